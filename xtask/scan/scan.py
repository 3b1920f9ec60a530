"""Reads the code as browsers show it, by three readers, sharp, printed, and through the model of a camera.

scan.py PRESS-CARD WORK [--quick] ENGINE=DRIVER...: the program `press-card`, a folder for pages, and
the address of each engine's driver. `cargo xtask scan` starts it. It fails where a reader is under
what is asked for (docs/scanning.md).
"""

import pathlib
import subprocess
import sys

from browsers import ROOT
from looks import all_looks, quick_looks
from pages import COUNTED, Pages, addresses
from readers import READERS

PROGRAM, WORK = (pathlib.Path(one).resolve() for one in sys.argv[1:3])
QUICK = "--quick" in sys.argv
DRIVERS = dict(one.split("=", 1) for one in sys.argv[3:] if one != "--quick")


def looks():
    """Everything that is looked at, in each browser."""
    all_pages = [Pages(PROGRAM, WORK, one, nth) for nth, one in enumerate(addresses(QUICK))]
    if QUICK:
        yield from quick_looks(DRIVERS["chromium"], all_pages)
        return
    # qrcode comes for bundlers.
    bundle = ["--bundle", "--format=iife", "--global-name=QRCode", f"--outfile={WORK / 'qrcode.js'}"]
    esbuild, qrcode = ROOT / "node_modules/.bin/esbuild", ROOT / "xtask/scan/node_modules/qrcode"
    subprocess.run([esbuild, qrcode, *bundle, "--log-level=error"], check=True)
    for engine, driver in DRIVERS.items():
        yield from all_looks(engine, driver, all_pages)


def main():
    read = {}
    for look in looks():
        is_counted = len(look.address) <= COUNTED
        row = read.setdefault((look.row, look.asked, is_counted), {})
        for reader, decode in READERS.items():
            found = [one for picture in look.pictures for one in decode(picture)]
            if not found and look.is_inverted:
                found = [one for picture in look.pictures for one in decode(255 - picture)]
            tally = row.setdefault(reader, [0, 0])
            tally[0] += look.address in found
            tally[1] += 1
            if look.address not in found and is_counted and look.asked:
                print(f"{reader}, {look.row}: not {len(look.address)} bytes", file=sys.stderr)
    missed = []
    print(f"| what is seen | {' | '.join(READERS)} |\n|---|" + "---|" * len(READERS))
    for (name, asked, is_counted), row in read.items():
        what = name if is_counted else f"{name}, over {COUNTED} bytes"
        print(f"| {what} | {' | '.join(f'{hits} of {all}' for hits, all in row.values())} |")
        under = [reader for reader, (hits, all) in row.items() if asked and hits < asked * all]
        if is_counted and under:
            missed.append(f"{name}: {', '.join(under)} under {asked:.0%}")
    for line in missed:
        print(f"missed: {line}", file=sys.stderr)
    return 1 if missed or not read else 0


sys.exit(main())
