//! Files that somebody made to do harm, among good ones: a row each, and the good ones are read as without them.

use std::fs;

use super::made::{self, Office, Plan};
use super::{collect, kit};

/// What unpacks to far more than it is; mails in mails; brackets; texts that are none; archives in archives.
fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let spaces = [b"{", &vec![b' '; 20 << 20][..]].concat();
    let bomb = made::zip(&[("一.json", &spaces), ("二.json", &spaces), ("三.json", &spaces)]);
    let mut deep = made::mail(&[("a.json", b"{}")], 0);
    let mut packed = made::zip(&[("a.json", b"{}")]);
    for _ in 0..50 {
        let head = b"Subject: a\r\nFrom: b\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n";
        deep = [&head[..], &deep].concat();
        packed = made::zip(&[("a.zip", &packed)]);
    }
    let broken = b"{\"format\": \"shenbao/submission\", \"version\": 1, \"name\": \"\xe5\x8d\"}".to_vec();
    vec![
        ("炸弹.zip", bomb),
        ("五十层.eml", deep),
        ("五十层.zip", packed),
        ("括号.json", vec![b'['; 30 << 20]),
        ("对象.json", b"{\"a\":".repeat(1 << 20)),
        ("坏字节.json", broken),
        ("零.json", vec![0; 1 << 20]),
        ("假.docx", made::zip(&[("word/document.xml", &b"<a>".repeat(1 << 18)), ("[Content_Types].xml", b"<")])),
        ("../出去.txt", b"../../etc".to_vec()),
    ]
}

#[test]
fn hostile_files_give_a_row_each_and_harm_nothing() {
    let (office, folder) = (Office::made(Plan::plain(12), 7), kit::folder("hostile"));
    office.write(&folder);
    let before = collect(&folder, "2");
    let hostile = hostile();
    let mut names: Vec<String> = Vec::new();
    for (name, bytes) in &hostile {
        let name = name.trim_start_matches("../");
        names.push(format!("敌意/{name}"));
        fs::create_dir_all(folder.join("敌意")).unwrap();
        fs::write(folder.join("敌意").join(name), bytes).unwrap();
    }
    // A path out of the archive is a name and nothing more.
    let out = made::zip(&[("../../出去.json", b"{}"), ("/etc/passwd", b"{}")]);
    fs::write(folder.join("敌意/路径.zip"), out).unwrap();
    names.push("敌意/路径.zip".to_owned());
    names.sort();
    let after = collect(&folder, "2");
    assert_eq!(after.unreadable(), names);
    for (key, row) in &before.rows {
        assert_eq!(after.rows.get(key), Some(row));
    }
    assert_eq!(
        (after.count("items"), after.rows.len()),
        (before.count("items") + names.len(), before.rows.len() + names.len())
    );
    assert!(!folder.join("../出去.json").exists());
}
