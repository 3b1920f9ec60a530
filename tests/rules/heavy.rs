//! Documents as large as a document may be, in each shape that could cost a card more than its
//! size: `tests/rules/limits.rs` counts what is made of them, and `tests/partner/limits.rs` what
//! they cost a page.

use press_card::article::MAX_DOCUMENT_BYTES;

/// What stands before the clauses of a newspaper.
const TERMS: &str = r#""publisher":{"@type":"NewsMediaOrganization","name":"江海晚报","publishingPrinciples":{"hasPart":["#;

/// A document, and what is heavy in it.
pub struct Heavy {
    pub name: String,
    pub text: String,
}

/// All of them; most become a card, some are refused.
pub fn heavy_documents() -> Vec<Heavy> {
    let mut all = Vec::new();
    let mut add = |name: &str, text: String| {
        assert!(text.len() <= MAX_DOCUMENT_BYTES, "{name}: {}", text.len());
        let name = name.to_owned();
        all.push(Heavy { name, text });
    };

    // JSON itself
    add("empty lists", article(&filled("\"x\":[", "[]", "]")));
    add("lists of one", article(&filled("\"x\":[", "[0]", "]")));
    add(
        "objects of one",
        article(&filled("\"x\":[", r#"{"":0}"#, "]")),
    );
    add(
        "nested lists",
        article(&filled("\"x\":[", &nested("[", "]", 100), "]")),
    );
    add("members", article(&filled("\"x\":{", r#""":0"#, "}")));
    add(
        "members of the article",
        article(&filled("\"x\":0,", r#""":0"#, "")),
    );
    add(
        "one member again and again",
        article(&filled("", r#""author":0"#, "")),
    );
    add("digits", article(&filled_with("\"x\":", "9", "")));
    add(
        "escapes",
        article(&filled_with("\"articleBody\":\"", r"\u4e2d", "\"")),
    );
    add(
        "halves of surrogates",
        article(&filled_with("\"articleBody\":\"", r"\ud800", "\"")),
    );
    add("white space", article(&filled_with("", " ", "\"x\":0")));
    add("no end", filled_with("", "[", ""));
    add("no article", filled("[", r#"{"@type":"X"}"#, "]"));

    // Texts
    for (name, text) in [
        ("Chinese", "甲"),
        ("marks", "\u{301}"),
        ("marks of several scripts", "\u{e47}\u{64b}\u{20dd}"),
        ("Hangul that is composed", "\u{1112}\u{1161}\u{11ab}"),
        ("emoji that are joined", "👩\u{200d}"),
        ("brackets", "甲("),
        ("blanks", "\u{2800}"),
        ("characters of no width", "\u{200b}"),
        ("Arabic ligatures", "\u{fdfa}"),
    ] {
        for (place, open, close) in [
            ("headline", r#""headline":"a"#, "\""),
            ("abstract", r#""abstract":"a"#, "\""),
            ("articleBody", r#""articleBody":"a"#, "\""),
            ("dateline", r#""dateline":"a"#, "\""),
            ("printEdition", r#""printEdition":"a"#, "\""),
            (
                "caption",
                r#""image":{"url":"https://a.b/","caption":"a"#,
                "\"}",
            ),
            (
                "clause",
                &format!(r#"{TERMS}{{"identifier":"1","about":"reprint","text":"a"#),
                "\"}]}}",
            ),
        ] {
            add(
                &format!("{name} in {place}"),
                article(&filled_with(open, text, close)),
            );
        }
    }
    add(
        "paragraphs",
        article(&filled_with("\"articleBody\":\"", r"a\n\n", "\"")),
    );
    add(
        "lines",
        article(&filled_with("\"articleBody\":\"", r"a\n", "\"")),
    );
    add(
        "blank lines",
        article(&filled_with("\"articleBody\":\"", r"\n", "\"")),
    );
    add(
        "an address",
        article(&filled_with("\"url\":\"https://paper.example/", "a", "\"")),
    );
    add(
        "an address in Chinese",
        article(&filled_with("\"url\":\"https://paper.example/", "甲", "\"")),
    );
    add(
        "a name of a host",
        article(&filled_with("\"url\":\"https://a", ".a", "/\"")),
    );

    // Lists
    for (name, property, value) in [
        ("types", "@type", "\"NewsArticle\""),
        ("names", "author", "\"甲\""),
        ("people", "author", r#"{"name":"甲","jobTitle":"乙"}"#),
        ("contributors", "contributor", r#"{"name":"甲"}"#),
        ("addresses of pictures", "image", "\"https://a.b/\""),
        (
            "pictures",
            "image",
            r#"{"url":"https://a.b/","caption":"甲","creditText":"乙"}"#,
        ),
        ("headlines that are none", "headline", "0"),
        ("sources", "sourceOrganization", r#"{"name":""}"#),
        ("originals", "isBasedOn", r#"{"publisher":{}}"#),
        ("publishers", "publisher", "{}"),
        (
            "counters",
            "interactionStatistic",
            r#"{"interactionType":{"@type":"A"}}"#,
        ),
        ("references to nothing", "author", r#"{"@id":"a"}"#),
    ] {
        add(
            name,
            article(&filled(&format!("\"{property}\":["), value, "]")),
        );
    }
    for (name, property, value) in [
        ("names of the paper", "alternateName", "\"甲\""),
        (
            "contacts",
            "contactPoint",
            r#"{"name":"甲","telephone":"1"}"#,
        ),
        (
            "links",
            "subjectOf",
            r#"{"name":"甲","url":"https://a.b/"}"#,
        ),
        ("licences", "hasCertification", r#"{"name":"甲"}"#),
        ("identifiers", "identifier", r#"{"propertyID":"a"}"#),
    ] {
        let open = format!(
            r#""printEdition":"{}","publisher":{{"@type":"NewsMediaOrganization","name":"江海晚报","{property}":["#,
            "甲".repeat(2_000)
        );
        add(name, article(&filled(&open, value, "]}")));
    }
    let clause = r#"{"identifier":"1","about":"reprint","text":"甲"}"#;
    add("clauses", article(&filled(TERMS, clause, "]}}")));
    let conditions = format!(
        r#"{{"identifier":"1","about":"reprint","text":"甲","hasPart":[{}]}}"#,
        vec![clause; 99].join(",")
    );
    add(
        "clauses with conditions",
        article(&filled(TERMS, &conditions, "]}}")),
    );
    let deep = nested(r#"{"identifier":"1","text":"甲","hasPart":["#, "]}", 50);
    add("clauses in clauses", article(&filled(TERMS, &deep, "]}}")));

    // References
    for width in [1, 2, 20] {
        let parts = |to: usize| vec![format!(r##"{{"@id":"#{to}"}}"##); width].join(",");
        let chain: Vec<String> = (0..60).map(|at| one_clause(at, &parts(at + 1))).collect();
        add("references that multiply", graph(&chain));
        add("references in a circle", graph(&[one_clause(0, &parts(0))]));
    }
    let long = format!(
        r##"{{"@id":"#1","identifier":"1","text":"{}"}}"##,
        "甲".repeat(30_000)
    );
    let many = vec![r##"{"@id":"#1"}"##; 9_000].join(",");
    add(
        "references to one long text",
        graph(&[one_clause(0, &many), long]),
    );
    let far = filled_to(
        120_000,
        "{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"甲\",\"url\":\"https://a.b/\",\"author\":[",
        r#"{"@id":"a"}"#,
        "]},",
    );
    let nodes = filled("", r#"{"@id":"b"}"#, "");
    let most = MAX_DOCUMENT_BYTES - far.len() - 40;
    let nodes = &nodes[..nodes[..most].rfind('}').unwrap_or(0) + 1];
    add(
        "references among many objects",
        format!(r#"{far}{nodes},{{"@id":"a","name":"甲"}}]}}"#),
    );
    all
}

/// The document of an article that has this, too.
fn article(properties: &str) -> String {
    let needed = [
        ("@type", "\"NewsArticle\""),
        ("headline", "\"旧桥通车\""),
        ("url", "\"https://paper.example/a/1\""),
    ];
    let missing = needed
        .iter()
        .filter(|(name, _)| !properties.starts_with(&format!("\"{name}\"")))
        .map(|(name, value)| format!("\"{name}\":{value},"));
    format!("{{{}{properties}}}", missing.collect::<String>())
}

/// Terms of these clauses, of which the first is `#0`.
fn graph(clauses: &[String]) -> String {
    format!(
        r##"{{"@graph":[{{"@type":"NewsArticle","headline":"甲","url":"https://a.b/","publisher":{{"@id":"#p"}}}},{{"@id":"#p","@type":"NewsMediaOrganization","name":"江海晚报","publishingPrinciples":{{"hasPart":{{"@id":"#0"}}}}}},{}]}}"##,
        clauses.join(",")
    )
}

fn one_clause(id: usize, parts: &str) -> String {
    format!(
        r##"{{"@id":"#{id}","identifier":"{id}","about":"reprint","text":"甲","hasPart":[{parts}]}}"##
    )
}

fn nested(open: &str, close: &str, depth: usize) -> String {
    open.repeat(depth) + &close.repeat(depth)
}

/// As many of these, parted by commas, as there is room for.
fn filled(open: &str, one: &str, close: &str) -> String {
    filled_to(MAX_DOCUMENT_BYTES - 200, open, one, close)
}

fn filled_to(bytes: usize, open: &str, one: &str, close: &str) -> String {
    let times = (bytes - open.len() - close.len()) / (one.len() + 1);
    format!("{open}{}{close}", vec![one; times].join(","))
}

/// As many of these as there is room for.
fn filled_with(open: &str, one: &str, close: &str) -> String {
    let times = (MAX_DOCUMENT_BYTES - 200 - open.len() - close.len()) / one.len();
    format!("{open}{}{close}", one.repeat(times))
}
