//! Writing JSON, with a fraction of the code that serde_json has for any value.

use press_card::article::plain::{concat, decimal, join, put, put_str};

/// An object that is being written.
pub struct Object(String);

impl Object {
    /// One of this `@type`.
    pub fn new(of_type: &str) -> Self {
        Self("{".to_owned()).text("@type", of_type)
    }

    /// A member that is text.
    pub fn text(self, name: &str, text: &str) -> Self {
        self.member(name, &quoted(text))
    }

    /// The same, where there is one.
    pub fn maybe(self, name: &str, text: Option<&str>) -> Self {
        match text {
            Some(text) => self.text(name, text),
            None => self,
        }
    }

    /// A member that is a number.
    pub fn count(self, name: &str, count: u64) -> Self {
        self.member(name, &decimal(count))
    }

    /// A member that is an object.
    pub fn object(self, name: &str, object: Self) -> Self {
        self.member(name, &object.written())
    }

    /// A member that is a list of objects, where there are any.
    pub fn objects(self, name: &str, objects: impl Iterator<Item = Self>) -> Self {
        self.list(name, objects.map(Self::written))
    }

    /// A member that is a list of texts, where there are any.
    pub fn texts(self, name: &str, texts: &[String]) -> Self {
        self.list(name, texts.iter().map(|text| quoted(text)))
    }

    /// All of it.
    pub fn written(self) -> String {
        self.0 + "}"
    }

    fn list(self, name: &str, values: impl Iterator<Item = String>) -> Self {
        let values: Vec<String> = values.collect();
        if values.is_empty() {
            return self;
        }
        self.member(name, &concat(&["[", &join(&values, ","), "]"]))
    }

    fn member(mut self, name: &str, value: &str) -> Self {
        if self.0.len() > 1 {
            put(&mut self.0, ',');
        }
        put_str(&mut self.0, &quoted(name));
        put(&mut self.0, ':');
        put_str(&mut self.0, value);
        self
    }
}

/// A text as a string of JSON. What was cleaned has no control characters but line ends.
fn quoted(text: &str) -> String {
    let mut out = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                put(&mut out, '\\');
                put(&mut out, c);
            }
            '\n' => put_str(&mut out, "\\n"),
            c if c.is_control() => put(&mut out, ' '),
            c => put(&mut out, c),
        }
    }
    out + "\""
}
