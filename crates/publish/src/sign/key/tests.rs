//! The example of RFC 8037, appendix A: what it signs is no document.

use super::SigningKey;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};

const KEY: &str = r#"{"kty":"OKP","crv":"Ed25519",
    "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
    "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
const SIGNED: &str = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
const SIGNATURE: &str = "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5\
                         BhVsPt9g7sVvpAr_MuM0KAg";

#[test]
fn the_example_of_rfc_8037_is_signed_as_it_is_there() -> Result<(), Box<dyn core::error::Error>> {
    let key = SigningKey::from_jwk(KEY)?;
    let signature = key.sign(SIGNED.as_bytes());
    assert_eq!(BASE64_URL_SAFE_NO_PAD.encode(signature), SIGNATURE);
    assert!(key.public().has_signed(SIGNED.as_bytes(), &signature));
    assert!(!key.public().has_signed(b"", &signature));
    Ok(())
}
