//! Turns the definitions under `src/notices` from TOML into JSON, because the page must not carry a TOML reader; and writes
//! down how the characters of GB 2312 are read, because all that is known of that would be larger than the page.
//! Not here: whether they are sound; `shenbao lint` says that before every page build.

#[path = "src/notice/carried.rs"]
mod carried;
#[expect(dead_code, unused_imports, unused_macros, reason = "only its trees are wanted here")]
#[path = "src/json/mod.rs"]
mod json;
#[path = "src/notice/toml_tree.rs"]
mod toml_tree;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use carried::{announcement, carried};
use encoding_rs::GBK;
use json::{Json, parse_as_written};
use pinyin::{Pinyin, ToPinyinMulti};
use sha2::{Digest, Sha256};
use toml::de::DeTable;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/notices");
    let mut files: Vec<PathBuf> =
        fs::read_dir("src/notices")?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    files.sort();
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut notices = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "toml")) {
        let tree = read(file)?;
        if file.file_stem().is_some_and(|stem| stem == "standard") {
            let lists = tree.get("lists").ok_or("standard.toml holds no lists")?;
            fs::write(out.join("standard.json"), lists.to_text())?;
        } else {
            let id = tree.get("id").and_then(Json::as_text).ok_or("a notice has no id")?.to_owned();
            let edition = tree.get("edition").and_then(Json::as_whole).ok_or("a notice has no edition")?;
            let text = carried(tree.clone()).to_text();
            let digest = Sha256::digest(text.as_bytes());
            let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            fs::write(out.join(format!("{id}.announced.json")), announcement(&tree, &digest, false).to_text())?;
            fs::write(out.join(format!("{id}.json")), text)?;
            for kind in ["accepted", "wrong"] {
                let sample = fs::read_to_string(format!("src/notices/samples/{id}.{kind}.json"))?;
                let sample = parse_as_written(&sample).map_err(|broken| format!("{id}.{kind}.json: {broken:?}"))?;
                fs::write(out.join(format!("{id}.{kind}.json")), sample.sorted().to_text())?;
            }
            notices.push((std::cmp::Reverse(edition), id, digest));
        }
    }
    notices.sort();
    fs::write(out.join("builtin.rs"), listing(&notices)?)?;
    fs::write(out.join("pinyin.txt"), readings())?;
    Ok(())
}

/// A line for each syllable without tones: the syllable, then the characters that may be read so. ü is typed v, and u by some.
fn readings() -> String {
    let mut lines: BTreeMap<String, String> = BTreeMap::new();
    let codes = (0xB0..=0xF7).flat_map(|row| (0xA1..=0xFE).map(move |cell| [row, cell]));
    for code in codes {
        let (sign, _) = GBK.decode_without_bom_handling(&code);
        for (sign, reading) in sign.chars().filter_map(|sign| Some((sign, sign.to_pinyin_multi()?))) {
            let plain = reading.into_iter().map(Pinyin::plain);
            let typed = plain.flat_map(|syllable| [syllable.replace('ü', "v"), syllable.replace('ü', "u")]);
            for syllable in typed.filter(|syllable| syllable.bytes().all(|byte| byte.is_ascii_lowercase())) {
                let line = lines.entry(syllable).or_default();
                if !line.ends_with(sign) {
                    line.push(sign);
                }
            }
        }
    }
    lines.into_iter().map(|(syllable, signs)| format!("{syllable}{signs}\n")).collect()
}

fn read(file: &Path) -> Result<Json, Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let table = DeTable::parse(&text).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(toml_tree::tree(table.get_ref(), 0).0)
}

/// The Rust source that names the files of the notices.
fn listing<T>(notices: &[(T, String, String)]) -> Result<String, std::fmt::Error> {
    let file = |name: &str| format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}.json\"))");
    let mut source = String::from("const BUILTIN: &[Carried] = &[\n");
    for (_, id, digest) in notices {
        let (notice, accepted, wrong) = (file(id), file(&format!("{id}.accepted")), file(&format!("{id}.wrong")));
        let announced = file(&format!("{id}.announced"));
        writeln!(source, "    Carried {{ id: {id:?}, digest: {digest:?}, announced: {announced}, notice: {notice}, ")?;
        writeln!(source, "        accepted: {accepted}, wrong: {wrong} }},")?;
    }
    source.push_str("];\n");
    Ok(source)
}
