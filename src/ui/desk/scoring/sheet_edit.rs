//! A sheet being set up: its words, its points and the items that reviewers judge. What does not hold together is said under it, and
//! only what does is kept.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::answers::read::half;
use crate::notice::{Examples, ScoringHow, ScoringItem, ScoringRule, WrittenScoring};
use crate::scoring::{ScoreSheet, SheetFault};
use crate::ui::shown::shown;

use super::typed::TypedText;

/// The most items; more than any table has.
const ITEMS: usize = 200;

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
    let (written, redraw) = (use_mut_ref(|| props.written.clone()), use_force_update());
    // Changes what stands there now; presses come faster than drawings.
    let change = {
        let written = written.clone();
        Callback::from(move |change: Box<dyn FnOnce(&mut WrittenScoring)>| {
            change(&mut written.borrow_mut());
            redraw.force_update();
        })
    };
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
        <section class="card desk-score-part" aria-labelledby="desk-sheet">
            <h2 id="desk-sheet">{ "设置考核表" }</h2>
            { head(&now, &change) }
            { items(&now, &change) }
            <div role="status">
                if !faults.is_empty() {
                    <ul class="callout is-warning">{ for faults.iter().map(|it| fault(&now, it)) }</ul>
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

/// What changes a sheet.
type Change = Callback<Box<dyn FnOnce(&mut WrittenScoring)>>;

/// A control for a text of the sheet.
fn text(
    change: &Change,
    set: impl Fn(&mut WrittenScoring, String) + Clone + 'static,
) -> Callback<String, Result<(), String>> {
    let change = change.clone();
    Callback::from(move |text: String| {
        let set = set.clone();
        change.emit(Box::new(move |sheet| set(sheet, text)));
        Ok(())
    })
}

/// A number as people type it.
fn number(text: &str) -> String {
    half(text.trim())
}

fn head(now: &WrittenScoring, change: &Change) -> Html {
    let on_rule = {
        let change = change.clone();
        Callback::from(move |event: Event| {
            let trimmed = event.target_unchecked_into::<HtmlSelectElement>().value() == "trimmed";
            let rule = if trimmed { ScoringRule::Trimmed } else { ScoringRule::Average };
            change.emit(Box::new(move |sheet| sheet.rule = rule));
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

fn items(now: &WrittenScoring, change: &Change) -> Html {
    let on_add = {
        let change = change.clone();
        Callback::from(move |_: MouseEvent| change.emit(Box::new(add)))
    };
    html! {
        <>
            <div class="desk-scroll">
                <table class="desk-scores">
                    <caption>{ "考核项目" }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "考核项目" }</th>
                            <th scope="col">{ "考核内容" }</th>
                            <th scope="col">{ "分值" }</th>
                            <th scope="col">{ "评分标准" }</th>
                            <th scope="col">{ "删去" }</th>
                        </tr>
                    </thead>
                    <tbody>{ for now.items.iter().zip(1..).map(|(item, nth)| row(item, nth, change)) }</tbody>
                </table>
            </div>
            <p><button type="button" class="button" disabled={now.items.len() >= ITEMS} onclick={on_add}>{ "添一项（由评委酌情评分）" }</button></p>
        </>
    }
}

fn row(item: &ScoringItem<String>, nth: usize, change: &Change) -> Html {
    // An item is found by its id: while a text is on its way another may have gone.
    let of_item = |set: fn(&mut ScoringItem<String>, String)| {
        let id = item.id.clone();
        text(change, move |sheet, text| {
            if let Some(item) = sheet.items.iter_mut().find(|it| it.id == id) {
                set(item, text);
            }
        })
    };
    let on_remove = {
        let (change, id) = (change.clone(), item.id.clone());
        Callback::from(move |_: MouseEvent| {
            let id = id.clone();
            change.emit(Box::new(move |sheet| sheet.items.retain(|it| it.id != id)));
        })
    };
    let standard = match &item.scored {
        ScoringHow::Judged => "酌情评分",
        _ => "按通知的标准",
    };
    html! {
        <tr key={item.id.clone()}>
            <td>
                <TypedText
                    id={format!("desk-sheet-group-{nth}")}
                    name={format!("第 {nth} 项的考核项目")}
                    value={item.group.clone().unwrap_or_default()}
                    on_typed={of_item(|item, text| item.group = Some(text.trim().to_owned()).filter(|it| !it.is_empty()))}
                />
            </td>
            <td class="is-text">
                <TypedText
                    id={format!("desk-sheet-text-{nth}")}
                    name={format!("第 {nth} 项的考核内容")}
                    long=true
                    value={item.text.clone()}
                    on_typed={of_item(|item, text| text.trim().clone_into(&mut item.text))}
                />
            </td>
            <td>
                <TypedText
                    id={format!("desk-sheet-points-{nth}")}
                    name={format!("第 {nth} 项的分值")}
                    class="is-points"
                    value={item.points.clone()}
                    on_typed={of_item(|item, text| item.points = number(&text))}
                />
            </td>
            <td>{ standard }</td>
            <td><button type="button" class="button is-small" aria-label={format!("删去第 {nth} 项")} onclick={on_remove}>{ "删去" }</button></td>
        </tr>
    }
}

/// Adds an item that reviewers judge.
pub(super) fn add(sheet: &mut WrittenScoring) {
    let id = |nth: usize| format!("added{nth}");
    let extras = sheet.extras.iter().flat_map(|extras| &extras.items);
    let taken: Vec<&String> =
        sheet.items.iter().chain(extras).map(|item| &item.id).chain(sheet.gates.iter().map(|it| &it.id)).collect();
    let free = (1..).map(id).find(|id| !taken.contains(&id)).unwrap_or_default();
    sheet.items.push(ScoringItem {
        id: free,
        group: None,
        text: String::new(),
        points: String::new(),
        method: None,
        from: None,
        examples: Examples::default(),
        clause: None,
        scored: ScoringHow::Judged,
    });
}

/// A fault with its place as a person sees it: 第 3 项.
fn fault(now: &WrittenScoring, fault: &SheetFault) -> Html {
    let of_item = fault.path.strip_prefix("items.");
    let nth = of_item.and_then(|path| {
        now.items.iter().position(|item| {
            path.strip_prefix(item.id.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    });
    let place = nth.map(|nth| format!("第 {} 项：", nth + 1)).unwrap_or_default();
    html! { <li>{ shown(place + &fault.kind.sentence()) }</li> }
}
