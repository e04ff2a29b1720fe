//! A letter as plain text, to be edited, copied, mailed and printed.

use super::{LetterItem, ReturnLetter, ReturnedApplication};
use crate::unseen::shown;

/// The numerals of headings.
const NUMERALS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// The letter, a paragraph a line. Whoever signs fills in the last lines.
pub fn text(letter: &ReturnLetter) -> String {
    let unit = line(&letter.unit);
    let mut lines = vec![format!("{}：", if unit.is_empty() { "申报单位" } else { &unit })];
    match letter.returned.as_slice() {
        [one] => {
            lines.push(format!("你单位{}，材料已经核对。{}", about(one), asked(one)));
            findings(&mut lines, one, heading);
        }
        all => {
            lines.push(format!("你单位申报的 {} 份材料已经核对，逐份说明如下。", all.len()));
            for (one, nth) in all.iter().zip(1..) {
                lines.push(format!("{}{}", heading(nth), about(one)));
                lines.push(asked(one));
                findings(&mut lines, one, |nth| format!("（{}）", numeral(nth)));
            }
        }
    }
    lines.extend(letter.deadlines.iter().map(|deadline| format!("通知规定的{}。", deadline.trim_end_matches('。'))));
    lines.extend(["", "（盖章）", "　　　　年　　月　　日"].map(str::to_owned));
    lines.join("\n")
}

/// 「申报“2021年某市劳模创新工作室”的“某某创新工作室”（领衔人：某某）」
fn about(one: &ReturnedApplication) -> String {
    let (studio, leader) = (line(&one.studio), line(&one.leader));
    let studio = if studio.is_empty() { "材料".to_owned() } else { format!("“{studio}”") };
    let leader = if leader.is_empty() { leader } else { format!("（领衔人：{leader}）") };
    format!("申报“{}”的{studio}{leader}", line(&one.title))
}

fn asked(one: &ReturnedApplication) -> String {
    let counts = [(one.errors.len(), "须修改"), (one.questions.len(), "须核实")];
    let said: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{what} {count} 处")).collect();
    if said.is_empty() {
        "没有发现须修改、须核实的地方。".to_owned()
    } else {
        format!("{}，现予退回，请补正后重新报送。", said.join("，"))
    }
}

fn findings(lines: &mut Vec<String>, one: &ReturnedApplication, head: impl Fn(usize) -> String) {
    let parts = [("须修改", &one.errors), ("须核实", &one.questions)];
    for ((title, items), nth) in parts.iter().filter(|(_, items)| !items.is_empty()).zip(1..) {
        lines.push(format!("{}{title}", head(nth)));
        items.iter().zip(1..).for_each(|(item, nth)| lines.extend(said(item, nth)));
    }
}

fn said(item: &LetterItem, nth: usize) -> [String; 3] {
    let ground = match &item.clause {
        Some(clause) => format!("依据：{}：{}", item.ground, line(clause)),
        None => format!("依据：{}。", item.ground),
    };
    let (place, sentence) = (line(&item.place), line(&item.sentence));
    // Many sentences name the place themselves.
    let place = if place.is_empty() || sentence.contains(&place) { String::new() } else { place + "：" };
    [format!("{nth}．{place}{sentence}"), format!("怎样改：{}", line(&item.todo)), ground]
}

fn heading(nth: usize) -> String {
    format!("{}、", numeral(nth))
}

/// Up to ten in Chinese.
fn numeral(nth: usize) -> String {
    NUMERALS.get(nth.saturating_sub(1)).map_or_else(|| nth.to_string(), |numeral| (*numeral).to_owned())
}

/// A text on one line, with what nobody sees shown.
fn line(text: &str) -> String {
    shown(text)
        .split(|c: char| c.is_control())
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
