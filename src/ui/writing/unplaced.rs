//! Chapters of another outline that came with the draft: they stay in sight and in the file.

use yew::prelude::*;

use crate::answers::Answers;
use crate::ui::shown::shown;

/// What was written for chapters that this notice does not have; nothing where there are none.
pub fn unplaced(answers: &Answers) -> Html {
    let kept: Vec<&String> =
        answers.aside.iter().filter(|(place, _)| place.starts_with("outline.")).map(|(_, text)| text).collect();
    if kept.is_empty() {
        return Html::default();
    }
    let words =
        "下面的文字属于别的提纲，本通知没有相应的章。文字仍在草稿和文件里，不会打印；需要的请复制到上面的章中。";
    html! {
        <section class="sheet writing-unplaced" aria-labelledby="writing-unplaced">
            <h2 class="section-title" id="writing-unplaced">{ "未归位内容" }</h2>
            <p class="soft">{ words }</p>
            { for kept.into_iter().map(|text| html! { <p class="writing-passage">{ shown(text.clone()) }</p> }) }
        </section>
    }
}
