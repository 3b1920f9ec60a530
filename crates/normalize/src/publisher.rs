//! The plain document of a publisher.

use super::json::Object;
use press_card::article::{Clause, Publisher};

/// The document of a publisher that has a name.
pub fn document(publisher: &Publisher) -> String {
    // (An object of nothing but a type would be taken for a reference.)
    let contacts = publisher.contacts.iter().map(|contact| {
        Object::new("ContactPoint")
            .text("name", contact.name.as_deref().unwrap_or_default())
            .maybe("telephone", contact.telephone.as_deref())
    });
    let links = publisher.links.iter().map(|link| {
        Object::new("WebPage")
            .text("name", &link.name)
            .maybe("url", link.url.as_ref().map(|url| url.as_str()))
    });
    let licences = publisher
        .licences
        .iter()
        .map(|licence| Object::new("Certification").text("name", licence));
    let terms = Object::new("CreativeWork")
        .text("name", publisher.terms_title.as_deref().unwrap_or_default())
        .objects("hasPart", publisher.clauses.iter().map(clause))
        .maybe("copyrightNotice", publisher.owner.as_deref())
        .maybe("creditText", publisher.powered_by.as_deref());
    let account = [
        ("weibo-appkey", &publisher.weibo.app_key),
        ("weibo-uid", &publisher.weibo.uid),
    ];
    let identifiers = account.into_iter().filter_map(|(id, value)| {
        let value = value.as_deref()?;
        let object = Object::new("PropertyValue").text("propertyID", id);
        Some(object.text("value", value))
    });
    Object::new("NewsMediaOrganization")
        .text("name", &publisher.name)
        .maybe("logo", publisher.logo.as_ref().map(|url| url.as_str()))
        .texts("alternateName", &publisher.own_sources)
        .objects("contactPoint", contacts)
        .objects("subjectOf", links)
        .objects("hasCertification", licences)
        .object("publishingPrinciples", terms)
        .objects("identifier", identifiers)
        .maybe("knowsLanguage", publisher.language.as_deref())
        .written()
}

fn clause(clause: &Clause) -> Object {
    Object::new("CreativeWork")
        .text("identifier", &clause.id)
        .maybe("about", clause.rule.map(|rule| rule.about()))
        .text("text", &clause.text)
        .objects("hasPart", clause.conditions.iter().map(self::clause))
}
