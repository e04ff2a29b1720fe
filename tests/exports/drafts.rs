//! The drafts that files are made of: nothing written, the sample that would be accepted, as much as somebody might write,
//! and what nobody should.

use shenbao::answers::{Answers, Date, Place};
use shenbao::exports::{Export, ExportedDraft};
use shenbao::notice::{Field, Kind, Notice, file};
use shenbao::office::draft::SentDraft;
use shenbao::wire;

use super::kit;
use super::made::Task;

/// The kinds of drafts.
pub const KINDS: [&str; 4] = ["empty", "accepted", "limits", "odd"];

/// Rows of a table that is the person's own.
const ROWS: usize = 2_000;

/// What a formula, a file, a page or a header could take for its own, and what a program could lose.
const ODD: [&str; 16] = [
    "=1+1",
    "+x",
    "-x",
    "@x",
    "</w:t><w:cantSplit />&amp;]]>",
    "甲\r\n乙\r丙\n丁",
    "一\u{0}二\u{1}三\u{B}四\u{1B}五\u{7F}六\u{85}七\u{FFFE}八",
    "\u{202E}gpj\u{202C}甲\u{200F}乙\u{2067}丙\u{2069}",
    "甲\\乙/丙:丁*戊?己\"庚<辛>壬|癸",
    "甲厂. . ",
    "👨‍👩‍👧‍👦👩🏽‍🔧🏳️‍🌈",
    "𠮷野家㐂龘\u{2A6A5}é",
    "  前后都有空格  ",
    "_x0041_\t=HYPERLINK(\"https://a.cn\")",
    "甲\r\nBcc: x@y.cn\r\n\r\n<script>alert(1)</script>",
    "'{unit}%s${x}",
];

/// A notice with a kind of draft.
pub struct Case {
    id: &'static str,
    kind: &'static str,
}

impl Case {
    /// A notice's id, and one of [`KINDS`].
    pub fn new(id: &'static str, kind: &'static str) -> Self {
        Self { id, kind }
    }

    /// Whether there is so much in it that making it takes seconds.
    pub fn is_large(&self) -> bool {
        self.kind == "limits"
    }

    /// Everything that the worker is asked for.
    pub fn tasks(&self) -> Vec<Task> {
        let forms = kit::notice(self.id).forms;
        let of = |export: Export| match export.about().per_form {
            true => forms.iter().map(|form| Task::Export(export, Some(form.id.clone()))).collect(),
            false => vec![Task::Export(export, None)],
        };
        Export::ALL.iter().flat_map(|export| of(*export)).chain([Task::Package]).collect()
    }

    /// What its files are called by.
    pub fn name(&self) -> String {
        format!("{}-{}", self.id, self.kind)
    }

    /// What is written in a kind of draft.
    pub fn draft_of(notice: &Notice, kind: &str) -> Answers {
        match kind {
            "empty" => Answers::default(),
            "accepted" => kit::accepted(notice),
            "limits" => limits(notice, kit::accepted(notice)),
            _ => odd(notice, kit::accepted(notice)),
        }
    }

    /// The draft as the page hands it to the worker.
    pub fn sent(&self) -> SentDraft {
        let notice = kit::notice(self.id);
        let name = match self.kind {
            "empty" => "",
            "odd" => "aux",
            _ => "甲",
        };
        let submission = wire::write(&notice, name, &Self::draft_of(&notice, self.kind), None);
        let today = Date::from_iso("2026-11-21").map(|day| day.to_string());
        SentDraft { notice: file(self.id).unwrap(), submission, today }
    }

    /// The draft as the worker reads it.
    pub fn draft(&self) -> ExportedDraft {
        self.sent().read().unwrap()
    }
}

/// Names of 200 characters, 50,000 in every long text and chapter, and 2,000 rows where people or studios are listed.
fn limits(notice: &Notice, mut answers: Answers) -> Answers {
    let cycled = |text: &str, length: usize| text.chars().cycle().take(length).collect::<String>();
    let long = "“薄壁件装夹”操作法（PLC-7 型）把废品率由3.2%降到0.4%，惠及👩\u{200D}🔧与㛃、𠮷两位师傅；\n";
    for field in notice.fields().filter(|field| !field.is_table()) {
        let text = match field.kind {
            Kind::LongText => cycled(long, 50_000),
            Kind::Text if field.id == "unit" || field.id == "recommender" => cycled("Zhonghui.Heavy-Industries", 200),
            Kind::Text | Kind::Person => cycled("申报创新工作室😀𠮷", 200),
            _ => continue,
        };
        answers.write(&Place::field(&field.id), &text);
    }
    for chapter in &notice.outline {
        answers.write(&Place::field(&chapter.place()), &cycled(long, 50_000));
    }
    for table in notice.fields().filter(|field| ["members", "rows"].contains(&&*field.id)) {
        let cells = (0..ROWS).flat_map(|row| table.columns.iter().map(move |column| (row, column)));
        cells.for_each(|(row, column)| answers.write(&Place::cell(&table.id, row, &column.id), &listed(column, row)));
    }
    answers
}

/// What stands in a row of a long list, different in every cell of a text column.
fn listed(column: &Field, row: usize) -> String {
    match column.kind {
        Kind::Number => format!("{row}.50"),
        Kind::Date => format!("19{:02}-{:02}-{:02}", 50 + row % 50, 1 + row % 12, 1 + row % 28),
        Kind::Tick => "是".to_owned(),
        _ => format!("{}之{row}号", column.label),
    }
}

/// Every text is one of [`ODD`], and so are the cells of three rows of every table.
fn odd(notice: &Notice, mut answers: Answers) -> Answers {
    let mut all = ODD.iter().cycle();
    let mut next = || all.next().unwrap();
    let free = |kind: Kind| matches!(kind, Kind::Text | Kind::LongText | Kind::Person | Kind::Number | Kind::Date);
    for field in notice.fields() {
        if free(field.kind) {
            answers.write(&Place::field(&field.id), next());
        }
        for row in 0..if field.is_table() { ODD.len() } else { 0 } {
            for column in field.columns.iter().filter(|column| free(column.kind) && column.id != "year") {
                answers.write(&Place::cell(&field.id, row, &column.id), next());
            }
        }
    }
    for chapter in &notice.outline {
        answers.write(&Place::field(&chapter.place()), &ODD.join("\n"));
    }
    // All that some notices name their files by.
    for (id, text) in [("unit", " con. "), ("recommender", "con. "), ("studio_name", " .. "), ("programme", "")] {
        answers.write(&Place::field(id), if notice.field(id).is_some() { text } else { "" });
    }
    answers
}
