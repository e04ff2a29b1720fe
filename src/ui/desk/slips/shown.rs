//! The slips that were looked at, how many came to what, and whose has not come.

use yew::prelude::*;

use crate::collection::{Collection, ItemKey, ReceivedItem};
use crate::ui::desk::address::DeskAddress;
use crate::ui::desk::state::DeskState;
use crate::ui::shown::shown;

use super::{ComparedSlip, SlipOutcome};

/// Applications without a slip that are listed.
const LISTED: usize = 50;

/// 「核对 12 张：一致 9，不一致 1，没有收到文件 1，没有读出 1。」
pub fn counted(slips: &[ComparedSlip]) -> String {
    let count = |of: fn(&SlipOutcome) -> bool| slips.iter().filter(|slip| of(&slip.outcome)).count();
    let kinds = [
        ("一致", count(|it| matches!(it, SlipOutcome::Of(_)))),
        ("不一致", count(|it| matches!(it, SlipOutcome::Differs(..)))),
        ("没有收到对应的文件", count(|it| matches!(it, SlipOutcome::Unknown))),
        ("没有读出", count(|it| matches!(it, SlipOutcome::Unread(_)))),
    ];
    let said: Vec<String> =
        kinds.iter().filter(|(_, count)| *count > 0).map(|(words, count)| format!("{words} {count}")).collect();
    format!("核对 {} 张：{}。", slips.len(), said.join("，"))
}

/// A row for each slip, the last one first.
pub fn table(desk: &DeskState, slips: &[ComparedSlip]) -> Html {
    let collection = desk.collection();
    let row = |(nth, slip): (usize, &ComparedSlip)| {
        let (class, words, said) = match &slip.outcome {
            SlipOutcome::Of(items) => {
                ("is-met", "一致", html! { <>{ for items.iter().map(|it| link(&collection, it)) }</> })
            }
            SlipOutcome::Differs(item, sentences) => (
                "is-error",
                "不一致",
                html! { <>{ link(&collection, item) }{ for sentences.iter().map(|it| html! { <p>{ shown(it.clone()) }</p> }) }</> },
            ),
            SlipOutcome::Unknown => (
                "is-warning",
                "没有收到对应的文件",
                html! { { "收到的申报里，没有内容与这张核验单相同或相近的。请核对电子文件是否已经收齐，或请申报单位按最后一次修改重新打印核验单。" } },
            ),
            SlipOutcome::Unread(sentence) => ("is-warning", "没有读出", html! { { shown(sentence.clone()) } }),
        };
        html! {
            <tr key={nth.to_string()} class="desk-slip">
                <th scope="row">{ shown(slip.from.clone()) }</th>
                <td><span class={classes!("desk-slip-outcome", class)}>{ words }</span></td>
                <td>{ said }</td>
            </tr>
        }
    };
    html! {
        <div role="region" aria-label="核对结果">
            <table class="proof-table desk-slip-table">
                <thead>
                    <tr><th scope="col">{ "图片或核验码" }</th><th scope="col">{ "结果" }</th><th scope="col">{ "申报" }</th></tr>
                </thead>
                <tbody>{ for slips.iter().enumerate().rev().map(row) }</tbody>
            </table>
        </div>
    }
}

/// The applications whose slip has not come.
pub fn awaited(desk: &DeskState) -> Html {
    let collection = desk.collection();
    let counted = collection.counted().len();
    let missing = collection.without_slip();
    let more = missing.len().saturating_sub(LISTED);
    if counted == 0 {
        return html! { <p class="callout is-advice">{ "还没有收到申报。请先到收件台读取收到的电子文件，再核对核验单。" }</p> };
    }
    html! {
        <section aria-labelledby="desk-slips-awaited">
            <h2 id="desk-slips-awaited">{ format!("还没有核对核验单的申报（{} / {counted}）", missing.len()) }</h2>
            if missing.is_empty() {
                <p class="callout is-met">{ "每份申报的核验单都已核对一致。" }</p>
            }
            <ul>{ for missing.iter().take(LISTED).map(|key| html! { <li key={key.0.clone()}>{ link(&collection, key) }</li> }) }</ul>
            if more > 0 {
                <p>{ format!("另有 {more} 份，见台账的“核验单一致”一栏。") }</p>
            }
        </section>
    }
}

fn link(collection: &Collection, key: &ItemKey) -> Html {
    let names = collection.item(key).and_then(ReceivedItem::application).map(|it| &it.names);
    let known = names.iter().flat_map(|names| [&names.unit, &names.studio]).filter(|name| !name.is_empty());
    let name = known.map(String::as_str).collect::<Vec<_>>().join(" · ");
    let name = if name.is_empty() { "没有写名称的申报".to_owned() } else { name };
    html! { <a class="desk-slip-of" href={DeskAddress::Item(key.clone()).fragment()}>{ shown(name) }</a> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slip_is_counted_once() {
        let slip = |outcome| ComparedSlip { from: "1.jpg".to_owned(), outcome };
        let slips = [
            slip(SlipOutcome::Of(vec![ItemKey("a".to_owned())])),
            slip(SlipOutcome::Differs(ItemKey("b".to_owned()), vec![])),
            slip(SlipOutcome::Unknown),
            slip(SlipOutcome::Unread("没有读出。".to_owned())),
            slip(SlipOutcome::Unread("没有读出。".to_owned())),
        ];
        assert_eq!(counted(&slips), "核对 5 张：一致 1，不一致 1，没有收到对应的文件 1，没有读出 2。");
        assert_eq!(counted(&slips[..1]), "核对 1 张：一致 1。");
    }
}
