//! The page of contents: what is in the package, and what is not, for the person who packs it and the one who opens it.

use crate::unseen::shown;

/// A file in the package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its path.
    pub path: String,
    /// Its size in words: 12 KB.
    pub size: String,
    /// The SHA-256 that is kept of it; none of what was made just now.
    pub sha256: Option<String>,
}

/// The page as bytes that every editor of Windows reads: a mark of UTF-8 in front, `\r\n` at the ends of lines.
/// `title` is the notice's, `missing` are sentences.
pub fn contents(title: &str, root: &str, files: &[Listed], missing: &[String]) -> Vec<u8> {
    let mut lines = vec![format!("{root}"), title.to_owned(), String::new(), format!("共 {} 个文件：", files.len())];
    for (nth, file) in files.iter().enumerate() {
        lines.push(format!("{}. {}（{}）", nth + 1, file.path, file.size));
        lines.extend(file.sha256.as_ref().map(|sum| format!("   SHA-256 {sum}")));
    }
    if !missing.is_empty() {
        lines.extend([String::new(), "没有放进来的：".to_owned()]);
        lines.extend(missing.iter().map(|sentence| format!("· {sentence}")));
    }
    format!("\u{FEFF}{}\r\n", shown(&lines.join("\r\n"))).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_and_what_is_missing_is_listed() {
        let file = |path: &str, sha256: Option<&str>| Listed {
            path: path.into(),
            size: "1 KB".into(),
            sha256: sha256.map(str::to_owned),
        };
        let files = [file("01-申报表/a.json", None), file("02-视频/b.mp4", Some("ab"))];
        let text = String::from_utf8(contents("通知", "甲厂", &files, &["“c.jpg”读不出来。".into()])).unwrap();
        assert_eq!(
            text.strip_prefix('\u{FEFF}').unwrap(),
            "甲厂\r\n通知\r\n\r\n共 2 个文件：\r\n1. 01-申报表/a.json（1 KB）\r\n2. 02-视频/b.mp4（1 KB）\r\n   SHA-256 ab\r\n\r\n\
             没有放进来的：\r\n· “c.jpg”读不出来。\r\n"
        );
        let all = String::from_utf8(contents("通知", "甲厂", &files, &[])).unwrap();
        assert!(!all.contains("没有放进来"));
    }
}
