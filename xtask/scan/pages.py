"""The addresses, and pages that show their codes: of a card, and of what else makes codes."""

import json
import pathlib
import subprocess

from browsers import ROOT

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
# What is printed: a page with a card as wide as the paper, and with one in a narrow column.
PRINTED = {"A4": "", "A4, column of 320 px": "<style>body{width:320px}</style>"}

DIALOG = "const dialog = document.querySelector('press-card').shadowRoot.querySelector('dialog');"
DECODED = "Promise.all(Array.from(dialog.querySelectorAll('img'), one => one.decode()))"

# What else makes codes, as its README shows it and with nothing set: the scripts, and what draws.
# Each has white around it, which not all of them draw.
OTHERS = {
    "qrcode": (
        ["qrcode.js"],
        "<style>body{{margin:40px}}</style><canvas id=canvas></canvas>",
        "QRCode.toCanvas(document.getElementById('canvas'), address, () => {})",
    ),
    "qr-creator": (
        ["node_modules/qr-creator/dist/qr-creator.min.js"],
        "<style>body{{margin:40px}}</style><div id=qr-code></div>",
        "QrCreator.render({ text: address }, document.querySelector('#qr-code'))",
    ),
    # The box is open while the pointer is on the icon, and stands above it.
    "social-share.js": (
        ["node_modules/social-share.js/dist/js/social-share.min.js"],
        "<link rel=stylesheet href='{scan}/node_modules/social-share.js/dist/css/share.min.css'>"
        "<style>body{{margin:230px 120px}}.wechat-qrcode{{display:block!important}}</style>"
        "<div class=share></div>",
        "socialShare('.share', { url: address })",
    ),
}


def addresses(quick):
    """From 25 bytes on, with Chinese, Punycode and emoji."""
    base = "https://paper.example/"
    yield base + "a/1"
    yield base + "a/1017.html"
    yield "https://xn--fiqs8s.example/%E8%A5%BF%E6%B1%9F/1017.html"
    yield base + "%F0%9F%8C%8A%F0%9F%9A%A2/1017.html?from=partner"
    for length in (90, 150, 220, 300, 360, COUNTED):
        yield (base + "a/1017.html?from=partner&id=" + "0a1b2c3d4e" * 60)[:length]
    yield base + "%E6%95%B0%E5%AD%97%E6%8A%A5" * 12 + "/1017.html"
    if not quick:
        yield base + "a" * (1000 - len(base))
        yield base + "a" * (2331 - len(base))


class Pages:
    """Pages for one address, each a file in the folder `work`."""

    def __init__(self, program, work, address, nth):
        self.work, self.address, self.nth = work, address, nth
        article = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "以抓好一地一域发展"}
        self.document = json.dumps(article | {"url": address, "sourceOrganization": "西江日报"})
        file = work / "article.json"
        file.write_text(self.document)
        render = [program, "render", file]
        self.card = subprocess.run(render, check=True, capture_output=True, text=True).stdout

    def ground(self, name):
        """The static card with its dialog open, on one of the grounds."""
        script = f"{DIALOG}dialog.showModal();window.shown = {DECODED}"
        return self._page(name, f"{GROUNDS[name]}{self.card}<script>{script}</script>").as_uri()

    def printed(self, name):
        """The static card as a reader prints it, with its dialog closed."""
        script = f"{DIALOG}window.shown = {DECODED}"
        return self._page(name, f"{PRINTED[name]}{self.card}<script>{script}</script>").as_uri()

    def live(self):
        """The card that the loader brings, with its dialog opened by the button; the file's name."""
        script = (
            "window.shown = new Promise(ready => addEventListener('press-card-ready', ready)).then(() => {"
            "const root = document.querySelector('press-card').shadowRoot;"
            "root.querySelector('[data-network=wechat]').click();"
            f"{DIALOG}return {DECODED}}})"
        )
        tag = f"<press-card><script type=application/json>{self.document}</script></press-card>"
        loader = "<script async crossorigin src=/press-card.js></script>"
        return self._page("live", f"<script>{script}</script>{tag}{loader}").name

    def other(self, name):
        """The code of another maker; none where it makes none of so long an address."""
        scripts, body, draw = OTHERS[name]
        scan = (ROOT / "xtask/scan").as_uri()
        places = ((self.work / one).as_uri() if "/" not in one else f"{scan}/{one}" for one in scripts)
        head = "".join(f"<script src='{one}'></script>" for one in places)
        script = (
            f"const address = {json.dumps(self.address)}; try {{ {draw} }} catch {{}}"
            "window.shown = Promise.all(Array.from(document.images, one => one.decode().catch(() => {})))"
        )
        return self._page(name, f"{head}{body.format(scan=scan)}<script>{script}</script>").as_uri()

    def _page(self, name, text) -> pathlib.Path:
        out = self.work / f"{self.nth}-{name.replace(' ', '-')}.html"
        out.write_text(f"<!doctype html><meta charset=utf-8>{text}")
        return out
