//! Whether two labels are one, however they were typed.

use crate::answers::read::key;

/// How alike two labels are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Not at all.
    None,
    /// About half of it: 联系方式 for 联系电话. Another word, until somebody says so.
    Other,
    /// All but a word: 创新工作室名称 for 工作室名称.
    Reworded,
    /// The same but for spaces, width, brackets and signs.
    Same,
}

impl Likeness {
    /// Its weight where rows are compared.
    pub fn weight(self) -> f64 {
        match self {
            Self::None => 0.0,
            Self::Other => 0.4,
            Self::Reworded => 0.8,
            Self::Same => 1.0,
        }
    }
}

/// What counts of a label: letters and digits, in half width.
pub(super) fn letters(text: &str) -> String {
    key(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// How alike two labels are, both given by their letters.
pub(super) fn likeness(one: &str, other: &str) -> Likeness {
    if one.is_empty() || other.is_empty() {
        return Likeness::None;
    }
    if one == other {
        return Likeness::Same;
    }
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    // No label is so long; texts of megabytes are not counted for each of them.
    if long.len() > 240 {
        return Likeness::None;
    }
    let (few, many) = (short.chars().count(), long.chars().count());
    if few * 3 < many {
        return Likeness::None;
    }
    let apart = distance(short, long);
    if few >= 3 && (many <= few * 2 && (long.starts_with(short) || long.ends_with(short)) || apart * 5 <= many) {
        Likeness::Reworded
    } else if apart * 2 <= many {
        Likeness::Other
    } else {
        Likeness::None
    }
}

/// The fewest letters to change, add or leave out (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (at, c) in one.chars().enumerate() {
        let mut diagonal = at;
        let mut left = at + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, d) in row.iter_mut().skip(1).zip(other.chars()) {
            let changed = diagonal + usize::from(c != d);
            diagonal = *cell;
            left = changed.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_compared_as_people_type_them() {
        let of = |one: &str, other: &str| likeness(&letters(one), &letters(other));
        for same in ["姓  名", "姓名：", "＊姓\n名", "(姓名)"] {
            assert_eq!(of("姓名*", same), Likeness::Same, "{same}");
        }
        assert_eq!(of("经费投入\n(万元)", "经费投入（万元）"), Likeness::Same);
        assert_eq!(of("工作室名称", "创新工作室名称"), Likeness::Reworded);
        assert_eq!(of("获奖年份及荣誉称号", "获奖年份、荣誉称号"), Likeness::Reworded);
        for (one, other) in [("联系电话", "联系方式"), ("合计", "总计")] {
            assert_eq!(of(one, other), Likeness::Other);
        }
        for (one, other) in [("姓名", "性别"), ("姓名", ""), ("技师", "高级工程师人数合计"), ("甲", "乙")]
        {
            assert_eq!(of(one, other), Likeness::None, "{one} {other}");
        }
        assert_eq!(distance("甲乙丙", "乙丙丁"), 2);
    }
}
