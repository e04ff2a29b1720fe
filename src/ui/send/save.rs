//! The submission file: what it is called, and what was made of it.

use yew::prelude::*;

use super::made::{OnMade, then};
use super::receipt::code;
use super::said::{UNSAVED, refused, saved};
use crate::browser::download;
use crate::exports::{Export, Group, file_stem, files};
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::worker_request::submission;

/// What the last press has done.
#[derive(Clone, PartialEq)]
pub enum SaveOutcome {
    /// What was saved, in words.
    Saved(String),
    /// The browser did not save it.
    Refused,
}

/// What the step does with the file.
pub fn save(session: &Session, draft: &str, outcome: &UseStateHandle<Option<SaveOutcome>>, on_made: &OnMade) -> Html {
    let (notice, about) = (session.notice(), Export::Submission.about());
    let name = file_stem(&notice, &session.applicable().entries, draft) + about.suffix;
    let press: String =
        files(&notice, &notice).iter().filter_map(|file| file.press(Group::Submission, &notice)).collect();
    let words = "文件中有全部填写内容，是电子版的一部分，也是留底；换电脑时在首页“打开文件”，可以接着填。";
    let message = (**outcome).clone().map(message).unwrap_or_default();
    let on_save = {
        let (session, draft, name, outcome) = (session.clone(), draft.to_owned(), name.clone(), outcome.setter());
        let on_made = on_made.clone();
        Callback::from(move |_: MouseEvent| outcome.set(Some(hand_over(&session, &draft, &name, &on_made))))
    };
    html! {
        <>
            <p>{ words }</p>
            <p class="soft">{ "文件名：" }<span class="send-file">{ shown(name) }</span></p>
            <p class="buttons">
                <button type="button" class="button is-primary" onclick={on_save}>{ press }</button>
            </p>
            <div role="status" class="send-saved">{ message }</div>
        </>
    }
}

fn message(outcome: SaveOutcome) -> Html {
    match outcome {
        SaveOutcome::Saved(what) => saved(what, then(Export::Submission)),
        SaveOutcome::Refused => refused(UNSAVED.to_owned()),
    }
}

fn hand_over(session: &Session, draft: &str, name: &str, on_made: &OnMade) -> SaveOutcome {
    session.settle();
    let text = submission(session, draft);
    match download::text(name, Export::Submission.about().mime, &text) {
        true => {
            on_made.emit((name.to_owned(), text.len() as u64, code(session)));
            SaveOutcome::Saved(format!("已保存 {name}（{}）。", kilobytes(text.len())))
        }
        false => SaveOutcome::Refused,
    }
}

/// A size as file managers say it: whole KB, upwards.
fn kilobytes(bytes: usize) -> String {
    format!("{} KB", bytes.div_ceil(1024))
}

#[cfg(test)]
mod tests {
    use super::kilobytes;

    #[test]
    fn sizes_are_said_as_file_managers_say_them() {
        assert_eq!((kilobytes(1), kilobytes(1024), kilobytes(12_001)), ("1 KB".into(), "1 KB".into(), "12 KB".into()));
    }
}
