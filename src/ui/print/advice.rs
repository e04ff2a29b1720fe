//! What to know before printing: what is still wrong, what stands on annex pages, and how to set the printer.

use super::choice::name;
use crate::notice::{Form, PaperSize, Severity, Stage};
use crate::ui::piece::{El, el};
use crate::ui::session::Session;
use crate::ui::state::Action;

/// What the advice depends on.
pub struct Plan<'a> {
    /// The forms that are printed.
    pub forms: &'a [&'a Form],
    /// The names of the cells that say 「见附页」.
    pub annexed: &'a [String],
    /// The size chosen.
    pub size: PaperSize,
    /// The size the notice asks for, where it does.
    pub asked: Option<PaperSize>,
}

/// What to know before printing; `fill` is the address where it is mended.
pub fn advice(session: &Session, fill: String, plan: &Plan<'_>) -> El {
    let bindings = plan.forms.iter().filter_map(|form| binding(form, plan.size));
    let fonts = "表格用仿宋字体；电脑上没有“仿宋”或“仿宋_GB2312”的，会换成其他字体，请换一台电脑打印。";
    let lines = el("ul")
        .class("list-plain")
        .child(errors(session, fill))
        .some(annexed(plan.annexed))
        .child(item(settings(plan.size, plan.asked)))
        .all(bindings.map(item))
        .child(el("li").text("意见、签名、盖章和日期处留空，打印后由单位办理。"))
        .child(el("li").text(fonts));
    let title = el("h2").id("print-advice").text("打印前请看");
    el("section").class("print-advice card").attr("aria-labelledby", "print-advice").child(title).child(lines)
}

fn item(words: String) -> El {
    el("li").text(words)
}

/// The errors still open, and the way to them.
fn errors(session: &Session, fill: String) -> El {
    let judged = session.assessment();
    let is_error = |stage, severity| stage == Stage::Fill && severity == Severity::Error;
    let count = judged.findings.iter().filter(|finding| is_error(finding.stage, finding.severity)).count();
    if count == 0 {
        return el("li").text("填写内容没有必须修改的地方。");
    }
    let session = session.clone();
    let link = el("a").attr("href", fill).text("查看检查结果").on_click(move || session.act(Action::Check));
    let words = el("strong").text(format!("还有 {count} 处必须修改。"));
    el("li").class("print-errors").child(words).child(link)
}

fn annexed(names: &[String]) -> Option<El> {
    let words = || format!("表中放不下、改印在附页的有：{}；表中该处印“见附页”。", names.join("、"));
    (!names.is_empty()).then(|| item(words()))
}

/// How to set the print dialog.
fn settings(size: PaperSize, asked: Option<PaperSize>) -> String {
    let mut words = format!("打印窗口中，纸张选 {}，缩放选“实际大小”（100%），不要选“适合页面”。", name(size));
    if let Some(asked) = asked.filter(|asked| *asked != size) {
        words.push_str(&format!("通知要求用 {} 纸，报送前请按要求打印。", name(asked)));
    }
    words
}

/// 一式两份，双面打印，装订成册。
fn binding(form: &Form, size: PaperSize) -> Option<String> {
    let paper = &form.paper;
    // A sheet with two pages lies on its side.
    let duplex = match size {
        PaperSize::A3 => "双面打印（沿短边翻转）",
        PaperSize::A4 => "双面打印（沿长边翻转）",
    };
    let mut parts = Vec::new();
    if paper.copies > 1 {
        parts.push(format!("一式 {} 份", paper.copies));
    }
    if paper.duplex {
        parts.push(duplex.to_owned());
    }
    if paper.bound {
        parts.push("装订成册".to_owned());
    }
    (!parts.is_empty()).then(|| format!("{}。", parts.join("，")))
}
