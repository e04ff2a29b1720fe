//! What is printed in cells: labels, and the words for whoever stamps and signs.

use super::one_line;
use crate::extract::FormChange;
use crate::extract::laid::Laid;
use crate::extract::plan::{Anchor, Content};
use crate::extract::wording::{Likeness, letters};

/// Of so many printed letters one must be left. A date that was filled in otherwise takes 年月日 away, and leaves 盖章.
const LEFT: usize = 5;

/// Labels that are worded otherwise, not there, in another order, or one cell with their blank.
pub(super) fn labels(laid: &Laid<'_>, all: &mut Vec<FormChange>) {
    let Laid { plan, sheet, rows, .. } = laid;
    let locator = laid.locator();
    for row in 0..plan.rows.len() {
        let Some(at) = rows.of.get(row).and_then(|of| of.first()) else { continue };
        let mut order: Vec<(f64, &str)> = Vec::new();
        for (label, words, _) in plan.labels(row) {
            let Some((cell, like)) = locator.label(label, *at) else {
                all.push(FormChange::LabelMissing(one_line(words)));
                continue;
            };
            let Some(found) = sheet.cells.get(cell) else { continue };
            order.push((found.left, words));
            if locator.behind(label, found).is_some() {
                all.push(FormChange::Merged(one_line(words)));
            } else if like < Likeness::Same {
                all.push(FormChange::Reworded(one_line(words), one_line(&found.text)));
            }
        }
        let crossed = order.windows(2).find(|pair| matches!(pair, [one, other] if one.0 > other.0));
        all.extend(crossed.and_then(|pair| pair.first()).map(|(_, label)| FormChange::Exchanged(one_line(label))));
    }
}

/// Cells for opinions and seals that are gone, or from which their words are. They are cells beside a label in which nothing is
/// asked of the applicant; what they have besides their words is an opinion.
pub(super) fn opinions(laid: &Laid<'_>, all: &mut Vec<FormChange>) {
    let Laid { plan, sheet, rows, .. } = laid;
    let locator = laid.locator();
    for (at, cell) in plan.cells.iter().enumerate() {
        let (Content::Printed(words), Anchor::Left(label)) = (&cell.content, plan.anchor(at)) else { continue };
        let Some(Content::Label(label_words, _)) = plan.cells.get(label).map(|it| &it.content) else { continue };
        let Some(row) = rows.of.get(cell.row).and_then(|of| of.first()) else { continue };
        if letters(words).is_empty() || locator.label(label, *row).is_none() {
            continue;
        }
        let (label, words) = (one_line(label_words), words.split_whitespace().collect::<Vec<_>>().join(" "));
        match locator.find(at, *row) {
            None => all.push(FormChange::OpinionMissing(label)),
            Some(found) => {
                let there: String =
                    found.cells.iter().filter_map(|it| sheet.cells.get(*it)).map(|it| it.letters.as_str()).collect();
                if kept(&letters(&words), &there) * LEFT < letters(&words).chars().count() {
                    all.push(FormChange::OpinionEmptied(label, words));
                }
            }
        }
    }
}

/// How many of the printed letters stand there, in their order.
fn kept(printed: &str, there: &str) -> usize {
    let mut rest = there.chars();
    let mut kept = 0;
    for letter in printed.chars() {
        let before = rest.clone();
        if rest.any(|it| it == letter) {
            kept += 1;
        } else {
            rest = before;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn printed_letters_are_counted_in_their_order() {
        assert_eq!(kept("盖章年月日", "同意盖章2021年7月5日"), 5);
        assert_eq!(kept("盖章年月日", "（盖章）2021.7.5"), 2);
        assert_eq!(kept("盖章年月日", "2021年7月5日"), 3);
        assert_eq!(kept("盖章年月日", "同意推荐"), 0);
    }
}
