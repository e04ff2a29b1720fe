//! The frame of a step.

use yew::prelude::*;

/// What [`Step`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct StepProps {
    /// The element's id.
    pub id: &'static str,
    /// Its number as shown: ①.
    pub number: &'static str,
    /// What is done.
    pub title: &'static str,
    /// What stands in it.
    pub children: Html,
}

/// A step.
#[component]
pub fn Step(props: &StepProps) -> Html {
    let title_id = format!("{}-title", props.id);
    html! {
        <section class="send-step sheet" id={props.id} aria-labelledby={title_id.clone()}>
            <h2 class="section-title" id={title_id}>
                <span class="send-number" aria-hidden="true">{ props.number }</span>{ props.title }
            </h2>
            { props.children.clone() }
        </section>
    }
}
