//! A count as pages write it.

use super::json::{Item, Node};

/// The numbers from here on are not exact.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

/// The number of `1234`, `1,234`, `1.2万`, `3k` or `860 次`, cut off where its unit leaves a rest.
/// None where it is not whole (`1.5`), where there are several (`3/4`), and of a share (`5%`).
pub(super) fn read(text: &str) -> Option<u64> {
    let mut chars = text.trim().chars();
    let (mut number, mut scale, mut is_there) = (0.0, 0.0, false);
    let behind = loop {
        match chars.next() {
            Some(c @ '0'..='9') => {
                number = number * 10.0 + f64::from(u32::from(c) - 48);
                scale *= 10.0;
                is_there = true;
            }
            Some('.') if is_there && scale == 0.0 => scale = 1.0,
            Some(',' | ' ') if is_there => {}
            other => break other,
        }
    };
    let rest = chars.as_str().as_bytes();
    let unit = match behind {
        Some('%') => return None,
        // `12 mentions` are no millions.
        _ if rest.first().is_some_and(u8::is_ascii_alphabetic) => 1.0,
        Some('千' | 'k' | 'K') => 1e3,
        Some('万' | '萬' | 'w' | 'W') => 1e4,
        Some('m' | 'M') => 1e6,
        Some('亿' | '億') => 1e8,
        _ => 1.0,
    };
    if !is_there || (unit == 1.0 && scale > 0.0) || rest.iter().any(u8::is_ascii_digit) {
        return None;
    }
    let count = number * unit / if scale > 0.0 { scale } else { 1.0 };
    (count < MAX_EXACT).then_some(count as u64)
}

/// All shares there are: each service may have a counter of its own.
pub(super) fn shares(node: Node<'_>) -> Option<u64> {
    let mut sum: Option<u64> = None;
    for counter in node.nodes("interactionStatistic") {
        let is_share = |name: &str| name.trim().ends_with("ShareAction");
        let is_of_shares = match counter.values("interactionType").first() {
            Some(Item::Text(name)) => is_share(name),
            Some(Item::Node(action)) if node.other_form() => {
                action.has_type("ShareAction") || action.raw_text("@id").is_some_and(is_share)
            }
            _ => false,
        };
        if let Some(count) = counter
            .count("userInteractionCount")
            .filter(|_| is_of_shares)
        {
            sum = Some(sum.unwrap_or_default().saturating_add(count));
        }
    }
    sum
}
