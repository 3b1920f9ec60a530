//! Why there can be no share picture.

use press_card::article::ArticleError;
use std::{error::Error, fmt, io, path::PathBuf};

/// Why a share picture cannot be drawn.
#[derive(Debug)]
#[non_exhaustive]
pub enum PosterError {
    /// The document cannot become a card.
    Article(ArticleError),
    /// The article was withdrawn, or may not be shown any more.
    NotShown,
    /// The address is longer than a code holds.
    NoCode,
    /// A file of a typeface cannot be read.
    FontFile(PathBuf, io::Error),
    /// A file is none of a typeface.
    NoFont(PathBuf),
    /// There is no typeface for this language.
    NoTypeface(String),
    /// The picture cannot be written.
    Picture(Box<dyn Error + Send + Sync>),
}

/// By package: what brings typefaces for Chinese.
const INSTALL: &str = "install Noto CJK (Debian and Ubuntu: apt install fonts-noto-cjk; Fedora: dnf install \
    google-noto-serif-cjk-fonts google-noto-sans-cjk-fonts; Alpine: apk add font-noto-cjk; Arch: pacman -S \
    noto-fonts-cjk), or name the file of a typeface with --font";

impl fmt::Display for PosterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Article(error) => error.fmt(f),
            Self::NotShown => f.write_str("the article is not shown any more, so there is no picture of it"),
            Self::NoCode => f.write_str(
                "its address is longer than a QR code holds, and there is no picture without a code",
            ),
            Self::FontFile(path, error) => {
                write!(f, "{} cannot be read: {error}", crate::shown(path))
            }
            Self::NoFont(path) => write!(
                f,
                "{} is no file of a typeface (TTF, OTF, TTC or OTC)",
                crate::shown(path)
            ),
            Self::NoTypeface(lang) => write!(f, "no typeface for {lang} was found: {INSTALL}"),
            Self::Picture(error) => write!(f, "the picture cannot be written: {error}"),
        }
    }
}

impl Error for PosterError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Article(error) => Some(error),
            Self::FontFile(_, error) => Some(error),
            _ => None,
        }
    }
}

impl From<ArticleError> for PosterError {
    fn from(error: ArticleError) -> Self {
        Self::Article(error)
    }
}
