// The code, where the page's policy takes no image of it. (Part of rescue.js.)

import { bitmapOf } from "./bitmap.js";
import { newElement } from "./own.js";

/** Draws the code over an image of it that the page's `img-src` has refused. */
export const drawCode = async (place) => {
  const picture = await bitmapOf(place.querySelector("img"));
  const canvas = newElement("canvas");
  canvas.width = canvas.height = picture.width;
  canvas.getContext("2d").drawImage(picture, 0, 0);
  // A card that was drawn anew has refused it again.
  for (const one of place.querySelectorAll("canvas")) one.remove();
  place.append(canvas);
};
