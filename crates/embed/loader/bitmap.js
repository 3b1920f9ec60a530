/** The picture in an image's own `data:` address: no policy is asked for one of bytes that are there. */
export const bitmapOf = ({ src }) => {
  const bytes = Uint8Array.from(atob(src.split(",")[1]), (byte) => byte.charCodeAt());
  return createImageBitmap(new Blob([bytes]));
};
