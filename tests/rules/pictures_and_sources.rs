//! Pictures and sources in the shapes that JSON-LD has in the wild.

use crate::support::{article, article_with, full, model};
use press_card::card::Layout;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_picture_may_be_a_string() {
    let article = article(good!("image-string"));
    assert_eq!(article.pictures.len(), 1);
    assert_eq!(
        article.pictures[0].url.as_str(),
        "https://paper.example/i/2005.jpg"
    );
    assert_eq!(article.pictures[0].credit, None);
}

#[test]
fn pictures_may_be_strings_and_objects_in_one_list() {
    let article = article(good!("image-list"));
    let seen: Vec<_> = article
        .pictures
        .iter()
        .map(|one| {
            (
                one.url.as_str(),
                one.caption.as_deref(),
                one.credit.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("https://paper.example/i/2006-1.jpg", None, None),
            (
                "https://paper.example/i/2006-2.jpg",
                Some("队员们在江面上试划新船。"),
                Some("西江日报记者 何静川 摄")
            ),
        ],
    );
}

#[test]
fn the_credit_of_a_picture_is_kept_and_never_invented() {
    let credited = article(good!("picture-credited"));
    assert_eq!(
        credited.pictures[0].credit.as_deref(),
        Some("西江日报记者 周沐言 摄")
    );
    let uncredited = article(good!("picture-uncredited"));
    assert_eq!(
        uncredited.pictures[0].caption.as_deref(),
        Some("湿地里觅食的白鹭。")
    );
    assert_eq!(uncredited.pictures[0].credit, None);
}

#[test]
fn a_picture_without_credit_text_is_credited_to_its_creator() {
    let article = article_with(
        r#","image":{"contentUrl":"https://paper.example/i.jpg","name":"桥","creator":{"name":"何静川"},"width":1200,"height":{"@type":"QuantitativeValue","value":"800"}}"#,
    );
    assert_eq!(article.pictures[0].credit.as_deref(), Some("何静川"));
    assert_eq!(article.pictures[0].caption.as_deref(), Some("桥"));
    assert_eq!(article.pictures[0].size, Some((1200, 800)));
}

#[test]
fn a_picture_without_a_creator_is_credited_to_whom_it_belongs() {
    let credit = |members: &str| {
        let image = format!(r#","image":{{"url":"https://paper.example/i.jpg",{members}}}"#);
        article_with(&image).pictures[0].credit.clone()
    };
    assert_eq!(
        credit(r#""copyrightHolder":{"@type":"Person","name":"©\u00a0何静川"}"#).as_deref(),
        Some("© 何静川")
    );
    assert_eq!(
        credit(r#""copyrightHolder":"西江日报","author":"何静川""#).as_deref(),
        Some("何静川")
    );
}

#[test]
fn half_a_picture_size_is_none() {
    let article = article_with(
        r#","image":[{"url":"https://paper.example/i.jpg","width":1200},{"url":"https://paper.example/j.jpg","width":0,"height":800}]"#,
    );
    assert!(article.pictures.iter().all(|one| one.size.is_none()));
}

/// The addresses of what is shown of these pictures.
fn shown(images: &str) -> Vec<String> {
    let article = article_with(&format!(r#","image":{images}"#));
    let urls = article.pictures.iter().map(|one| one.url.to_string());
    urls.collect()
}

/// A list of such pictures.
fn list(paths: &[&str]) -> String {
    let all: Vec<String> = paths
        .iter()
        .map(|path| format!(r#""https://paper.example/{path}""#))
        .collect();
    format!("[{}]", all.join(","))
}

#[test]
fn the_crops_of_a_picture_are_one() {
    let article = article(good!("images-three-crops-of-one"));
    assert_eq!(article.pictures.len(), 1);
    assert_eq!(
        article.pictures[0].url.as_str(),
        "https://paper.example/16x9.jpg"
    );
    assert_eq!(article.pictures.len(), 1);
    for (paths, widest) in [
        (vec!["1x1/a.jpg", "4x3/a.jpg", "16x9/a.jpg"], 2),
        (vec!["a-1x1.jpg", "a-4x3.jpg", "a-16x9.jpg"], 2),
        (vec!["a-16x9.jpg", "a-4x3.jpg", "a-1x1.jpg"], 0),
        (vec!["a_640x360.jpg", "a_1200x675.jpg", "a_320x180.jpg"], 1),
        (
            vec!["a-1200x1200.jpg", "a-1200x900.jpg", "a-1200x675.jpg"],
            2,
        ),
        (vec!["a.jpg?w=640", "a.jpg?w=1280"], 1),
        (
            vec!["a.jpg?width=640&height=360", "a.jpg?width=1280&height=720"],
            1,
        ),
        (vec!["a.jpg?resize=640,360", "a.jpg?resize=1200,675"], 1),
        (
            vec![
                "a.jpg?x-oss-process=image/resize,w_640",
                "a.jpg?x-oss-process=image/resize,w_1280",
            ],
            1,
        ),
        (
            vec!["a.jpg?imageView2/2/w/640", "a.jpg?imageView2/2/w/1280"],
            1,
        ),
        (
            vec!["upload/w_640,h_360/a.jpg", "upload/w_1280,h_720/a.jpg"],
            1,
        ),
        (
            vec![
                "p/1:1/w_1160,h_1160/a.jpg",
                "p/4:3/w_2132,h_1599/a.jpg",
                "p/16:9/w_2400,h_1350/a.jpg",
            ],
            2,
        ),
        (
            vec![
                "a/wide__1300x731",
                "a/standard__1120x840",
                "a/square__960x960",
            ],
            0,
        ),
        (vec!["a.jpg?crop=16:9", "a.jpg?crop=1:1"], 0),
        (
            vec![
                "a.jpg?width=1200&height=1200&fit=crop&s=0f3a",
                "a.jpg?width=1200&height=630&fit=crop&overlay=logo&s=77c1",
                "a.jpg?width=1200&s=b2d0",
            ],
            2,
        ),
        (
            vec![
                "im-77?width=1280&size=1",
                "im-77?width=1280&size=1.33333333",
                "im-77?width=1280&size=1.77777778",
            ],
            0,
        ),
        (
            vec![
                "thumb/A1b-_2c=/1400x1400/filters:format(jpeg)/files/a.jpg",
                "thumb/Zz_9y8=/0x0:2040x1360/1400x788/filters:format(jpeg)/files/a.jpg",
            ],
            1,
        ),
        (
            vec![
                "cut/width=640,quality=75/a.jpg",
                "cut/width=1280,quality=75/a.jpg",
            ],
            1,
        ),
        (vec!["a.jpg", "a-150x150.jpg"], 0),
        (vec!["a.jpg", "a-1920x1080.jpg"], 1),
        (vec!["a.jpg", "a@2x.jpg"], 0),
        (vec!["a.jpg", "a.jpg"], 0),
        (vec!["a.jpg?w=640&amp;q=80", "a.jpg?w=640&q=80"], 0),
    ] {
        let all = shown(&list(&paths));
        assert_eq!(
            all,
            [format!(
                "https://paper.example/{}",
                paths[widest].replace("amp;", "")
            )]
        );
        // However they are listed.
        let listed = list(&paths);
        assert_eq!(shown(&format!(r#"{{"@list":{listed}}}"#)), all);
        let objects: Vec<String> = paths
            .iter()
            .map(|path| {
                format!(r#"{{"@type":"ImageObject","contentUrl":"https://paper.example/{path}"}}"#)
            })
            .collect();
        assert_eq!(shown(&format!("[{}]", objects.join(","))), all);
    }
}

#[test]
fn several_pictures_stay_several() {
    for paths in [
        vec!["1.jpg", "2.jpg"],
        vec!["a-1.jpg", "a-2.jpg"],
        vec!["2024/01/a.jpg", "2024/02/a.jpg"],
        vec!["image.php?id=1", "image.php?id=2"],
        vec!["w/1.jpg", "w/2.jpg"],
        vec!["a-640x360-1.jpg", "a-640x360-2.jpg"],
        vec!["boats-16x9.jpg", "bridge-16x9.jpg"],
        vec!["0x12.jpg", "0x13.jpg"],
        vec!["a.jpg?v=1", "a.jpg?v=2"],
        vec!["16:9/1.jpg", "16:9/2.jpg"],
        vec!["a/portrait.jpg", "a/landscape.jpg"],
        vec!["portrait-1.jpg", "landscape-1.jpg"],
        vec!["image.php?id=1&w=640", "image.php?id=2&w=640"],
        vec!["a.jpg?w=640", "b.jpg?w=640"],
        vec!["im-77?width=1280&size=1.5", "im-78?width=1280&size=1.5"],
        vec!["x=/1.jpg", "x=/2.jpg"],
        vec!["a/b/c=/640x360/1.jpg", "a/b/c=/640x360/2.jpg"],
        vec!["at-12:30:15.jpg", "at-12:31:15.jpg"],
        vec!["p1001.jpg", "p1002.jpg"],
    ] {
        assert_eq!(shown(&list(&paths)).len(), paths.len(), "{paths:?}");
    }
    // Two that each say something of their own are two, whatever they are called.
    for (one, other) in [
        (r#""caption":"桥""#, r#""caption":"船""#),
        (
            r#""caption":"桥","creditText":"何静川""#,
            r#""caption":"桥","creditText":"周沐言""#,
        ),
    ] {
        let images = format!(
            r#"[{{"url":"https://paper.example/1x1.jpg",{one}}},{{"url":"https://paper.example/4x3.jpg",{other}}}]"#
        );
        assert_eq!(shown(&images).len(), 2, "{images}");
    }
}

/// Pictures of these names and sizes, all with one caption.
fn captioned(all: &[(&str, u32, u32)]) -> String {
    let all: Vec<String> = all
        .iter()
        .map(|(path, width, height)| {
            format!(
                r#"{{"url":"https://paper.example/{path}","width":{width},"height":{height},"caption":"桥"}}"#
            )
        })
        .collect();
    format!("[{}]", all.join(","))
}

#[test]
fn crops_with_names_of_their_own_are_one_by_caption_and_shape() {
    for (all, widest) in [
        (
            &[
                ("24/bridge-wide.jpg", 1600, 900),
                ("24/agency_77.jpg", 2048, 1366),
                ("24/bridge-square.jpg", 1800, 1801),
            ][..],
            1,
        ),
        (&[("b.jpg", 600, 600), ("a.jpg", 1200, 675)], 1),
    ] {
        let (path, ..) = all[widest];
        assert_eq!(
            shown(&captioned(all)),
            [format!("https://paper.example/{path}")]
        );
    }
    for all in [
        // Photographs of one caption.
        &[("1.jpg", 1600, 1200), ("2.jpg", 1600, 900)][..],
        &[("1.jpg", 900, 900), ("2.jpg", 1200, 900)],
        &[
            ("1.jpg", 1600, 900),
            ("2.jpg", 900, 900),
            ("3.jpg", 1600, 900),
        ],
        &[("1.jpg", 1600, 900), ("2.jpg", 1600, 900)],
        &[("23/1.jpg", 1600, 900), ("24/2.jpg", 900, 900)],
    ] {
        let images = captioned(all);
        assert_eq!(shown(&images).len(), all.len(), "{images}");
        let bare = images.replace(r#","caption":"桥""#, "");
        assert_eq!(shown(&bare).len(), all.len(), "{bare}");
    }
    let others = captioned(&[("b.jpg", 600, 600), ("a.jpg", 1200, 675)]);
    let bare = others.replace(r#","caption":"桥""#, "");
    assert_eq!(shown(&bare).len(), 2, "without a caption nothing says so");
}

#[test]
fn what_one_file_of_a_picture_says_is_said_of_the_picture() {
    let article = article_with(
        r#","image":[
            {"url":"https://paper.example/a-640x360.jpg","caption":"桥"},
            {"url":"https://paper.example/a-1280x720.jpg","width":1280,"height":720},
            {"url":"https://paper.example/a-1x1.jpg","creditText":"何静川 摄"},
            {"url":"https://paper.example/b.jpg","caption":"船"}]"#,
    );
    let [bridge, boat] = &article.pictures[..] else {
        panic!("{:?}", article.pictures)
    };
    assert_eq!(bridge.url.as_str(), "https://paper.example/a-1280x720.jpg");
    assert_eq!(bridge.caption.as_deref(), Some("桥"));
    assert_eq!(bridge.credit.as_deref(), Some("何静川 摄"));
    assert_eq!(bridge.size, Some((1280, 720)));
    assert_eq!(boat.caption.as_deref(), Some("船"));
}

#[test]
fn beside_text_stands_the_crop_that_is_nearest_to_3_by_2() {
    let shown = |layout: Layout, images: &str| {
        let mut options = full();
        options.layout = layout;
        let article = article_with(&format!(r#","image":{images}"#));
        let picture = model(&article, &options).picture.unwrap();
        (picture.src.as_str().to_owned(), picture.size)
    };
    let crops = list(&["a-1200x1200.jpg", "a-1200x900.jpg", "a-1200x675.jpg"]);
    let whole = "https://paper.example/a-1200x675.jpg";
    for layout in [Layout::Card, Layout::Row] {
        let crop = ("https://paper.example/a-1200x900.jpg".to_owned(), None);
        assert_eq!(shown(layout, &crops), crop);
        // What is but smaller, or as near, is no other crop.
        for others in [
            list(&["a-1200x675.jpg", "a-640x360.jpg"]),
            list(&["a-1200x675.jpg"]),
            list(&["a-1200x675.jpg", "a-600x600.jpg"]),
        ] {
            assert_eq!(shown(layout, &others).0, whole, "{others}");
        }
    }
    assert_eq!(shown(Layout::Full, &crops).0, whole);
}

#[test]
fn a_browser_may_choose_among_the_widths_of_one_picture() {
    let srcset = |images: &str| {
        let article = article_with(&format!(r#","image":{images}"#));
        let card = model(&article, &full()).picture.unwrap();
        card.srcset
    };
    assert_eq!(
        srcset(&list(&[
            "a-640x360.jpg",
            "a-1280x720.jpg",
            "a-1280x1280.jpg"
        ]))
        .as_deref(),
        Some(
            "https://paper.example/a-1280x720.jpg 1280w, https://paper.example/a-640x360.jpg 640w"
        ),
        "a square one shows something else"
    );
    let sized = |width: u32, height: u32| {
        format!(
            r#"{{"contentUrl":"https://paper.example/a.jpg?size={width}","width":{width},"height":{height}}}"#
        )
    };
    assert_eq!(
        srcset(&format!("[{},{}]", sized(1200, 675), sized(600, 338))).as_deref(),
        Some(
            "https://paper.example/a.jpg?size=1200 1200w, https://paper.example/a.jpg?size=600 600w"
        )
    );
    for alone in [
        list(&["a-640x360.jpg"]),
        list(&["1x1.jpg", "4x3.jpg", "16x9.jpg"]),
        list(&["a.jpg", "a.jpg"]),
        // A comma at the end of an address would part it there.
        list(&["a.jpg?w=640,", "a.jpg?w=1280,"]),
    ] {
        assert_eq!(srcset(&alone), None, "{alone}");
    }
}

#[test]
fn a_reprint_names_its_source_and_where_the_original_stands() {
    let source = article(good!("reprint")).source.unwrap();
    assert_eq!(source.name, "江海通讯社");
    assert_eq!(
        source.url.unwrap().as_str(),
        "https://partner.example/news/2012.html"
    );
    assert_eq!(article(good!("reprint-unknown")).source, None);
}

#[test]
fn a_source_that_is_only_an_original_is_named_by_it() {
    let named = article_with(
        r#","isBasedOn":{"url":"https://partner.example/1","publisher":{"name":"江海通讯社"}}"#,
    );
    assert_eq!(named.source.unwrap().name, "江海通讯社");
    let bare = article_with(r#","isBasedOn":"https://partner.example/1""#);
    assert_eq!(bare.source.unwrap().name, "partner.example");
}

#[test]
fn a_source_may_be_a_string() {
    let article = article(good!("organisations-as-strings"));
    assert_eq!(article.source.unwrap().name, "西江网");
}
