//! The page set-up: paper, heads and feet, type.
//! Margins are not compared here: no definition states them, and every blank has its own (`compare`).

use std::collections::BTreeMap;

use crate::check::words::SAMPLE;
use crate::extract::FormChange;
use crate::extract::laid::Laid;
use crate::extract::wording::letters;
use crate::imports::Document;
use crate::notice::{Block, Form, Notice, PaperSize};

/// Twips in a millimetre.
pub(in crate::extract) const TWIPS: f64 = 1440.0 / 25.4;
/// Lines of heads and feet that are looked at, and how much of each is said, in characters.
const MOST_LINES: usize = 50;
const LONGEST_SAID: usize = 60;
/// What stands at the head or foot of any page, beside numbers.
const OF_PAGES: &str = "第页共附件";
const PAGE_OF: [&str; 2] = ["page", "pageof"];

/// Pages of another size, or that lie where they should stand.
pub(super) fn size(form: &Form, document: &Document, all: &mut Vec<FormChange>) {
    let (short, long) = match form.paper.size {
        PaperSize::A4 => (210.0, 297.0),
        PaperSize::A3 => (297.0, 420.0),
    };
    for page in document.pages.iter().filter(|page| page.width > 0 && page.height > 0) {
        let (width, height) = (f64::from(page.width) / TWIPS, f64::from(page.height) / TWIPS);
        let near = |one: f64, other: f64| (one - other).abs() < 2.0;
        // A folded A3 sheet is two A4 pages, and may be set up as either.
        let fits = |width: f64, height: f64| {
            let is = |wide: f64, high: f64| near(width, wide) && near(height, high);
            match (form.paper.landscape, form.paper.size) {
                (true, _) => is(long, short),
                (false, PaperSize::A4) => is(short, long),
                (false, PaperSize::A3) => is(210.0, 297.0) || is(long, short),
            }
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page's millimetres")]
        let size = FormChange::Page(width.round().max(0.0) as u32, height.round().max(0.0) as u32);
        let found = if fits(height, width) { FormChange::Turned(width > height) } else { size };
        if !fits(width, height) && !all.contains(&found) {
            all.push(found);
        }
    }
}

/// Heads and feet with words that the form does not have: none of the notice's own, and no page's number.
pub(super) fn edges(notice: &Notice, document: &Document, all: &mut Vec<FormChange>) {
    let known = known(notice);
    for words in lines(document).filter(|line| !known.contains(&worded(line))) {
        let found = FormChange::EdgeAdded(words);
        if !all.contains(&found) {
            all.push(found);
        }
    }
}

/// The lines of heads and feet that are more than a page's number.
pub(in crate::extract) fn lines(document: &Document) -> impl Iterator<Item = String> {
    let lines = document.margins.iter().flat_map(|margin| margin.lines()).take(MOST_LINES);
    let begins = |line: &str| line.chars().take(LONGEST_SAID).collect::<String>();
    let lines = lines.map(move |line| begins(line).split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !worded(line).is_empty())
}

/// What a line says beside the page.
pub(in crate::extract) fn worded(line: &str) -> String {
    let words: String = letters(line).chars().filter(|c| !c.is_numeric() && !OF_PAGES.contains(*c)).collect();
    if PAGE_OF.contains(&&*words.to_lowercase()) { String::new() } else { words }
}

/// All that a notice prints or says of itself.
fn known(notice: &Notice) -> String {
    let head = [&notice.title, &notice.document, &notice.issuer];
    let clauses = notice.clauses.iter().map(|clause| &clause.text);
    let forms = notice.forms.iter().flat_map(|form| std::iter::once(&form.title).chain(printed(form)));
    let all = head.into_iter().chain(clauses).chain(forms).map(String::as_str).chain([SAMPLE]);
    // Parted by a sign that no line has, so that no words are made of two.
    all.map(worded).collect::<Vec<_>>().join("\n")
}

fn printed(form: &Form) -> impl Iterator<Item = &String> {
    form.blocks.iter().flat_map(|block| match &block.block {
        Block::Cover { title, foot, .. } => title.iter().chain(foot).collect(),
        Block::Title { text } => vec![text],
        _ => Vec::new(),
    })
}

/// The type size of most of the answers, where it is neither that of the file's own labels nor the one that is demanded: forms
/// are drawn in many sizes, and what is asked is that nobody changes it.
pub(super) fn type_size(form: &Form, laid: &Laid<'_>, all: &mut Vec<FormChange>) {
    let Laid { plan, sheet, .. } = laid;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the linter bounds a form's type size")]
    let demanded = (form.paper.point * 2.0).round().max(0.0) as u32;
    let usual = |labels: bool| {
        let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
        let cells = sheet.cells.iter().filter(|cell| plan.has_label(&cell.letters) == labels);
        for piece in cells.flat_map(|cell| cell.cell.paragraphs.iter().flat_map(|it| &it.pieces)) {
            if let Some(size) = piece.size {
                *sizes.entry(size).or_default() += piece.text.trim().chars().count();
            }
        }
        sizes.into_iter().max_by_key(|(_, count)| *count).map(|(size, _)| size)
    };
    if let (Some(printed), Some(seen)) = (usual(true), usual(false))
        && seen != printed
        && seen != demanded
    {
        all.push(FormChange::TypeSize(printed, seen));
    }
}
