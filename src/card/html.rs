//! HTML as text, as <https://html.spec.whatwg.org/#serialising-html-fragments> has it: the one place
//! where texts and values are escaped.

use html_escape::{encode_double_quoted_attribute_to_string, encode_text_to_string};

/// Appends the start tag of an element.
///
/// ```
/// use press_card::card::html;
///
/// let mut link = String::new();
/// html::open(&mut link, "a", [("href", "https://paper.example/?a=1&b=2")]);
/// html::text(&mut link, "早报 <1>");
/// html::close(&mut link, "a");
/// assert_eq!(link, "<a href=\"https://paper.example/?a=1&amp;b=2\">早报 &lt;1&gt;</a>");
/// ```
pub fn open<'a, 'b>(
    html: &mut String,
    tag: &str,
    attributes: impl IntoIterator<Item = (&'a str, &'b str)>,
) {
    html.push('<');
    html.push_str(tag);
    for (name, value) in attributes {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        encode_double_quoted_attribute_to_string(value, html);
        html.push('"');
    }
    html.push('>');
}

/// Appends text.
pub fn text(html: &mut String, text: &str) {
    encode_text_to_string(text, html);
}

/// Appends the end tag of an element.
pub fn close(html: &mut String, tag: &str) {
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}
