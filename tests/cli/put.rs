//! What is written: never the file that is read, whatever it is called, and whole or not at all.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::{code, kit, sample, sentence, shenbao};

/// A folder of its own, with an application in it.
fn folder(name: &str) -> (PathBuf, PathBuf) {
    let folder = kit::folder(name);
    fs::create_dir(folder.join("sub")).unwrap();
    let file = folder.join("a.json");
    fs::write(&file, sample(&[])).unwrap();
    (folder, file)
}

/// The names of what lies in a folder.
fn listed(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
#[cfg(unix)]
fn the_source_is_never_written_whatever_it_is_called() {
    let (folder, file) = folder("put-source");
    let text = fs::read(&file).unwrap();
    let inside = |name: &str| folder.join(name);
    std::os::unix::fs::symlink("a.json", inside("link.json")).unwrap();
    std::os::unix::fs::symlink("../link.json", inside("sub/link.json")).unwrap();
    std::os::unix::fs::symlink(".", inside("here")).unwrap();
    fs::hard_link(&file, inside("hard.json")).unwrap();
    let names = ["a.json", "./a.json", "sub/../a.json", "link.json", "sub/link.json", "here/a.json", "hard.json"];
    for (source, out) in names.iter().flat_map(|source| names.iter().map(move |out| (source, out))) {
        for statement in [&[][..], &["--statement"]] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_shenbao"));
            let command = command.args(["word", source, "--out", out]).args(statement);
            let output = command.current_dir(&folder).output().unwrap();
            let said = sentence(&output);
            assert_eq!(code(&output), 2, "{source} {out}");
            assert!(said.contains("is the file that is read") && said.contains("--out"), "{said}");
        }
    }
    let absolute = file.to_str().unwrap();
    assert_eq!(code(&shenbao(&["word", absolute, "-o", absolute], b"")), 2);
    // Read through standard input, it is the same file.
    let mut command = Command::new(env!("CARGO_BIN_EXE_shenbao"));
    let command = command.args(["word", "-", "-o", absolute]).stdin(Stdio::from(fs::File::open(&file).unwrap()));
    let output = command.output().unwrap();
    assert_eq!(code(&output), 2);
    assert!(sentence(&output).contains("is the file that is read"));
    assert_eq!(fs::read(&file).unwrap(), text);
    assert_eq!(listed(&folder), ["a.json", "hard.json", "here", "link.json", "sub"]);
}

#[test]
#[cfg(unix)]
fn a_write_that_fails_leaves_the_old_file() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, file) = folder("put-fails");
    let out = folder.join("a.docx");
    fs::write(&out, b"old").unwrap();
    fs::set_permissions(&out, fs::Permissions::from_mode(0o444)).unwrap();
    let arguments = ["word", file.to_str().unwrap(), "-o", out.to_str().unwrap()];
    let refused = shenbao(&arguments, b"");
    assert!(code(&refused) == 2 && sentence(&refused).contains("cannot write"), "{}", sentence(&refused));
    assert_eq!(fs::read(&out).unwrap(), b"old");
    fs::set_permissions(&out, fs::Permissions::from_mode(0o640)).unwrap();
    // A file may not grow beyond 1 KiB here, so that writing ends in the middle.
    let script = "ulimit -f 1; trap '' XFSZ; exec \"$0\" \"$@\"";
    let output =
        Command::new("bash").args(["-c", script, env!("CARGO_BIN_EXE_shenbao")]).args(arguments).output().unwrap();
    assert!(code(&output) == 2 && sentence(&output).contains("cannot write"), "{output:?}");
    assert_eq!(fs::read(&out).unwrap(), b"old");
    assert_eq!(listed(&folder), ["a.docx", "a.json", "sub"]);
    assert_eq!(code(&shenbao(&arguments, b"")), 0);
    assert!(fs::read(&out).unwrap().starts_with(b"PK"));
    assert_eq!(fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(listed(&folder), ["a.docx", "a.json", "sub"]);
}

#[test]
#[cfg(unix)]
fn what_a_link_points_to_is_replaced_and_what_is_no_file_is_written_to() {
    let (folder, file) = folder("put-links");
    let (real, link) = (folder.join("sub/real.docx"), folder.join("link.docx"));
    fs::write(&real, b"old").unwrap();
    std::os::unix::fs::symlink("sub/real.docx", &link).unwrap();
    let word = |out: &str| shenbao(&["word", file.to_str().unwrap(), "-o", out], b"");
    assert_eq!(code(&word(link.to_str().unwrap())), 0);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink() && fs::read(&real).unwrap().starts_with(b"PK"));
    assert!(word("/dev/stdout").stdout.starts_with(b"PK"));
    assert_eq!(code(&word(folder.join("sub").to_str().unwrap())), 2);
    assert_eq!(listed(&folder.join("sub")), ["real.docx"]);
}

#[test]
fn the_notices_are_written_whole() {
    let folder = folder("put-carry").0.join("notices");
    let carry = || code(&shenbao(&["carry", folder.to_str().unwrap()], b""));
    assert_eq!(carry(), 0);
    let names = listed(&folder);
    assert!(names.len() > 10 && names.iter().all(|name| name.ends_with(".json")), "{names:?}");
    let one = folder.join("nanchang-2021.json");
    fs::write(&one, b"old").unwrap();
    assert_eq!(carry(), 0);
    assert!(fs::read(&one).unwrap().len() > 1_000 && listed(&folder) == names);
}
