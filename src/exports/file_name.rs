//! The names of files about an application.

use crate::answers::Answers;
use crate::notice::Notice;

use super::filled::{filled, on_one_line};

/// Bytes of a name without its ending; file systems take 255, and a mail program may add to it.
const LONGEST: usize = 180;

/// Names that Windows keeps for devices, whatever the ending.
const DEVICES: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];

/// The name of a submission file: [`stem`] with `.json`.
pub fn file_name(notice: &Notice, answers: &Answers, draft: &str) -> String {
    stem(notice, answers, draft) + ".json"
}

/// The name of a file about an application, without an ending: by the notice's template, else by the draft's name. It
/// can be saved on any system.
pub fn stem(notice: &Notice, answers: &Answers, draft: &str) -> String {
    let template = filled(notice, answers, &notice.submission.mail.file_name, "");
    let names = [&template, draft, &notice.title, &notice.id].map(savable);
    names.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
}

/// A text as a file's name; what systems forbid is replaced by its full-width twin.
fn savable(text: &str) -> String {
    let name: String = on_one_line(text).chars().map(allowed).collect();
    let name = shortened(&name);
    // Blanks that stayed empty leave their dashes; points and spaces at the ends are hidden or dropped by systems.
    let parts = name.split('-').map(str::trim).filter(|part| !part.is_empty());
    let name = parts.collect::<Vec<_>>().join("-");
    let name = name.trim_matches(['.', ' ']);
    if is_device(name) { format!("{name}_") } else { name.to_owned() }
}

fn allowed(c: char) -> char {
    match c {
        '<' => '＜',
        '>' => '＞',
        ':' => '：',
        '"' => '”',
        '/' => '／',
        '\\' => '＼',
        '|' => '｜',
        '?' => '？',
        '*' => '＊',
        c => c,
    }
}

fn shortened(name: &str) -> &str {
    let ends = name.char_indices().map(|(at, c)| at + c.len_utf8());
    let end = ends.take_while(|end| *end <= LONGEST).last().unwrap_or(0);
    name.get(..end).unwrap_or_default()
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim().to_ascii_uppercase();
    let numbered = |device: &str| stem.strip_prefix(device).is_some_and(|rest| rest.len() == 1 && rest != "0");
    DEVICES.contains(&stem.as_str()) || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_can_be_saved_anywhere() {
        for (text, name) in [
            ("甲厂-李明劳模创新工作室-申报", "甲厂-李明劳模创新工作室-申报"),
            ("--申报", "申报"),
            ("甲/乙:丙?\"丁\"", "甲／乙：丙？”丁”"),
            ("甲\r\n乙\t 丙", "甲 乙 丙"),
            ("申报\u{202E}exe", "申报exe"),
            ("..申报. ", "申报"),
            ("con", "con_"),
            ("COM1.x", "COM1.x_"),
            ("COM0", "COM0"),
            ("", ""),
        ] {
            assert_eq!(savable(text), name, "{text:?}");
        }
        assert_eq!(savable(&"申".repeat(100)).len(), LONGEST);
    }
}
