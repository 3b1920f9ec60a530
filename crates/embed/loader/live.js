// What the loader needs only once a program of the card is there. It comes in one file with the
// program's glue: `cargo xtask dist` puts it in there, and into the script that needs no WebAssembly.
//
// A program that has crashed is dead, and another one, with another copy of this file, takes its
// place. What they have in common is the loader's: `shared` (program.js).

import { read } from "./answer.js";

/**
 * After so many crashes none is started any more. Each is of another document, or not of a
 * document at all, and each dead program keeps its memory (1 to 2 MB) as long as the page lives:
 * more than a few on one page are no accident.
 */
const MAX_CRASHES = 8;

/** {death: of what it has crashed, newView, read, show} */
export const startWith = async (glue, shared, module_or_path) => {
  const { deaths, failure, odd, warn } = shared;
  let atWork = null; // {text, stay} of the card that it is at work on
  let stays = []; // what tells each card of a crash
  const origins = { __proto__: null }; // where each document has come from, by its text

  /** Has the program do something with a card's document, and throws if it crashes in it. */
  const work = (text, stay, run) => {
    const known = deaths.find((one) => one.text === text);
    if (known) throw known.death;
    // It is not this document's fault, and the card is about to be told.
    if (started.death) return;
    atWork = { text, stay };
    try {
      run();
    } catch (error) {
      if (!started.death) throw error;
    } finally {
      atWork = null;
    }
    if (started.death) throw started.death;
  };

  /** Whether an element that was not closed has left its place to what it had taken in. */
  const release = (element, text) =>
    (!element.nextSibling || element.querySelector("press-card,script:not([type*=json])")) &&
    (element.querySelector(":not(a):not(img):not(noscript):not([type*=json])") ||
      [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) &&
    odd("release", element, text, warn).catch(warn);

  /** Has what few readers ask for (rescue.js); the share picture is a module of its own. */
  const demand = (name, ...what) => {
    const poster = async (root, tools) =>
      (await shared.importModule(await odd("poster"), "")).poster(root, tools);
    return (name === "poster" ? poster(...what) : odd(name, ...what, (root) => demand("poster", root))).catch(warn);
  };

  /** Shows a document by the view that `viewOf` gives for a program; true once it has. */
  const show = async (element, [, text, publisher], signer, isOver, viewOf) => {
    if (await release(element, text)) return;
    // For who shows something else than a card.
    const clear = async () => viewOf(await shared.loadProgram()).free();
    let origin = origins[text];
    let addSeal, addRemarks; // what the program does not draw
    if (signer) {
      [text, origin, addSeal] = await odd("attest", shared, element, text, origin, signer, clear);
    }
    let isNormalized = false;
    for (;;) {
      const program = await shared.loadProgram();
      // What follows is done at once, and in one task with others.
      await shared.yieldToPage();
      if (isOver()) return;
      // Where it has crashed meanwhile, the next one does it.
      if (program.death) continue;
      try {
        viewOf(program).draw(text, publisher, isNormalized, addSeal, addRemarks);
        return true;
      } catch (error) {
        if (error !== "form" || isNormalized) {
          throw error.code ? error : await odd("refusal", failure, error);
        }
      }
      [text, publisher, addRemarks] = await odd(
        "normalize",
        shared,
        element,
        text,
        publisher,
        origin,
        clear,
      );
      // Something else stands there.
      if (!text) return;
      isNormalized = true;
    }
  };

  /** The program's part in a card; `survive` is called when it has crashed elsewhere. */
  const newView = (element, ask, survive) => {
    let card;
    let drawn; // the document in it
    let additions = []; // what adds the rest to it
    const add = (isDrawn) => {
      for (const one of additions) if (one) one(element.shadowRoot, isDrawn);
    };
    const draw = (run) => {
      add();
      run();
      add(true);
      const root = element.shadowRoot;
      if (!root || !root.pressCard) return;
      root.pressCard.demand = demand;
      if (root.querySelector("path:not([d])")) demand("drawIcons", root);
      try {
        if (window.wx.updateAppMessageShareData) demand("tellWechat", element);
      } catch {
        // There is none, or it throws.
      }
    };
    // Once the card is there: it is not worth waiting for. A crash then is no document's fault.
    const count = () => {
      const endpoint = card && card.endpoint();
      if (!endpoint) return;
      odd("count", ask, endpoint)
        .catch(() => -1)
        .then((count) => card && draw(() => card.counted(endpoint, count >= 0, count >= 0 ? count : 0)))
        .catch(warn);
    };
    const change = (run) => {
      work(drawn, stay, () => draw(run));
      count();
    };
    // The card stays, as one that came as HTML does.
    const stay = () => {
      const root = element.shadowRoot && element.shadowRoot.querySelector(".root");
      if (root) root.setAttribute("data-static", "");
      survive();
    };
    return {
      draw(text, publisher, isNormalized, ...more) {
        drawn = text;
        if (!stays.includes(stay)) stays.push(stay);
        // The seal of another document is none of this one's.
        add();
        additions = more;
        change(() => {
          card = card || new glue.Card(element);
          card.draw(text, publisher, isNormalized);
        });
      },
      redraw() {
        if (card) change(() => card.redraw());
        else survive();
      },
      free() {
        // No crash of the program is any business of this card's.
        stays = stays.filter((one) => one !== stay);
        try {
          card.free();
        } catch {
          // There may be none, and after a crash freeing it may fail as well.
        }
        card = null;
      },
    };
  };

  const started = {
    death: null,
    newView,
    show,
    async read(response, ...what) {
      const text = await read(shared, response, ...what);
      origins[text] = response.url;
      return text;
    },
  };

  const crash = (error) => {
    const death = (started.death = failure("crash", `crashed: ${say(error)}`));
    const { text, stay } = atWork || { __proto__: null };
    shared.program = null;
    if (deaths.push({ text, death }) >= MAX_CRASHES) {
      shared.program = refuse(failure("crash", "crashed too often"));
      // Who asks is told; the page is told of no promise that nobody has asked for.
      shared.program.catch(() => {});
    }
    // In a draw it is the document's fault, and its card tells it. In a click nobody does.
    if (!atWork) warn(death);
    // Later, since calls into the program may still be returning.
    (async () => {
      await null;
      for (const other of stays) if (other !== stay) other();
    })();
  };
  // A development build has its glue as wasm-bindgen wrote it.
  if (glue.watch) glue.watch(crash);
  await glue.default({ module_or_path }).catch((error) => {
    throw failure("unsupported", `does not start: ${say(error)}`);
  });
  return started;
};

/** As Promise.reject, in whose place a page may have something else. */
const refuse = async (why) => {
  throw why;
};

/** What an error says of itself, if it can: anything may have been thrown. */
const say = (error) => {
  try {
    return String(error);
  } catch {
    return "?";
  }
};
