//! Names of files that can be saved on any system.

use crate::check::Entries;
use crate::notice::{Form, Notice};

use super::filled::{FilledPiece, filled_pieces, on_one_line};

/// Bytes of a name; file systems take 255, and where one is taken a program adds a number.
const LONGEST: usize = 240;

/// UTF-16 units of what all files of a draft are called alike; the package's own folder has that name, too.
pub(super) const LONGEST_STEM: usize = 50;

/// UTF-16 units that stay of an answer in it, so that one still sees whose it is.
const LEAST_OF_ANSWER: usize = 8;

/// UTF-16 units of a form's title behind it.
const LONGEST_TITLE: usize = 20;

/// Names that Windows keeps for devices, whatever the ending.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
/// The same with a digit behind them; small raised ones count there.
const NUMBERED: [&str; 2] = ["COM", "LPT"];
const DIGITS: &str = "123456789¹²³";

/// Bytes of an ending that is kept where a name is cut, its point included; a longer one is no ending.
const LONGEST_ENDING: usize = 12;

/// What files of a sample begin with, so that none is taken for an application.
const SAMPLE: &str = "示例-";

/// What files of a draft are called, without an ending: by the notice's template, else by the draft's name. It can be saved
/// on any system. A long one is shortened in its answers, the first of them before the others: names begin with the unit, and
/// end with what tells one file from another.
pub fn file_stem(notice: &Notice, entries: &Entries, draft: &str) -> String {
    let sample = if entries.answers().sample { SAMPLE } else { "" };
    let room = LONGEST_STEM - units(sample);
    let template = shortened(filled_pieces(notice, entries, &notice.submission.mail.file_name), room);
    let short = |name: &str| savable(within(&allowed_line(name), LONGEST, room));
    let names = [&template, draft, &notice.title, &notice.id].map(short);
    let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    if sample.is_empty() { name } else { savable(&[sample, &name].concat()) }
}

/// The pieces of a name, the answers among them so short that it has no more than so many UTF-16 units, if that is possible.
fn shortened(pieces: impl Iterator<Item = FilledPiece>, room: usize) -> String {
    let pieces: Vec<FilledPiece> = pieces
        .map(|piece| match piece {
            FilledPiece::Words(words) => FilledPiece::Words(words),
            FilledPiece::Answer(text) => FilledPiece::Answer(allowed_line(&text)),
        })
        .collect();
    let whole = pieces.iter().map(|(FilledPiece::Words(text) | FilledPiece::Answer(text))| units(text)).sum::<usize>();
    let mut over = whole.saturating_sub(room);
    let short = |piece| match piece {
        FilledPiece::Words(words) => words,
        FilledPiece::Answer(text) => {
            let own = units(&text);
            let kept = within(&text, LONGEST, own.saturating_sub(over).max(LEAST_OF_ANSWER)).trim_end().to_owned();
            over = over.saturating_sub(own - units(&kept));
            kept
        }
    };
    pieces.into_iter().map(short).collect()
}

/// The length of a name as Windows counts it.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What stands behind [`file_stem`] in the name of a form's own file: its title, where the notice has several forms.
pub fn form_suffix(notice: &Notice, form: &Form) -> String {
    let several = notice.own_forms().len() > 1;
    if several { ["-", &savable_file(&form.title, LONGEST_TITLE)].concat() } else { String::new() }
}

/// The name of a person's own file so that it can be saved on any system, at most so many UTF-16 units long, as Windows
/// counts; of one that is too long the ending stays. Nothing is left of a name of nothing but forbidden characters.
pub fn savable_file(name: &str, units: usize) -> String {
    let name: String = allowed_line(name);
    let ending = name.rfind('.').filter(|at| *at > 0).and_then(|at| name.get(at..)).unwrap_or_default();
    let ending = if ending.len() > LONGEST_ENDING { "" } else { ending };
    let stem = name.strip_suffix(ending).unwrap_or(&name);
    let name = [within(stem, LONGEST - ending.len(), units.saturating_sub(ending.len())).trim_end(), ending].concat();
    let name = name.trim_start().trim_end_matches(['.', ' ']);
    if is_device(name) { format!("_{name}") } else { name.to_owned() }
}

fn allowed_line(text: &str) -> String {
    on_one_line(text).chars().map(allowed).collect()
}

/// A text as a file's name; what systems forbid is replaced by its full-width twin.
pub(super) fn savable(text: &str) -> String {
    let name = allowed_line(text);
    let name = within(&name, LONGEST, LONGEST);
    // Blanks that stayed empty leave their dashes; points and spaces at the ends are hidden or dropped by systems.
    let parts = name.split('-').map(str::trim).filter(|part| !part.is_empty());
    let name = parts.collect::<Vec<_>>().join("-");
    let name = name.trim_matches(['.', ' ']);
    if is_device(name) { no_device(name) } else { name.to_owned() }
}

/// The name with an underscore behind what Windows would take for the device, which ends at the first point.
fn no_device(name: &str) -> String {
    let (stem, rest) = name.split_at(name.find('.').unwrap_or(name.len()));
    [stem.trim_end(), "_", rest].concat()
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

/// As many characters as take no more than so many bytes and UTF-16 units.
pub(super) fn within(name: &str, bytes: usize, units: usize) -> &str {
    let mut used = 0;
    let fits = |(at, c): &(usize, char)| {
        used += c.len_utf16();
        at + c.len_utf8() <= bytes && used <= units
    };
    let end = name.char_indices().take_while(fits).last().map_or(0, |(at, c)| at + c.len_utf8());
    name.get(..end).unwrap_or_default()
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim().to_ascii_uppercase();
    let numbered = |device: &&str| stem.strip_prefix(*device).is_some_and(is_digit);
    DEVICES.contains(&stem.as_str()) || NUMBERED.iter().any(numbered)
}

fn is_digit(text: &str) -> bool {
    text.chars().count() == 1 && DIGITS.contains(text)
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
            ("COM1.x", "COM1_.x"),
            ("con . 厂-申报", "con_. 厂-申报"),
            ("com²", "com²_"),
            ("CONIN$", "CONIN$_"),
            ("COM0", "COM0"),
            ("COMA", "COMA"),
            ("COM10", "COM10"),
            ("", ""),
        ] {
            assert_eq!(savable(text), name, "{text:?}");
        }
        assert_eq!(savable(&"申".repeat(100)).len(), LONGEST);
    }

    #[test]
    fn files_of_a_sample_say_so_first() {
        let notice = crate::kit::nanchang();
        let mut answers = crate::kit::accepted(&notice);
        let stem = |answers| file_stem(&notice, &Entries::of(&notice, answers), "con");
        let own = stem(answers.clone());
        answers.sample = true;
        assert_eq!(stem(answers.clone()), ["示例-", &own].concat());
        answers.write(&"studio_name".parse().unwrap(), &"长".repeat(200));
        let long = stem(answers);
        assert!(long.starts_with("示例-") && long.ends_with("-2021年南昌市劳模创新工作室申报"), "{long}");
        assert_eq!(units(&long), LONGEST_STEM);
    }

    /// Two studios of one unit have two names, however long the unit's is.
    #[test]
    fn a_long_name_is_cut_in_the_unit() {
        let notice = crate::kit::nanchang();
        let stem = |unit: &str, studio: &str| {
            let answers = crate::kit::written(&[("unit", unit), ("studio_name", studio)]);
            file_stem(&notice, &Entries::of(&notice, answers), "")
        };
        let end = "-2021年南昌市劳模创新工作室申报";
        let unit = "南昌市第一机械厂".repeat(20);
        let [one, other] = ["李明劳模创新工作室", "王芳劳模创新工作室"].map(|studio| stem(&unit, studio));
        assert!(one.ends_with(&format!("-李明劳模创新工作室{end}")), "{one}");
        assert!(other.ends_with(&format!("-王芳劳模创新工作室{end}")), "{other}");
        assert!(one.starts_with("南昌市第一机械厂") && units(&one) <= LONGEST_STEM, "{one}");
        // Where that is not enough, the next answer gives way, and something stays of each.
        let both = stem(&"𠮷厂".repeat(60), &"室".repeat(200));
        assert!(both.starts_with("𠮷厂𠮷厂𠮷-室室室") && both.ends_with(&format!("室{end}")), "{both}");
        assert_eq!(stem("甲厂", "乙室"), format!("甲厂-乙室{end}"));
    }

    #[test]
    fn of_several_forms_each_has_a_name_that_can_be_saved() {
        let mut notice = crate::notice::builtin_ids().find_map(|id| crate::notice::builtin(id)?.ok()).unwrap();
        let mut form = notice.own_forms().first().map(|form| Form::clone(form)).unwrap();
        assert_eq!(form_suffix(&notice, &form), "");
        form.title = "表一/基本\r\n情况: \"甲\"".to_owned();
        notice.forms.push(form.clone());
        assert_eq!(form_suffix(&notice, &form), "-表一／基本 情况： ”甲”");
        form.title = "申".repeat(200);
        assert!(3 * LONGEST_STEM + form_suffix(&notice, &form).len() + ".docx".len() <= LONGEST);
    }

    #[test]
    fn files_of_people_keep_their_endings() {
        for (name, kept) in [
            ("视频--最终版 - 副本.mp4", "视频--最终版 - 副本.mp4"),
            ("a:b*c?.jpg", "a：b＊c？.jpg"),
            ("com1.txt", "_com1.txt"),
            ("nul", "_nul"),
            ("LPT³.pdf", "_LPT³.pdf"),
            ("conout$.txt", "_conout$.txt"),
            (".gitignore", ".gitignore"),
            ("证书.", "证书"),
            ("..", ""),
            ("../../etc/passwd", "..／..／etc／passwd"),
            ("照片😀𠮷.png", "照片😀𠮷.png"),
            ("甲\u{202E}gpj.exe", "甲gpj.exe"),
            ("no.ending because this is a sentence", "no.ending because this is a sentence"),
        ] {
            assert_eq!(savable_file(name, 60), kept, "{name:?}");
        }
        let long = savable_file(&format!("{}.mp4", "申".repeat(200)), 60);
        assert!(long.chars().count() == 60 && long.ends_with("申.mp4"), "{long}");
        let rare = savable_file(&"𠮷".repeat(200), 60);
        assert_eq!(rare, "𠮷".repeat(30));
    }
}
