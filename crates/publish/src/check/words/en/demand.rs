//! English, for what rules ask and what comes after publication.

use super::super::{super::demand::Demand, say};

pub(super) fn words(demand: Demand) -> [String; 2] {
    match demand {
        Demand::CorrectionText => say(
            "has no text, and is left out",
            "Write what was wrong and what is right, as text or as the `text` of a \
             CorrectionComment.",
        ),
        Demand::CorrectionDay => say(
            "says no day, and so readers do not learn when it was corrected",
            "Write a CorrectionComment with `text` and `datePublished`.",
        ),
        Demand::ExpiresFirst => say(
            "is before `datePublished`, and so the card never shows the article",
            "Write until when the article may be shown, or leave it out.",
        ),
        Demand::ModifiedFirst => say(
            "is before `datePublished`",
            "Write when the article was changed last, or leave it out.",
        ),
        Demand::StatusWord => say(
            "is not read as that the article was withdrawn, and the card shows all of it",
            "Write Withdrawn, Retracted, Canceled or Withheld, or use `press-card withdraw`.",
        ),
        Demand::StillThere => say(
            "is still there, although the article was withdrawn: who reads the file reads it",
            "Take it out, or use `press-card withdraw`.",
        ),
        Demand::WithdrawnWhy => say(
            "is missing, and so readers do not learn when and why the article was withdrawn",
            "Write a CorrectionComment with `text` and `datePublished`.",
        ),
        Demand::WithdrawnBy => say(
            "is missing, and so the card cannot say who has withdrawn the article",
            "Write whose publication it is.",
        ),
        Demand::SourceTerm => say(
            "is none of IPTC's digital source types, and is left out",
            "Write trainedAlgorithmicMedia, compositeWithTrainedAlgorithmicMedia, digitalCapture \
             or another term of https://cv.iptc.org/newscodes/digitalsourcetype/.",
        ),
        Demand::SourceMissing => say(
            "is missing, although it is said that a program has made this: what artificial \
             intelligence has made has to say so",
            "Write trainedAlgorithmicMedia, or compositeWithTrainedAlgorithmicMedia where a part \
             of it was made so.",
        ),
        Demand::ReprintAuthor => say(
            "is missing, and reprinted news has to name its author",
            "Write who wrote it, each with `name` and `jobTitle`.",
        ),
        Demand::ReprintEditor => say(
            "is missing, and reprinted news has to say the real name of its editor",
            "Write who looked it over, as a Person with its real name.",
        ),
        Demand::LicenseAddress => say(
            "is no address, and is left out",
            "Write the address of the licence, beginning with https://.",
        ),
    }
}
