// What the tests want to know of a page, noted from its first moment. A partner has no such file.
(() => {
  const seen = { warnings: [], errors: [], violations: [], events: [] };
  window.seen = seen;

  const warn = console.warn;
  console.warn = (...words) => {
    seen.warnings.push(words.map(String).join(" "));
    warn.apply(console, words);
  };

  window.addEventListener("error", (event) => {
    seen.errors.push(event.message || `cannot load ${event.target.src || event.target.href}`);
  });
  window.addEventListener("unhandledrejection", (event) => {
    seen.errors.push(String(event.reason));
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
  });

  // On the way down, so that a page that stops events does not hide them from us.
  for (const type of ["press-card-ready", "press-card-share", "press-card-error"]) {
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
})();
