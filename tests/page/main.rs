//! What only a browser can tell about the page's rooms, run by wasm-bindgen's test runner in headless Chromium.
//! Not here: whole journeys through the built page (`tests/journeys`).
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

mod clock;
mod collection_file;
mod collection_store;
mod composition;
mod database;
mod download;
mod encryption;
mod events;
mod javascript;
mod json;
mod open_draft;
mod random;
mod storage;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
