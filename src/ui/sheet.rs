//! The sheet of paper that a section or another part of the form stands on.

use yew::prelude::*;

use super::anchor;
use super::shown::shown;

/// The sheet of paper a section stands on: its title, a sentence under it where there is one, on what it rests, its content.
pub fn sheet(id: &str, title: &str, note: &str, basis: Html, content: Html) -> Html {
    let id = anchor::section(id);
    let title_id = AttrValue::from(format!("{id}-title"));
    html! {
        <section class="section sheet" {id} aria-labelledby={title_id.clone()}>
            <div class="section-head">
                <h2 class="section-title" id={title_id} tabindex="-1">{ shown(title.to_owned()) }</h2>
                <div class="section-demand soft">
                    if !note.is_empty() {
                        <p class="section-note">{ shown(note.to_owned()) }</p>
                    }
                    { basis }
                </div>
            </div>
            { content }
        </section>
    }
}
