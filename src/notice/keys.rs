//! The keys of a definition: the one place where the format is written down. The page reads carried definitions by these lists
//! and looks for no faults; whoever reads a stranger's definition holds it against them first (`load`). `must` keys have to stand
//! there, `may` keys need not, what is `made` by the loader is no key; a text can stand for a table that has its `short` key alone.
//! Not here: the words of field kinds (`kinds`), what a key means (the types beside this file, and `src/notices/FORMAT.md`), and
//! what must hold beyond the shape (`lint`).

use super::scoring::WrittenHow;
use super::{
    Align, Block, Calendar, Cell, Chapter, ChecklistItem, Choice, Clause, Collects, Condition, ConditionPart, Contact,
    CountedBy, CoverLine, DatePrint, Deadline, Examples, Field, FigureExample, Form, FormBlock, GridRow, Lines, List,
    MailTemplates, Material, MaterialKind, Medium, Notice, PaperSize, PaperSpec, Party, Passage, Point, Prints, Quota,
    Review, ReviewLimit, ReviewStatistic, Rows, Rule, Scoring, ScoringBand, ScoringDeduction, ScoringExtras,
    ScoringGate, ScoringGrade, ScoringItem, ScoringMethod, ScoringRule, Section, Severity, Side, Stage, Statement,
    SubmissionStep, SubmissionTerms, Suggestion, Valign,
};
use crate::answers::read::CodeKind;
use crate::answers::{Map, Precision};
use crate::json::{self, Json, Read, Shaped, kinds, names, reads};

reads!(Notice {
    must: format, id, edition, title, document, issuer;
    may: number, issued, draft_name, headline, reckoned_at, deadline, calendar, submission, clauses, lists, sets, forms, collects, sections,
        conditions, rules, materials, checklist, outline, statement, review;
    made: ticks, digest;
});
reads!(Deadline { must: text, binds; may: day, from, time, yearly, clause; });
reads!(Calendar { must: holidays; may: workdays; });
reads!(SubmissionTerms {
    may: emails, office, contact, contacts, address, postcode, quota, quotas, clause, steps, mail, information;
});
reads!(SubmissionStep { must: by, to, text; may: mail, clause; });
reads!(Contact { may: name, matter, phone, phone_label; });
reads!(Quota { must: per; may: min, max, clause; });
reads!(MailTemplates { may: subject, body, file_name, limit_mb, clause; });
reads!(Clause { must: id, text; });
reads!(List { must: id, options; });
reads!(Choice { short: name; may: aliases, guesses; });
reads!(Section { must: id, title; may: note, when, examples, clauses, fields; });
reads!(Field {
    must: id, label, kind;
    may: unit, group, hint, clause, prints, required, none, list, open, min, max, decimals, min_chars, max_chars, about,
        code, digits, precision, date_print, print_precision, birth, mobile, when, examples, offer, offer_note, rows,
        columns, unique, inline;
});
reads!(Rows { may: years, printed, grows, min, max; });
reads!(Condition { must: id, title, clause, severity, parts; may: when, examples; });
reads!(ConditionPart { must: id, text; may: holds, examples, touches, fix, shows; });
reads!(ChecklistItem { must: id, text; may: clause, when, examples; });
reads!(Rule {
    must: id, severity, assert, touches, message, fix;
    may: stage, clause, each, facts, suggest, examples;
});
reads!(Suggestion { must: place, value; });
reads!(Examples { may: pass, fail, unknown; });
reads!(Material {
    must: id, title, kind, medium;
    may: or, count = 1, original, by, due, examples, missing, proves, per_row, hint, clause;
});
reads!(Chapter { must: id, title; may: text, points, min_chars, max_chars, about, passages; });
reads!(Point { must: id, text; });
reads!(Passage { must: id, label, text; may: each, only, row, between, facts; });
reads!(Review { may: unit, studio, leader, recommender, filed, phone, email, limits, scoring, statistics; });
reads!(ReviewLimit { must: per, max; may: when, examples, what, clause; });
reads!(ReviewStatistic { must: label; may: by, sum, unit, clause, examples; });
reads!(FigureExample { must: answers; may: gives; });
reads!(Scoring<String> {
    must: title, points, items;
    may: rule, trim_from = 5, decimals = 2, ties, clause, grades, gates, extras;
});
reads!(ScoringGrade<String> { must: name, from; may: share; });
reads!(ScoringGate { must: id, text; may: condition, holds, examples, clause; });
reads!(ScoringDeduction<String> { must: text, points; });
reads!(ScoringBand<String> { must: from, points; });
reads!(ScoringExtras<String> { must: cap, items; });
reads!(Collects { must: from, into, columns; may: when, examples, otherwise, known_by; });
// Without a word in 三号.
reads!(Statement { must: title; may: material, lines, foot, max_pages, point = 16.0, clause; });
reads!(Form { must: id, title, paper, blocks; may: by, rebuilt, blank, when, examples; });
// Without a word in 小四.
reads!(PaperSpec {
    must: size, copies;
    may: duplex, bound, landscape, max_pages, point = 12.0, clause, annex_clause, form_clause;
});
reads!(CoverLine { must: label, value; });
reads!(GridRow { must: cells; may: each, when, examples, height = 7.0; });
reads!(Cell { may: label, value, boxes, per_line, span = 1, rows = 1, align, valign, unlined; });

kinds!(FormBlock { kind; may: when, examples; } with block: Block {
    Break = "break" {}
    Cover = "cover" { must: title, lines; may: foot; }
    Clauses = "clauses" { must: title, clauses; }
    Title = "title" { must: text; }
    Line = "line" { must: items; }
    Note = "note" { must: text; }
    Table = "table" { must: columns, rows; }
});

kinds!(ScoringItem<String> { how; must: id, text, points; may: group, method, from, self_mark, examples, clause; } with scored: WrittenHow {
    Judged = "judged" {}
    Deduct = "deduct" { must: deductions; }
    Threshold = "threshold" { must: at_least; may: unit; }
    Band = "band" { must: bands; may: unit; }
    PerPiece = "per_piece" { must: each; may: cap, unit; }
    PerMissing = "per_missing" { must: each, of; may: unit; }
});

names!(CodeKind {
    Postcode = "postcode", IdCard = "id_card", CreditCode = "credit_code", BankAccount = "bank_account",
});
names!(Prints { Form = "form", Annex = "annex", Statement = "statement", None = "none" });
names!(DatePrint { Chinese = "chinese", Compact = "compact", Iso = "iso", Dotted = "dotted" });
names!(Precision { Year = "year", Month = "month", Day = "day" });
names!(Severity { Error = "error", Warning = "warning", Advice = "advice" });
names!(Stage { Fill = "fill", Send = "send" });
names!(Party { Applicant = "applicant", Recommender = "recommender", Decider = "decider" });
names!(CountedBy { All = "all", Recommender = "recommender", Unit = "unit", Leader = "leader" });
names!(ScoringRule { Average = "average", Trimmed = "trimmed" });
names!(ScoringMethod { Material = "material", Site = "site", Expert = "expert" });
names!(MaterialKind {
    Form = "form", Document = "document", Video = "video", Photo = "photo", Proof = "proof", Electronic = "electronic",
});
names!(Medium { Paper = "paper", Electronic = "electronic", Both = "both", Disc = "disc" });
names!(PaperSize { A4 = "A4", A3 = "A3" });
names!(Side { Top = "top", Right = "right", Bottom = "bottom", Left = "left" });
names!(Valign { Middle = "middle", Top = "top", Bottom = "bottom" });
names!(Align { Center = "center", Left = "left", Right = "right", Seal = "seal" });

impl<V: Read> Read for Map<V> {
    fn read(json: &Json) -> Self {
        match json {
            Json::Object(entries) => entries.iter().map(|(key, value)| (key.as_str(), V::read(value))).collect(),
            _ => Self::default(),
        }
    }
}

impl<V: Shaped> Shaped for Map<V> {
    fn shape() -> json::JsonShape {
        json::JsonShape::Map(V::shape)
    }
}

/// The cover's title has lines, or is one.
impl Read for Lines {
    fn read(json: &Json) -> Self {
        Self(match json {
            Json::Text(line) => vec![line.clone()],
            list => Read::read(list),
        })
    }
}

impl Shaped for Lines {
    fn shape() -> json::JsonShape {
        json::JsonShape::TextOr(Vec::<String>::shape)
    }
}
