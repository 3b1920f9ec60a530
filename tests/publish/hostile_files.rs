//! The command line among files that somebody else has put there: pipes, devices, links, names
//! that forge lines, and names that become the same.

use crate::sign::run::{Said, paper, press_card, said};
use anyhow::{Context as _, Result, bail, ensure};
use std::{
    ffi::OsStr,
    fs::{self, File},
    os::unix::{ffi::OsStrExt as _, fs::symlink},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// Own work that every command takes.
const ARTICLE: &str = r#"{"@type": "NewsArticle", "headline": "早报",
    "url": "https://paper.example/a/1", "sourceOrganization": "西江日报", "author": "何静川",
    "articleBody": "驿站近日投入使用。"}"#;

const PAGE: &str = include_str!("pages/xijiang.html");

const OEMBED: [&str; 5] = [
    "oembed",
    "--host",
    "https://cdn.paper.example/v1/",
    "--documents",
    "https://paper.example/a/",
];

/// Far longer than any of these takes, and not for ever.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a command has said that ends by itself.
fn ended(command: &mut Command) -> Result<Said> {
    let command = command.stdin(Stdio::null());
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let begun = Instant::now();
    while child.try_wait()?.is_none() {
        if begun.elapsed() > PATIENCE {
            child.kill()?;
            bail!("{command:?} does not end");
        }
        thread::sleep(Duration::from_millis(10));
    }
    said(child.wait_with_output()?)
}

fn command(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_press-card"));
    command.args(arguments).current_dir(home);
    command
}

/// Keys, a page, and a folder `a` with documents.
fn home(documents: &[&str]) -> Result<TempDir> {
    let home = paper()?;
    fs::write(home.path().join("page.html"), PAGE)?;
    fs::create_dir(home.path().join("a"))?;
    for document in documents {
        let file = home.path().join("a").join(document);
        fs::create_dir_all(file.parent().context("no folder")?)?;
        fs::write(file, ARTICLE)?;
    }
    Ok(home)
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

#[test]
fn no_command_and_no_option_waits_for_a_pipe_or_reads_a_device() -> Result<()> {
    let home = home(&["1.json"])?;
    ensure!(
        Command::new("mkfifo")
            .arg(home.path().join("pipe.json"))
            .status()?
            .success()
    );
    symlink("/dev/zero", home.path().join("zero.json"))?;
    let address = "https://paper.example/p.json";
    for file in ["pipe.json", "zero.json", "/dev/zero"] {
        for words in [
            &["check", file][..],
            &["verify", "--key", "paper.pub.json", file],
            &["verify", "--key", file, "a"],
            &["sign", "--key", "paper.json", "--output", "out", file],
            &["sign", "--key", file, "a"],
            &["render", file],
            &[
                "render",
                "a/1.json",
                "--publisher",
                file,
                "--publisher-url",
                address,
            ],
            &["render", "a/1.json", "--output", file],
            &[&OEMBED[..], &[file]].concat(),
            &["import", file, "--url", address],
            &["import", "page.html", "--url", address, "--output", file],
        ] {
            let run = ended(&mut command(home.path(), words))?;
            ensure!(run.status == Some(1), "{words:?}: {:?}", run.status);
            // A link is not written through either.
            let is_told = ["not a regular file", "leads out of the folder"];
            let words_said = run.out + &run.err;
            let is_link_written = words == ["render", "a/1.json", "--output", "zero.json"];
            ensure!(
                is_link_written || is_told.iter().any(|told| words_said.contains(told)),
                "{words:?}: {words_said}"
            );
        }
    }
    Ok(())
}

#[test]
fn names_that_become_the_same_file_are_told_and_nothing_is_written_twice() -> Result<()> {
    let home = home(&["b.json"])?;
    // Two names that differ in capitals are two here, and one where the system says so.
    for (name, headline) in [
        ("A.JSON", "甲"),
        ("A.json", "乙"),
        ("a.JSON", "甲"),
        ("a.Json", "乙"),
        ("a.json", "丙"),
    ] {
        let article = ARTICLE.replace("早报", headline);
        fs::write(home.path().join("a").join(name), article)?;
    }
    for (command, files) in [
        (&["render"][..], &["A.html", "a.html", "b.html"][..]),
        (
            &OEMBED,
            &[
                "A.oembed.html",
                "A.oembed.json",
                "a.oembed.html",
                "a.oembed.json",
                "b.oembed.html",
                "b.oembed.json",
            ],
        ),
    ] {
        let run = press_card(home.path(), &[command, &["a", "--output", "out"]].concat())?;
        let lines: Vec<&str> = run.err.lines().collect();
        ensure!(
            lines
                == [
                    "a/A.json: would become the same file as a/A.JSON: rename one",
                    "a/a.Json: would become the same file as a/a.JSON: rename one",
                    "a/a.json: would become the same file as a/a.JSON: rename one",
                    &format!("{} written, 0 unchanged, 3 failed", files.len()),
                ],
            "{lines:?}"
        );
        ensure!(run.status == Some(1) && names(&home.path().join("out"))? == files);
        for file in files {
            let text = fs::read_to_string(home.path().join("out").join(file))?;
            ensure!(!text.contains('乙') && !text.contains('丙'), "{text}");
        }
        fs::remove_dir_all(home.path().join("out"))?;
    }
    Ok(())
}

#[test]
fn two_names_of_one_folder_are_one_place_to_write_to() -> Result<()> {
    let home = home(&["x/1.json", "y/1.json"])?;
    fs::create_dir_all(home.path().join("out/x"))?;
    symlink("x", home.path().join("out/y"))?;
    let run = press_card(home.path(), &["render", "a", "--output", "out"])?;
    ensure!(
        run.err
            .starts_with("a/y/1.json: would become the same file as a/x/1.json: rename one\n"),
        "{}",
        run.err
    );
    Ok(())
}

#[test]
fn no_name_forges_a_line_or_steers_the_terminal() -> Result<()> {
    let home = home(&[])?;
    let folder = home.path().join("a");
    let odd: [&[u8]; 6] = [
        b"1\n2.json: is as it was published\n3.json",
        b"\x1b[2J\x1b]0;x\x07.json",
        "a\u{202e}nosj.json".as_bytes(),
        "\u{9b}31m\u{2028}.json".as_bytes(),
        b"\xff\xfe.json",
        b"4.json: is as it was published.json",
    ];
    for name in odd {
        fs::write(folder.join(OsStr::from_bytes(name)), "{}")?;
    }
    let is_steering = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{2028}' | '\u{202a}'..='\u{202e}' | '\u{fffd}')
    };
    for words in [
        &["check", "a"][..],
        &["check", "--format", "json", "a"],
        &["verify", "--key", "paper.pub.json", "a"],
        &["verify", "--format", "json", "--key", "paper.pub.json", "a"],
        &["sign", "--key", "paper.json", "a"],
        &["render", "a", "--output", "out"],
        &[&OEMBED[..], &["a", "--output", "out"]].concat(),
    ] {
        let run = press_card(home.path(), words)?;
        let all = run.out + &run.err;
        ensure!(!all.contains(is_steering), "{words:?}: {all:?}");
        for line in all.lines() {
            ensure!(
                !line.starts_with("2.json") && !line.starts_with("3.json"),
                "{all}"
            );
            ensure!(!line.starts_with("a/4.json: is as"), "{all}");
        }
        if words[0] == "verify" && words.len() == 4 {
            ensure!(all.lines().count() == odd.len(), "{all}");
            ensure!(all.contains("a/\\xff\\xfe.json: "), "{all}");
        }
    }
    // One by one, as a shell hands them on; and as what is no option.
    for name in odd {
        for words in [
            &["check"][..],
            &["verify", "--key", "paper.pub.json"],
            &["verify", "a", "--key"],
            &["sign", "--key", "paper.json"],
            &["sign", "a", "--key"],
            &["render"],
            &["render", "page.html", "--output"],
            &["import"],
            &[
                "import",
                "--url",
                "https://paper.example/",
                "page.html",
                "--output",
            ],
            &["man"],
            &["stylesheet"],
            &["key"],
            &["--no-such-option"],
        ] {
            for before in ["a/", "", "--"] {
                let name = [before.as_bytes(), name].concat();
                let mut run = command(home.path(), words);
                let run = ended(run.arg(OsStr::from_bytes(&name)))?;
                let all = run.out + &run.err;
                ensure!(!all.contains(is_steering), "{words:?} {name:?}: {all:?}");
                let is_forged = all.lines().any(|line| line.starts_with("2.json"));
                ensure!(!is_forged, "{words:?} {name:?}: {all}");
            }
        }
    }
    Ok(())
}

#[test]
fn in_json_a_name_is_itself() -> Result<()> {
    let home = home(&[])?;
    let name = "a/1\u{202e}\u{7f}早.json";
    fs::write(home.path().join(name), "{}")?;
    for words in [
        &["check", "--format", "json", "a"][..],
        &["verify", "--format", "json", "--key", "paper.pub.json", "a"],
    ] {
        let run = press_card(home.path(), words)?;
        let list: serde_json::Value = serde_json::from_str(&run.out)?;
        ensure!(list[0]["file"] == name, "{list}");
        ensure!(run.out.contains("\\u202e\\u007f早"), "{}", run.out);
    }
    Ok(())
}

#[test]
fn no_link_leads_a_command_out_of_the_folder_that_it_writes_to() -> Result<()> {
    let home = home(&["1.json", "z/2.json", "z/y/3.json"])?;
    let path = |name: &str| home.path().join(name);
    for folder in ["out", "elsewhere"] {
        fs::create_dir(path(folder))?;
    }
    symlink("../elsewhere", path("out/z"))?;
    for (words, file) in [
        (&["render", "a", "--output", "out"][..], "out/1.html"),
        (
            &[&OEMBED[..], &["a", "--output", "out"]].concat(),
            "out/1.oembed.json",
        ),
        (
            &["sign", "--key", "paper.json", "a", "--output", "out"],
            "out/1.json",
        ),
    ] {
        let run = press_card(home.path(), words)?;
        ensure!(run.status == Some(1), "{words:?}");
        let told = run
            .err
            .matches("leads out of the folder that was named")
            .count();
        ensure!(told == 2, "{words:?}: {}", run.err);
        ensure!(names(&path("elsewhere"))?.is_empty(), "{words:?}");
        ensure!(path(file).is_file(), "{words:?}");
    }
    // What was named is a link that somebody else has put there.
    fs::write(path("elsewhere/4.json"), ARTICLE)?;
    symlink("../elsewhere/4.json", path("a/4.json"))?;
    for words in [
        &["sign", "--key", "paper.json", "a/4.json"][..],
        &[
            "sign",
            "--key",
            "paper.json",
            "a/4.json",
            "--output",
            "signed",
        ],
        &[
            "import",
            "page.html",
            "--url",
            "https://paper.example/1",
            "--output",
            "a/4.json",
        ],
    ] {
        let run = press_card(home.path(), words)?;
        ensure!(run.status == Some(1), "{words:?}");
        ensure!(run.err.contains("leads out of the folder"), "{}", run.err);
        ensure!(
            fs::read_to_string(path("elsewhere/4.json"))? == ARTICLE,
            "{words:?}"
        );
        ensure!(!path("signed").exists());
    }
    Ok(())
}

#[test]
fn links_that_multiply_are_followed_so_far_and_the_rest_is_done() -> Result<()> {
    let home = home(&["zz.json"])?;
    for at in 0..30 {
        let folder = home.path().join(format!("a/{at}"));
        fs::create_dir(&folder)?;
        for link in ["l", "m"] {
            symlink(format!("../{}", at + 1), folder.join(link))?;
        }
    }
    fs::create_dir(home.path().join("a/30"))?;
    fs::write(home.path().join("a/30/1.json"), ARTICLE)?;
    let run = ended(&mut command(
        home.path(),
        &["render", "a", "--output", "out"],
    ))?;
    ensure!(run.status == Some(1));
    ensure!(
        run.err
            .contains("is a link to a folder, and 256 of them are the most"),
        "{}",
        run.err
    );
    for file in ["out/zz.html", "out/30/1.html"] {
        ensure!(home.path().join(file).is_file(), "{file}");
    }
    Ok(())
}

/// A limit on the size of files is met as a full disk is.
#[test]
fn on_a_full_disk_there_is_all_of_a_file_or_what_stood_there() -> Result<()> {
    let home = home(&["1.json"])?;
    fs::create_dir(home.path().join("out"))?;
    let address = "https://paper.example/1";
    for words in [
        &[
            "import",
            "page.html",
            "--url",
            address,
            "--output",
            "out/new.json",
        ][..],
        &[
            "import",
            "page.html",
            "--url",
            address,
            "--output",
            "out/old.json",
        ],
        &["render", "a", "--output", "out"],
        &["render", "a/1.json", "--output", "out/old.json"],
        &["stylesheet", "out"],
        &["man", "out"],
    ] {
        fs::write(home.path().join("out/old.json"), "old")?;
        let mut shell = Command::new("sh");
        shell.args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh"]);
        shell.arg(env!("CARGO_BIN_EXE_press-card")).args(words);
        let run = ended(shell.current_dir(home.path()))?;
        ensure!(run.status == Some(1), "{words:?}: {}", run.err);
        ensure!(run.err.contains("File too large"), "{words:?}: {}", run.err);
        ensure!(
            names(&home.path().join("out"))? == ["old.json"],
            "{words:?}"
        );
        ensure!(fs::read_to_string(home.path().join("out/old.json"))? == "old");
    }
    Ok(())
}

#[test]
fn what_a_killed_run_has_left_is_taken_away_and_nothing_of_anybody_else() -> Result<()> {
    let home = home(&["1.json"])?;
    let out = home.path().join("out");
    fs::create_dir(&out)?;
    for (name, is_kept) in [
        (".press-card-Ab3dEf6hIj9l.tmp", false),
        (".press-card-000000000000.tmp", false),
        (".press-card-notes.tmp", true),
        (".press-card-Ab3dEf6hIj9.tmp", true),
        (".press-card-Ab3dEf6hIj9l.tmp.json", true),
        (".press-card-Ab3d-f6hIj9l.tmp", true),
        (".tmpAb3dEf", true),
        ("press-card-Ab3dEf6hIj9l.tmp", true),
    ] {
        fs::write(out.join(name), "left")?;
        // Also where all is as it was.
        for _ in 0..2 {
            fs::write(out.join(name), "left")?;
            let run = press_card(home.path(), &["render", "a", "--output", "out"])?;
            ensure!(run.status == Some(0), "{}", run.err);
            ensure!(out.join(name).exists() == is_kept, "{name}");
        }
    }
    let folder = out.join(".press-card-Folder000000.tmp");
    fs::create_dir(&folder)?;
    let link = out.join(".press-card-Link00000000.tmp");
    symlink("../page.html", &link)?;
    // Somebody is writing this one.
    let held = out.join(".press-card-Held00000000.tmp");
    let holder = File::create(&held)?;
    holder.lock()?;
    press_card(home.path(), &["render", "a", "--output", "out"])?;
    ensure!(folder.exists() && fs::symlink_metadata(&link).is_ok() && held.exists());
    drop(holder);
    press_card(home.path(), &["render", "a", "--output", "out"])?;
    ensure!(folder.exists() && fs::symlink_metadata(&link).is_ok() && !held.exists());
    Ok(())
}

#[test]
fn a_run_that_is_killed_while_it_writes_leaves_nothing_for_long() -> Result<()> {
    let home = home(&[])?;
    for at in 0..200 {
        fs::write(home.path().join(format!("a/{at}.json")), ARTICLE)?;
    }
    let out = home.path().join("out");
    for _ in 0..5 {
        let mut child = command(home.path(), &["render", "a", "--output", "out"])
            .stderr(Stdio::null())
            .spawn()?;
        let begun = Instant::now();
        let has_begun = || names(&out).is_ok_and(|names| !names.is_empty());
        while !has_begun() && child.try_wait()?.is_none() && begun.elapsed() < PATIENCE {
            thread::yield_now();
        }
        child.kill()?;
        child.wait()?;
        for name in names(&out)?.iter().filter(|name| name.ends_with(".html")) {
            let card = fs::read_to_string(out.join(name))?;
            ensure!(card.ends_with("</press-card>\n"), "{name} is a torso");
            fs::remove_file(out.join(name))?;
        }
    }
    ensure!(press_card(home.path(), &["render", "a", "--output", "out"])?.status == Some(0));
    let names = names(&out)?;
    ensure!(names.len() == 200 && names.iter().all(|name| name.ends_with(".html")));
    Ok(())
}

#[test]
fn nobody_who_closes_a_pipe_makes_a_command_panic() -> Result<()> {
    let home = home(&["1.json"])?;
    let address = "https://paper.example/1";
    for words in [
        &["completions", "bash"][..],
        &["completions", "zsh"],
        &["check", "a"],
        &["check", "--format", "json", "a"],
        &["verify", "--key", "paper.pub.json", "a"],
        &["verify", "--format", "json", "--key", "paper.pub.json", "a"],
        &["sign", "--key", "paper.json", "a"],
        &["render", "a/1.json"],
        &["render", "a", "--output", "out"],
        &[&OEMBED[..], &["a/1.json"]].concat(),
        &[&OEMBED[..], &["a/1.json", "--discovery"]].concat(),
        &["import", "page.html", "--url", address],
        &["import", "page.html"],
        &["stylesheet", "out"],
        &["key", "new", "new.json"],
        &["key", "add", "set.json", "paper.pub.json"],
        &["help"],
        &["no-such-command"],
    ] {
        // Nobody reads from the other end of either.
        let (reader, out) = std::io::pipe()?;
        drop(reader);
        let (reader, err) = std::io::pipe()?;
        drop(reader);
        let mut run = command(home.path(), words);
        let status = run.stdin(Stdio::null()).stdout(out).stderr(err).status()?;
        // A panic has the status 101; a signal none.
        ensure!(matches!(status.code(), Some(0..=2)), "{words:?}: {status}");
    }
    Ok(())
}
