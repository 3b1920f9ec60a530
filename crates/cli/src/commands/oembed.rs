//! `press-card oembed`: for each article the oEmbed response, and the link by which it is found.

use super::{progress::Progress, tag::TagArguments};
use crate::names::shown;
use anyhow::{Context as _, Result, anyhow, ensure};
use clap::Args;
use press_card::article::{Article, Publisher, WebUrl};
use press_card_publish::{self as publish, Frame, Tag};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};
use url::Url;

/// What follows an article's name in those of its response and of the link to it.
const RESPONSE: &str = "oembed.json";
const LINK: &str = "oembed.html";

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

/// What every response has in common.
struct Work {
    arguments: Arguments,
    tag: Tag,
    publisher: Option<Publisher>,
}

/// What is written of one article.
struct Texts {
    response: String,
    link: String,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let publisher = self.tag.publisher()?;
        let publisher = publisher.map(|document| document.parse()).transpose()?;
        let work = Work {
            tag: self.tag.tag(),
            publisher,
            arguments: self,
        };
        let arguments = &work.arguments;
        if arguments.document.is_dir() {
            ensure!(!arguments.discovery, "--discovery is for a single document");
            let progress = Progress::over(&arguments.document);
            let from = &arguments.document;
            let to = arguments.output.as_ref().unwrap_or(from);
            let published = publish::folder(
                from,
                to,
                |document, text| work.texts(text, &document.place).map(Texts::files),
                || progress.step(),
            );
            return Ok(progress.end(&published));
        }
        let place = Path::new(arguments.document.file_name().unwrap_or_default());
        let name = || shown(&arguments.document);
        let text = publish::read(&arguments.document).with_context(name)?;
        let texts = work.texts(&text, place).with_context(name)?;
        match &arguments.output {
            Some(folder) => {
                for (extension, text) in texts.files() {
                    let file = folder.join(place).with_extension(extension);
                    publish::write(&file, &text)
                        .with_context(|| format!("{} cannot be written", shown(&file)))?;
                }
            }
            None if arguments.discovery => println!("{}", texts.link),
            None => print!("{}", texts.response),
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Work {
    /// What belongs to a document that is at this place in the folder.
    fn texts(&self, text: &str, place: &Path) -> Result<Texts> {
        let article: Article = text.parse()?;
        let publisher = Publisher::of(&article, self.publisher.clone());
        let Arguments {
            host,
            documents,
            endpoint,
            height,
            ..
        } = &self.arguments;
        let mut frame = Frame::new(host.clone(), in_folder(documents, place)?);
        frame.tag = self.tag.clone();
        frame.height = *height;
        let response = publish::oembed(&article, &publisher, &frame);
        let endpoint = endpoint.as_ref().unwrap_or(documents);
        let address = in_folder(endpoint, &place.with_extension(RESPONSE))?;
        Ok(Texts {
            link: publish::discovery(&address, &response.title),
            response: response.json(),
        })
    }
}

impl Texts {
    /// The extension and the text of each file.
    fn files(self) -> [(&'static str, String); 2] {
        [
            (RESPONSE, self.response),
            (LINK, format!("{}\n", self.link)),
        ]
    }
}

/// The address of a file in the folder that has this address.
fn in_folder(folder: &WebUrl, name: &Path) -> Result<WebUrl> {
    let names: Option<Vec<&str>> = name.iter().map(|part| part.to_str()).collect();
    let names = names.context("its name is not UTF-8, which no address can say")?;
    let mut url = Url::parse(folder.as_str())?;
    url.path_segments_mut()
        .map_err(|()| anyhow!("{folder} is the address of no folder"))?
        .pop_if_empty()
        .extend(names);
    Ok(url.as_str().parse()?)
}

/// The address of a folder.
fn folder(text: &str) -> Result<WebUrl, String> {
    let url: WebUrl = text.parse().map_err(|error| format!("it {error}"))?;
    if url.as_str().contains(['?', '#']) {
        return Err("it is not the address of a folder, for it has `?` or `#`".to_owned());
    }
    Ok(url)
}
