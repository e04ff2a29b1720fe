//! Nothing that a notice demands goes untold.

use std::fs;

use shenbao::notice::{Notice, builtin, builtin_ids};

/// Everything that can be found, by id.
fn demands(notice: &Notice) -> Vec<&str> {
    let rules = notice.rules.iter().map(|rule| rule.id.as_str());
    let conditions = notice.conditions.iter().map(|condition| condition.id.as_str());
    let materials = notice.materials.iter().map(|material| material.id.as_str());
    let checklist = notice.checklist.iter().map(|item| item.id.as_str());
    rules.chain(conditions).chain(materials).chain(checklist).collect()
}

/// The stories of a notice.
fn stories(id: &str) -> String {
    let folder = format!("tests/scenarios/{}", id.replace('-', "_"));
    let Ok(files) = fs::read_dir(&folder) else { panic!("no stories in {folder}") };
    let text: String = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    // A call may begin its arguments on the next line.
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn every_demand_has_its_story() {
    for id in builtin_ids() {
        let notice = builtin(id).unwrap().unwrap();
        let stories = stories(id);
        let untold = demands(&notice).into_iter().filter(|demand| !stories.contains(&format!("(\"{demand}\"")));
        let untold: Vec<&str> = untold.collect();
        assert!(untold.is_empty(), "{id}: {untold:?}");
    }
}
