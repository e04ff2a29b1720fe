//! Answers whose blanks stand in a template: between printed words, or alone in a cell.

use super::Filling;
use super::cell::BlankCell;
use super::fit;
use super::left::LeftReason;
use super::printed::{Blank, Blanks, Gap, held_lines};
use crate::answers::Place;
use crate::answers::read::key;
use crate::extract::{Opening, is_room};
use crate::paper::{AtRow, FormSource, fill};

impl Filling<'_> {
    /// Writes what a template's blanks are to say.
    pub(super) fn template(&mut self, opening: &Opening, template: &str) {
        let blanks = Blanks { notice: self.notice, entries: self.entries, opening };
        let all = blanks.all(template);
        let open = self.compare(&all);
        if open.is_empty() && !all.iter().any(is_number) {
            return;
        }
        // Two blanks of the form for one cell: an answer that stands there already is there, another one belongs elsewhere.
        let known = self.spots.contains(&opening.spot);
        if known && open.iter().all(|place| self.report.knows(place)) {
            return;
        }
        let written = if known { Err(LeftReason::Unsure) } else { self.write(&blanks, template, &open) };
        self.spots.insert(opening.spot);
        if let Err(why) = written {
            open.iter().for_each(|place| self.report.say(place.clone(), why.clone()));
        }
    }

    /// The answers whose blanks are empty. What stands there already is said, unless it is the answer.
    fn compare(&mut self, all: &[Blank]) -> Vec<Place> {
        let mut open = Vec::new();
        for blank in all.iter().filter(|blank| !blank.text.is_empty()) {
            let Some(place) = blank.place.clone() else { continue };
            match &*blank.there {
                "" => open.push(place),
                there if same(there, &blank.text) => self.report.write(place),
                there => self.report.say(place, LeftReason::Occupied(there.to_owned())),
            }
        }
        open
    }

    fn write(&mut self, blanks: &Blanks<'_>, template: &str, open: &[Place]) -> Result<(), LeftReason> {
        let opening = blanks.opening;
        if !opening.sure {
            return Err(LeftReason::Unsure);
        }
        let target = BlankCell::of(self.source, opening.spot).ok_or(LeftReason::Unsure)?;
        let from = target.behind(opening.behind);
        let signs: Vec<char> = target.signs.iter().skip(from).map(|sign| sign.c).collect();
        if self.is_copied_number(opening, template) {
            return self.number(&target, template, blanks);
        }
        let there: String = signs.iter().collect();
        match blanks.gaps(template, &signs) {
            _ if signs.iter().all(|c| is_room(*c)) => self.alone(&target, from, blanks, template, open),
            Some(gaps) => self.gaps(&target, from, gaps),
            None if template.starts_with('{') && template.ends_with('}') => {
                Err(LeftReason::Occupied(there.trim().to_owned()))
            }
            None => Err(LeftReason::OtherPrint),
        }
    }

    /// Writes each answer into its gap.
    fn gaps(&mut self, target: &BlankCell<'_>, from: usize, gaps: Vec<Gap>) -> Result<(), LeftReason> {
        for gap in gaps.into_iter().filter(|gap| !gap.text.is_empty()) {
            let at = gap.at.start + from..gap.at.end + from;
            let done = target.write(&mut self.edits, at, &gap.text);
            for place in gap.places {
                match &done {
                    Ok(()) => self.report.write(place),
                    Err(why) => self.report.say(place, why.clone()),
                }
            }
        }
        Ok(())
    }

    /// Writes what paper would print into a cell in which nothing is printed.
    fn alone(
        &mut self,
        target: &BlankCell<'_>,
        from: usize,
        blanks: &Blanks<'_>,
        template: &str,
        open: &[Place],
    ) -> Result<(), LeftReason> {
        let row = blanks.opening.row.as_ref();
        let row = row.and_then(|(table, index)| Some(AtRow { table: self.notice.field(table)?, index: *index }));
        let source = FormSource { notice: self.notice, entries: self.entries };
        let filled = fill(source, row.as_ref(), template);
        let text = held_lines(&filled.text);
        if text.is_empty() {
            return Ok(());
        }
        target.write_alone(&mut self.edits, from, &text)?;
        open.iter().for_each(|place| self.report.write(place.clone()));
        if fit::is_long(self.notice, self.source, target, (&text, filled.prose)) {
            open.iter().for_each(|place| self.report.say(place.clone(), LeftReason::Long));
        }
        Ok(())
    }

    /// Whether a row was copied and says the number of the one that it was copied from.
    fn is_copied_number(&self, opening: &Opening, template: &str) -> bool {
        template == "{row}" && opening.row.as_ref().is_some_and(|row| self.grown.contains(row))
    }

    fn number(&mut self, target: &BlankCell<'_>, template: &str, blanks: &Blanks<'_>) -> Result<(), LeftReason> {
        let number = blanks.all(template).into_iter().next().map(|blank| blank.text).unwrap_or_default();
        let digits = target.signs.iter().filter(|sign| !is_room(sign.c)).all(|sign| sign.c.is_ascii_digit());
        if number.is_empty() || !digits {
            Ok(())
        } else {
            target.write(&mut self.edits, 0..target.signs.len(), &number)
        }
    }
}

/// A row's number, which no answer says.
fn is_number(blank: &Blank) -> bool {
    blank.place.is_none() && !blank.text.is_empty() && blank.there != blank.text
}

/// Whether two texts are one, white space and width aside.
fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| key(text).chars().filter(|c| !c.is_whitespace()).collect::<String>();
    plain(one) == plain(other)
}
