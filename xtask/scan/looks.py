"""What is looked at: the code as each browser shows it, on the screen and on paper."""

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

from browsers import LARGE, ROOT, SMALL, Browser
from camera import by_camera
from pages import COUNTED, GROUNDS, OTHERS, PRINTED
from paper import DPI, sheets

# Of what a reader has to read: sharp; by camera at 100 % zoom; at 80 %.
ASKED = {"sharp": 1.0, "camera 100 %": 0.97, "camera 80 %": 0.95}

ZOOMS = {
    "chromium": [0.67, 0.8, 1, 1.1, 1.25, 2, 3],
    "firefox": [0.67, 0.8, 1, 1.1, 1.25, 2, 3],
    # Its driver has no zoom; GDK has whole numbers only, for all that it draws.
    "webkit": [1],
}
# From so many sides a camera looks, at these zooms; more at 80 %, where a reader is near to what is
# asked of it, and one code more or less that it reads of a few would be chance.
SIDES = {1: 3, 0.8: 12}
# And at the codes of other makers.
OTHER_SIDES = 3


class Look(NamedTuple):
    """One code as it is seen: on one of these pictures it has to be read."""

    row: str
    # The part of the row that a reader has to read; None where it does not count.
    asked: float | None
    address: str
    pictures: list
    # Some readers give an inverted code back only when asked to.
    is_inverted: bool = False


def quick_looks(driver, all_pages):
    """A part that takes half a minute: Chromium, white."""
    for nth_zoom, zoom in enumerate([1, 0.8]):
        with Browser("chromium", driver, zoom) as browser:
            yield from _ground(browser, "white", all_pages, nth_zoom, 1 if zoom == 1 else 0)
            if zoom == 1:
                yield from _paper(browser, "A4, column of 320 px", all_pages)


def all_looks(engine, driver, all_pages):
    """All that an engine shows."""
    for nth_zoom, zoom in enumerate(ZOOMS[engine]):
        with Browser(engine, driver, zoom) as browser:
            yield from _ground(browser, "white", all_pages, nth_zoom, SIDES.get(zoom, 0))
            if zoom == 1:
                for ground in ("dark", "inverted", "Dark Reader"):
                    yield from _ground(browser, ground, all_pages)
                yield from _live(browser, all_pages)
                # WebKit's driver prints nothing.
                for name in PRINTED if engine != "webkit" else ():
                    yield from _paper(browser, name, all_pages)
            if engine == "chromium" and zoom in SIDES:
                for name in OTHERS:
                    pages = [(one.address, one.other(name)) for one in all_pages]
                    yield from _screen(browser, name, pages, nth_zoom, OTHER_SIDES, counts=False)
    if engine != "webkit":
        with Browser(engine, driver, 1, forced=True) as browser:
            yield from _ground(browser, "forced colours", all_pages)


def _ground(browser, ground, all_pages, nth_zoom=0, sides=0):
    pages = [(one.address, one.ground(ground)) for one in all_pages]
    return _screen(browser, ground, pages, nth_zoom, sides)


def _live(browser, all_pages):
    """Served, for a page of a file may fetch nothing: the pages, and beside them dist/."""
    work = all_pages[0].work

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, path):
            beside = super().translate_path(path)
            return beside if path.endswith(".html") else beside.replace(str(work), str(ROOT / "dist"))

        def log_message(self, *_):
            pass

    handler = functools.partial(Handler, directory=str(work))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        yield from _screen(browser, "live card", [(one.address, base + one.live()) for one in all_pages])
        server.shutdown()


def _screen(browser, what, pages, nth_zoom=0, sides=0, counts=True):
    """Each page sharp, and by camera from so many sides."""
    percent = f"{round(browser.zoom * 100)} %"
    # Of ours a camera sees white pages only.
    by = f"camera, {percent}" if counts else f"camera, {what}, {percent}"
    for nth, (address, page) in enumerate(pages, nth_zoom * len(pages)):
        window = browser.picture(page, SMALL if len(address) <= COUNTED else LARGE)
        sharp = f"{browser.engine}, sharp, {what}, {percent}"
        yield Look(sharp, ASKED["sharp"] if counts else None, address, [window], what == "inverted")
        for side in range(sides):
            asked = ASKED[f"camera {percent}"] if counts else None
            yield Look(f"{browser.engine}, {by}", asked, address, [by_camera(window, nth * sides + side)])


def _paper(browser, name, all_pages):
    row = f"{browser.engine}, printed at {DPI} dpi, {name}"
    for one in all_pages:
        dots = list(sheets(browser.printed(one.printed(name))))
        yield Look(row, ASKED["sharp"], one.address, dots)
