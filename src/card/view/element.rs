//! The one shape of every element in the card.
//!
//! Leptos gives each element of a `view!` a type of its own, and each type its own code. The card
//! has some sixty; with one type for all of them the program is a sixth smaller, measured in
//! docs/size.md. What Leptos's renderer does with an element is the same.

use leptos::{
    attr::Attribute,
    prelude::*,
    tachys::{
        hydration::Cursor,
        renderer::{CastFrom as _, Rndr, types},
        view::{Position, PositionState},
    },
};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element with its attributes and what stands in it.
pub(super) struct Element {
    tag: &'static str,
    namespace: Option<&'static str>,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Child>,
}

enum Child {
    Element(Element),
    Text(String),
}

/// An element of HTML.
pub(super) const fn html(tag: &'static str) -> Element {
    element(tag, None)
}

/// An element of SVG.
pub(super) const fn svg(tag: &'static str) -> Element {
    element(tag, Some(SVG))
}

/// An element that the partner's `::part(…)` and our stylesheet know by this name. It stands in a
/// [`pane`], and what the terms demand is neither a part nor in one.
#[inline(never)]
pub(super) fn part(tag: &'static str, name: &'static str) -> Element {
    html(tag).attr("part", name)
}

/// An element that our stylesheet alone knows by this name.
#[inline(never)]
pub(super) fn classed(tag: &'static str, name: &'static str) -> Element {
    html(tag).attr("class", name)
}

/// What tells the other end on which site a card stands, and no more: the address of a page may say
/// something of its reader.
pub(super) const REFERRER: (&str, &str) = ("referrerpolicy", "strict-origin");

/// A link to a place on the web.
#[inline(never)]
pub(super) fn link(href: &str) -> Element {
    let (name, policy) = REFERRER;
    html("a").attr("href", href).attr(name, policy)
}

/// What parts stand in: whatever a partner's style makes of them, they are seen here only.
#[inline(never)]
pub(super) fn pane() -> Element {
    classed("div", "pane")
}

const fn element(tag: &'static str, namespace: Option<&'static str>) -> Element {
    Element {
        tag,
        namespace,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl Element {
    /// With an attribute.
    #[inline(never)]
    pub(super) fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// With an attribute that may be missing.
    pub(super) fn attr_if(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// With a text in it. Text that stands beside text is one text, as it is when a browser has
    /// read it from HTML.
    #[inline(never)]
    pub(super) fn text(mut self, text: &str) -> Self {
        match self.children.last_mut() {
            Some(Child::Text(before)) => before.push_str(text),
            _ => self.children.push(Child::Text(text.to_owned())),
        }
        self
    }

    /// With this element in it.
    #[inline(never)]
    pub(super) fn child(mut self, element: Self) -> Self {
        self.children.push(Child::Element(element));
        self
    }

    /// With each of these elements in it, in their order; an `Option` is none or one.
    pub(super) fn children(mut self, elements: impl IntoIterator<Item = Self>) -> Self {
        self.children
            .extend(elements.into_iter().map(Child::Element));
        self
    }

    /// This element, unless it is empty.
    pub(super) fn unless_empty(self) -> Option<Self> {
        (!self.children.is_empty()).then_some(self)
    }
}

impl Render for Element {
    type State = types::Element;

    fn build(self) -> Self::State {
        let element = Rndr::create_element(self.tag, self.namespace);
        for (name, value) in &self.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        for child in self.children {
            match child {
                Child::Element(child) => child.build().mount(&element, None),
                Child::Text(text) => {
                    Rndr::insert_node(&element, &Rndr::create_text_node(&text), None);
                }
            }
        }
        element
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Element {
    type Output<SomeNewAttr: Attribute> = Self;

    /// A card is styled by its parts; attributes from outside are not taken.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<leptos::attr::any_attribute::AnyAttribute>,
    ) {
        self.write(html);
        *position = Position::NextChild;
    }

    /// What is there is what would be built, for nothing in a card is reactive: it is taken as it
    /// stands, and the cursor goes on behind it.
    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        // Where the server wrote something else there, the card has an element of its own.
        types::Element::cast_from(cursor.current()).unwrap_or_else(|| self.build())
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Element {
    #[cfg(not(feature = "ssr"))]
    fn write(self, _: &mut String) {}

    #[cfg(feature = "ssr")]
    fn write(self, html: &mut String) {
        use crate::card::html::{close, open, text};

        let attributes = self.attributes.iter();
        open(
            html,
            self.tag,
            attributes.map(|(name, value)| (*name, &**value)),
        );
        if matches!(self.tag, "img" | "wbr") {
            return;
        }
        for child in self.children {
            match child {
                Child::Element(child) => child.write(html),
                Child::Text(words) => text(html, &words),
            }
        }
        close(html, self.tag);
    }
}
