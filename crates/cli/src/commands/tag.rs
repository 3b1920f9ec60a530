//! The attributes of the card's tag, as options of the command line.

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use press_card_publish::{self as publish, Tag, shown};
use std::path::PathBuf;

/// What is set on the tag; README.md says what each does.
#[derive(Args)]
#[command(next_help_heading = "The card's attributes")]
pub struct TagArguments {
    /// How much of the article is shown
    #[arg(long, value_enum)]
    layout: Option<Layout>,
    /// The colours
    #[arg(long, value_enum)]
    theme: Option<Theme>,
    /// The language of the card's own words: zh-Hans, zh-Hant or en
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Where to share to, in this order: wechat weibo qq qzone copy system
    #[arg(long, value_name = "NAMES")]
    networks: Option<String>,
    /// Another headline; the original one stands under it
    #[arg(long)]
    headline: Option<String>,
    /// The platform that the work was taken from
    #[arg(long)]
    via: Option<String>,
    /// The newspaper's own document, if it is not in the article's
    #[arg(long, value_name = "FILE", requires = "publisher_url")]
    publisher: Option<PathBuf>,
    /// Where that document is published, for a card that is taken over by a program
    #[arg(long, value_name = "ADDRESS", requires = "publisher")]
    publisher_url: Option<String>,
    /// The address that says how often the article was shared
    #[arg(long, value_name = "ADDRESS")]
    count: Option<String>,
    /// Who has signed the article: the host of its address, or public keys (see `press-card key`)
    #[arg(long, value_name = "HOST OR KEYS", allow_hyphen_values = true)]
    signer: Option<String>,
    /// Whether a card asks for a newer document, where --documents says where that is
    #[arg(long, value_enum)]
    revalidate: Option<Revalidate>,
    /// The same as --signer, as the attribute was called at first
    #[arg(long, value_name = "KEY", allow_hyphen_values = true, hide = true)]
    key: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Layout {
    Card,
    Full,
    Row,
}

#[derive(Clone, Copy, ValueEnum)]
enum Revalidate {
    Off,
}

#[derive(Clone, Copy, ValueEnum)]
enum Theme {
    Auto,
    Light,
    Dark,
}

impl TagArguments {
    /// The tag.
    pub fn tag(&self) -> Tag {
        let word = |value: Option<clap::builder::PossibleValue>| {
            value.map(|value| value.get_name().to_owned())
        };
        let text = |value: &Option<String>| value.clone();
        let values = [
            (
                "layout",
                word(self.layout.and_then(|one| one.to_possible_value())),
            ),
            (
                "theme",
                word(self.theme.and_then(|one| one.to_possible_value())),
            ),
            ("lang", text(&self.lang)),
            ("networks", text(&self.networks)),
            ("headline", text(&self.headline)),
            ("via", text(&self.via)),
            ("publisher", text(&self.publisher_url)),
            ("count", text(&self.count)),
            ("signer", text(&self.signer)),
            (
                "revalidate",
                word(self.revalidate.and_then(|one| one.to_possible_value())),
            ),
            ("key", text(&self.key)),
        ];
        Tag::new(
            values
                .iter()
                .filter_map(|(name, value)| Some((*name, value.as_deref()?))),
        )
    }

    /// The publisher's document.
    pub fn publisher(&self) -> anyhow::Result<Option<String>> {
        let read = |path: &PathBuf| publish::read(path).with_context(|| shown(path));
        self.publisher.as_ref().map(read).transpose()
    }
}
