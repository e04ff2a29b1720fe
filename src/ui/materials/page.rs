//! The screen: what is demanded in all, how heavy the mail is, then material by material.

use yew::prelude::*;

use super::chooser::advice;
use super::sheet::Sheet;
use super::tray::{use_pasting, use_tray};
use crate::files::{self, Load, Mailing, words};
use crate::notice::Severity;
use crate::ui::hooks::use_session;
use crate::ui::session::Session;
use crate::ui::subscriptions::Topic;
use crate::ui::taken::Taken;

/// The screen.
#[component]
pub fn MaterialsPage() -> Html {
    let session = use_session(Topic::Assessment);
    let tray = use_tray(&session);
    use_pasting(&tray);
    let notice = session.notice();
    let about = "文件留在原处，不上传，也不存进草稿：这里只记下名称、大小、时长、像素和校验码（SHA-256）。\
                 以后重新选择同一个文件，就能看出它有没有改动。";
    html! {
        <main
            id="main"
            class="page send files"
            tabindex="-1"
            ondragover={tray.on_over()}
            ondragleave={tray.on_leave()}
            ondrop={tray.on_drop()}
        >
            <h1>{ "材料" }</h1>
            <div class="card">
                <p>{ about }</p>
                { count(&session) }
                { mail(&session).unwrap_or_default() }
            </div>
            { tray.shown() }
            for material in notice.materials.iter() {
                <Sheet key={material.id.clone()} id={material.id.clone()} />
            }
            <Taken />
        </main>
    }
}

/// How many of what must be there the person calls ready, and how many files there are.
fn count(session: &Session) -> Html {
    let notice = session.notice();
    let assessment = session.assessment();
    let work = session.work();
    let states = notice.materials.iter().zip(&assessment.materials);
    let due: Vec<bool> = states
        .clone()
        .filter(|(material, state)| material.missing.is_some() && state.due == Some(true))
        .map(|(_, state)| state.ready)
        .collect();
    let ready = due.iter().filter(|ready| **ready).count();
    let lacking = states.map(|(material, state)| files::lacking(&notice, &work.answers, material, state)).sum();
    let counted = words::counted(files::all(&notice, &work.answers).len(), lacking);
    let ticked = format!("需要报送 {} 项，您勾选了已备齐 {ready} 项", due.len());
    let words = [ticked].into_iter().chain(counted).collect::<Vec<_>>().join("；");
    html! { <p class="send-waiting numbers" role="status">{ words }{ "。" }</p> }
}

/// What the mail carries; nothing where nothing was chosen for it.
pub fn mail(session: &Session) -> Option<Html> {
    let notice = session.notice();
    let mailing = Mailing::of(&notice, &session.work().answers);
    let (sum, what_to_do) = words::mailing(&mailing);
    let severity =
        if matches!(mailing.load(), Load::TooHeavy | Load::OverLimit) { Severity::Warning } else { Severity::Advice };
    (mailing.files > 0).then(|| advice(severity, sum + what_to_do))
}
