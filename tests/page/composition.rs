//! Typing through an input method: while it lasts the page keeps still, and at its end it hears of the text.

use super::javascript::run;
use shenbao::browser::composition;
use wasm_bindgen_test::wasm_bindgen_test;

fn send(name: &str) {
    run(&format!("document.body.dispatchEvent(new CompositionEvent('{name}', {{bubbles: true}}))"));
}

#[wasm_bindgen_test]
fn is_under_way_from_start_to_end() {
    composition::listen();
    assert!(!composition::under_way());
    send("compositionstart");
    assert!(composition::under_way());
    send("compositionupdate");
    assert!(composition::under_way());
    send("compositionend");
    assert!(!composition::under_way());
}

#[wasm_bindgen_test]
fn a_control_that_was_left_composes_no_more() {
    composition::listen();
    send("compositionstart");
    composition::forget();
    assert!(!composition::under_way());
}

#[wasm_bindgen_test]
fn its_end_is_an_input_event_once() {
    composition::listen();
    composition::listen();
    run("window.inputs = 0; window.count = () => { inputs += 1 }; document.addEventListener('input', count)");
    send("compositionstart");
    assert_eq!(run("return inputs").as_f64(), Some(0.0));
    send("compositionend");
    assert_eq!(run("document.removeEventListener('input', count); return inputs").as_f64(), Some(1.0));
}
