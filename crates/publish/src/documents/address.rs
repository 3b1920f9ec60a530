//! Where a file of a folder is on the web.

use core::{error::Error, fmt};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use press_card::article::WebUrl;
use std::path::{Component, Path};

/// What stands in a part of a path as it is (RFC 3986, section 3.3): all that no reader of
/// addresses takes for more than a letter. Line ends and tabs, which browsers take out of an
/// address, are encoded, so that two files never have one address.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// Why a file has no address.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AddressError {
    /// Its name is not UTF-8.
    Name,
    /// This is not the address of a folder.
    Folder(WebUrl),
}

/// The address of the file at this place in a folder, where the folder has this address.
///
/// ```
/// let folder = "https://paper.example/a/".parse()?;
/// let address = press_card_publish::address(&folder, "2025/早报 1.json".as_ref())?;
/// assert_eq!(address.as_str(), "https://paper.example/a/2025/%E6%97%A9%E6%8A%A5%201.json");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// A name in it is not UTF-8, or the folder's address has a query, say.
pub fn address(folder: &WebUrl, place: &Path) -> Result<WebUrl, AddressError> {
    let no_folder = || AddressError::Folder(folder.clone());
    if folder.as_str().contains(['?', '#']) {
        return Err(no_folder());
    }
    let mut address = folder.as_str().trim_end_matches('/').to_owned();
    for part in place.components() {
        let Component::Normal(name) = part else {
            return Err(AddressError::Name);
        };
        let name = name.to_str().ok_or(AddressError::Name)?;
        address.push('/');
        address.extend(utf8_percent_encode(name, ENCODED));
    }
    address.parse().map_err(|_| no_folder())
}

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name => f.write_str("its name is not UTF-8, which no address can say"),
            Self::Folder(url) => write!(f, "{url} is the address of no folder"),
        }
    }
}

impl Error for AddressError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_files_have_one_address() -> Result<(), Box<dyn Error>> {
        let folder: WebUrl = "https://paper.example/a".parse()?;
        for (place, path) in [
            ("1.json", "1.json"),
            ("a b.json", "a%20b.json"),
            ("a%20b.json", "a%2520b.json"),
            ("a\nb.json", "a%0Ab.json"),
            ("a\tb.json", "a%09b.json"),
            ("a?b#c.json", "a%3Fb%23c.json"),
            ("a\\b'c\"d.json", "a%5Cb%27c%22d.json"),
            ("%2e%2e/1.json", "%252e%252e/1.json"),
            ("2025/十月/1.json", "2025/%E5%8D%81%E6%9C%88/1.json"),
        ] {
            let address = address(&folder, place.as_ref())?;
            assert_eq!(address.as_str(), format!("https://paper.example/a/{path}"));
        }
        assert_eq!(
            address(&folder, "../1.json".as_ref()),
            Err(AddressError::Name)
        );
        let query: WebUrl = "https://paper.example/a?b=".parse()?;
        assert!(matches!(
            address(&query, "1.json".as_ref()),
            Err(AddressError::Folder(_))
        ));
        Ok(())
    }
}
