//! Pages that nobody would write, each a shape that some reader of pages takes long for, or much
//! memory.

use encoding_rs::GBK;

/// A shape, and its page of about so many bytes.
pub type Shape = (&'static str, fn(usize) -> Vec<u8>);

pub const SHAPES: &[Shape] = &[
    ("NULs", |size| page(vec![0; size])),
    ("blanks", |size| page(vec![b' '; size])),
    ("a line", |size| page(vec![b'a'; size])),
    ("lines", |size| repeated("a\n", size)),
    ("paragraphs", |size| repeated("<p>a", size)),
    ("labels", |size| repeated("<br>来源：某报 作者：", size)),
    ("names", |size| {
        let names = numbered(size, |at| format!("<p>记者 何{}</p>", han(at)));
        page(names.into_bytes())
    }),
    ("brackets", |size| repeated("<", size)),
    ("ampersands", |size| repeated("&", size)),
    ("entities", |size| repeated("&amp;", size)),
    ("unknown entities", |size| repeated("&xyz;", size)),
    ("comments", |size| repeated("<!---->", size)),
    ("comments without end", |size| repeated("<!--", size)),
    ("doctypes", |size| repeated("<!doctype>", size)),
    ("end tags", |size| repeated("</x>", size)),
    ("elements", |size| repeated("<p>", size)),
    ("void elements", |size| repeated("<br>", size)),
    ("elements in elements", |size| repeated("<div>", size)),
    ("end tags in depths", |size| {
        behind(&"<x>".repeat(490), "</y>", size)
    }),
    ("end tags in depths, of svg", |size| {
        behind(&format!("<svg>{}", "<x>".repeat(490)), "</y>", size)
    }),
    ("depths behind the body", |size| {
        behind(
            &"<x>".repeat(490),
            "</y></y></y></y></y></body><!---->",
            size,
        )
    }),
    ("attributes of one element", |size| {
        page(format!("<p {}>", numbered(size, |at| format!("a{at} "))).into_bytes())
    }),
    ("attributes of many elements", |size| {
        page(numbered(size, |at| format!("<p a{at}=1 b{at} c{at} d{at}>")).into_bytes())
    }),
    ("attributes of the body", |size| {
        page(numbered(size, |at| format!("<body a{at}>")).into_bytes())
    }),
    ("attributes of the root", |size| {
        page(numbered(size, |at| format!("<html a{at} b{at}>")).into_bytes())
    }),
    ("an attribute", |size| {
        behind("<p title=\"", "one two ", size)
    }),
    ("classes", |size| {
        page(format!("<p class=\"{}\">", numbered(size, |at| format!("c{at} "))).into_bytes())
    }),
    ("formatting", |size| {
        page(numbered(size, |at| format!("<p><b id={at}></p>")).into_bytes())
    }),
    ("formatting in depths", |size| {
        let open = numbered(4_000, |at| format!("<b id={at}>"));
        let more = numbered(size, |at| format!("<b id=a{at}></b>"));
        page([open, more].concat().into_bytes())
    }),
    ("formatting with attributes", |size| {
        let attributes = numbered(1_000, |at| format!("a{at} "));
        let open = numbered(60_000, |at| format!("<b z{at} {attributes}>"));
        page([open, "<b></b>".repeat(size / 7)].concat().into_bytes())
    }),
    ("formatting that hides", |size| {
        let open = numbered(200, |at| format!("<b id={at}>"));
        behind(
            &format!("<p>{open}</p>"),
            &format!("<p><b></b></p>{}<hr>", " ".repeat(200)),
            size,
        )
    }),
    ("links", |size| {
        page(numbered(size, |at| format!("<a href={at}>")).into_bytes())
    }),
    ("links around blocks", |size| {
        page(numbered(size, |at| format!("<a href={at}><div>x")).into_bytes())
    }),
    ("tables", |size| repeated("<table><tr><td>", size)),
    ("text in a table", |size| behind("<table>", "a<b>", size)),
    ("cells", |size| behind("<table>", "<td>", size)),
    ("selects", |size| repeated("<select><option>", size)),
    ("templates", |size| repeated("<template>", size)),
    ("a title", |size| behind("<title>", "早报 ", size)),
    ("a script", |size| behind("<script>", "<!--<script>", size)),
    ("a text area", |size| behind("<textarea>", "a\n", size)),
    ("titles", |size| repeated("<title>早报</title>", size)),
    ("headings", |size| repeated("<h1><div>一二三", size)),
    ("short headings", |size| repeated("<h1>早</h1>", size)),
    ("metas", |size| {
        repeated("<meta name=author content=何静川>", size)
    }),
    ("pictures of a meta", |size| {
        page(numbered(size, |at| format!("<meta property=og:image content=/{at}>")).into_bytes())
    }),
    ("a meta", |size| {
        behind("<meta property=og:title content=\"", "早&amp;", size)
    }),
    ("a base", |size| {
        let pictures = numbered(20_000, |at| format!("<p><img src={at}.jpg>一二三"));
        behind(&format!("{pictures}<base href=\"/"), "a/", size)
    }),
    ("pictures", |size| {
        page(numbered(size, |at| format!("<img src={at}.jpg alt=一二三四五>")).into_bytes())
    }),
    ("styles", |size| {
        repeated("<p style='display : none'>", size)
    }),
    ("references", |size| {
        let objects = numbered(size / 2, |at| {
            format!(r##"{{"@id":"#{at}","name":"甲"}},"##)
        });
        let people = numbered(size / 2, |at| format!(r##"{{"@id":"#{at}"}},"##));
        graph(&objects, &format!(r#""author":[{people}0]"#))
    }),
    ("references, a megabyte", |_| {
        let objects = numbered(500_000, |at| format!(r##"{{"@id":"#{at}","x":1}},"##));
        let people = numbered(500_000, |at| format!(r##"{{"@id":"#{at}"}},"##));
        graph(&objects, &format!(r#""author":[{people}0]"#))
    }),
    ("references to a long text", |_| {
        let object = format!(
            r##"{{"@id":"#a","name":"{}"}},"##,
            "<script>a</script>".repeat(27_000)
        );
        let list = r##"{"@id":"#a"},"##.repeat(30_000);
        graph(
            &object,
            &format!(r#""author":[{list}0],"contributor":[{list}0],"image":[{list}0]"#),
        )
    }),
    ("references that multiply", |_| {
        let object = |at: usize| {
            let next = format!(r##"{{"@id":"#{}"}},"##, at + 1).repeat(49);
            format!(r##"{{"@id":"#{at}","name":"甲","hasPart":[{next}0]}},"##)
        };
        let objects: String = (0..9).map(object).collect();
        graph(
            &objects,
            r##""publisher":{"name":"西江日报","publishingPrinciples":{"@id":"#0"}}"##,
        )
    }),
    ("articles", |size| {
        let title = format!("<title>{}", "早".repeat(390));
        let article = r#"{"@type":"Article","headline":"早早早早晚"},"#;
        let json = article.repeat(size.min(900_000) / article.len());
        page(format!("{title}</title>{}", script(&format!("[{json}0]"))).into_bytes())
    }),
    ("a list of JSON", |size| json("0,", size)),
    ("a list of JSON, a megabyte", |_| {
        json("{\"\":[]},", 1_000_000)
    }),
    ("depths of JSON", |size| json("[", size)),
    ("line ends of JSON", |_| json("\"\n\",", 1_000_000)),
    ("blocks", |size| {
        repeated(&script("{\"@type\":\"NewsArticle\"}"), size)
    }),
    ("HTML in JSON", |_| {
        let html = "<p><b id=1><i id=2>".repeat(50_000);
        graph("", &format!(r#""articleBody":"{html}""#))
    }),
    ("much HTML in JSON", |_| {
        let html = numbered(1_000, |at| format!("<b id={at}>"));
        let person = format!(r#"{{"name":"<p>{html}"}},"#);
        graph("", &format!(r#""author":[{}0]"#, person.repeat(900)))
    }),
    ("items", |size| {
        let item = "<div itemscope itemprop=author><b itemprop=name>甲</b>";
        behind("<div itemscope itemtype=NewsArticle>", item, size)
    }),
    ("properties", |size| {
        let open = "<b itemprop=articleBody>".repeat(400);
        behind(
            &format!("<div itemscope itemtype=NewsArticle>{open}"),
            "文字",
            size,
        )
    }),
    ("properties without text", |size| {
        let open = "<i itemprop=author>".repeat(450);
        behind(
            &format!("<div itemscope itemtype=NewsArticle>{open}"),
            "<br>",
            size,
        )
    }),
    ("text in depths", |size| {
        behind(&"<div>".repeat(500), "一二三。<br>", size)
    }),
    ("paragraphs in depths", |size| {
        behind(&"<div>".repeat(300), "<p>一二三，四五六。</p>", size)
    }),
    ("divisions", |size| {
        repeated("<div><div>一二三，四五六。</div></div>", size)
    }),
    ("line breaks", |size| repeated("<br><br>一", size)),
    ("spans", |size| repeated("<span>一<i>", size)),
    ("GBK", |size| {
        gbk("<meta charset=gbk>", "驿站近日投入使用。", size)
    }),
    ("GBK that is not declared", |size| {
        gbk("", "驿站近日投入使用。", size)
    }),
    ("GBK that is no GBK", |size| {
        [b"<meta charset=gbk>".to_vec(), vec![0xff; size]].concat()
    }),
    ("Latin", |size| vec![0xe9; size]),
    ("broken characters", |size| b"\xe9a".repeat(size / 2)),
    ("ISO-2022-KR", |size| {
        [
            b"<meta charset=iso-2022-jp>".to_vec(),
            b"\x1b$B\x1b(B".repeat(size / 6),
        ]
        .concat()
    }),
    ("declarations", |size| {
        b"<meta charset = x ".repeat(size / 18)
    }),
    ("UTF-16", |size| {
        [b"\xff\xfe".to_vec(), b"\x00\x4e<\0p\0>\0".repeat(size / 8)].concat()
    }),
    ("UTF-16 without a mark", |size| {
        b"<\0p\0>\0a\0".repeat(size / 8)
    }),
];

/// A page with this behind a headline.
fn page(body: Vec<u8>) -> Vec<u8> {
    let head = "<!DOCTYPE html><meta charset=utf-8><title>早报</title><h1>早报</h1>";
    [head.as_bytes().to_vec(), body].concat()
}

fn repeated(part: &str, size: usize) -> Vec<u8> {
    page(part.repeat(size / part.len()).into_bytes())
}

fn behind(before: &str, part: &str, size: usize) -> Vec<u8> {
    let left = size.saturating_sub(before.len());
    page(
        [before, &part.repeat(left / part.len())]
            .concat()
            .into_bytes(),
    )
}

/// Parts, each of another number, until there are so many bytes.
fn numbered(size: usize, part: impl Fn(usize) -> String) -> String {
    let mut all = String::with_capacity(size + 100);
    for at in 0.. {
        all.push_str(&part(at));
        if all.len() >= size {
            break;
        }
    }
    all
}

fn han(at: usize) -> char {
    let code = 0x4e00 + u32::try_from(at % 20_000).unwrap_or(0);
    char::from_u32(code).unwrap_or('一')
}

fn script(json: &str) -> String {
    format!("<script type=application/ld+json>{json}</script>")
}

fn json(part: &str, size: usize) -> Vec<u8> {
    let list = format!("[{}0]", part.repeat(size / part.len()));
    page(script(&list).into_bytes())
}

/// A graph of these objects, and of an article with these members.
fn graph(objects: &str, members: &str) -> Vec<u8> {
    let json = format!(r#"{{"@graph":[{objects}{{"@type":"NewsArticle",{members}}}]}}"#);
    page(script(&json).into_bytes())
}

fn gbk(head: &str, text: &str, size: usize) -> Vec<u8> {
    let text = GBK.encode(text).0;
    [head.as_bytes(), &text.repeat(size / text.len())].concat()
}
