//! Signs outside GB 2312. 仿宋_GB2312 holds no others, so that a rare character of a name prints in another font, or as a box.
//! Not here: what is said of them (`preflight`).

use crate::answers::{Answers, Place};
use crate::kinds::Quality;
use crate::notice::{Field, Notice, Prints};
use crate::unseen::is_unseen;

/// An answer with signs that 仿宋 may lack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rare {
    /// Where it stands.
    pub place: Place,
    /// The signs, each once, in their order.
    pub signs: Vec<char>,
    /// Whether it is a person's name, which nobody can write in another way.
    pub name: bool,
}

/// The bytes of every code of GB 2312 in EUC-CN: the rows of signs (1 to 9) and of characters (16 to 87), 94 codes each.
pub fn codes() -> Vec<u8> {
    let code = |row: u8| (1..=94).flat_map(move |cell| [0xA0 + row, 0xA0 + cell]);
    (1..=9).chain(16..=87).flat_map(code).collect()
}

/// What the codes stand for, in order, so that a sign is found quickly.
pub fn repertoire(decoded: &str) -> Vec<char> {
    let mut signs: Vec<char> = decoded.chars().filter(|sign| *sign != char::REPLACEMENT_CHARACTER).collect();
    signs.sort_unstable();
    signs
}

/// The answers on paper with signs outside the repertoire, in the order of the notice.
pub fn rare(notice: &Notice, answers: &Answers, repertoire: &[char]) -> Vec<Rare> {
    let prints = |field: &&Field| matches!(field.prints, Prints::Form | Prints::Annex);
    let found = |field: &Field, place: Place| {
        let signs = beyond(answers.text(&place), repertoire);
        (!signs.is_empty()).then(|| Rare { place, signs, name: field.is(Quality::Person) })
    };
    let mut all = Vec::new();
    for field in notice.fields().filter(prints) {
        let rows = if field.is_table() { answers.rows(&field.id).len() } else { 0 };
        let cells = (0..rows).flat_map(|row| field.columns.iter().filter(prints).map(move |column| (row, column)));
        all.extend(found(field, Place::field(&field.id)));
        all.extend(cells.filter_map(|(row, column)| found(column, Place::cell(&field.id, row, &column.id))));
    }
    all
}

/// The signs of a text that are neither plain Latin nor in the repertoire, each once.
fn beyond(text: &str, repertoire: &[char]) -> Vec<char> {
    let mut found = Vec::new();
    for sign in text.chars().filter(|sign| !plain(*sign) && repertoire.binary_search(sign).is_err()) {
        if !found.contains(&sign) {
            found.push(sign);
        }
    }
    found
}

/// What every font has, and what shows nothing of its own: spaces, joiners, choices between pictures.
fn plain(sign: char) -> bool {
    sign.is_ascii() || sign.is_whitespace() || is_unseen(sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    const FIELDS: &str = r#"
        { id = "leader", label = "领衔人", kind = "person" },
        { id = "benefit", label = "社会效益", kind = "long_text" },
        { id = "hidden", label = "不印", kind = "text", prints = "none" },
        { id = "team", label = "成员", kind = "table", rows = {}, columns = [
          { id = "name", label = "姓名", kind = "person" },
          { id = "trade", label = "工种", kind = "text" },
        ] },
    "#;

    fn found(written: &[(&str, &str)], known: &str) -> Vec<(String, String, bool)> {
        let notice = kit::minimal(&kit::section(FIELDS));
        let rare = rare(&notice, &kit::written(written), &repertoire(known));
        rare.into_iter().map(|it| (it.place.to_string(), it.signs.into_iter().collect(), it.name)).collect()
    }

    #[test]
    fn a_rare_character_is_found_with_its_place() {
        let written = [("leader", "张喆"), ("team[1].name", "李㛃㛃"), ("team[1].trade", "钳工"), ("hidden", "喆")];
        let expected = [("leader".into(), "喆".into(), true), ("team[1].name".into(), "㛃".into(), true)];
        assert_eq!(found(&written, "张李钳工"), expected);
        assert_eq!(found(&written, "张李钳工喆㛃"), []);
    }

    #[test]
    fn pictures_are_found_and_plain_letters_and_spaces_are_not() {
        let written = [("benefit", "PLC-7 节能\u{3000}30㎡👩‍🔧✌️\n")];
        assert_eq!(found(&written, "节能"), [("benefit".into(), "㎡👩🔧✌".into(), false)]);
    }

    #[test]
    fn there_are_codes_for_signs_and_characters() {
        let codes = codes();
        assert_eq!(codes.len(), 2 * 94 * (9 + 72));
        // 啊, the first character, and the last code.
        assert!(codes.chunks(2).any(|code| code == [0xB0, 0xA1]));
        assert_eq!(codes.last_chunk(), Some(&[0xF7, 0xFE]));
        assert_eq!(repertoire("工\u{FFFD}人"), ['人', '工']);
    }
}
