//! `press-card sign` and `verify`.

#[cfg(unix)]
use super::run::{mode, set_mode};
use super::{
    ODD, OTHER,
    run::{ARTICLE, paper, press_card},
};
use anyhow::{Result, ensure};
use serde_json::Value;
use std::fs;

#[test]
fn a_folder_is_signed_in_place_and_verified() -> Result<()> {
    let folder = paper()?;
    fs::create_dir_all(folder.path().join("a/2026"))?;
    fs::write(folder.path().join("a/1.json"), ARTICLE)?;
    fs::write(folder.path().join("a/2026/2.json"), ODD)?;
    fs::write(folder.path().join("a/note.txt"), "not a document")?;
    let run = press_card(folder.path(), &["sign", "--key", "paper.json", "a"])?;
    ensure!(
        run.status == Some(0) && run.out == "2 signed\n",
        "{}{}",
        run.out,
        run.err
    );
    ensure!(fs::read_to_string(folder.path().join("a/note.txt"))? == "not a document");
    let run = press_card(folder.path(), &["verify", "--key", "paper.pub.json", "a"])?;
    ensure!(run.status == Some(0));
    ensure!(
        run.out == "a/1.json: is as it was published\na/2026/2.json: is as it was published\n",
        "{}",
        run.out
    );
    Ok(())
}

#[test]
fn what_is_no_article_is_named_with_its_field_and_the_others_are_signed() -> Result<()> {
    let folder = paper()?;
    let broken = r#"{"@type":"NewsArticle","url":"https://paper.example/a/2"}"#;
    fs::write(folder.path().join("1.json"), broken)?;
    fs::write(folder.path().join("2.json"), b"{\"headline\":\"\xb5\xd8\"}")?;
    fs::write(folder.path().join("3.json"), ARTICLE)?;
    let files = [
        "sign",
        "--key",
        "paper.json",
        "1.json",
        "2.json",
        "none.json",
        "3.json",
    ];
    let run = press_card(folder.path(), &files)?;
    ensure!(
        run.status == Some(1) && run.out == "1 signed, 3 not\n",
        "{}",
        run.out
    );
    for says in [
        "1.json: `headline` is missing\n",
        "2.json: `document` is not UTF-8 from byte 14 on, in line 1\n",
        "none.json: cannot be read",
    ] {
        ensure!(run.err.contains(says), "{}", run.err);
    }
    ensure!(fs::read_to_string(folder.path().join("1.json"))? == broken);
    ensure!(fs::read_to_string(folder.path().join("3.json"))?.contains("\"proof\""));
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_signed_file_may_be_read_by_whom_it_could_be_read_by_before() -> Result<()> {
    let folder = paper()?;
    let file = folder.path().join("a.json");
    let link = folder.path().join("link.json");
    fs::write(&file, ARTICLE)?;
    set_mode(&file, 0o664)?;
    std::os::unix::fs::symlink("a.json", &link)?;
    ensure!(
        press_card(folder.path(), &["sign", "--key", "paper.json", "link.json"])?.status == Some(0)
    );
    ensure!(fs::symlink_metadata(&link)?.is_symlink());
    ensure!(fs::read_to_string(&file)?.contains("\"proof\"") && mode(&file)? == 0o664);
    Ok(())
}

#[test]
fn signed_documents_are_written_elsewhere_if_that_is_wanted() -> Result<()> {
    let folder = paper()?;
    fs::create_dir_all(folder.path().join("a/2026"))?;
    fs::create_dir_all(folder.path().join("b"))?;
    for file in ["a/2026/1.json", "b/2.json"] {
        fs::write(folder.path().join(file), ARTICLE)?;
    }
    let sign = ["sign", "--key", "paper.json", "--output", "out/signed"];
    let run = press_card(folder.path(), &[&sign[..], &["a", "b/2.json"]].concat())?;
    ensure!(
        run.status == Some(0) && run.out == "2 signed\n",
        "{}",
        run.err
    );
    ensure!(fs::read_to_string(folder.path().join("a/2026/1.json"))? == ARTICLE);
    for file in ["2026/1.json", "2.json"] {
        let signed = fs::read_to_string(folder.path().join("out/signed").join(file))?;
        ensure!(signed.contains("\"proof\""), "{file}");
    }
    // Two that would be one are not.
    fs::write(folder.path().join("a/2.json"), ODD)?;
    let run = press_card(
        folder.path(),
        &[&sign[..], &["a/2.json", "b/2.json"]].concat(),
    )?;
    ensure!(
        run.status == Some(1) && run.err.contains("b/2.json: another document"),
        "{}",
        run.err
    );
    Ok(())
}

#[test]
fn verify_says_of_each_document_how_it_is() -> Result<()> {
    let folder = paper()?;
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text);
    write("1.json", ARTICLE)?;
    ensure!(
        press_card(folder.path(), &["sign", "--key", "paper.json", "1.json"])?.status == Some(0)
    );
    let signed = fs::read_to_string(folder.path().join("1.json"))?;
    write("2.json", &signed.replace('一', "二"))?;
    write("3.json", ARTICLE)?;
    write("4.json", &signed.replacen('{', r#"{"headline":"二","#, 1))?;
    let files = ["1.json", "2.json", "3.json", "4.json"];
    let verify = |key: &str, more: &[&str]| {
        press_card(
            folder.path(),
            &[&["verify", "--key", key], more, &files[..]].concat(),
        )
    };
    let run = verify("paper.pub.json", &[])?;
    ensure!(run.status == Some(1));
    let lines: Vec<&str> = run.out.lines().collect();
    ensure!(
        lines
            == [
                "1.json: is as it was published",
                "2.json: was changed since it was signed, or was signed with another key",
                "3.json: is not signed",
                "4.json: `headline` stands twice in one object, see line 1, column 50: keep one",
            ],
        "{}",
        run.out
    );
    let run = verify("paper.pub.json", &["--format", "json"])?;
    let list: Value = serde_json::from_str(&run.out)?;
    ensure!(run.status == Some(1) && list[0]["file"] == "1.json");
    let verdicts: Vec<&Value> = (0..4).map(|at| &list[at]["verdict"]).collect();
    ensure!(
        verdicts == ["as-published", "changed", "not-signed", "unreadable"],
        "{list}"
    );
    // Another key, and both.
    let one = |keys: &[&str]| press_card(folder.path(), &[&["verify", "1.json"], keys].concat());
    ensure!(one(&["--key", OTHER])?.status == Some(1));
    ensure!(one(&["--key", OTHER, "--key", "paper.pub.json"])?.status == Some(0));
    Ok(())
}
