//! A card in the shadow root of the element that it is the child of: on a server a declarative
//! one, in a browser one that is taken over or attached.

#[cfg(feature = "browser")]
use super::browser::{CardRoot, attach};
use super::{
    STYLE,
    model::{CardModel, Rendering},
    share_event::ShareEvent,
    view::card_view,
};
use leptos::{
    attr::{Attribute, any_attribute::AnyAttribute},
    prelude::*,
    tachys::{
        hydration::Cursor,
        renderer::{CastFrom as _, types},
        view::{Position, PositionState},
    },
};

/// The one child of an element that becomes the card's host.
pub(super) struct ShadowCard {
    pub(super) model: CardModel,
    #[cfg_attr(
        not(feature = "browser"),
        expect(dead_code, reason = "nobody clicks on a server")
    )]
    pub(super) on_share: Option<Callback<ShareEvent>>,
}

/// A card that waits for its host, or is in it.
pub(super) enum ShadowState {
    Waiting(Box<ShadowCard>),
    #[cfg(feature = "browser")]
    Drawn(CardRoot),
    /// Its host can have no shadow root.
    Refused,
}

impl ShadowCard {
    /// Draws it in the shadow root of a host, over what is there.
    #[cfg(feature = "browser")]
    fn draw_in(self, host: &types::Element) -> ShadowState {
        match attach(host) {
            Ok(root) => {
                let mut root = CardRoot::new(root);
                self.draw(&mut root);
                ShadowState::Drawn(root)
            }
            Err(_) => ShadowState::Refused,
        }
    }

    #[cfg(not(feature = "browser"))]
    fn draw_in(self, _: &types::Element) -> ShadowState {
        ShadowState::Refused
    }

    #[cfg(feature = "browser")]
    fn draw(self, root: &mut CardRoot) {
        let Self { model, on_share } = self;
        let url = model.url.clone();
        root.draw(&model, move |network| {
            let Some(on_share) = on_share else {
                return true;
            };
            let event = ShareEvent::new(network, url.clone());
            on_share.run(event.clone());
            !event.is_default_prevented()
        });
        #[cfg(feature = "extras")]
        super::browser::supply(root.shadow_root());
    }
}

impl Render for ShadowCard {
    type State = ShadowState;

    fn build(self) -> Self::State {
        ShadowState::Waiting(Box::new(self))
    }

    fn rebuild(self, state: &mut Self::State) {
        match state {
            #[cfg(feature = "browser")]
            ShadowState::Drawn(root) => self.draw(root),
            ShadowState::Waiting(waiting) => **waiting = self,
            ShadowState::Refused => {}
        }
    }
}

impl Mountable for ShadowState {
    /// It goes with its host: no other place can have it.
    fn unmount(&mut self) {}

    fn mount(&mut self, parent: &types::Element, _: Option<&types::Node>) {
        if let Self::Waiting(_) = self
            && let Self::Waiting(card) = core::mem::replace(self, Self::Refused)
        {
            *self = card.draw_in(parent);
        }
    }

    fn insert_before_this(&self, _: &mut dyn Mountable) -> bool {
        false
    }

    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}

impl AddAnyAttr for ShadowCard {
    type Output<SomeNewAttr: Attribute> = Self;

    /// The host takes them.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for ShadowCard {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = STYLE.len();

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        mut self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.model.rendering = Rendering::Static {
            wants_program: false,
        };
        html.push_str("<template shadowrootmode=\"open\" shadowrootclonable=\"\"><style>");
        html.push_str(STYLE);
        html.push_str("</style>");
        card_view(&self.model).into_view().to_html_with_buf(
            html,
            position,
            escape,
            mark_branches,
            extra_attrs,
        );
        html.push_str("</template>");
        *position = Position::NextChild;
    }

    /// The host is where the cursor stands, and nothing of this is among its children.
    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        position.set(Position::NextChild);
        let Some(host) = types::Element::cast_from(cursor.current()) else {
            return ShadowState::Refused;
        };
        // A browser that knows no declarative shadow root has made a child of it.
        if let Some(template) = host.first_element_child() {
            template.remove();
        }
        self.draw_in(&host)
    }

    fn into_owned(self) -> Self {
        self
    }
}
