// What the address of the frame says.

const asked = new URLSearchParams(location.search);

/** The value of a parameter; where it has to be an address, only an absolute one by http(s). */
export const parameter = (name, mustBeAddress) => {
  const value = (asked.get(name) || "").trim();
  return mustBeAddress && !/^https?:\/\/[^/]/i.test(value) ? "" : value;
};
