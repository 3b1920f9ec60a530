//! What can be wrong with a key.

use core::fmt;

/// Why a key cannot be used. It holds nothing of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// It is no key of P-256, written as RFC 7517 and RFC 7518 have it.
    NotP256,
    /// The private key, where the public one is wanted.
    Private,
    /// The public key, where the private one is wanted.
    Public,
    /// The private and the public part do not belong together.
    NotAPair,
    /// Its name is not one that a signature can have.
    Kid,
    /// This system gave no random numbers to make a key of.
    NoRandomNumbers,
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotP256 => "is not a key of P-256 as a JWK (RFC 7518)",
            Self::Private => "is the private key, and the public one is what is needed here",
            Self::Public => "is the public key, and the private one is what signs",
            Self::NotAPair => "has an `x` and `y` and a `d` that do not belong together",
            Self::Kid => {
                "has a `kid` that is not 1 to 64 letters, digits and `.`, `_`, `-`: name it anew"
            }
            Self::NoRandomNumbers => "cannot be made: this system gives no random numbers",
        })
    }
}

impl core::error::Error for KeyError {}
