//! Which choices a typed text may mean. Pure.

use crate::notice::Choice;

/// The indexes of the choices that fit a typed text, those that begin with it first; all of them for an empty one.
pub fn matching(options: &[Choice], typed: &str) -> Vec<usize> {
    let typed = typed.trim();
    let words = |choice: &Choice, fits: &dyn Fn(&str) -> bool| {
        fits(&choice.name) || choice.aliases.iter().any(|alias| fits(alias))
    };
    let begins = |choice: &Choice| words(choice, &|word| word.starts_with(typed));
    let holds = |choice: &Choice| words(choice, &|word| word.contains(typed));
    let indexes = |fits: &dyn Fn(&Choice) -> bool| -> Vec<usize> {
        options.iter().enumerate().filter(|(_, choice)| fits(choice)).map(|(index, _)| index).collect()
    };
    let mut found = indexes(&begins);
    found.extend(indexes(&|choice| holds(choice) && !begins(choice)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(name: &str, aliases: &[&str]) -> Choice {
        Choice { name: name.to_owned(), aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect() }
    }

    #[test]
    fn beginnings_come_first_and_aliases_count() {
        let list = [choice("硕士研究生", &["硕士"]), choice("大学本科", &["本科"]), choice("研究生班", &[])];
        assert_eq!(matching(&list, "研究生"), [2, 0]);
        assert_eq!(matching(&list, " 本科"), [1]);
        assert_eq!(matching(&list, "文盲"), [0; 0]);
        assert_eq!(matching(&list, ""), [0, 1, 2]);
    }
}
