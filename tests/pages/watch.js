// What the tests want to know of a page, noted from its first moment. A partner has no such file.
(() => {
  const seen = {
    warnings: [],
    errors: [],
    violations: [], // of our own policy, which only reports
    refused: [], // by the page's policy
    events: [],
    beats: 0, // a script of the page that goes on
  };
  window.seen = seen;

  for (const level of ["warn", "error"]) {
    const say = console[level];
    console[level] = (...words) => {
      seen.warnings.push(words.map(String).join(" "));
      say.apply(console, words);
    };
  }

  window.addEventListener("error", (event) => {
    seen.errors.push(event.message || `cannot load ${event.target.src || event.target.href}`);
  });
  window.addEventListener("unhandledrejection", (event) => {
    seen.errors.push(String(event.reason));
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    // Ours forbids no WebAssembly; Firefox does not say whose word it was.
    const isOurs = event.disposition === "report" && event.blockedURI !== "wasm-eval";
    const list = isOurs ? seen.violations : seen.refused;
    list.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
  });

  // On the way down, so that a page that stops events does not hide them from us.
  for (const type of ["press-card-ready", "press-card-share", "press-card-error", "press-card-withdrawn"]) {
    window.addEventListener(
      type,
      (event) => {
        seen.events.push({
          type,
          id: event.target.id,
          detail: event.detail,
          bubbles: event.bubbles,
          composed: event.composed,
          cancelable: event.cancelable,
        });
      },
      true,
    );
  }

  // What is around, as it is now. A page whose own scripts add to it notes it again.
  const around = () => {
    const things = { window, Object, Array, String, Promise, console, customElements, document };
    for (const name of ["Object", "Array", "String", "Function", "Promise", "Event", "Node"])
      things[`${name}.prototype`] = window[name].prototype;
    for (const name of ["Element", "HTMLElement", "Document", "ShadowRoot", "CustomElementRegistry"])
      things[`${name}.prototype`] = window[name].prototype;
    return new Map(Object.entries(things).map(([name, thing]) => [name, Reflect.ownKeys(thing)]));
  };
  seen.note = () => {
    seen.around = around();
  };
  seen.note();
  // A frame is a number to its window, and the other names are the drivers'.
  const theirs = /^(\d+|ret_nodes|se_exportedFunctionSymbol|Symbol\(automationSessionProxy\))$/;
  const isTheirs = (name) => theirs.test(String(name));
  seen.news = () => {
    const news = [];
    for (const [thing, names] of around())
      for (const name of names)
        if (!seen.around.get(thing).includes(name) && !isTheirs(name))
          news.push(`${thing}: ${typeof name === "symbol" ? Symbol.keyFor(name) || String(name) : name}`);
    return news;
  };

  setInterval(() => seen.beats++, 20);
})();
