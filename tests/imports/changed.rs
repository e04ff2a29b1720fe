//! What somebody changed of a form, one change at a time: the union's blank drawn by another hand, or filled, and then altered.

use std::fs;
use std::path::Path;

use shenbao::answers::{Answers, Place};
use shenbao::check::Entries;
use shenbao::exports::word;
use shenbao::extract::{DoubtReason, FormChange, compare, extract};
use shenbao::imports::{Document, PageSetUp, Paragraph, TextPiece, WordBlock, WordCell, WordTable, read};
use shenbao::notice::{Notice, Side};

use crate::kit;

fn document(name: &str) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/imports/corpus").join(name);
    read(&fs::read(path).unwrap()).unwrap()
}

fn blank() -> Document {
    document("03-blank.docx")
}

fn filled() -> Document {
    document("04-filled.docx")
}

fn tables(document: &mut Document) -> impl Iterator<Item = &mut WordTable> {
    document.blocks.iter_mut().filter_map(|it| if let WordBlock::Table(table) = it { Some(table) } else { None })
}

/// The place of a cell by the words that it begins with, spaces aside.
fn at(table: &WordTable, begins: &str) -> Option<usize> {
    let plain = |cell: &WordCell| cell.text().split_whitespace().collect::<String>();
    table.cells.iter().position(|cell| plain(cell).starts_with(begins))
}

/// The table with this label, and the cell.
fn labelled<'a>(document: &'a mut Document, label: &str) -> (&'a mut WordTable, usize) {
    tables(document).find_map(|table| at(table, label).map(|found| (table, found))).unwrap()
}

/// The cell right of a label.
fn beside<'a>(document: &'a mut Document, label: &str) -> &'a mut WordCell {
    let (table, label) = labelled(document, label);
    let (row, right) = (table.cells[label].row, table.cells[label].right);
    table.cells.iter_mut().find(|cell| cell.row == row && cell.left == right).unwrap()
}

fn paragraph(text: &str) -> Paragraph {
    Paragraph { pieces: vec![TextPiece { text: text.to_owned(), ..TextPiece::default() }], ..Paragraph::default() }
}

/// What is told of the filled form after a change, by the notice alone and beside the blank.
#[track_caller]
fn check(change: impl FnOnce(&mut Document), by_notice: &[FormChange], by_blank: &[FormChange]) {
    let (notice, mut changed) = (kit::nanchang(), filled());
    change(&mut changed);
    assert_eq!(extract(&notice, &changed).structure, by_notice);
    assert_eq!(compare(&notice, &blank(), &changed), by_blank);
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn a_form_that_was_only_filled_is_the_blank() {
    check(|_| {}, &[], &[]);
    let cccc: Notice = kit::notice("cccc-2018");
    assert_eq!(compare(&cccc, &document("46-cccc-blank.docx"), &document("47-cccc-filled.docx")), []);
    // Another program wrote it again, and a form of nobody has nothing to compare.
    assert_eq!(compare(&kit::nanchang(), &blank(), &document("41-libreoffice.docx")), []);
    assert_eq!(compare(&kit::nanchang(), &Document::default(), &filled()), []);
}

#[test]
fn opinion_boxes_that_are_gone_or_empty_are_told() {
    let label = "所在单位工会意见";
    let gone = FormChange::OpinionMissing(text(label));
    let remove = |document: &mut Document| {
        let (table, at) = labelled(document, label);
        let (row, right) = (table.cells[at].row, table.cells[at].right);
        table.cells.retain(|cell| !(cell.row == row && cell.left == right));
    };
    check(remove, std::slice::from_ref(&gone), std::slice::from_ref(&gone));
    let emptied = FormChange::OpinionEmptied(text(label), text("盖 章 年 月 日"));
    for words in ["", "同意推荐"] {
        let empty = |document: &mut Document| beside(document, label).paragraphs = vec![paragraph(words)];
        check(empty, std::slice::from_ref(&emptied), std::slice::from_ref(&emptied));
    }
    let without_row = |document: &mut Document| {
        let (table, at) = labelled(document, label);
        let row = table.cells[at].row;
        table.rows.remove(row);
        table.cells.retain(|cell| cell.row != row);
        table.cells.iter_mut().filter(|cell| cell.row > row).for_each(|cell| cell.row -= 1);
    };
    let missing = [FormChange::RowMissing(text(label))];
    check(without_row, &missing, &missing);
    // An opinion above the seal, and a date written otherwise, are what the box is for.
    for words in ["同意推荐。\n盖章 2021年7月5日", "同意（盖章）2021.7.5"] {
        check(|document| beside(document, label).paragraphs = vec![paragraph(words)], &[], &[]);
    }
}

#[test]
fn an_opinion_box_whose_seal_stands_in_a_row_of_its_own_is_looked_at() {
    let notice = kit::notice("xiamen-2012");
    let entries = Entries::of(&notice, Answers::default());
    let mut written = read(&word::form(&notice, notice.own_forms()[0], &entries, None).unwrap()).unwrap();
    let seal =
        tables(&mut written).find_map(|table| at(table, "年月日（盖章）").map(|at| &mut table.cells[at])).unwrap();
    seal.paragraphs = vec![paragraph("同意")];
    let emptied = FormChange::OpinionEmptied(text("所在单位工会意见"), text("年 月 日（盖章）"));
    assert_eq!(extract(&notice, &written).structure, [emptied]);
}

#[test]
fn rows_are_counted_beside_the_blank() {
    let grown = FormChange::RowsAdded(text("骨干成员"), 3);
    let years = FormChange::YearAdded(text("经费投入"), text("2021"));
    assert_eq!(compare(&kit::nanchang(), &blank(), &document("20-rows-added.docx")), [years, grown]);
    // The last of the printed rows for members, which nobody needed.
    let shrunk = |document: &mut Document| {
        let (table, at) = labelled(document, "所在单位工会意见");
        let row = table.cells[at].row - 1;
        table.rows.remove(row);
        table.cells.retain(|cell| cell.row != row);
        table.cells.iter_mut().filter(|cell| cell.row > row).for_each(|cell| cell.row -= 1);
    };
    check(shrunk, &[], &[FormChange::RowsMissing(text("骨干成员"), 1)]);
}

#[test]
fn widths_and_heights_are_held_against_the_blank() {
    // The edge between 姓名 and its blank.
    let wider = |document: &mut Document| {
        let (table, at) = labelled(document, "姓名");
        let (row, edge) = (table.cells[at].row, table.cells[at].right);
        let moved = edge + table.width / 10;
        for cell in table.cells.iter_mut().filter(|cell| cell.row == row) {
            cell.left = if cell.left == edge { moved } else { cell.left };
            cell.right = if cell.right == edge { moved } else { cell.right };
        }
    };
    let (notice, mut changed) = (kit::nanchang(), filled());
    wider(&mut changed);
    let found = compare(&notice, &blank(), &changed);
    assert!(matches!(&*found, [FormChange::Width(label, from, to)] if label == "姓名" && to - from == 10), "{found:?}");
    // By the notice alone nobody knows how wide it was.
    assert_eq!(extract(&notice, &changed).structure, []);
    let low = |document: &mut Document, height: u32| {
        let (table, at) = labelled(document, "所在单位工会意见");
        let row = table.cells[at].row;
        table.rows[row].height = Some(height);
    };
    let [mut tall, mut lower, mut little] = [blank(), filled(), filled()];
    low(&mut tall, 2494);
    low(&mut lower, 567);
    low(&mut little, 2000);
    assert_eq!(compare(&notice, &tall, &lower), [FormChange::Height(text("所在单位工会意见"), 44, 10)]);
    assert_eq!(compare(&notice, &tall, &little), []);
    assert_eq!(compare(&notice, &blank(), &lower), [], "the blank says no height");
}

#[test]
fn the_page_is_told() {
    let [turn, shrink, narrow] = [
        |page: &mut PageSetUp| (page.width, page.height) = (page.height, page.width),
        |page: &mut PageSetUp| (page.width, page.height) = (10318, 14570),
        |page: &mut PageSetUp| page.margins[3] = 567,
    ];
    let pages = |change: fn(&mut PageSetUp)| move |document: &mut Document| document.pages.iter_mut().for_each(change);
    check(pages(turn), &[FormChange::Turned(true)], &[FormChange::Turned(true)]);
    check(pages(shrink), &[FormChange::Page(182, 257)], &[FormChange::Page(182, 257)]);
    check(pages(narrow), &[], &[FormChange::Margin(Side::Left, 25, 10)]);
}

#[test]
fn heads_and_feet_are_told() {
    let edge = |words: &str| {
        let words = words.to_owned();
        move |document: &mut Document| document.margins.push(words)
    };
    let company = [FormChange::EdgeAdded(text("某某公司 内部资料"))];
    check(edge("某某公司　内部资料"), &company, &company);
    for numbered in ["第 3 页 共 8 页", "Page 3 of 8", "- 3 -"] {
        check(edge(numbered), &[], &[]);
    }
    // The notice's own words are known by the notice; the blank does not have them at its head.
    let own = "2021年南昌市劳模创新工作室";
    check(edge(own), &[], &[FormChange::EdgeAdded(text(own))]);
    let mut printed = blank();
    printed.margins.push(text("洪工办制"));
    assert_eq!(compare(&kit::nanchang(), &printed, &filled()), [FormChange::EdgeMissing(text("洪工办制"))]);
}

#[test]
fn a_protection_that_was_taken_away_is_told() {
    let [mut protected, mut both] = [blank(), filled()];
    protected.noted.protected = true;
    both.noted.protected = true;
    assert_eq!(compare(&kit::nanchang(), &protected, &filled()), [FormChange::Unprotected]);
    assert_eq!(compare(&kit::nanchang(), &protected, &both), []);
}

#[test]
fn what_the_blank_has_of_its_own_is_no_change() {
    let reword = |document: &mut Document, words: &str| {
        let (table, at) = labelled(document, "联系电话");
        table.cells[at].paragraphs = vec![paragraph(words)];
    };
    let [mut printed, mut same, mut other] = [blank(), filled(), filled()];
    reword(&mut printed, "联系方式");
    reword(&mut same, "联系方式");
    reword(&mut other, "联系人电话");
    assert_eq!(compare(&kit::nanchang(), &printed, &same), []);
    let reworded = FormChange::Reworded(text("联系电话"), text("联系人电话"));
    assert_eq!(compare(&kit::nanchang(), &printed, &other), [reworded]);
}

#[test]
fn what_word_numbers_is_asked_and_never_made_up() {
    let notice = kit::nanchang();
    let number = |words: &str| {
        let mut changed = filled();
        beside(&mut changed, "专业领域").paragraphs = vec![Paragraph { numbered: true, ..paragraph(words) }];
        extract(&notice, &changed)
    };
    for words in ["", "精密铸造"] {
        let read = number(words);
        let asked = read.doubtful.iter().find(|it| &*it.seen.place.field == "speciality").unwrap();
        assert_eq!((asked.seen.text.as_str(), &*asked.why), (words, &[DoubtReason::Numbered][..]));
        assert!(read.values.iter().all(|it| &*it.place.field != "speciality"));
    }
}

#[test]
fn a_column_that_word_numbers_is_asked_where_its_row_is_filled() {
    let mut changed = filled();
    for table in tables(&mut changed) {
        let Some(head) = table.cells.iter().find(|cell| cell.text().trim() == "主要分工") else { continue };
        let (row, left) = (head.row, head.left);
        for cell in table.cells.iter_mut().filter(|cell| cell.row > row && cell.left == left && cell.rows == 1) {
            cell.paragraphs = vec![Paragraph { numbered: true, ..Paragraph::default() }];
        }
    }
    let read = extract(&kit::nanchang(), &changed);
    let of = |place: &Place| &*place.field == "members";
    let asked: Vec<_> = read.doubtful.iter().filter(|it| of(&it.seen.place)).collect();
    let rows = read.values.iter().filter(|it| of(&it.place) && it.place.column.as_deref() == Some("name")).count();
    assert_eq!((asked.len(), rows), (7, 7), "{asked:?}");
    assert!(asked.iter().all(|it| it.seen.text.is_empty() && it.why == [DoubtReason::Numbered]));
}
