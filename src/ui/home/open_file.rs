//! 打开文件: submissions, packages and definitions, chosen here or dropped anywhere. What became of each is said by its name.
//! Not here: what is shown of a submission (`ui::received`), and what a definition becomes (`ui::notice_file`).

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::events;
use crate::office::open::{Asked, Reply, open};
use crate::opened::DeskFile;
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::hooks::use_app_state;
use crate::ui::new_draft::{
    FileOutcome, ReceivedContent, absent, begin_receiving, forget_received, outcomes, receive, refer, refuse,
};
use crate::ui::reading::{Done, FileReading, FileWork, ReadingSource, use_reading};
use crate::ui::route::Route;
use crate::ui::shown::shown;

use super::dropped::on_dropped;
use super::section;

/// What is done with a definition.
#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    /// Called with a file whose name is a definition's.
    pub on_notice: Callback<web_sys::File>,
}

/// The control that opens files, and what became of those that were opened last.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let (app, redraw, reading) = (use_app_state(), use_force_update(), use_reading());
    use_forgetting(app.as_ref());
    let progress = reading.shown();
    let on_notice = props.on_notice.clone();
    let take = Callback::from(move |sources| {
        if let Some(app) = &app {
            begin(app, &reading, &on_notice, sources, &redraw);
        }
    });
    {
        // After every drawing: what is called must know the drafts and stores as they are now.
        let take = take.clone();
        use_effect(move || on_dropped(take));
    }
    let on_choose = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        take.emit(ReadingSource::chosen(&input));
    });
    let content = html! {
        <>
            <p>
                { "填好的 Word 申报表（.docx）、保存或收到的申报文件（.json）、“打包为 ZIP”的压缩包、带着它们的邮件（.eml），发文单位给的通知文件（.toml），可以一次选几个，也可以拖到本页任何地方。" }
            </p>
            <p class="file-choice">
                <input id="file" type="file" multiple={true} onchange={on_choose} />
                <label for="file" class="button is-primary">{ "打开文件" }</label>
            </p>
            { progress }
            { listed(&outcomes()) }
        </>
    };
    section("open-file", "打开文件", Some("open-file"), content)
}

/// What was opened goes when a shared computer's window begins or ends to be one.
#[hook]
fn use_forgetting(app: Option<&AppState>) {
    let before = use_mut_ref(|| None);
    use_effect_with(app.map(AppState::is_public), move |public| {
        if before.replace(*public).is_some_and(|before| Some(before) != *public) {
            forget_received();
        }
    });
}

/// Begins with files; a definition is handed on.
fn begin(
    app: &AppState,
    reading: &FileReading<Asked>,
    on_notice: &Callback<web_sys::File>,
    sources: Vec<ReadingSource>,
    redraw: &UseForceUpdateHandle,
) {
    begin_receiving();
    let (notices, submissions): (Vec<_>, Vec<_>) = sources.into_iter().partition(ReadingSource::is_definition);
    let mut notices = notices.into_iter();
    if let Some(ReadingSource::File(file)) = notices.next() {
        on_notice.emit(file);
    }
    notices.for_each(|other| refuse(&other.name(), "一次打开一份通知文件。请稍后再打开这一份。".to_owned()));
    let alone = submissions.len() == 1 && outcomes().is_empty();
    reading.begin(submissions, work(app.clone(), alone, redraw.clone()));
    redraw.force_update();
}

/// Each file is read once its notice is here, or a sentence says why not. One that was opened `alone` is shown at once.
fn work(app: AppState, alone: bool, redraw: UseForceUpdateHandle) -> FileWork<Asked> {
    let done = {
        let redraw = redraw.clone();
        move |done: Done<Reply>| {
            let lacks = take_up(&done);
            redraw.force_update();
            lacks
        }
    };
    let ended = move |whole: bool| {
        let all = outcomes();
        match all.first().map(|outcome| &outcome.result) {
            Some(Ok(received)) if whole && alone && all.len() == 1 => {
                events::go(&Route::Received(received.id.clone()).fragment());
            }
            // A refusal must not go by unseen.
            _ => app.refresh.emit(()),
        }
        redraw.force_update();
    };
    let asked = |name: &str, file: &[u8]| {
        let notices = catalogue::sent_files();
        Asked { name: name.to_owned(), file: file.to_vec(), notices, blank: None }
    };
    FileWork { asked: Box::new(asked), here: open, verb: "打开", done: Box::new(done), ended: Box::new(ended) }
}

/// Takes up what the worker gave. Names the notice that is waited for, where the submission answers one that is coming.
fn take_up(done: &Done<Reply>) -> Option<String> {
    let sentence = match &done.result {
        Ok(Reply::Draft(content)) => {
            receive(&done.name, ReceivedContent::Submission(content.clone()));
            return None;
        }
        Ok(Reply::Form(form)) => {
            receive(&done.name, ReceivedContent::Form(form.clone(), done.bytes.clone()));
            return None;
        }
        Ok(Reply::Lacks(notice)) if !done.again && catalogue::knows(notice) => return Some(notice.clone()),
        Ok(Reply::Lacks(notice)) => absent(notice),
        Ok(Reply::Desk(file, sentence)) => {
            refer(&done.name, sentence.clone(), *file);
            return None;
        }
        Err(sentence) => sentence.clone(),
    };
    refuse(&done.name, sentence);
    None
}

/// What became of each file.
fn listed(outcomes: &[FileOutcome]) -> Html {
    if outcomes.is_empty() {
        return Html::default();
    }
    html! { <ul class="opened-files list-plain">{ for outcomes.iter().map(line) }</ul> }
}

fn line(outcome: &FileOutcome) -> Html {
    let file = format!("文件“{}”：", outcome.file);
    match &outcome.result {
        Ok(received) => html! {
            <li class="opened-file">
                <p>
                    { shown(file) }
                    <a href={Route::Received(received.id.clone()).fragment()}>{ shown(received.called()) }</a>
                </p>
                <p>{ shown(said(&received.content)) }</p>
            </li>
        },
        Err(sentence) => html! {
            <li class="opened-file">
                <p role="alert" class="callout is-error">{ shown(file + sentence) }</p>
                { for outcome.of_desk.map(at_desk) }
            </li>
        },
    }
}

/// The way to where such a file is opened.
fn at_desk(file: DeskFile) -> Html {
    let (screen, words) = match file {
        DeskFile::Marks => ("scoring", "打开“收件台”的“评审”"),
        DeskFile::Collection | DeskFile::Contents => ("saving", "打开“收件台”的“保存与交接”"),
    };
    html! { <p><a class="button" href={Route::Desk(screen.to_owned()).fragment()}>{ words }</a></p> }
}

/// What is said of a file's content in a sentence.
fn said(content: &ReceivedContent) -> String {
    match content {
        ReceivedContent::Submission(content) => content.judged.clone(),
        ReceivedContent::Form(form, _) => form.counted(),
    }
}
