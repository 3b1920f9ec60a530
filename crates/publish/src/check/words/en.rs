//! English.

mod demand;
mod genre;
mod refused;

use super::{super::finding::Finding, say};
use genre::no_news;
use refused::{advice, advice_on_file, advice_on_json, predicate};

const PICTURE: &str = "Write an ImageObject with `url`, `caption` and `creditText`.";
const COUNT: &str = "Write a whole number that is not negative.";
const TAG: &str = "Write a language tag (BCP 47) such as zh-Hans, zh-Hant or en.";
const DATE: &str = "Write it as 2025-03-08 or 2025-03-08T09:30:00+08:00.";

pub(super) fn words(finding: &Finding<'_>) -> [String; 2] {
    match finding {
        Finding::Unreadable(error) => [error.predicate(), advice_on_file(error)],
        Finding::Refused(error) => [predicate(error), advice(error)],
        Finding::WebPage(error) => [
            predicate(error),
            "This is a web page: `press-card import` makes a document of it.".into(),
        ],
        Finding::NotJson(error, what) => [predicate(error), advice_on_json(what)],
        Finding::Misnamed {
            before,
            name,
            meant,
        } => [
            format!("is not read, and `{before}{meant}` is not there"),
            format!("Write `{meant}` instead of `{name}`."),
        ],
        Finding::NotText => say(
            "is not text, and is left out",
            "Write it in quotation marks, as one text.",
        ),
        Finding::ListOfTexts => say(
            "is a list, of which only the first text is read",
            "Write one text, its paragraphs parted by blank lines.",
        ),
        Finding::NothingToSee => say(
            "has only characters that nobody can see",
            "Write it anew, or leave it out.",
        ),
        Finding::ControlCharacter(c) => [
            format!(
                "has the character U+{:04X} in it, which the card takes out",
                u32::from(*c)
            ),
            "Take out control characters, and those that turn the text around.".into(),
        ],
        Finding::Markup(sign) => [
            format!("has markup in it ({sign}), where the card wants text alone"),
            "Write text alone; paragraphs are parted by blank lines.".into(),
        ],
        Finding::NoDate => say("is no date that can be read, and is left out", DATE),
        Finding::DateForm(day) => [
            format!("is in a form that not every program reads, and is read as {day}"),
            DATE.into(),
        ],
        Finding::DayInUtc(day) => [
            format!("is a time in UTC, and the card shows the paper's day, {day}"),
            "Write it with the paper's offset, as in 2025-03-08T09:30:00+08:00.".into(),
        ],
        Finding::NoOffset => say(
            "is no offset from UTC, and is left out",
            "Write it as +08:00.",
        ),
        Finding::NoLanguage(seen) => [
            format!("is no language tag, and the card takes the article for {seen}"),
            TAG.into(),
        ],
        Finding::LanguageMissing(seen) => [
            format!("is missing, and the card takes the article for {seen}, as its text shows"),
            TAG.into(),
        ],
        Finding::OtherLanguage(seen) => [
            format!("is not the language of the text, which looks like {seen}"),
            TAG.into(),
        ],
        Finding::TooLongForCode => say(
            "is too long for a QR code",
            "Give the article a shorter address; readers cannot scan this one.",
        ),
        Finding::Dangling(id) => [
            format!("refers to {id}, which is not in the document"),
            "Write its name here, or the object with this @id and a name into the @graph.".into(),
        ],
        Finding::NoName => say(
            "has no name, and is left out",
            "Write the name, as text or as the `name` of an object.",
        ),
        Finding::NoPersonsName => say(
            "has no name, and is left out",
            "Write a name, as text or as the `name` of a Person with a `jobTitle`.",
        ),
        Finding::OriginalIsNoAddress => say(
            "is not an address that begins with http:// or https://, and is left out",
            "Write the address of the original, the whole of it.",
        ),
        Finding::NoCounter => say(
            "is no InteractionCounter, and is left out",
            "Write an object with `interactionType` and `userInteractionCount`.",
        ),
        Finding::NoCount => say("is no count, and is left out", COUNT),
        Finding::AddressLeftOut(error) => [
            format!("{error}, and is left out"),
            "Write the whole address, beginning with https://.".into(),
        ],
        Finding::AddressRefused(error) => [
            format!("is an address that no browser takes ({error})"),
            "Open it in a browser, and write it as it stands there.".into(),
        ],
        Finding::HostReadAs(host) => [
            format!("is an address whose host a browser reads as {host}"),
            "Write the host as browsers write it.".into(),
        ],
        Finding::AddressForm(url) => [
            format!("is not written as browsers write it, and goes out as {url}"),
            "Write it as it stands in the address bar of a browser when it is copied out.".into(),
        ],
        Finding::NotFollowed => say(
            "has references that lead in a circle or too far, and are not followed",
            "Write what is meant in the place of the reference (`@id`), or refer to it once.",
        ),
        Finding::TooMany { values, most } => [
            format!("has {values} values, and those after the first {most} are left out"),
            "Leave out those that matter least.".into(),
        ],
        Finding::TooManyClauses(clauses) => [
            format!("is part {clauses} of the terms, and all from it on are left out"),
            "Make the terms shorter.".into(),
        ],
        Finding::TooLong { chars, most } => [
            format!("has {chars} characters, and is cut after {most}"),
            "Write it shorter.".into(),
        ],
        Finding::TooManyParagraphs { paragraphs, most } => [
            format!("has {paragraphs} paragraphs, and those after the first {most} are left out"),
            "Part it into several articles.".into(),
        ],
        Finding::LongParagraph { chars, most } => [
            format!("has a paragraph of {chars} characters, which is cut after {most}"),
            "Part its paragraphs by blank lines.".into(),
        ],
        Finding::NoPicture => say("is no picture, and is left out", PICTURE),
        Finding::AddressAlone => say(
            "is an address alone, so that the card cannot say what it shows and whom it is from",
            PICTURE,
        ),
        Finding::PictureLeftOut(error) => [
            format!("{error}, and so the picture is left out"),
            "Write the whole address of the picture, beginning with https://.".into(),
        ],
        Finding::PictureMissing => say(
            "is missing, and so the picture is left out",
            "Write the address of the picture, or take the picture out.",
        ),
        Finding::NoCaption => say(
            "is missing, so that who cannot see the picture does not learn what it shows",
            "Write what the picture shows.",
        ),
        Finding::NoPictureCredit => say(
            "is missing, and so the card asks the owner of the picture to get in touch",
            "Write source and author of the picture.",
        ),
        Finding::NoPictureCreditOfNobody => say(
            "is missing, and so the card cannot say whom the picture is from",
            "Write source and author of the picture.",
        ),
        Finding::NoSize => say(
            "is no number of pixels, and so no room is kept for the picture",
            "Write `width` and `height` as whole numbers, or leave out both.",
        ),
        Finding::NoSource(words) => [
            format!("is missing, and so the card says 「{words}」"),
            "Write whom the work is from; of the paper's own work, the paper.".into(),
        ],
        Finding::NameForm(name) => [
            format!(
                "is not a name alone, or not in its own form, and the card takes it for {name}"
            ),
            "Write the name as its owner writes it, and nothing else.".into(),
        ],
        Finding::SourceShared(name) => [
            format!("names others beside {name}, and so the work is a reprint"),
            "Of the paper's own work, write the paper alone.".into(),
        ],
        Finding::NoAuthor => say(
            "is missing, and the paper's terms have its own work name its author",
            "Write who wrote it, each with `name` and `jobTitle`.",
        ),
        Finding::NoPublisher => say(
            "is missing, and so the card shows no newspaper's terms",
            "Write whose publication it is.",
        ),
        Finding::NameAlone => say(
            "is a name without terms, and so the card shows none",
            "Write its terms into `publishingPrinciples`, or name its document in the tag.",
        ),
        Finding::NoBody => say(
            "is missing, and so the layout `full` has no text",
            "Write the text of the article, its paragraphs parted by blank lines.",
        ),
        Finding::DatelineTwice => say(
            "begins with the `dateline`, which the card writes before it once more",
            "Take the dateline, and the names that stand with it, out of the text.",
        ),
        Finding::AddressElsewhere(url) => [
            format!("has no address in it, and {url} is read in its place"),
            "Write the article's own address into `url`, the whole of it.".into(),
        ],
        Finding::NameForHeadline(name) => [
            format!("is not there, and `name` is read in its place: {name}"),
            "Write the title of the article into `headline`, as text.".into(),
        ],
        Finding::OtherLineEnds => say(
            "has line ends other than those of JSON's \\n, and is parted at them too",
            "Part paragraphs by blank lines, as \\n\\n.",
        ),
        Finding::CountAsText(count) => [format!("is text, and is read as {count}"), COUNT.into()],
        Finding::NoNews(genre) => no_news(*genre),
        Finding::PeopleInOneText => say(
            "names more people than it has values, and each is shown by itself",
            "Write each as a Person of its own, with its `jobTitle`.",
        ),
        Finding::FilesOfOnePicture => say(
            "has several files of one picture, and it is shown once",
            "Give each picture a caption of its own if they are several.",
        ),
        Finding::ByteOrderMark => say(
            "begins with a mark of byte order, which not every program reads over",
            "Save it as UTF-8 without one (BOM).",
        ),
        Finding::Demand(demand) => demand::words(*demand),
        Finding::HalfCharacter { line } => [
            format!("has half a character in line {line}, and is read with U+FFFD there"),
            "Write the whole character, or take it out; cut texts by characters.".into(),
        ],
    }
}
