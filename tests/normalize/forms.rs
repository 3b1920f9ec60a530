//! Documents whose properties stand in every form that pages write them in: one at a time, and two
//! where what one says is understood by the other.

/// Each with the publisher's document that the partner names, if any.
pub fn all() -> Vec<(String, Option<String>)> {
    let mut documents = Vec::new();
    let rows: Vec<(&str, &str)> = FORMS
        .iter()
        .flat_map(|(name, values)| values.iter().map(move |value| (*name, *value)))
        .collect();
    for (place, one) in rows.iter().enumerate() {
        documents.push((document(&[*one]), None));
        for other in &rows[place + 1..] {
            if other.0 != one.0 && belong_together(one.0, other.0) {
                documents.push((document(&[*one, *other]), None));
            }
        }
        for paper in PAPERS {
            documents.push((document(&[*one]), Some((*paper).to_owned())));
        }
    }
    // At the limit of an address, as it goes over the wire, and over it.
    for chars in [800, 907, 908, 2_700] {
        let url = format!("\"//paper.example/{}\"", "江".repeat(chars));
        documents.push((document(&[("url", &url)]), None));
    }
    for whole in WHOLE {
        documents.push(((*whole).to_owned(), None));
    }
    documents
}

/// A plain document but for these properties; one whose value is nothing is left out.
fn document(changed: &[(&str, &str)]) -> String {
    const PLAIN: [(&str, &str); 5] = [
        ("@type", r#""NewsArticle""#),
        ("headline", r#""旧桥通车""#),
        ("url", r#""https://paper.example/a/1""#),
        ("inLanguage", r#""zh-Hans""#),
        ("sourceOrganization", r#""新华社""#),
    ];
    let plain = PLAIN
        .iter()
        .filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    let members: Vec<String> = plain
        .chain(changed)
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("\"{name}\":{value}"))
        .collect();
    format!("{{{}}}", members.join(","))
}

/// Whether the one is read in the light of the other: what says whose an article is, and what says on
/// which day it came out.
fn belong_together(one: &str, other: &str) -> bool {
    const GROUPS: [&[&str]; 2] = [
        &[
            "sourceOrganization",
            "isBasedOn",
            "publisher",
            "printPage",
            "printEdition",
            "dateline",
            "articleSection",
        ],
        &["publisher", "inLanguage", "datePublished"],
    ];
    let has = |group: &&[&str]| group.contains(&one) && group.contains(&other);
    GROUPS.iter().any(has)
}

const PAPERS: &[&str] = &[
    r#"{"@type":"NewsMediaOrganization","name":"南山报","alternateName":["南山网"],"publishingPrinciples":{"name":"声明","hasPart":[{"identifier":"1","about":"own-work","text":"本报作品。","hasPart":[{"identifier":"1(1)","about":"credit","text":"注明来源。"}]}]}}"#,
    r#"{"@type":"NewsMediaOrganization","name":"《西江日报》","publishingPrinciples":{"hasPart":[{"identifier":"1","text":"无。"}]}}"#,
    r#"{"@graph":[{"@type":"Organization","name":"南山报","contactPoint":{"telephone":"1"}}]}"#,
    r#"{"name":"南山报"}"#,
];

const FORMS: &[(&str, &[&str])] = &[
    (
        "@type",
        &[
            r#""AdvertiserContentArticle""#,
            r#""https://schema.org/NewsArticle""#,
            r#"["NewsArticle","SatiricalArticle"]"#,
            r#"["NewsArticle"]"#,
            r#""LiveBlogPosting""#,
            r#""WebPage""#,
            r#""newsarticle""#,
            "",
        ],
    ),
    (
        "headline",
        &[
            r#"["旧桥通车"]"#,
            r#"["","旧桥通车"]"#,
            r#"[7,"旧桥通车"]"#,
            r#"{"@value":"旧桥通车","@language":"zh"}"#,
            r#""旧桥\ud83d通车""#,
            r#""\u202e 旧\n桥 """#,
            "7",
            "",
        ],
    ),
    (
        "url",
        &[
            r#""//paper.example/a""#,
            r#""HTTPS://paper.example/a""#,
            r#"" https://paper.example/a ""#,
            r#""https://paper.example/a?b=1&amp;c=2""#,
            r#""https://paper.example/a?b=1&#38;c=2""#,
            r#""https://paper.example/数字报?a=1&b=2""#,
            r#""https://例子.example/a""#,
            r#""https://例子。example/a""#,
            r#""https://bücher.example/a""#,
            r#"{"@id":"https://paper.example/a"}"#,
            r#"{"url":"https://paper.example/a"}"#,
            r#"["https://paper.example/a","https://paper.example/b"]"#,
            r#"["javascript:1","https://paper.example/b"]"#,
            r#""/a""#,
            r#""mailto:a@paper.example""#,
            "",
        ],
    ),
    (
        "mainEntityOfPage",
        &[
            r#""https://paper.example/main""#,
            r#"{"@id":"https://paper.example/main"}"#,
            r#"{"@type":"WebPage","url":"https://paper.example/main"}"#,
            "true",
        ],
    ),
    (
        "@id",
        &[r#""https://paper.example/id#article""#, r#""urn:1""#],
    ),
    ("name", &[r#""另一个标题""#]),
    (
        "inLanguage",
        &[
            r#""zh""#,
            r#""zh-TW""#,
            r#""zh_CN""#,
            r#""cn""#,
            r#""zho""#,
            r#""Chinese""#,
            r#""utf-8""#,
            r#""en""#,
            r#""en-GB""#,
            r#""ENG""#,
            r#""fr""#,
            r#""zh-<b>""#,
            r#""zh-""#,
            r#""zh-abcdefghij""#,
            r#""zh-Hant""#,
            r#""en_US""#,
            r#"["zh","en"]"#,
            r#"{"@type":"Language","name":"Chinese","alternateName":"zh"}"#,
            "",
        ],
    ),
    (
        "sourceOrganization",
        &[
            "",
            r#""西江日报""#,
            r#""西江网""#,
            r#""《西江日报》""#,
            r#""西江日報""#,
            r#""西江日报社""#,
            r#""西江 日报""#,
            r#""西江日报讯""#,
            r#""西江日报客户端""#,
            r#""西江日报、西江网""#,
            r#""西江日报、新华社""#,
            r#""来源：西江日报""#,
            r#""来源:新华社""#,
            r#""来源新华社""#,
            r#""转自新华网""#,
            r#""据新华社""#,
            r#""据西江日报""#,
            r#""人民日报""#,
            r#""南山报""#,
            r#""Nan Shan""#,
            r#""Source: Reuters""#,
            r#""BBC News""#,
            r#""——""#,
            r#"["新华社","西江日报"]"#,
            r#"{"name":"西江日报","url":"https://paper.example/"}"#,
            r#"{"name":"新华社","url":"//news.example/?a&amp;b"}"#,
            r#"{"name":["新华社"]}"#,
            r#"{"@type":"NewsMediaOrganization","name":"南山报","publishingPrinciples":{"hasPart":[{"identifier":"1","text":"本报作品。"}]}}"#,
            "3",
        ],
    ),
    (
        "isBasedOn",
        &[
            r#""https://news.example/b""#,
            r#""not an address""#,
            r#"{"url":"https://news.example/b","publisher":{"name":"新华社"}}"#,
            r#"{"@type":"CreativeWork","sourceOrganization":"西江日报"}"#,
        ],
    ),
    (
        "publisher",
        &[
            r#""西江日报""#,
            r#""《西江日报》""#,
            r#""西江日报社""#,
            r#""南山报""#,
            r#""来源日报""#,
            r#""ＮＡＮＳＨＡＮ""#,
            r#"{"name":"西江日报","url":"https://paper.example/"}"#,
            r#"{"@type":"Organization","name":"南山报","alternateName":["南山网","NAN SHAN"],"knowsLanguage":"en","identifier":[{"propertyID":"timezone","value":"-05:00"},{"propertyID":"weibo-uid","value":12}],"contactPoint":{"name":"王先生"},"subjectOf":{"name":"关于","url":"https://nan.example/?a&amp;b"},"hasCertification":{"name":"许可证1号"},"publishingPrinciples":{"name":"声明","creditText":"Powered","copyrightNotice":"保留权利。","hasPart":[{"identifier":"1","about":"reprint","text":"转载。"},{"text":"没有编号。"}]}}"#,
            r#"{"@id":"https://paper.example/#org"}"#,
            r#"{"name":"南山报","publishingPrinciples":"https://nan.example/terms"}"#,
            r#"{"@id":"https://nan.example/","logo":"x"}"#,
        ],
    ),
    ("printPage", &[r#""A01""#]),
    (
        "printEdition",
        &[
            r#""西江日报""#,
            r#""西江日報 第1版""#,
            r#""南山报""#,
            r#""来源日报""#,
        ],
    ),
    (
        "dateline",
        &[r#""西江日报讯""#, r#""《西江日报》讯""#, r#""本报讯""#],
    ),
    ("articleSection", &[r#""数字报""#, r#"["要闻","本地"]"#]),
    ("alternativeHeadline", &[r#"{"@value":"副题"}"#]),
    ("abstract", &[r#""提示""#, r#"["提示"]"#]),
    ("description", &[r#""说明""#]),
    (
        "author",
        &[
            r#""谢江涛""#,
            r#""西江日报记者 谢江涛""#,
            r#""张三、李四""#,
            r#""张三 和李四""#,
            r#""Ann Lee and Bob Ray""#,
            r#"["张三",{"name":"李四","jobTitle":"记者"}]"#,
            r#"{"@type":"Person","name":["张三","李四"]}"#,
            r#"{"@type":"Person","name":{"@type":"Person","name":"张三"}}"#,
            r#"{"givenName":"三","familyName":"张"}"#,
            r#"{"@type":"Organization","name":"新闻部、编辑部"}"#,
            r#"{"@list":["张三"]}"#,
            r#"{"@id":"_:a"}"#,
            r#"{"name":"张三、李四","jobTitle":["记者"]}"#,
            r#"{"name":""}"#,
            "[]",
        ],
    ),
    ("creator", &[r#""张三""#]),
    ("contributor", &[r#"{"name":"廖通","jobTitle":"通讯员"}"#]),
    (
        "articleBody",
        &[
            r#""一。\n\n二。""#,
            r#""一。\n二。""#,
            r#""一。\r\r二。""#,
            r#""一。\r\n二。""#,
            r#""一。\u2028二。""#,
            r#"["一。","二。"]"#,
            r#""\"一\\\"\t。""#,
            r#""一&amp;二 &#8217;三 \u0026quot;四""#,
            r#""&lt;b&gt; AT&T; &amp;amp; &""#,
            r#""一&\u0061mp;二""#,
            r#""一&am\u0070;二""#,
            r#""一&b\n二""#,
            r#""\u0000一""#,
        ],
    ),
    (
        "datePublished",
        &[
            r#""2025-03-08""#,
            r#""2025-03-07T16:30:00Z""#,
            r#""2025-03-08T09:30:00+08:00""#,
            r#""2025-03-07T16:30:00+00:00""#,
            r#""2025-03-07T16:30:00+0000""#,
            r#""2025-03-08T23:30:00-05:00""#,
            r#""2025-03-07T23:30:00+05:0Z""#,
            r#""2025-03-08T09:30""#,
            r#""20250307T163000Z""#,
            r#""2025/3/8""#,
            r#""2025年3月8日""#,
            r#""2025-03-08 09:30""#,
            r#""8 March""#,
            r#""2025-13-08""#,
            r#"["2025-03-08"]"#,
            r#"{"@type":"Date","@value":"2025-03-08"}"#,
        ],
    ),
    (
        "image",
        &[
            r#""https://img.example/1.jpg""#,
            r#"["https://img.example/1-16x9.jpg","https://img.example/1-4x3.jpg","https://img.example/1-1x1.jpg"]"#,
            r#"["https://img.example/1.jpg?w=400","https://img.example/1.jpg?w=800","https://img.example/1.jpg?w=1200"]"#,
            r#"["https://img.example/1.jpg","https://img.example/2.jpg"]"#,
            r#"[{"url":"https://img.example/1.jpg","caption":"一"},{"url":"https://img.example/2.jpg","caption":"二"}]"#,
            r#"[{"url":"https://img.example/1.jpg","caption":"一"},{"url":"https://img.example/2.jpg","caption":"一"}]"#,
            r#"{"@type":"ImageObject","contentUrl":"//img.example/1.jpg","width":{"value":800},"height":"600 px"}"#,
            r#"{"url":"https://img.example/1.jpg","width":800,"height":600,"creator":{"name":"张三、李四"}}"#,
            r#"{"url":"https://img.example/1.jpg","creditText":"新华社 发","author":"x"}"#,
            r#"{"url":"data:1","contentUrl":"https://img.example/1.jpg"}"#,
            r#"{"url":"https://img.example/1.jpg","srcset":"https://evil.example/2.jpg 2w"}"#,
            r#"{"url":"https://img.example/1.jpg","digitalSourceType":"trainedAlgorithmicMedia","license":"https://paper.example/license","acquireLicensePage":"https://paper.example/ask"}"#,
            r#"{"url":"https://img.example/1.jpg","copyrightNotice":"© 西江日报"}"#,
            r#"{"@list":["https://img.example/1.jpg"]}"#,
            r#"{"@id":"https://img.example/1.jpg"}"#,
            "false",
        ],
    ),
    (
        "interactionStatistic",
        &[
            r#"{"interactionType":"https://schema.org/ShareAction","userInteractionCount":3}"#,
            r#"{"interactionType":"ShareAction","userInteractionCount":"1.2万"}"#,
            r#"{"interactionType":{"@type":"ShareAction"},"userInteractionCount":5}"#,
            r#"{"interactionType":{"@id":"https://schema.org/ShareAction","x":1},"userInteractionCount":5}"#,
            r#"[{"interactionType":"ShareAction","userInteractionCount":1},{"interactionType":"ShareAction","userInteractionCount":2}]"#,
            r#"{"interactionType":"LikeAction","userInteractionCount":"many"}"#,
        ],
    ),
    (
        "dateModified",
        &[
            r#""2025-03-08""#,
            r#""2025-03-09""#,
            r#""2025-03-08T17:00:00Z""#,
            r#""2025-03-07""#,
            r#""9 March""#,
            r#"["2025-03-09"]"#,
        ],
    ),
    (
        "correction",
        &[
            r#""人数应为三人。""#,
            r#"{"@type":"CorrectionComment","text":"人数应为三人。","datePublished":"2025-03-09"}"#,
            r#"[{"text":"甲。","datePublished":"2024-03-09"},"乙。\n丙。"]"#,
            r#"{"text":""}"#,
        ],
    ),
    ("creativeWorkStatus", &[r#""Published""#]),
    ("expires", &[r#""2099-01-01""#, r#""never""#]),
    (
        "editor",
        &[
            r#""罗明远""#,
            r#"[{"@type":"Person","name":"罗明远","jobTitle":"编辑"},"张三、李四"]"#,
        ],
    ),
    (
        "digitalSourceType",
        &[
            r#""trainedAlgorithmicMedia""#,
            r#"{"@id":"https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource"}"#,
            r#""digitalCapture""#,
        ],
    ),
    (
        "license",
        &[r#""https://paper.example/license?a&amp;b""#, r#""none""#],
    ),
    ("usageInfo", &[r#"{"url":"https://paper.example/terms"}"#]),
    ("acquireLicensePage", &[r#""https://paper.example/ask""#]),
    (
        "copyrightHolder",
        &[r#""西江日报社""#, r#"{"name":"西江日报社"}"#],
    ),
    ("copyrightYear", &["2025", r#""2025""#]),
    ("copyrightNotice", &[r#""© 西江日报社\n保留权利""#]),
    ("shownHost", &[r#""evil.example""#]),
    (
        "@context",
        &[
            r#"{"@vocab":"https://schema.org/"}"#,
            r#""https://schema.org""#,
        ],
    ),
    (
        "@graph",
        &[r#"[{"@type":"NewsArticle","headline":"另一篇","url":"https://paper.example/b"}]"#],
    ),
    (
        "mainEntity",
        &[r#"{"@type":"NewsArticle","headline":"另一篇","url":"https://paper.example/b"}"#],
    ),
];

const WHOLE: &[&str] = &[
    "",
    "{",
    "[]",
    "{}",
    "null",
    "\u{feff}{\"@type\":\"NewsArticle\",\"headline\":\"早报\",\"url\":\"https://paper.example/1\"}",
    r#"[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"早报","url":"https://paper.example/1"}]"#,
    r#"{"@graph":[{"@type":"WebPage","url":"https://paper.example/1"},{"@type":"Article","headline":"早报","author":{"@id":"_:p"}},{"@id":"_:p","@type":"Person","name":"张三"}]}"#,
    r#"{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"早报","url":"https://paper.example/1"}]}"#,
    r#"{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"早报","url":"https://paper.example/1"}}"#,
];
