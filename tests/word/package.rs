//! What a validator does not see, or sees only one of: a package whose parts all know one another, elements in the order of
//! the schema, and what Word refuses though the schema allows it.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};
use shenbao::answers::Answers;
use shenbao::check::Entries;
use shenbao::exports::word;
use shenbao::notice::{Notice, PaperSize};

use super::kit::{accepted, notices};
use super::{W, all, part, parts, value, with_document};

/// The order of children in the schema (ISO/IEC 29500-1, annex A.1), of as many as stand in our files.
const ORDER: [(&str, &str); 13] = [
    ("body", "p tbl sectPr"),
    ("p", "pPr r"),
    (
        "pPr",
        "pStyle keepNext pageBreakBefore widowControl tabs kinsoku overflowPunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid spacing ind jc outlineLvl rPr",
    ),
    ("r", "rPr br t tab fldChar instrText"),
    ("rPr", "rFonts b bCs color kern sz szCs lang"),
    ("tbl", "tblPr tblGrid tr"),
    ("tblPr", "tblW jc tblInd tblBorders tblLayout tblCellMar"),
    ("tblBorders", "top left bottom right insideH insideV"),
    ("tcPr", "tcW gridSpan vMerge tcBorders vAlign"),
    ("tcBorders", "top left bottom right"),
    ("tblCellMar", "top left bottom right"),
    ("sectPr", "headerReference footerReference pgSz pgMar cols titlePg"),
    ("settings", "zoom defaultTabStop bookFoldPrinting printTwoOnOne compat"),
];

/// Parents whose children stand in any order.
const FREE: [&str; 2] = ["body", "r"];

/// Every file of every notice, empty and filled, as a sample and as an application.
fn files() -> impl Iterator<Item = (String, Vec<u8>)> {
    notices().flat_map(|notice| {
        let mut sample = accepted(&notice);
        sample.sample = true;
        let cases = [("empty", Answers::default()), ("accepted", accepted(&notice)), ("sample", sample)];
        cases.into_iter().flat_map(move |(kind, answers)| of(&notice, kind, answers)).collect::<Vec<_>>()
    })
}

fn of(notice: &Notice, kind: &str, answers: Answers) -> Vec<(String, Vec<u8>)> {
    let entries = Entries::of(notice, answers);
    let form = |form| (format!("{} {kind}", notice.id), word::form(notice, form, &entries, None).unwrap());
    let statement = word::statement(notice, &entries, None);
    let statement = statement.map(|file| (format!("{} {kind}, statement", notice.id), file.unwrap()));
    notice.forms.iter().map(form).chain(statement).collect()
}

#[test]
fn every_part_is_declared_and_found_and_nothing_else_is() {
    for (name, file) in files() {
        let parts: BTreeSet<String> = parts(&file).into_iter().map(|(name, _)| name).collect();
        let types = part(&file, "[Content_Types].xml");
        let types = Document::parse(&types).unwrap();
        let declared: Vec<&str> = types.descendants().filter_map(|it| it.attribute("PartName")).collect();
        let declared_once: BTreeSet<String> = declared.iter().map(|path| path.trim_start_matches('/').into()).collect();
        assert_eq!(declared.len(), declared_once.len(), "{name}");
        let mut found = BTreeSet::from(["[Content_Types].xml".to_owned(), "_rels/.rels".to_owned()]);
        let mut open = targets(&part(&file, "_rels/.rels"), "");
        while let Some(path) = open.pop() {
            let (folder, own) = path.rsplit_once('/').unwrap();
            let links = format!("{folder}/_rels/{own}.rels");
            if parts.contains(&links) {
                open.extend(targets(&part(&file, &links), &format!("{folder}/")));
                found.insert(links);
            }
            assert!(found.insert(path.clone()), "{name}: {path} is found twice");
        }
        assert_eq!(found, parts, "{name}: what is found, and what is there");
        let unlinked: BTreeSet<String> = parts.into_iter().filter(|it| !it.ends_with(".rels")).skip(1).collect();
        assert_eq!(declared_once, unlinked, "{name}: what is declared, and what is there");
    }
}

/// Where relationships lead; the ids of one part are unique.
fn targets(links: &str, folder: &str) -> Vec<String> {
    let document = Document::parse(links).unwrap();
    let links: Vec<Node<'_, '_>> = document.root_element().children().collect();
    let ids: BTreeSet<&str> = links.iter().map(|it| it.attribute("Id").unwrap()).collect();
    assert_eq!(ids.len(), links.len());
    links.iter().map(|it| format!("{folder}{}", it.attribute("Target").unwrap())).collect()
}

#[test]
fn every_reference_of_the_document_is_a_relationship_of_its() {
    for (name, file) in files() {
        let links = part(&file, "word/_rels/document.xml.rels");
        let links = Document::parse(&links).unwrap();
        let ids: Vec<_> = links.descendants().filter_map(|it| it.attribute("Id")).collect();
        with_document(&file, |document| {
            let named: Vec<&str> = document
                .descendants()
                .flat_map(|it| it.attributes())
                .filter(|it| it.namespace().is_some_and(|space| space.ends_with("/relationships")))
                .map(|it| it.value())
                .collect();
            assert!(!named.is_empty() && named.iter().all(|id| ids.contains(id)), "{name}: {named:?} of {ids:?}");
        });
    }
}

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    for (name, file) in files() {
        let mut seen = BTreeSet::new();
        for (path, text) in parts(&file).into_iter().filter(|(path, _)| path.starts_with("word/")) {
            let document = Document::parse(&text).unwrap();
            for node in document.descendants().filter(|it| it.tag_name().namespace() == Some(W)) {
                if let Some((own, order)) = ORDER.iter().find(|(own, _)| node.has_tag_name((W, *own))) {
                    seen.insert(*own);
                    let complaint = misplaced(node, order, FREE.contains(own));
                    assert_eq!(complaint, None, "{name}: {path}, {own}");
                }
            }
        }
        assert!(seen.len() >= 10, "{name}: only {seen:?}");
    }
}

/// The first child that the order does not know, or that stands behind one which should follow it.
fn misplaced<'a>(node: Node<'a, 'a>, order: &str, free: bool) -> Option<&'a str> {
    let mut last = 0;
    let misplaced = |child: &Node<'_, '_>| {
        let place = order.split(' ').position(|name| name == child.tag_name().name());
        let before = std::mem::replace(&mut last, place.unwrap_or_default());
        place.is_none_or(|place| !free && place < before)
    };
    node.children().filter(Node::is_element).find(misplaced).map(|child| child.tag_name().name())
}

#[test]
fn nothing_stands_where_word_refuses_it() {
    for (name, file) in files() {
        with_document(&file, |document| {
            let last = |node: Node<'_, '_>| node.last_element_child().map(|it| it.tag_name().name().to_owned());
            for cell in all(document.root(), "tc") {
                assert_eq!(last(cell).as_deref(), Some("p"), "{name}: a cell does not end with a paragraph");
            }
            let body = all(document.root(), "body").next().unwrap();
            let contents: Vec<&str> = body.children().map(|it| it.tag_name().name()).collect();
            assert_eq!(contents[contents.len() - 2..], ["p", "sectPr"], "{name}: ends with a table");
            let joined = contents.windows(2).any(|pair| pair == ["tbl", "tbl"]);
            assert!(!joined, "{name}: Word joins two tables that nothing parts");
            for table in all(document.root(), "tbl") {
                let columns = all(table, "gridCol").count();
                for row in all(table, "tr") {
                    let span = |cell| value(cell, "gridSpan", "val").map_or(1, |span| span.parse::<usize>().unwrap());
                    assert_eq!(
                        all(row, "tc").map(span).sum::<usize>(),
                        columns,
                        "{name}: a row does not fill its grid"
                    );
                }
            }
        });
    }
}

#[test]
fn sheets_are_what_the_notice_demands() {
    let a4 = (Some("11906"), Some("16838"));
    for (size, landscape, duplex, bound, page, lies, code, shared) in [
        (PaperSize::A4, false, None, false, a4, "portrait", "9", None),
        (PaperSize::A4, false, Some(true), true, a4, "portrait", "9", None),
        (PaperSize::A4, true, None, false, (Some("16838"), Some("11906")), "landscape", "9", None),
        (PaperSize::A3, true, Some(true), true, (Some("23811"), Some("16838")), "landscape", "8", None),
        (PaperSize::A3, false, Some(true), true, a4, "landscape", "8", Some("bookFoldPrinting")),
        (PaperSize::A3, false, None, true, a4, "landscape", "8", Some("printTwoOnOne")),
    ] {
        let mut notice = notices().next().unwrap();
        let paper = &mut notice.forms.first_mut().unwrap().paper;
        (paper.size, paper.landscape, paper.duplex, paper.bound) = (size, landscape, duplex, bound);
        let file = super::form(&notice, &Answers::default());
        with_document(&file, |document| {
            let of = |attribute| value(document.root(), "pgSz", attribute);
            assert_eq!((of("w"), of("h")), page, "{size:?} {landscape}");
            assert_eq!((of("orient"), of("code")), (Some(lies), Some(code)), "{size:?} {landscape}");
        });
        let settings = part(&file, "word/settings.xml");
        let settings = Document::parse(&settings).unwrap();
        let found: Vec<&str> = ["bookFoldPrinting", "printTwoOnOne"]
            .into_iter()
            .filter(|name| all(settings.root(), name).next().is_some())
            .collect();
        assert_eq!(found, Vec::from_iter(shared), "{size:?} {duplex:?} {bound}");
    }
}

/// The one form that its notice wants as a booklet of A3 is one in Word.
#[test]
fn a_form_that_is_to_be_a_booklet_is_one() {
    let booklets = notices().filter(|notice| {
        let paper = &notice.forms.first().unwrap().paper;
        paper.size == PaperSize::A3 && paper.bound && paper.duplex == Some(true) && !paper.landscape
    });
    let booklets: Vec<Notice> = booklets.collect();
    assert!(!booklets.is_empty());
    for notice in booklets {
        assert!(part(&super::form(&notice, &accepted(&notice)), "word/settings.xml").contains("<w:bookFoldPrinting/>"));
    }
}
