//! Turns the definitions under `src/notices` from TOML into JSON, because the page must not carry a TOML reader.
//! Not here: whether they are sound; `shenbao lint` says that before every page build.

#[path = "src/notice/carried.rs"]
mod carried;

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use carried::{announcement, carried};
use serde_json::Value;
use sha2::{Digest, Sha256};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/notices");
    let mut files: Vec<PathBuf> =
        fs::read_dir("src/notices")?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    files.sort();
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut notices = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "toml")) {
        let value: Value = read(file)?;
        if file.file_stem().is_some_and(|stem| stem == "standard") {
            let lists = value.get("lists").ok_or("standard.toml holds no lists")?;
            fs::write(out.join("standard.json"), lists.to_string())?;
        } else {
            let id = value.get("id").and_then(|id| id.as_str()).ok_or("a notice has no id")?.to_owned();
            let edition = value.get("edition").and_then(Value::as_i64).ok_or("a notice has no edition")?;
            let text = carried(value.clone()).to_string();
            let digest = Sha256::digest(text.as_bytes());
            let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            fs::write(out.join(format!("{id}.announced.json")), announcement(&value, &digest).to_string())?;
            fs::write(out.join(format!("{id}.json")), text)?;
            for kind in ["accepted", "wrong"] {
                let sample = fs::read_to_string(format!("src/notices/samples/{id}.{kind}.json"))?;
                let sample: Value = serde_json::from_str(&sample)?;
                fs::write(out.join(format!("{id}.{kind}.json")), sample.to_string())?;
            }
            notices.push((-edition, id, digest));
        }
    }
    notices.sort();
    fs::write(out.join("builtin.rs"), listing(&notices)?)?;
    Ok(())
}

fn read(file: &Path) -> Result<Value, Box<dyn Error>> {
    toml::from_str(&fs::read_to_string(file)?).map_err(|error| format!("{}: {error}", file.display()).into())
}

/// The Rust source that names the files of the notices.
fn listing(notices: &[(i64, String, String)]) -> Result<String, std::fmt::Error> {
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
