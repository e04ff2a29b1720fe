//! Which command the arguments ask for.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Command {
    Help,
    Version,
    Notices,
    Sample { notice: String, wrong: bool },
    Schema { notice: String },
    Check { files: Vec<PathBuf> },
    CheckLines,
    Lint { files: Vec<PathBuf> },
    Carry { folder: PathBuf },
    Proof { file: PathBuf, code: Option<String> },
    Word { file: PathBuf, out: PathBuf, statement: bool },
}

/// Everything on the command line.
#[derive(Default)]
struct Written {
    values: Vec<OsString>,
    help: bool,
    version: bool,
    wrong: bool,
    ndjson: bool,
    statement: bool,
    out: Option<PathBuf>,
}

/// The command of these arguments, the program's name first; otherwise what is wrong with them.
pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    let written = written(arguments).map_err(|error| error.to_string())?;
    if written.help {
        return Ok(Command::Help);
    }
    if written.version {
        return Ok(Command::Version);
    }
    let (command, values) = written.values.split_first().ok_or("no command is given")?;
    let command = command.to_string_lossy();
    let misplaced = [
        ("--wrong", written.wrong, "sample"),
        ("--ndjson", written.ndjson, "check"),
        ("--statement", written.statement, "word"),
        ("--out", written.out.is_some(), "word"),
    ];
    if let Some((option, ..)) = misplaced.iter().find(|(_, set, of)| *set && command != *of) {
        return Err(format!("{option} does not go with `{command}`"));
    }
    match command.as_ref() {
        "notices" => none(values).map(|()| Command::Notices),
        "sample" => one(values).map(|notice| Command::Sample { notice, wrong: written.wrong }),
        "schema" => one(values).map(|notice| Command::Schema { notice }),
        "check" if written.ndjson => none(values).map(|()| Command::CheckLines),
        "check" => some(values).map(|files| Command::Check { files }),
        "lint" => some(values).map(|files| Command::Lint { files }),
        "carry" => one(values).map(|folder| Command::Carry { folder: folder.into() }),
        "proof" => match values {
            [file] => Ok(Command::Proof { file: file.into(), code: None }),
            [file, code @ ..] => Ok(Command::Proof { file: file.into(), code: Some(spaced(code)) }),
            [] => Err("a file is expected, and the code of its slip where they are to be compared".to_owned()),
        },
        "word" => word(values, written.out, written.statement),
        other => Err(format!("there is no command `{other}`")),
    }
}

fn written(arguments: impl IntoIterator<Item = OsString>) -> Result<Written, lexopt::Error> {
    let mut parser = Parser::from_iter(arguments);
    let mut written = Written::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => written.help = true,
            Arg::Short('V') | Arg::Long("version") => written.version = true,
            Arg::Long("wrong") => written.wrong = true,
            Arg::Long("ndjson") => written.ndjson = true,
            Arg::Long("statement") => written.statement = true,
            Arg::Short('o') | Arg::Long("out") => written.out = Some(parser.value()?.into()),
            Arg::Value(value) => written.values.push(value),
            other => return Err(other.unexpected()),
        }
    }
    Ok(written)
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

fn word(values: &[OsString], out: Option<PathBuf>, statement: bool) -> Result<Command, String> {
    match (values, out) {
        ([file], Some(out)) => Ok(Command::Word { file: file.into(), out, statement }),
        _ => Err("exactly one file is expected, and `--out FILE`".to_owned()),
    }
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

    fn of(line: &str) -> Result<Command, String> {
        read(std::iter::once("shenbao").chain(line.split_whitespace()).map(OsString::from))
    }

    #[test]
    fn commands_are_understood() {
        assert_eq!(of("notices"), Ok(Command::Notices));
        assert_eq!(of("sample x --wrong"), Ok(Command::Sample { notice: "x".into(), wrong: true }));
        assert_eq!(of("check --ndjson"), Ok(Command::CheckLines));
        assert_eq!(of("check - a.json"), Ok(Command::Check { files: vec!["-".into(), "a.json".into()] }));
        assert_eq!(of("check -- --ndjson"), Ok(Command::Check { files: vec!["--ndjson".into()] }));
        assert_eq!(of("lint --help"), Ok(Command::Help));
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
            "lint",
            "lint --wrong a",
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
