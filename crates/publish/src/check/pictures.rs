//! Pictures that cannot be shown, or that say too little about themselves.

use super::{
    finding::Finding,
    machines,
    report::{Report, path},
};
use press_card::article::{
    UrlError, WebUrl,
    json::{Item, Node},
};

/// Each picture. The paper's terms ask for the source and the author of every one of them.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    for (place, item) in node.entries("image") {
        let way = path("image", place);
        match item {
            Some(Item::Text(url)) => check_address(url, &way, report),
            Some(Item::Node(image)) => check_object(image, &way, report),
            None => report.warn(&way, &Finding::NoPicture),
        }
    }
}

fn check_address(url: &str, way: &str, report: &mut Report) {
    match url.parse::<WebUrl>() {
        Ok(_) => report.warn(way, &Finding::AddressAlone),
        Err(error) => refuse(way, error, report),
    }
}

fn check_object(image: Node<'_>, way: &str, report: &mut Report) {
    if image
        .url("url")
        .or_else(|| image.url("contentUrl"))
        .is_none()
    {
        let given = image
            .raw_text("url")
            .or_else(|| image.raw_text("contentUrl"));
        match given.map(str::parse::<WebUrl>) {
            Some(Err(error)) => refuse(&format!("{way}.url"), error, report),
            _ => report.warn(&format!("{way}.url"), &Finding::PictureMissing),
        }
        return;
    }
    if image
        .text("caption")
        .or_else(|| image.text("name"))
        .is_none()
    {
        report.warn(&format!("{way}.caption"), &Finding::NoCaption);
    }
    let has_creator = ["creator", "author", "copyrightHolder", "copyrightNotice"]
        .iter()
        .any(|name| !image.values(name).is_empty());
    if image.text("creditText").is_none() && !has_creator && !machines::is_of_program(image) {
        let finding = if report.has_terms {
            Finding::NoPictureCredit
        } else {
            Finding::NoPictureCreditOfNobody
        };
        report.warn(&format!("{way}.creditText"), &finding);
    }
    check_size(image, way, report);
}

fn refuse(way: &str, error: UrlError, report: &mut Report) {
    report.warn(way, &Finding::PictureLeftOut(error));
}

/// Width and height keep the picture's room free; one of them alone keeps none.
fn check_size(image: Node<'_>, way: &str, report: &mut Report) {
    let sides = ["width", "height"];
    let is_known = |side: &&str| {
        let quantity = image.nodes(side).iter().find_map(|one| one.count("value"));
        let pixels = image.count(side).or(quantity);
        pixels.is_some_and(|pixels| (1..=u64::from(u16::MAX)).contains(&pixels))
    };
    let is_given = |side: &&str| !image.entries(side).is_empty();
    let Some(side) = sides.iter().find(|side| !is_known(side)) else {
        return;
    };
    if sides.iter().any(is_given) {
        report.warn(&format!("{way}.{side}"), &Finding::NoSize);
    }
}
