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
        renderer::{Rndr, types},
        view::{Position, PositionState},
    },
};
use std::borrow::Cow;

const SVG: &str = "http://www.w3.org/2000/svg";

type Text = Cow<'static, str>;

/// An element with its attributes and what stands in it.
pub(super) struct Element {
    tag: &'static str,
    namespace: Option<&'static str>,
    attributes: Vec<(&'static str, Text)>,
    children: Vec<Child>,
}

enum Child {
    Element(Element),
    Text(Text),
}

/// An element of HTML.
pub(super) const fn html(tag: &'static str) -> Element {
    element(tag, None)
}

/// An element of SVG.
pub(super) const fn svg(tag: &'static str) -> Element {
    element(tag, Some(SVG))
}

/// An element that the partner's `::part(…)` and our stylesheet know by this name.
pub(super) fn part(tag: &'static str, name: &'static str) -> Element {
    html(tag).with("part", name)
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
    /// With an attribute whose value is one of ours.
    pub(super) fn with(self, name: &'static str, value: &'static str) -> Self {
        self.attribute(name, value.into())
    }

    /// With an attribute that may be missing.
    pub(super) fn with_some(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With an attribute whose value comes from outside.
    pub(super) fn with_owned(self, name: &'static str, value: &str) -> Self {
        self.attribute(name, value.to_owned().into())
    }

    /// With words of ours in it.
    pub(super) fn says(self, words: &'static str) -> Self {
        self.child(Child::Text(words.into()))
    }

    /// With text from outside in it.
    pub(super) fn text(self, text: &str) -> Self {
        self.child(Child::Text(text.to_owned().into()))
    }

    /// With this element in it.
    pub(super) fn has(self, element: Self) -> Self {
        self.child(Child::Element(element))
    }

    /// With each of these elements in it, in their order; an `Option` is none or one.
    pub(super) fn has_all(mut self, elements: impl IntoIterator<Item = Self>) -> Self {
        self.children
            .extend(elements.into_iter().map(Child::Element));
        self
    }

    /// This element, unless nothing stands in it.
    pub(super) fn unless_empty(self) -> Option<Self> {
        (!self.children.is_empty()).then_some(self)
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Text) -> Self {
        self.attributes.push((name, value));
        self
    }

    /// Text that stands beside text is one text, as it is when a browser has read it from HTML.
    #[inline(never)]
    fn child(mut self, child: Child) -> Self {
        match (self.children.last_mut(), child) {
            (Some(Child::Text(before)), Child::Text(text)) => before.to_mut().push_str(&text),
            (_, child) => self.children.push(child),
        }
        self
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

    /// There is nothing to take over in place: a card is drawn whole and replaced whole.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        self.build()
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
        if self.tag == "img" {
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
