//! The schemas against the metaschema, and samples against the schemas.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::{Value, json};

use super::schema;
use crate::notice::{Notice, builtin, builtin_ids, sample};
use crate::wire;

fn notices() -> Vec<Notice> {
    builtin_ids().map(|id| builtin(id).unwrap().unwrap()).collect()
}

fn of(notice: &Notice) -> Value {
    serde_json::from_str(&schema(notice).to_text()).unwrap()
}

/// A sample as the program writes it.
fn written(notice: &Notice, wrong: bool) -> Value {
    let answers = wire::answers(notice, &wire::parse(sample(&notice.id, wrong).unwrap()).unwrap());
    serde_json::from_str(&wire::write(notice, "示例", &answers, None)).unwrap()
}

#[test]
fn schemas_are_schemas() {
    for notice in notices() {
        jsonschema::draft202012::meta::validate(&of(&notice)).unwrap_or_else(|error| panic!("{}: {error}", notice.id));
    }
}

#[test]
fn accepted_samples_are_valid() {
    for notice in notices() {
        let validator = jsonschema::validator_for(&of(&notice)).unwrap();
        let file = written(&notice, false);
        let errors: Vec<String> =
            validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", notice.id);
    }
}

#[test]
fn what_is_wrong_is_not_valid() {
    let notice = notices().into_iter().find(|notice| notice.id == "nanchang-2021").unwrap();
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
    let notice = notices().remove(0);
    let validator = jsonschema::validator_for(&of(&notice)).unwrap();
    let mut file = written(&notice, false);
    file["unplaced"] = json!({"old.place": "旧内容"});
    assert!(validator.is_valid(&file));
    file["answers"]["old"] = json!("旧内容");
    assert!(!validator.is_valid(&file));
}
