//! Joins the style sheets that `style/page.css` and those of the later parts import, and writes them small, as the oldest
//! browsers that the page opens in understand them. One file instead of fifteen packs to half the bytes.

use std::fs;
use std::path::Path;

use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};
use regex_lite::Regex;

use crate::Failure;
use crate::later::LATER;

/// The sheet that filling needs; those that come with later parts of the program are called after these.
const FIRST: &str = "page";

/// The oldest browsers: Chromium 83 (`kernels` in `.ci/env`), and the others of its year, 2020.
const OLDEST: Browsers = Browsers {
    chrome: Some(version(83, 0)),
    edge: Some(version(83, 0)),
    firefox: Some(version(78, 0)),
    safari: Some(version(13, 1)),
    ios_saf: Some(version(13, 4)),
    android: None,
    ie: None,
    opera: None,
    samsung: None,
};

/// A version as lightningcss writes it, a byte each.
const fn version(major: u32, minor: u32) -> u32 {
    major << 16 | minor << 8
}

/// Joins each of the sheets of one folder into a file of another.
pub fn write(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to)?;
    for sheet in [FIRST].into_iter().chain(LATER.iter().map(|part| part.name)) {
        let sheet = format!("{sheet}.css");
        let text = small(&joined(from, &sheet)?)?;
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
        parsed(&sheet).map_err(|error| format!("style/{}: {error}", &import[1]))?;
        if sheet.matches('{').count() != sheet.matches('}').count() {
            // The end of a file closes what is open, by the standard; here it would take the rules of every sheet behind it away.
            return Err(format!("style/{}: the brackets do not match", &import[1]).into());
        }
        joined += &sheet;
        joined += "\n";
    }
    Ok(joined)
}

fn small(text: &str) -> Result<String, Failure> {
    let targets = Targets { browsers: Some(OLDEST), ..Targets::default() };
    let mut sheet = parsed(text)?;
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|error| error.to_string())?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() });
    Ok(printed.map_err(|error| error.to_string())?.code)
}

/// The sheet, or what is wrong with it and in which line.
fn parsed(text: &str) -> Result<StyleSheet<'_>, String> {
    StyleSheet::parse(text, ParserOptions::default()).map_err(|error| {
        let line = error.loc.as_ref().map_or(0, |place| place.line + 1);
        format!("line {line}: {}", error.kind)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::Folder;

    const STYLES: [(&str, &[u8]); 7] = [
        ("style/page.css", b"/* All. */\n@import \"b.css\";\n@import \"a.css\";\n"),
        ("style/home.css", b""),
        ("style/lazy.css", b"@import \"c.css\";"),
        ("style/on-demand.css", b"/* Nothing. */"),
        ("style/a.css", b"@media (min-width: 10px) {\n  a > b { color: red; }\n}\n"),
        ("style/b.css", b"/* why\n * so */\n.b,\n.c {\n  margin: 0 -1px;\n  content: \"x  y\";\n}\n/* end */\n"),
        ("style/c.css", b"c { user-select: none }\n"),
    ];

    #[test]
    fn sheets_are_joined_in_order_and_small() {
        let folder = Folder::with("style", &STYLES);
        write(&folder.path().join("style"), &folder.path().join("out")).unwrap();
        assert_eq!(
            folder.text("out/page.css"),
            ".b,.c{content:\"x  y\";margin:0 -1px}@media (min-width:10px){a>b{color:red}}"
        );
        assert_eq!(folder.text("out/lazy.css"), "c{-webkit-user-select:none;user-select:none}");
        assert_eq!(folder.text("out/on-demand.css"), "");
    }

    #[test]
    fn a_sheet_with_a_bracket_too_few_is_refused() {
        let sheets: [(&str, &[u8]); 5] = [
            ("style/page.css", b"@import \"a.css\";"),
            ("style/home.css", b""),
            ("style/lazy.css", b""),
            ("style/on-demand.css", b""),
            ("style/a.css", b"@media (min-width: 10px) {\n  a { color: red; }\n"),
        ];
        let folder = Folder::with("brackets", &sheets);
        let refused = write(&folder.path().join("style"), &folder.path().join("out")).unwrap_err();
        assert!(refused.to_string().contains("style/a.css: the brackets do not match"), "{refused}");
    }

    #[test]
    fn what_no_browser_understands_is_refused_by_its_line() {
        let sheets: [(&str, &[u8]); 5] = [
            ("style/page.css", b"@import \"a.css\";"),
            ("style/home.css", b""),
            ("style/lazy.css", b""),
            ("style/on-demand.css", b""),
            ("style/a.css", b"a { color: red }\n\n> { color: red }\n"),
        ];
        let folder = Folder::with("unknown", &sheets);
        let refused = write(&folder.path().join("style"), &folder.path().join("out")).unwrap_err();
        assert!(refused.to_string().starts_with("style/a.css: line 3: "), "{refused}");
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
