//! Whatever is written, its form is read back as the same, asked, or said not to be found; no other text is taken as sure.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use shenbao::answers::Place;
use shenbao::answers::read::key;
use shenbao::check::{Entries, shown};
use shenbao::extract::{Extraction, FormChange};
use shenbao::notice::{Field, Notice};

use crate::drawn::drafts;
use crate::kit;
use crate::written::{again, plain};

/// A form takes a tenth of a second where nothing is optimised; `PROPTEST_CASES` asks for more.
const CASES: u32 = 48;

fn config() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        // The same drafts every time, so that no change fails by another's fault; whoever asks for more gets others.
        rng_seed: if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(1) },
        failure_persistence: None,
        max_shrink_iters: 400,
        ..ProptestConfig::with_cases(asked.unwrap_or(CASES))
    }
}

proptest! {
    #![proptest_config(config())]
    #[test]
    fn whatever_is_written_is_read_back_asked_or_not_found(drawn in drafts(30)) {
        let (notice, answers) = drawn.made();
        let (read, entries) = again(&notice, &answers);
        let printed = Printed::of(&notice, &entries);
        let written = |place: &Place| shown(&entries, &printed.written(place));
        let wrong: Vec<String> = read
            .values
            .iter()
            .filter(|it| plain(&it.text) != plain(&written(&it.place)))
            .map(|it| format!("{}: {}", it.place, parted(&it.text, &written(&it.place))))
            .collect();
        prop_assert_eq!(wrong, [] as [String; 0], "{}", &notice.id);
        let lost: Vec<String> = printed
            .places()
            .into_iter()
            .map(|place| (written(&place), place))
            .filter(|(text, place)| !is_nothing(&notice, place, text) && !is_told(&read, place, text))
            .map(|(text, place)| format!("{place} = {text}"))
            .collect();
        prop_assert_eq!(lost, [] as [String; 0], "{}", &notice.id);
    }
}

/// What a form prints: its fields and columns, and of tables that people add rows to those rows that have something to print.
struct Printed {
    fields: BTreeSet<(String, Option<String>)>,
    rows: BTreeMap<String, Vec<usize>>,
}

impl Printed {
    fn of(notice: &Notice, entries: &Entries) -> Self {
        let (read, _) = again(notice, &kit::accepted(notice));
        let found = read.values.iter().map(|it| &it.place).chain(&read.blank);
        let id = |place: &Place| (place.field.to_string(), place.column.as_ref().map(ToString::to_string));
        let fields: BTreeSet<_> = found.chain(read.doubtful.iter().map(|it| &it.seen.place)).map(id).collect();
        let prints = |table: &str, row: usize| {
            let columns = fields.iter().filter(|(field, _)| field == table).filter_map(|(_, column)| column.as_deref());
            columns.map(|column| Place::cell(table, row, column)).any(|it| !plain(&shown(entries, &it)).is_empty())
        };
        let rows = |table: &str| {
            let is_fixed = notice.field(table).is_some_and(Field::has_fixed_rows);
            (0..entries.answers().rows(table).len()).filter(|row| is_fixed || prints(table, *row)).collect()
        };
        let tables = fields.iter().filter(|(_, column)| column.is_some());
        let rows = tables.map(|(table, _)| (table.clone(), rows(table))).collect();
        Self { fields, rows }
    }

    /// Where that was written which is printed at a place.
    fn written(&self, place: &Place) -> Place {
        let rows = self.rows.get(&*place.field);
        let row = place.row.map(|row| rows.and_then(|rows| rows.get(row)).copied().unwrap_or(usize::MAX));
        Place { row, ..place.clone() }
    }

    /// Every place where something may be printed.
    fn places(&self) -> Vec<Place> {
        let rows = |table: &str| 0..self.rows.get(table).map_or(0, Vec::len);
        let of = |(field, column): &(String, Option<String>)| match column {
            Some(column) => rows(field).map(|row| Place::cell(field, row, column)).collect(),
            None => vec![Place::field(field)],
        };
        self.fields.iter().flat_map(of).collect()
    }
}

/// Where two texts part.
fn parted(read: &str, written: &str) -> String {
    let (read, written): (Vec<char>, Vec<char>) = (plain(read).chars().collect(), plain(written).chars().collect());
    let at = read.iter().zip(&written).take_while(|(one, other)| one == other).count();
    let from = |text: &[char]| text.iter().skip(at.saturating_sub(6)).take(40).collect::<String>();
    format!("…{}… instead of …{}…, sign {at} of {}", from(&read), from(&written), written.len())
}

/// Whether a text leaves its cell as an empty answer does.
fn is_nothing(notice: &Notice, place: &Place, text: &str) -> bool {
    let blank = notice.field_at(place).map_or("", Field::blank);
    // Strokes alone are the line to write on.
    let nothing = plain(text).trim_matches(['_', '＿']).is_empty();
    nothing || (!blank.is_empty() && key(text) == key(blank))
}

/// Whether a place is found, asked, or said not to be found; or its words stand in a row that the form is said not to have, as one
/// in which nothing stands but what is a label elsewhere.
fn is_told(read: &Extraction, place: &Place, text: &str) -> bool {
    let is = |it: &Place| it == place || *it == Place::field(&place.field);
    let found = read.values.iter().map(|it| &it.place);
    found.chain(read.doubtful.iter().map(|it| &it.seen.place)).chain(&read.missing).any(is)
        || read
            .structure
            .iter()
            .any(|change| matches!(change, FormChange::RowAdded(row) if plain(row).contains(&plain(text))))
}
