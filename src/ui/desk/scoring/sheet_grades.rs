//! 等次 of a sheet being set up.

use yew::prelude::*;

use crate::notice::{ScoringGrade, WrittenScoring};

use super::sheet_change::{EditedList, OnSheetChange, addition, number, order, text};
use super::stacked::column_heads;
use super::typed::TypedText;

const GRADES: EditedList = EditedList { id: "grade", unit: "个", name: "等次" };

/// The columns of their table.
const COLUMNS: [&str; 4] = ["等次", "最少多少分", "最多占排名份数的百分之几（可以不填）", "次序"];

/// The grades, and a way to add one.
pub fn grades(now: &WrittenScoring, change: &OnSheetChange) -> Html {
    let count = now.grades.len();
    html! {
        <>
            <div class="desk-scroll">
                <table class="desk-scores is-stacked">
                    <caption>{ "等次（从高到低写；可以没有）" }</caption>
                    if count > 0 {
                        { column_heads(&COLUMNS) }
                    }
                    <tbody>{ for now.grades.iter().zip(1..).map(|(grade, nth)| row(grade, (nth, count), change)) }</tbody>
                </table>
            </div>
            { addition(change, &GRADES, (count, "添一个等次"), add) }
        </>
    }
}

fn row(grade: &ScoringGrade<String>, (nth, count): (usize, usize), change: &OnSheetChange) -> Html {
    // Grades have no ids; they are known by their places.
    let of_grade = |set: fn(&mut ScoringGrade<String>, String)| {
        text(change, move |sheet, text| {
            if let Some(grade) = sheet.grades.get_mut(nth - 1) {
                set(grade, text);
            }
        })
    };
    let name = GRADES.nth(nth);
    let [grade_name, least, share, ordering] = COLUMNS;
    html! {
        <tr key={nth}>
            <td data-label={grade_name}>
                <TypedText
                    id={format!("desk-sheet-grade-{nth}")}
                    name={name.clone()}
                    value={grade.name.clone()}
                    on_typed={of_grade(|grade, text| text.trim().clone_into(&mut grade.name))}
                />
            </td>
            <td data-label={least}>
                <TypedText
                    id={format!("desk-sheet-grade-from-{nth}")}
                    name={format!("{name}最少多少分")}
                    class="is-points"
                    value={grade.from.clone()}
                    on_typed={of_grade(|grade, text| grade.from = number(&text))}
                />
            </td>
            <td data-label={share}>
                <TypedText
                    id={format!("desk-sheet-grade-share-{nth}")}
                    name={format!("{name}最多占百分之几")}
                    class="is-points"
                    value={grade.share.clone().unwrap_or_default()}
                    on_typed={of_grade(|grade, text| grade.share = Some(number(&text)).filter(|it| !it.is_empty()))}
                />
            </td>
            <td data-label={ordering}>{ order(change, &GRADES, (nth, count), |sheet| &mut sheet.grades) }</td>
        </tr>
    }
}

/// Adds a grade behind the others; the id of its first control.
pub(super) fn add(sheet: &mut WrittenScoring) -> String {
    sheet.grades.push(ScoringGrade { name: String::new(), from: String::new(), share: None });
    format!("desk-sheet-grade-{}", sheet.grades.len())
}
