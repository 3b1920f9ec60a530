//! The plain document of an article.

use super::json::Object;
use press_card::{
    article::{Article, Date, Notice, Person, Picture, Publisher, Reuse, attribution, plain::join},
    card::{Layout, day_of_publication},
};

/// The document of an article whose publisher was found to be this one, for a card of this layout.
pub fn document(article: &Article, publisher: &Publisher, layout: Layout) -> String {
    let day = day_of_publication(article, publisher).map(Date::iso);
    let shares = article.shares.map(|count| {
        Object::new("InteractionCounter")
            .text("interactionType", "https://schema.org/ShareAction")
            .count("userInteractionCount", count)
    });
    let pictures = article.pictures.iter().map(|one| {
        if layout == Layout::Full {
            picture(one)
        } else {
            picture(&one.beside_text())
        }
    });
    let shown_host = article.url.shown_host();
    let object = Object::new("NewsArticle")
        .text("url", article.url.as_str())
        .maybe(
            "shownHost",
            Some(shown_host).filter(|shown| *shown != article.url.host()),
        )
        .text("headline", &article.headline)
        .maybe(
            "alternativeHeadline",
            article.alternative_headline.as_deref(),
        )
        .maybe("articleSection", article.section.as_deref())
        .maybe("abstract", article.abstract_text.as_deref())
        .maybe("dateline", article.dateline.as_deref())
        .objects("author", article.authors.iter().map(person))
        .objects("contributor", article.contributors.iter().map(person))
        .objects("editor", article.editors.iter().map(person))
        .maybe("datePublished", day.as_deref())
        .maybe("printEdition", article.print_edition.as_deref())
        .maybe("printPage", article.print_page.as_deref())
        .objects("image", pictures);
    let object = match join(&article.paragraphs, "\n\n") {
        body if body.is_empty() => object,
        body => object.text("articleBody", &body),
    };
    object
        .maybe("inLanguage", article.language.as_deref())
        .objects("sourceOrganization", source(article, publisher).into_iter())
        .objects("publisher", own_publisher(article, publisher).into_iter())
        .objects("interactionStatistic", shares.into_iter())
        .written()
}

/// The source in the name that the paper itself writes, where it is the paper; else without what only
/// says that it is a source.
fn source(article: &Article, publisher: &Publisher) -> Option<Object> {
    let notices = attribution(article, publisher, &Reuse::default());
    let named = notices.iter().find_map(|notice| match notice {
        Notice::OwnSource(name) => Some((name.clone(), None)),
        Notice::ReprintSource(source) | Notice::Source(source) => {
            Some((source.name.clone(), source.url.clone()))
        }
        _ => None,
    });
    let is_own = matches!(notices.first(), Some(Notice::OwnSource(_)));
    let (name, url) = match &article.source {
        Some(source) => named.unwrap_or_else(|| (source.name.clone(), source.url.clone())),
        // The name of a publisher without terms stands in for a source, and is none.
        None => named.filter(|_| is_own)?,
    };
    let object = Object::new("Organization").text("name", &name);
    Some(object.maybe("url", url.as_ref().map(|url| url.as_str())))
}

/// The publisher that the article names: what more there is to know of it stands in its own document.
fn own_publisher(article: &Article, publisher: &Publisher) -> Option<Object> {
    let own = article.publisher.as_ref()?;
    let name = publisher.own_name(&own.name).unwrap_or(&own.name);
    Some(Object::new("NewsMediaOrganization").text("name", name))
}

fn person(person: &Person) -> Object {
    Object::new("Person")
        .text("name", &person.name)
        .maybe("jobTitle", person.job_title.as_deref())
}

fn picture(picture: &Picture) -> Object {
    let object = Object::new("ImageObject")
        .text("url", picture.url.as_str())
        .maybe("caption", picture.caption.as_deref())
        .maybe("creditText", picture.credit.as_deref())
        .maybe("srcset", picture.srcset.as_deref());
    match picture.size {
        Some((width, height)) => object
            .count("width", width.into())
            .count("height", height.into()),
        None => object,
    }
}
