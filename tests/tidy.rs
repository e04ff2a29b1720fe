//! House rules that no lint knows: every file says what it is for and uses only the rooms below it. Of what is long it warns
//! (`cargo test --test tidy -- --nocapture`): a file may be long where cutting it would part what belongs together.
//! Not here: anything that clippy or rustc can tell.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a rule that cannot be checked has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// Lines of a file without its tests; beyond that it probably has more than one reason to change.
const FILE_LINES: usize = 200;
/// Lines of a function from its signature to its closing brace.
const FUNCTION_LINES: usize = 40;

/// The rooms and what each may use directly; what those use comes along.
const ROOMS: [(&str, &[&str]); 29] = [
    // Which characters nobody sees, and how they are shown all the same.
    ("unseen", &[]),
    ("answers", &["unseen"]),
    ("rules", &["answers"]),
    // A kind of field is read as answers are, has a type in rules and a schema; it knows no notice.
    ("kinds", &["answers", "json", "rules"]),
    // A definition speaks of places and of how exact a date is; both are the answers' words.
    ("notice", &["answers", "json", "kinds"]),
    ("check", &["notice", "answers", "rules"]),
    // How files begin, by their formats.
    ("magic", &[]),
    // What is known of chosen files; it judges them beside the notice's materials.
    ("files", &["notice", "answers", "check", "magic"]),
    ("carry", &["notice", "answers", "check"]),
    ("collect", &["notice", "answers", "check"]),
    // The examples of rules are answers as submission files hold them; a sheet's words are tried on the notice they speak of.
    ("lint", &["notice", "rules", "check", "collect", "scoring", "wire", "opened"]),
    // Word files as such; it knows no notice.
    ("imports", &["magic"]),
    ("json", &[]),
    ("wire", &["notice", "answers", "json"]),
    // It tells an encrypted draft from another; it encrypts none.
    ("drafts", &["answers", "wire", "json", "encryption"]),
    ("encryption", &["json", "unseen"]),
    // What strangers' files are, by their bytes: also those that belong to the materials or to an encrypted draft.
    ("opened", &["wire", "json", "files", "encryption"]),
    ("paper", &["notice", "answers", "check"]),
    // It lays the form as `paper` prints it over a file, and knows its annex pages.
    ("extract", &["imports", "notice", "answers", "check", "paper"]),
    // The slip is one of what is made of a draft.
    ("exports", &["paper", "check", "wire", "proof", "collection", "scoring"]),
    // It writes what `paper` prints where `extract` finds the blanks, in characters that exports may hold.
    ("filling", &["extract", "exports"]),
    // It speaks of a submission file by its digest, as the materials' files have theirs.
    ("proof", &["paper", "files", "opened"]),
    // It knows an application by the digest that its slip has, and lists what was passed on the recommending union's sheet.
    ("collection", &["notice", "answers", "check", "collect", "json", "proof", "unseen", "wire"]),
    // Files of strangers are linted there before the page works on them; what an office received becomes items of a collection.
    (
        "office",
        &[
            "imports",
            "extract",
            "exports",
            "filling",
            "lint",
            "opened",
            "collect",
            "collection",
            "proof",
            "scoring",
            "encryption",
        ],
    ),
    // It marks what a collection holds, and bars reviewers of a unit as that compares units.
    ("scoring", &["collection"]),
    // It carries the worker's requests and answers.
    ("browser", &["drafts", "json", "office"]),
    ("ui", &["lint", "opened", "browser", "office", "carry", "collect", "collection", "files", "proof"]),
    // The command line is read natively only; its entry stands in `bin`. What lies in mails and archives, and what an office
    // received, it reads as the worker does.
    ("cli", &["lint", "exports", "proof", "extract", "filling", "collection", "office"]),
    ("bin", &["cli", "drafts", "ui", "office"]),
];

/// The rooms of the page. Each may use those that stand before it and no other, so that there is no circle.
const UI: [&[&str]; 8] = [
    // Ways of showing and going, and what the state of a draft is.
    &[
        "anchor",
        "route",
        "shown",
        "sign",
        "message_place",
        "state",
        "subscriptions",
        "indexed_assessment",
        "in_steps",
        "rendered",
        "plain_head",
        "held_back",
        "lazy",
        "parts",
    ],
    // The notices, the draft that is open, and how components ask for them.
    &["catalogue", "session", "open_draft", "app_state", "hooks", "worker_request"],
    // Controls, and what is said under them.
    &["field_messages", "sheet", "taken", "control", "table"],
    // Parts that several screens have.
    &["checklist", "material", "reading", "new_draft", "collect", "carry_over", "notice_file"],
    // Screens of which others show a card.
    &["stored", "print", "materials", "proof"],
    // Screens.
    &["writing", "fill", "send", "received", "home", "help", "passphrase", "versions"],
    // The desk of an office that receives applications; it shows what it received as any reader of one sees it.
    &["desk"],
    // The frame around them, and what other scripts may call.
    &["api", "shell"],
];

/// Crates that the worker alone links, and the rooms that use them; the page would have to fetch them.
const WORKER_CRATES: [(&str, &[&str]); 6] = [
    ("argon2", &["office"]),
    ("html5ever", &["office"]),
    ("mail_parser", &["office"]),
    // Of these rooms the page calls nothing that reads or writes Word files.
    ("quick_xml", &["imports", "exports"]),
    ("rqrr", &["office"]),
    ("unicode_normalization", &["office"]),
];

/// Who names kinds of fields beside those themselves, and why it may. Everyone else asks the field.
const NAMES_KINDS: [(&str, &str); 2] = [
    ("notice/mod.rs", "hands the type on with that of fields"),
    ("notice/ticks.rs", "makes the fields that conditions, materials and the outline bring along"),
];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 5] = ["utils", "util", "common", "helpers", "manager"];

/// Written apart so that this file does not trip over itself.
const LEFTOVERS: [&str; 2] = [concat!("TO", "DO"), concat!("FIX", "ME")];

struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// The path inside `src/`.
    fn name(&self) -> String {
        self.path.strip_prefix(root().join("src")).unwrap_or(&self.path).to_string_lossy().replace('\\', "/")
    }

    /// The first folder inside `src/`, or the file's stem where it stands alone.
    fn room(&self) -> String {
        let name = self.name();
        name.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned()
    }

    /// The room inside of `src/ui/`; none of a file elsewhere.
    fn inner_room(&self) -> Option<String> {
        Some(self.name().strip_prefix("ui/")?.split(['/', '.']).next()?.to_owned())
    }

    fn is_tests(&self) -> bool {
        self.name().ends_with("tests.rs") || self.name().contains("/tests/")
    }

    /// What is compiled into the product.
    fn product(&self) -> String {
        if self.is_tests() { String::new() } else { without_tests(&self.text) }
    }
}

/// A file without what is compiled for tests alone: rustfmt puts the end of an item under its first letter.
fn without_tests(text: &str) -> String {
    let mut lines = text.lines();
    let mut kept = String::new();
    while let Some(line) = lines.next() {
        if line.trim_start() != "#[cfg(test)]" {
            kept.push_str(line);
            kept.push('\n');
            continue;
        }
        let margin = line.split('#').next().unwrap_or_default();
        let ends = ["}", "};"].map(|end| [margin, end].concat());
        let mut item = lines.by_ref().skip_while(|line| line.trim_start().starts_with("#["));
        let whole = item.next().is_none_or(|line| line.ends_with([';', '}']));
        // Something that goes on over lines ends under its first letter.
        let _ = whole || item.any(|line| ends.iter().any(|end| line == end));
    }
    kept
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().map(|it| it.path());
    let mut found: Vec<PathBuf> = paths
        .flat_map(|path| if path.is_dir() { files(&path, ending) } else { vec![path] })
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    found.sort();
    found
}

fn sources() -> Vec<Source> {
    let paths = files(&root().join("src"), ".rs").into_iter();
    let sources: Vec<Source> = paths.map(|path| Source { text: fs::read_to_string(&path).unwrap(), path }).collect();
    assert!(!sources.is_empty(), "nothing to look at");
    sources
}

/// Fails with every complaint at once.
fn check(complain: impl Fn(&Source) -> Vec<String>) {
    let complaints: Vec<String> = sources().iter().flat_map(&complain).collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// Says every doubt at once, and fails for none.
#[expect(clippy::print_stderr, reason = "a warning that nobody sees warns of nothing")]
fn warn(doubt: impl Fn(&Source) -> Vec<String>) {
    sources().iter().flat_map(&doubt).for_each(|doubt| eprintln!("warning: {doubt}"));
}

#[test]
fn every_file_says_what_it_is_for() {
    check(|it| if it.text.starts_with("//!") { vec![] } else { vec![format!("{} opens without //!", it.name())] });
}

#[test]
fn long_files_are_warned_of() {
    warn(|it| {
        let lines = it.product().lines().count();
        if lines <= FILE_LINES { vec![] } else { vec![format!("{}: {lines} lines", it.name())] }
    });
}

#[test]
fn long_functions_are_warned_of() {
    warn(|it| {
        let long = functions(&it.product()).into_iter().filter(|(_, lines)| *lines > FUNCTION_LINES);
        long.map(|(function, lines)| format!("{}:{function}: {lines} lines", it.name())).collect()
    });
}

#[test]
fn rooms_use_only_the_rooms_below_them() {
    check(|it| {
        let room = it.room();
        if room == "lib" {
            return vec![];
        }
        let Some(below) = reach(&room) else { return vec![format!("{}: room {room} has no place", it.name())] };
        let used = mentions(&it.product()).into_iter().filter(|other| is_room(other) && *other != room);
        used.filter(|other| !below.contains(other)).map(|other| format!("{} uses {other}", it.name())).collect()
    });
}

#[test]
fn rooms_of_the_page_use_only_those_before_them() {
    let place = |room: &str| UI.concat().iter().position(|known| *known == room);
    check(|it| {
        let Some(room) = it.inner_room().filter(|room| room != "mod") else { return vec![] };
        let Some(own) = place(&room) else { return vec![format!("{}: room {room} has no place", it.name())] };
        let product = it.product();
        let alone = it.name().matches('/').count() == 1;
        let beside = if alone { paths(&product, "super::") } else { vec![] };
        let used = paths(&product, "crate::ui::").into_iter().chain(beside);
        let wrong = used.filter(|other| place(other).is_some_and(|other| other > own));
        wrong.map(|other| format!("{} uses ui::{other}", it.name())).collect()
    });
}

#[test]
fn every_room_is_there() {
    let there: Vec<String> = sources().iter().map(Source::room).collect();
    let inside: Vec<String> = sources().iter().filter_map(Source::inner_room).collect();
    let gone = |rooms: Vec<&'static str>, there: &[String]| -> Vec<&str> {
        rooms.into_iter().filter(|room| !there.iter().any(|it| it == room)).collect()
    };
    let gone = [gone(ROOMS.map(|(room, _)| room).to_vec(), &there), gone(UI.concat(), &inside)].concat();
    assert!(gone.is_empty(), "no such rooms: {gone:?}");
}

#[test]
fn what_the_worker_links_stays_out_of_the_page() {
    check(|it| {
        let code: String = it.product().lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let room = it.room();
        let foreign = WORKER_CRATES.iter().filter(|(_, rooms)| !rooms.contains(&&*room));
        let crates = foreign.map(|(name, _)| name).filter(|name| code.contains(&format!("{name}::")));
        // Whoever calls the work itself links all of it; the page describes exports and makes none.
        let calls =
            ["office::work", "answered(request", ".serve(", "make_parts", "export.make(", "imports::", "recognised("];
        let page = ["ui", "browser"].contains(&&*it.room());
        let called = calls.iter().filter(|call| page && code.contains(**call));
        crates.chain(called).map(|name| format!("{} uses {name}", it.name())).collect()
    });
}

#[test]
fn what_a_kind_of_field_has_of_its_own_stands_with_it() {
    let others = sources().into_iter().filter(|it| it.room() != "kinds" && names_kinds(it));
    let others: Vec<String> = others.map(|it| it.name()).collect();
    assert_eq!(others, NAMES_KINDS.map(|(file, _)| file), "these tell kinds of fields apart");
}

#[test]
fn names_say_what_is_inside() {
    check(|it| {
        let name = it.name();
        let empty = name.trim_end_matches(".rs").split(['/', '_']).find(|part| EMPTY_NAMES.contains(part));
        empty.map(|part| format!("{name} is named {part}")).into_iter().collect()
    });
}

#[test]
fn no_notice_is_named_in_code() {
    let stems: Vec<String> = files(&root().join("src/notices"), ".toml")
        .iter()
        .filter_map(|it| Some(it.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    check(|it| {
        // A stem may be an ordinary word; as a whole literal or a file's name it is the notice.
        let named = |stem: &&String| {
            let product = it.product();
            product.contains(&format!("\"{stem}\"")) || product.contains(&format!("{stem}.toml"))
        };
        stems.iter().filter(named).map(|stem| format!("{} names the notice {stem}", it.name())).collect()
    });
}

#[test]
fn nothing_is_left_for_later() {
    check(|it| {
        let left = LEFTOVERS.iter().filter(|word| it.text.contains(**word));
        left.map(|word| format!("{} says {word}", it.name())).collect()
    });
}

/// Whether a file brings the kinds of fields into sight.
fn names_kinds(source: &Source) -> bool {
    let from: &[&str] =
        if source.room() == "notice" { &["notice::", "kinds::", "super::"] } else { &["notice::", "kinds::"] };
    from.iter().any(|prefix| paths(&source.product(), prefix).iter().any(|name| name == "Kind"))
}

fn is_room(name: &str) -> bool {
    ROOMS.iter().any(|(room, _)| *room == name)
}

/// Every room that `room` may use, directly or through another; `None` for an unknown room.
fn reach(room: &str) -> Option<Vec<String>> {
    let (_, direct) = ROOMS.iter().find(|(name, _)| *name == room)?;
    let further = direct.iter().filter_map(|other| reach(other)).flatten();
    Some(direct.iter().map(|it| (*it).to_owned()).chain(further).collect())
}

/// The rooms named by `crate::room`, `shenbao::room` or inside `crate::{…}`, comments left out.
fn mentions(text: &str) -> Vec<String> {
    ["crate::", "shenbao::"].into_iter().flat_map(|prefix| paths(text, prefix)).collect()
}

/// What is named behind a prefix, comments left out.
fn paths(text: &str, prefix: &str) -> Vec<String> {
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    code.split(prefix).skip(1).flat_map(first_segments).collect()
}

/// `a::b` gives `a`; `{a::b, c}` gives `a` and `c`.
fn first_segments(path: &str) -> Vec<String> {
    let word = |it: &str| it.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = path.strip_prefix('{') else { return vec![word(path)] };
    let mut depth = 1;
    let own = group.split_inclusive([',', '{', '}']).take_while(|part| {
        let inside = depth > 0;
        depth += i32::from(part.ends_with('{')) - i32::from(part.ends_with('}'));
        inside
    });
    own.map(word).filter(|it| !it.is_empty()).collect()
}

/// Every function with its number of lines; rustfmt puts the closing brace under the first letter of the signature.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let starts = lines.iter().enumerate().filter_map(|(at, line)| Some((at, line, function_name(line)?)));
    let measured = starts.map(|(at, line, name)| {
        let close = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
        let length =
            if line.ends_with(['}', ';']) { 0 } else { lines[at..].iter().position(|it| **it == close).unwrap_or(0) };
        (name, length + 1)
    });
    measured.collect()
}

fn function_name(line: &str) -> Option<String> {
    let mut words =
        line.trim_start().split(' ').skip_while(|it| matches!(*it, "async" | "const") || it.starts_with("pub"));
    (words.next() == Some("fn")).then(|| words.next().map(|it| it.split(['(', '<']).next().unwrap_or(it).to_owned()))?
}

#[test]
fn the_readers_of_this_file_read() {
    assert_eq!(
        mentions("use crate::check::a;\n// crate::ui\nuse crate::{paper::{x, y}, wire};"),
        ["check", "paper", "x", "y", "wire"]
    );
    assert_eq!(
        functions("    pub fn a<T>() {\n        x\n    }\nfn b() {}\n    fn c();\n    }"),
        [("a".to_owned(), 3), ("b".to_owned(), 1), ("c".to_owned(), 1)]
    );
    assert!(
        reach("office").is_some_and(|below| below.contains(&"answers".to_owned()) && !below.contains(&"ui".to_owned()))
    );
    let text =
        "use a;\n#[cfg(test)]\nuse b;\nfn c() {}\n#[cfg(test)]\n#[expect(d)]\nmod tests {\n    use e;\n}\nfn f() {}\n";
    assert_eq!(without_tests(text), "use a;\nfn c() {}\nfn f() {}\n");
    let inner = "impl A {\n    #[cfg(test)]\n    fn b() {\n        c;\n    }\n\n    fn d() {}\n}\n";
    assert_eq!(without_tests(inner), "impl A {\n\n    fn d() {}\n}\n");
}
