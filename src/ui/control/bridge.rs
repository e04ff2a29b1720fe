//! The controls as rooms put them into a `piece`; these go when no room asks for them any more.

use yew::{AttrValue, Html, html};

use crate::answers::Place;
use crate::ui::piece::{Cx, View};

use super::ControlProps;

/// A piece that is nothing but a component.
macro_rules! shows {
    ($piece:ident, $own:ident => $component:expr) => {
        impl View for $piece {
            fn view(&self, _: &mut Cx<'_>) -> Html {
                let $own = self;
                $component
            }

            fn show(self) -> Html {
                let $own = self;
                $component
            }
        }
    };
}

/// See [`super::field::Control`].
#[derive(PartialEq)]
pub struct Control(pub ControlProps);

/// See [`super::counter::Counter`].
#[derive(PartialEq)]
pub struct Counter {
    /// Whose text is counted.
    pub place: Place,
}

/// See [`super::shortcuts::Shortcuts`].
#[derive(PartialEq)]
pub struct Shortcuts {
    /// Whose texts they write.
    pub place: Place,
}

/// See [`super::tick_box::TickBox`].
#[derive(PartialEq)]
pub struct TickBox {
    /// Where it writes.
    pub place: Place,
    /// Its words.
    pub label: AttrValue,
    /// The id of what it speaks of, where its own words do not say.
    pub described: Option<AttrValue>,
}

shows!(Control, own => html! { <super::field::Control ..own.0.clone() /> });
shows!(Counter, own => html! { <super::counter::Counter place={own.place.clone()} /> });
shows!(Shortcuts, own => html! { <super::shortcuts::Shortcuts place={own.place.clone()} /> });
shows!(TickBox, own => html! {
    <super::tick_box::TickBox
        place={own.place.clone()}
        label={own.label.clone()}
        described={own.described.clone()}
    />
});
