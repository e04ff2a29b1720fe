//! Remarks in brackets behind an answer: 13870012345（微信同号）, 本科（函授）, 1985-04（农历）.
//! Not here: brackets around numbers (`around`), which may mean something else.

/// The text without its bracketed remarks; none where it has none, where one holds a digit, or where nothing else is left.
pub fn without(line: &str) -> Option<String> {
    let (mut rest, mut kept) = (line, String::new());
    while let Some((before, after)) = rest.split_once(['（', '(']) {
        let (remark, after) = after.split_once(['）', ')'])?;
        let plain = |c: char| !c.is_numeric() && !matches!(c, '（' | '(');
        if remark.trim().is_empty() || !remark.chars().all(plain) {
            return None;
        }
        kept.push_str(before.trim_end());
        rest = after;
    }
    kept.push_str(rest);
    let kept = kept.trim();
    (!kept.is_empty() && kept.len() < line.trim().len()).then(|| kept.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_taken_away_whole() {
        for (line, kept) in [
            ("13870012345（微信同号）", Some("13870012345")),
            ("13870012345 (微信同号)", Some("13870012345")),
            ("82610433（办公）、13870012345（手机）", Some("82610433、13870012345")),
            ("本科（函授）", Some("本科")),
            ("13870012345（办83868361）", None),
            ("（0791）83868361", None),
            ("138（一（二）三）", None),
            ("13870012345（微信", None),
            ("13870012345）", None),
            ("本科（）", None),
            ("（函授）", None),
            ("本科", None),
        ] {
            assert_eq!(without(line).as_deref(), kept, "{line}");
        }
    }
}
