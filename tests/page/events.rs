//! Which events of the window call back, and that they stop when the guard is dropped.

use super::javascript::run;
use shenbao::browser::events;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

fn counter() -> (Rc<Cell<u32>>, impl Fn() + Clone + 'static) {
    let count = Rc::new(Cell::new(0));
    let shared = Rc::clone(&count);
    (count, move || shared.set(shared.get() + 1))
}

#[wasm_bindgen_test]
fn calls_back_when_the_page_is_left() {
    let (count, callback) = counter();
    let guards = events::on_leaving(callback);
    run("window.dispatchEvent(new Event('blur')); window.dispatchEvent(new Event('pagehide'))");
    assert_eq!(count.get(), 2);
    run("document.dispatchEvent(new Event('visibilitychange'))");
    assert_eq!(count.get(), 2, "the page has come into sight");
    drop(guards);
    run("window.dispatchEvent(new Event('blur'))");
    assert_eq!(count.get(), 2);
}

#[wasm_bindgen_test]
fn calls_back_when_another_tab_writes() {
    let (count, callback) = counter();
    let _guard = events::on_storage(callback);
    run("window.dispatchEvent(new StorageEvent('storage'))");
    assert_eq!(count.get(), 1);
}

#[wasm_bindgen_test]
fn asks_before_closing_only_while_something_would_be_lost() {
    let needed = Rc::new(Cell::new(false));
    let asked = Rc::clone(&needed);
    let _guard = events::before_closing(move || asked.get());
    let closing = "const event = new Event('beforeunload', {cancelable: true}); \
        window.dispatchEvent(event); return event.defaultPrevented";
    assert!(run(closing).is_falsy());
    needed.set(true);
    assert!(run(closing).is_truthy());
}

#[wasm_bindgen_test]
fn goes_to_a_fragment_and_reads_it() {
    events::go("#/通知");
    assert_eq!(events::fragment(), run("return location.hash").as_string().unwrap());
    assert!(events::fragment().starts_with("#/"));
    events::go("");
}
