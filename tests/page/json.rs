//! JSON trees on their way to JavaScript and back, as other programs on the page hand them over.

use super::javascript::run;
use serde::Serialize;
use serde_wasm_bindgen::{Serializer, from_value};
use shenbao::wire::Json;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn to_javascript(json: &Json) -> JsValue {
    json.serialize(&Serializer::json_compatible()).unwrap()
}

fn number(text: &str) -> Json {
    Json::Number(text.to_owned())
}

fn object(entries: &[(&str, Json)]) -> Json {
    Json::Object(entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
}

fn sample() -> Json {
    object(&[
        ("studio_name", Json::text("熊𠮷劳模创新工作室")),
        (
            "funds",
            Json::List(vec![object(&[("year", number("2018")), ("amount", number("12.5"))]), Json::List(vec![])]),
        ),
        (
            "leader",
            object(&[("honours", Json::List(vec![Json::Null, Json::Bool(true), Json::text("")])), ("", object(&[]))]),
        ),
        ("below", number("-0.1")),
        ("largest", number("9007199254740991")),
    ])
}

#[wasm_bindgen_test]
fn comes_back_as_it_went() {
    assert_eq!(from_value::<Json>(to_javascript(&sample())).unwrap(), sample());
}

#[wasm_bindgen_test]
fn arrives_as_what_json_parse_would_give() {
    let said = js_sys::JSON::stringify(&to_javascript(&sample())).unwrap();
    let text = serde_json::to_string(&sample()).unwrap();
    assert_eq!(said.as_string().unwrap(), text);
}

#[wasm_bindgen_test]
fn reads_what_json_parse_gives() {
    let text = serde_json::to_string(&sample()).unwrap();
    let value = js_sys::JSON::parse(&text).unwrap();
    assert_eq!(from_value::<Json>(value).unwrap(), sample());
}

#[wasm_bindgen_test]
fn a_missing_value_is_null() {
    assert_eq!(from_value::<Json>(JsValue::UNDEFINED).unwrap(), Json::Null);
    assert_eq!(from_value::<Json>(run("return {a: undefined, b: null}")).unwrap().get("b"), Some(&Json::Null));
}

#[wasm_bindgen_test]
fn refuses_what_json_cannot_say() {
    for body in ["return () => 1", "return Symbol('x')", "return {a: [() => 1]}"] {
        assert!(from_value::<Json>(run(body)).is_err(), "{body}");
    }
}
