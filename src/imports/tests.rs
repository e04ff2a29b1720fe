//! The reader on small files made here: each says one thing that real files say in some way.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "<Relationships><Relationship Id='a' Target='word/document2.xml' \
    Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/></Relationships>";

/// An archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated))
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn file(main: &[u8]) -> Vec<u8> {
    archive(&[("_rels/.rels", RELATIONSHIPS.as_bytes()), ("word/document2.xml", main)])
}

fn part(body: &str) -> String {
    format!(
        "<w:document xmlns:w='{WORD}' xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml' \
         xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>{body}</w:body></w:document>"
    )
}

fn document(body: &str) -> Document {
    read(&file(part(body).as_bytes())).unwrap()
}

/// The text of a body's paragraphs, a line each.
fn text(body: &str) -> String {
    let document = document(body);
    let line = |block: &WordBlock| if let WordBlock::Paragraph(it) = block { Some(it.text()) } else { None };
    document.blocks.iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

#[track_caller]
fn check(inside: &str, expected: &str) {
    assert_eq!(text(&format!("<w:p>{inside}</w:p>")), expected, "{inside}");
}

/// The cells of a body's only table: row, rows, left, right and text.
fn cells(body: &str) -> Vec<(usize, usize, u32, u32, String)> {
    let document = document(body);
    document.cells().map(|it| (it.row, it.rows, it.left, it.right, it.text())).collect()
}

fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{}</w:p></w:tc>", run(text))
}

#[test]
fn words_are_found_under_any_wrapper() {
    let a = run("甲");
    for wrapper in ["sdt><w:sdtContent", "smartTag", "hyperlink", "ins", "moveTo", "fldSimple", "customXml", "unheard"]
    {
        let end = if wrapper.contains('>') { "sdtContent></w:sdt" } else { wrapper };
        check(&format!("<w:{wrapper}>{a}</w:{end}>乙"), "甲");
    }
    for wrapper in ["del", "moveFrom"] {
        check(&format!("{a}<w:{wrapper}>{}</w:{wrapper}>", run("乙")), "甲");
    }
    check("<w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:delText>乙</w:delText></w:r>", "");
    check(
        "<w:r><w:ruby><w:rt><w:r><w:t>jiǎ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>",
        "甲",
    );
    check(
        "<mc:AlternateContent><mc:Choice><w:r><w:t>甲</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>甲</w:t></w:r></mc:Fallback></mc:AlternateContent>",
        "甲",
    );
    check(
        "<w:r><w:t>A&amp;B&#x7532;</w:t><w:tab/><w:br/><w:br w:type='page'/><w:noBreakHyphen/><w:softHyphen/></w:r>",
        "A&B甲\t\n-",
    );
}

#[test]
fn every_kind_of_check_box_reads_alike() {
    let control = |state, sign| {
        format!(
            "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='{state}'/></w14:checkbox></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            run(sign)
        )
    };
    check(&control(1, "☒"), "☑");
    check(&control(0, "☐"), "□");
    check(&control(1, ""), "☑");
    let contradicts = |inside: &str| {
        let read = document(&format!("<w:p>{inside}</w:p>"));
        matches!(read.blocks.as_slice(), [WordBlock::Paragraph(it)] if it.pieces.iter().any(|piece| piece.contradicts))
    };
    assert!(contradicts(&control(0, "☒")) && contradicts(&control(1, "甲")) && !contradicts(&control(1, "■")));
    let field = |inside| {
        format!(
            "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox>{inside}</w:checkBox></w:ffData></w:fldChar></w:r>"
        )
    };
    check(&field("<w:default w:val='0'/><w:checked/>"), "☑");
    check(&field("<w:default w:val='1'/><w:checked w:val='0'/>"), "□");
    check(&field("<w:default w:val='1'/>"), "☑");
    check("<w:r><w:sym w:font='Wingdings 2' w:char='F052'/><w:sym w:font='Wingdings' w:char='F0A8'/></w:r>", "☑□");
    check("<w:r><w:rPr><w:rFonts w:ascii='Wingdings 2'/></w:rPr><w:t>R£</w:t></w:r><w:r><w:t>R</w:t></w:r>", "☑□R");
}

#[test]
fn what_is_chosen_of_a_list_is_the_text() {
    let field = |inside: &str, behind: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList>{inside}<w:listEntry w:val='男'/><w:listEntry w:val='女'/>\
             </w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>{behind}{}",
            run("乙")
        )
    };
    check(&field("<w:result w:val='1'/>", ""), "女乙");
    check(&field("<w:default w:val='1'/>", ""), "女乙");
    check(&field("", ""), "男乙");
    check(&field("<w:result w:val='9'/>", ""), "乙");
    // A field's text repeats the entry, where a program writes one.
    let mark = |at| format!("<w:r><w:fldChar w:fldCharType='{at}'/></w:r>");
    check(&field("", &[mark("separate"), run("男"), mark("end")].concat()), "男乙");
    let control = |text| {
        format!(
            "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='请选择' w:value=''/><w:listItem w:displayText='男' w:value='1'/>\
             </w:dropDownList></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            run(text)
        )
    };
    check(&control("男"), "男");
    check(&control("请选择"), "");
}

#[test]
fn numbers_that_word_counts_are_noted() {
    let numbered = |properties: &str| {
        let read = document(&format!("<w:p><w:pPr><w:numPr>{properties}</w:numPr></w:pPr></w:p>"));
        matches!(read.blocks.as_slice(), [WordBlock::Paragraph(it)] if it.numbered)
    };
    assert!(numbered("<w:ilvl w:val='0'/><w:numId w:val='3'/>") && numbered(""));
    assert!(!numbered("<w:numId w:val='0'/>"));
}

#[test]
fn numbers_of_a_style_are_noted() {
    let styles = format!(
        "<w:styles xmlns:w='{WORD}'>\
         <w:style w:type='paragraph' w:styleId='a'><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>\
         <w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/></w:style>\
         <w:style w:type='paragraph' w:styleId='c'><w:basedOn w:val='a'/><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr></w:style>\
         </w:styles>"
    );
    let relationships =
        "<Relationships><Relationship Id='a' Target='styles.xml' Type='http://a/styles'/></Relationships>";
    let numbered = |properties: &str| {
        let parts = [
            ("_rels/.rels", RELATIONSHIPS.as_bytes()),
            ("word/document2.xml", &*part(&format!("<w:p><w:pPr>{properties}</w:pPr></w:p>")).into_bytes()),
            ("word/_rels/document2.xml.rels", relationships.as_bytes()),
            ("word/styles.xml", styles.as_bytes()),
        ];
        let read = read(&archive(&parts)).unwrap();
        matches!(read.blocks.as_slice(), [WordBlock::Paragraph(it)] if it.numbered)
    };
    assert!(numbered("<w:pStyle w:val='a'/>") && numbered("<w:pStyle w:val='b'/>"));
    assert!(!numbered("<w:pStyle w:val='c'/>") && !numbered("<w:pStyle w:val='unheard'/>") && !numbered(""));
    assert!(!numbered("<w:pStyle w:val='a'/><w:numPr><w:numId w:val='0'/></w:numPr>"));
}

#[test]
fn a_protected_file_is_noted() {
    let protected = |settings: &str| {
        let relationships =
            "<Relationships><Relationship Id='a' Target='settings.xml' Type='http://a/settings'/></Relationships>";
        let settings = format!("<w:settings xmlns:w='{WORD}'>{settings}</w:settings>");
        let parts = [
            ("_rels/.rels", RELATIONSHIPS.as_bytes()),
            ("word/document2.xml", &*part("<w:p/>").into_bytes()),
            ("word/_rels/document2.xml.rels", relationships.as_bytes()),
            ("word/settings.xml", settings.as_bytes()),
        ];
        read(&archive(&parts)).unwrap().noted.protected
    };
    assert!(protected("<w:documentProtection w:edit='forms' w:enforcement='1'/>"));
    assert!(!protected("<w:documentProtection w:edit='forms' w:enforcement='0'/>"));
    assert!(!protected("<w:documentProtection w:edit='none' w:enforcement='1'/>"));
    assert!(!protected("<w:zoom/>"));
}

#[test]
fn what_nobody_typed_is_no_text() {
    check(
        &format!(
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            run("单击此处")
        ),
        "",
    );
    let hidden = document("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r></w:p>");
    assert!(hidden.noted.hidden && text("<w:p/>").is_empty());
    let boxed = document(
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:txbxContent></w:pict><w:t>乙</w:t></w:r></w:p>",
    );
    assert!(
        boxed.text_boxes.len() == 1
            && matches!(boxed.blocks.as_slice(), [WordBlock::Paragraph(it)] if it.text() == "乙")
    );
    assert!(document("<w:p><w:ins><w:r><w:t>甲</w:t></w:r></w:ins></w:p>").noted.tracked);
    assert!(document("<w:altChunk/>").noted.foreign_parts);
}

#[test]
fn cells_stand_between_edges() {
    let grid = "<w:tblGrid><w:gridCol w:w='10'/><w:gridCol w:w='90'/><w:gridCol w:w='100'/></w:tblGrid>";
    let wide = cell("<w:gridSpan w:val='2'/>", "甲");
    let rows = format!(
        "<w:tr>{wide}{}</w:tr><w:tr>{}{}</w:tr>",
        cell("", "乙"),
        cell("", "丙"),
        cell("<w:gridSpan w:val='2'/>", "丁")
    );
    let expected = [(0, 1, 0, 100, "甲"), (0, 1, 100, 200, "乙"), (1, 1, 0, 10, "丙"), (1, 1, 10, 200, "丁")];
    assert_eq!(
        cells(&format!("<w:tbl>{grid}{rows}</w:tbl>")),
        expected.map(|(a, b, c, d, e)| (a, b, c, d, e.to_owned()))
    );
    // Without a grid what the cells say of themselves counts.
    let (one, two) = (cell("<w:tcW w:w='300'/>", "甲"), cell("<w:tcW w:w='700'/>", "乙"));
    let found = cells(&format!("<w:tbl><w:tr>{one}{two}</w:tr></w:tbl>"));
    assert_eq!(found.iter().map(|it| (it.2, it.3)).collect::<Vec<_>>(), [(0, 300), (300, 1000)]);
    let skipped = cells(&format!(
        "<w:tbl>{grid}<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{}</w:tr></w:tbl>",
        cell("", "甲")
    ));
    assert_eq!(skipped.iter().map(|it| (it.2, it.3)).collect::<Vec<_>>(), [(10, 100)]);
}

#[test]
fn merges_are_one_cell() {
    let (begun, on, said) = (
        cell("<w:vMerge w:val='restart'/>", "甲"),
        cell("<w:vMerge/>", "乙"),
        cell("<w:vMerge w:val='continue'/>", ""),
    );
    let row = |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.concat());
    let other = cell("", "丙");
    let table = format!("<w:tbl>{}{}{}</w:tbl>", row(&[&begun, &other]), row(&[&on, &other]), row(&[&said, &other]));
    let first: Vec<_> = cells(&table).into_iter().filter(|it| it.2 == 0).map(|it| (it.0, it.1, it.4)).collect();
    assert_eq!(first, [(0, 3, "甲".to_owned())]);
    // A continuation that nothing began is a cell.
    assert_eq!(cells(&format!("<w:tbl>{}</w:tbl>", row(&[&on]))).len(), 1);
    let (left, right) = (cell("<w:hMerge w:val='restart'/>", "甲"), cell("<w:hMerge/>", ""));
    assert_eq!(
        cells(&format!("<w:tbl>{}</w:tbl>", row(&[&left, &right]))).iter().map(|it| (it.2, it.3)).collect::<Vec<_>>(),
        [(0, 2000)]
    );
}

#[test]
fn controls_around_rows_and_cells_shift_nothing() {
    let inside = |what: &str| format!("<w:sdt><w:sdtContent>{what}</w:sdtContent></w:sdt>");
    let row = format!("<w:tr>{}{}</w:tr>", inside(&cell("", "甲")), cell("", "乙"));
    for table in [
        format!("<w:tbl>{row}</w:tbl>"),
        format!("<w:tbl>{}</w:tbl>", inside(&row)),
        inside(&format!("<w:tbl>{row}</w:tbl>")),
    ] {
        assert_eq!(cells(&table).into_iter().map(|it| it.4).collect::<Vec<_>>(), ["甲", "乙"]);
    }
    let nested = format!("<w:tbl><w:tr><w:tc><w:tbl>{row}</w:tbl><w:p>{}</w:p></w:tc></w:tr></w:tbl>", run("丙"));
    let document = document(&nested);
    assert!(document.cells().all(|it| it.text() == "丙" && it.nested.len() == 1));
}

#[test]
fn rows_say_what_became_of_them() {
    let row = |change: &str| format!("<w:tr><w:trPr><w:{change}/></w:trPr>{}</w:tr>", cell("", "甲"));
    let read = document(&format!("<w:tbl>{}{}</w:tbl>", row("ins"), row("del")));
    let changes: Vec<_> = read.tables().flat_map(|it| it.rows.iter().map(|row| row.change)).collect();
    assert_eq!(changes, [Some(TrackedChange::Inserted), Some(TrackedChange::Deleted)]);
}

#[test]
fn encodings_and_vocabularies_are_told() {
    let strict =
        part(&format!("<w:p>{}</w:p>", run("甲"))).replace(WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main");
    let other = strict.replace("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0=");
    let wide: Vec<u8> = other.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [strict.as_bytes(), other.as_bytes(), &[&[0xFF, 0xFE], &wide[..]].concat(), &wide] {
        assert!(
            matches!(read(&file(bytes)).unwrap().blocks.as_slice(), [WordBlock::Paragraph(it)] if it.text() == "甲")
        );
    }
}

#[test]
fn other_files_are_refused() {
    let refused = |bytes: &[u8]| read(bytes).unwrap_err();
    assert_eq!(refused(b""), ImportRefusal::Empty);
    assert_eq!(refused(b"{\\rtf1"), ImportRefusal::Rtf);
    assert_eq!(refused(b"%PDF-1.7"), ImportRefusal::Pdf);
    assert_eq!(refused(b"<!DOCTYPE html><html>"), ImportRefusal::Html);
    assert_eq!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), ImportRefusal::Ole);
    assert_eq!(refused("甲".as_bytes()), ImportRefusal::Unknown);
    assert_eq!(refused(&archive(&[("a", b"1")])), ImportRefusal::NotWord);
    assert_eq!(
        refused(&archive(&[("mimetype", b"application/vnd.oasis.opendocument.text")])),
        ImportRefusal::OpenDocument
    );
    assert_eq!(refused(&file(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")), ImportRefusal::Doctype);
    assert_eq!(refused(&file(part("<w:p>&b;</w:p>").as_bytes())), ImportRefusal::BadXml);
    assert_eq!(refused(&file(b"<a><b></a>")), ImportRefusal::BadXml);
    assert_eq!(refused(&file(b"<a>")), ImportRefusal::BadXml);
    assert_eq!(refused(&file("<a>".repeat(100_000).as_bytes())), ImportRefusal::TooDeep);
    assert_eq!(refused(&file(&vec![b' '; (16 << 20) + 1])), ImportRefusal::TooLarge);
    let mut cut = file(part("").as_bytes());
    cut.truncate(cut.len() - 30);
    assert_eq!(refused(&cut), ImportRefusal::Damaged);
}

#[test]
fn a_second_part_of_one_name_is_refused() {
    let main = part("");
    let mut bytes = archive(&[
        ("_rels/.rels", RELATIONSHIPS.as_bytes()),
        ("word/document2.xml", main.as_bytes()),
        ("word/document3.xml", main.as_bytes()),
    ]);
    // The crate does not write such a file, so that one name is changed to the other in place.
    for at in 0..bytes.len() - 9 {
        if &bytes[at..at + 9] == b"document3" {
            bytes[at + 8] = b'2';
        }
    }
    assert_eq!(read(&bytes), Err(ImportRefusal::TwiceNamed));
}

#[test]
fn what_is_counted_is_bounded() {
    let refused = |body: &str| read(&file(part(body).as_bytes())).unwrap_err();
    assert_eq!(
        refused(&format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("<w:gridSpan w:val='2147483647'/>", "").repeat(2))),
        ImportRefusal::TooMany
    );
    assert_eq!(refused(&format!("<w:tbl>{}</w:tbl>", "<w:tr/>".repeat(20_001))), ImportRefusal::TooMany);
    assert_eq!(refused(&"<w:p/>".repeat(100_001)), ImportRefusal::TooMany);
    assert!(
        cells(&format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("<w:gridSpan w:val='9999999999999999999999'/>", "")))
            .len()
            == 1
    );
}

#[test]
fn every_refusal_helps() {
    for refusal in [
        ImportRefusal::Empty,
        ImportRefusal::OldWord,
        ImportRefusal::Encrypted,
        ImportRefusal::Damaged,
        ImportRefusal::TooMany,
        ImportRefusal::Doctype,
    ] {
        assert!(
            refusal.sentence().ends_with('。') && refusal.sentence().contains('请') && refusal.to_string().is_ascii()
        );
    }
}

proptest! {
    #[test]
    fn no_bytes_stop_the_reader(at in 0..2000_usize, byte in any::<u8>(), cut in 0..3000_usize) {
        let mut bytes = file(part(&format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("<w:vMerge/>", "甲"))).as_bytes());
        if let Some(there) = bytes.get_mut(at) {
            *there = byte;
        }
        bytes.truncate(cut);
        let _ = read(&bytes);
    }

    /// Any elements in any order, most of them where they have no place.
    #[test]
    fn no_order_of_elements_stops_the_reader(names in proptest::collection::vec((0..24_usize, any::<bool>()), 0..60)) {
        const NAMES: [&str; 24] = [
            "p", "r", "t", "tbl", "tr", "tc", "tcPr", "vMerge", "hMerge", "sdt", "sdtPr", "sdtContent", "del", "ins", "trPr", "gridBefore",
            "txbxContent", "checkBox", "checked", "sectPr", "pgSz", "rPr", "tblGrid", "gridCol",
        ];
        let mut open: Vec<&str> = Vec::new();
        let mut body = String::new();
        for (name, opens) in names {
            if opens {
                open.push(NAMES[name]);
                body.push_str(&format!("<w:{} w:val='{name}' w:w='{name}'>甲", NAMES[name]));
            } else if let Some(name) = open.pop() {
                body.push_str(&format!("</w:{name}>"));
            }
        }
        open.iter().rev().for_each(|name| body.push_str(&format!("</w:{name}>")));
        prop_assert!(read(&file(part(&body).as_bytes())).is_ok());
    }
}
