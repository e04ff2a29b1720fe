//! In what the file's form was changed, and what it has no cell for.

use yew::prelude::*;

use crate::answers::Place;
use crate::check::words::label;
use crate::notice::Notice;
use crate::office::word_form::WordForm;
use crate::ui::shown::shown;

/// The changes; nothing where there are none.
pub fn changes(form: &WordForm) -> Html {
    if form.changes.is_empty() {
        return Html::default();
    }
    html! {
        <section class="callout is-advice">
            <p><b>{ format!("与通知的表样有 {} 处不同：", form.changes.len()) }</b></p>
            <ul>{ for form.changes.iter().map(|change| html! { <li>{ shown(change.clone()) }</li> }) }</ul>
        </section>
    }
}

/// What was not found; nothing where all was.
pub fn missing(notice: &Notice, form: &WordForm) -> Html {
    if form.missing.is_empty() {
        return Html::default();
    }
    let names = form.missing.iter().filter_map(|place| Some(label(notice, &place.parse::<Place>().ok()?)));
    let names: Vec<String> = names.collect();
    html! {
        <section>
            <h2 class="section-title">{ "没有找到的栏目" }</h2>
            <p>{ shown(format!("{}。请在草稿里填写。", names.join("、"))) }</p>
        </section>
    }
}
