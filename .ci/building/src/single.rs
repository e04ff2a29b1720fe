//! Makes `dist/shenbao.html` of what the build put into `dist/`: one file that is opened by a double click, from a stick or
//! a mail.
//!
//! Everything stands inside: styles and scripts by the hash that the policy names, the programs, notices and samples as
//! blocks of data, which `src/loader/single.js` hands out. It asks nobody for anything: `connect-src 'none'`.

use std::fs;
use std::path::{Path, PathBuf};

use base64ct::{Base64, Encoding};

use crate::later::{LATER, LaterPart};
use crate::page::{changed, one, program, program_if, scripts, sheets};
use crate::squeeze::squeezed;
use crate::{Failure, page, policy};

/// Writes the file; `store` is the script that hands out what is inside.
pub fn write(dist: &Path, store: &Path) -> Result<(), Failure> {
    let whole = of(dist, squeezed(&fs::read_to_string(store)?))?;
    let place = dist.join("shenbao.html");
    println!("single: {}, {} bytes", place.display(), whole.len());
    Ok(fs::write(place, whole)?)
}

/// The file's text.
fn of(dist: &Path, store: String) -> Result<String, Failure> {
    let text_of = |name: &str| fs::read_to_string(dist.join(name)).map_err(|error| format!("{name} in dist/: {error}"));
    let page = text_of("index.html")?;
    let (scripts, sheets) = (scripts(&page)?, sheets(&page)?);
    let ([boot, glue], [sheet]) = (scripts.as_slice(), sheets.as_slice()) else {
        return Err("the page runs loader and glue and links one sheet, but not this one".into());
    };
    let (mut style, mut changes) = (text_of(&sheet.text)?, Vec::new());
    for LaterPart { name, .. } in LATER {
        let Some(sheet) = program_if(&page, &format!("data-{name}-style"))? else { continue };
        style += &format!("\n{}", text_of(&sheet)?);
        changes.push((one(&page, &format!(r#" data-{name}-style="[^"]*""#))?.place, String::new()));
    }
    let style = inside("style", style)?;
    let (boot, glue) = (inside("script", text_of(&boot.text)?)?, inside("script", text_of(&glue.text)?)?);
    let store = inside("script", store)?;
    let hosted = page::policy(&page)?;
    let strict = policy::of_one_file(&hosted.text, &[&store, &glue, &boot], &style)?;
    // Yew empties the body's root when it mounts, so the data stands in the head; the scripts run last.
    let head = format!("\n{}<script>{store}</script>\n</head>", blocks(dist, &page, &boot)?);
    let body = format!("<script>{glue}</script>\n<script>{boot}</script>\n</body>");
    changes.extend([
        (hosted.place, strict),
        (sheet.place.clone(), format!("<style>{style}</style>\n")),
        // Asked for ahead it would be asked of the disk, and its styles are here already.
        (one(&page, r#"rel="preload" id="program""#)?.place, r#"rel="x-program" id="program""#.to_owned()),
        (one(&page, "</head>")?.place, head),
        (one(&page, "</body>")?.place, body),
    ]);
    changes.extend(scripts.into_iter().map(|script| (script.place, String::new())));
    Ok(changed(&page, changes))
}

/// The programs, the scripts that workers run, and the notices.
fn blocks(dist: &Path, page: &str, boot: &str) -> Result<String, Failure> {
    let office = program(page, "data-office")?;
    let mut programs = vec![program(page, "href")?, program(page, "data-home")?];
    // The program may have no more parts than that.
    for LaterPart { name, .. } in LATER.iter().skip(1) {
        programs.extend(program_if(page, &format!("data-{name}"))?);
    }
    programs.extend([office.clone(), office.replace(".js", "_bg.wasm")]);
    let mut blocks = String::new();
    for name in programs {
        blocks += &binary(&name, &fs::read(dist.join(&name))?);
    }
    blocks += &binary("boot.js", boot.as_bytes());
    for notice in notices(dist)? {
        let name = notice.file_name().unwrap_or_default().to_string_lossy().into_owned();
        blocks += &block("application/json", &name, &inside("script", fs::read_to_string(notice)?)?);
    }
    Ok(blocks)
}

fn notices(dist: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(dist.join("notices"))?.collect::<Result<Vec<_>, _>>()?;
    let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    Ok(files)
}

fn binary(name: &str, content: &[u8]) -> String {
    block("application/octet-stream", name, &Base64::encode_string(content))
}

fn block(kind: &str, name: &str, text: &str) -> String {
    format!("<script type=\"{kind}\" data-part=\"{name}\">{text}</script>\n")
}

/// A text as the content of an element, which it must not end.
fn inside(tag: &str, text: String) -> Result<String, Failure> {
    let small = text.to_ascii_lowercase();
    if small.contains(&format!("</{tag}")) || small.contains("<!--") {
        return Err(format!("a text would end its <{tag}>").into());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::source;
    use crate::folder::Folder;

    const PAGE: &str = "<html><head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'\">\n\
        <link rel=\"stylesheet\" href=\"./page-1.css\"/>\n<script defer src=\"./boot-1.js\"></script>\n\
        <script defer src=\"./page-1.js\"></script><link rel=\"preload\" id=\"program\" data-office=\"./office-1.js\" data-home=\"./page-1_home.wasm\" \
        data-home-style=\"./home-1.css\" href=\"./page-1_bg.wasm\" as=\"fetch\">\n</head><body>\n<p></p>\n</body></html>\n";

    fn whole(change: (&str, &[u8])) -> Result<String, String> {
        whole_with(change, &[])
    }

    fn whole_with(change: (&str, &[u8]), more: &[(&'static str, &[u8])]) -> Result<String, String> {
        let mut files: Vec<(&str, &[u8])> = vec![
            ("index.html", PAGE.as_bytes()),
            ("page-1.css", b"a{}"),
            ("home-1.css", b"b{}"),
            ("boot-1.js", b"boot();\n"),
            ("page-1.js", b"glue();\n"),
            ("page-1_bg.wasm", b"first"),
            ("page-1_home.wasm", b"second"),
            ("office-1.js", b"office();\n"),
            ("office-1_bg.wasm", b"third"),
            ("notices/b.json", b"{}"),
            ("notices/a.json", "{\"title\":\"申报\"}".as_bytes()),
            ("notices/left.txt", b"left"),
            ("store.js", b"  store();\n"),
        ];
        files.retain(|(name, _)| *name != change.0);
        files.push(change);
        files.extend(more);
        let folder = Folder::with(change.0.trim_end_matches(".json").trim_start_matches("notices/"), &files);
        write(folder.path(), &folder.path().join("store.js")).map_err(|failure| failure.to_string())?;
        Ok(folder.text("shenbao.html"))
    }

    #[test]
    fn everything_stands_in_the_file() {
        let text = whole(("left", b"")).unwrap();
        let hashes = ["store();\n", "glue();\n", "boot();\n"].map(source).join(" ");
        let style = source("a{}\nb{}");
        let octets = |name: &str, text: &str| {
            format!("<script type=\"application/octet-stream\" data-part=\"{name}\">{text}</script>\n")
        };
        let blocks = [
            octets("page-1_bg.wasm", "Zmlyc3Q="),
            octets("page-1_home.wasm", "c2Vjb25k"),
            octets("office-1.js", "b2ZmaWNlKCk7Cg=="),
            octets("office-1_bg.wasm", "dGhpcmQ="),
            octets("boot.js", "Ym9vdCgpOwo="),
            "<script type=\"application/json\" data-part=\"a.json\">{\"title\":\"申报\"}</script>\n".to_owned(),
            "<script type=\"application/json\" data-part=\"b.json\">{}</script>\n".to_owned(),
        ];
        let expected = format!(
            "<html><head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             script-src {hashes} 'wasm-unsafe-eval'; style-src {style}\">\n<style>a{{}}\nb{{}}</style>\n\
             <link rel=\"x-program\" id=\"program\" data-office=\"./office-1.js\" data-home=\"./page-1_home.wasm\" \
             href=\"./page-1_bg.wasm\" as=\"fetch\">\n\n{}<script>store();\n</script>\n</head><body>\n<p></p>\n\
             <script>glue();\n</script>\n<script>boot();\n</script>\n</body></html>\n",
            blocks.concat()
        );
        assert_eq!(text, expected);
    }

    #[test]
    fn a_third_part_and_its_styles_stand_in_it_too() {
        let third = "data-lazy=\"./page-1_lazy.wasm\" data-lazy-style=\"./lazy-1.css\" href=";
        let page = PAGE.replace("href=\"./page-1_bg", &format!("{third}\"./page-1_bg"));
        let more: [(&str, &[u8]); 2] = [("page-1_lazy.wasm", b"last"), ("lazy-1.css", b"c{}")];
        let text = whole_with(("index.html", page.as_bytes()), &more).unwrap();
        assert!(text.contains("<style>a{}\nb{}\nc{}</style>") && text.contains(&source("a{}\nb{}\nc{}")), "{text}");
        let block = "<script type=\"application/octet-stream\" data-part=\"page-1_lazy.wasm\">bGFzdA==</script>";
        assert!(text.contains(block) && text.contains("data-lazy=\"./page-1_lazy.wasm\" href"), "{text}");
        assert!(!text.contains("-style="), "{text}");
    }

    #[test]
    fn a_text_that_would_end_its_element_is_refused() {
        for (file, text) in [("page-1.js", "'</SCRIPT>'"), ("home-1.css", "</style>"), ("notices/a.json", "\"<!--\"")] {
            let said = whole((file, text.as_bytes())).unwrap_err();
            assert!(said.starts_with("a text would end its <"), "{file}: {said}");
        }
        // What ends the page's own head or body stands in scripts without harm.
        assert!(
            whole(("boot-1.js", b"'</head></body>'")).unwrap().contains("<script>'</head></body>'</script>\n</body>")
        );
    }

    #[test]
    fn a_page_that_is_not_split_is_refused() {
        let page = PAGE.replace("data-home=\"./page-1_home.wasm\"", "");
        let said = whole(("index.html", page.as_bytes())).unwrap_err();
        assert!(said.contains("data-home"), "{said}");
    }
}
