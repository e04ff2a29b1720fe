//! What Trunk is about to put into `dist/`: its program is split, the worker's files get their names, and the page names
//! all of them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::digest::stem;
use crate::later::{LATER, LaterPart};
use crate::page::{Found, changed, one, program, sheets};
use crate::splitting::split;
use crate::squeeze::squeezed;
use crate::{Failure, office};

/// Trunk's folder.
pub struct Stage {
    folder: PathBuf,
    /// A page for trying things out is not split.
    release: bool,
}

/// The folder of the Trunk that called.
pub fn of_trunk() -> Result<Stage, Failure> {
    let folder = env::var_os("TRUNK_STAGING_DIR").ok_or("only Trunk knows what is to be split: run `make build`")?;
    Ok(Stage { folder: folder.into(), release: env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") })
}

impl Stage {
    /// Splits the page's program, which was linked into a file of its own; `loader` begins the worker's script.
    pub fn split(&self, linked: &Path, loader: &Path) -> Result<(), Failure> {
        let page = self.folder.join("index.html");
        let office = office::write(&self.folder, loader)?;
        let id = r#"id="program""#;
        let mut text = fs::read_to_string(&page)?.replace(id, &format!(r#"{id} data-office="./{office}""#));
        if self.release {
            text = self.with_parts(&text, linked)?;
            for script in self.files("boot", ".js")? {
                fs::write(&script, squeezed(&fs::read_to_string(&script)?))?;
            }
        }
        Ok(fs::write(page, text)?)
    }

    /// The page with the parts in the program's stead.
    fn with_parts(&self, page: &str, linked: &Path) -> Result<String, Failure> {
        let packed = program(page, "href")?;
        let glue = self.glue()?;
        let parts = split(&fs::read(linked)?, &fs::read(self.folder.join(&packed))?)?;
        println!("split: {}", parts.told);
        let spoken = squeezed(&parts.short.glue(&fs::read_to_string(self.folder.join(&glue))?)?);
        let programs = [&parts.first].into_iter().chain(&parts.later).map(Vec::as_slice);
        let stem = format!("page-{}", stem(&programs.chain([spoken.as_bytes()]).collect::<Vec<_>>()));
        fs::remove_file(self.folder.join(&packed))?;
        fs::remove_file(self.folder.join(&glue))?;
        fs::write(self.folder.join(format!("{stem}_bg.wasm")), parts.first)?;
        fs::write(self.folder.join(format!("{stem}.js")), spoken)?;
        let (mut changes, mut named) = (Vec::new(), String::new());
        let mut programs = parts.later.into_iter();
        for LaterPart { name, .. } in LATER {
            let program = programs.next();
            let sheet = self.sheet(page, name, program.is_some())?;
            changes.push((sheet.place, String::new()));
            let Some(program) = program else { continue };
            fs::write(self.folder.join(format!("{stem}_{name}.wasm")), program)?;
            named += &format!(r#"data-{name}="./{stem}_{name}.wasm" "#);
            if !sheet.text.is_empty() {
                named += &format!(r#"data-{name}-style="./{}" "#, sheet.text);
            }
        }
        let first = one(page, &format!(r#"href="\./{packed}""#))?;
        let script = one(page, &format!(r#"src="\./{glue}""#))?;
        changes.push((first.place, format!(r#"{named}href="./{stem}_bg.wasm""#)));
        changes.push((script.place, format!(r#"src="./{stem}.js""#)));
        Ok(changed(page, changes))
    }

    /// Where the page links the sheet of a later part, which the loader puts in when it fetches that, and the sheet's file. Of
    /// a part that is not there, and of one without styles, there is none.
    fn sheet(&self, page: &str, part: &str, is_there: bool) -> Result<Found, Failure> {
        let sheet = sheets(page)?.into_iter().find(|sheet| sheet.text.starts_with(&format!("{part}-")));
        let mut sheet = sheet.ok_or_else(|| format!("the page links no sheet for the part {part}"))?;
        let file = self.folder.join(&sheet.text);
        if !is_there || fs::metadata(&file)?.len() == 0 {
            fs::remove_file(file)?;
            sheet.text.clear();
        }
        Ok(sheet)
    }

    /// The script through which the page's program speaks.
    fn glue(&self) -> Result<String, Failure> {
        for script in self.files("page-", ".js")? {
            if fs::read_to_string(&script)?.contains("__wbg_get_imports") {
                let name = script.file_name().unwrap_or_default();
                return Ok(name.to_string_lossy().into_owned());
            }
        }
        Err("Trunk made no glue for the program".into())
    }

    fn files(&self, begin: &str, end: &str) -> Result<Vec<PathBuf>, Failure> {
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.starts_with(begin) && name.ends_with(end) {
                found.push(entry.path());
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::Folder;
    use crate::splitting::tests::tiny::{NOTES_OF_THIRD, noted_also, program, with_third};

    const PAGE: &str = "<link rel=\"stylesheet\" href=\"./page-1.css\"/>\n<link rel=\"stylesheet\" href=\"./home-1.css\"/>\n\
        <link rel=\"stylesheet\" href=\"./lazy-1.css\"/>\n<link rel=\"stylesheet\" href=\"./on-demand-1.css\"/>\n\
        <script defer src=\"./boot-1.js\"></script><script defer src=\"./page-1.js\"></script>\
        <link rel=\"preload\" id=\"program\" href=\"./page-1_bg.wasm\" as=\"fetch\">\n";
    const GLUE: &str = "  function __wbg_get_imports() { return { __wbg_log_0123456789abcdef: f }; }\n\
        wasm.__wbg_closure_fedcba9876543210();\n";

    fn staged(name: &str, release: bool) -> Folder {
        staged_of(name, release, false, b"")
    }

    fn staged_of(name: &str, release: bool, has_third: bool, lazy: &[u8]) -> Folder {
        let (packed, linked) = program(|text| if has_third { with_third(text) } else { text });
        let linked = noted_also(linked, if has_third { &NOTES_OF_THIRD } else { &[] });
        let folder = Folder::with(
            name,
            &[
                ("stage/index.html", PAGE.as_bytes()),
                ("stage/home-1.css", b"a{}"),
                ("stage/lazy-1.css", lazy),
                ("stage/on-demand-1.css", b""),
                ("stage/boot-1.js", b"  boot();\n"),
                ("stage/page-1.js", GLUE.as_bytes()),
                ("stage/page-1_bg.wasm", &packed),
                ("stage/office.js", b"  glue();"),
                ("stage/office_bg.wasm", &packed),
                ("linked.wasm", &linked),
                ("loader.js", b"loader();"),
            ],
        );
        let stage = Stage { folder: folder.path().join("stage"), release };
        stage.split(&folder.path().join("linked.wasm"), &folder.path().join("loader.js")).unwrap();
        folder
    }

    /// What stands between two texts.
    fn between<'a>(text: &'a str, begin: &str, end: &str) -> &'a str {
        text.split_once(begin).and_then(|(_, rest)| rest.split_once(end)).unwrap().0
    }

    #[test]
    fn the_page_names_both_parts_and_the_worker() {
        let folder = staged("release", true);
        let text = folder.text("stage/index.html");
        let (page, office) = (between(&text, "src=\"./page-", ".js"), between(&text, "data-office=\"./", ".js"));
        assert_eq!(
            text,
            format!(
                "<link rel=\"stylesheet\" href=\"./page-1.css\"/>\n\
                 <script defer src=\"./boot-1.js\"></script><script defer src=\"./page-{page}.js\"></script>\
                 <link rel=\"preload\" id=\"program\" data-office=\"./{office}.js\" data-home=\"./page-{page}_home.wasm\" \
                 data-home-style=\"./home-1.css\" href=\"./page-{page}_bg.wasm\" as=\"fetch\">\n"
            )
        );
        assert_eq!(
            folder.names("stage"),
            [
                "boot-1.js".to_owned(),
                "home-1.css".to_owned(),
                "index.html".to_owned(),
                format!("{office}.js"),
                format!("{office}_bg.wasm"),
                format!("page-{page}.js"),
                format!("page-{page}_bg.wasm"),
                format!("page-{page}_home.wasm"),
            ]
        );
        assert_eq!(folder.text("stage/boot-1.js"), "boot();\n");
        assert_eq!(folder.text(&format!("stage/{office}.js")), "loader();;\nglue();;\nself.startOffice();\n");
        let glue = "function __wbg_get_imports() { return { _0: f }; }\nwasm._1();\n";
        assert_eq!(folder.text(&format!("stage/page-{page}.js")), glue);
    }

    #[test]
    fn a_third_part_comes_with_its_styles_where_it_has_some() {
        for (styles, sheet) in [("b{}", " data-lazy-style=\"./lazy-1.css\""), ("", "")] {
            let folder = staged_of("third", true, true, styles.as_bytes());
            let text = folder.text("stage/index.html");
            let file = format!("page-{}_lazy.wasm", between(&text, "src=\"./page-", ".js"));
            let named = between(&text, " data-home-style=\"./home-1.css\"", " href");
            assert_eq!(named, format!(" data-lazy=\"./{file}\"{sheet}"));
            assert_eq!(text.matches("rel=\"stylesheet\"").count(), 1, "{text}");
            let names = folder.names("stage");
            assert!(names.contains(&file), "{names:?}");
            assert_eq!(names.contains(&"lazy-1.css".to_owned()), !styles.is_empty());
        }
    }

    #[test]
    fn where_there_is_no_third_part_nothing_is_left_of_its_styles() {
        let folder = staged_of("no-third", true, false, b"b{}");
        assert!(!folder.text("stage/index.html").contains("lazy"));
        assert!(!folder.names("stage").iter().any(|name| name.contains("lazy")));
    }

    #[test]
    fn a_page_for_trying_things_out_is_not_split() {
        let folder = staged("debug", false);
        let office =
            folder.names("stage").into_iter().find(|name| name.starts_with("office-") && name.ends_with(".js"));
        let named = format!("id=\"program\" data-office=\"./{}\"", office.unwrap());
        assert_eq!(folder.text("stage/index.html"), PAGE.replace("id=\"program\"", &named));
        assert_eq!(folder.text("stage/page-1.js"), GLUE);
    }
}
