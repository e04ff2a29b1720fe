//! A sheet being set up: its words and its points, gates, the items that reviewers judge, and grades. What does not hold together
//! is said under it, and only what does is kept.
//! Not here: the lists of it (`sheet_items`, `sheet_gates`, `sheet_grades`).

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::notice::{ScoringRule, WrittenScoring};
use crate::scoring::ScoreSheet;
use crate::ui::anchor;
use crate::ui::shown::shown;

use super::sheet_change::{OnSheetChange, SheetChange, number, text};
use super::sheet_faults::fault;
use super::sheet_gates::gates;
use super::sheet_grades::grades;
use super::sheet_items::items;
use super::typed::TypedText;

/// A sheet to be changed.
#[derive(Properties, PartialEq)]
pub struct SheetEditProps {
    /// It.
    pub written: WrittenScoring,
    /// Called with the sheet that holds together.
    pub on_save: Callback<ScoreSheet>,
    /// Called when it is given up; none where there is no other.
    pub on_cancel: Option<Callback<()>>,
}

/// The controls.
#[component]
pub fn SheetEdit(props: &SheetEditProps) -> Html {
    let (written, wanted, redraw) =
        (use_mut_ref(|| props.written.clone()), use_mut_ref(|| None::<String>), use_force_update());
    // Changes what stands there now; presses come faster than drawings.
    let change = {
        let (written, wanted) = (written.clone(), wanted.clone());
        OnSheetChange::from(move |change: SheetChange| {
            *wanted.borrow_mut() = change(&mut written.borrow_mut());
            redraw.force_update();
        })
    };
    // What was added, moved or stands where something was removed is there once it is drawn.
    use_effect(move || {
        if let Some(id) = wanted.take() {
            anchor::focus(&id);
        }
    });
    let now = written.borrow().clone();
    let sheet = ScoreSheet::of(&now);
    let on_save = {
        let (written, on_save) = (written.clone(), props.on_save.clone());
        Callback::from(move |_: MouseEvent| {
            let sheet = ScoreSheet::of(&written.borrow());
            if let Ok(sheet) = sheet {
                on_save.emit(sheet);
            }
        })
    };
    let faults = sheet.err().unwrap_or_default();
    html! {
        <section class="card desk-score-part desk-sheet-edit" aria-labelledby="desk-sheet">
            <h2 id="desk-sheet">{ "设置考核表" }</h2>
            { head(&now, &change) }
            { gates(&now, &change) }
            { items(&now, &change) }
            { grades(&now, &change) }
            <div role="status">
                if !faults.is_empty() {
                    <ul class="callout is-warning">{ for faults.iter().map(|it| html! { <li>{ shown(fault(&now, it)) }</li> }) }</ul>
                }
            </div>
            <p class="buttons">
                <button type="button" class="button is-primary" disabled={!faults.is_empty()} onclick={on_save}>{ "存好考核表" }</button>
                if let Some(on_cancel) = &props.on_cancel {
                    <button type="button" class="button is-quiet" onclick={on_cancel.reform(|_: MouseEvent| ())}>{ "不改了" }</button>
                }
            </p>
        </section>
    }
}

fn head(now: &WrittenScoring, change: &OnSheetChange) -> Html {
    let on_rule = {
        let change = change.clone();
        Callback::from(move |event: Event| {
            let trimmed = event.target_unchecked_into::<HtmlSelectElement>().value() == "trimmed";
            let rule = if trimmed { ScoringRule::Trimmed } else { ScoringRule::Average };
            change.emit(Box::new(move |sheet| {
                sheet.rule = rule;
                None
            }));
        })
    };
    let is_trimmed = now.rule == ScoringRule::Trimmed;
    html! {
        <div class="desk-score-fields">
            <p>
                <label for="desk-sheet-title">{ "表名" }</label>
                <TypedText id="desk-sheet-title" value={now.title.clone()} on_typed={text(change, |sheet, text| text.trim().clone_into(&mut sheet.title))} />
            </p>
            <p>
                <label for="desk-sheet-points">{ "总分" }</label>
                <TypedText id="desk-sheet-points" class="is-points" value={now.points.clone()} on_typed={text(change, |sheet, text| sheet.points = number(&text))} />
            </p>
            <p>
                <label for="desk-sheet-rule">{ "几位评委的总分怎样合成" }</label>
                <select id="desk-sheet-rule" class="input" onchange={on_rule}>
                    <option value="average" selected={!is_trimmed}>{ "平均" }</option>
                    <option value="trimmed" selected={is_trimmed}>
                        { format!("评委 {} 人以上的，去掉一个最高分和一个最低分再平均", now.trim_from) }
                    </option>
                </select>
            </p>
            <p>
                <label for="desk-sheet-ties">{ "同分怎样定（写给大家看，可以不填）" }</label>
                <TypedText
                    id="desk-sheet-ties"
                    value={now.ties.clone().unwrap_or_default()}
                    on_typed={text(change, |sheet, text| sheet.ties = Some(text.trim().to_owned()).filter(|it| !it.is_empty()))}
                />
            </p>
        </div>
    }
}
