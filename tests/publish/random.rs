//! Numbers that are the same on each run, and JSON of every shape made of them.

/// How many inputs each test makes, unless more are asked for.
const INPUTS: usize = 20_000;

/// How many inputs a test makes: `PRESS_CARD_INPUTS` says so.
pub fn inputs() -> usize {
    inputs_or(INPUTS)
}

/// The same for a test whose inputs take longer.
pub fn inputs_or(usual: usize) -> usize {
    let asked = std::env::var("PRESS_CARD_INPUTS").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(usual)
}

/// xorshift64*, which is random enough.
pub struct Random(u64);

impl Random {
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(2).wrapping_add(1))
    }

    pub const fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// Less than `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or(0) % end.max(1)
    }

    pub fn one_of<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }

    /// A JSON value in any of its spellings; no member in it stands twice.
    pub fn json(&mut self, depth: usize) -> String {
        let blank = self.one_of(&["", "", "", " ", "\n", "\r\n\t  "]);
        let value = match self.below(if depth == 0 { 6 } else { 10 }) {
            0 => self.one_of(&["null", "true", "false"]).to_owned(),
            1..=2 => self.number(),
            3..=5 => self.string().1,
            6..=7 => {
                let values: Vec<_> = (0..self.below(5)).map(|_| self.json(depth - 1)).collect();
                format!("[{}]", values.join(","))
            }
            _ => self.object(depth - 1),
        };
        format!("{blank}{value}{blank}")
    }

    fn object(&mut self, depth: usize) -> String {
        let mut names = Vec::new();
        let mut members = Vec::new();
        for _ in 0..self.below(9) {
            let (name, spelled) = self.string();
            if !names.contains(&name) {
                let blank = self.one_of(&["", " ", "\n"]);
                members.push(format!("{blank}{spelled}{blank}:{}", self.json(depth)));
                names.push(name);
            }
        }
        format!("{{{}}}", members.join(","))
    }

    pub fn number(&mut self) -> String {
        let bits = self.next();
        let whole = bits >> self.below(64);
        let sign = self.one_of(&["", "-"]);
        match self.below(9) {
            0 => format!("{sign}{}", self.below(20)),
            1 => format!("{sign}{whole}"),
            2 => format!("{sign}9{whole}{}", self.next()),
            3 => format!("{sign}{whole}.{}", self.next()),
            4 => format!(
                "{sign}{}.{}e{}",
                self.below(10),
                self.next(),
                self.below(290)
            ),
            5 => format!("{sign}{}E-{:03}", self.below(10_000), self.below(340)),
            6 => format!("{sign}0.{}{whole}", "0".repeat(self.below(30))),
            7 => format!("{sign}{}e+{}", 1 + self.below(9), self.below(30)),
            // Every double that there is.
            _ => Some(f64::from_bits(bits))
                .filter(|number| number.is_finite())
                .map_or_else(|| "-0".to_owned(), |number| format!("{number:e}")),
        }
    }

    /// A string, and how JSON spells it.
    pub fn string(&mut self) -> (String, String) {
        if self.below(6) == 0 {
            let name = self.one_of(&[
                "__proto__",
                "constructor",
                "toString",
                "length",
                "toJSON",
                "proof",
                "jws",
                "10",
                "9",
                "010",
                "-1",
                "",
                "a",
                "A",
                "\u{e000}",
                "\u{fb33}",
                "\u{1f600}",
                "\u{ffff}",
            ]);
            return (name.to_owned(), format!("\"{name}\""));
        }
        let text: String = (0..self.below(7)).map(|_| self.character()).collect();
        let spelled: String = text.chars().map(|c| self.spelled(c)).collect();
        (text, format!("\"{spelled}\""))
    }

    fn character(&mut self) -> char {
        let end = [0x80, 0x80, 0x100, 0x3000, 0x1_0000, 0x11_0000][self.below(6)];
        let code = u32::try_from(self.below(end)).unwrap_or(0);
        char::from_u32(code).unwrap_or('\u{2028}')
    }

    fn spelled(&mut self, c: char) -> String {
        let is_needed = matches!(c, '"' | '\\' | '\0'..' ');
        if !is_needed && self.below(3) > 0 {
            return c.into();
        }
        let short = match c {
            '"' | '\\' | '/' => Some(c),
            '\u{8}' => Some('b'),
            '\u{c}' => Some('f'),
            '\n' => Some('n'),
            '\r' => Some('r'),
            '\t' => Some('t'),
            _ => None,
        };
        match short {
            Some(short) if self.below(2) == 0 => format!("\\{short}"),
            _ => c
                .encode_utf16(&mut [0; 2])
                .iter()
                .map(|unit| format!("\\u{unit:04x}"))
                .collect(),
        }
    }
}

/// A text with some of its bytes changed, left out, put elsewhere or said again.
pub fn spoiled(text: &str, random: &mut Random) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=random.below(3) {
        let at = random.below(bytes.len());
        let end = (at + random.below(12)).min(bytes.len());
        let part = bytes.get(at..end)?.to_vec();
        let to = random.below(bytes.len());
        match random.below(6) {
            0 => *bytes.get_mut(at)? ^= 1 << random.below(7),
            1 => {
                *bytes.get_mut(at)? =
                    *random.one_of(&[&b'"', &b'\\', &b'{', &b'}', &b',', &b':', &b'0', &b' '])
            }
            2 => _ = bytes.drain(at..end),
            3 => _ = bytes.splice(to..to, part),
            4 => bytes.truncate(at),
            _ => _ = bytes.splice(at..at, random.json(2).into_bytes()),
        }
    }
    String::from_utf8(bytes).ok()
}
