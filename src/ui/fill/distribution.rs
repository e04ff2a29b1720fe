//! The make-up of a table's column in one line, so that a person can judge whether it is balanced. Pure.

use crate::answers::Date;
use crate::kinds::Quality;
use crate::notice::Field;

/// Different texts named at most; the rest is counted together.
const NAMED: usize = 6;

/// 「学历：大学本科 5 人、大学专科 3 人，未填 1 人」, or of dates 「年龄：平均 41 岁，28–55 岁」. None for a table without rows.
pub fn distribution(column: &Field, texts: &[&str], on: Option<Date>) -> Option<String> {
    let filled: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
    let empty = texts.len() - filled.len();
    let mut line = if column.is(Quality::Day) { ages(&filled, on?)? } else { counts(&column.label, &filled)? };
    if empty > 0 {
        line.push_str(&format!("，未填 {empty} 人"));
    }
    Some(line)
}

fn counts(label: &str, texts: &[&str]) -> Option<String> {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for text in texts {
        match counted.iter_mut().find(|(known, _)| known == text) {
            Some((_, count)) => *count += 1,
            None => counted.push((text, 1)),
        }
    }
    if counted.len() == texts.len() && texts.len() > NAMED / 2 {
        return Some(format!("{label}：{} 人各不相同", texts.len()));
    }
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut parts: Vec<String> = counted.iter().take(NAMED).map(|(text, count)| format!("{text} {count} 人")).collect();
    let rest: usize = counted.iter().skip(NAMED).map(|(_, count)| count).sum();
    if rest > 0 {
        parts.push(format!("另 {rest} 人"));
    }
    (!parts.is_empty()).then(|| format!("{label}：{}", parts.join("、")))
}

fn ages(births: &[&str], on: Date) -> Option<String> {
    let ages: Vec<i32> = births.iter().filter_map(|birth| Some(age(Date::from_iso(birth)?, on))).collect();
    let (least, most) = (ages.iter().min()?, ages.iter().max()?);
    let count = i32::try_from(ages.len()).ok()?;
    let mean = (ages.iter().sum::<i32>() + count / 2) / count;
    Some(format!("年龄：平均 {mean} 岁，{least}–{most} 岁"))
}

/// Whole years, by month; the day decides nothing in an average.
fn age(birth: Date, on: Date) -> i32 {
    let month = |date: Date| i32::from(date.month().unwrap_or(1));
    (on.year() * 12 + month(on) - birth.year() * 12 - month(birth)).div_euclid(12)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Read, from_text};

    fn column(kind: &str) -> Field {
        Field::read(&from_text(&format!(r#"{{"id":"c","label":"学历","kind":"{kind}"}}"#)).unwrap())
    }

    #[test]
    fn texts_are_counted_the_most_frequent_first() {
        let texts = ["大学专科", "大学本科", "大学本科", ""];
        let line = distribution(&column("choice"), &texts, None);
        assert_eq!(line.as_deref(), Some("学历：大学本科 2 人、大学专科 1 人，未填 1 人"));
        assert_eq!(distribution(&column("choice"), &["", ""], None), None);
        assert_eq!(distribution(&column("choice"), &[], None), None);
    }

    #[test]
    fn many_different_texts_are_not_named_one_by_one() {
        let line = |texts: &[&str]| distribution(&column("text"), texts, None).unwrap();
        assert!(line(&["a", "a", "b", "c", "d", "e", "f", "g", "h"]).ends_with("、f 1 人、另 2 人"));
        assert_eq!(line(&["a", "b", "c", "d"]), "学历：4 人各不相同");
        assert_eq!(line(&["a", "b"]), "学历：a 1 人、b 1 人");
    }

    #[test]
    fn births_become_ages_on_the_day_of_reckoning() {
        let on = Date::from_iso("2021-06-18");
        let line = distribution(&column("date"), &["1980-06", "1990-07", "?"], on);
        assert_eq!(line.as_deref(), Some("年龄：平均 36 岁，30–41 岁"));
        assert_eq!(distribution(&column("date"), &["1980-06"], None), None);
    }
}
