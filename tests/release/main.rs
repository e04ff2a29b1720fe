//! What `make release` makes of `dist/`: made twice it is the same, and other programs find in it what should be there.
//! Needs dist/ with the one file and a Python with a reader of bills of materials, so it runs only when asked for.
//! Not here: how the files are made (`.ci/releasing`).
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "what cannot be made has failed")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Makes a release in a folder of this name; its files.
fn release(name: &str) -> (PathBuf, BTreeMap<String, Vec<u8>>) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("release").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    // What lay there before does not become part of it.
    std::fs::write(folder.join("left.txt"), "before").unwrap();
    // Building the program takes minutes and is not what is tried here; this one will do.
    let program = Path::new(ROOT).join(".ci/release");
    run(Command::new(&program).arg(&folder).arg(&program).env_remove("CARGO_TARGET_DIR"));
    let files = std::fs::read_dir(&folder).unwrap().flatten();
    let files = files.map(|file| (file.file_name().into_string().unwrap(), std::fs::read(file.path()).unwrap()));
    let files = files.collect();
    (folder, files)
}

fn run(command: &mut Command) {
    let done = command.output().unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(done.status.success(), "\n{}{}", said(&done.stdout), said(&done.stderr));
}

#[test]
fn a_release_is_whole_and_equal_each_time() {
    let (folder, first) = release("first");
    let version = env!("CARGO_PKG_VERSION");
    let archive = format!("shenbao-{version}.zip");
    let bill = format!("shenbao-{version}.cdx.json");
    let program = format!("shenbao-{version}-linux-x86_64");
    let names: Vec<&str> = first.keys().map(String::as_str).collect();
    assert_eq!(names, ["SHA256SUMS", program.as_str(), bill.as_str(), archive.as_str(), "shenbao.html"]);
    assert_eq!(first.get(&program), std::fs::read(Path::new(ROOT).join(".ci/release")).ok().as_ref());
    let (_, again) = release("again");
    for (name, bytes) in &first {
        assert!(again.get(name) == Some(bytes), "{name} differs");
    }
    let python = std::env::var("SHENBAO_READERS").expect("SHENBAO_READERS names a Python: run by `make test`");
    let script = Path::new(ROOT).join("tests/release/read_back.py");
    run(Command::new(python).arg("-B").arg(script).arg(folder).arg(Path::new(ROOT).join("dist")).arg(version));
}
