//! What was opened, line by line: what would be taken, or in one sentence why not.

use yew::prelude::*;

use crate::notice::Field;
use crate::ui::shown::{marked, shown};

use super::entries::JudgedEntry;

/// The lines under the sheet's own heads; `choose` is called with which is ticked or not.
pub fn table(table: &Field, judged: &[JudgedEntry<'_>], choose: &Callback<(usize, bool)>) -> Html {
    let head = |label: &str| html! { <th scope="col">{ shown(label.to_owned()) }</th> };
    let lines = judged.iter().enumerate().map(|(at, judged)| line(table, at, judged, choose));
    html! {
        <table class="collect-table">
            <thead>
                <tr>
                    { head("取入") }
                    { head("文件") }
                    { for table.columns.iter().map(|column| head(&column.label)) }
                    { head("说明") }
                </tr>
            </thead>
            <tbody>{ for lines }</tbody>
        </table>
    }
}

fn line(table: &Field, at: usize, judged: &JudgedEntry<'_>, choose: &Callback<(usize, bool)>) -> Html {
    let name = judged.entry.name.clone();
    let will = judged.will;
    let on_change = choose.reform(move |_: Event| (at, !will));
    let label = marked(format!("取入：{name}").into());
    let cells = judged.entry.found.as_ref().ok().map(|collected| {
        let cell = |column: &Field| {
            let text = collected.row.text(&column.id).to_owned();
            html! { <td data-label={column.label.clone()}>{ shown(text) }</td> }
        };
        html! { <>{ for table.columns.iter().map(cell) }</> }
    });
    let whole_width = cells.is_none() || table.columns.is_empty();
    let colspan = whole_width.then(|| (table.columns.len() + 1).to_string());
    html! {
        <tr class={classes!((!will).then_some("is-out"))}>
            <td class="collect-tick">
                <input type="checkbox" aria-label={label} disabled={!judged.can} checked={will} onchange={on_change} />
            </td>
            <th scope="row">{ shown(name) }</th>
            { for cells }
            <td class="collect-said" {colspan}>
                <b>{ state(judged) }</b>
                { for judged.remarks.iter().map(|remark| html! { <span>{ shown(remark.clone()) }</span> }) }
            </td>
        </tr>
    }
}

fn state(judged: &JudgedEntry<'_>) -> &'static str {
    match judged {
        JudgedEntry { can: false, .. } => "不取",
        JudgedEntry { will: true, .. } => "可取入",
        JudgedEntry { .. } => "未勾选",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Row;
    use crate::collect::Collected;
    use crate::kit;
    use crate::ui::collect::entries::CollectEntry;
    use crate::ui::rendered::rendered;

    fn shown(found: Result<Collected, String>, will: bool) -> String {
        let notice = kit::nanchang();
        let members = notice.answered().find(|field| &*field.id == "members").unwrap();
        let entry = CollectEntry { name: "甲.json".to_owned(), found, chosen: None };
        let can = entry.found.is_ok();
        let judged = JudgedEntry { entry: &entry, remarks: vec!["请核对。".to_owned()], can, will };
        rendered(table(members, &[judged], &Callback::noop()))
    }

    #[test]
    fn a_line_shows_what_is_taken_or_why_nothing_is() {
        let row = Row::of([("name", "张三")]);
        let taken = shown(Ok(Collected { row, ..Collected::default() }), true);
        for part in [r#"<tbody><tr><td class="collect-tick">"#, ">张三</td>", "<b>可取入</b><span>请核对。</span>"]
        {
            assert!(taken.contains(part), "{part}: {taken}");
        }
        let broken = shown(Err("坏了。".to_owned()), false);
        for part in [r#"<tr class="is-out">"#, "colspan=\"", " disabled", "<b>不取</b>", "取入：甲.json"] {
            assert!(broken.contains(part), "{part}: {broken}");
        }
        assert!(!taken.contains("colspan") && !taken.contains("disabled"), "{taken}");
    }
}
