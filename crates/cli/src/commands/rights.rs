//! `press-card rights`: what machines read of the paper's terms.

use crate::say::{self, note};
use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};
use press_card::article::{Publisher, WebUrl};
use press_card_publish::{self as publish, Rights, shown};
use std::{path::PathBuf, process::ExitCode};

/// Write what machines read of the paper's terms, for the paper's own host
///
/// RSL 1.0 (license.xml), the TDM Reservation Protocol (.well-known/tdmrep.json), and the lines for
/// nginx and for robots.txt, with Content-Usage too. Unless told otherwise, the paper lets search
/// engines find its work, and reserves the training of models, answers of models, and text and data
/// mining. The newspaper is 西江日报, unless --publisher names another.
#[derive(Args)]
pub struct Arguments {
    /// The newspaper's own document
    #[arg(long, value_name = "FILE")]
    publisher: Option<PathBuf>,
    /// The paper's host, as paper.example; without it, that of its page of terms
    #[arg(long, value_name = "HOST", value_parser = host)]
    host: Option<WebUrl>,
    /// The page of its terms; without it, the link in its document whose name says 版权 or copyright
    #[arg(long, value_name = "ADDRESS")]
    terms: Option<WebUrl>,
    /// A licence server of RSL: then a machine has to get a licence there before it reads anything
    #[arg(long, value_name = "ADDRESS")]
    license_server: Option<WebUrl>,
    /// Training models with it (模型训练)
    #[arg(long, value_enum, default_value_t = May::Deny)]
    train: May,
    /// Giving it to models that answer: summaries, grounded answers (生成式问答、摘要)
    #[arg(long, value_enum, default_value_t = May::Deny)]
    input: May,
    /// Finding it by search engines (搜索)
    #[arg(long, value_enum, default_value_t = May::Allow)]
    search: May,
    /// Text and data mining (文本与数据挖掘)
    #[arg(long, value_enum, default_value_t = May::Deny)]
    mining: May,
    /// A new folder for the files; without it, they are written to the terminal
    #[arg(long, short, value_name = "FOLDER")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum May {
    Allow,
    Deny,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let paper = match &self.publisher {
            Some(file) => {
                let text = publish::read(file).with_context(|| shown(file))?;
                text.parse::<Publisher>().with_context(|| shown(file))?
            }
            None => Publisher::xijiang(),
        };
        let mut rights = Rights::of(&paper);
        let may = |may| may == May::Allow;
        rights.uses.train = may(self.train);
        rights.uses.input = may(self.input);
        rights.uses.search = may(self.search);
        rights.uses.mining = may(self.mining);
        rights.server = self.license_server;
        rights.host = self.host.or(rights.host);
        rights.terms = self.terms.or(rights.terms);
        let files = rights.files();
        let files = files.context("which host? No link of the newspaper has one: name --host")?;
        if let Some(folder) = self.output {
            let written = publish::write_new_folder(&folder, &files);
            written.with_context(|| format!("{} cannot be written", shown(&folder)))?;
            note(format_args!("{}: {} files", shown(&folder), files.len()));
            return Ok(ExitCode::SUCCESS);
        }
        for (place, text) in &files {
            say::out(&format!("==> {place} <==\n{text}\n"))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// A host by its name, or by an address.
fn host(text: &str) -> Result<WebUrl, String> {
    let whole = if text.contains("://") {
        text.to_owned()
    } else {
        format!("https://{text}/")
    };
    let host: WebUrl = whole.parse().map_err(|error| format!("{error}"))?;
    // By the rules of browsers: `paper.example/a` is no host.
    let is_host = whole.splitn(4, '/').nth(3).is_none_or(str::is_empty);
    is_host
        .then_some(host)
        .ok_or_else(|| "it is more than a host".into())
}
