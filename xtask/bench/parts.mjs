// The parts of a card whose bytes are counted, as they stand in its HTML.

export const SHARING = /<div class="pane"><div part="share".*?<\/div>(?=<section)/s;

export const PARTS = [
  ["style", /<style>.*?<\/style>/s],
  ["the document", /<script type="application\/json">.*?<\/script>/s],
  ["the article as it is read", /<div class="masthead".*?<\/div>(?=<p class="due credit")/s],
  ["credit and rights", /<p class="due credit".*?<\/section>/s],
  ["sharing", SHARING],
  ["the QR code", /<div class="code">.*?<\/div>/s],
];
