//! JSON trees on their way to JavaScript and back, as other programs on the page hand them over: as text.

use js_sys::JSON;
use shenbao::wire::{self, Json};
use wasm_bindgen_test::wasm_bindgen_test;

fn number(text: &str) -> Json {
    Json::Number(text.to_owned())
}

fn sample() -> Json {
    let funds = vec![Json::object([("year", number("2018")), ("amount", number("12.5"))]), Json::List(vec![])];
    let honours = Json::List(vec![Json::Null, Json::Bool(true), Json::text("\u{1}\u{2028}\"\\\n")]);
    Json::object([
        ("studio_name", Json::text("熊𠮷劳模创新工作室")),
        ("funds", Json::List(funds)),
        ("leader", Json::object([("honours", honours), ("", Json::object([]))])),
        ("below", number("-0.1")),
        ("largest", number("9007199254740991")),
    ])
}

#[wasm_bindgen_test]
fn javascript_reads_what_is_written_and_writes_what_is_read() {
    for text in [sample().to_text(), sample().to_lines()] {
        let said = JSON::stringify(&JSON::parse(&text).unwrap()).unwrap().as_string().unwrap();
        assert_eq!(said, sample().to_text());
        assert_eq!(wire::parse(&said), Ok(sample()));
    }
}
