// What the loader needs only once a program of the card is there. It comes in one file with the
// program's glue: `cargo xtask dist` puts it in there, and into the script that needs no WebAssembly.
//
// A program that has crashed is dead, and another one, with another copy of this file, takes its
// place. What they have in common is the loader's: `shared` (program.js).

/** MAX_DOCUMENT_BYTES and MAX_WEB_PAGE_BYTES in src/article/limits.rs. */
const MAX_BYTES = 256 * 1024;
const MAX_PAGE_BYTES = 2048 * 1024;

/** {Card, cards: what tells its cards of a crash, death, work, read, release} */
export const startWith = async (glue, shared, module_or_path) => {
  const { failure, odd, poison, warn } = shared;
  let isAtWork; // on a document

  /** Has the program do something with a document, and throws if it crashes in it. */
  const work = (text, run) => {
    if (poison[text]) throw poison[text];
    // It is not this document's fault, and the card is about to be told.
    if (started.death) return;
    isAtWork = true;
    try {
      run();
    } catch (error) {
      if (!started.death) throw error;
    } finally {
      isAtWork = false;
    }
    if (started.death) throw (poison[text] = started.death);
  };

  /** Whether an element that was not closed has left its place to what it had taken in. */
  const release = (element, text) =>
    (!element.nextSibling || element.querySelector("press-card,script:not([type*=json])")) &&
    (element.querySelector(":not(a):not(img):not(noscript):not([type*=json])") ||
      [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) &&
    odd("release", element, text, warn).catch(warn);

  const started = { Card: glue.Card, cards: [], death: null, work, release };
  const crash = (error) => {
    started.death = failure("crash", `crashed: ${say(error)}`);
    shared.program = null;
    shared.crashes++;
    // In a draw it is the document's fault, and its card tells it. In a click nobody does.
    if (!isAtWork) warn(started.death);
    // Later, since calls into the program may still be returning.
    (async () => {
      await null;
      for (const survive of started.cards) survive();
    })();
  };
  // A development build has its glue as wasm-bindgen wrote it.
  if (glue.watch) glue.watch(crash);
  started.read = (...what) => read(shared, ...what);
  await glue.default({ module_or_path }).catch((error) => {
    throw failure("unsupported", `does not start: ${say(error)}`);
  });
  return started;
};

/** What an error says of itself, if it can: anything may have been thrown. */
const say = (error) => {
  try {
    return String(error);
  } catch {
    return "?";
  }
};

/**
 * The text of an answer, no larger than MAX_BYTES, or of the document in a web page; `field` names
 * the document at fault.
 */
const read = async ({ failure, importModule, odd }, response, address, field) => {
  const { body } = response;
  // (WebKit takes what every object has for an option where it is given none.)
  const reader = body && body.getReader && body.getReader({ __proto__: null });
  // A page's own fetch may have no streams.
  let value = new Uint8Array(reader ? 0 : await response.arrayBuffer());
  let done = !reader;
  let bytes = 0;
  let first; // of `<`, `[` and `{`
  const parts = [];
  for (;;) {
    parts.push(value);
    bytes += value.length;
    first = first || value.find((byte) => byte === 0x3c || byte === 0x5b || byte === 0x7b);
    // Told by how it begins: hosts give any type to anything.
    const isPage = first === 0x3c && field === "document";
    const most = isPage ? MAX_PAGE_BYTES : MAX_BYTES;
    if (bytes > most) {
      throw failure("document", `${address} is over ${most} bytes`, field, "too-large");
    }
    if (done) {
      const whole = new Uint8Array(bytes);
      bytes = 0;
      for (const part of parts) {
        whole.set(part, bytes);
        bytes += part.length;
      }
      if (isPage) return (await importModule(await odd("page"), "")).read(whole, response, address);
      try {
        return new TextDecoder("utf-8", { __proto__: null, fatal: true }).decode(whole);
      } catch {
        throw failure("document", `${address} is not UTF-8`, field, "not-utf-8");
      }
    }
    ({ done, value = new Uint8Array() } = await reader.read());
  }
};
