//! What to know before printing: what stands in the way of a right print, and how to set the printer.

use super::choice::size_name;
use super::limit::too_many;
use super::papers::Paper;
use super::preflight::{About, Caution};
use crate::answers::Place;
use crate::check::words;
use crate::notice::{Notice, Severity};
use crate::paper::Imposition;
use crate::ui::notes::sign;
use crate::ui::piece::{El, el};
use crate::ui::route::mending;
use crate::ui::session::Session;
use crate::ui::state::Action;

/// What the advice depends on.
pub struct Plan<'a> {
    /// The forms that are printed, all on sheets of one size.
    pub papers: &'a [Paper<'a>],
    /// How many pages each of them has; none while that is not known.
    pub pages: &'a [usize],
    /// What stands in the way.
    pub cautions: &'a [Caution],
}

/// What to know before printing; `fill` is the address where it is mended.
pub fn advice(session: &Session, fill: &str, plan: &Plan<'_>) -> El {
    let several = plan.papers.len() > 1;
    let of = |paper: &Paper<'_>| if several { format!("“{}”：", paper.form.title) } else { String::new() };
    let bindings = plan.papers.iter().filter_map(|paper| Some(of(paper) + &binding(paper)?));
    let others = plan.papers.iter().filter_map(|paper| Some(of(paper) + &other(paper)?));
    let errors = plan.cautions.iter().any(|caution| caution.about == About::Errors);
    let well = (!errors).then(|| item("填写内容没有必须修改的地方。".to_owned()));
    let notice = session.notice();
    let lines = el("ul")
        .class("list-plain")
        .all(plan.cautions.iter().map(|it| caution(session, &notice, fill, it)))
        .some(well)
        .some(plan.papers.first().map(|paper| item(settings(paper.chosen))))
        .all(others.map(item))
        .all(bindings.map(item))
        .child(item("意见、签名、盖章和日期处留空，打印后由单位办理。".to_owned()));
    let over = plan.papers.iter().zip(plan.pages).filter_map(|(paper, pages)| {
        let spec = &paper.form.paper;
        too_many(&notice, *pages, spec.max_pages, spec.clause.as_ref())
    });
    let lines = lines.all(over);
    let title = el("h2").id("print-advice").text("打印前请看");
    el("section").class("print-advice card").attr("aria-labelledby", "print-advice").child(title).child(lines)
}

fn item(words: String) -> El {
    el("li").text(words)
}

/// A caution with the ways to what it is about.
fn caution(session: &Session, notice: &Notice, fill: &str, caution: &Caution) -> El {
    let (severity, class) = match caution.about {
        About::Errors => (Severity::Error, "print-caution is-error"),
        _ => (Severity::Warning, "print-caution"),
    };
    let line = el("li").class(class).child(sign(severity)).text(caution.words.clone());
    if caution.about == About::Errors {
        let session = session.clone();
        let link = el("a").attr("href", fill.to_owned()).text("查看检查结果");
        return line.child(link.on_click(move || session.act(Action::Check)));
    }
    let links = caution.places.iter().enumerate();
    let line = links.fold(line, |line, (nth, place)| {
        line.text(if nth > 0 { "、" } else { "" }).child(way(session, notice, fill, place))
    });
    let further = (caution.further > 0).then(|| ["，另有 ", &caution.further.to_string(), " 处。"].concat());
    line.text(further.unwrap_or_default())
}

/// The way to a place of the form.
fn way(session: &Session, notice: &Notice, fill: &str, place: &Place) -> El {
    let (session, there) = (session.clone(), place.clone());
    let link = el("a").attr("href", mending(fill, place)).text(words::label(notice, place));
    link.on_click(move || session.set_out(&there))
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
