//! The content security policies that partners have, by the names that stories call them by.

/// Under which a page is sent that asks for it, as `policy.html?csp=NAME`.
const POLICIES: [(&str, &str); 23] = [
    ("wasm", "script-src 'self' {{cdn}} 'wasm-unsafe-eval'"),
    ("no-wasm", "script-src 'self' {{cdn}}"),
    ("style", "style-src 'self'"),
    ("no-script", "script-src 'none'"),
    ("images", "img-src {{paper}}"),
    (
        "images-styles",
        "img-src 'self' {{paper}}; style-src 'self'",
    ),
    ("images-no-script", "script-src 'none'; img-src 'self'"),
    (
        "static",
        "default-src 'none'; style-src 'self' {{cdn}}; img-src data:",
    ),
    (
        "nonce",
        "script-src 'nonce-{{nonce}}' 'strict-dynamic' 'wasm-unsafe-eval'",
    ),
    (
        "nonce-no-wasm",
        "script-src 'nonce-{{nonce}}' 'strict-dynamic'",
    ),
    (
        "frame",
        "default-src 'none'; script-src 'self' {{cdn}}; style-src 'self'; img-src data:; frame-src {{cdn}}",
    ),
    ("mirror", "script-src 'self' {{paper}} 'wasm-unsafe-eval'"),
    ("mirror-no-wasm", "script-src 'self' {{paper}}"),
    ("connect", "connect-src {{cdn}}"),
    ("no-programs", "connect-src 'self' {{elsewhere}}"),
    ("loader", "script-src 'self' {{cdn}}/v1/press-card.js"),
    ("closed", "default-src 'none'"),
    ("trusted-types", "require-trusted-types-for 'script'"),
    (
        "trusted-types-none",
        "require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    (
        "trusted-types-named",
        "require-trusted-types-for 'script'; trusted-types press-card",
    ),
    (
        "trusted-types-nonce",
        "script-src 'nonce-{{nonce}}' 'strict-dynamic' 'wasm-unsafe-eval'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    (
        "trusted-types-hosts",
        "script-src 'self' {{cdn}} 'wasm-unsafe-eval'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    (
        "all",
        "default-src 'none'; script-src 'nonce-{{nonce}}' 'strict-dynamic' 'wasm-unsafe-eval'; \
         style-src 'self'; connect-src {{cdn}} {{elsewhere}}; img-src {{paper}} data:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    ),
];

/// The number that such a policy and the scripts of its page have in common.
pub const NONCE: &str = "2f7c0b5d9e";

/// The policy of this name.
pub fn named(name: &str) -> Option<&'static str> {
    let found = POLICIES.iter().find(|(known, _)| *known == name);
    found.map(|(_, policy)| *policy)
}
