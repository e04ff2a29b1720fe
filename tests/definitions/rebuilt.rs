//! Three kinds of notice that none of the built-in ones is, rebuilt as invented ones from the format's reference page alone:
//! medals for persons and units with a form each, a period with moments and quotas, and thresholds with a lying summary.
//! The journeys open them in the page.

mod medals;
mod period;
mod thresholds;

use std::fs;

use serde_json::Value;
use shenbao::answers::Answers;
use shenbao::check::words::words;
use shenbao::check::{Applicable, Assessment, Entries, Fulfilment, Prepared, assess};
use shenbao::exports::Made;
use shenbao::json::from_text;
use shenbao::lint::carried;
use shenbao::notice::{introduced, standard};
use shenbao::office::draft::SentDraft;
use shenbao::office::export::AskedPackage;
use shenbao::office::work;
use shenbao::paper::{Mark, Page, lay_out};
use shenbao::wire;

/// The definitions with the samples beside them.
const SAMPLES: [(&str, &str); 4] = [
    ("medals", "medals.accepted"),
    ("medals", "medals.unit"),
    ("period", "period.accepted"),
    ("thresholds", "thresholds.accepted"),
];

fn read(name: &str) -> String {
    fs::read_to_string(format!("tests/definitions/rebuilt/{name}")).unwrap()
}

/// The file that the page would carry.
fn file(notice: &str) -> String {
    carried(read(&format!("{notice}.toml")).as_bytes(), &standard().unwrap()).unwrap()
}

/// An application to one of the notices.
struct Story {
    file: String,
    prepared: Prepared,
    answers: Answers,
}

impl Story {
    /// The sample of this name.
    fn of(notice: &str, sample: &str) -> Self {
        let file = file(notice);
        let prepared = Prepared::linted(introduced(&file).unwrap().1);
        let answers = wire::answers(&prepared.notice, &from_text(&read(&format!("{sample}.json"))).unwrap());
        assert!(answers.aside.is_empty(), "{sample}: {:?}", answers.aside);
        Self { file, prepared, answers }
    }

    /// With something else written at a place; nothing clears it.
    fn write(mut self, place: &str, text: &str) -> Self {
        let place = place.parse().unwrap();
        assert!(self.prepared.notice.field_at(&place).is_some(), "{place} is not asked");
        self.answers.write(&place, text);
        self
    }

    fn assess(&self) -> Assessment {
        assess(&self.prepared, &self.answers, None)
    }

    /// What is found, as `name place`.
    fn found(&self) -> Vec<String> {
        self.assess().findings.iter().map(|it| format!("{} {}", it.name(), it.place)).collect()
    }

    /// The sentences of what is found.
    fn said(&self) -> String {
        let sentences = |what: String, todo: &str| [&what, todo].concat();
        let findings = self.assess().findings;
        let all = findings.iter().map(|it| words(&self.prepared.notice, it)).map(|it| sentences(it.what, &it.todo));
        all.collect()
    }

    /// What is known of a condition.
    fn condition(&self, id: &str) -> Option<Fulfilment> {
        self.assess().conditions.iter().find(|it| *it.id == *id).map(|it| it.state)
    }

    fn applicable(&self) -> Applicable {
        Applicable::to(&self.prepared, &Entries::of(&self.prepared.notice, self.answers.clone()))
    }

    /// The forms that are printed with their pages.
    fn printed(&self) -> Vec<(String, Vec<Page>)> {
        let Applicable { notice, entries } = self.applicable();
        let pages = |form| lay_out(&notice, form, &entries).pages;
        notice.own_forms().into_iter().map(|form| (form.id.clone(), pages(form))).collect()
    }

    /// All the words on those pages, form by form.
    fn on_paper(&self) -> String {
        self.printed().iter().flat_map(|(_, pages)| pages).map(text_of).collect()
    }

    /// Everything that the program makes of the draft.
    fn made(&self) -> Made {
        let submission = wire::write(&self.prepared.notice, "甲", &self.answers, None);
        let draft = SentDraft { notice: self.file.clone(), submission, today: None };
        work(AskedPackage { draft }).unwrap().made()
    }
}

/// The words of a page without the spaces that spread them.
fn text_of(page: &Page) -> String {
    let words = page.drawing().into_iter().filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text),
        Mark::Line { .. } | Mark::Watermark { .. } | Mark::Squares { .. } => None,
    });
    words.collect::<String>().split_whitespace().collect()
}

/// Each text written into the sample, with what is found then.
fn tried(story: impl Fn() -> Story, cases: &[(&str, &str, &[&str])]) {
    for (place, text, expected) in cases {
        assert_eq!(story().write(place, text).found(), *expected, "{place}: {text}");
    }
}

#[test]
fn each_is_sound_as_toml_and_as_json_and_the_same() {
    for (notice, _) in SAMPLES {
        let toml = read(&format!("{notice}.toml"));
        let tree: Value = toml::from_str(&toml).unwrap();
        let json = serde_json::to_string_pretty(&tree).unwrap();
        assert_eq!(carried(json.as_bytes(), &standard().unwrap()), Ok(file(notice)), "{notice}");
    }
}

#[test]
fn nothing_is_found_in_the_samples() {
    for (notice, sample) in SAMPLES {
        let story = Story::of(notice, sample);
        assert!(story.assess().findings.is_empty(), "{sample}: {}", story.said());
        let states = story.assess().conditions;
        assert!(states.iter().all(|it| it.state == Fulfilment::Met), "{sample}: {states:?}");
        assert_eq!(story.made().missing, [""; 0], "{sample}");
    }
}

/// Whatever is computed has an answer to try it on that holds and one that does not.
#[test]
fn every_expression_is_tried() {
    let mut tried = 0;
    for (notice, _) in SAMPLES {
        let tree: Value = toml::from_str(&read(&format!("{notice}.toml"))).unwrap();
        tried += each_is_tried(&tree);
    }
    assert!(tried > 50, "{tried}");
}

fn each_is_tried(tree: &Value) -> usize {
    let inside = |all: &mut dyn Iterator<Item = &Value>| all.map(each_is_tried).sum();
    match tree {
        Value::Array(items) => inside(&mut items.iter()),
        Value::Object(entries) => {
            let own = ["when", "due", "holds", "assert"].iter().filter(|key| entries.contains_key(**key)).count();
            let examples = |kind: &str| {
                let all = entries.get("examples").and_then(|examples| examples.get(kind)?.as_array());
                all.is_some_and(|all| !all.is_empty())
            };
            assert!(own == 0 || examples("pass") && examples("fail"), "{tree:#}");
            own + inside(&mut entries.values())
        }
        _ => 0,
    }
}
