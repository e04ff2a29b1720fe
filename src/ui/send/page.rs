//! The screen.

use yew::prelude::*;

use super::delivery::delivery;
use super::errors::verdict;
use super::letter::letter;
use super::made::buttons;
use super::package::package;
use super::papers::papers;
use super::save::save;
use super::step::step;
use super::word::word_files;
use crate::exports::Group;
use crate::ui::anchor;
use crate::ui::fill::files;
use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::route::Route;
use crate::ui::subscriptions::Topic;

/// The screen.
#[component]
pub fn SendPage() -> Html {
    let session = use_session(Topic::Assessment);
    {
        let session = session.clone();
        use_effect_with((), move |()| session.arrive().iter().for_each(anchor::go_to));
    }
    let open = use_open_draft();
    let outcome = use_state_eq(|| None);
    let Some(open) = open else { return Html::default() };
    let (name, id) = (open.name(), open.id().as_str().to_owned());
    let file = html! {
        <>
            { save(&session, &name, &outcome) }
            { buttons(&session, &name, Group::Tables) }
            { word_files(&session, &name) }
        </>
    };
    let print = print(&id, !session.notice().outline.is_empty());
    let mail = letter(&session, files(Some(open.clone())), &name);
    let package = package(&session, &name, files(Some(open)));
    html! {
        <main id="main" class="page send" tabindex="-1">
            <h1>{ "导出与发送" }</h1>
            { verdict(&session, &Route::Fill(id).fragment()) }
            { step("step-file", "①", "保存文件", file) }
            { step("step-print", "②", "打印", print) }
            { step("step-mail", "③", "邮件", mail) }
            { step("step-package", "④", "打包", package) }
            { step("step-papers", "⑤", "纸质材料清单", papers(&session)) }
            { delivery(&session) }
        </main>
    }
}

/// Chapters print by themselves.
fn print(id: &str, outlined: bool) -> Html {
    let address = |screen: fn(String) -> Route| screen(id.to_owned()).fragment();
    html! {
        <>
            <p>{ "按通知的纸张排出封面、填表说明、表格和附页；打印出来的与文件中的完全一致。" }</p>
            <p class="soft">
                { "“核验单”另成一页，印有由填写内容算出的核验码和二维码：盖章的纸件与发出的文件是不是同一份内容，收到的人一核就知道。" }
            </p>
            <p class="buttons">
                <a class="button is-primary" href={address(Route::Print)}>{ "打印预览" }</a>
                if outlined {
                    <a class="button" href={address(Route::WritingPrint)}>{ "申报材料打印预览" }</a>
                }
                <a class="button" href={address(Route::Proof)}>{ "核验单" }</a>
            </p>
        </>
    }
}
