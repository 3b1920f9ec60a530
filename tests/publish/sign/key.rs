//! Keys: made once, for their owner alone, and never shown.

use super::{KEY, PUBLIC};
use anyhow::{Context as _, Result, ensure};
use core::{fmt::Debug, marker::PhantomData};
use press_card_publish::{KeyError, PublicKey, SigningKey};

#[test]
fn a_key_is_read_as_rfc_8037_writes_it() -> Result<()> {
    let key = SigningKey::from_jwk(KEY)?;
    ensure!(key.public().to_string() == PUBLIC);
    ensure!(SigningKey::from_jwk(&key.to_jwk())?.public() == key.public());
    // Other members may stand there (RFC 7517, section 4).
    let more = KEY.replacen('{', r#"{"kid":"2026","key_ops":["sign"],"#, 1);
    ensure!(SigningKey::from_jwk(&more)?.public() == key.public());
    Ok(())
}

#[test]
fn two_new_keys_are_two() -> Result<()> {
    ensure!(SigningKey::new()?.public() != SigningKey::new()?.public());
    Ok(())
}

#[test]
fn what_is_no_key_is_refused_and_not_repeated() -> Result<()> {
    let d = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
    for (jwk, why) in [
        (
            KEY.replace(d, "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2B"),
            KeyError::NotEd25519,
        ),
        (KEY.replace(d, &format!("{d}=")), KeyError::NotEd25519),
        (KEY.replace(d, &d.replace('_', "/")), KeyError::NotEd25519),
        (KEY.replace(d, &d[..40]), KeyError::NotEd25519),
        (
            KEY.replace(d, &format!("\\u006e{}", &d[1..])),
            KeyError::NotEd25519,
        ),
        (
            KEY.replace(&format!("\"{d}\""), &format!("[\"{d}\"]")),
            KeyError::NotEd25519,
        ),
        (KEY.replace(d, &d.replacen('n', "m", 1)), KeyError::NotAPair),
        (KEY.replace("Ed25519", "X25519"), KeyError::NotEd25519),
        (KEY.replace("OKP", "EC"), KeyError::NotEd25519),
        (KEY.replace("\"d\"", "\"e\""), KeyError::Public),
        (KEY.replace('}', ""), KeyError::NotEd25519),
        (d.to_owned(), KeyError::NotEd25519),
    ] {
        let error = SigningKey::from_jwk(&jwk)
            .err()
            .with_context(|| jwk.clone())?;
        ensure!(error == why, "{jwk}: {error:?}");
        for said in [error.to_string(), format!("{error:?}")] {
            ensure!(!said.contains(&d[1..20]), "{said}");
        }
    }
    ensure!(PublicKey::from_jwk(KEY) == Err(KeyError::Private));
    Ok(())
}

#[test]
fn a_public_key_with_which_anything_is_signed_is_refused() -> Result<()> {
    for x in [
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "7P_______________________________________38",
    ] {
        ensure!(x.parse::<PublicKey>() == Err(KeyError::NotEd25519), "{x}");
    }
    Ok(())
}

/// Asks whether a type can be printed: the second answer is there only where it can.
struct Prints<T>(PhantomData<T>);

trait Answer {
    const IS: bool = false;
}

impl<T> Answer for Prints<T> {}

impl<T: Debug> Prints<T> {
    const IS: bool = true;
}

#[test]
fn a_private_key_cannot_be_printed() {
    const { assert!(Prints::<PublicKey>::IS) };
    const { assert!(!Prints::<SigningKey>::IS) };
}
