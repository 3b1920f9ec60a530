//! What a publisher lets machines do with its work, in the words of each specification.

/// What is allowed. Unless a paper says otherwise, its work is found by search, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Uses {
    /// Training a model with it.
    pub train: bool,
    /// Giving it to a model that answers somebody: summaries, answers that are grounded in it.
    pub input: bool,
    /// An index of it, and results that link to it with a few of its words.
    pub search: bool,
    /// Text and data mining, in the sense of Article 4 of the directive (EU) 2019/790.
    pub mining: bool,
}

impl Default for Uses {
    fn default() -> Self {
        Self {
            train: false,
            input: false,
            search: true,
            mining: false,
        }
    }
}

impl Uses {
    /// What RSL 1.0 calls them (section 3.4.1.1): what is permitted, and what is prohibited.
    ///
    /// Its `ai-all` has in it what nobody has named yet, and `all` every use by a machine. Where
    /// something is permitted, the rest is not, also without being prohibited.
    pub(super) fn in_rsl(self) -> [String; 2] {
        let is_all = self.train && self.input && self.search && self.mining;
        if is_all {
            return ["all".into(), String::new()];
        }
        if !(self.train || self.input || self.search || self.mining) {
            return [String::new(), "all".into()];
        }
        let words = |is_allowed: bool| {
            let mut words = Vec::new();
            if self.search == is_allowed {
                words.push("search");
            }
            match (self.train == is_allowed, self.input == is_allowed) {
                (true, true) => words.push("ai-all"),
                (true, false) => words.push("ai-train"),
                (false, true) => words.push("ai-input"),
                (false, false) => {}
            }
            words.join(" ")
        };
        [words(true), words(false)]
    }

    /// The dictionary of `Content-Usage` (draft-ietf-aipref-vocab-08, RFC 9651).
    pub(super) fn in_aipref(self) -> String {
        let word = |is_allowed| if is_allowed { 'y' } else { 'n' };
        let Self {
            train,
            input,
            search,
            ..
        } = self;
        let (train, input, search) = (word(train), word(input), word(search));
        format!("train-ai={train}, ai-use={input}, search={search}")
    }

    /// The value of `tdm-reservation`.
    pub(super) const fn in_tdm(self) -> u8 {
        if self.mining { 0 } else { 1 }
    }
}
