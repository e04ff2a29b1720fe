//! What an office received, on the command line: exit codes, streams, and what is not read or written.

use std::fs;
use std::path::PathBuf;

use shenbao::collection::{Collection, CollectionTexts, DecisionState, Origin, ReceivedApplication, ReceivedItem};
use shenbao::exports::package::{ArchivePiece, Checksum, SummedFile, collection_pieces};
use shenbao::wire;

use crate::kit;
use crate::{code, lines, out, sample, sentence, shenbao};

/// A folder with these files, and what came of it.
fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = kit::folder(name);
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn text(path: &std::path::Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn the_code_says_whether_something_is_to_be_returned_or_was_not_read() {
    let good = folder("collect-good", &[("甲.json", &sample(&[])), (".DS_Store", b"1"), ("b/Thumbs.db", b"1")]);
    let read = shenbao(&["collect", text(&good)], b"");
    assert_eq!((code(&read), out(&read).lines().next()), (0, Some("files\t1")), "{}", out(&read));
    let wrong = folder("collect-wrong", &[("甲.json", &sample(&["--wrong"]))]);
    assert_eq!(code(&shenbao(&["collect", text(&wrong)], b"")), 1);
    let unread = folder("collect-unread", &[("甲.json", &sample(&[])), ("b/图.jpg", b"\xff\xd8\xff")]);
    let read = shenbao(&["collect", text(&unread)], b"");
    assert!(code(&read) == 1 && out(&read).contains("b/图.jpg\t这是 JPEG"), "{}", out(&read));
    let gone = shenbao(&["collect", text(&good), "no-such-folder"], b"");
    assert!(code(&gone) == 2 && sentence(&gone).contains("no-such-folder"));
}

#[test]
fn the_stream_takes_standard_output_for_itself() {
    let folder = folder("collect-stream", &[("甲.json", &sample(&[])), ("乙.json", b"{")]);
    let read = shenbao(&["collect", text(&folder), "--ndjson", "-"], b"");
    let [line] = &lines(&read)[..] else { panic!("{}", out(&read)) };
    assert_eq!((line["inside"].is_null(), line["received"].is_null()), (true, true));
    assert_eq!(line["submission"]["format"], "shenbao/submission");
    assert!(String::from_utf8(read.stderr.clone()).unwrap().starts_with("files\t2\n"));
    let checked = shenbao(&["check", "--ndjson"], &read.stdout);
    assert_eq!((code(&checked), &lines(&checked)[0]["key"]), (0, &line["key"]));
}

#[test]
fn what_is_read_is_never_written() {
    let one = sample(&[]);
    let folder = folder("collect-over", &[("甲.json", &one)]);
    let path = folder.join("甲.json");
    for option in ["--out", "--ndjson", "--verdicts", "--rows"] {
        let read = shenbao(&["collect", text(&folder), option, text(&path)], b"");
        assert!(code(&read) == 2 && sentence(&read).contains("left as it is"), "{option}");
        assert_eq!(fs::read(&path).unwrap(), one, "{option}");
    }
    let empty = kit::folder("collect-empty");
    let book = empty.with_extension("xlsx");
    let read = shenbao(&["collect", text(&empty), "--out", text(&book)], b"");
    assert!(code(&read) == 2 && !book.exists(), "a ledger of nothing");
}

/// A link may lead out of the folder or back into it.
#[cfg(unix)]
#[test]
fn links_are_followed_where_they_are_named_and_nowhere_else() {
    let folder = folder("collect-links", &[("甲.json", &sample(&[]))]);
    std::os::unix::fs::symlink(&folder, folder.join("圈")).unwrap();
    let read = shenbao(&["collect", text(&folder)], b"");
    assert!(code(&read) == 1 && out(&read).starts_with("files\t2\nitems\t2\n"), "{}", out(&read));
    assert!(out(&read).contains("圈\t这是链接"), "{}", out(&read));
    let named = folder.join("圈");
    assert!(
        out(&shenbao(&["collect", text(&named.join("甲.json"))], b"")).starts_with("files\t1\nitems\t1\nacceptable\t1")
    );
}

#[test]
fn given_notices_are_known() {
    let text_of = String::from_utf8(sample(&[])).unwrap().replace("nanchang-2021", "next-2027");
    let folder = folder("collect-given", &[("甲.json", text_of.as_bytes())]);
    let read = shenbao(&["collect", text(&folder)], b"");
    assert!(code(&read) == 1 && out(&read).contains("next-2027"), "{}", out(&read));
    let definition =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/notices/nanchang-2021.toml")).unwrap();
    let definition = definition.replace("id = \"nanchang-2021\"", "id = \"next-2027\"");
    let path = folder.with_extension("toml");
    fs::write(&path, definition).unwrap();
    let read = shenbao(&["collect", text(&folder), "--notice", text(&path)], b"");
    assert_eq!(code(&read), 0, "{}{}", out(&read), String::from_utf8_lossy(&read.stderr));
}

/// Archives and mails with one submission in them are read wherever a submission is.
#[test]
fn a_submission_in_an_archive_or_a_mail_is_read_by_every_command() {
    let one = sample(&[]);
    let mail = |files: &[&[u8]]| {
        let part = |file: &&[u8]| [b"--b\r\nContent-Type: application/json\r\n\r\n", *file, b"\r\n"].concat();
        let head = b"Subject: a\r\nFrom: b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".to_vec();
        [head, files.iter().flat_map(part).collect(), b"--b--\r\n".to_vec()].concat()
    };
    let folder =
        folder("collect-packed", &[("一.eml", &mail(&[&one])), ("二.eml", &mail(&[&one, &sample(&["--wrong"])]))]);
    let [single, double] = ["一.eml", "二.eml"].map(|name| folder.join(name));
    let packed = folder.join("三.zip");
    let mut archive = zip::ZipWriter::new(fs::File::create(&packed).unwrap());
    archive.start_file("甲/甲.json", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut archive, &one).unwrap();
    archive.finish().unwrap();
    let direct = shenbao(&["proof", "-"], &one);
    for path in [&single, &packed] {
        assert_eq!(code(&shenbao(&["check", text(path)], b"")), 0);
        assert_eq!(shenbao(&["proof", text(path)], b"").stdout, direct.stdout);
        let form = folder.join("form.docx");
        assert_eq!(code(&shenbao(&["word", text(path), "-o", text(&form)], b"")), 0);
    }
    let several = shenbao(&["proof", text(&double)], b"");
    assert!(code(&several) == 2 && sentence(&several).contains("2 submissions in the mail"));
}

/// The file in which the page saves a collection of this one application, decided so.
fn saved_by_the_page(submission: &[u8], state: DecisionState) -> Vec<u8> {
    let tree = wire::parse(std::str::from_utf8(submission).unwrap()).unwrap();
    let application = ReceivedApplication::of(&kit::prepared(kit::nanchang()), &tree);
    let digest = application.digest.hex().to_owned();
    let origin = Origin { file: "甲.json".to_owned(), ..Origin::default() };
    let item = ReceivedItem::new(submission, origin, Ok(application));
    let mut collection = Collection::default();
    collection.log.decide(&[(item.key.clone(), digest)], state, "好", ("张", 1_790_000_000_000)).unwrap();
    let file = SummedFile {
        key: item.key.clone(),
        name: "甲.json".to_owned(),
        size: submission.len() as u64,
        sum: Checksum::of(submission),
    };
    collection.add(item);
    let pieces = collection_pieces(CollectionTexts::of(&collection), vec![file], None).unwrap();
    let bytes = |piece| match piece {
        ArchivePiece::Bytes(bytes) => bytes,
        ArchivePiece::File(_) => submission.to_vec(),
    };
    pieces.into_iter().flat_map(bytes).collect()
}

#[test]
fn what_was_decided_on_the_page_becomes_lists_and_what_came_later_stands_beside_it() {
    let one = sample(&[]);
    let later = String::from_utf8(one.clone()).unwrap().replace("工作室", "工作坊").into_bytes();
    let folder = folder("collect-saved", &[("later/乙.json", &later), ("later/甲.json", &one)]);
    let saved = folder.join("收件.zip");
    fs::write(&saved, saved_by_the_page(&one, DecisionState::Passed)).unwrap();
    let (ledger, lists) = (folder.join("ledger.xlsx"), folder.join("lists"));
    let given = ["collect", "--saved", text(&saved), "--out", text(&ledger), "--lists", text(&lists)];
    let read = shenbao(&[&given[..], &[text(&folder.join("later"))]].concat(), b"");
    assert!(out(&read).contains("items\t2\n"), "{}", out(&read));
    let mut names: Vec<String> =
        fs::read_dir(&lists).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert!(names.iter().any(|name| name.ends_with("-公示名单.docx")), "{names:?}");
    assert!(names.iter().any(|name| name.ends_with("-决定清单.docx")), "{names:?}");
    // Alone it is a ledger as well; with nothing passed there is nothing to announce, which is said and no fault.
    let undecided = folder.join("未审.zip");
    fs::write(&undecided, saved_by_the_page(&one, DecisionState::Returned)).unwrap();
    let alone = shenbao(&["collect", "--saved", text(&undecided), "--lists", text(&folder.join("none"))], b"");
    assert_eq!(code(&alone), 0, "{}", sentence(&alone));
    assert!(String::from_utf8(alone.stderr).unwrap().contains("not made, the public list"));
    fs::write(&undecided, b"PK").unwrap();
    let broken = shenbao(&["collect", "--saved", text(&undecided)], b"");
    assert!(code(&broken) == 2 && sentence(&broken).contains("未审.zip"), "{}", sentence(&broken));
    assert_eq!(code(&shenbao(&["collect"], b"")), 2, "neither a path nor a saved collection");
}

/// What somebody sent as a Word form is compared with the union's own blank, where that is at hand.
#[test]
fn word_forms_are_held_beside_their_notices_blank() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/imports/corpus/");
    let of = |name: &str| fs::read([corpus, name].concat()).unwrap();
    let narrow = kit::with_left_margin(&of("04-filled.docx"), 300);
    let folder = folder("collect-blank", &[("甲.docx", &narrow), ("乙.docx", &of("47-cccc-filled.docx"))]);
    let verdicts = folder.with_extension("ndjson");
    let [blank, other] = ["03-blank.docx", "46-cccc-blank.docx"].map(|name| [corpus, name].concat());
    let changed = |arguments: &[&str]| {
        let read = shenbao(&[&["collect", text(&folder), "--verdicts", text(&verdicts)], arguments].concat(), b"");
        assert_ne!(code(&read), 2, "{}", String::from_utf8_lossy(&read.stderr));
        let lines = fs::read_to_string(&verdicts).unwrap();
        let lines = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        lines.map(|line| line["changed"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(changed(&[]), ["", ""]);
    for jobs in ["1", "2"] {
        let told = changed(&["--blank", &blank, "--blank", &other, "-j", jobs]);
        assert_eq!(told, ["", "左边距从 25 毫米改成了 5 毫米；依据：填表说明·11"]);
    }
    for (blanks, said) in [
        (vec!["no-such.docx"], "cannot be read"),
        (vec![&*blank, &*blank], "a second blank of the notice"),
        (vec!["Cargo.toml"], "not a Word file"),
    ] {
        let options: Vec<&str> = blanks.into_iter().flat_map(|blank| ["--blank", blank]).collect();
        let read = shenbao(&[&["collect", text(&folder)][..], &options].concat(), b"");
        assert!(code(&read) == 2 && sentence(&read).contains(said), "{said}: {}", sentence(&read));
    }
    let over = shenbao(&["collect", text(&folder), "--blank", text(&verdicts), "--rows", text(&verdicts)], b"");
    assert!(code(&over) == 2 && sentence(&over).contains("left as it is"));
}
