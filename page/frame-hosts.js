// Whose articles the frame shows: embed.html has the list, and refuses all others.

/** Whether it shows the document at this address. */
export const isShownInFrame = async (src) => {
  const text = await (await fetch("embed.html")).text();
  const page = new DOMParser().parseFromString(text, "text/html");
  const { documents } = page.querySelector("script[data-documents]").dataset;
  return [location.origin, ...documents.split(" ")].includes(new URL(src).origin);
};
