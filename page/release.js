// The files of the release beside this page, whose names have a hash in them.

/** The address of the file that ends so; of what a development build calls it, where there is no release. */
export const releaseFile = async (ending) => {
  let name = `press-card${ending}`;
  try {
    const { files } = await (await fetch("integrity.json")).json();
    name = Object.keys(files).find((file) => file.endsWith(ending)) || name;
  } catch {
    // A development build has no such list.
  }
  return new URL(name, document.baseURI).href;
};
