//! The networks' signs, drawn by us on a grid of 24.

use super::element::{Element, svg};
use crate::share::Network;

pub(super) fn icon(network: Network) -> Element {
    let outline = svg("path")
        .attr("fill", "currentColor")
        .attr("fill-rule", "evenodd")
        .attr_if("d", outline(network));
    svg("svg")
        .attr("class", "icon")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(outline)
}

const fn outline(network: Network) -> Option<&'static str> {
    Some(match network {
        // Two bubbles with eyes.
        Network::Wechat => {
            "M9.2 3C4.7 3 1 6 1 9.8c0 2.1 1.2 4 3 5.2l-.8 2.5 2.9-1.5c1 .3 2 .5 3.1.5h.6a5.7 5.7 0 0 1-.2-1.6c0-3.6 3.4-6.4 7.6-6.4h.5C16.9 5.3 13.4 3 9.2 3zM6.5 6.6a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2zm5.5 0a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2zM23 15c0-3-2.9-5.5-6.4-5.5S10.2 12 10.2 15s2.9 5.5 6.4 5.5c.8 0 1.6-.1 2.3-.4l2.2 1.2-.6-2c1.5-1 2.5-2.6 2.5-4.3zm-8.5-2.7a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8zm4.3 0a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8z"
        }
        // An eye, and the waves that it sends.
        Network::Weibo => {
            "M10.1 8.5C5.7 9.2 2 12.4 2 15.5 2 18.7 5.6 21 10 21s8.3-2.5 8.3-5.6c0-1.7-1.1-2.9-2.6-3.3.5-1.6.2-2.7-.9-3.1-1.2-.4-2.7 0-3.9.7.2-.8 0-1.3-.8-1.2zm-.5 3.1c3-.3 5.5 1 5.7 3s-2 3.9-5 4.2-5.5-1-5.7-3 2-3.9 5-4.2zm-.2 1.6a2.4 2.4 0 1 0 .2 4.8 2.4 2.4 0 0 0-.2-4.8zM16 3.2a6 6 0 0 1 5.7 7.9l-1.6-.5A4.3 4.3 0 0 0 16 4.9zm0 3.2a2.8 2.8 0 0 1 2.7 3.7l-1.5-.5a1.2 1.2 0 0 0-1.2-1.6z"
        }
        // A penguin with its scarf.
        Network::Qq => return rare(include_str!("icon/qq.txt")),
        // A star.
        Network::Qzone => return rare(include_str!("icon/qzone.txt")),
        // Two links of a chain.
        Network::Copy => return rare(include_str!("icon/copy.txt")),
        // Out of the box.
        Network::System => return rare(include_str!("icon/system.txt")),
        // A sheet with a picture, lines and a code.
        Network::Poster => return rare(include_str!("icon/poster.txt")),
    })
}

/// The sign of a network that few partners ask for. The element gets it when it is asked for, out of
/// the same file (crates/embed/loader/icons.js).
const fn rare(sign: &'static str) -> Option<&'static str> {
    if cfg!(feature = "extras") {
        Some(sign.trim_ascii())
    } else {
        None
    }
}
