//! What is on paper is exactly what is in the file.

use shenbao::answers::{Answers, Place};
use shenbao::check::shown;
use shenbao::notice::{Field, Kind, Notice, Prints};
use shenbao::paper::lay_out;

use super::kit::{accepted, notices};
use super::{bare, read, words};

fn prints(field: &Field) -> bool {
    matches!(field.prints, Prints::Form | Prints::Annex)
}

/// The printed texts of all filled answers that print, each with its place.
fn printed(notice: &Notice, answers: &Answers) -> Vec<(Place, String)> {
    let (entries, mut texts) = (read(notice, answers), Vec::new());
    for field in notice.fields().filter(|field| prints(field)) {
        if !field.is_table() {
            let place = Place::field(&field.id);
            texts.push((place.clone(), shown(&entries, &place)));
        }
        for index in 0..answers.rows(&field.id).len() {
            for column in field.columns.iter().filter(|column| prints(column)) {
                let place = Place::cell(&field.id, index, &column.id);
                texts.push((place.clone(), shown(&entries, &place)));
            }
        }
    }
    texts.retain(|(_, text)| !text.is_empty());
    texts
}

/// All words of all forms, without white space and without what is said again at the head of a page.
fn on_paper(notice: &Notice, answers: &Answers) -> String {
    let pages = notice.forms.iter().flat_map(|form| lay_out(notice, form, &read(notice, answers)).pages);
    let lines = pages.flat_map(|page| words(&page).iter().flat_map(|words| words.lines.clone()).collect::<Vec<_>>());
    let heads: Vec<String> = notice.forms.iter().map(|form| form.title.clone()).chain(["附页".into()]).collect();
    let again = |line: &String| heads.contains(line) || line.contains("（接上页");
    bare(&lines.filter(|line| !again(line)).collect::<String>())
}

/// Fails where a printed answer is missing on paper.
fn check(notice: &Notice, answers: &Answers) {
    let paper = on_paper(notice, answers);
    for (place, text) in printed(notice, answers) {
        let choices = notice.field_at(&place).is_some_and(|field| field.kind == Kind::Choices);
        let texts: Vec<&str> = if choices { text.split('、').collect() } else { vec![&text] };
        for text in texts {
            assert!(is_on(&paper, &bare(text)), "{}: {place} is not on paper: {text}", notice.id);
        }
    }
}

/// Whether a text stands there in one piece, or begins in its cell and goes on, to the letter, on an annex page.
fn is_on(paper: &str, text: &str) -> bool {
    let cells = || paper.match_indices("（以下见附页）").map(|(at, _)| &paper[..at]);
    let goes_on = |at: usize| {
        let (held, rest) = text.split_at(at);
        let on_annex = |said: &str| paper.contains(&[said, rest].concat());
        cells().any(|cell| cell.ends_with(held))
            && ["（接表内，另起一段）", "（接表内，续上段）"].into_iter().any(on_annex)
    };
    paper.contains(text) || text.char_indices().skip(1).any(|(at, _)| goes_on(at))
}

/// Every printed field and three cells of every column filled with texts of a length, each different.
fn filled(notice: &Notice, rows: usize, length: usize) -> Answers {
    let mut answers = Answers::default();
    let mut count = 0;
    let mut text = || {
        count += 1;
        format!("{count}号，") + &"填写的内容（详）；".chars().cycle().take(length).collect::<String>()
    };
    for field in notice.fields().filter(|field| prints(field)) {
        if !field.is_table() {
            answers.write(&Place::field(&field.id), &text());
        }
        for row in 0..if field.is_table() { rows } else { 0 } {
            for column in &field.columns {
                answers.write(&Place::cell(&field.id, row, &column.id), &text());
            }
        }
    }
    answers
}

#[test]
fn every_answer_of_the_samples_is_on_paper() {
    notices().for_each(|notice| check(&notice, &accepted(&notice)));
}

#[test]
fn every_answer_is_on_paper_however_long_and_many() {
    for notice in notices() {
        for (rows, length) in [(1, 0), (3, 7), (14, 30), (40, 90), (3, 900), (1, 4000)] {
            check(&notice, &filled(&notice, rows, length));
        }
    }
}

#[test]
fn an_empty_form_says_nothing_that_is_not_printed_on_it() {
    for notice in notices() {
        let pages =
            notice.forms.iter().flat_map(|form| lay_out(&notice, form, &read(&notice, &Answers::default())).pages);
        assert!(!pages.flat_map(|page| page.drawing()).any(|mark| format!("{mark:?}").contains('☑')));
    }
}
