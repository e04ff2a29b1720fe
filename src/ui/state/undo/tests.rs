//! Steps that outlive the window: whatever was done, they read back, belong to their answers alone, and stay within bounds.

use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::answers::{Answers, Place, Row};
use crate::kit;
use crate::ui::state::reduce;
use crate::wire;

const FIELDS: &str = r#"{ id = "unit", label = "单位", kind = "text" },
{ id = "people", label = "人员", kind = "table", rows = {}, columns = [
  { id = "name", label = "姓名", kind = "person" }, { id = "born", label = "出生年月", kind = "date" },
] }"#;

fn work() -> Work {
    let prepared = kit::prepared(kit::minimal(&kit::section(FIELDS)));
    Work::new(prepared.notice, &Answers::default())
}

/// What a file of the draft holds.
fn file(work: &Work) -> String {
    wire::write(&work.notice, "", &work.answers, None)
}

/// The page is loaded anew: the answers are read from the file, nothing was done yet.
fn reloaded(work: &Work) -> Work {
    let answers = wire::answers_of(&wire::parse(&file(work)).unwrap(), &work.notice);
    Work::new(work.notice.clone(), &answers)
}

fn unit(text: &str) -> Action {
    Action::Type { place: Place::field("unit"), text: text.to_owned() }
}

fn name(row: usize, text: &str) -> Action {
    Action::Type { place: Place::cell("people", row, "name"), text: text.to_owned() }
}

fn table() -> Rc<str> {
    "people".into()
}

/// What a person may do, by a few small numbers.
fn action() -> impl Strategy<Value = Action> {
    let text = "[甲乙 a]{0,3}";
    prop_oneof![
        text.prop_map(|text| unit(&text)),
        (0..4_usize, text).prop_map(|(row, text)| name(row, &text)),
        (0..4_usize, text).prop_map(|(row, text)| Action::Put {
            place: Place::cell("people", row, "born"),
            text,
            note: "已采用".to_owned()
        }),
        Just(Action::Leave(Place::field("unit"))),
        (0..4_usize).prop_map(|at| Action::AddRow { table: table(), at }),
        (0..4_usize).prop_map(|at| Action::RemoveRow { table: table(), at }),
        (0..3_usize, 0..3_usize).prop_map(|(from, to)| Action::MoveRow { table: table(), from, to }),
        prop::collection::vec(text, 0..3).prop_map(|names| Action::PutRows {
            table: table(),
            rows: names.iter().map(|name| Rc::new(Row::of([("name", &**name)]))).collect(),
            note: "已粘贴".to_owned()
        }),
        (text, text).prop_map(|(one, other)| Action::Several {
            actions: vec![
                Action::Put { place: Place::field("unit"), text: one, note: String::new() },
                Action::Put { place: Place::cell("people", 1, "name"), text: other, note: String::new() },
            ],
            note: "一起".to_owned()
        }),
        Just(Action::Undo),
        Just(Action::Back),
        Just(Action::Again),
    ]
}

/// Every state on the way back, the present one first; then the work does everything again.
fn states(work: &mut Work) -> Vec<String> {
    let mut states = vec![file(work)];
    while work.ways().0 {
        reduce(work, Action::Back);
        states.push(file(work));
    }
    while work.ways().1 {
        reduce(work, Action::Again);
    }
    states
}

proptest! {
    #[test]
    fn after_a_reload_every_step_is_there(
        before in prop::collection::vec(action(), 0..20),
        back in 0..4_usize,
        since in prop::collection::vec(action(), 0..6),
    ) {
        let mut left = work();
        before.into_iter().chain((0..back).map(|_| Action::Back)).for_each(|action| drop(reduce(&mut left, action)));
        let text = written(&left);
        let mut found = reloaded(&left);
        since.iter().for_each(|action| drop(reduce(&mut found, action.clone())));
        if text.is_empty() {
            prop_assert_eq!(left.ways(), (false, false));
            return Ok(());
        }
        let (ways, mut alone) = (found.ways(), found.clone());
        prop_assert!(take_up(&mut found, &text));
        let untouched = ways == (false, false);
        if untouched {
            prop_assert_eq!(found.ways(), left.ways());
            // Forward first, for the way back is compared below.
            while left.ways().1 {
                reduce(&mut left, Action::Again);
                reduce(&mut found, Action::Again);
                prop_assert_eq!(file(&found), file(&left));
            }
            prop_assert_eq!(states(&mut found), states(&mut left));
        } else {
            prop_assert_eq!(found.ways().1, ways.1);
            let end = |work: &mut Work| while work.ways().1 { reduce(work, Action::Again); };
            end(&mut found);
            end(&mut alone);
            let (own, mut all) = (states(&mut alone), states(&mut found));
            let rest = all.split_off(own.len());
            prop_assert_eq!(all, own);
            prop_assert_eq!(rest, states_below(&left));
        }
        for table in found.notice.answered().filter(|field| field.is_table()) {
            let mut keys = found.row_keys(&table.id).to_vec();
            keys.sort_unstable();
            keys.dedup();
            prop_assert_eq!(keys.len(), found.answers.rows(&table.id).len(), "one key a row");
        }
    }
}

/// The states before the present one.
fn states_below(work: &Work) -> Vec<String> {
    let mut work = work.clone();
    let mut states = Vec::new();
    while work.ways().0 {
        reduce(&mut work, Action::Back);
        states.push(file(&work));
    }
    states
}

#[test]
fn steps_of_other_answers_are_refused() {
    let mut left = work();
    [unit("甲厂"), Action::Leave(Place::field("unit")), name(0, "张三")]
        .into_iter()
        .for_each(|it| drop(reduce(&mut left, it)));
    let text = written(&left);
    let mut other = work();
    reduce(&mut other, unit("乙厂"));
    let mut other = reloaded(&other);
    assert!(!take_up(&mut other, &text));
    assert_eq!(other.ways(), (false, false));
    assert!(take_up(&mut reloaded(&left), &text));
}

#[test]
fn damaged_texts_do_nothing() {
    let mut left = work();
    let leave = Action::Leave(Place::cell("people", 0, "name"));
    let acts = [unit("甲厂"), name(0, "张三"), leave, name(0, "张三丰")];
    acts.into_iter().for_each(|it| drop(reduce(&mut left, it)));
    let text = written(&left);
    assert_eq!(text.lines().count(), 4);
    let spoilt = (0..text.len()).filter_map(|end| Some(text.get(..end)?.to_owned()));
    let others = ["", "{}", "[]", "null", "{\"format\":2}"].map(str::to_owned);
    let odd = [
        ("甲厂", "乙厂"),
        ("people", "nobody"),
        ("\"at\":0", "\"at\":9007199254740993"),
        ("done", "gone"),
        ("people[0]", "people[4294967295]"),
    ];
    let odd = odd.map(|(word, other)| text.replace(word, other));
    for spoilt in spoilt.chain(others).chain(odd) {
        // A text cut at the end of a line has lost its oldest steps, and is as good as one that never had them.
        let whole_lines = text.lines().scan(String::new(), |all, line| {
            *all = if all.is_empty() { line.to_owned() } else { [&**all, line].join("\n") };
            Some(all.clone())
        });
        let whole_lines = whole_lines.into_iter().any(|all| all == spoilt.trim_end());
        let mut found = reloaded(&left);
        let answers = found.answers.clone();
        assert!(!take_up(&mut found, &spoilt) || whole_lines, "{spoilt}");
        assert_eq!(found.answers, answers);
    }
}

#[test]
fn the_oldest_steps_go_where_there_are_too_many() {
    let mut left = work();
    let long = "长".repeat(20_000);
    for nth in 0..10 {
        reduce(&mut left, unit(&format!("{nth}{long}{nth}")));
        reduce(&mut left, Action::Leave(Place::field("unit")));
        reduce(&mut left, unit(""));
        reduce(&mut left, Action::Leave(Place::field("unit")));
    }
    let text = written(&left);
    assert!(text.len() < 300 * 1024, "{}", text.len());
    let mut found = reloaded(&left);
    assert!(take_up(&mut found, &text));
    reduce(&mut found, Action::Back);
    assert!(found.answers.field("unit").starts_with('9'), "the last step is there");
    for nth in 0..STEPS + 9 {
        reduce(&mut left, unit(&nth.to_string()));
        reduce(&mut left, Action::Leave(Place::field("unit")));
    }
    let text = written(&left);
    assert_eq!(text.lines().count(), STEPS + 1);
    assert!(take_up(&mut reloaded(&left), &text));
}
