//! 考核表 as it is marked on; to be changed until somebody has marked.
//! Not here: changing it (`sheet_edit`).

use yew::prelude::*;

use crate::collection::Record;
use crate::json::Read;
use crate::notice::WrittenScoring;
use crate::scoring::{MarkError, ScoreItem, ScoreSheet, words};
use crate::ui::desk::state::DeskMessage;
use crate::ui::shown::shown;

use super::kept::ScoringProps;
use super::printed::{SaveScores, WantedScores};
use super::sheet_edit::SheetEdit;
use super::stacked::column_heads;

/// The sheet.
#[component]
pub fn Sheet(props: &ScoringProps) -> Html {
    let (bench, edited) = (&props.bench, use_state_eq(|| false));
    let sheet = &bench.scores.sheet;
    let is_locked = !bench.scores.marks().is_empty();
    if *edited && !is_locked {
        let on_end = {
            let edited = edited.setter();
            Callback::from(move |()| edited.set(false))
        };
        let (bench, end) = (bench.clone(), on_end.clone());
        let on_save = Callback::from(move |sheet: ScoreSheet| {
            let saved = bench.change_all(|scores| {
                // Another window may have begun to mark.
                let is_open = scores.marks().is_empty();
                is_open.then(|| scores.sheet = sheet).ok_or_else(|| MarkError::Locked.sentence())
            });
            bench.desk.say(Some(saved.map_or_else(DeskMessage::failed, |()| DeskMessage::done("考核表已存好。"))));
            end.emit(());
        });
        return html! { <SheetEdit written={WrittenScoring::read(&sheet.record())} {on_save} on_cancel={on_end} /> };
    }
    let on_edit = {
        let edited = edited.setter();
        Callback::from(move |_: MouseEvent| edited.set(true))
    };
    html! {
        <section class="card desk-score-part" aria-labelledby="desk-sheet">
            <h2 id="desk-sheet">{ "考核表" }</h2>
            <p><strong>{ shown(sheet.title.clone()) }</strong></p>
            { gates(sheet) }
            { table(sheet) }
            <p class="soft">{ shown(words::rule(sheet)) }</p>
            if let Some(grades) = words::grades(sheet) {
                <p class="soft">{ shown(grades) }</p>
            }
            <p class="buttons">
                <SaveScores bench={bench.clone()} wanted={WantedScores::Blank} press="空白考核表（Word）" />
                if !is_locked {
                    <button type="button" class="button" onclick={on_edit}>{ "修改考核表" }</button>
                }
            </p>
            <p class="soft">
                { if is_locked { "已经有人打分或录入自评，考核表不能再改。" } else { "有人打分以后就不能再改。评委用的必须是同一张表：改好后再分发。" } }
            </p>
        </section>
    }
}

fn gates(sheet: &ScoreSheet) -> Html {
    if sheet.gates.is_empty() {
        return Html::default();
    }
    let gate = |text: &str| html! { <li>{ shown(text.to_owned()) }</li> };
    html! {
        <details>
            <summary>{ format!("否决条件 {} 条：有一条不符合的，不排名次", sheet.gates.len()) }</summary>
            <ul>{ for sheet.gates.iter().map(|it| gate(&it.text)) }</ul>
        </details>
    }
}

/// The columns of the sheet.
const COLUMNS: [&str; 4] = ["考核项目", "考核内容", "分值", "评分标准"];

fn table(sheet: &ScoreSheet) -> Html {
    let [in_group, _, points, criterion] = COLUMNS;
    let row = |item: &ScoreItem, extra: bool| {
        let group = item.group.clone().unwrap_or_default();
        let method = item.method.map(|it| format!("（{}）", words::method(it))).unwrap_or_default();
        html! {
            <tr key={item.id.clone()}>
                <td data-label={in_group}>{ shown(if extra { format!("加分 {group}") } else { group }) }</td>
                <th scope="row">{ shown(item.text.clone()) }</th>
                <td class="is-number" data-label={points}>{ words::points(item.points) }</td>
                <td data-label={criterion}>{ shown(words::standard(item) + &method) }</td>
            </tr>
        }
    };
    let extras = sheet.extras.as_ref().map(|extras| format!("，加分最多 {} 分", words::points(extras.cap)));
    html! {
        <div class="desk-scroll" role="region" aria-labelledby="desk-sheet" tabindex="0">
            <table class="desk-scores is-stacked">
                <caption>{ format!("总分 {} 分{}", words::points(sheet.points), extras.unwrap_or_default()) }</caption>
                { column_heads(&COLUMNS) }
                <tbody>
                    { for sheet.items.iter().map(|it| row(it, false)) }
                    { for sheet.extra_items().iter().map(|it| row(it, true)) }
                </tbody>
            </table>
        </div>
    }
}
