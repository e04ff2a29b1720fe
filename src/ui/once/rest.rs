//! What does not come over, with its reason, so that nobody has to look for it.

use super::lines::short;
use crate::carry::{Carry, Reason, Unfit, words};
use crate::check::YEAR;
use crate::ui::piece::{El, el};

/// What of a draft is not offered; empty where everything is.
pub fn rest(found: &Carry) -> El {
    let unfit: Vec<&Unfit> = found.unfit.iter().filter(|unfit| unfit.reason != Reason::Own).collect();
    let own = unfit.len() < found.unfit.len();
    let own = own.then(|| el("p").class("soft").text("填报日期和各项勾选每次申报单独填写，不带入。"));
    // The year of a year row stands in every draft.
    let same = found.same.iter().filter(|place| place.column.as_deref() != Some(YEAR)).count();
    let same = (same > 0).then(|| el("p").class("soft").text(format!("另有 {same} 处与现填的相同。")));
    let lines = unfit.iter().map(|unfit| line(unfit));
    let summary = el("summary").text(format!("有 {} 处带不进来，仍留在原来的草稿里", unfit.len()));
    let folded = el("details").class("once-unfit").child(summary).child(el("ul").class("list-plain").all(lines));
    el("div").class("once-rest").some((!unfit.is_empty()).then_some(folded)).some(same).some(own)
}

fn line(unfit: &Unfit) -> El {
    let reason = el("span").class("soft").text(format!("（{}）", words::reason(unfit)));
    el("li").child(el("b").text(unfit.name.clone())).text(format!("　{}", short(&unfit.text))).child(reason)
}
