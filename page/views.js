// On a phone the form and the preview are two tabs; on a desktop they stand beside one another.

/** As in page.css. */
const IS_NARROW = window.matchMedia("(max-width: 61.99rem)");

const desk = document.querySelector(".desk");
const tabs = [...document.querySelectorAll("[role=tab]")];

export const startViews = () => {
  for (const tab of tabs) {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", (event) => {
      const next = tabs[MOVES[event.key]?.(tabs.indexOf(tab))];
      if (!next) return;
      event.preventDefault();
      choose(next);
      next.focus();
    });
  }
  IS_NARROW.addEventListener("change", setPanels);
  setPanels();
};

const other = (at) => 1 - at;
const MOVES = { ArrowLeft: other, ArrowRight: other, Home: () => 0, End: () => 1 };

const choose = (chosen) => {
  for (const tab of tabs) {
    tab.setAttribute("aria-selected", tab === chosen);
    tab.tabIndex = tab === chosen ? 0 : -1;
  }
  const isOther = desk.dataset.view !== nameOf(chosen);
  desk.dataset.view = nameOf(chosen);
  setPanels();
  // The other panel begins at its beginning.
  if (isOther && desk.getBoundingClientRect().top < 0) desk.scrollIntoView();
};

const nameOf = (tab) => tab.getAttribute("aria-controls");

/** What is not shown as tabs is not called so, and nothing of it is out of reach. */
const setPanels = () => {
  for (const tab of tabs) {
    const panel = document.getElementById(nameOf(tab));
    const roles = IS_NARROW.matches ? { role: "tabpanel", "aria-labelledby": tab.id } : {};
    for (const name of ["role", "aria-labelledby"]) {
      if (roles[name]) panel.setAttribute(name, roles[name]);
      else panel.removeAttribute(name);
    }
    // (A card is visible whatever is around it.)
    panel.inert = IS_NARROW.matches && panel.id !== desk.dataset.view;
  }
};
