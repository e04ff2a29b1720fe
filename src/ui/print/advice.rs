//! What to know before printing: what is still wrong, what stands on annex pages, and how to set the printer.

use yew::prelude::*;

use super::choice::name;
use super::page::forms;
use crate::answers::Place;
use crate::check::words;
use crate::notice::{Form, Notice, PaperSize, Severity, Stage};
use crate::ui::route::Route;
use crate::ui::session::{Session, use_session};
use crate::ui::shell::Open;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// What [`Advice`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AdviceProps {
    /// The cells that say 「见附页」.
    pub annexed: Vec<Place>,
    /// The size chosen.
    pub size: PaperSize,
    /// The size the notice asks for.
    pub asked: PaperSize,
}

/// What to know before printing.
#[component]
pub fn Advice(props: &AdviceProps) -> Html {
    let session = use_session(Watch::Assessment);
    let notice = session.prepared().notice;
    html! {
        <section class="print-advice card" aria-labelledby="print-advice">
            <h2 id="print-advice">{ "打印前请看" }</h2>
            <ul class="list-plain">
                <Errors />
                { annexed(&notice, &props.annexed) }
                { settings(props) }
                { for forms(&notice).filter_map(|form| binding(form, props.size)).map(|sentence| html! { <li>{ sentence }</li> }) }
                <li>{ "意见、签名、盖章和日期处留空，打印后由单位办理。" }</li>
                <li>{ "表格用仿宋字体；电脑上没有“仿宋”或“仿宋_GB2312”的，会换成其他字体，请换一台电脑打印。" }</li>
            </ul>
        </section>
    }
}

/// The errors still open, and the way to them.
#[component]
fn Errors() -> Html {
    let session = use_session(Watch::Assessment);
    let open = use_context::<Open>();
    let errors = errors(&session);
    if errors == 0 {
        return html! { <li>{ "填写内容没有必须修改的地方。" }</li> };
    }
    let href = open.map(|open| Route::Fill(open.keeper.id().as_str().to_owned()).fragment());
    let onclick = Callback::from(move |_: MouseEvent| session.act(Action::Check));
    html! {
        <li class="print-errors"><strong>{ format!("还有 {errors} 处必须修改。") }</strong><a {href} {onclick}>{ "查看检查结果" }</a></li>
    }
}

fn errors(session: &Session) -> usize {
    let judged = session.assessment();
    judged.findings.iter().filter(|it| it.stage == Stage::Fill && it.severity == Severity::Error).count()
}

fn annexed(notice: &Notice, places: &[Place]) -> Html {
    if places.is_empty() {
        return Html::default();
    }
    let names: Vec<String> = places.iter().map(|place| words::label(notice, place)).collect();
    html! { <li>{ format!("表中放不下、改印在附页的有：{}；表中该处印“见附页”。", names.join("、")) }</li> }
}

/// How to set the print dialog.
fn settings(props: &AdviceProps) -> Html {
    let size = name(props.size);
    let other =
        (props.size != props.asked).then(|| format!("通知要求用 {} 纸，报送前请按要求打印。", name(props.asked)));
    html! {
        <li>{ format!("打印窗口中，纸张选 {size}，缩放选“实际大小”（100%），不要选“适合页面”。") }{ other }</li>
    }
}

/// 一式两份，双面打印，装订成册。
fn binding(form: &Form, size: PaperSize) -> Option<String> {
    let paper = &form.paper;
    let copies = (paper.copies > 1).then(|| format!("一式 {} 份", paper.copies));
    // A sheet with two pages lies on its side.
    let edge = match size {
        PaperSize::A3 => "短边",
        PaperSize::A4 => "长边",
    };
    let duplex = paper.duplex.then(|| format!("双面打印（沿{edge}翻转）"));
    let bound = paper.bound.then(|| "装订成册".to_owned());
    let parts: Vec<String> = [copies, duplex, bound].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("{}。", parts.join("，")))
}
