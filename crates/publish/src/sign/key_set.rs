//! The keys of a paper, as its host publishes them: a JWK Set (RFC 7517, section 5) that says which
//! are retired and which are revoked.

mod error;

use super::{
    canonical,
    error::DocumentError,
    header::is_kid,
    jwk::Jwk,
    jws::{self, Verdict},
    public_key::PublicKey,
};
use core::{fmt, str::FromStr};
use press_card::article::{Date, WebUrl};
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

pub use error::KeySetError;

const KEYS: &str = "keys";
const CHANGES: &str = "changes";
const RETIRED: &str = "retired";
const REVOKED: &str = "revoked";

/// What stands at `https://HOST/.well-known/press-card-keys.json`.
///
/// A key that is *retired* signs no more, and what it has signed stays good. What a *revoked* one
/// has signed is refused: somebody else may have it. Members that are not ours are kept.
///
/// ```
/// use press_card_publish::{KeySet, SigningKey, Verdict, sign};
///
/// let key = SigningKey::new()?;
/// let mut set = KeySet::default();
/// set.add(&key.public(), key.kid())?;
/// let document = r#"{"@type":"NewsArticle","headline":"一","url":"https://paper.example/a/1"}"#;
/// let signed = sign(document, &key)?;
/// assert_eq!(set.verify(&signed)?, Verdict::AsPublished);
///
/// set.revoke(key.kid(), "2026-11-01")?;
/// assert_eq!(set.verify(&signed)?, Verdict::Revoked);
/// assert_eq!(set.to_string().parse::<KeySet>()?, set);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeySet {
    members: Map<String, Value>,
    /// Those in `members`, in the same order.
    keys: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    kid: String,
    key: PublicKey,
    is_revoked: bool,
}

impl Default for KeySet {
    /// A set without a key.
    fn default() -> Self {
        let keys = (KEYS.to_owned(), Value::Array(Vec::new()));
        Self {
            members: Map::from_iter([keys]),
            keys: Vec::new(),
        }
    }
}

impl KeySet {
    /// Adds a key by this name.
    ///
    /// # Errors
    /// The name is none that a signature can have, or the name or the key is there already: a
    /// revoked key does not come back by another name.
    pub fn add(&mut self, key: &PublicKey, kid: &str) -> Result<(), KeySetError> {
        if !is_kid(kid) {
            return Err(KeySetError::NotAKid(kid.to_owned()));
        }
        let mut changed = self.clone();
        let value = canonical::read(&key.to_jwk(Some(kid)))?;
        changed.list()?.push(value);
        self.become_one(changed)
    }

    /// Marks a key as one that signs no more. One that is retired already keeps its day.
    ///
    /// # Errors
    /// There is no key of this name, or `day` is no date.
    pub fn retire(&mut self, kid: &str, day: &str) -> Result<(), KeySetError> {
        self.mark(kid, RETIRED, day)
    }

    /// Marks a key as one whose signatures are refused. One that is revoked already keeps its day.
    ///
    /// # Errors
    /// There is no key of this name, or `day` is no date.
    pub fn revoke(&mut self, kid: &str, day: &str) -> Result<(), KeySetError> {
        self.mark(kid, REVOKED, day)
    }

    /// Where the paper says what it has corrected and withdrawn.
    pub fn set_changes(&mut self, address: &WebUrl) {
        let address = Value::String(address.as_str().to_owned());
        self.members.insert(CHANGES.to_owned(), address);
    }

    /// What the signature in a document says by these keys.
    ///
    /// # Errors
    /// There is no JSON object, or it has a duplicate member: nobody can say what was signed.
    pub fn verify(&self, document: &str) -> Result<Verdict, DocumentError> {
        let (_, proof) = jws::parts(document)?;
        let Some(proof) = proof else {
            return Ok(Verdict::NotSigned);
        };
        let Some(proof) = jws::Proof::read(&proof) else {
            return Ok(Verdict::Changed);
        };
        let mut keys = self.keys.iter();
        let Some(entry) = keys.find(|entry| entry.kid == proof.header.kid) else {
            return Ok(Verdict::UnknownKey);
        };
        let verdict = jws::verify(document, &entry.key)?;
        Ok(if verdict == Verdict::AsPublished && entry.is_revoked {
            Verdict::Revoked
        } else {
            verdict
        })
    }

    fn mark(&mut self, kid: &str, word: &str, day: &str) -> Result<(), KeySetError> {
        if !is_day(day) {
            return Err(KeySetError::NotADay(day.to_owned()));
        }
        let mut keys = self.keys.iter();
        let place = keys.position(|entry| entry.kid == kid);
        let place = place.ok_or_else(|| KeySetError::NoSuchKey(kid.to_owned()))?;
        let mut changed = self.clone();
        if let Some(Value::Object(key)) = changed.list()?.get_mut(place) {
            key.entry(word).or_insert_with(|| day.into());
        }
        self.become_one(changed)
    }

    fn list(&mut self) -> Result<&mut Vec<Value>, KeySetError> {
        match self.members.get_mut(KEYS) {
            Some(Value::Array(keys)) => Ok(keys),
            _ => Err(KeySetError::NoKeys),
        }
    }

    /// Takes over what was changed, if that can be read again.
    fn become_one(&mut self, changed: Self) -> Result<(), KeySetError> {
        *self = changed.to_string().parse()?;
        Ok(())
    }
}

impl FromStr for KeySet {
    type Err = KeySetError;

    fn from_str(json: &str) -> Result<Self, KeySetError> {
        let Value::Object(members) = canonical::read(json)? else {
            return Err(KeySetError::NoKeys);
        };
        let Some(Value::Array(list)) = members.get(KEYS) else {
            return Err(KeySetError::NoKeys);
        };
        if let Some(changes) = members.get(CHANGES)
            && changes
                .as_str()
                .is_none_or(|address| address.parse::<WebUrl>().is_err())
        {
            return Err(KeySetError::Changes);
        }
        let mut keys: Vec<Entry> = Vec::new();
        for (place, value) in list.iter().enumerate() {
            let entry = Entry::read(value, place)?;
            if let Some(twin) = keys
                .iter()
                .find(|other| other.kid == entry.kid || other.key == entry.key)
            {
                return Err(KeySetError::Twice(twin.kid.clone()));
            }
            keys.push(entry);
        }
        Ok(Self { members, keys })
    }
}

impl fmt::Display for KeySet {
    /// As it stands in its file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string_pretty(&self.members).map_err(|_| fmt::Error)?;
        writeln!(f, "{text}")
    }
}

impl Entry {
    /// One of a set, the first at `place` 0.
    fn read(value: &Value, place: usize) -> Result<Self, KeySetError> {
        let wrong = |why| KeySetError::Key {
            place: place + 1,
            why,
        };
        let text = value.to_string();
        let jwk: Jwk<'_, IgnoredAny> = Jwk::read(&text).map_err(wrong)?;
        let key = PublicKey::from_jwk(&text).map_err(wrong)?;
        let kid = jwk.kid.ok_or(KeySetError::NoKid { place: place + 1 })?;
        for word in [RETIRED, REVOKED] {
            if let Some(day) = value.get(word)
                && !day.as_str().is_some_and(is_day)
            {
                return Err(KeySetError::NotADay(day.to_string()));
            }
        }
        Ok(Self {
            kid: kid.to_owned(),
            key,
            is_revoked: value.get(REVOKED).is_some(),
        })
    }
}

/// Whether a text is a day as `2026-11-01`.
fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<Date>().is_ok_and(|date| date.iso() == text)
}
