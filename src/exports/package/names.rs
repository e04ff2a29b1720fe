//! Where each file stands in the package: in a numbered folder, under a name that every system takes and that no other file
//! there has.

use crate::exports::file_name::{LONGEST_STEM, savable, within};
use crate::exports::savable_file;

/// The name of the page of contents.
pub const CONTENTS: &str = "目录.txt";

/// UTF-16 units of the package's own folder, of a folder's title in it, and of a file's name there. Windows takes 260 for a whole
/// path; unpacking puts the package's folder into one of the archive's name, below a folder of the person's.
const ROOT: usize = LONGEST_STEM;
const FOLDER: usize = 24;
/// The longest name that is made here fits, a form's title and its ending behind the common name; it would be cut in the title.
const FILE: usize = 80;

/// A file to be packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it belongs to, such as a material's title; items of one folder need not stand together.
    pub folder: String,
    /// Its name, as the person has it.
    pub name: String,
}

/// The package's own folder for files that are called so; see [`crate::exports::file_stem`].
pub fn root(stem: &str) -> &str {
    within(stem, usize::MAX, ROOT).trim_end_matches(['.', ' '])
}

/// The archive's own name: Windows unpacks it into a folder that is called so, and the longest path must fit into that.
pub fn archive_name(stem: &str) -> String {
    [root(stem), ".zip"].concat()
}

/// The path of each item within the package. Folders are numbered in the order they come, from 01.
pub fn paths(items: &[Item]) -> Vec<String> {
    let mut folders: Vec<&str> = Vec::new();
    let mut taken: Vec<String> = Vec::new();
    let mut path = |item| place(item, &mut folders, &mut taken);
    items.iter().map(&mut path).collect()
}

fn place<'a>(item: &'a Item, folders: &mut Vec<&'a str>, taken: &mut Vec<String>) -> String {
    let known = folders.iter().position(|folder| *folder == item.folder);
    let number = known.unwrap_or_else(|| {
        folders.push(&item.folder);
        folders.len() - 1
    });
    let folder = folder(number + 1, &item.folder);
    let name =
        Some(savable_file(&item.name, FILE)).filter(|name| !name.is_empty()).unwrap_or_else(|| "文件".to_owned());
    let tries = (1..).map(|nth| format!("{folder}/{}", numbered(&name, nth)));
    // Windows takes names that differ in their case for one.
    let free = |path: &String| !taken.contains(&path.to_lowercase());
    let path = tries.into_iter().find(free).unwrap_or_default();
    taken.push(path.to_lowercase());
    path
}

fn folder(number: usize, title: &str) -> String {
    let name = savable(title);
    let name = within(&name, usize::MAX, FOLDER).trim_end_matches(['.', ' ']);
    format!("{number:02}-{name}")
}

/// 照片.jpg, 照片（2）.jpg
fn numbered(name: &str, nth: usize) -> String {
    match (nth, name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty())) {
        (1, _) => name.to_owned(),
        (_, Some((stem, ending))) => format!("{stem}（{nth}）.{ending}"),
        (_, None) => format!("{name}（{nth}）"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(items: &[(&str, &str)]) -> Vec<String> {
        paths(
            &items
                .iter()
                .map(|(folder, name)| Item { folder: (*folder).into(), name: (*name).into() })
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn folders_are_numbered_as_they_come() {
        assert_eq!(
            of(&[("申报表", "a.json"), ("视频", "b.mp4"), ("申报表", "c.xlsx")]),
            ["01-申报表/a.json", "02-视频/b.mp4", "01-申报表/c.xlsx"]
        );
    }

    #[test]
    fn names_do_not_meet_whatever_their_case() {
        assert_eq!(
            of(&[
                ("照片", "IMG.jpg"),
                ("照片", "img.JPG"),
                ("照片", "IMG.jpg"),
                ("照片", "无"),
                ("照片", "无"),
                ("另", "IMG.jpg")
            ]),
            [
                "01-照片/IMG.jpg",
                "01-照片/img（2）.JPG",
                "01-照片/IMG（3）.jpg",
                "01-照片/无",
                "01-照片/无（2）",
                "02-另/IMG.jpg"
            ]
        );
        assert_eq!(
            of(&[("a", "x.j"), ("a", "x（2）.j"), ("a", "x.j")]),
            ["01-a/x.j", "01-a/x（2）.j", "01-a/x（3）.j"]
        );
    }

    #[test]
    fn nobody_climbs_out_and_no_name_is_empty() {
        assert_eq!(
            of(&[("../..", "../a"), ("", ".."), ("a/b\\c", "\\\\x\\y"), ("con", "con")]),
            ["01-／/..／a", "02-/文件", "03-a／b＼c/＼＼x＼y", "04-con_/_con"]
        );
    }

    #[test]
    fn long_names_fit() {
        let [path] = &of(&[(&"夹".repeat(100), &format!("{}.mp4", "申".repeat(200)))])[..] else { panic!() };
        assert!(path.chars().count() == 3 + 24 + 1 + FILE && path.ends_with("申.mp4"), "{path}");
        let [ascii] = &of(&[("f", &format!("{}.mp4", "a".repeat(200)))])[..] else { panic!() };
        assert_eq!(ascii.len(), 5 + FILE);
        assert_eq!(root(&"申".repeat(60)).chars().count(), 50);
        assert_eq!(archive_name(&"a".repeat(180)).len(), 50 + 4);
        assert_eq!(archive_name("甲厂-申报"), "甲厂-申报.zip");
        let [own] = &of(&[("f", &format!("{}-{}.docx", "申".repeat(ROOT), "表".repeat(20)))])[..] else { panic!() };
        assert!(own.ends_with(&format!("申-{}.docx", "表".repeat(20))), "{own}");
    }
}
