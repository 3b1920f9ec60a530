// How a notice looks that stands in the place of an article, without the program. (Part of rescue.js.)

/** The style of its frame, for the element that this selector finds. */
export const frame = (selector) => `${selector}{padding:1.25em;background:#fff;border:1px solid #d9d5cf;border-top:3px solid #b01f24;border-radius:4px}
@media(prefers-color-scheme:dark){${selector}{background:#1c1b1a;border-color:#45413d;border-top-color:#f2857d}}
@media print{${selector}{background:#fff;border-color:#000}}`;
