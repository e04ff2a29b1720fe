//! The keys of a carried definition. The page reads it by this list, which takes a third of the room that serde's readers
//! would; where definitions are read with messages, serde's derived readers beside the types serve. A test holds both equal.

use super::{
    Align, Block, Calendar, Cell, Chapter, ChecklistItem, Choice, Clause, Collects, Condition, Contact, CoverLine,
    DatePrint, Deadline, Examples, Field, Form, FormBlock, GridRow, Kind, List, Mail, Material, MaterialKind, Medium,
    Notice, PaperSize, PaperSpec, Part, Party, Passage, Point, Prints, Quota, Rows, Rule, Section, Severity, Side,
    Stage, Statement, Submission, Suggestion, Valign,
};
use crate::answers::read::CodeKind;
use crate::answers::{Map, Precision};
use crate::json::{Json, Read, names, reads};

reads!(Notice {
    format,
    id,
    edition,
    title,
    document,
    issuer,
    number,
    issued,
    reckoned_at,
    deadline,
    calendar,
    submission,
    clauses,
    lists,
    sets,
    forms,
    collects,
    sections,
    conditions,
    rules,
    materials,
    checklist,
    outline,
    statement,
    ticks,
    digest,
});
reads!(Deadline { day, from, time, yearly, text, binds, clause });
reads!(Calendar { holidays, workdays });
reads!(Submission { emails, office, contact, contacts, address, postcode, quota, quotas, clause, mail, information });
reads!(Contact { name, matter, phone, phone_label });
reads!(Quota { min, max, per, clause });
reads!(Mail { subject, body, file_name, limit_mb, clause });
reads!(Clause { id, text });
reads!(List { id, options });
reads!(Section { id, title, note, when, examples, clauses, fields });
reads!(Field {
    id,
    label,
    kind,
    unit,
    group,
    hint,
    clause,
    prints,
    required,
    none,
    list,
    open,
    min,
    max,
    decimals,
    min_chars,
    max_chars,
    about,
    code,
    digits,
    precision,
    date_print,
    print_precision,
    birth,
    mobile,
    when,
    examples,
    offer,
    offer_note,
    rows,
    columns,
    unique,
    inline,
});
reads!(Rows { years, printed, grows, min, max });
reads!(Condition { id, title, clause, severity, when, examples, parts });
reads!(Part { id, text, holds, examples, touches, fix, shows });
reads!(ChecklistItem { id, text, clause, when, examples });
reads!(Rule { id, severity, stage, clause, each, assert, touches, message, fix, facts, suggest, examples });
reads!(Suggestion { place, value });
reads!(Examples { pass, fail, unknown });
reads!(Material {
    id,
    title,
    kind,
    or,
    medium,
    count = 1,
    original,
    by,
    due,
    examples,
    missing,
    proves,
    per_row,
    hint,
    clause,
});
reads!(Chapter { id, title, text, points, min_chars, max_chars, about, passages });
reads!(Point { id, text });
reads!(Passage { id, label, text, each, only, row, between, facts });
reads!(Collects { from, into, when, examples, otherwise, known_by, columns });
reads!(Statement { material, title, lines, foot, max_pages, point = super::outline::sanhao(), clause });
reads!(Form { id, title, by, rebuilt, when, examples, paper, blocks });
reads!(PaperSpec { size, duplex, bound, landscape, copies, max_pages, point = super::form::xiaosi(), clause, annex_clause });
reads!(CoverLine { label, value });
reads!(GridRow { each, when, examples, height = super::cell::row_height(), cells });
reads!(Cell { label, value, boxes, per_line, span = 1, rows = 1, align, valign, unlined });

names!(Kind {
    Text, LongText = "long_text", Person = "person", Number = "number", Date = "date", Choice = "choice",
    Choices = "choices", Phone = "phone", Email = "email", Tick = "tick", Table = "table",
});
names!(CodeKind { Postcode, IdCard = "id_card", CreditCode = "credit_code", BankAccount = "bank_account" });
names!(Prints { Form, Annex = "annex", Statement = "statement", None = "none" });
names!(DatePrint { Chinese, Compact = "compact", Iso = "iso", Dotted = "dotted" });
names!(Precision { Year, Month = "month", Day = "day" });
names!(Severity { Error, Warning = "warning", Advice = "advice" });
names!(Stage { Fill, Send = "send" });
names!(Party { Applicant, Recommender = "recommender", Decider = "decider" });
names!(MaterialKind {
    Form, Document = "document", Video = "video", Photo = "photo", Proof = "proof", Electronic = "electronic",
});
names!(Medium { Paper, Electronic = "electronic", Both = "both", Disc = "disc" });
names!(PaperSize { A4, A3 = "A3" });
names!(Side { Top, Right = "right", Bottom = "bottom", Left = "left" });
names!(Valign { Middle, Top = "top", Bottom = "bottom" });
names!(Align { Center, Left = "left", Right = "right", Seal = "seal" });

impl<V: Read> Read for Map<V> {
    fn read(json: &Json) -> Self {
        match json {
            Json::Object(entries) => entries.iter().map(|(key, value)| (key.as_str(), V::read(value))).collect(),
            _ => Self::default(),
        }
    }
}

impl Read for Choice {
    fn read(json: &Json) -> Self {
        let name = if json.as_text().is_some() { json } else { json.at("name") };
        let words = |key| Read::read(json.at(key));
        Self { name: Read::read(name), aliases: words("aliases"), guesses: words("guesses") }
    }
}

impl Read for FormBlock {
    fn read(json: &Json) -> Self {
        Self { when: Read::read(json.at("when")), examples: Read::read(json.at("examples")), block: Read::read(json) }
    }
}

impl Read for Block {
    fn read(json: &Json) -> Self {
        match json.at("kind").as_text().unwrap_or_default() {
            "cover" => Self::Cover {
                title: lines(json.at("title")),
                lines: Read::read(json.at("lines")),
                foot: Read::read(json.at("foot")),
            },
            "clauses" => {
                Self::Clauses { title: lines(json.at("title")).concat(), clauses: Read::read(json.at("clauses")) }
            }
            "title" => Self::Title { text: Read::read(json.at("text")) },
            "line" => Self::Line { items: Read::read(json.at("items")) },
            "note" => Self::Note { text: Read::read(json.at("text")) },
            "table" => Self::Table { columns: Read::read(json.at("columns")), rows: Read::read(json.at("rows")) },
            _ => Self::Break,
        }
    }
}

/// The cover's title has lines, the clauses' heading may be one.
fn lines(title: &Json) -> Vec<String> {
    match title {
        Json::Text(line) => vec![line.clone()],
        list => Read::read(list),
    }
}
