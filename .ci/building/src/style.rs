//! Joins the style sheets that `style/page.css` and `style/lazy.css` import, without comments and indentation. One file
//! instead of fifteen packs to half the bytes. Values and selectors stay as they are written.

use std::fs;
use std::path::Path;

use regex_lite::Regex;

use crate::Failure;

/// The sheet that filling needs, and the one that comes with the second part of the program.
const SHEETS: [&str; 2] = ["page.css", "lazy.css"];

/// Joins each of the sheets of one folder into a file of another.
pub fn write(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to)?;
    for sheet in SHEETS {
        let text = small(&joined(from, sheet)?)?;
        let place = to.join(sheet);
        // An unchanged file keeps its time, so that nothing is built anew because of it.
        if fs::read(&place).ok().as_deref() != Some(text.as_bytes()) {
            fs::write(place, text)?;
        }
    }
    Ok(())
}

fn joined(folder: &Path, sheet: &str) -> Result<String, Failure> {
    let imports = fs::read_to_string(folder.join(sheet))?;
    let mut joined = String::new();
    for import in Regex::new(r#"@import "([^"]+)";"#)?.captures_iter(&imports) {
        let sheet = fs::read_to_string(folder.join(&import[1]))?;
        if sheet.matches('{').count() != sheet.matches('}').count() {
            // A bracket that is missing would take the rules of every sheet behind it away, and no browser says so.
            return Err(format!("style/{}: the brackets do not match", &import[1]).into());
        }
        joined += &sheet;
        joined += "\n";
    }
    Ok(joined)
}

fn small(text: &str) -> Result<String, Failure> {
    let text = Regex::new(r"(?s)/\*.*?\*/")?.replace_all(text, "");
    let text = Regex::new(r"\s+")?.replace_all(text.trim(), " ");
    let text = Regex::new(r" ?([{};,]) ?")?.replace_all(&text, "$1");
    Ok(text.replace(";}", "}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::Folder;

    const STYLES: [(&str, &[u8]); 5] = [
        ("style/page.css", b"/* All. */\n@import \"b.css\";\n@import \"a.css\";\n"),
        ("style/lazy.css", b"@import \"c.css\";"),
        ("style/a.css", b"@media (min-width: 10px) {\n  a > b { color: red; }\n}\n"),
        ("style/b.css", b"/* why\n * so */\n.b,\n.c {\n  margin: 0 -1px;\n  content: \"x  y\";\n}\n/* end */\n"),
        ("style/c.css", b"c {}\n"),
    ];

    #[test]
    fn sheets_are_joined_in_order_and_small() {
        let folder = Folder::with("style", &STYLES);
        write(&folder.path().join("style"), &folder.path().join("out")).unwrap();
        assert_eq!(
            folder.text("out/page.css"),
            ".b,.c{margin: 0 -1px;content: \"x y\"}@media (min-width: 10px){a > b{color: red}}"
        );
        assert_eq!(folder.text("out/lazy.css"), "c{}");
    }

    #[test]
    fn a_sheet_with_a_bracket_too_few_is_refused() {
        let sheets: [(&str, &[u8]); 3] = [
            ("style/page.css", b"@import \"a.css\";"),
            ("style/lazy.css", b""),
            ("style/a.css", b"@media (min-width: 10px) {\n  a { color: red; }\n"),
        ];
        let folder = Folder::with("brackets", &sheets);
        let refused = write(&folder.path().join("style"), &folder.path().join("out")).unwrap_err();
        assert!(refused.to_string().contains("style/a.css: the brackets do not match"), "{refused}");
    }

    #[test]
    fn an_unchanged_sheet_is_not_written_again() {
        let folder = Folder::with("unchanged", &STYLES);
        let (from, to) = (folder.path().join("style"), folder.path().join("out"));
        write(&from, &to).unwrap();
        let long_ago = fs::File::options().write(true).open(to.join("page.css")).unwrap();
        long_ago.set_modified(std::time::UNIX_EPOCH).unwrap();
        write(&from, &to).unwrap();
        assert_eq!(fs::metadata(to.join("page.css")).unwrap().modified().unwrap(), std::time::UNIX_EPOCH);
    }
}
