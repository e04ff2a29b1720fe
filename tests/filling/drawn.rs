//! The union's blank drawn in other ways: controls, form fields, symbol fonts, other prefixes and encodings.

use shenbao::answers::Answers;
use shenbao::filling::LeftReason;

use crate::archive::{MAIN, changed, main};
use crate::back::Back;
use crate::blanks::corpus;
use crate::kit;

/// The union's blank with its document changed by this.
pub fn drawn(change: impl Fn(String) -> String) -> Vec<u8> {
    changed(&corpus("03"), MAIN, change)
}

/// An empty paragraph, as this blank has them.
pub const EMPTY: &str = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p>";

/// The document with this in place of the empty paragraph behind a label.
pub fn behind(text: &str, label: &str, instead: &str) -> String {
    let at = text.find(&format!(">{label}<")).unwrap();
    let from = at + text[at..].find(EMPTY).unwrap();
    [&text[..from], instead, &text[from + EMPTY.len()..]].concat()
}

/// Fills it with the sample: all is read back, and nothing is left but the tables that are not on the form.
#[track_caller]
fn check(change: impl Fn(String) -> String) -> String {
    let notice = kit::nanchang();
    let back = Back::of(&notice, &kit::accepted(&notice), &drawn(change));
    assert_eq!(back.wrong(), [] as [String; 0]);
    let left: Vec<_> = back.left().into_iter().map(|it| it.place.to_string()).collect();
    assert_eq!(left, ["fund_sources", "talents"]);
    main(&back.filled.bytes)
}

fn control(properties: &str, content: &str) -> String {
    format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")
}

const PROMPT: &str =
    "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>单击或点击此处输入文字。</w:t></w:r>";

#[test]
fn a_control_shows_its_answer_and_no_prompt() {
    let own = "<w:rPr><w:b/></w:rPr><w:alias w:val=\"x\"/><w:showingPlcHdr/><w:text/>";
    let paragraph = |inside: &str| format!("<w:p>{inside}</w:p>");
    let filled = check(|text| {
        let text = behind(&text, "命名单位*", &paragraph(&control(own, &[PROMPT, PROMPT].concat())));
        let text = behind(&text, "命名日期", &paragraph(&control("<w:showingPlcHdr w:val=\"1\"/>", "")));
        behind(&text, "社会效益", &control("<w:showingPlcHdr/>", &paragraph(PROMPT))).replacen(
            "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr></w:p>",
            EMPTY,
            0,
        )
    });
    assert!(!filled.contains("showingPlcHdr") && !filled.contains("单击"));
    assert!(filled.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">"));
}

#[test]
fn form_fields_hold_their_answers() {
    let field = |kind: &str, data: &str, result: &str| {
        let char =
            |kind: &str, data: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\">{data}</w:fldChar></w:r>");
        let data = format!("<w:ffData><w:name w:val=\"x\"/><w:enabled/>{data}</w:ffData>");
        let code = format!("<w:r><w:instrText xml:space=\"preserve\"> {kind} </w:instrText></w:r>");
        [char("begin", &data), code, char("separate", ""), result.to_owned(), char("end", "")].concat()
    };
    let text = field("FORMTEXT", "<w:textInput/>", &format!("<w:r><w:t>{}</w:t></w:r>", "\u{2002}".repeat(5)));
    let tick = |state: &str| field("FORMCHECKBOX", &format!("<w:checkBox><w:sizeAuto/>{state}</w:checkBox>"), "");
    let boxed = [
        tick("<w:default w:val=\"0\"/>"),
        word("技术攻关　　"),
        tick("<w:default w:val=\"0\"/><w:checked w:val=\"0\"/>"),
        word("技能传授"),
    ];
    let filled = check(|it| {
        let it = behind(&it, "创建日期", &format!("<w:p>{text}</w:p>"));
        it.replace(&word("□技术攻关　　□技能传授"), &boxed.concat())
    });
    assert_eq!(filled.matches("<w:checked/>").count() + filled.matches("<w:checked w:val=\"1\"/>").count(), 2);
    assert!(!filled.contains('\u{2002}'));
}

fn word(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

#[test]
fn boxes_are_ticked_in_the_files_own_way() {
    let ways = [
        ("<w:r><w:t>☐</w:t></w:r>".to_owned(), "<w:t>☑</w:t>"),
        (
            control(
                "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/></w14:checkbox>",
                "<w:r><w:t>☐</w:t></w:r>",
            ),
            "<w14:checked w14:val=\"1\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t>",
        ),
        (
            control(
                "<w14:checkbox><w14:checkedState w14:val=\"00FE\" w14:font=\"Wingdings\"/></w14:checkbox>",
                "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>",
            ),
            "<w:sym w:font=\"Wingdings\" w:char=\"00FE\"/>",
        ),
        ("<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/></w:r>".to_owned(), "w:char=\"F052\""),
        (
            "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr><w:t>o</w:t></w:r>".to_owned(),
            "<w:t>\u{fe}</w:t>",
        ),
    ];
    for (drawn, ticked) in ways {
        let boxed = |name: &str| [drawn.clone(), word(name)].concat();
        let filled = check(|text| {
            text.replace(&word("□技术攻关　　□技能传授"), &[boxed("技术攻关　　"), boxed("技能传授")].concat())
                .replace(&word("□窗口服务　　□其他"), &[boxed("窗口服务　　"), boxed("其他")].concat())
        });
        let chosen = kit::accepted(&kit::nanchang()).text(&"studio_kinds".parse().unwrap()).split('；').count();
        assert_eq!(filled.matches(ticked).count(), chosen, "{drawn}: {ticked}");
    }
}

#[test]
fn choices_without_boxes_are_ticked_and_other_choices_are_said() {
    check(|text| text.replace('□', ""));
    let notice = kit::nanchang();
    let mut answers = kit::accepted(&notice);
    answers.write(&"studio_kinds".parse().unwrap(), "技术攻关；自己写的");
    let back = Back::of(&notice, &answers, &corpus("03"));
    let said = back.left().into_iter().find(|left| &*left.place.field == "studio_kinds").unwrap();
    assert_eq!(said.why, LeftReason::NoBox("自己写的".to_owned()));
}

#[test]
fn other_prefixes_namespaces_and_encodings_are_kept() {
    let notice = kit::nanchang();
    let prefixed = |text: String| {
        let text = text.replace("<w:", "<ns0:").replace("</w:", "</ns0:").replace(" w:", " ns0:");
        text.replace("xmlns:w=", "xmlns:ns0=")
    };
    let filled = check_parts(prefixed);
    assert!(filled.contains("<ns0:t xml:space=\"preserve\">") && !filled.contains("<w:"));
    let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    check_parts(|text| text.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", strict));
    // The corpus has a filled form in UTF-16; its document is put in place of the blank's.
    let wide = |text: &str| ["\u{feff}", text].concat().encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let blank = crate::archive::replaced(&corpus("03"), MAIN, &wide(&main(&corpus("03"))));
    let back = Back::of(&notice, &kit::accepted(&notice), &blank);
    assert_eq!(back.wrong(), [] as [String; 0]);
    let part = crate::archive::entries(&back.filled.bytes).into_iter().find(|(name, _)| name == MAIN).unwrap().1;
    assert!(part.starts_with(&[0xFF, 0xFE]) && part.len() > 90_000);
}

fn check_parts(change: impl Fn(String) -> String) -> String {
    let notice = kit::nanchang();
    let back = Back::of(&notice, &kit::accepted(&notice), &drawn(change));
    assert_eq!(back.wrong(), [] as [String; 0]);
    main(&back.filled.bytes)
}

#[test]
fn a_locked_or_bound_control_is_left() {
    let notice = kit::nanchang();
    for lock in ["<w:lock w:val=\"sdtContentLocked\"/>", "<w:dataBinding w:xpath=\"/x\" w:storeItemID=\"{1}\"/>"] {
        let cell = format!("<w:p>{}</w:p>", control(&[lock, "<w:showingPlcHdr/>"].concat(), PROMPT));
        let blank = drawn(|text| behind(&text, "命名单位*", &cell));
        let back = Back::of(&notice, &kit::accepted(&notice), &blank);
        let said = back.left().into_iter().find(|left| &*left.place.field == "naming_body").unwrap();
        assert_eq!((&said.why, main(&back.filled.bytes).contains(&cell)), (&LeftReason::Locked, true), "{lock}");
    }
}

#[test]
fn what_stands_there_is_not_overwritten() {
    let notice = kit::nanchang();
    let cell = |text: &str| format!("<w:p>{}</w:p>", word(text));
    let blank = drawn(|text| {
        let text = behind(&text, "命名单位*", &cell("江西省总工会"));
        behind(&text, "命名日期", &cell("（如：2019年11月）"))
    });
    let mut answers = kit::accepted(&notice);
    answers.write(&"naming_body".parse().unwrap(), "南昌市总工会");
    answers.write(&"named".parse().unwrap(), "2019-11");
    let back = Back::of(&notice, &answers, &blank);
    let text = main(&back.filled.bytes);
    assert!(
        text.contains("江西省总工会") && text.contains("（如：2019年11月）") && !text.contains("南昌市总工会</w:t>")
    );
    let said = |id: &str| back.left().into_iter().find(|left| &*left.place.field == id).unwrap();
    assert_eq!(said("naming_body").why, LeftReason::Occupied("江西省总工会".to_owned()));
    assert!(
        said("naming_body").sentence(&notice).ends_with('。') && matches!(said("named").why, LeftReason::Occupied(_))
    );
    // The same words are the answer.
    answers.write(&"naming_body".parse().unwrap(), "江西省 总工会");
    let again = Back::of(&notice, &answers, &blank);
    assert!(again.left().iter().all(|left| &*left.place.field != "naming_body"));
}

#[test]
fn a_blank_that_was_filled_is_filled_no_further() {
    let notice = kit::nanchang();
    let answers = kit::accepted(&notice);
    let once = Back::of(&notice, &answers, &corpus("03")).filled;
    let twice = Back::of(&notice, &answers, &once.bytes).filled;
    assert_eq!((main(&twice.bytes), twice.left.len()), (main(&once.bytes), once.left.len()), "{:?}", twice.left);
    let other = Back::of(&notice, &Answers::default(), &once.bytes).filled;
    assert_eq!(main(&other.bytes), main(&once.bytes));
}
