//! Files as such: encodings, vocabularies, what is refused, and bounds.

use super::*;

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
