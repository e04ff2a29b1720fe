//! What the program says of itself, and of command lines that it does not understand.

use std::process::Output;

use super::{code, file, lines, out, sample, shenbao};

/// Every command with what it takes.
const COMMANDS: [(&str, &[&str]); 12] = [
    ("notices", &[]),
    ("sample", &["[NOTICE]", "--wrong", "--notice <FILE>"]),
    ("schema", &["[NOTICE]", "--notice <FILE>"]),
    ("check", &["[FILE]...", "--ndjson", "-j, --jobs <N>", "1 to 256", "--notice <FILE>"]),
    ("lint", &["<NOTICE>...", "--lang <LANG>", "[possible values: en, zh]"]),
    ("proof", &["<FILE>", "[CODE]...", "--beside <FILE>", "--notice <FILE>"]),
    ("export", &["<KIND>", "<FILE>", "-o, --out <OUT>", "--form <ID>", "--notice <FILE>", "word-form, "]),
    ("word", &["<FILE>", "-o, --out <DOCX>", "--statement", "--notice <FILE>"]),
    ("fill", &["<BLANK>", "<FILE>", "-o, --out <DOCX>", "--notice <FILE>"]),
    ("read", &["<DOCX>", "--notice <NOTICE>", "--blank <BLANK>"]),
    (
        "collect",
        &[
            "[PATH]...",
            "--saved <ZIP>",
            "-o, --out <XLSX>",
            "--lists <FOLDER>",
            "--ndjson <FILE>",
            "--verdicts <FILE>",
            "--rows <FILE>",
            "--jobs <N>",
            "--blank <DOCX>",
        ],
    ),
    ("carry", &["<FOLDER>", "[NOTICE]..."]),
];

/// What was asked for goes where results go.
fn told(arguments: &[&str]) -> String {
    let output = shenbao(arguments, b"");
    assert!(code(&output) == 0 && output.stderr.is_empty(), "{arguments:?}: {output:?}");
    out(&output)
}

/// What is said of a command line that is not understood.
fn refused(output: &Output) -> String {
    assert_eq!((code(output), out(output).as_str()), (2, ""), "{output:?}");
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(text.starts_with("error: ") && text.contains("--help"), "{text}");
    text
}

/// The commands that the program lists, each with what it is for.
fn listed() -> Vec<(String, String)> {
    let help = told(&["--help"]);
    let commands = help.split("\nCommands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let commands = commands.lines().map(|line| line.trim().split_once(' ').unwrap());
    let own = commands.filter(|(name, _)| *name != "help");
    own.map(|(name, purpose)| (name.to_owned(), purpose.trim().to_owned())).collect()
}

#[test]
fn each_command_is_listed_and_has_a_help_of_its_own() {
    assert_eq!(listed().iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), COMMANDS.map(|(name, _)| name));
    for ((name, takes), (_, purpose)) in COMMANDS.iter().zip(listed()) {
        let help = told(&[name, "--help"]);
        let head = format!("{purpose}\n\nUsage: shenbao {name}");
        assert!(help.starts_with(&head), "{help}");
        for part in *takes {
            assert!(help.contains(part), "{part}: {help}");
        }
        let ends: Vec<Option<usize>> =
            ["\nReads: ", "\nPrints: ", "\nExit code: 0 ", "\nExample: "].map(|label| help.find(label)).into();
        assert!(ends.is_sorted() && ends.iter().all(Option::is_some), "{help}");
        let others = COMMANDS.iter().filter(|(other, _)| other != name);
        assert!(others.into_iter().all(|(other, _)| !help.contains(&format!("shenbao {other} "))), "{help}");
        assert_eq!(told(&[name, "-h"]), help);
        assert_eq!(told(&["help", name]), help);
    }
}

#[test]
fn help_fits_on_a_screen() {
    for arguments in std::iter::once(vec!["--help"]).chain(COMMANDS.map(|(name, _)| vec![name, "--help"])) {
        let help = told(&arguments);
        assert!(help.lines().all(|line| line.chars().count() <= 100) && help.lines().count() <= 30, "{help}");
        assert!(!help.contains('\u{1b}'), "no colours");
    }
}

#[test]
fn the_version_is_that_of_the_program() {
    for arguments in [&["--version"][..], &["-V"], &["check", "-V"]] {
        assert_eq!(told(arguments), format!("shenbao {}\n", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn what_is_missing_is_named_with_what_it_is_for() {
    for (arguments, missing) in [
        (&["carry"][..], "\n  <FOLDER>  The folder, dist/notices of a built page"),
        (&["check"], "\n  <FILE>...  A submission file, `-` for standard input"),
        (&["check", "--jobs", "2"], "\n  --ndjson  Read standard input"),
        (&["sample"], "\n  <NOTICE>  The notice's id, as `shenbao notices` lists it"),
        (&["lint"], "\n  <NOTICE>...  A definition, TOML or JSON"),
        (&["proof"], "\n  <FILE>  A submission file"),
        (&["export", "excel"], "\n  <FILE>  A submission file"),
        (&["word", "a.json"], "\n  --out <DOCX>  The Word file to write"),
    ] {
        let text = refused(&shenbao(arguments, b""));
        assert!(text.contains(missing) && text.contains(&format!("Usage: shenbao {}", arguments[0])), "{text}");
    }
}

#[test]
fn what_is_misspelled_is_guessed() {
    for (arguments, guess) in [
        (&["chek", "a.json"][..], "'check'"),
        (&["carri", "notices"], "'carry'"),
        (&["check", "--ndjsn"], "'--ndjson'"),
        (&["--lang", "zh", "lint", "a.toml"], "'lint --lang' exists"),
    ] {
        let text = refused(&shenbao(arguments, b""));
        assert!(text.contains("tip: ") && text.contains(guess), "{text}");
    }
}

#[test]
fn what_does_not_go_together_is_said() {
    for (arguments, says) in [
        (&["check", "--ndjson", "a.json"][..], "'--ndjson' cannot be used with '[FILE]...'"),
        (&["check", "--jobs", "2", "a.json"], "'--jobs <N>' cannot be used with '[FILE]...'"),
        (&["check", "--ndjson", "--jobs", "257"], "not a number from 1 to 256"),
        (&["lint", "--lang", "fr", "a.toml"], "[possible values: en, zh]"),
        (&["check", "--wrong", "a.json"], "unexpected argument '--wrong'"),
        (&["notices", "--frob"], "unexpected argument '--frob'"),
        (&["sample", "a", "b"], "unexpected argument 'b'"),
        (&["frob"], "unrecognized subcommand 'frob'"),
    ] {
        let text = refused(&shenbao(arguments, b""));
        assert!(text.contains(says), "{says}: {text}");
    }
}

/// Nothing was asked for, so that a script notices.
#[test]
fn without_a_command_the_commands_are_listed_as_a_mistake() {
    let output = shenbao(&[], b"");
    assert_eq!((code(&output), out(&output).as_str()), (2, ""));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), told(&["--help"]));
}

#[test]
#[cfg(unix)]
fn files_may_have_any_name() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::process::Command;

    let input = file("any-name.json", &sample(&[]));
    let folder = input.with_file_name("any-name");
    std::fs::create_dir_all(&folder).unwrap();
    let [json, docx] = [&b"\xff.json"[..], b"\xfe.docx"].map(OsStr::from_bytes);
    std::fs::copy(input, folder.join(json)).unwrap();
    let run = |arguments: &[&OsStr]| {
        Command::new(env!("CARGO_BIN_EXE_shenbao")).args(arguments).current_dir(&folder).output().unwrap()
    };
    let checked = run(&[OsStr::new("check"), json]);
    assert_eq!((code(&checked), &lines(&checked)[0]["verdict"]), (0, &"passed".into()));
    assert_eq!(code(&run(&[OsStr::new("word"), json, OsStr::new("--out"), docx])), 0);
    assert!(std::fs::read(folder.join(docx)).unwrap().starts_with(b"PK"));
    let name = refused(&run(&[OsStr::from_bytes(b"\xff")]));
    assert!(name.contains('\u{fffd}'), "{name}");
}

/// What people read first names all commands and no other.
#[test]
fn the_readme_names_every_command() {
    let text = std::fs::read_to_string("README.md").unwrap();
    let part = text.split("\n## The command line\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = part.lines().filter_map(|line| line.strip_prefix("| `"));
    let named: Vec<&str> = rows.map(|row| row.split([' ', '`']).next().unwrap()).collect();
    assert_eq!(named, COMMANDS.map(|(name, _)| name));
}
