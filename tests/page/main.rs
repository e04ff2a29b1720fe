//! What only a browser can tell about the page's rooms, run by wasm-bindgen's test runner in headless Chromium.
//! Not here: whole journeys through the built page (`tests/journeys`).
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn runs_where_there_is_a_document() {
    assert!(gloo::utils::document().document_element().is_some());
}
