// What the address of the frame says. Anybody may have written it: it chooses among what the paper
// has listed, and no word of it is shown but in a card that the paper's document has made.

const asked = new URLSearchParams(location.search);

/**
 * The hosts whose documents are shown, as origins: the one that this page is on, and those that
 * `cargo xtask dist` has written into it.
 */
export const HOSTS = [
  location.origin,
  ...document.currentScript.dataset.documents.split(" "),
];

/** The value of a parameter. */
export const parameter = (name) => (asked.get(name) || "").trim();

/** A parameter that is a whole address by http(s), in the form that browsers give it. */
export const address = (name) => {
  try {
    const { href } = new URL(parameter(name));
    return /^https?:/.test(href) ? href : "";
  } catch {
    return "";
  }
};

/** Such an address, if it is of a listed host. (One with a user name in it begins otherwise.) */
export const listed = (name) => {
  const found = address(name);
  return HOSTS.some((host) => found.startsWith(`${host}/`)) ? found : "";
};
