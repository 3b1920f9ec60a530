// Where the lines of a headline may end. It follows crates/publish/src/render/phrases.rs.

const PARTICLES = "的地得了着过過们們时時后後前中等里裡上下内內外间間个個";
const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

// The parts of a headline between which a line may end.
export function phrases(headline) {
  const phrases = [""];
  let before = "";
  for (const { segment, isWordLike } of WORDS.segment(headline)) {
    const isEnd =
      isWordLike &&
      /[^\0-\x7f]$/.test(before) &&
      before[0] !== segment[0] &&
      !PARTICLES.includes(segment);
    if (isEnd) phrases.push("");
    phrases[phrases.length - 1] += segment;
    before = !isWordLike || segment.length === 1 ? "" : segment;
  }
  return phrases;
}
