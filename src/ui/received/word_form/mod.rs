//! What was read of a Word form: what is sure is chosen, what must be asked is not, and a press makes a draft of what is chosen.
//! The paper shows where each stands.

mod actions;
mod beside;
mod paper;
mod rows;
mod said;

use std::rc::Rc;

use yew::prelude::*;

use crate::notice::Notice;
use crate::office::word_form::WordForm;
use crate::ui::hooks::use_app_state;
use crate::ui::new_draft::ReceivedFile;
use crate::ui::shown::shown;

use actions::{ChosenAnswers, actions};
use paper::ReadPaper;
use rows::rows;
use said::missing;

pub use beside::FormBeside;

/// What was read.
#[derive(Properties, PartialEq)]
pub struct ReceivedFormProps {
    /// The file.
    pub file: Rc<ReceivedFile>,
    /// The file's bytes.
    pub bytes: Rc<Vec<u8>>,
    /// What was read of it.
    pub form: WordForm,
    /// The notice whose form it is.
    pub notice: Rc<Notice>,
}

/// The screen.
#[component]
pub fn ReceivedForm(props: &ReceivedFormProps) -> Html {
    let ReceivedFormProps { file, bytes, form, notice } = props;
    let app = use_app_state();
    let refused = use_state_eq(|| None::<String>);
    let chosen: ChosenAnswers = {
        let form = form.clone();
        use_state_eq(move || form.answers.iter().map(WordForm::is_sure).collect())
    };
    let Some(app) = app else { return Html::default() };
    let whole = form.missing.is_empty() && form.answers.iter().all(WordForm::is_sure);
    let class = if whole { "is-met" } else { "is-warning" };
    html! {
        <main id="main" class="page word-form" tabindex="-1">
            <h1>{ shown(file.file.clone()) }</h1>
            <p class="soft">{ shown(format!("{} · Word 申报表", notice.title)) }</p>
            <p class={classes!("callout", class)} role="status">{ form.counted() }</p>
            <p>{ "勾选的写进新草稿，原来的 Word 文件不变。要核对的没有勾选：请对照原件看一看，对的再勾上。也可以打开已有的草稿，在上方的“可以从以前的申报带入”里逐项带入。" }</p>
            { actions(&app, notice, (file, form), &chosen, &refused) }
            <FormBeside name={file.file.clone()} bytes={bytes.clone()} form={form.clone()} notice={notice.clone()} />
            { rows(notice, form, &chosen) }
            { missing(notice, form) }
            <ReadPaper notice={notice.clone()} form={form.clone()} chosen={(*chosen).clone()} />
        </main>
    }
}
