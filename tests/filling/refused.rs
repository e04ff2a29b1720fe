//! Files that are not filled, and what is said of those that are protected.

use shenbao::check::Entries;
use shenbao::filling::{BlankRefusal, fill};
use shenbao::imports::{ImportRefusal, read};

use crate::archive::{changed, replaced};
use crate::back::Back;
use crate::blanks::corpus;
use crate::drawn::{EMPTY, behind, drawn};
use crate::kit;

#[track_caller]
fn check(blank: &[u8], expected: BlankRefusal) {
    let notice = kit::nanchang();
    let filled = fill(&notice, &Entries::of(&notice, kit::accepted(&notice)), blank);
    assert_eq!(filled.map(|_| ()), Err(expected));
    assert!(expected.sentence().ends_with('。') && !expected.to_string().is_empty());
}

/// The union's blank with this setting.
fn set(setting: &str) -> Vec<u8> {
    changed(&corpus("03"), "word/settings.xml", |text| {
        text.replace("<w:defaultTabStop", &[setting, "<w:defaultTabStop"].concat())
    })
}

#[test]
fn files_that_no_answer_may_be_written_into_are_refused() {
    let origin = "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin\" Target=\"s\"/></Relationships>";
    check(
        &changed(&corpus("03"), "_rels/.rels", |text| text.replace("</Relationships>", origin)),
        BlankRefusal::Signed,
    );
    check(&replaced(&corpus("03"), "_xmlsignatures/sig1.xml", b"<x/>"), BlankRefusal::Signed);
    check(&set("<w:trackRevisions/>"), BlankRefusal::Tracked);
    check(&corpus("31"), BlankRefusal::Tracked);
    let inserted = "<w:p><w:ins w:id=\"1\" w:author=\"x\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>";
    check(&drawn(|text| behind(&text, "命名单位*", inserted)), BlankRefusal::Tracked);
    check(&corpus("x8"), BlankRefusal::OtherKind);
    check(&corpus("x9"), BlankRefusal::OtherKind);
    check(&corpus("49"), BlankRefusal::NotThisForm);
    // What the reader refuses, and why, is its own tests' matter.
    for number in ["x3", "x5", "xa", "xc", "xd", "xf", "xg"] {
        let file = corpus(number);
        check(&file, BlankRefusal::Unread(read(&file).unwrap_err()));
    }
    check(b"", BlankRefusal::Unread(ImportRefusal::Empty));
    check(&drawn(|_| "<w:document/>".to_owned()), BlankRefusal::NotThisForm);
}

#[test]
fn a_protected_blank_is_filled_and_said_to_be() {
    let notice = kit::nanchang();
    let filled = |blank: &[u8]| Back::of(&notice, &kit::accepted(&notice), blank).filled;
    let protected = "<w:documentProtection w:edit=\"forms\" w:enforcement=\"1\"/>";
    assert!(filled(&set(protected)).protected);
    assert!(!filled(&set("<w:documentProtection w:edit=\"forms\" w:enforcement=\"0\"/>")).protected);
    assert!(!filled(&set("<w:trackRevisions w:val=\"0\"/>")).protected);
}

/// External targets stay what they were, and nothing is fetched.
#[test]
fn what_refers_to_elsewhere_stays() {
    let notice = kit::nanchang();
    let back = Back::of(&notice, &kit::accepted(&notice), &corpus("x6"));
    assert!(back.wrong().is_empty() || !back.filled.left.is_empty());
}

#[test]
fn text_that_only_some_programs_take_for_text_is_left() {
    let notice = kit::nanchang();
    for odd in [
        "<w:p><w:r><w:t><![CDATA[ ]]></w:t></w:r></w:p>",
        "<w:p><w:r><w:t>&#x20;<!-- x --></w:t></w:r></w:p>",
        "<w:p><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:r><w:t> </w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>x</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>",
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>",
        "<w:p/>",
        "<w:p ></w:p>",
        "<w:p><w:r/></w:p>",
        "<w:p><w:r><w:t/></w:r></w:p>",
        "<w:p><w:r><w:tab/></w:r></w:p>",
        "<w:p><w:pPr><w:rPr><w:i/></w:rPr></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:bookmarkEnd w:id=\"1\"/></w:p>",
    ] {
        let blank = drawn(|text| behind(&text, "命名单位*", odd));
        let back = Back::of(&notice, &kit::accepted(&notice), &blank);
        assert_eq!(back.wrong(), [] as [String; 0], "{odd}");
    }
    assert!(EMPTY.starts_with("<w:p>"));
}

/// One prompt around two cells' worth of paragraphs, and runs in runs: an answer is written once or said.
#[test]
fn odd_prompts_lose_no_answer() {
    let notice = kit::nanchang();
    let prompt = |inside: &str| {
        format!("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>")
    };
    let run = "<w:r><w:t>提示</w:t></w:r>";
    let ruby = "<w:r><w:ruby><w:rubyBase><w:r><w:t>提</w:t></w:r></w:rubyBase></w:ruby></w:r>";
    for odd in [
        prompt(&format!("<w:p>{run}{run}</w:p><w:p>{run}</w:p>")),
        format!("<w:p>{}</w:p>", prompt(ruby)),
        format!("<w:p>{}{}</w:p>", prompt(run), prompt(run)),
        format!("<w:p>{}</w:p>", prompt(&prompt(run))),
    ] {
        let blank = drawn(|text| behind(&text, "命名单位*", &odd));
        let back = Back::of(&notice, &kit::accepted(&notice), &blank);
        assert_eq!(back.wrong(), [] as [String; 0], "{odd}");
    }
}

/// A stranger's row or paragraph is not copied without end.
#[test]
fn copies_are_bounded() {
    let notice = kit::nanchang();
    let mut answers = kit::accepted(&notice);
    for row in 0..1900 {
        answers.write(&shenbao::answers::Place::cell("members", row, "name"), "甲");
    }
    answers.write(&"social_benefit".parse().unwrap(), &"行\n".repeat(30_000));
    let heavy =
        format!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/><w:jc w:val=\"center\"/></w:pPr></w:p>", "x".repeat(20_000));
    let blank = drawn(|text| {
        let (head, table) = text.split_at(text.rfind("主要分工").unwrap());
        [head, &table.replacen(EMPTY, &heavy, 100)].concat()
    });
    let filled = fill(&notice, &Entries::of(&notice, answers), &blank).unwrap();
    assert!(crate::archive::main(&filled.bytes).len() < 24 << 20);
    assert!(filled.left.iter().any(|left| &*left.place.field == "members"));
}
