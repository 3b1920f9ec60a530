//! The attribution rules: what a card must say of where a work comes from.
//!
//! Taken from the statement on the paper's own page (西江日报、西江网版权与免责声明). Each
//! function quotes the clause that it follows; `tests/rules` checks each against its clause.

use super::{
    article::Article, clause::Rule, clean, limits::MAX_LINE_CHARS, name, person::Person,
    publisher::Publisher, source::Source,
};

/// How a partner uses the work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reuse {
    /// The headline that the partner sets instead of the original.
    pub headline: Option<String>,
    /// The platform that the partner has the work from.
    pub via: Option<String>,
}

impl Reuse {
    /// What a partner wrote, cleaned like any text from outside. What has no letters in it is the
    /// same as not set.
    #[must_use]
    pub fn new(headline: Option<&str>, via: Option<&str>) -> Self {
        let line =
            |text| clean::shortened(text, MAX_LINE_CHARS).filter(|line| clean::has_letters(line));
        Self {
            headline: headline.and_then(line),
            via: via.and_then(line),
        }
    }
}

/// Something that a card has to say, without the words for it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notice {
    /// 「来源:西江日报」: own work, under the name that it was published under.
    OwnSource(String),
    /// 「稿件来源:X」: a reprint, its source as it was.
    ReprintSource(Source),
    /// A reprint that names no source.
    UnknownSource,
    /// 「来源：X」: whom a work is from that is under nobody's terms, and so is nobody's reprint.
    Source(Source),
    /// An author or contributor of the work.
    Byline {
        /// Who it is.
        person: Person,
        /// The paper, where it stands before the title: 「西江日报记者 谢江涛」.
        outlet: Option<String>,
    },
    /// 「责任编辑:…」.
    Editor(Person),
    /// 「原标题:…」.
    OriginalTitle(String),
    /// The platform that the work was taken from.
    Via(String),
    /// A reprint does not mean that the paper agrees.
    NoEndorsement,
    /// Owners of this material are asked to get in touch.
    OwnerWanted,
    /// Whom to tell of an objection.
    Contact,
}

impl Notice {
    /// The rule that asks for it.
    #[must_use]
    pub const fn rule(&self) -> Rule {
        match self {
            Self::OwnSource(_) | Self::Source(_) | Self::Byline { .. } | Self::Editor(_) => {
                Rule::Credit
            }
            Self::ReprintSource(_) | Self::NoEndorsement => Rule::Reprint,
            Self::UnknownSource | Self::OwnerWanted => Rule::UnknownOrigin,
            Self::OriginalTitle(_) => Rule::ChangedTitle,
            Self::Via(_) => Rule::IndirectReprint,
            Self::Contact => Rule::Objection,
        }
    }
}

/// What the card must say of this work, in the order in which it is read.
///
/// ```
/// use press_card::article::{Article, Notice, Publisher, Reuse, attribution};
///
/// let article: Article = r#"{
///     "@type": "NewsArticle", "headline": "以抓好一地一域发展",
///     "url": "https://paper.example/a/1017.html", "sourceOrganization": "西江日报"
/// }"#
/// .parse()?;
/// let notices = attribution(&article, &Publisher::xijiang(), &Reuse::default());
/// assert_eq!(notices[0], Notice::OwnSource("西江日报".into()));
/// # Ok::<(), press_card::article::ArticleError>(())
/// ```
#[must_use]
pub fn attribution(article: &Article, publisher: &Publisher, reuse: &Reuse) -> Vec<Notice> {
    let origin = origin(article, publisher);
    let mut notices = Vec::new();
    notices.extend(original_title(article, reuse));
    notices.push(origin.clone());
    notices.extend(byline(article, &origin));
    // 互联网新闻信息服务管理规定, clause 15, asks of a reprint 「新闻信息来源、原作者、原标题、编辑真实
    // 姓名等」.
    notices.extend(article.editors.iter().cloned().map(Notice::Editor));
    notices.extend(reuse.via.clone().map(Notice::Via));
    // What they say, they say in the name of a paper that says so in its terms.
    if publisher.has_terms() {
        if !matches!(origin, Notice::OwnSource(_)) {
            notices.push(Notice::NoEndorsement);
        }
        if is_owner_wanted(article, &origin) {
            notices.push(Notice::OwnerWanted);
        }
    }
    if !publisher.contacts.is_empty() {
        notices.push(Notice::Contact);
    }
    notices
}

/// Clauses 1 and 2: 「凡本网“西江日报”电子报,以及注明来源“西江日报”、“西江网”的……」 is own work;
/// 「未注明……的作品信息均为转载稿」.
///
/// A page of the e-paper that names another source stays that source's: clause 2 has it kept,
/// and the card never claims what the document gives to somebody else.
///
/// Without terms there is no reprint: the work is from its source, or else from whom it names as
/// its publisher.
fn origin(article: &Article, publisher: &Publisher) -> Notice {
    let Some(source) = &article.source else {
        let name = publisher.name.clone();
        return if is_in_own_edition(article, publisher) {
            Notice::OwnSource(name)
        } else if publisher.has_terms() || name.is_empty() {
            Notice::UnknownSource
        } else {
            Notice::Source(Source { name, url: None })
        };
    };
    if let Some(name) = publisher.own_name(&source.name) {
        return Notice::OwnSource(name.to_owned());
    }
    let name = name::unlabelled(&source.name);
    if !clean::has_letters(name) {
        return Notice::UnknownSource;
    }
    let source = Source {
        name: name.to_owned(),
        url: source.url.clone(),
    };
    if publisher.has_terms() {
        Notice::ReprintSource(source)
    } else {
        Notice::Source(source)
    }
}

fn is_in_own_edition(article: &Article, publisher: &Publisher) -> bool {
    const E_PAPER: [&str; 4] = ["数字报", "電子報", "电子报", "數字報"];
    let is_printed = article.print_edition.is_some()
        || article.print_page.is_some()
        || article
            .section
            .as_deref()
            .is_some_and(|section| E_PAPER.contains(&section));
    // Whose edition it is, the document has to say: a page number alone is anybody's.
    is_printed && publisher.is_publisher_of(article)
}

/// Clause 1(1): 「注明来源“来源:西江日报”、作者信息“西江日报记者***”」. The paper's name goes before
/// its own reporters; 特约记者 and 通讯员 are named as such.
fn byline(article: &Article, origin: &Notice) -> impl Iterator<Item = Notice> {
    const REPORTER: [&str; 2] = ["记者", "記者"];
    let own = match origin {
        Notice::OwnSource(name) => Some(name.clone()),
        _ => None,
    };
    article
        .authors
        .iter()
        .chain(&article.contributors)
        .map(move |person| {
            let is_staff = person
                .job_title
                .as_deref()
                .is_some_and(|title| REPORTER.contains(&title));
            Notice::Byline {
                person: person.clone(),
                outlet: own.clone().filter(|_| is_staff),
            }
        })
}

/// Clause 1(2): 「如修改标题,必须注明原标题。」
fn original_title(article: &Article, reuse: &Reuse) -> Option<Notice> {
    let is_changed = reuse
        .headline
        .as_ref()
        .is_some_and(|headline| *headline != article.headline);
    is_changed.then(|| Notice::OriginalTitle(article.headline.clone()))
}

/// Clause 3: 「作品素材来源于网络,均为暂时无法找到版权来源,请作者或版权权利人联系我们」.
fn is_owner_wanted(article: &Article, origin: &Notice) -> bool {
    *origin == Notice::UnknownSource
        || article
            .pictures
            .iter()
            .any(|picture| picture.credit.is_none())
}
