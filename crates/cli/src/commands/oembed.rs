//! `press-card oembed`: for each article the oEmbed response, and the link by which it is found.

use super::{folder, progress::Progress, tag::TagArguments};
use crate::say;
use anyhow::{Context as _, Result, ensure};
use clap::Args;
use press_card::article::WebUrl;
use press_card_publish::{self as publish, Answer, Endpoint, shown};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Write the oEmbed response of a document, or of every document in a folder
///
/// A CMS that finds the link in an article's page gets a frame with the card from the response.
/// Of a folder, each NAME.json has a NAME.oembed.json and, with the link for the head of the
/// article's page, a NAME.oembed.html; what fails is named at the end, and the rest is written. A
/// file that is the same already is left alone.
#[derive(Args)]
pub struct Arguments {
    /// An article's document, or a folder of them
    document: PathBuf,
    /// The address of the folder with the files of the card, such as https://cdn.paper.example/v1/
    #[arg(long, value_name = "ADDRESS", value_parser = folder)]
    host: WebUrl,
    /// The address of the folder with the documents, such as https://paper.example/a/
    #[arg(long, value_name = "ADDRESS", value_parser = folder)]
    documents: WebUrl,
    /// The address of the folder with the responses; else they are beside the documents
    #[arg(long, value_name = "ADDRESS", value_parser = folder)]
    endpoint: Option<WebUrl>,
    /// The folder to write to; else they are written beside the documents, and a single one to
    /// the terminal
    #[arg(long, short, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// Of a single document, write the link to the terminal and not the response
    #[arg(long, conflicts_with = "output")]
    discovery: bool,
    /// How high the frames are, in pixels, on pages without frame.js
    #[arg(long, value_name = "PIXELS", value_parser = clap::value_parser!(u32).range(100..=20_000))]
    height: Option<u32>,
    #[command(flatten)]
    tag: TagArguments,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let endpoint = self.endpoint()?;
        if self.document.is_dir() {
            ensure!(!self.discovery, "--discovery is for a single document");
            let progress = Progress::over(&self.document);
            let published = publish::folder(
                &self.document,
                self.output.as_ref().unwrap_or(&self.document),
                |document, text| endpoint.answer(text, &document.place).map(Answer::files),
                || progress.step(),
            );
            return Ok(progress.end(&published));
        }
        let place = Path::new(self.document.file_name().unwrap_or_default());
        let name = || shown(&self.document);
        let text = publish::read(&self.document).with_context(name)?;
        let answer = endpoint.answer(&text, place).with_context(name)?;
        match &self.output {
            Some(folder) => {
                for (extension, text) in answer.files() {
                    let file = folder.join(place).with_extension(extension);
                    publish::write(&file, &text)
                        .with_context(|| format!("{} cannot be written", shown(&file)))?;
                }
            }
            None if self.discovery => say::out(&format!("{}\n", answer.link))?,
            None => say::out(&answer.response)?,
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Where everything is, and what is set on the tag.
    fn endpoint(&self) -> Result<Endpoint> {
        let mut endpoint = Endpoint::new(self.host.clone(), self.documents.clone());
        if let Some(responses) = &self.endpoint {
            endpoint.responses = responses.clone();
        }
        endpoint.tag = self.tag.tag();
        endpoint.height = self.height;
        let publisher = self.tag.publisher()?;
        endpoint.publisher = publisher.map(|document| document.parse()).transpose()?;
        Ok(endpoint)
    }
}
