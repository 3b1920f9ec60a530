// frame.js: for a page with frames of embed.html that may have one script. It makes each as high
// as what is in it. Without it they keep the height that they have, and scroll.

// A page can put anything under document.currentScript (<img name="currentScript">), but not
// under the getter that is behind it.
const script = Reflect.get(Document.prototype, "currentScript", document);
const host = new URL((script && script.src) || location);
const embed = new URL("embed.html", host).href;

const LOWEST = 100;
const HIGHEST = 20000;

const frames = () =>
  [...document.querySelectorAll("iframe")].filter((frame) => frame.src.split(/[?#]/)[0] === embed);

/** Whether it may be without an origin: what is in a sandbox, or on a page in one. */
const isSandboxed = ({ sandbox }) =>
  self.origin === "null" || (sandbox.length > 0 && !sandbox.contains("allow-same-origin"));

const fit = (frame, height) => {
  const { boxSizing } = getComputedStyle(frame);
  const border = boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${height + border}px`;
  // Beside a card that is dark or light in any case, the page is seen only through a frame that
  // is so too. (Else both follow the page, or the reader's system.)
  const [, theme] = /[?&]theme=(light|dark)/i.exec(frame.src) || [];
  if (theme) frame.style.colorScheme = theme;
};

window.addEventListener("message", ({ data, origin, source }) => {
  if (!data || data["press-card"] !== "height" || !Number.isFinite(data.height)) return;
  const height = Math.min(Math.max(data.height, LOWEST), HIGHEST);
  for (const frame of frames()) {
    if (frame.contentWindow !== source) continue;
    if (origin !== host.origin && !(origin === "null" && isSandboxed(frame))) continue;
    fit(frame, height);
  }
});

// A frame that was there before has told nobody. It hears nothing, but tells again when it is
// resized.
for (const frame of frames()) {
  if (frame.clientHeight) fit(frame, frame.clientHeight + 1);
}
