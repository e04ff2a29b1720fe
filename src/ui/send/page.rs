//! The screen.

use yew::prelude::*;

use super::delivery::Delivery;
use super::errors::Verdict;
use super::letter::Letter;
use super::papers::Papers;
use super::save::Save;
use super::step::Step;
use crate::ui::route::Route;
use crate::ui::shell::Open;

/// The screen.
#[component]
pub fn SendPage() -> Html {
    let open = use_context::<Open>();
    let id = open.map(|open| open.keeper.id().as_str().to_owned()).unwrap_or_default();
    html! {
        <main id="main" class="page send" tabindex="-1">
            <h1>{ "导出与发送" }</h1>
            <Verdict />
            <Step id="step-file" number="①" title="保存 JSON 文件"><Save /></Step>
            <Step id="step-print" number="②" title="打印">
                <p>{ "按通知的纸张排出封面、填表说明、表格和附页；打印出来的与文件中的完全一致。" }</p>
                <p class="buttons"><a class="button is-primary" href={Route::Print(id).fragment()}>{ "打印预览" }</a></p>
            </Step>
            <Step id="step-mail" number="③" title="邮件"><Letter /></Step>
            <Step id="step-papers" number="④" title="纸质材料清单"><Papers /></Step>
            <Delivery />
        </main>
    }
}
