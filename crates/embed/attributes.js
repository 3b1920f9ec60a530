// The attributes of <press-card>, for the loader, which watches them, and for the frame, which sets
// them. Whoever else lists them is held to this list by tests/html/attributes.rs.

export const ATTRIBUTES =
  "src layout theme lang networks headline via loading publisher count signer revalidate key".split(" ");

/** Whether the value of an attribute is an address. */
export const isAddress = (name) => /^(src|publisher|count)$/.test(name);
