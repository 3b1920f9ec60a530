//! Pictures that cannot be shown, or that say too little about themselves.

use super::report::{Report, path};
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
            None => report.warn(
                &way,
                "is no picture, and is left out",
                "Write an ImageObject with `url`, `caption` and `creditText`.",
            ),
        }
    }
}

fn check_address(url: &str, way: &str, report: &mut Report) {
    match url.parse::<WebUrl>() {
        Ok(_) => report.warn(
            way,
            "is an address alone, so that the card cannot say what it shows and whom it is from",
            "Write an ImageObject with `url`, `caption` and `creditText`.",
        ),
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
            _ => report.warn(
                &format!("{way}.url"),
                "is missing, and so the picture is left out",
                "Write the address of the picture, or take the picture out.",
            ),
        }
        return;
    }
    if image
        .text("caption")
        .or_else(|| image.text("name"))
        .is_none()
    {
        report.warn(
            &format!("{way}.caption"),
            "is missing, so that who cannot see the picture does not learn what it shows",
            "Write what the picture shows.",
        );
    }
    let has_creator = ["creator", "author"]
        .iter()
        .any(|name| !image.values(name).is_empty());
    if image.text("creditText").is_none() && !has_creator {
        report.warn(
            &format!("{way}.creditText"),
            "is missing, and so the card asks the owner of the picture to get in touch",
            "Write source and author of the picture.",
        );
    }
    check_size(image, way, report);
}

fn refuse(way: &str, error: UrlError, report: &mut Report) {
    report.warn(
        way,
        &format!("{error}, and so the picture is left out"),
        "Write the whole address of the picture, beginning with https://.",
    );
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
        report.warn(
            &format!("{way}.{side}"),
            "is no number of pixels, and so no room is kept for the picture",
            "Write `width` and `height` as whole numbers, or leave out both.",
        );
    }
}
