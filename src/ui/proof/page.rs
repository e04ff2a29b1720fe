//! The slip as it prints.

use yew::prelude::*;

use crate::office::pages::LaidOut;
use crate::paper::Imposition;
use crate::proof::slip;
use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::print::{Moment, Previews, Titled, print_button, screen, use_made, use_paper};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::subscriptions::Topic;

/// The screen.
#[component]
pub fn ProofPage() -> Html {
    let session = use_session(Topic::Assessment);
    let open = use_open_draft();
    use_paper(Imposition::A4.sheet());
    let drawn = use_state_eq(|| false);
    let made = use_made(Moment::of(&session), move || slip_of(&session));
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

fn slip_of(session: &Session) -> LaidOut {
    let answers = &session.work().answers;
    LaidOut::of([slip(&session.notice(), answers, &session.assessment()).marked(answers.sample)])
}

fn area(id: &str, whole: bool) -> Html {
    let lines = [
        "核验码由填写的内容算出：改了内容才会变；给草稿改名、重新保存、勾选办理事项和材料，都不改变它。",
        "最后一次修改之后再打印，并报送同样内容的 JSON 文件。改了内容的，请重新打印。",
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
