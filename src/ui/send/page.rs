//! The screen.

use yew::prelude::*;

use super::attachments::attachments;
use super::blank::Blank;
use super::errors::verdict;
use super::handing_in::{addressed, handing_in};
use super::letter::letter;
use super::made::{OnMade, buttons};
use super::package::package;
use super::papers::{papers, ticks};
use super::receipt::{Receipt, code, use_receipt};
use super::save::save;
use super::step::step;
use super::word::word_files;
use crate::exports::Group;
use crate::ui::anchor;
use crate::ui::fill::files;
use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::open_draft::OpenDraft;
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::subscriptions::Topic;

/// What is said of a sample.
const SAMPLE: &str = "这是通知附带的示例，不是真的申报，不能报送：可以保存、打印出来看看样子，文件和每一页纸上都标有“示例”。\
                      要申报，请回到首页，在通知下点“开始填写”。";

/// The screen: one way from the checked form to what was sent, then single files for those who want them.
#[component]
pub fn SendPage() -> Html {
    let session = use_session(Topic::Assessment);
    {
        let session = session.clone();
        use_effect_with((), move |()| session.arrive().iter().for_each(anchor::go_to));
    }
    let open = use_open_draft();
    let (made, on_made) = use_receipt(open.as_ref());
    let own_step = session.notice().own_step();
    let stand = use_state_eq(|| own_step);
    let on_stand = {
        let stand = stand.setter();
        Callback::from(move |nth| stand.set(Some(nth)))
    };
    let Some(open) = open else { return Html::default() };
    let (name, id) = (open.name(), open.id().as_str().to_owned());
    let form = Route::Fill(id.clone()).fragment();
    if session.work().answers.sample {
        return sample(&session, open, on_made, &form);
    }
    let addressed = addressed(&session.notice(), *stand);
    let packed = html! {
        <>
            { attachments(&session, files(Some(open.clone()))) }
            { package(&session, &name, &on_made) }
        </>
    };
    let now = code(&session);
    html! {
        <main id="main" class="page send" tabindex="-1">
            <h1>{ "导出与发送" }</h1>
            { verdict(&session, &form) }
            { step("step-route", "①", "报给谁，什么时候报", handing_in(&session, *stand, &on_stand)) }
            { step("step-print", "②", "打印、签字、盖章", print(&session, &id)) }
            { step("step-papers", "③", "逐项办妥", ticks(&session, &form)) }
            { step("step-package", "④", "打包", packed) }
            { step("step-mail", "⑤", "发邮件", letter(&session, &name, addressed, &on_made)) }
            { step("step-receipt", "⑥", "报送记录", html! { <Receipt {made} {now} /> }) }
            <SingleFiles {session} {open} {on_made} />
        </main>
    }
}

/// The screen of a sample: nothing on it leads to sending.
fn sample(session: &Session, open: OpenDraft, on_made: OnMade, form: &str) -> Html {
    let print = print(session, open.id().as_str());
    html! {
        <main id="main" class="page send" tabindex="-1">
            <h1>{ "导出与发送" }</h1>
            <p class="callout is-warning" role="status">{ SAMPLE }</p>
            { verdict(session, form) }
            { step("step-print", "①", "打印", print) }
            <SingleFiles session={session.clone()} {open} {on_made} />
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct SingleFilesProps {
    session: Session,
    open: OpenDraft,
    on_made: OnMade,
}

/// Each file by itself.
#[component]
fn SingleFiles(props: &SingleFilesProps) -> Html {
    let SingleFilesProps { session, open, on_made } = props;
    let (name, outcome) = (open.name(), use_state_eq(|| None));
    html! {
        <section class="send-step sheet" aria-labelledby="step-file-title" id="step-file">
            <h2 class="section-title" id="step-file-title">{ "单独保存一个文件" }</h2>
            { save(session, &name, &outcome, on_made) }
            { buttons(session, &name, Group::Tables, on_made) }
            { word_files(session, &name, on_made) }
            // Nothing in the union's file would say that it is of a sample.
            if !session.work().answers.sample && !session.notice().own_forms().is_empty() {
                <Blank session={session.clone()} open={open.clone()} on_made={on_made.clone()} />
            }
        </section>
    }
}

/// The print screen, where the browser prints or makes a PDF, and how each form is printed. Chapters print by themselves.
fn print(session: &Session, id: &str) -> Html {
    let address = |screen: fn(String) -> Route| screen(id.to_owned()).fragment();
    html! {
        <>
            { papers(session) }
            <p class="buttons">
                <a class="button is-primary" href={address(Route::Print)}>{ "打印或存为 PDF" }</a>
                if !session.notice().outline.is_empty() {
                    <a class="button" href={address(Route::WritingPrint)}>{ "申报材料" }</a>
                }
                <a class="button" href={address(Route::Proof)}>{ "核验单" }</a>
            </p>
            <p class="soft">
                { "“核验单”另成一页，印有由填写内容算出的核验码和二维码：盖章的纸件与发出的文件是不是同一份内容，收到的人一核就知道。" }
            </p>
        </>
    }
}
