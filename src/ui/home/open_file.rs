//! 打开文件: a saved submission becomes a draft.

use gloo::file::callbacks::FileReader;
use yew::prelude::*;

use crate::browser::{events, files};
use crate::ui::route::Route;
use crate::ui::shell::{Desk, Opened, open_text};

/// The largest file that is read, in bytes.
const LARGEST: u64 = 8 * 1024 * 1024;

/// The control that opens files.
#[component]
pub fn OpenFile() -> Html {
    let desk = use_context::<Desk>();
    let refused = use_state(|| None::<String>);
    let readers = use_mut_ref(Vec::<FileReader>::new);
    let onchange = {
        let refused = refused.clone();
        Callback::from(move |event: Event| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            let (desk, refused) = (desk.clone(), refused.clone());
            let done = move |chosen: files::Chosen| refused.set(desk.as_ref().and_then(|desk| open(desk, chosen)));
            *readers.borrow_mut() = files::read(&input, LARGEST, done);
            // Choosing the same file again must be heard again.
            input.set_value("");
        })
    };
    html! {
        <section aria-labelledby="open-file" class="open-file">
            <h2 id="open-file">{ "打开文件" }</h2>
            <label for="file">{ "选择以前保存或别人发来的申报文件（.json），作为新草稿打开：" }</label>
            <input id="file" type="file" accept=".json,application/json" multiple=true {onchange} />
            if let Some(reason) = &*refused { <p role="alert" class="callout is-error">{ reason }</p> }
        </section>
    }
}

/// Opens a file as a draft, or says why not.
fn open(desk: &Desk, chosen: files::Chosen) -> Option<String> {
    let text = chosen.bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    let Some(text) = text else {
        return Some(format!("文件“{}”无法读取，或不是申报文件。", chosen.name));
    };
    match open_text(&desk.drafts, &text) {
        Opened::Stored(id) => {
            desk.refresh.emit(());
            events::go(&Route::Fill(id.as_str().to_owned()).fragment());
            None
        }
        Opened::Refused(reason) => Some(format!("文件“{}”：{reason}", chosen.name)),
    }
}
