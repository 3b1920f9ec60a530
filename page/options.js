// The attributes of the card: those alone that differ from what a card does by itself.

const DEFAULT_NETWORKS = "wechat weibo";

export const chosenNetworks = (form) =>
  [...form.querySelectorAll("[name=networks]:checked")].map((box) => box.value).join(" ");

/** Pairs of name and value, in the order of the README. */
export const chosenOptions = (form) => {
  const { layout, theme, lang, headline, via } = form.elements;
  const networks = chosenNetworks(form);
  return [
    ["layout", layout.value === "full" && "full"],
    ["theme", theme.value !== "auto" && theme.value],
    ["lang", lang.value],
    ["networks", networks !== DEFAULT_NETWORKS && networks],
    ["headline", headline.value.trim()],
    ["via", via.value.trim()],
  ].filter(([, value]) => value);
};
