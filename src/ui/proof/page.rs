//! The slip as it prints.

use yew::prelude::*;

use crate::office::pages::LaidOut;
use crate::paper::Imposition;
use crate::proof::slip;
use crate::ui::hooks::{use_open_draft_state, use_session};
use crate::ui::open_draft::OpenDraft;
use crate::ui::print::{Moment, Previews, Titled, print_button, screen, use_made, use_paper};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::subscriptions::Topic;
use crate::ui::worker_request::submission;

/// The screen.
#[component]
pub fn ProofPage() -> Html {
    let session = use_session(Topic::Assessment);
    // The name at the head belongs to the file as well, and a saving changes the revision.
    let open = use_open_draft_state();
    use_paper(Imposition::A4.sheet());
    let drawn = use_state_eq(|| false);
    // What is not saved yet has no revision that anybody could name.
    use_effect_with(open.clone(), |open| open.iter().for_each(OpenDraft::flush));
    let of = (Moment::of(&session), open.as_ref().map(|open| (open.name(), open.revision())));
    let made = use_made(of.clone(), move || of.1.map_or_else(LaidOut::default, |of| slip_of(&session, of)));
    let Some(open) = open else { return Html::default() };
    let papers = vec![Titled {
        paper: 0,
        imposition: Imposition::A4,
        label: "核验单，打印预览".to_owned(),
        about: None,
        class: "",
    }];
    let whole = made.is_some() && *drawn;
    let previews = made.map(|sheaf| html! { <Previews {sheaf} {papers} on_drawn={drawn.setter()} /> });
    screen(whole, area(open.id().as_str(), whole), previews.unwrap_or_default())
}

/// The slip of a draft of this name and revision.
fn slip_of(session: &Session, (name, revision): (String, u64)) -> LaidOut {
    let file = submission(session, &name);
    let pages = slip(&session.notice(), &name, revision, &file, &session.assessment());
    LaidOut::of([pages.marked(session.work().answers.sample)])
}

fn area(id: &str, whole: bool) -> Html {
    let lines = [
        "核验单由内容算出，内容或草稿名称一改，核验码就变：请在最后一次修改之后，同时保存 JSON 文件并打印核验单。",
        "它不是申报表的一部分，表样不因它改动；随纸质材料一起报送，收到的人用它核对电子文件。",
        "打印窗口中，纸张选 A4，缩放选“实际大小”（100%）。",
    ];
    html! {
        <div class="print-area">
            <h1>{ "核验单" }</h1>
            <section class="print-advice card" aria-label="打印前请看">
                <ul class="list-plain">{ for lines.map(|line| html! { <li>{ line }</li> }) }</ul>
            </section>
            <div class="buttons">
                { print_button(whole) }
                <a class="button" href={Route::Send(id.to_owned()).fragment()}>{ "返回导出与发送" }</a>
            </div>
        </div>
    }
}
