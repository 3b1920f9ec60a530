//! A picture of the article, with whom it is from.

mod crops;
mod size;

use self::crops::Pictures;
#[cfg(feature = "forms")]
use super::digital_source::DigitalSource;
use super::{
    article::has_rare,
    forms,
    json::{Item, Node},
    person::Person,
    url::WebUrl,
};

/// A picture, schema.org's `ImageObject`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Picture {
    /// Where the picture is.
    pub url: WebUrl,
    /// What it shows.
    pub caption: Option<String>,
    /// Source and author, from `creditText`, or else from `creator`, `author`, `copyrightHolder` or
    /// `copyrightNotice`.
    pub credit: Option<String>,
    /// `digitalSourceType`, where a reader has to be told of it.
    #[cfg(feature = "forms")]
    pub digital_source: Option<DigitalSource>,
    /// `license`.
    #[cfg(feature = "forms")]
    pub license: Option<WebUrl>,
    /// `acquireLicensePage`.
    #[cfg(feature = "forms")]
    pub acquire_license_page: Option<WebUrl>,
    /// Width and height in pixels, where the document gives both: the room that the browser
    /// keeps free before the picture is there.
    pub size: Option<(u32, u32)>,
    /// The files that a browser may choose from, as the attribute `srcset` of HTML has them; none
    /// where there is but one.
    pub srcset: Option<String>,
    /// The crop whose shape is nearest to that of pictures that stand beside text, 3:2, where the
    /// document has one that is nearer to it than the picture itself.
    #[cfg(feature = "forms")]
    pub thumbnail: Option<WebUrl>,
}

impl Picture {
    /// The pictures of a property. One without a usable address is left out, and one of which there
    /// are several crops or sizes is one.
    pub(super) fn read(node: Node<'_>, property: &str) -> Vec<Self> {
        let mut pictures = Pictures::default();
        for item in node.values(property) {
            let (url, image) = match item {
                Item::Text(url) => (url.parse().ok(), None),
                Item::Node(image) => (
                    image.url("url").or_else(|| image.url("contentUrl")),
                    Some(image),
                ),
            };
            let Some(url) = url else {
                node.other_form();
                continue;
            };
            let mut picture = Self {
                url,
                caption: None,
                credit: None,
                #[cfg(feature = "forms")]
                digital_source: None,
                #[cfg(feature = "forms")]
                license: None,
                #[cfg(feature = "forms")]
                acquire_license_page: None,
                size: None,
                srcset: None,
                #[cfg(feature = "forms")]
                thumbnail: None,
            };
            if let Some(image) = image {
                picture.caption = image
                    .paragraph("caption")
                    .or_else(|| image.paragraph("name"));
                picture.credit = image.text("creditText").or_else(|| creator(image));
                if has_rare(image) && node.other_form() {
                    picture.read_rare(image);
                }
                picture.size = pixels(image, "width").zip(pixels(image, "height"));
                if node.is_normalized() {
                    picture.srcset = image.raw_text("srcset").map(str::to_owned);
                }
            }
            pictures.add(picture, node);
        }
        pictures.all()
    }
}

impl Picture {
    #[cfg(feature = "forms")]
    fn read_rare(&mut self, image: Node<'_>) {
        self.digital_source = DigitalSource::of(image);
        self.license = image.url("license");
        self.acquire_license_page = image.url("acquireLicensePage");
    }

    #[cfg(not(feature = "forms"))]
    fn read_rare(&mut self, _: Node<'_>) {}

    /// The picture as it stands beside text: the crop of it that fits, if there is one.
    #[cfg(feature = "forms")]
    #[must_use]
    pub fn beside_text(&self) -> Self {
        let mut picture = self.clone();
        if let Some(crop) = &self.thumbnail {
            picture.url = crop.clone();
            picture.size = None;
            picture.srcset = None;
        }
        picture
    }
}

fn creator(image: Node<'_>) -> Option<String> {
    ["creator", "author", "copyrightHolder"]
        .iter()
        .filter(|property| image.has(property) && image.other_form())
        .find_map(|property| Person::read(image, property).into_iter().next())
        .map(|person| person.name)
        .or_else(|| {
            if !forms::are_read() {
                return None;
            }
            image.paragraph("copyrightNotice")
        })
}

/// A width or height: a number, or a `QuantitativeValue`; 1 to 65,535.
fn pixels(image: Node<'_>, property: &str) -> Option<u32> {
    let quantity = || {
        if !image.has(property) || !image.other_form() {
            return None;
        }
        image
            .nodes(property)
            .iter()
            .find_map(|node| node.count("value"))
    };
    let value = image.count(property).or_else(quantity)?;
    u16::try_from(value)
        .ok()
        .filter(|pixels| *pixels > 0)
        .map(u32::from)
}
