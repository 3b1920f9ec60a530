//! Every string, link and flag that a card shows, worked out before anything is drawn.

use crate::article::plain::{concat, join};
mod credit;
mod day;
mod picture;
mod place;
#[cfg(feature = "forms")]
mod remark;
mod rights;
mod sharing;

pub use credit::Credit;
pub use day::day_of_publication;
#[cfg(feature = "forms")]
pub use day::is_expired;
pub use picture::PictureModel;
pub use place::Place;
#[cfg(feature = "forms")]
pub use remark::{Remark, written_remarks};
#[cfg(feature = "forms")]
pub(super) use rights::contact;
pub use rights::{ClauseModel, ContactModel, FootModel, LinkModel, RightsModel};
pub use sharing::{Control, CountModel, DialogModel, ShareModel};

use super::options::{CardOptions, Layout, Theme};
use crate::{
    article::{Article, Publisher, WebUrl, attribution},
    share::{Context, Shared},
    text::{self, Locale, Phrases, is_chinese},
};

/// Everything that a card shows. The views draw it and decide nothing.
///
/// Words that the card itself says are in the reader's language; the article, and the credit
/// that the paper's terms prescribe to the letter, stay in the article's.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CardModel {
    /// Who draws it.
    pub rendering: Rendering,
    /// How much is shown.
    pub layout: Layout,
    /// The colours.
    pub theme: Theme,
    /// The language of the card's own words.
    pub locale: Locale,
    /// The language of the article, a BCP 47 tag.
    pub article_lang: String,
    /// The newspaper over it all; empty where none is known.
    pub paper: String,
    /// Where its logo is, which shows its name.
    pub logo: Option<WebUrl>,
    /// Over the headline.
    pub kicker: Option<String>,
    /// The headline, or the partner's.
    pub headline: String,
    /// The same in parts between which a line may end, for who writes HTML; empty, where it may end
    /// anywhere.
    #[cfg(feature = "ssr")]
    pub phrases: Vec<String>,
    /// The second line of the headline.
    pub subheadline: Option<String>,
    /// The article's canonical address.
    pub url: WebUrl,
    /// 「原标题:…」, where the partner changed the headline.
    pub original_title: Option<String>,
    /// The day of publication: ISO 8601, and as it is read.
    pub published: Option<(String, String)>,
    /// Edition and page of the print.
    pub printed: Option<String>,
    /// 核心提示.
    pub abstract_text: Option<String>,
    /// What runs into the first paragraph: 「西江日报讯(记者 …)」.
    pub byline: Option<String>,
    /// The first picture.
    pub picture: Option<PictureModel>,
    /// The others, in `full` only.
    pub more_pictures: Vec<PictureModel>,
    /// The text, in `full` only.
    pub paragraphs: Vec<String>,
    /// The credit, in the article's language.
    pub credits: Vec<Credit>,
    /// What is said of the article beside what stands in it.
    #[cfg(feature = "forms")]
    pub remarks: Vec<Remark>,
    /// Notices in the reader's language.
    pub notices: Vec<String>,
    /// The share bar.
    pub share: ShareModel,
    /// The dialog 「分享到-微信」.
    pub dialog: DialogModel,
    /// The statement.
    pub rights: RightsModel,
    /// The paper's foot, in `full` only.
    pub foot: Option<FootModel>,
    /// What is put behind text that a reader copies out of the card: credit and address.
    pub copy_suffix: String,
}

/// Who draws a card.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rendering {
    /// A program in the reader's browser, which does what is clicked.
    #[default]
    Live,
    /// The newspaper, beforehand, as HTML that needs no script.
    Static {
        /// Whether a program is to take it over as soon as there is one, for something that HTML
        /// cannot do; else it waits until a reader turns to the card.
        wants_program: bool,
    },
}

impl CardModel {
    /// The model of an article's card.
    ///
    /// ```
    /// use press_card::{article::{Article, Publisher}, card::{CardModel, CardOptions}, share::Context};
    ///
    /// let article: Article = r#"{
    ///     "@type": "NewsArticle", "headline": "早报", "url": "https://paper.example/a/1",
    ///     "inLanguage": "zh-Hans", "sourceOrganization": "西江网"
    /// }"#.parse()?;
    /// let publisher = Publisher::of(&article, None);
    /// let model = CardModel::new(&article, &publisher, &CardOptions::default(), Context::default());
    /// assert_eq!(model.credits[0].text, "来源：西江网");
    /// # Ok::<(), press_card::article::ArticleError>(())
    /// ```
    #[must_use]
    pub fn new(
        article: &Article,
        publisher: &Publisher,
        options: &CardOptions,
        context: Context,
    ) -> Self {
        let article_lang = article.language.clone().unwrap_or_else(|| "zh-Hans".into());
        let written = Locale::from_tag(&article_lang);
        let locale = options.locale.unwrap_or(written);
        let own_words = locale.phrases();
        let set = typesetter(&article_lang);
        let notices = attribution(article, publisher, &options.reuse);
        let credits = credit::credits(&notices, written, &set);
        let is_full = options.layout == Layout::Full;
        let mut pictures = picture::pictures(article, is_full, written.phrases(), &set);
        let headline = options.reuse.headline.as_ref().unwrap_or(&article.headline);
        Self {
            rendering: Rendering::Live,
            layout: options.layout,
            theme: options.theme,
            locale,
            paper: publisher.name.clone(),
            logo: publisher.logo.clone(),
            kicker: article.section.as_deref().map(&set),
            headline: set(headline),
            #[cfg(feature = "ssr")]
            phrases: Vec::new(),
            subheadline: article.alternative_headline.as_deref().map(&set),
            url: article.url.clone(),
            original_title: credit::original_title(&notices, written, &set),
            published: day_of_publication(article, publisher)
                .map(|day| (day.iso(), text::date(day, locale))),
            printed: printed(article, publisher, own_words),
            abstract_text: article.abstract_text.as_deref().map(&set),
            byline: credit::byline(article, written).filter(|_| is_full),
            picture: pictures.next(),
            more_pictures: pictures.filter(|_| is_full).collect(),
            paragraphs: article
                .paragraphs
                .iter()
                .filter(|_| is_full)
                .map(|paragraph| set(paragraph))
                .collect(),
            #[cfg(feature = "forms")]
            remarks: remark::remarks(article, publisher, locale),
            notices: credit::notices(&notices, publisher, own_words),
            share: sharing::bar(
                &Shared::new(article, publisher),
                options,
                context,
                locale,
                article.shares,
            ),
            dialog: sharing::dialog(&article.url, context, own_words),
            rights: rights::rights(&notices, publisher, own_words),
            foot: is_full
                .then(|| rights::foot(publisher, own_words))
                .flatten(),
            copy_suffix: credit::copy_suffix(&credits, &article.url),
            credits,
            article_lang,
        }
    }

    /// The card's own words.
    #[must_use]
    pub const fn phrases(&self) -> &'static Phrases {
        self.locale.phrases()
    }
}

/// How text of this language is set: Chinese punctuation in full width, other text as it is.
fn typesetter(lang: &str) -> impl Fn(&str) -> String + use<> {
    let is_chinese = is_chinese(lang);
    move |text| {
        if is_chinese {
            text::typeset(text)
        } else {
            text.to_owned()
        }
    }
}

/// Edition and page of the print, as far as the document names them. An edition that is the paper's
/// name or a date says what stands beside it already.
fn printed(article: &Article, publisher: &Publisher, own_words: &Phrases) -> Option<String> {
    let says_more = |edition: &&String| {
        let has_digit = edition.bytes().any(|byte| byte.is_ascii_digit());
        let name = &publisher.name;
        let is_name = *edition == name || **edition == concat(&["《", name, "》"]);
        !(is_name || has_digit && article.published.is_some())
    };
    let edition = article.print_edition.as_ref().filter(says_more).cloned();
    let page = article.print_page.as_ref();
    let page =
        page.map(|page| text::insert_name(own_words.page, page.strip_suffix('版').unwrap_or(page)));
    let parts: Vec<String> = edition.into_iter().chain(page).collect();
    (!parts.is_empty()).then(|| join(&parts, " "))
}
