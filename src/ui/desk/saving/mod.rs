//! 保存与交接: the collection as one file, for the next officer or another computer; a colleague's file taken in; and everything
//! taken away from this computer, with what is left held against what was there.
//! Not here: what stands in the file (`collection::file`).

mod clear;
mod save;
mod take_in;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::address::DeskAddress;
use super::decide::Message;
use super::keeping::keep_officer;
use super::state::use_desk;

use clear::Clear;
use save::Save;
use take_in::TakeIn;

/// The screen.
#[component]
pub fn Saving() -> Html {
    html! {
        <main id="main" class="page desk-saving" tabindex="-1">
            <h1>{ "保存与交接" }</h1>
            <p><a class="button is-small" href={DeskAddress::Register.fragment()}>{ "‹ 收件台" }</a></p>
            <Message />
            <Officer />
            <Save />
            <TakeIn />
            <Clear />
        </main>
    }
}

/// Whose decisions these are.
#[component]
fn Officer() -> Html {
    let desk = use_desk();
    let onchange = {
        let desk = desk.clone();
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            desk.set_officer(&field.value());
            keep_officer(&desk);
        })
    };
    html! {
        <section class="card" aria-labelledby="desk-officer-title">
            <h2 id="desk-officer-title">{ "经办人" }</h2>
            <p>
                <label for="desk-officer">{ "写在以后每一条结论记录里，几个人分工、合并时分得清是谁作出的（可以不填）：" }</label>
                <input id="desk-officer" class="input desk-officer" value={desk.officer()} autocomplete="off" {onchange} />
            </p>
        </section>
    }
}
