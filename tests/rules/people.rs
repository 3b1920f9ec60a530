//! Who made a work, in the forms that names have.

use crate::support::{article, article_with};
use press_card::article::limits::MAX_VALUES;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn names(author: &str) -> Vec<String> {
    let article = article_with(&format!(r#","author":{author}"#));
    article.authors.into_iter().map(|one| one.name).collect()
}

#[test]
fn a_name_may_be_a_list() {
    let article = article(good!("author-with-two-names"));
    let names: Vec<&str> = article.authors.iter().map(|one| &*one.name).collect();
    assert_eq!(names, ["李四", "王五"]);
    let titled = article_with(r#","author":{"name":["李四","王五"],"jobTitle":"记者"}"#);
    assert!(
        titled
            .authors
            .iter()
            .all(|one| one.job_title.as_deref() == Some("记者"))
    );
}

#[test]
fn a_name_in_two_languages_is_one() {
    let author = r#"{"name":[{"@value":"周沐言","@language":"zh"},{"@value":"Zhou Muyan","@language":"en"}]}"#;
    assert_eq!(names(author), ["周沐言"]);
}

#[test]
fn a_name_may_be_in_parts_or_in_a_person() {
    for (author, name) in [
        (r#"{"familyName":"欧阳","givenName":"明"}"#, "欧阳明"),
        (r#"{"familyName":"Doe","givenName":"Jane"}"#, "Jane Doe"),
        (r#"{"givenName":"Jane"}"#, "Jane"),
        (r#"{"name":"","familyName":"李"}"#, "李"),
        (
            r#"{"name":"李四","familyName":"李","givenName":"五"}"#,
            "李四",
        ),
        (r#"{"name":{"@type":"Person","name":"李四"}}"#, "李四"),
        (r#"{"name":[{"name":"李四"}]}"#, "李四"),
    ] {
        assert_eq!(names(author), [name], "{author}");
    }
}

#[test]
fn several_people_in_one_text_are_several() {
    for (text, people) in [
        ("李四、王五", vec!["李四", "王五"]),
        ("李四,王五, 赵六", vec!["李四", "王五", "赵六"]),
        ("李四，王五；赵六", vec!["李四", "王五", "赵六"]),
        ("李四;王五", vec!["李四", "王五"]),
        ("李四/王五", vec!["李四", "王五"]),
        ("李四 、王五、", vec!["李四", "王五"]),
        ("李四和王五", vec!["李四", "王五"]),
        ("李四、王五和欧阳明", vec!["李四", "王五", "欧阳明"]),
        ("陈和平、李四", vec!["陈和平", "李四"]),
        ("阿依古丽·买买提、李四", vec!["阿依古丽·买买提", "李四"]),
        ("张建和、李四", vec!["张建和", "李四"]),
        ("Jane Doe and John Roe", vec!["Jane Doe", "John Roe"]),
        (
            "Jane Doe, John Roe, and Ann Poe",
            vec!["Jane Doe", "John Roe", "Ann Poe"],
        ),
    ] {
        assert_eq!(names(&format!("\"{text}\"")), people);
        assert_eq!(names(&format!(r#"{{"name":"{text}"}}"#)), people);
    }
}

#[test]
fn a_credit_in_one_text_stays_whole() {
    for text in [
        "记者 张三 通讯员 李四",
        "西江日报记者 张三、李四",
        "记者 张三 通讯员 李四、王五",
        "张三 李四",
        "文/张三 图/李四",
        "文/张三",
        "图/文 张三",
        "记者/张三",
        "通讯员、记者",
        "陈和平",
        "和平",
        "张建和",
        "陈和平、李四和王五",
        "A and and B",
        "张建和和李四",
        "呼和浩特日报",
        "内蒙古呼和浩特",
        "中央广播电视总台和人民日报",
        "Doe, Jane",
        "Martin Luther King, Jr.",
        "Rock and Roll Times",
        "John and Jane Doe",
        "AC/DC",
        "Reuters/AP",
        "Anderson",
        "本报讯",
    ] {
        assert_eq!(names(&format!("\"{text}\"")), [text]);
    }
}

#[test]
fn an_organization_has_one_name() {
    for author in [
        r#"{"@type":"Organization","name":"西江日报、西江网"}"#,
        r#"{"@type":"NewsMediaOrganization","name":["西江日报、西江网","西江客户端"]}"#,
    ] {
        assert_eq!(names(author), ["西江日报、西江网"]);
    }
}

#[test]
fn the_names_in_one_text_are_bounded_too() {
    let many = vec!["李四"; MAX_VALUES + 10].join("、");
    assert_eq!(names(&format!("\"{many}\"")).len(), MAX_VALUES);
    let names = names(&format!("[\"{many}\",\"{many}\"]"));
    assert_eq!(names.len(), MAX_VALUES);
}

#[test]
fn who_created_a_work_has_written_it() {
    let named = |members: &str| -> Vec<String> {
        let article = article_with(members);
        article.authors.into_iter().map(|one| one.name).collect()
    };
    assert_eq!(named(r#","creator":["张三","李四"]"#), ["张三", "李四"]);
    assert_eq!(named(r#","creator":{"name":"张三"},"author":"""#), ["张三"]);
    assert_eq!(named(r#","creator":"报社","author":"张三""#), ["张三"]);
}
