//! Markup of what is shown, rendered without a browser, for tests.

use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct StageProps {
    shown: Html,
}

#[component]
fn Stage(props: &StageProps) -> Html {
    props.shown.clone()
}

/// The markup.
pub fn rendered(shown: Html) -> String {
    let renderer = yew::LocalServerRenderer::<Stage>::with_props(StageProps { shown }).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}
