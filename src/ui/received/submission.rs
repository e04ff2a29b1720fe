//! A submission as it is read: the verdict at once, what was found, and its pages. Nothing can be changed on it.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::events;
use crate::check::words::{self, Judgement};
use crate::drafts::DraftId;
use crate::notice::Notice;
use crate::office::open::OpenedDraft;
use crate::office::pages::Papers;
use crate::paper::Imposition;
use crate::ui::app_state::AppState;
use crate::ui::hooks::{use_app_state, use_session};
use crate::ui::new_draft::{ReceivedFile, keep};
use crate::ui::open_draft::submission;
use crate::ui::print::{Choices, Paper, Previews, Sheaf, Titled, print_button, screen, use_laid_out, use_paper};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

use super::findings::findings;
use super::page::not_opened;

/// What is read.
#[derive(Clone, Properties, PartialEq)]
pub struct SubmissionProps {
    /// The file.
    pub file: Rc<ReceivedFile>,
    /// What it holds.
    pub content: OpenedDraft,
    /// The notice that it answers.
    pub notice: Rc<Notice>,
    /// What stands between its verdict and what was found: the office's side of it.
    #[prop_or_default]
    pub above: Html,
    /// Where the way back leads; home where nothing is said.
    #[prop_or_default]
    pub back: Option<String>,
}

/// The submission, once it was read.
#[component]
pub fn ReceivedSubmission(props: &SubmissionProps) -> Html {
    let session = use_read(props);
    match &*session {
        None => Html::default(),
        Some(Err(sentence)) => not_opened(sentence),
        Some(Ok(session)) => html! {
            <ContextProvider<Session> context={session.clone()}>
                <Read ..props.clone() />
            </ContextProvider<Session>>
        },
    }
}

/// The submission as a session in which nothing can be changed.
#[hook]
fn use_read(props: &SubmissionProps) -> UseStateHandle<Option<Result<Session, &'static str>>> {
    let read = use_state_eq(|| None);
    let (set, props) = (read.setter(), props.clone());
    use_effect_with((), move |()| {
        let opened = open(&props.content, &props.notice);
        let session = opened.as_ref().ok().cloned();
        set.set(Some(opened));
        move || session.iter().for_each(Session::close)
    });
    read
}

fn open(content: &OpenedDraft, notice: &Rc<Notice>) -> Result<Session, &'static str> {
    let read = submission(&content.payload, notice).map_err(|_| "这个文件读不出来。请回到首页，重新打开它。")?;
    let session = Session::new(notice.clone(), &read.answers, Callback::noop());
    session.set_read_only(true);
    session.begin_checking();
    Ok(session)
}

#[component]
fn Read(props: &SubmissionProps) -> Html {
    let (app, session) = (use_app_state(), use_session(Topic::Assessment));
    let refused = use_state_eq(|| None::<String>);
    let (sheaf, drawn) = (use_laid_out(&session, Papers::Forms), use_state_eq(|| false));
    let file = &props.file;
    let applicable = session.applicable().notice;
    // On the paper that the notice asks for, as whoever filled it in would have printed it.
    let (own, choices) = (applicable.own_forms(), Choices::default());
    let papers = choices.papers(&own);
    use_paper(papers.first().map_or(Imposition::A4, |paper| paper.chosen).sheet());
    let Some(app) = app else { return Html::default() };
    let whole = sheaf.is_some() && *drawn;
    // Forms on sheets of different sizes cannot go to a printer together.
    let printable = choices.wanted(&papers).of(&papers).len() == papers.len();
    let about = format!("{} · 文件“{}”", session.notice().title, file.file);
    let head = html! {
        <div class="print-area">
            <h1>{ shown(file.called()) }</h1>
            <p class="soft">{ shown(about) }</p>
            if session.work().answers.sample {
                <p class="callout is-warning">{ words::SAMPLE }</p>
            }
            { verdict(&session) }
            <div class="buttons">
                <button type="button" class="button" onclick={on_edit(&app, &props.content, &refused)}>{ "转为草稿修改" }</button>
                if printable {
                    { print_button(whole) }
                }
                { back(props.back.as_deref()) }
            </div>
            if let Some(reason) = &*refused {
                <p role="alert" class="refused">{ shown(reason.clone()) }</p>
            }
            { props.above.clone() }
            { findings(&session) }
        </div>
    };
    html! { <div class="received">{ screen(whole, head, pages(sheaf, &papers, drawn.setter())) }</div> }
}

/// The way back: to the desk that shows it, or home.
fn back(to: Option<&str>) -> Html {
    let words = if to.is_some() { "返回收件台" } else { "返回首页" };
    html! { <a class="button" href={to.map_or_else(|| Route::Home.fragment(), str::to_owned)}>{ words }</a> }
}

/// What the check says, at once.
fn verdict(session: &Session) -> Html {
    let assessment = session.assessment();
    if !assessment.is_checked() {
        return html! { <p role="status">{ "正在检查…" }</p> };
    }
    let class = match words::judgement(&assessment) {
        Judgement::Accept => "is-met",
        Judgement::Ask => "is-warning",
        Judgement::Return => "is-error",
    };
    html! {
        <p class={classes!("received-verdict", "callout", class)} role="status">
            { shown(words::judged(&assessment)) }
        </p>
    }
}

/// Makes a draft of it and goes there.
fn on_edit(app: &AppState, content: &OpenedDraft, refused: &UseStateHandle<Option<String>>) -> Callback<MouseEvent> {
    let (app, content, refused) = (app.clone(), content.clone(), refused.setter());
    Callback::from(move |_| match keep(&app.drafts, &content) {
        Ok(id) => go_to_draft(&app, &id),
        Err(sentence) => refused.set(Some(sentence)),
    })
}

/// Goes to a draft that was just made.
pub fn go_to_draft(app: &AppState, id: &DraftId) {
    app.refresh.emit(());
    events::go(&Route::Fill(id.as_str().to_owned()).fragment());
}

/// The forms as they print.
fn pages(sheaf: Option<Sheaf>, papers: &[Paper<'_>], drawn: UseStateSetter<bool>) -> Html {
    let titled = papers.iter().map(|paper| Titled {
        paper: paper.nth,
        imposition: paper.chosen,
        label: [&paper.form.title, "，预览"].concat(),
        about: None,
        class: "",
    });
    let papers: Vec<Titled> = titled.collect();
    html! {
        <section aria-label="申报表">
            if let Some(sheaf) = sheaf {
                <Previews {sheaf} {papers} on_drawn={drawn} />
            } else {
                <p role="status">{ "正在排版…" }</p>
            }
        </section>
    }
}
