//! Files that the page gives: name, kind and bytes, as the browser gets them.

use super::javascript::{StandIn, run, settle};
use shenbao::browser::download;
use wasm_bindgen_test::wasm_bindgen_test;

/// Keeps the link that was clicked in `window.clicked` instead of saving to the disk.
fn watched() -> StandIn {
    run("window.clicked = undefined");
    let keep = "{writable: true, value() { window.clicked = {link: this, there: this.isConnected} }}";
    StandIn::put("HTMLAnchorElement.prototype", "click", keep)
}

#[wasm_bindgen_test]
async fn gives_a_text_as_a_file_of_that_name_and_kind() {
    let _watched = watched();
    let text = "{\"姓名\":\"熊𠮷\"}\r\n";
    assert!(download::text("申报 1.json", "application/json", text));
    assert_eq!(run("return clicked.link.download").as_string().as_deref(), Some("申报 1.json"));
    let got = settle(
        "return fetch(clicked.link.href).then(r => r.text().then(t => r.headers.get('content-type') + ' ' + t))",
    );
    assert_eq!(got.await.as_string().unwrap(), format!("application/json {text}"));
}

#[wasm_bindgen_test]
fn the_link_stands_in_the_document_only_while_it_is_pressed() {
    let _watched = watched();
    assert!(download::text("a.txt", "text/plain", ""));
    assert!(run("return clicked.there").is_truthy());
    assert!(run("return clicked.link.isConnected").is_falsy());
}

#[wasm_bindgen_test]
fn says_when_the_browser_refuses() {
    let refusing = StandIn::put("URL", "createObjectURL", "{writable: true, value() { throw new TypeError('no') }}");
    assert!(!download::text("a.txt", "text/plain", "x"));
    drop(refusing);
}
