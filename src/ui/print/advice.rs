//! What to know before printing: what stands in the way of a right print, and how to set the printer.

use yew::prelude::*;

use super::choice::size_name;
use super::limit::too_many;
use super::papers::Paper;
use super::preflight::{Caution, CautionSubject};
use crate::answers::Place;
use crate::check::words;
use crate::notice::{Notice, Severity};
use crate::paper::Imposition;
use crate::ui::field_messages::sign;
use crate::ui::route::mending;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::state::Action;

/// What the advice depends on.
pub struct PrintPlan<'a> {
    /// The forms that are printed, all on sheets of one size.
    pub papers: &'a [Paper<'a>],
    /// How many pages each of them has; none while that is not known.
    pub pages: &'a [usize],
    /// What stands in the way.
    pub cautions: &'a [Caution],
}

/// What to know before printing; `fill` is the address where it is mended.
pub fn advice(session: &Session, fill: &str, plan: &PrintPlan<'_>) -> Html {
    let several = plan.papers.len() > 1;
    let of = |paper: &Paper<'_>| if several { format!("“{}”：", paper.form.title) } else { String::new() };
    let others = plan.papers.iter().filter_map(|paper| Some(of(paper) + &other(paper)?));
    let bindings = plan.papers.iter().filter_map(|paper| Some(of(paper) + &binding(paper)?));
    let errors = plan.cautions.iter().any(|caution| caution.about == CautionSubject::Errors);
    let notice = session.notice();
    let over = plan.papers.iter().zip(plan.pages).filter_map(|(paper, pages)| {
        let spec = &paper.form.paper;
        too_many(&notice, *pages, spec.max_pages, spec.clause.as_ref())
    });
    html! {
        <section class="print-advice card" aria-labelledby="print-advice">
            <h2 id="print-advice">{ "打印前请看" }</h2>
            <ul class="list-plain">
                { plan.cautions.iter().map(|it| caution(session, &notice, fill, it)).collect::<Html>() }
                if !errors {
                    <li>{ "填写内容没有必须修改的地方。" }</li>
                }
                if let Some(paper) = plan.papers.first() {
                    { item(settings(paper.chosen)) }
                }
                { others.map(item).collect::<Html>() }
                { bindings.map(item).collect::<Html>() }
                <li>{ "意见、签名、盖章和日期处留空，打印后由单位办理。" }</li>
                { over.collect::<Html>() }
            </ul>
        </section>
    }
}

fn item(words: String) -> Html {
    html! { <li>{ shown(words) }</li> }
}

/// A caution with the ways to what it is about.
fn caution(session: &Session, notice: &Notice, fill: &str, caution: &Caution) -> Html {
    let words = shown(caution.words.clone());
    if caution.about == CautionSubject::Errors {
        let session = session.clone();
        let on_look = Callback::from(move |_: MouseEvent| session.act(Action::Check));
        return html! {
            <li class="print-caution is-error">
                { sign(Severity::Error) }
                { words }
                <a href={fill.to_owned()} onclick={on_look}>{ "查看检查结果" }</a>
            </li>
        };
    }
    html! {
        <li class="print-caution">
            { sign(Severity::Warning) }
            { words }
            for (nth, place) in caution.places.iter().enumerate() {
                { if nth > 0 { "、" } else { "" } }
                { way(session, notice, fill, place) }
            }
            if caution.further > 0 {
                { ["，另有 ", &caution.further.to_string(), " 处。"].concat() }
            }
        </li>
    }
}

/// The way to a place of the form.
fn way(session: &Session, notice: &Notice, fill: &str, place: &Place) -> Html {
    let (session, there) = (session.clone(), place.clone());
    let on_go = Callback::from(move |_: MouseEvent| session.set_out(&there));
    html! { <a href={mending(fill, place)} onclick={on_go}>{ shown(words::label(notice, place)) }</a> }
}

/// How to set the print dialog.
fn settings(chosen: Imposition) -> String {
    let lies = if chosen == Imposition::A4 { "" } else { "、横向" };
    let size = size_name(chosen.size());
    ["打印窗口中，纸张选 ", size, lies, "，缩放选“实际大小”（100%），不要选“适合页面”。"].concat()
}

/// The notice asks for another paper than was chosen.
fn other(paper: &Paper<'_>) -> Option<String> {
    let asked = paper.asked.filter(|asked| *asked != paper.chosen)?;
    let booklet = if asked == Imposition::Booklet { "，双面，装订成册" } else { "" };
    Some(["通知要求用 ", size_name(asked.size()), " 纸", booklet, "，报送前请按要求打印。"].concat())
}

/// 一式两份，双面打印，装订成册。
fn binding(of: &Paper<'_>) -> Option<String> {
    let (paper, chosen) = (&of.form.paper, of.chosen);
    // A sheet with two pages lies on its side.
    let duplex = match chosen {
        Imposition::A4 => "双面打印（沿长边翻转）",
        _ => "双面打印（沿短边翻转）",
    };
    let mut parts = Vec::new();
    if paper.copies > 1 {
        parts.push(format!("一式 {} 份", paper.copies));
    }
    if paper.duplex == Some(true) || chosen == Imposition::Booklet {
        parts.push(duplex.to_owned());
    }
    if chosen == Imposition::Booklet {
        parts.push("打印窗口的“小册子”“每版打印多页”不要再选，本页已经排好".to_owned());
        parts.push("印完按顺序叠齐，第 1 张在最外面，沿中线对折，在折缝处装订".to_owned());
    } else if paper.bound {
        parts.push("装订成册".to_owned());
    }
    (!parts.is_empty()).then(|| format!("{}。", parts.join("；")))
}
