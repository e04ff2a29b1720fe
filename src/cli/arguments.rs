//! Which command the arguments ask for.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use super::written::{Language, Written, written};

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Command {
    Help,
    Version,
    Notices,
    Sample { notice: Option<String>, wrong: bool },
    Schema { notice: Option<String> },
    Check { files: Vec<PathBuf> },
    CheckLines { jobs: NonZeroUsize },
    Lint { files: Vec<PathBuf>, language: Language },
    Carry { folder: PathBuf, files: Vec<PathBuf> },
    Proof { file: PathBuf, code: Option<String> },
    Word { file: PathBuf, out: PathBuf, statement: bool },
}

/// A command, and the files of the notices that it is to know beside its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub command: Command,
    pub notices: Vec<PathBuf>,
}

/// The commands that take notices from files.
const WITH_NOTICES: [&str; 5] = ["check", "sample", "schema", "word", "proof"];

/// The command of these arguments, the program's name first; otherwise what is wrong with them.
pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Asked, String> {
    let mut written = written(arguments).map_err(|error| error.to_string())?;
    let notices = std::mem::take(&mut written.notices);
    let command = match (written.help, written.version) {
        (true, _) => Command::Help,
        (_, true) => Command::Version,
        _ => command(written, !notices.is_empty())?,
    };
    Ok(Asked { command, notices })
}

fn command(written: Written, with_notices: bool) -> Result<Command, String> {
    let (command, values) = written.values.split_first().ok_or("no command is given")?;
    let command = command.to_string_lossy();
    misplaced(&written, &command)?;
    if with_notices && !WITH_NOTICES.contains(&&*command) {
        return Err(format!("--notice does not go with `{command}`"));
    }
    match command.as_ref() {
        "notices" => none(values).map(|()| Command::Notices),
        "sample" => notice(values, with_notices).map(|notice| Command::Sample { notice, wrong: written.wrong }),
        "schema" => notice(values, with_notices).map(|notice| Command::Schema { notice }),
        "check" if written.ndjson => {
            none(values).map(|()| Command::CheckLines { jobs: written.jobs.unwrap_or(NonZeroUsize::MIN) })
        }
        "check" if written.jobs.is_some() => Err("--jobs goes with `check --ndjson`".to_owned()),
        "check" => some(values).map(|files| Command::Check { files }),
        "lint" => lint(values, written.language.unwrap_or_default()),
        "carry" => carry(values),
        "proof" => proof(values),
        "word" => word(values, written.out, written.statement),
        other => Err(format!("there is no command `{other}`")),
    }
}

fn misplaced(written: &Written, command: &str) -> Result<(), String> {
    let options = [
        ("--wrong", written.wrong, "sample"),
        ("--ndjson", written.ndjson, "check"),
        ("--jobs", written.jobs.is_some(), "check"),
        ("--statement", written.statement, "word"),
        ("--out", written.out.is_some(), "word"),
        ("--lang", written.language.is_some(), "lint"),
    ];
    match options.iter().find(|(_, set, of)| *set && command != *of) {
        Some((option, ..)) => Err(format!("{option} does not go with `{command}`")),
        None => Ok(()),
    }
}

/// A code may be written with spaces between its groups.
fn spaced(words: &[OsString]) -> String {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}

fn none(values: &[OsString]) -> Result<(), String> {
    values.first().map_or(Ok(()), |value| Err(format!("{:?} is not expected here", value.to_string_lossy())))
}

fn one(values: &[OsString]) -> Result<String, String> {
    match values {
        [notice] => Ok(notice.to_string_lossy().into_owned()),
        _ => Err("exactly one notice is expected".to_owned()),
    }
}

/// The id of a notice; where one is given as a file, it need not be named.
fn notice(values: &[OsString], with_notices: bool) -> Result<Option<String>, String> {
    if values.is_empty() && with_notices { Ok(None) } else { one(values).map(Some) }
}

fn proof(values: &[OsString]) -> Result<Command, String> {
    match values {
        [file] => Ok(Command::Proof { file: file.into(), code: None }),
        [file, code @ ..] => Ok(Command::Proof { file: file.into(), code: Some(spaced(code)) }),
        [] => Err("a file is expected, and the code of its slip where they are to be compared".to_owned()),
    }
}

fn word(values: &[OsString], out: Option<PathBuf>, statement: bool) -> Result<Command, String> {
    match (values, out) {
        ([file], Some(out)) => Ok(Command::Word { file: file.into(), out, statement }),
        _ => Err("exactly one file is expected, and `--out FILE`".to_owned()),
    }
}

fn lint(values: &[OsString], language: Language) -> Result<Command, String> {
    some(values).map(|files| Command::Lint { files, language })
}

fn carry(values: &[OsString]) -> Result<Command, String> {
    let (folder, files) = values.split_first().ok_or("a folder is expected, and definitions that belong into it")?;
    Ok(Command::Carry { folder: folder.into(), files: files.iter().map(PathBuf::from).collect() })
}

fn some(values: &[OsString]) -> Result<Vec<PathBuf>, String> {
    if values.is_empty() {
        return Err("at least one file is expected".to_owned());
    }
    Ok(values.iter().map(PathBuf::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<Asked, String> {
        read(std::iter::once("shenbao").chain(line.split_whitespace()).map(OsString::from))
    }

    fn of(line: &str) -> Result<Command, String> {
        asked(line).map(|asked| asked.command)
    }

    #[test]
    fn commands_are_understood() {
        assert_eq!(of("notices"), Ok(Command::Notices));
        assert_eq!(of("sample x --wrong"), Ok(Command::Sample { notice: Some("x".into()), wrong: true }));
        assert_eq!(of("sample --notice a.toml"), Ok(Command::Sample { notice: None, wrong: false }));
        assert_eq!(asked("check --notice a.toml b --notice c").unwrap().notices, [PathBuf::from("a.toml"), "c".into()]);
        let lines = |jobs| Ok(Command::CheckLines { jobs: NonZeroUsize::new(jobs).unwrap() });
        assert_eq!(of("check --ndjson"), lines(1));
        assert_eq!(of("check --jobs 2 --ndjson"), lines(2));
        assert_eq!(of("check --ndjson -j256"), lines(256));
        assert_eq!(of("check - a.json"), Ok(Command::Check { files: vec!["-".into(), "a.json".into()] }));
        assert_eq!(of("check -- --ndjson"), Ok(Command::Check { files: vec!["--ndjson".into()] }));
        assert_eq!(of("lint --help"), Ok(Command::Help));
        let lint = |language| Ok(Command::Lint { files: vec!["a".into()], language });
        assert_eq!(of("lint a"), lint(Language::English));
        assert_eq!(of("lint --lang zh a"), lint(Language::Chinese));
        assert_eq!(of("proof a.json"), Ok(Command::Proof { file: "a.json".into(), code: None }));
        let spaced = Command::Proof { file: "-".into(), code: Some("AB CD".into()) };
        assert_eq!(of("proof - AB CD"), Ok(spaced));
        let word = |statement| Ok(Command::Word { file: "a.json".into(), out: "a.docx".into(), statement });
        assert_eq!(of("word a.json -o a.docx"), word(false));
        assert_eq!(of("word --statement --out a.docx a.json"), word(true));
    }

    #[test]
    fn everything_else_is_refused() {
        for line in [
            "",
            "frob",
            "notices x",
            "sample",
            "sample a b",
            "check",
            "check --ndjson a",
            "check --jobs 2 a",
            "check --ndjson --jobs",
            "check --ndjson --jobs 0",
            "check --ndjson --jobs 257",
            "check --ndjson --jobs two",
            "lint --jobs 2 a",
            "lint",
            "lint --wrong a",
            "lint --lang fr a",
            "check --lang zh a",
            "lint --notice a b",
            "carry",
            "check --notice a",
            "sample a b --notice c",
            "proof",
            "word a",
            "word -o a",
            "check a -o b",
            "lint --statement a",
            "notices --x",
        ] {
            assert!(of(line).is_err(), "{line}");
        }
    }
}
