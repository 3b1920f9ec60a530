//! The typefaces: those that are given, or Noto's and others' on this machine.

use super::{PosterError, design::Style, script::Script};
use cosmic_text::{Attrs, Buffer, Family, FontSystem, Metrics, Shaping, Weight, fontdb};
use std::{collections::HashMap, path::Path, sync::Arc};

/// The typefaces that share pictures are set in. Reading those of a machine takes a moment, so that one
/// serves for many pictures.
pub struct Fonts {
    pub(super) system: FontSystem,
    /// The families that were given.
    given: Vec<String>,
    families: HashMap<(String, bool), Option<String>>,
    widths: HashMap<(String, u32, u16, bool, String), f32>,
}

/// In the order in which they are looked for: of Chinese as style/card.css has them.
const HANS: [&[&str]; 2] = [
    &[
        "Noto Sans CJK SC",
        "Noto Sans SC",
        "Source Han Sans SC",
        "PingFang SC",
        "Microsoft YaHei",
    ],
    &[
        "Noto Serif CJK SC",
        "Noto Serif SC",
        "Source Han Serif SC",
        "Songti SC",
        "SimSun",
    ],
];
const HANT: [&[&str]; 2] = [
    &[
        "Noto Sans CJK TC",
        "Noto Sans TC",
        "Source Han Sans TC",
        "PingFang TC",
        "Microsoft JhengHei",
    ],
    &[
        "Noto Serif CJK TC",
        "Noto Serif TC",
        "Source Han Serif TC",
        "Songti TC",
        "PMingLiU",
    ],
];
const JAPANESE: [&[&str]; 2] = [
    &[
        "Noto Sans CJK JP",
        "Noto Sans JP",
        "Hiragino Sans",
        "Yu Gothic",
    ],
    &[
        "Noto Serif CJK JP",
        "Noto Serif JP",
        "Hiragino Mincho ProN",
        "Yu Mincho",
    ],
];
const LATIN: [&[&str]; 2] = [
    &[
        "Noto Sans",
        "Helvetica Neue",
        "Arial",
        "Liberation Sans",
        "DejaVu Sans",
        "Noto Sans CJK SC",
    ],
    &[
        "Noto Serif",
        "Georgia",
        "Times New Roman",
        "Liberation Serif",
        "DejaVu Serif",
        "Noto Serif CJK SC",
    ],
];

impl Fonts {
    /// The machine's typefaces.
    #[must_use]
    pub fn of_system() -> Self {
        Self::with(Vec::new())
    }

    /// The typefaces of these files first, and for what they have not those of the machine.
    ///
    /// # Errors
    /// A file cannot be read, or is none of a typeface.
    pub fn of_files<P: AsRef<Path>>(files: &[P]) -> Result<Self, PosterError> {
        let mut named = Vec::new();
        for file in files {
            let path = file.as_ref();
            let bytes =
                std::fs::read(path).map_err(|error| PosterError::FontFile(path.into(), error))?;
            let mut one = fontdb::Database::new();
            let source = fontdb::Source::Binary(Arc::new(bytes));
            one.load_font_source(source.clone());
            if one.is_empty() {
                return Err(PosterError::NoFont(path.into()));
            }
            let families = one
                .faces()
                .filter_map(|face| Some(face.families.first()?.0.clone()));
            named.push((source, families.collect()));
        }
        Ok(Self::with(named))
    }

    fn with(files: Vec<(fontdb::Source, Vec<String>)>) -> Self {
        let mut db = fontdb::Database::new();
        let mut given: Vec<String> = Vec::new();
        for (source, families) in files {
            db.load_font_source(source);
            for family in families {
                if !given.contains(&family) {
                    given.push(family);
                }
            }
        }
        db.load_system_fonts();
        Self {
            system: FontSystem::new_with_locale_and_db("zh-CN".to_owned(), db),
            given,
            families: HashMap::new(),
            widths: HashMap::new(),
        }
    }

    /// Whether there is a typeface for a language.
    pub(super) fn check(&mut self, script: &Script) -> Result<(), PosterError> {
        match self
            .family(script, false)
            .or_else(|| self.family(script, true))
        {
            Some(_) => Ok(()),
            None => Err(PosterError::NoTypeface(script.lang.clone())),
        }
    }

    /// The family that a language is set in.
    fn family(&mut self, script: &Script, is_serif: bool) -> Option<String> {
        let key = (script.lang.clone(), is_serif);
        if let Some(known) = self.families.get(&key) {
            return known.clone();
        }
        let names = match script {
            Script { is_hant: true, .. } => HANT,
            Script {
                is_han: true, lang, ..
            } if lang.starts_with("ja") => JAPANESE,
            Script { is_han: true, .. } => HANS,
            _ => LATIN,
        };
        let [own, other] = if is_serif {
            [names[1], names[0]]
        } else {
            [names[0], names[1]]
        };
        let db = self.system.db();
        let has = |name: &&str| {
            db.faces()
                .any(|face| face.families.iter().any(|(own, _)| own == *name))
        };
        // Of a file that was given, the family for this language, where its name says so.
        let given = own
            .iter()
            .find(|name| self.given.iter().any(|given| given == *name));
        let found = given
            .map(|name| (*name).to_owned())
            .or_else(|| self.given.first().cloned())
            .or_else(|| {
                own.iter()
                    .chain(other)
                    .find(|name| has(name))
                    .map(|name| (*name).to_owned())
            });
        self.families.insert(key, found.clone());
        found
    }

    /// A text of one line, shaped.
    pub(super) fn shaped(&mut self, text: &str, style: Style, script: &Script) -> Buffer {
        let family = self.family(script, style.serif);
        let mut buffer = Buffer::new_empty(Metrics::new(style.size, style.size));
        let attrs = Attrs::new()
            .family(family.as_deref().map_or(Family::SansSerif, Family::Name))
            .weight(Weight(style.weight));
        buffer.set_size(None, None);
        buffer.set_text(text, &attrs, Shaping::Advanced, None);
        buffer.shape_until_scroll(&mut self.system, false);
        buffer
    }

    /// How wide a text is.
    pub(super) fn width(&mut self, text: &str, style: Style, script: &Script) -> f32 {
        let key = (
            script.lang.clone(),
            style.size.to_bits(),
            style.weight,
            style.serif,
            text.to_owned(),
        );
        if let Some(known) = self.widths.get(&key) {
            return *known;
        }
        let buffer = self.shaped(text, style, script);
        let wide = buffer
            .layout_runs()
            .flat_map(|run| run.glyphs)
            .map(|glyph| glyph.w)
            .sum();
        self.widths.insert(key, wide);
        wide
    }
}
