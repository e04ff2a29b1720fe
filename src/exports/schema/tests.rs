//! The schemas against the metaschema, and samples against the schemas.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::{Value, json};

use super::schema;
use crate::answers::Answers;
use crate::kit;
use crate::notice::Notice;
use crate::wire;

fn of(notice: &Notice) -> Value {
    serde_json::from_str(&schema(notice).to_text()).unwrap()
}

/// A sample as the program writes it.
fn written(notice: &Notice, wrong: bool) -> Value {
    written_of(notice, &kit::sample(notice, wrong))
}

fn written_of(notice: &Notice, answers: &Answers) -> Value {
    serde_json::from_str(&wire::write(notice, "示例", answers, None)).unwrap()
}

#[test]
fn schemas_are_schemas() {
    for notice in kit::notices() {
        jsonschema::draft202012::meta::validate(&of(&notice)).unwrap_or_else(|error| panic!("{}: {error}", notice.id));
    }
}

/// What strict validators (Ajv's default among them) ask of every part: no key and no format that they do not know, a type
/// beside what speaks of that type alone, and nothing required that is not described.
fn strict(at: &str, part: &Value) {
    let known = [
        "$schema",
        "$id",
        "title",
        "description",
        "type",
        "required",
        "properties",
        "additionalProperties",
        "items",
        "maxItems",
        "uniqueItems",
        "enum",
        "const",
        "examples",
        "pattern",
    ];
    let part = part.as_object().unwrap_or_else(|| panic!("{at} is no schema"));
    let kind = part.get("type").and_then(Value::as_str);
    for key in part.keys() {
        assert!(known.contains(&key.as_str()), "{at}: {key}");
        let of = match key.as_str() {
            "required" | "properties" | "additionalProperties" => "object",
            "items" | "maxItems" | "uniqueItems" => "array",
            "pattern" => "string",
            _ => continue,
        };
        assert_eq!(kind, Some(of), "{at}: {key}");
    }
    let properties = part.get("properties").and_then(Value::as_object);
    for name in part.get("required").and_then(Value::as_array).into_iter().flatten() {
        assert!(properties.is_some_and(|known| known.contains_key(name.as_str().unwrap())), "{at}: {name}");
    }
    properties.into_iter().flatten().for_each(|(name, inner)| strict(&format!("{at}/{name}"), inner));
    let inner = [part.get("items"), part.get("additionalProperties").filter(|inner| !inner.is_boolean())];
    inner.into_iter().flatten().for_each(|inner| strict(&format!("{at}/*"), inner));
}

#[test]
fn schemas_are_compiled_by_strict_validators() {
    for notice in kit::notices() {
        strict(&notice.id, &of(&notice));
    }
    let every = include_str!("../../../tests/definitions/every_key.toml");
    let every = crate::notice::from_toml(every, &[]).unwrap();
    strict("every key", &of(&every));
}

#[test]
fn units_stand_before_the_clause_and_addresses_have_a_pattern() {
    let notice = kit::nanchang();
    let schema = of(&notice);
    let income = &schema["properties"]["answers"]["properties"]["benefits"]["items"]["properties"]["income"];
    let clause = &notice.clause("填表说明·4").unwrap().text;
    assert_eq!(income["description"], format!("单位：万元\n{clause}"));
    let other = kit::notice("liaoning-2019");
    let validator = jsonschema::validator_for(&of(&other)).unwrap();
    let valid = |address: &str| {
        let mut file = written(&other, false);
        file["answers"]["leader"]["email"] = json!(address);
        validator.is_valid(&file)
    };
    assert!(valid("a.b+c@163.com") && valid("a@b"));
    assert!(!valid("a@") && !valid("a@-b.com") && !valid("a b@c.com") && !valid("a@b..c"));
}

#[test]
fn accepted_samples_are_valid() {
    for notice in kit::notices() {
        let validator = jsonschema::validator_for(&of(&notice)).unwrap();
        let file = written(&notice, false);
        let errors: Vec<String> =
            validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", notice.id);
    }
}

#[test]
fn what_is_wrong_is_not_valid() {
    let notice = kit::nanchang();
    let validator = jsonschema::validator_for(&of(&notice)).unwrap();
    assert!(!validator.is_valid(&written(&notice, true)), "full-width digits");
    for (at, wrong) in [
        ("/format", json!("other")),
        ("/version", json!("1")),
        ("/notice/id", json!("another-2021")),
        ("/answers/filed", json!("2021-06")),
        ("/answers/filed", json!("2021-13-01")),
        ("/answers/created", json!("2017")),
        ("/answers/member_total", json!("8.5")),
        ("/answers/member_total", json!(8)),
        ("/answers/funds/0/amount", json!("-1")),
        ("/answers/studio_kinds", json!("技术攻关")),
        ("/answers/studio_kinds/0", json!("其它")),
        ("/answers/leader/sex", json!("男性")),
        ("/answers/leader/honours", json!({})),
        ("/answers/members/0", json!({"name": "张三", "nickname": "小张"})),
        ("/answers/conditions/basic/plan", json!(true)),
        ("/answers/leader", json!({"nose": "高"})),
    ] {
        let mut file = written(&notice, false);
        *file.pointer_mut(at).unwrap_or_else(|| panic!("{at}")) = wrong;
        assert!(!validator.is_valid(&file), "{at}");
    }
}

#[test]
fn what_has_no_place_may_be_kept_aside() {
    let notice = kit::notices().next().unwrap();
    let validator = jsonschema::validator_for(&of(&notice)).unwrap();
    let mut file = written(&notice, false);
    file["unplaced"] = json!({"old.place": "旧内容"});
    assert!(validator.is_valid(&file));
    file["answers"]["old"] = json!("旧内容");
    assert!(!validator.is_valid(&file));
}

#[test]
fn numbers_have_the_pattern_of_their_standard() {
    let fields = r#"
        { id = "id_card", label = "甲", kind = "text", code = "id_card" },
        { id = "credit_code", label = "甲", kind = "text", code = "credit_code" },
        { id = "postcode", label = "甲", kind = "text", code = "postcode", none = true },
        { id = "account", label = "甲", kind = "text", code = "bank_account" },
        { id = "sort", label = "甲", kind = "text", digits = 4 },
    "#;
    let notice = kit::minimal(&kit::section(fields));
    let validator = jsonschema::validator_for(&of(&notice)).unwrap();
    let valid = |field: &str, text: &str| {
        let mut file = written_of(&notice, &Answers::default());
        file["answers"][field] = json!(text);
        validator.is_valid(&file)
    };
    for (field, right, wrong) in [
        ("id_card", "11010519491231002X", "11010519491231002x"),
        ("credit_code", "91350100M000100Y43", "91350100M000100I43"),
        ("postcode", "330000", "3300001"),
        ("postcode", "无", "没有"),
        ("account", "6222021234567894", "6222 0212 3456 7894"),
        ("sort", "0012", "12"),
    ] {
        assert!(valid(field, right) && !valid(field, wrong), "{field}");
    }
}
