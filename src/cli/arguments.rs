//! The commands and what each takes. The comments on commands, arguments and options are what `--help` prints.
//! Not here: the end of each help (`help`), and how help and mistakes are printed (`reply`).

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use super::help;
use super::reply::Reply;
use crate::exports::Export;
use crate::notice::builtin_ids;

/// Check applications for official forms of Chinese trade unions
#[derive(Debug, PartialEq, Eq, Parser)]
#[command(name = "shenbao", bin_name = "shenbao", version, propagate_version = true, after_help = help::ALL)]
pub(super) struct Line {
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub(super) enum Command {
    /// List the notices that the program knows
    #[command(after_help = help::NOTICES)]
    Notices,

    /// Print a sample application
    #[command(override_usage = help::SAMPLE_USAGE, after_help = help::SAMPLE)]
    Sample {
        /// The notice's id, as `shenbao notices` lists it; not needed with a single --notice
        #[arg(required_unless_present = "given")]
        notice: Option<String>,
        /// The sample with typical mistakes
        #[arg(long)]
        wrong: bool,
        #[command(flatten)]
        given: Given,
    },

    /// Print the JSON Schema of submission files
    #[command(override_usage = help::SCHEMA_USAGE, after_help = help::SCHEMA)]
    Schema {
        /// The notice's id, as `shenbao notices` lists it; not needed with a single --notice
        #[arg(required_unless_present = "given")]
        notice: Option<String>,
        #[command(flatten)]
        given: Given,
    },

    /// Check applications
    #[command(override_usage = help::CHECK_USAGE, after_help = help::CHECK)]
    Check {
        /// A submission file, `-` for standard input; --ndjson takes none
        #[arg(value_name = "FILE", required_unless_present_any = ["ndjson", "jobs"], conflicts_with = "ndjson")]
        files: Vec<PathBuf>,
        /// Read standard input, one application a line
        #[arg(long)]
        ndjson: bool,
        /// With --ndjson: how many workers check at once, 1 to 256;
        /// the verdicts keep the order of the lines
        #[arg(short, long, value_name = "N", requires = "ndjson", conflicts_with = "files", value_parser = jobs)]
        #[arg(default_value = "1", verbatim_doc_comment)]
        jobs: NonZeroUsize,
        /// Add what is needed to compare and count many applications
        #[arg(long)]
        application: bool,
        #[command(flatten)]
        given: Given,
    },

    /// Check definitions of notices
    #[command(after_help = help::LINT)]
    Lint {
        /// A definition, TOML or JSON; `-` for standard input
        #[arg(value_name = "NOTICE", required = true)]
        files: Vec<PathBuf>,
        /// The language in which faults are told
        #[arg(long, value_enum, default_value = "en")]
        lang: Language,
    },

    /// Print the code of an application, or compare it with the code on a slip
    #[command(after_help = help::PROOF)]
    Proof {
        /// A submission file, `-` for standard input
        file: PathBuf,
        /// The code on the slip (核验单), with or without spaces, or the text of its QR code
        code: Vec<String>,
        /// Another submission file: the fields in which the two differ
        #[arg(long, value_name = "FILE", conflicts_with = "code")]
        beside: Option<PathBuf>,
        #[command(flatten)]
        given: Given,
    },

    /// Write what the page makes of an application: Word files, its spreadsheet, the mail
    #[command(after_help = help::EXPORT)]
    Export {
        /// What to write
        #[arg(value_parser = kinds())]
        kind: Export,
        /// A submission file, `-` for standard input
        file: PathBuf,
        /// The file to write; never the file that is read
        #[arg(short, long, value_name = "OUT")]
        out: PathBuf,
        /// The form's id, where there are several; the first one unless given
        #[arg(long, value_name = "ID")]
        form: Option<String>,
        #[command(flatten)]
        given: Given,
    },

    /// Write an application's form as a Word file, as `export word-form` does
    #[command(after_help = help::WORD)]
    Word {
        /// A submission file, `-` for standard input
        file: PathBuf,
        /// The Word file to write; never the file that is read
        #[arg(short, long, value_name = "DOCX")]
        out: PathBuf,
        /// Write the account by the notice's outline instead of the form
        #[arg(long)]
        statement: bool,
        #[command(flatten)]
        given: Given,
    },

    /// Fill the union's own blank with an application
    #[command(after_help = help::FILL)]
    Fill {
        /// The blank, a Word file (.docx); `-` for standard input
        #[arg(value_name = "BLANK")]
        blank: PathBuf,
        /// A submission file, `-` for standard input
        #[arg(value_name = "FILE")]
        submission: PathBuf,
        /// The Word file to write; never a file that is read
        #[arg(short, long, value_name = "DOCX")]
        out: PathBuf,
        #[command(flatten)]
        given: Given,
    },

    /// Read a filled Word form back: answers, what must be asked, and how the form was changed
    #[command(after_help = help::READ)]
    Read {
        /// A Word file (.docx, .docm), `-` for standard input
        #[arg(value_name = "DOCX")]
        file: PathBuf,
        /// The notice's id, or a definition, TOML or JSON
        #[arg(long, value_name = "NOTICE")]
        notice: PathBuf,
        /// The union's own blank, a Word file with which the form is compared
        #[arg(long, value_name = "BLANK")]
        blank: Option<PathBuf>,
    },

    /// Read everything that an office received: a ledger, and streams for other programs
    #[command(after_help = help::COLLECT)]
    Collect {
        /// A folder or a file: submissions, Word forms, ZIP archives and mails (.eml)
        #[arg(value_name = "PATH", required_unless_present = "saved")]
        paths: Vec<PathBuf>,
        /// Begin with a collection that the page saved: items, decisions, scores
        #[arg(long, value_name = "ZIP")]
        saved: Option<PathBuf>,
        /// Write the ledger with the applications' tables (.xlsx)
        #[arg(short, long, value_name = "XLSX")]
        out: Option<PathBuf>,
        /// Write the lists of what was decided into a folder (.xlsx, .docx)
        #[arg(long, value_name = "FOLDER")]
        lists: Option<PathBuf>,
        /// Write the applications, a line of JSON each; `-` for standard output
        #[arg(long, value_name = "FILE")]
        ndjson: Option<PathBuf>,
        /// Write each row of the ledger as a line of JSON
        #[arg(long, value_name = "FILE")]
        verdicts: Option<PathBuf>,
        /// Write the records of all items, as the page keeps them (JSON)
        #[arg(long, value_name = "FILE")]
        rows: Option<PathBuf>,
        /// How many read at once, 1 to 256; by default one for each processor
        #[arg(short, long, value_name = "N", value_parser = jobs)]
        jobs: Option<NonZeroUsize>,
        /// A union's own blank to compare its Word forms with; may be repeated
        #[arg(id = "blank", long = "blank", value_name = "DOCX", verbatim_doc_comment)]
        blanks: Vec<PathBuf>,
        #[command(flatten)]
        given: Given,
    },

    /// Fill the folder from which the page loads its notices
    #[command(after_help = help::CARRY)]
    Carry {
        /// The folder, dist/notices of a built page; made where there is none
        folder: PathBuf,
        /// A definition from elsewhere, TOML or JSON; *.toml in the folder need not be named
        #[arg(value_name = "NOTICE")]
        files: Vec<PathBuf>,
    },
}

/// Notices from files.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub(super) struct Given {
    /// A definition, TOML or JSON, known beside the program's own notices
    /// or instead of the one with the same id; may be repeated
    #[arg(id = "given", long = "notice", value_name = "FILE", verbatim_doc_comment)]
    pub notices: Vec<PathBuf>,
}

/// In which language faults are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Language {
    #[value(name = "en")]
    English,
    #[value(name = "zh")]
    Chinese,
}

impl Command {
    /// The files of the notices that it is to know beside the program's own.
    pub fn notices(&self) -> &[PathBuf] {
        match self {
            Self::Sample { given, .. }
            | Self::Schema { given, .. }
            | Self::Check { given, .. }
            | Self::Proof { given, .. }
            | Self::Export { given, .. }
            | Self::Word { given, .. }
            | Self::Collect { given, .. }
            | Self::Fill { given, .. } => &given.notices,
            // An id names one of the program's own.
            Self::Read { notice, .. } if !is_own(notice) => std::slice::from_ref(notice),
            Self::Read { .. } | Self::Notices | Self::Lint { .. } | Self::Carry { .. } => &[],
        }
    }
}

fn is_own(notice: &Path) -> bool {
    builtin_ids().any(|id| notice.as_os_str() == id)
}

/// The exports, by their ids.
fn kinds() -> impl TypedValueParser<Value = Export> {
    let ids = PossibleValuesParser::new(Export::ALL.iter().map(|export| export.about().id));
    ids.try_map(|id| Export::of(&id).ok_or("no such export"))
}

/// Workers beyond this only cost memory.
const MOST_JOBS: usize = 256;

fn jobs(value: &str) -> Result<NonZeroUsize, String> {
    let jobs = value.parse().ok().filter(|jobs: &NonZeroUsize| jobs.get() <= MOST_JOBS);
    jobs.ok_or_else(|| format!("not a number from 1 to {MOST_JOBS}"))
}

/// The command of these arguments, the program's name first; otherwise what to say instead.
pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Reply> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let read = Line::try_parse_from(&arguments).map(|line| line.command);
    read.map_err(|error| {
        let mut line = Line::command();
        line.build();
        // No option stands before the command.
        Reply::to(error, arguments.get(1).and_then(|name| line.find_subcommand(name)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Result<Command, Reply> {
        read(line.split_whitespace().map(OsString::from))
    }

    /// What `shenbao` makes of this line, which is understood.
    #[track_caller]
    fn check(line: &str, expected: Command) {
        assert_eq!(of(&format!("shenbao {line}")).unwrap(), expected, "{line}");
    }

    fn given(notices: &[&str]) -> Given {
        Given { notices: notices.iter().map(PathBuf::from).collect() }
    }

    #[test]
    fn notices_are_named_or_given() {
        check("notices", Command::Notices);
        check("sample x --wrong", Command::Sample { notice: Some("x".into()), wrong: true, given: given(&[]) });
        check("sample --notice a", Command::Sample { notice: None, wrong: false, given: given(&["a"]) });
        check("schema x --notice=a", Command::Schema { notice: Some("x".into()), given: given(&["a"]) });
        let known = of("shenbao check --notice a.toml b --notice c").unwrap();
        assert_eq!(known.notices(), [PathBuf::from("a.toml"), "c".into()]);
    }

    #[test]
    fn applications_are_files_or_lines() {
        let checked = |files: &[&str], ndjson, jobs| Command::Check {
            files: files.iter().map(PathBuf::from).collect(),
            ndjson,
            jobs: NonZeroUsize::new(jobs).unwrap(),
            application: false,
            given: given(&[]),
        };
        check("check --ndjson", checked(&[], true, 1));
        check("check --jobs 2 --ndjson", checked(&[], true, 2));
        check("check --ndjson -j256", checked(&[], true, 256));
        check("check - a.json", checked(&["-", "a.json"], false, 1));
        check("check -- --ndjson", checked(&["--ndjson"], false, 1));
        let counted = of("shenbao check --ndjson --application").unwrap();
        assert!(matches!(counted, Command::Check { application: true, ndjson: true, .. }), "{counted:?}");
    }

    #[test]
    fn the_other_commands_are_understood() {
        check("lint a", Command::Lint { files: vec!["a".into()], lang: Language::English });
        check("lint --lang zh a", Command::Lint { files: vec!["a".into()], lang: Language::Chinese });
        let proof = |code: &[&str], beside: Option<&str>| Command::Proof {
            file: "-".into(),
            code: code.iter().map(|&word| word.into()).collect(),
            beside: beside.map(PathBuf::from),
            given: given(&[]),
        };
        check("proof -", proof(&[], None));
        check("proof - AB CD", proof(&["AB", "CD"], None));
        check("proof - --beside b.json", proof(&[], Some("b.json")));
        let word = |statement| Command::Word { file: "-".into(), out: "a".into(), statement, given: given(&[]) };
        check("word - -o a", word(false));
        check("word --statement --out a -", word(true));
        let export = |kind, form: Option<&str>| {
            let (file, out, form) = ("-".into(), "a".into(), form.map(str::to_owned));
            Command::Export { kind, file, out, form, given: given(&[]) }
        };
        for kind in Export::ALL {
            check(&format!("export {} - -o a", kind.about().id), export(*kind, None));
        }
        check("export word-form --form b - -o a", export(Export::WordForm, Some("b")));
        let fill = Command::Fill { blank: "a".into(), submission: "-".into(), out: "b".into(), given: given(&["c"]) };
        check("fill a - -o b --notice c", fill);
        let read = of("shenbao read - --notice a.toml").unwrap();
        assert_eq!(read, Command::Read { file: "-".into(), notice: "a.toml".into(), blank: None });
        assert_eq!(read.notices(), [PathBuf::from("a.toml")]);
        let own = builtin_ids().next().unwrap();
        assert_eq!(of(&format!("shenbao read a --notice {own}")).unwrap().notices(), [] as [PathBuf; 0]);
        let collect = |paths: &[&str], out: Option<&str>, jobs| Command::Collect {
            paths: paths.iter().map(PathBuf::from).collect(),
            saved: None,
            out: out.map(PathBuf::from),
            lists: None,
            ndjson: None,
            verdicts: None,
            rows: None,
            jobs: NonZeroUsize::new(jobs),
            blanks: vec![],
            given: given(&[]),
        };
        check("collect a b", collect(&["a", "b"], None, 0));
        check("collect a --out c -j 3", collect(&["a"], Some("c"), 3));
        check("carry a", Command::Carry { folder: "a".into(), files: vec![] });
        check("carry a b -", Command::Carry { folder: "a".into(), files: vec!["b".into(), "-".into()] });
    }

    #[test]
    fn everything_else_is_refused() {
        for line in [
            "",
            "frob",
            "notices x",
            "sample",
            "sample a b",
            "schema",
            "check",
            "check --ndjson a",
            "check --jobs 2",
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
            "collect",
            "collect a --jobs 0",
            "collect --out a",
            "carry",
            "carry --notice a b",
            "check --notice a",
            "sample a b --notice c",
            "proof",
            "proof a AB --beside b",
            "read a",
            "fill a b",
            "fill a -o b",
            "read --notice a",
            "export",
            "export word-form a",
            "export frob a -o b",
            "export slip a -o b --revision 3",
            "word a",
            "word -o a",
            "check a -o b",
            "lint --statement a",
            "notices --x",
            "--lang zh lint a",
        ] {
            assert!(of(&format!("shenbao {line}")).is_err(), "{line}");
        }
        assert!(read([]).is_err(), "not even the program's name");
    }

    #[test]
    fn every_argument_says_what_it_is_for() {
        let mut line = Line::command();
        // Clap's own: two options of one name, arguments that cannot be reached.
        line.clone().debug_assert();
        line.build();
        for argument in line.get_subcommands().flat_map(clap::Command::get_arguments) {
            assert!(argument.get_help().is_some() && argument.get_long_help().is_none(), "{argument}");
        }
    }

    /// Examples in helps and in what people read beside them.
    #[test]
    fn examples_are_understood() {
        let line = Line::command();
        let commands = line.get_subcommands().map(|command| (command.get_name(), command.get_after_help().unwrap()));
        for (name, help) in commands {
            let help = help.to_string();
            let (_, examples) = help.split_once("Example:").unwrap();
            for example in examples.lines().map(str::trim) {
                let typed = example.split(['<', '>']).next().unwrap();
                assert!(typed.starts_with(&format!("shenbao {name}")) && of(typed).is_ok(), "{example}");
            }
        }
        for file in ["README.md", "README.zh-CN.md", "src/notices/FORMAT.md"] {
            let text = std::fs::read_to_string(file).unwrap();
            // By name alone a command is only spoken of.
            let quoted = text.split('`').filter(|it| it.starts_with("shenbao ") && it.split(' ').count() > 2);
            let quoted: Vec<_> = quoted.collect();
            assert!(!quoted.is_empty(), "{file}");
            let understood = |typed: &str| of(typed).map_or_else(|reply| reply.asked, |_| true);
            quoted.iter().for_each(|typed| assert!(understood(typed), "{file}: {typed}"));
        }
    }
}
