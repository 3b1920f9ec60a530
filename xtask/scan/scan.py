"""Reads the code as browsers show it, by three readers, sharp and through the model of a camera.

scan.py PRESS-CARD MODELS WORK [--quick]: the program `press-card`, the folder with the models of
wechat_qrcode, and a folder for pictures. Fails where a reader is under what is asked for
(docs/scanning.md).
"""

import itertools
import json
import pathlib
import subprocess
import sys

import cv2
import numpy
import zxingcpp
from PIL import Image
from pyzbar import pyzbar

PROGRAM, MODELS, WORK = (pathlib.Path(one).resolve() for one in sys.argv[1:4])
QUICK = "--quick" in sys.argv

# Of what a reader has to read: sharp; by camera at 100 % zoom; at 80 %.
ASKED = {"sharp": 1.0, "camera 100 %": 0.97, "camera 80 %": 0.95}
# Addresses up to here count, in bytes.
COUNTED = 420
# Sensor pixels for a pixel of the screen. With it a module of 4 px is read in nine of ten cases, one of
# 3.2 px (4 at 80 %) in none, and one of 5 px in all: that is what was seen of real cameras.
SENSOR = 0.95

STYLES = {
    "white": "",
    "dark": "html{background:#111;color-scheme:dark}",
    "inverted": "html{background:#fff;filter:invert(1)}",
}


def addresses():
    """From 25 bytes on, with Chinese, Punycode and emoji."""
    base = "https://paper.example/"
    yield base + "a/1"
    yield base + "a/1017.html"
    yield "https://xn--fiqs8s.example/%E8%A5%BF%E6%B1%9F/1017.html"
    yield base + "%F0%9F%8C%8A%F0%9F%9A%A2/1017.html?from=partner"
    for length in (90, 150, 220, 300, 360, COUNTED):
        yield (base + "a/1017.html?from=partner&id=" + "0a1b2c3d4e" * 60)[:length]
    yield base + "%E6%95%B0%E5%AD%97%E6%8A%A5" * 12 + "/1017.html"
    if not QUICK:
        yield base + "a" * (1000 - len(base))
        yield base + "a" * (2331 - len(base))


def page(address, theme):
    article = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "以抓好一地一域发展"}
    file = WORK / "article.json"
    file.write_text(json.dumps(article | {"url": address, "sourceOrganization": "西江日报"}))
    command = [PROGRAM, "render", file]
    card = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    show = "document.querySelector('press-card').shadowRoot.querySelector('dialog').showModal()"
    out = WORK / "page.html"
    out.write_text(
        f"<!doctype html><meta charset=utf-8><style>{STYLES[theme]}</style>{card}<script>{show}</script>"
    )
    return out


def shown(address, theme, ratio):
    """The window as Chromium shows it. A browser's zoom is its pixels for one of CSS."""
    out = WORK / "window.png"
    out.unlink(missing_ok=True)
    size = (1366, 1300) if len(address) > COUNTED else (900, 760)
    subprocess.run(
        [
            "chromium", "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
            f"--user-data-dir={WORK / 'profile'}", f"--force-device-scale-factor={ratio}",
            f"--window-size={size[0]},{size[1]}", f"--screenshot={out}", page(address, theme).as_uri(),
        ],
        check=True, capture_output=True, timeout=60,
    )
    return cv2.cvtColor(numpy.array(Image.open(out).convert("RGB")), cv2.COLOR_RGB2BGR)


def by_camera(window, nth):
    """A screen of stripes of red, green and blue, seen from aside by a sensor, out of focus."""
    random = numpy.random.default_rng(nth)
    height, width = window.shape[:2]
    stripes = numpy.zeros((height * 3, width * 3, 3), numpy.float32)
    for channel in range(3):
        # A third of a pixel's width, and dark between the rows.
        for row in range(3):
            light = (3.0, 3.0, 2.0)[row] * 3 / 8 * 3
            stripes[row::3, 2 - channel :: 3, channel] = window[:, :, channel] * light
    out = (int(width * SENSOR), int(height * SENSOR))
    corners = numpy.float32([[0, 0], [1, 0], [1, 1], [0, 1]])
    aside = random.uniform(0, 0.03, (4, 2)).astype(numpy.float32) * (1 - 2 * corners)
    seen = cv2.getPerspectiveTransform(
        corners * numpy.float32([width * 3, height * 3]), (corners + aside) * numpy.float32(out)
    )
    # A sensor takes in what falls on the area of each pixel of its.
    soft = cv2.GaussianBlur(stripes, (0, 0), 3 / SENSOR / 2)
    image = cv2.warpPerspective(soft, seen, out, flags=cv2.INTER_LINEAR)
    image = cv2.GaussianBlur(image, (0, 0), BLUR)
    image = (image - 127.5) * 0.8 + 127.5 + random.normal(0, 6, image.shape)
    return numpy.clip(image, 0, 255).astype(numpy.uint8)


BLUR = 1.4
DETECTOR = cv2.wechat_qrcode_WeChatQRCode(
    *(str(MODELS / name) for name in ("detect.prototxt", "detect.caffemodel", "sr.prototxt", "sr.caffemodel"))
)
READERS = {
    "ZBar": lambda image: [one.data.decode() for one in pyzbar.decode(image, [pyzbar.ZBarSymbol.QRCODE])],
    "ZXing": lambda image: [one.text for one in zxingcpp.read_barcodes(image)],
    "WeChat": lambda image: list(DETECTOR.detectAndDecode(image)[0]),
}


def main():
    read = {}
    ways = [("white", 1), ("white", 0.8), ("inverted", 1)] if QUICK else [
        *itertools.product(["white", "dark"], [0.67, 0.8, 1, 1.1, 1.25, 2, 3]), ("inverted", 1)
    ]
    for nth, (address, (theme, ratio)) in enumerate(itertools.product(addresses(), ways)):
        window = shown(address, theme, ratio)
        pictures = {f"sharp {theme} {round(ratio * 100)} %": window}
        if ratio in (0.8, 1) and theme == "white":
            for time in range(1 if QUICK else 3):
                pictures[f"camera {round(ratio * 100)} %", time] = by_camera(window, nth * 3 + time)
        for name, picture in pictures.items():
            name = name if isinstance(name, str) else name[0]
            for reader, decode in READERS.items():
                is_counted = len(address) <= COUNTED
                tally = read.setdefault((name, reader, is_counted), [0, 0])
                # Some readers give an inverted code back only when asked to.
                found = decode(picture) or ("inverted" in name and decode(255 - picture))
                tally[0] += address in (found or [])
                tally[1] += 1
                if address not in (found or []) and is_counted:
                    print(f"{reader}, {name}: not {len(address)} bytes", file=sys.stderr)
    failed = 0
    print(f"| what is seen | {' | '.join(READERS)} |\n|---|" + "---|" * len(READERS))
    for (name, is_counted) in dict.fromkeys((name, counted) for name, _, counted in read):
        cells = [read[name, reader, is_counted] for reader in READERS]
        what = name if is_counted else f"{name}, over {COUNTED} bytes"
        print(f"| {what} | {' | '.join(f'{hits} of {all}' for hits, all in cells)} |")
        asked = ASKED.get(name, ASKED["sharp"])
        failed += is_counted and any(hits < asked * all for hits, all in cells)
    return 1 if failed else 0


sys.exit(main())
