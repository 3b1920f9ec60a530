"""Reads the code as browsers show it, by three readers, sharp and through the model of a camera.

scan.py PRESS-CARD WORK [--quick] ENGINE=DRIVER...: the program `press-card`, a folder for pages, and
the address of each engine's driver. `cargo xtask scan` starts it. It fails where a reader is under
what is asked for (docs/scanning.md).
"""

import json
import pathlib
import subprocess
import sys

from browsers import LARGE, ROOT, SMALL, Browser
from camera import by_camera
from readers import READERS

PROGRAM, WORK = (pathlib.Path(one).resolve() for one in sys.argv[1:3])
QUICK = "--quick" in sys.argv
DRIVERS = dict(one.split("=", 1) for one in sys.argv[3:] if one != "--quick")

# Of what a reader has to read: sharp; by camera at 100 % zoom; at 80 %.
ASKED = {"sharp": 1.0, "camera 100 %": 0.97, "camera 80 %": 0.95}
# Addresses up to here count, in bytes.
COUNTED = 420

# The page around, by the name of its row.
DARK_READER = (ROOT / "node_modules/darkreader/darkreader.js").as_uri()
GROUNDS = {
    "white": "",
    "dark": "<style>html{background:#111;color-scheme:dark}</style>",
    "forced colours": "",
    "inverted": "<style>html{background:#fff;filter:invert(1)}</style>",
    "Dark Reader": f"<script src={DARK_READER}></script><script>DarkReader.enable()</script>",
}
ZOOMS = {
    "chromium": [0.67, 0.8, 1, 1.1, 1.25, 2, 3],
    "firefox": [0.67, 0.8, 1, 1.1, 1.25, 2, 3],
    # Its driver has no zoom; GDK has whole numbers only, for all that it draws.
    "webkit": [1],
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


def pages(address, nth):
    """The card with its dialog open, on each ground."""
    article = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "以抓好一地一域发展"}
    file = WORK / "article.json"
    file.write_text(json.dumps(article | {"url": address, "sourceOrganization": "西江日报"}))
    card = subprocess.run([PROGRAM, "render", file], check=True, capture_output=True, text=True).stdout
    script = (
        "const dialog = document.querySelector('press-card').shadowRoot.querySelector('dialog');"
        "dialog.showModal();"
        "window.shown = Promise.all(Array.from(dialog.querySelectorAll('img'), one => one.decode()))"
    )
    for ground, head in GROUNDS.items():
        out = WORK / f"{nth}-{ground.replace(' ', '-')}.html"
        out.write_text(f"<!doctype html><meta charset=utf-8>{head}{card}<script>{script}</script>")
        yield ground, out


def windows(all_pages):
    """Each page as each browser shows it: what it is, the address, whether a camera looks, the window."""
    for engine, driver in DRIVERS.items():
        zooms = [1, 0.8] if QUICK else ZOOMS[engine]
        for zoom in zooms:
            with Browser(engine, driver, zoom) as browser:
                grounds = [one for one in GROUNDS if one != "forced colours" and (one == "white" or zoom == 1)]
                for ground in ["white"] if QUICK else grounds:
                    for address, shown in all_pages.items():
                        room = SMALL if len(address) <= COUNTED else LARGE
                        looks = ground == "white" and zoom in ([1] if QUICK else [0.8, 1])
                        yield engine, ground, zoom, address, looks, browser.picture(shown[ground], room)
        if not QUICK and engine != "webkit":
            with Browser(engine, driver, 1, forced=True) as browser:
                for address, shown in all_pages.items():
                    room = SMALL if len(address) <= COUNTED else LARGE
                    picture = browser.picture(shown["forced colours"], room)
                    yield engine, "forced colours", 1, address, False, picture


def main():
    read = {}
    all_pages = {one: dict(pages(one, nth)) for nth, one in enumerate(addresses())}
    for nth, (engine, ground, zoom, address, looks, window) in enumerate(windows(all_pages)):
        percent = f"{round(zoom * 100)} %"
        pictures = [("sharp", f"{engine}, sharp, {ground}, {percent}", window)]
        for time in range((1 if QUICK else 3) if looks else 0):
            picture = by_camera(window, nth * 3 + time)
            pictures.append((f"camera {percent}", f"{engine}, camera, {percent}", picture))
        is_counted = len(address) <= COUNTED
        for asked, name, picture in pictures:
            for reader, decode in READERS.items():
                tally = read.setdefault((name, ASKED[asked], is_counted), {}).setdefault(reader, [0, 0])
                # Some readers give an inverted code back only when asked to.
                found = decode(picture) or (ground == "inverted" and decode(255 - picture)) or []
                tally[0] += address in found
                tally[1] += 1
                if address not in found and is_counted:
                    print(f"{reader}, {name}: not {len(address)} bytes", file=sys.stderr)
    missed = []
    print(f"| what is seen | {' | '.join(READERS)} |\n|---|" + "---|" * len(READERS))
    for (name, asked, is_counted), row in read.items():
        what = name if is_counted else f"{name}, over {COUNTED} bytes"
        print(f"| {what} | {' | '.join(f'{hits} of {all}' for hits, all in row.values())} |")
        under = [reader for reader, (hits, all) in row.items() if hits < asked * all]
        if is_counted and under:
            missed.append(f"{name}: {', '.join(under)} under {asked:.0%}")
    for line in missed:
        print(f"missed: {line}", file=sys.stderr)
    return 1 if missed or not read else 0


sys.exit(main())
