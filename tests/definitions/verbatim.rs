//! Words that must stand in the published text to the letter, white space aside.

use std::fs;

use shenbao::notice::{Block, Form, Notice};

use super::notices;

/// A text without its white space, the full-width space included.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The published texts.
fn seeds() -> Vec<String> {
    let mut files: Vec<_> = fs::read_dir("tests/seeds").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| bare(&fs::read_to_string(file).unwrap())).collect()
}

/// Clauses and outline.
fn words(notice: &Notice) -> impl Iterator<Item = &str> {
    let clauses = notice.clauses.iter().map(|clause| clause.text.as_str());
    let chapters = notice.outline.iter().flat_map(|chapter| {
        let points = chapter.points.iter().map(|point| point.text.as_str());
        [Some(chapter.title.as_str()), chapter.text.as_deref()].into_iter().flatten().chain(points)
    });
    let head = [Some(notice.document.as_str()), Some(notice.issuer.as_str()), notice.number.as_deref()];
    clauses.chain(chapters).chain(head.into_iter().flatten())
}

/// The words that a seed lacks.
fn lacking<'a>(seed: &str, notice: &'a Notice) -> Vec<&'a str> {
    words(notice).filter(|text| !seed.contains(&bare(text))).collect()
}

#[test]
fn clauses_and_outline_stand_in_one_published_text() {
    for notice in notices() {
        let nearest = seeds().iter().map(|seed| lacking(seed, &notice)).min_by_key(Vec::len).unwrap();
        assert!(nearest.is_empty(), "{}: {nearest:#?}", notice.id);
    }
}

/// The printed labels of a form, line by line, because a vertical label stands in the seeds with its lines reversed.
fn labels(form: &Form) -> Vec<&str> {
    form.blocks.iter().flat_map(|block| block_labels(block)).flat_map(str::lines).collect()
}

fn block_labels(block: &Block) -> Vec<&str> {
    match block {
        Block::Cover { title, lines, .. } => {
            let labels = lines.iter().map(|line| &line.label);
            title.iter().chain(labels).map(String::as_str).collect()
        }
        Block::Table { rows, .. } => {
            let cells = rows.iter().flat_map(|row| &row.cells);
            cells.filter_map(|cell| cell.label.as_deref()).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn printed_labels_stand_in_a_published_text() {
    let all = seeds().concat();
    for notice in notices() {
        let labels = notice.forms.iter().flat_map(labels);
        let invented: Vec<&str> = labels.filter(|label| !all.contains(&bare(label))).collect();
        assert!(invented.is_empty(), "{}: {invented:?}", notice.id);
    }
}

#[test]
fn a_changed_clause_is_noticed() {
    let mut notice = notices().into_iter().find(|notice| notice.id == "nanchang-2021").unwrap();
    notice.clauses[0].text = notice.clauses[0].text.replace("必须", "应");
    assert!(seeds().iter().all(|seed| !lacking(seed, &notice).is_empty()));
}
