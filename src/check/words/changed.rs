//! What is said of a text that was brought into another form, where that cannot be seen by comparing the two.

use crate::answers::read::{Change, first_look_alike};

/// The sentence, for a change that has to be said: two characters may look the same, and a remark was left out.
pub fn changed(how: Change, typed: &str) -> Option<String> {
    match how {
        Change::LookAlike => first_look_alike(typed).map(|(sign, ordinary)| {
            format!("“{sign}”（U+{:04X}）是从PDF等处带来的另一个字符，已换成字形相同的“{ordinary}”。", u32::from(sign))
        }),
        Change::Remark => Some("括号中的说明没有填入。".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_is_named_by_its_code() {
        let said = changed(Change::LookAlike, "⾼⼯");
        assert_eq!(said.unwrap(), "“⾼”（U+2FBC）是从PDF等处带来的另一个字符，已换成字形相同的“高”。");
        assert_eq!(changed(Change::DateForm, "2021.5"), None);
    }
}
