//! press-card: an article card for newspapers, as a Leptos component.
//!
//! The modules in order. **The one rule:** a module may use only those before it.
//!
//! | module | the question that it answers |
//! |---|---|
//! | [`article`] | WHAT is said: the document, and the rules of attribution |
//! | [`share`] | WHERE it goes: networks, addresses, the QR code |
//! | [`text`] | HOW it reads: words, dates, counts, punctuation |
//! | [`card`] | HOW it looks: the model, and the Leptos component that draws it |
//!
//! Three packages stand on this one: `press-card-embed` is the element that partners load,
//! `press-card-publish` is what a newspaper does with its articles beforehand, and
//! `press-card-cli` is its command line.
//!
//! ```
//! use press_card::{article::{Article, Publisher}, card::{CardModel, CardOptions}, share::Context};
//!
//! let article: Article = r#"{
//!     "@type": "NewsArticle",
//!     "headline": "以抓好一地一域发展为全局全域赋能添彩",
//!     "url": "https://paper.example/a/1017.html",
//!     "sourceOrganization": "西江日报"
//! }"#.parse()?;
//! let publisher = Publisher::of(&article, None);
//! let model = CardModel::new(&article, &publisher, &CardOptions::default(), Context::default());
//! assert_eq!(model.credits[0].text, "来源：西江日报");
//! # Ok::<(), press_card::article::ArticleError>(())
//! ```

pub mod article;
pub mod share;
pub mod text;

pub mod card;
