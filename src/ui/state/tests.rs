//! Rows as people handle them: what was visited, typed and undone stays with its row.

use std::rc::Rc;

use super::*;
use crate::answers::{Answers, Place, Row};
use crate::kit;

const PEOPLE: &str = r#"{ id = "people", label = "人员", kind = "table", rows = {}, columns = [
  { id = "name", label = "姓名", kind = "person" }, { id = "born", label = "出生年月", kind = "date" },
] }"#;

fn table() -> Rc<str> {
    "people".into()
}

fn cell(row: usize) -> Place {
    Place::cell("people", row, "name")
}

/// Work on a table with these names.
fn work(names: &[&str]) -> Work {
    let prepared = kit::prepared(kit::minimal(&kit::section(PEOPLE)));
    let mut answers = Answers::default();
    for (row, name) in names.iter().enumerate() {
        answers.write(&cell(row), name);
    }
    Work::new(prepared.notice, &answers)
}

fn names(work: &Work) -> Vec<&str> {
    work.answers.rows("people").iter().map(|row| row.text("name")).collect()
}

fn visited(work: &Work, place: &Place) -> bool {
    work.marks.is_visited(&work.spot(place))
}

fn act(work: &mut Work, actions: impl IntoIterator<Item = Action>) {
    for action in actions {
        reduce(work, action);
        let keys = work.row_keys("people");
        assert_eq!(keys.len(), work.answers.rows("people").len(), "one key a row");
        let mut all = keys.to_vec();
        all.extend(work.next_row_key("people"));
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), keys.len() + 1, "no key twice");
    }
}

fn write(row: usize, text: &str) -> Action {
    Action::Type { place: cell(row), text: text.to_owned() }
}

fn remove(at: usize) -> Action {
    Action::RemoveRow { table: table(), at }
}

fn paste(rows: Vec<Rc<Row>>) -> Action {
    Action::PutRows { table: table(), rows, note: "已粘贴".to_owned() }
}

fn row(name: &str) -> Rc<Row> {
    Rc::new(Row::of([("name", name)]))
}

#[test]
fn the_row_to_come_keeps_its_key_when_it_comes() {
    let mut work = work(&["甲"]);
    let next = work.next_row_key("people").unwrap();
    let changes = reduce(&mut work, write(1, "乙"));
    assert_eq!(work.row_keys("people")[1], next);
    assert_eq!(changes.tables, [table()], "a further row must be shown");
    assert_ne!(work.next_row_key("people"), Some(next));
    assert!(reduce(&mut work, write(1, "乙二")).tables.is_empty(), "only the first letter makes the row");
}

#[test]
fn an_empty_table_has_a_row_to_come() {
    let work = work(&[]);
    assert!(work.row_keys("people").is_empty());
    assert!(work.next_row_key("people").is_some());
}

#[test]
fn what_was_visited_and_typed_moves_with_its_row() {
    let mut work = work(&["甲", "乙", "丙"]);
    act(&mut work, [write(1, "乙　"), Action::Normalise { place: cell(1), text: "乙".into() }, Action::Leave(cell(1))]);
    let stays = |work: &Work, at: usize| {
        for row in 0..4 {
            assert_eq!(visited(work, &cell(row)), row == at, "visited, row {row}");
            assert_eq!(work.typed(&cell(row)).is_some(), row == at, "typed, row {row}");
        }
    };
    stays(&work, 1);
    act(&mut work, [Action::AddRow { table: table(), at: 0 }]);
    stays(&work, 2);
    act(&mut work, [Action::MoveRow { table: table(), from: 2, to: 3 }]);
    stays(&work, 3);
    act(&mut work, [remove(0)]);
    stays(&work, 2);
    act(&mut work, [Action::Restore(cell(2))]);
    assert_eq!(names(&work), ["甲", "丙", "乙　"]);
}

#[test]
fn only_the_last_text_brought_into_form_says_so() {
    let mut work = work(&["甲　", "乙　"]);
    let normalise = |row: usize, text: &str| Action::Normalise { place: cell(row), text: text.to_owned() };
    act(&mut work, [normalise(0, "甲")]);
    assert!(work.is_latest(&cell(0)));
    let changes = reduce(&mut work, normalise(1, "乙"));
    assert_eq!(changes.places, [cell(0), cell(1)], "the older one must be shown anew");
    assert!(work.is_latest(&cell(1)) && !work.is_latest(&cell(0)));
}

#[test]
fn a_removed_row_comes_back_with_all_it_was() {
    let mut work = work(&["甲", "乙", "丙"]);
    let keys = work.row_keys("people").to_vec();
    act(&mut work, [Action::Leave(cell(1)), remove(1)]);
    assert_eq!(names(&work), ["甲", "丙"]);
    assert!(!visited(&work, &cell(1)));
    assert_eq!(work.last_undo().unwrap().note, "已删除第 2 行");
    assert_eq!(work.last_undo().unwrap().table(), Some("people"));
    act(&mut work, [Action::Undo]);
    assert_eq!(names(&work), ["甲", "乙", "丙"]);
    assert_eq!(work.row_keys("people"), keys);
    assert!(visited(&work, &cell(1)));
    assert!(work.last_undo().is_none());
}

#[test]
fn what_was_typed_since_outlives_the_undo_of_rows() {
    let mut work = work(&["甲", "乙"]);
    act(&mut work, [remove(0), write(0, "乙二"), write(1, "丙"), Action::Undo]);
    assert_eq!(names(&work), ["甲", "乙二", "丙"]);
}

#[test]
fn a_moved_row_goes_back() {
    let mut work = work(&["甲", "乙", "丙"]);
    act(&mut work, [Action::MoveRow { table: table(), from: 0, to: 2 }]);
    assert_eq!(names(&work), ["乙", "丙", "甲"]);
    act(&mut work, [Action::Undo]);
    assert_eq!(names(&work), ["甲", "乙", "丙"]);
}

#[test]
fn moves_beyond_the_table_do_nothing() {
    let mut work = work(&["甲"]);
    act(&mut work, [Action::MoveRow { table: table(), from: 0, to: 1 }, remove(1)]);
    assert!(work.last_undo().is_none());
}

#[test]
fn a_paste_is_one_step_and_leaves_other_rows_their_keys() {
    let mut work = work(&["甲", "乙"]);
    let keys = work.row_keys("people").to_vec();
    let mut rows = work.answers.rows("people").to_vec();
    rows.extend([row("丙"), row("丁")]);
    act(&mut work, [paste(rows)]);
    assert_eq!(work.row_keys("people")[..2], keys);
    assert!(
        visited(&work, &cell(2)) && !visited(&work, &cell(0)) && !visited(&work, &Place::cell("people", 2, "born"))
    );
    act(&mut work, [write(0, "甲二"), write(2, "丙二"), Action::Undo]);
    assert_eq!(names(&work), ["甲二", "乙"], "the pasted rows go, the others keep what was typed");
}

#[test]
fn a_text_put_by_one_press_is_taken_back_where_its_row_stands_now() {
    let mut work = work(&["甲", "乙"]);
    let put = Action::Put { place: cell(1), text: "乙二".into(), note: "已采用".into() };
    act(&mut work, [put, Action::AddRow { table: table(), at: 0 }, Action::Undo]);
    assert_eq!(names(&work), ["", "甲", "乙"]);
}

/// Takes a row over, and a text into the first one, by one press.
fn taken(work: &mut Work) {
    let mut rows = work.answers.rows("people").to_vec();
    rows.push(row("丙"));
    Rc::make_mut(&mut rows[0]).write("born", "1985-04");
    let born = Action::Put { place: Place::cell("people", 0, "born"), text: "1985-04".into(), note: String::new() };
    act(work, [Action::Several { actions: vec![born, paste(rows)], note: "已带入 2 处".to_owned() }]);
}

#[test]
fn several_things_are_one_step() {
    let mut work = work(&["甲", "乙"]);
    let before = work.answers.clone();
    taken(&mut work);
    assert_eq!(names(&work), ["甲", "乙", "丙"]);
    let undo = work.last_undo().unwrap();
    assert_eq!((undo.note.as_str(), undo.table()), ("已带入 2 处", None));
    act(&mut work, [Action::Undo]);
    assert_eq!(work.answers, before);
    assert!(work.last_undo().is_none());
}

#[test]
fn what_was_changed_since_outlives_the_undo_of_several_things() {
    let mut work = work(&["甲", "乙"]);
    taken(&mut work);
    let born = Action::Type { place: Place::cell("people", 0, "born"), text: "1986".into() };
    act(&mut work, [born, write(2, "丙二"), Action::Undo]);
    assert_eq!(names(&work), ["甲", "乙", "丙二"]);
    assert_eq!(work.answers.text(&Place::cell("people", 0, "born")), "1986");
}

#[test]
fn what_was_kept_aside_goes_and_comes_back() {
    let mut work = work(&[]);
    work.change(|answers| answers.aside.insert("旧栏", "旧文".to_owned()));
    let remove = || Action::RemoveAside { name: "旧栏".to_owned(), note: "已删除".to_owned() };
    assert!(reduce(&mut work, remove()).answers, "it must be saved");
    assert!(work.answers.aside.is_empty());
    assert!(!reduce(&mut work, remove()).answers, "it is gone");
    act(&mut work, [Action::Undo]);
    assert_eq!(work.answers.aside.get("旧栏").map(String::as_str), Some("旧文"));
}

/// A long text with a passage put in, then typed over; what is left once the passage is taken back.
fn taken_back(before: &str, caret: Option<usize>, typed: impl Fn(&str) -> String) -> String {
    let mut work = work(&[]);
    let place = Place::field("text");
    reduce(&mut work, Action::Type { place: place.clone(), text: before.to_owned() });
    let passage = "近三年投入50万元。".to_owned();
    reduce(&mut work, Action::Insert { place: place.clone(), caret, passage, note: "已采用".to_owned() });
    let text = typed(work.answers.text(&place));
    reduce(&mut work, Action::Type { place: place.clone(), text });
    assert_eq!(work.last_undo().map(|undo| undo.table().is_none()), Some(true));
    assert!(reduce(&mut work, Action::Undo).places.contains(&place));
    work.answers.text(&place).to_owned()
}

#[test]
fn taking_a_passage_back_keeps_what_was_typed_since() {
    assert_eq!(taken_back("甲", None, str::to_owned), "甲");
    assert_eq!(taken_back("", None, str::to_owned), "");
    assert_eq!(taken_back("甲乙", Some(1), str::to_owned), "甲乙");
    assert_eq!(taken_back("甲", None, |text| format!("前{text}后")), "前甲后");
    assert_eq!(taken_back("甲\n近三年投入50万元。", None, |text| format!("{text}后")), "甲\n近三年投入50万元。后");
    assert_eq!(taken_back("甲", None, |text| text.replace("50", "60")), "甲\n近三年投入60万元。");
}

#[test]
fn files_of_a_material_come_and_go_as_one_action() {
    let notice = kit::minimal("materials = [{ id = 'film', title = '甲', kind = 'video', medium = 'disc' }]");
    let row = |name| Rc::new(Row::of([("name", name)]));
    let mut answers = Answers::default();
    answers.set_rows("materials.film.files", vec![row("一.mp4")]);
    let mut work = Work::new(notice.into(), &answers);
    let minutes = Place::field("materials.film.minutes");
    let put = Action::PutRows {
        table: "materials.film.files".into(),
        rows: vec![row("一.mp4"), row("二.mp4")],
        note: String::new(),
    };
    let length = Action::Put { place: minutes.clone(), text: "5".to_owned(), note: String::new() };
    reduce(&mut work, Action::Several { actions: vec![put, length], note: "已登记".to_owned() });
    assert_eq!((work.answers.rows("materials.film.files").len(), work.answers.text(&minutes)), (2, "5"));
    reduce(&mut work, Action::Undo);
    assert_eq!(Answers::clone(&work.answers), answers, "the file that was there before stays");
}

/// Types a text letter by letter and leaves the cell.
fn typed(work: &mut Work, row: usize, text: &str) {
    for end in text.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
        act(work, [write(row, &text[..end])]);
    }
    act(work, [Action::Leave(cell(row))]);
}

#[test]
fn every_step_is_taken_back_and_done_again() {
    let mut work = work(&["甲"]);
    let mut states = vec![work.answers.clone()];
    let mut step = |work: &mut Work, act: &mut dyn FnMut(&mut Work)| {
        act(work);
        states.push(work.answers.clone());
    };
    step(&mut work, &mut |work| typed(work, 0, "甲甲"));
    step(&mut work, &mut |work| typed(work, 1, "乙乙"));
    step(&mut work, &mut |work| {
        act(work, [write(1, "乙　"), Action::Normalise { place: cell(1), text: "乙".into() }, Action::Leave(cell(1))]);
    });
    step(&mut work, &mut |work| act(work, [Action::MoveRow { table: table(), from: 0, to: 1 }]));
    step(&mut work, &mut |work| act(work, [remove(0)]));
    step(&mut work, &mut |work| act(work, [Action::Undo]));
    step(&mut work, &mut |work| act(work, [paste(vec![row("丙"), row("丁")])]));
    let several = vec![write(0, "戊"), remove(1)];
    step(&mut work, &mut |work| act(work, [Action::Several { actions: several.clone(), note: "一起".into() }]));
    for _ in 0..2 {
        for state in states.iter().rev().skip(1) {
            act(&mut work, [Action::Back]);
            assert_eq!(work.answers, *state);
        }
        assert_eq!(work.ways(), (false, true));
        assert_eq!(reduce(&mut work, Action::Back), Changes::default(), "nothing is left");
        for state in &states[1..] {
            act(&mut work, [Action::Again]);
            assert_eq!(work.answers, *state);
        }
        assert_eq!(work.ways(), (true, false));
    }
}

#[test]
fn what_is_done_anew_takes_the_place_of_what_was_taken_back() {
    let mut work = work(&["甲"]);
    typed(&mut work, 0, "乙");
    act(&mut work, [Action::Back]);
    assert_eq!(names(&work), ["甲"]);
    typed(&mut work, 0, "丙");
    assert_eq!(work.ways(), (true, false));
    act(&mut work, [Action::Back, remove(0), Action::Back]);
    assert_eq!(names(&work), ["甲"]);
    assert!(work.last_undo().is_none(), "what came back is not offered to be taken back once more");
}

#[test]
fn nothing_is_said_where_somebody_types_for_the_first_time() {
    let mut work = work(&["甲", "乙"]);
    assert!(
        work.is_settled(&cell(0)) && !work.is_settled(&Place::cell("people", 0, "born")),
        "what stands there already"
    );
    act(&mut work, [write(0, "甲二")]);
    assert!(!work.is_settled(&cell(0)) && work.is_settled(&cell(1)));
    act(&mut work, [Action::Leave(cell(0))]);
    assert!(work.is_settled(&cell(0)));
    act(&mut work, [write(0, "甲三")]);
    assert!(work.is_settled(&cell(0)), "what is being corrected says how it stands");
}
