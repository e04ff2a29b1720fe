//! Tables as markup: how much of a long one is drawn, and that a cell is the same control as a field.

use yew::prelude::*;

use crate::answers::{Answers, Place};
use crate::kit;
use crate::ui::control::field::Control;
use crate::ui::rendered::rendered;
use crate::ui::session::Session;
use crate::ui::state::Action;

use super::grid::Grid;

/// A draft with so many members.
fn session(members: usize) -> Session {
    let mut answers = Answers::default();
    (0..members).for_each(|row| answers.write(&Place::cell("members", row, "name"), &format!("成员{row}")));
    let session = Session::new(kit::nanchang().into(), &answers, Callback::noop());
    session.begin_checking();
    session
}

fn markup(session: &Session, shown: Html) -> String {
    rendered(html! { <ContextProvider<Session> context={session.clone()}>{ shown }</ContextProvider<Session>> })
}

fn table(session: &Session, id: &str) -> String {
    let table = std::rc::Rc::<str>::from(id);
    markup(session, html! { <Grid {table} on_paste={Callback::noop()} /> })
}

/// The first control of this place in a markup.
fn control<'a>(markup: &'a str, place: &str) -> &'a str {
    let at = markup.find(&format!("data-place=\"{place}\"")).unwrap();
    let from = markup[..at].rfind('<').unwrap();
    &markup[from..from + markup[from..].find('>').unwrap()]
}

#[track_caller]
fn assert_all(control: &str, attributes: &[&str]) {
    attributes.iter().for_each(|attribute| assert!(control.contains(attribute), "{attribute} is not in {control}"));
}

#[test]
fn a_long_table_is_begun_and_says_so() {
    let shown = table(&session(500), "members");
    assert_eq!(shown.matches("data-row=").count(), 60);
    assert!(shown.contains("is-large") && shown.contains("aria-busy=\"true\""));
    let short = table(&session(9), "members");
    assert_eq!(short.matches("data-row=").count(), 10, "with the row to come");
    assert!(!short.contains("is-large") && !short.contains("aria-busy"));
}

#[test]
fn whoever_is_on_the_way_to_a_row_finds_all_of_them() {
    let session = session(500);
    session.set_out(&Place::field("unit"));
    assert!(table(&session, "members").contains("aria-busy"));
    session.set_out(&Place::cell("members", 499, "birth"));
    let shown = table(&session, "members");
    assert!(!shown.contains("aria-busy") && shown.contains("at-members-499--birth"));
}

#[test]
fn a_cell_says_the_same_of_itself_as_a_field() {
    let session = session(1);
    let put = |place| Action::Put { place, text: "去年".to_owned(), note: String::new() };
    session.act(put(Place::cell("members", 0, "birth")));
    session.act(put(Place::field("filed")));
    session.act(Action::Check);
    let shared = [r#"type="text""#, r#"autocomplete="off""#, r#"spellcheck="false""#, r#"aria-invalid="true""#];
    let cells = table(&session, "members");
    let cell = control(&cells, "members[0].birth");
    assert_all(cell, &shared);
    assert_all(cell, &[r#"id="at-members-0--birth""#, r#"aria-describedby="at-members-0--birth-messages""#]);
    let field = markup(&session, html! { <Control place={Place::field("filed")} /> });
    let field = control(&field, "filed");
    assert_all(field, &shared);
    assert_all(field, &[r#"id="at-filed""#, r#"aria-describedby="at-filed-messages""#, r#"aria-required="true""#]);
}

#[test]
fn a_cell_with_choices_is_a_combobox() {
    let cells = table(&session(1), "members");
    let cell = control(&cells, "members[0].title");
    assert_all(cell, &[r#"role="combobox""#, r#"aria-autocomplete="list""#, r#"aria-expanded="false""#, "is-combo"]);
    assert!(control(&cells, "members[0].sex").starts_with("<select"));
    assert!(control(&cells, "members[0].duty").starts_with("<textarea"));
}
