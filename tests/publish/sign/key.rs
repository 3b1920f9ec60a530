//! Keys: made once, for their owner alone, and never shown.

use super::{KEY, KID, OTHER, PUBLIC};
use anyhow::{Context as _, Result, ensure};
use core::{fmt::Debug, marker::PhantomData};
use press_card_publish::{KeyError, PublicKey, SigningKey};

#[test]
fn a_key_is_read_as_rfc_7518_writes_it() -> Result<()> {
    let key = SigningKey::from_jwk(KEY)?;
    ensure!(key.public().to_string() == PUBLIC && key.kid() == KID);
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
    let d = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI";
    // The order of the curve, and nothing.
    let order = "_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE";
    for (jwk, why) in [
        (KEY.replace(d, &d.replace("LI", "LJ")), KeyError::NotP256),
        (KEY.replace(d, &format!("{d}=")), KeyError::NotP256),
        (KEY.replace(d, &d.replace('-', "+")), KeyError::NotP256),
        (KEY.replace(d, &d[..40]), KeyError::NotP256),
        (KEY.replace(d, order), KeyError::NotP256),
        (KEY.replace(d, &"A".repeat(43)), KeyError::NotP256),
        (
            KEY.replace(d, &format!("\\u006a{}", &d[1..])),
            KeyError::NotP256,
        ),
        (
            KEY.replace(&format!("\"{d}\""), &format!("[\"{d}\"]")),
            KeyError::NotP256,
        ),
        (KEY.replace(d, &d.replacen('j', "k", 1)), KeyError::NotAPair),
        (KEY.replace("P-256", "P-384"), KeyError::NotP256),
        (KEY.replace("P-256", "secp256k1"), KeyError::NotP256),
        (KEY.replace("EC", "OKP"), KeyError::NotP256),
        (KEY.replace("\"y\"", "\"z\""), KeyError::NotP256),
        (KEY.replacen('{', r#"{"use":"enc","#, 1), KeyError::NotP256),
        (
            KEY.replacen('{', r#"{"alg":"ES384","#, 1),
            KeyError::NotP256,
        ),
        (KEY.replacen('{', r#"{"kid":"a b","#, 1), KeyError::Kid),
        (KEY.replacen('{', r#"{"kid":"","#, 1), KeyError::Kid),
        (KEY.replace("\"d\"", "\"e\""), KeyError::Public),
        (KEY.replace('}', ""), KeyError::NotP256),
        (d.to_owned(), KeyError::NotP256),
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
fn what_is_no_point_of_the_curve_is_no_key() -> Result<()> {
    let zeros = "A".repeat(82);
    for word in [
        // What a key of another kind is, and was here.
        "A".repeat(43),
        "A".repeat(87),
        // (0, 0), and nothing at all.
        format!("BAAAA{zeros}"),
        "AA".to_owned(),
        String::new(),
        // Another y, and another x.
        PUBLIC.replace("a0", "aw"),
        PUBLIC.replacen("BH_N", "BH_M", 1),
        // Compressed, and in the hybrid form of old.
        "A3_Nzidw9sRdQYPL7m_bS3tYBzM1e-nvE7rPbjx70VRF".to_owned(),
        format!("B{}", &PUBLIC[..86]),
        PUBLIC.replacen('B', "G", 1),
        PUBLIC.replacen('B', "H", 1),
        PUBLIC[..86].to_owned(),
        PUBLIC[1..].to_owned(),
        format!("{PUBLIC}A"),
        format!("{PUBLIC}="),
        format!("{PUBLIC} "),
        format!("{PUBLIC},{OTHER}"),
        PUBLIC.replace('_', "/"),
        // The last two bits are of no byte.
        PUBLIC.replace("a0", "a1"),
        format!("{{\"x\":\"{PUBLIC}\"}}"),
    ] {
        ensure!(
            word.parse::<PublicKey>() == Err(KeyError::NotP256),
            "{word}"
        );
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
