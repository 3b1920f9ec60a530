"""A browser over WebDriver, which shows a page at a zoom and takes its picture."""

import base64
import glob
import io
import json
import pathlib
import urllib.request

import cv2
import numpy
from PIL import Image

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What keeps a browser from talking to its maker, for the tests and here alike.
QUIET = json.loads((ROOT / "webdriver.json").read_text())
# In pixels of CSS: room for the dialog with the largest code that counts, and with one of 2,331 bytes.
SMALL, LARGE = (900, 760), (1366, 1300)
# In centimetres.
A4 = {"width": 21.0, "height": 29.7}


class Browser:
    """A session at one zoom (pixels of the screen for one of CSS), in forced colours or not."""

    def __init__(self, engine, driver, zoom, forced=False):
        self.engine, self.driver, self.zoom = engine, driver, zoom
        asked = {"capabilities": {"alwaysMatch": self._capabilities(forced)}}
        self.session = f"/session/{self._call('POST', '/session', asked)['sessionId']}"
        self.room = None
        if forced and engine == "chromium":
            features = [{"name": "forced-colors", "value": "active"}]
            order = {"cmd": "Emulation.setEmulatedMedia", "params": {"features": features}}
            self._call("POST", f"{self.session}/goog/cdp/execute", order)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._call("DELETE", self.session)

    def picture(self, page, room):
        """The window with the page in it, as BGR."""
        self._open(page, room)
        png = base64.b64decode(self._call("GET", f"{self.session}/screenshot"))
        return cv2.cvtColor(numpy.array(Image.open(io.BytesIO(png)).convert("RGB")), cv2.COLOR_RGB2BGR)

    def printed(self, page):
        """The PDF that the page is printed to, on A4 with the margins of WebDriver, a centimetre."""
        self._open(page, SMALL)
        return base64.b64decode(self._call("POST", f"{self.session}/print", {"page": A4}))

    def _open(self, page, room):
        if room != self.room:
            self._call("POST", f"{self.session}/window/rect", {"width": room[0], "height": room[1]})
            self.room = room
        self._call("POST", f"{self.session}/url", {"url": page})
        # The page says when its picture is decoded, and is then painted by the picture's taking.
        wait = "const done = arguments[0]; window.shown.then(() => requestAnimationFrame(done))"
        self._call("POST", f"{self.session}/execute/async", {"script": wait, "args": []})

    def _capabilities(self, forced):
        if self.engine == "chromium":
            args = [
                *QUIET["goog:chromeOptions"]["args"], "--headless=new", "--no-sandbox",
                "--disable-dev-shm-usage", "--hide-scrollbars", f"--force-device-scale-factor={self.zoom}",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ]
            return {"goog:chromeOptions": {"args": args}}
        if self.engine == "firefox":
            prefs = dict(QUIET["moz:firefoxOptions"]["prefs"])
            prefs["layout.css.devPixelsPerPx"] = str(self.zoom)
            if forced:
                prefs["browser.display.document_color_use"] = 2
            return {"moz:firefoxOptions": {"args": ["-headless"], "prefs": prefs}}
        places = ("/usr/lib/*/webkit2gtk-4*/MiniBrowser", "/usr/lib*/webkit2gtk-4*/MiniBrowser",
                  "/usr/libexec/webkit2gtk-4*/MiniBrowser")
        found = sorted(one for place in places for one in glob.glob(place))
        if not found:
            raise SystemExit("MiniBrowser is not installed: it comes with webkit2gtk-driver")
        return {"webkitgtk:browserOptions": {"binary": found[-1], "args": ["--automation"]}}

    def _call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        head = {"Content-Type": "application/json"}
        asked = urllib.request.Request(self.driver + path, data, head, method=method)
        # Not by a proxy: the driver is on this machine.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(asked, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise SystemExit(f"{self.engine}: {error.read().decode()[:500]}") from error
