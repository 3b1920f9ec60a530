// The signs of the networks that are not there by default, on a card that the program has drawn
// without them. (Part of rescue.js.)

import copy from "../../../src/card/view/icon/copy.txt";
import poster from "../../../src/card/view/icon/poster.txt";
import qq from "../../../src/card/view/icon/qq.txt";
import qzone from "../../../src/card/view/icon/qzone.txt";
import system from "../../../src/card/view/icon/system.txt";

const SIGNS = { __proto__: null, copy, poster, qq, qzone, system };

/** Draws them. */
export const drawIcons = (root) => {
  for (const path of root.querySelectorAll("path:not([d])")) {
    path.setAttribute("d", SIGNS[path.closest("[data-network]").dataset.network].trim());
  }
};
