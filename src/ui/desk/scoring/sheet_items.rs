//! The items of a sheet being set up.

use yew::prelude::*;

use crate::notice::{Examples, ScoringHow, ScoringItem, WrittenScoring};

use super::sheet_change::{EditedList, OnSheetChange, addition, free_id, number, order, text};
use super::stacked::column_heads;
use super::typed::TypedText;

const ITEMS: EditedList = EditedList { id: "item", unit: "项", name: "考核项目" };

/// The columns of their table.
const COLUMNS: [&str; 5] = ["考核项目", "考核内容", "分值", "评分标准", "次序"];

/// The items, and a way to add one.
pub fn items(now: &WrittenScoring, change: &OnSheetChange) -> Html {
    html! {
        <>
            <div class="desk-scroll">
                <table class="desk-scores is-stacked">
                    <caption>{ "考核项目" }</caption>
                    { column_heads(&COLUMNS) }
                    <tbody>{ for now.items.iter().zip(1..).map(|(item, nth)| row(item, (nth, now.items.len()), change)) }</tbody>
                </table>
            </div>
            { addition(change, &ITEMS, (now.items.len(), "添一项（由评委酌情评分）"), add) }
        </>
    }
}

fn row(item: &ScoringItem<String>, (nth, count): (usize, usize), change: &OnSheetChange) -> Html {
    // An item is found by its id: while a text is on its way another may have gone.
    let of_item = |set: fn(&mut ScoringItem<String>, String)| {
        let id = item.id.clone();
        text(change, move |sheet, text| {
            if let Some(item) = sheet.items.iter_mut().find(|it| it.id == id) {
                set(item, text);
            }
        })
    };
    let standard = match &item.scored {
        ScoringHow::Judged => "酌情评分",
        _ => "按通知的标准",
    };
    let [group, content, points, criterion, ordering] = COLUMNS;
    html! {
        <tr key={item.id.clone()}>
            <td data-label={group}>
                <TypedText
                    id={format!("desk-sheet-group-{nth}")}
                    name={format!("第 {nth} 项的考核项目")}
                    value={item.group.clone().unwrap_or_default()}
                    on_typed={of_item(|item, text| item.group = Some(text.trim().to_owned()).filter(|it| !it.is_empty()))}
                />
            </td>
            <td class="is-text" data-label={content}>
                <TypedText
                    id={format!("desk-sheet-text-{nth}")}
                    name={format!("第 {nth} 项的考核内容")}
                    long=true
                    value={item.text.clone()}
                    on_typed={of_item(|item, text| text.trim().clone_into(&mut item.text))}
                />
            </td>
            <td data-label={points}>
                <TypedText
                    id={format!("desk-sheet-points-{nth}")}
                    name={format!("第 {nth} 项的分值")}
                    class="is-points"
                    value={item.points.clone()}
                    on_typed={of_item(|item, text| item.points = number(&text))}
                />
            </td>
            <td data-label={criterion}>{ standard }</td>
            <td data-label={ordering}>{ order(change, &ITEMS, (nth, count), |sheet| &mut sheet.items) }</td>
        </tr>
    }
}

/// Adds an item that reviewers judge; the id of its first control.
pub(super) fn add(sheet: &mut WrittenScoring) -> String {
    let free = free_id(sheet);
    sheet.items.push(ScoringItem {
        id: free,
        group: None,
        text: String::new(),
        points: String::new(),
        method: None,
        from: None,
        self_mark: None,
        examples: Examples::default(),
        clause: None,
        scored: ScoringHow::Judged,
    });
    format!("desk-sheet-group-{}", sheet.items.len())
}
