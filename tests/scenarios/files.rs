//! Files of materials: kept in the submission, asked by rules, taken back as a whole, never carried into another application.

use std::rc::Rc;

use shenbao::answers::{Answers, Place, Row};
use shenbao::carry::{Application, UnfitReason, carry};
use shenbao::check::{PlacedAnswers, assess};
use shenbao::notice::Notice;
use shenbao::wire;

use super::kit;

const NOTICE: &str = r#"
[[rules]]
id = "wide"
severity = "error"
stage = "send"
assert = "size(materials.photo.files) <= 2 && materials.photo.files.all(f, f.width >= 1600 && f.format == \"jpeg\")"
touches = ["materials.photo.files"]
message = "照片太小。"
fix = "请换一张。"
examples = { pass = [{ materials = { photo = { files = [{ width = "1600", format = "jpeg" }] } } }], fail = [{ materials = { photo = { files = [{ width = "1599", format = "jpeg" }] } } }], unknown = [{}] }

[[materials]]
id = "photo"
title = "照片"
kind = "photo"
medium = "electronic"
"#;

fn notice() -> Notice {
    kit::minimal(NOTICE)
}

fn photo(width: &str) -> Answers {
    let mut answers = Answers::default();
    let row =
        Row::of([("name", "内景.jpg"), ("format", "jpeg"), ("width", width), ("sha256", "ab"), ("located", "是")]);
    answers.set_rows("materials.photo.files", vec![Rc::new(row)]);
    answers
}

#[test]
fn a_rule_asks_what_the_files_are() {
    let prepared = kit::prepared(notice());
    let found = |answers: &Answers| assess(&prepared, answers, None).findings.iter().any(|it| it.name() == "wide");
    assert!(found(&photo("1599")), "fails");
    assert!(!found(&photo("1600")), "passes");
    assert!(!found(&photo("")), "is not known");
    assert!(!found(&Answers::default()), "nothing was chosen");
}

#[test]
fn files_are_in_the_submission_and_read_back() {
    let notice = notice();
    let text = wire::write(&notice, "名", &photo("1600"), None);
    let back = wire::read(&wire::parse(&text).unwrap(), &notice).unwrap().answers;
    assert_eq!(back, photo("1600"));
    let odd = text.replace("\"sha256\": \"ab\"", "\"sha256\": 7, \"newer\": \"x\"");
    let back = wire::read(&wire::parse(&odd).unwrap(), &notice).unwrap().answers;
    assert_eq!(back.text(&Place::cell("materials.photo.files", 0, "sha256")), "7");
    assert_eq!(back.aside.get("materials.photo.files[0].newer").map(String::as_str), Some("x"));
}

#[test]
fn files_of_one_application_prove_nothing_in_another() {
    let notice = notice();
    let none = PlacedAnswers::new(&notice, Answers::default());
    let from = PlacedAnswers::new(&notice, photo("1600"));
    let found = carry(Application { notice: &notice, answers: &from }, Application { notice: &notice, answers: &none });
    assert!(found.items.is_empty(), "{:?}", found.items);
    assert!(!found.unfit.is_empty() && found.unfit.iter().all(|unfit| unfit.reason == UnfitReason::Own));
}
