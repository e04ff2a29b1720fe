//! What the package must hold: every file in its folder under a name that Windows opens, and a page that lists them all.
//! Put together as the page does it, with files of people beside those that were made.

use serde_json::{Value, json};
use shenbao::exports::package::{
    Archive, ArchiveEntry, CONTENTS, Checksum, Item, Listed, archive_name, contents, paths, root,
};
use shenbao::exports::{ExportedDraft, Part, file_stem};
use shenbao::files::words::size;

use super::{Desk, described};

/// Names that people's files have, and some that nobody's should.
const NAMES: [&str; 22] = [
    "照片.jpg",
    "照片.JPG",
    "照片.jpg",
    "a\\b/c:d*e?f\"g<h>i|j.png",
    "CON",
    "con.txt",
    "Aux.tar.gz",
    "COM1",
    "com¹.pdf",
    "LPT³",
    "CONIN$",
    "conout$.txt",
    "nul .jpg",
    "证书. . .",
    "   ",
    "...",
    "../../../etc/passwd",
    "甲\u{202E}gpj.exe",
    "换\r\n行\t\u{0}\u{7F}\u{85}.pdf",
    "👨‍👩‍👧‍👦👩🏽‍🔧𠮷㐂.png",
    "~$草稿.docx",
    "ＣＯＮ.txt",
];

/// Titles that a stranger's notice may give its materials.
const TITLES: [&str; 6] = ["申报表", "prn", "证明/材料: \"甲\"", "..", "com².", "  "];

/// Packs the parts and people's files.
pub fn expect(desk: &mut Desk<'_>, draft: &ExportedDraft, parts: &[Part]) {
    let notice = &draft.prepared.notice;
    let files = parts.iter().cloned().chain(people(draft)).collect::<Vec<_>>();
    let items: Vec<Item> = files.iter().map(|it| Item { folder: it.folder.clone(), name: it.name.clone() }).collect();
    let stem = file_stem(notice, &draft.entries, &draft.name);
    let (root, paths) = (root(&stem), paths(&items));
    let listed = |(path, file): (&String, &Part)| Listed {
        path: path.clone(),
        size: size(file.bytes.len() as u64),
        sha256: None,
    };
    let listed: Vec<Listed> = paths.iter().zip(&files).map(listed).collect();
    let page = contents(&notice.title, root, &listed, &["“丢了.jpg”读不出来。".to_owned()]);
    let all =
        [(CONTENTS.to_owned(), page)].into_iter().chain(paths.into_iter().zip(files.iter().map(|it| it.bytes.clone())));
    let bytes = packed(draft, root, all);
    let wanted: Vec<Value> = files.iter().map(described).collect();
    let wanted = json!({ "title": notice.title, "archive": archive_name(&stem), "files": wanted });
    desk.expect("zip", "package.zip", &bytes, wanted);
}

/// Files of people: of every name one in every folder, and names of 200 characters.
fn people(draft: &ExportedDraft) -> Vec<Part> {
    let long = ["申".repeat(196) + ".mp4", "a".repeat(196) + ".mp4", "👩‍🔧".repeat(66) + ".jpg", "长 名. ".repeat(50)];
    let names: Vec<&str> = NAMES.into_iter().chain(long.iter().map(String::as_str)).collect();
    let titles = draft.prepared.notice.materials.iter().map(|it| it.title.clone());
    let titles = titles.chain(TITLES.map(str::to_owned)).chain(["材料".repeat(100), "x".repeat(200)]);
    let file = |title: &str, name: &str| Part {
        folder: title.to_owned(),
        name: name.to_owned(),
        bytes: [title, "\n", name].concat().into_bytes(),
    };
    titles.flat_map(|title| names.iter().map(|name| file(&title, name)).collect::<Vec<_>>()).collect()
}

fn packed(draft: &ExportedDraft, root: &str, files: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let (mut archive, mut bytes) = (Archive::new(draft.today), Vec::new());
    for (path, file) in files {
        let entry = ArchiveEntry { path: format!("{root}/{path}"), size: file.len() as u64, sum: Checksum::of(&file) };
        bytes.extend(archive.head(&entry).unwrap());
        bytes.extend(file);
    }
    bytes.extend(archive.foot().unwrap());
    bytes
}
