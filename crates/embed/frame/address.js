// What the address of the frame says.

const asked = new URLSearchParams(location.search);

/** The value of a parameter; where it is to be an address, only an absolute one by http(s). */
export const said = (name, isAddress) => {
  const value = (asked.get(name) || "").trim();
  return isAddress && !/^https?:\/\/[^/]/i.test(value) ? "" : value;
};
