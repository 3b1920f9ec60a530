// What the program leaves to JavaScript, which says it shorter than Rust would through the border
// between them: each part is smaller than it was in WebAssembly (docs/size.md).
//
// One file, for wasm-bindgen copies no file that another one imports, and its test server gets
// stuck when a page asks for many.

// ── Drawing over what is there
//
// A drawn card takes the place of the one that is there, with as little as possible changed.
//
// What is the same is not touched: the reader's selection, the focus, an open dialog and a picture
// that is there already outlive it, whoever has drawn the card: this program, one of another
// version, or a newspaper that has published it as HTML.

/** What tells elements of one name from each other. */
const KIND = ["part", "class", "data-network", "src"];

const isLike = (node, other) =>
  node.nodeName === other.nodeName &&
  (!node.getAttribute || KIND.every((name) => node.getAttribute(name) === other.getAttribute(name)));

/** Makes what stands in `place` what stands in `drawn`, of which the nodes may be used. */
export const morph = (place, drawn) => {
  let next = place.firstChild;
  const removeUpTo = (end) => {
    while (next !== end) {
      const gone = next;
      next = next.nextSibling;
      gone.remove();
    }
  };
  for (const child of [...drawn.childNodes]) {
    let like = next;
    while (like && !isLike(like, child)) like = like.nextSibling;
    if (!like) {
      place.insertBefore(child, next);
      continue;
    }
    removeUpTo(like);
    next = like.nextSibling;
    if (child.attributes) become(like, child);
    else if (like.data !== child.data) like.data = child.data;
  }
  removeUpTo(null);
};

const become = (element, drawn) => {
  for (const { name } of [...element.attributes]) {
    // What is open was opened by the reader.
    if (name !== "open" && !drawn.hasAttribute(name)) element.removeAttribute(name);
  }
  for (const { name, value } of drawn.attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  // A picture may have failed before anybody listened: whoever listens now is told.
  if (element.complete && !element.naturalWidth) element.src = drawn.src;
  morph(element, drawn);
};

// ── The stylesheet
//
// The card's stylesheet in its shadow root.

/** One stylesheet for all cards of this document: the browser parses it once. */
let own;

const newSheet = ({ CSSStyleSheet }, css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/**
 * Gives a root the stylesheet, unless it has it. What a root has adopted is lost when it goes to
 * another document, as into a frame; there it has one of its own, which that document takes.
 * False where the text of it is wanted: it is long, and most cards need it not again.
 */
export const style = (root, css) => {
  try {
    const { defaultView } = root.ownerDocument;
    const adopted = root.adoptedStyleSheets;
    const isHere = defaultView === window;
    // What the page has added to ours stays.
    if (isHere ? own && adopted.includes(own) : adopted.length) return true;
    if (!css && !(isHere && own)) return false;
    const sheet = isHere ? (own = own || newSheet(window, css)) : newSheet(defaultView, css);
    root.adoptedStyleSheets = [sheet];
  } catch (error) {
    if (!css) return false;
    // Before Safari 16.4 and Chrome 73 a root cannot adopt a stylesheet.
    const element = document.createElement("style");
    element.textContent = css;
    root.append(element);
  }
  return true;
};

// ── Copying
//
// What a reader copies, by hand or by a button.

/** Promises whether a text has been copied. */
export const copy = async (root, text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    return copyByCommand(root, text);
  }
};

/** The way from before the Clipboard API, and the only one on a page without TLS. */
const copyByCommand = (root, text) => {
  const focused = root.activeElement;
  const area = document.createElement("textarea");
  area.className = "unseen";
  area.value = text;
  // Inside the dialog, for all else is inert while that is open.
  (root.querySelector("dialog[open]") || root).append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch (error) {
    return false;
  } finally {
    area.remove();
    if (focused) focused.focus({ preventScroll: true });
  }
};

/**
 * The text that is selected. Chromium keeps a selection for each shadow root; elsewhere there is
 * one for the page.
 */
export const selectedText = (root) =>
  String((root.getSelection ? root : window).getSelection() || "");

// ── Counting
//
// How often an article was shared, as far as an endpoint says.

/** Promises the number; nothing where the endpoint fails. */
export const fetchCount = (address) =>
  fetch(address, { credentials: "omit" })
    .then((response) => response.ok && response.json())
    .then((said) => [said, said.count, said.userInteractionCount].find(Number.isFinite))
    .catch(() => {});

// ── Telling
//
// What the element tells the page around it, and the loader.

/** Fires `press-card-share`: true unless the page has cancelled it. */
export const tellShare = (host, network, url) =>
  host.dispatchEvent(
    new CustomEvent("press-card-share", {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { network, url },
    }),
  );

/** Why a card cannot be shown. */
export const failure = (code, message) => ({ code, message });

// ── Verifying
//
// Whether an article is as its paper published it.
//
// `press-card sign` writes a signature into the document: a detached JWS (RFC 7515, appendix F,
// with EdDSA as RFC 8037 has it) over the canonical form (RFC 8785) of all but the member `proof`.
// src/publish/jws.rs does the same in Rust; tests/publish/sign holds one against the other.

/** The one header, alphabet and length that there are; and nothing stands beside them. */
const PROOF = /^{"jws":"(eyJhbGciOiJFZERTQSJ9\.)\.([\w-]{85}[AQgw])"}$/;

/**
 * Whether one of these keys, parted by blanks, has signed the document as it stands here: `true`,
 * `false`, or `undefined` where nobody can say, for a key is none, or the browser has no Ed25519
 * or has it for secure contexts only; and where there are no keys.
 */
export const verify = async (text, keys) => {
  if (!keys) return;
  let verdict = false;
  try {
    const document = JSON.parse(text);
    const [, header, signature] = PROOF.exec(canonical(document.proof));
    delete document.proof;
    const payload = canonical(document);
    // Beyond the three of the proof there is a member that stands twice: JSON.parse has taken the
    // last of them, and somebody else may take the first.
    if (strings(text) - strings(payload) - 3) throw text;
    // As UTF-8; this throws at half a surrogate pair, which has none.
    const signed = bytes(header + turn(btoa(unescape(encodeURIComponent(payload)))));
    verdict = undefined;
    for (const key of keys.match(/\S+/g)) {
      const raw = await crypto.subtle.importKey("raw", decode(key), "Ed25519", true, ["verify"]);
      if (await crypto.subtle.verify("Ed25519", raw, decode(signature), signed)) return true;
    }
    return false;
  } catch (error) {
    return verdict;
  }
};

/** The canonical form of what JSON.parse has read: RFC 8785 is made of what JavaScript does. */
export const canonical = (value) =>
  Array.isArray(value)
    ? `[${value.map(canonical)}]`
    : value === Object(value)
      ? `{${Object.keys(value)
          .sort()
          .map((name) => `${canonical(name)}:${canonical(value[name])}`)}}`
      : value === String(value)
        ? JSON.stringify(value)
        : // Not by JSON.stringify, for which what is too large for a number is `null`.
          String(value);

/** How many strings a JSON text has, and a half: without escapes each has its two quotes. */
const strings = (json) => json.replace(/\\./g, "").split('"').length / 2;

/** From base64 to base64url (RFC 4648) without padding, and back. */
const turn = (base64) => base64.replace(/[\W_]/g, (c) => "-_+/"["+/-_".indexOf(c)] || "");

const decode = (base64url) => bytes(atob(turn(base64url)));

const bytes = (string) => Uint8Array.from(string, (c) => c.charCodeAt());
