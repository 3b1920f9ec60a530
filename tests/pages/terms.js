// What tests/partner/terms.rs asks of its page: it puts a style beside the card and looks what is
// left of what the terms demand.
(() => {
  const style = (css) => {
    document.getElementById("attack").textContent = css;
  };
  const root = () => document.querySelector("press-card").shadowRoot;
  const due = () => [...root().querySelectorAll(".due")];

  /** Every part that the card has. */
  const parts = () => [
    ...new Set([...root().querySelectorAll("[part]")].map((one) => one.getAttribute("part"))),
  ];

  /** Every property that this browser knows, with those of the values that it takes for it. */
  const properties = (values) => {
    const known = new Set();
    const style = getComputedStyle(document.documentElement);
    for (const name in style) {
      if (typeof style[name] !== "string" || /^\d|^css/.test(name)) continue;
      const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      for (const one of [dashed, `-${dashed}`]) if (CSS.supports(one, "inherit")) known.add(one);
    }
    for (const name of style) known.add(name);
    return [...known].sort().map((name) => [
      name,
      values.filter((value) => CSS.supports(name, value)),
    ]);
  };

  /** Each line of what is demanded: in what it stands, its text, and its box. */
  const lines = () =>
    due().flatMap((one) => {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node; (node = walker.nextNode()); ) {
        if (!node.data.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        // The clause that applies is cut at two lines until the statement is open.
        const cut = node.parentElement.closest(".rights > .clause > p");
        const end = cut ? cut.getBoundingClientRect().bottom - 1 : Infinity;
        for (const box of range.getClientRects()) {
          // (Where it is cut, what is behind the dots has no width.)
          if (!cut || (box.top < end && box.width > 4)) found.push({ one, node, box });
        }
      }
      return found;
    });

  /** Brings a place into the window: how far it has moved. */
  const scrollTo = (box) => {
    const { scrollX, scrollY } = window;
    // Without the bar by which a page is scrolled.
    const { clientHeight } = document.documentElement;
    const isOut = box.top < 0 || box.bottom > clientHeight || box.left < 0;
    if (isOut) window.scrollBy(box.left < 0 ? box.left - 9 : 0, box.top - clientHeight / 2);
    return [window.scrollX - scrollX, window.scrollY - scrollY];
  };

  /** What of it is not to be seen as it stands, or null. */
  const missing = (wanted) => {
    window.scrollTo(0, 0);
    const all = lines();
    if (all.length < wanted.lines) return `${all.length} lines of ${wanted.lines}`;
    let [right, down] = [0, 0];
    for (const { one, node, box } of all) {
      const what = `${one.className}, “${node.data.trim()}”`;
      if (box.width < 1 || box.height < 12) return `${what} is ${box.width} × ${box.height}`;
      if (box.top > wanted.far) return `${what} is ${box.top} px away`;
      const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
      if (size < 12) return `${what} has letters of ${size} px`;
      const moved = scrollTo(new DOMRect(box.x - right, box.y - down, box.width, box.height));
      [right, down] = [right + moved[0], down + moved[1]];
      const middle = (box.top + box.bottom) / 2 - down;
      for (const x of [box.left + 2, (box.left + box.right) / 2, box.right - 2]) {
        const over = root().elementFromPoint(x - right, middle);
        if (!over || !one.contains(over)) {
          const name = over && (over.getAttribute("part") || over.className || over.localName);
          return `${what} at ${[x - right, middle]} is behind ${name}`;
        }
      }
    }
    return null;
  };

  /** Tries each of these styles, and tells of the first ones that hide something. */
  const tryAll = (styles, wanted) => {
    const found = [];
    for (const css of styles) {
      style(css);
      const what = missing(wanted);
      if (what && found.push(`${css}: ${what}`) > 4) break;
    }
    style("");
    return found;
  };

  /**
   * Where each line stands in the window, once this style is there and this line in sight; how
   * high the window is; and where the headline stands.
   */
  const draw = async (css, nth) => {
    style(css);
    window.scrollTo(0, 0);
    scrollTo(lines()[nth].box);
    // Those of a style that has just come may not have begun to load, and then all are ready.
    await Promise.all([...document.fonts].map((face) => face.load().catch(() => null)));
    await document.fonts.ready;
    // WebKit takes the picture of what was painted last.
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    const place = ({ left, top, width, height }) => [left, top, width, height];
    const places = lines().map(({ one, node, box }) => [
      `${one.className}, “${node.data.trim()}”`,
      place(box),
    ]);
    const headline = root().querySelector("[part=headline] a").getBoundingClientRect();
    return [places, document.documentElement.clientHeight, place(headline)];
  };

  window.terms = { style, parts, properties, lines, tryAll, draw, root };
})();
