//! Choosing among a list's names, as the texts that are stored. Pure.

use crate::answers::read::choice;

/// The stored text after one name was taken or let go. Names of the list stand in its order; others come behind and stay.
pub fn toggled(options: &[impl AsRef<str>], stored: &str, name: &str) -> String {
    let had: Vec<&str> = choice::split(stored).collect();
    let has = |option: &str| had.contains(&option) != (option == name);
    let listed = options.iter().map(AsRef::as_ref).filter(|option| has(option));
    let others = had.iter().copied().filter(|text| !options.iter().any(|option| option.as_ref() == *text));
    listed.chain(others).collect::<Vec<_>>().join(choice::BETWEEN)
}

#[cfg(test)]
mod tests {
    use super::toggled;

    #[test]
    fn names_come_and_go_in_the_lists_order() {
        let list = ["甲", "乙", "丙"];
        assert_eq!(toggled(&list, "", "乙"), "乙");
        assert_eq!(toggled(&list, "丙", "甲"), "甲；丙");
        assert_eq!(toggled(&list, "甲；丙", "甲"), "丙");
    }

    #[test]
    fn what_is_not_on_the_list_stays() {
        assert_eq!(toggled(&["甲", "乙"], "丁", "甲"), "甲；丁");
        assert_eq!(toggled(&["甲"], "甲；丁", "甲"), "丁");
    }
}
