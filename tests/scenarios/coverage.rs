//! Nothing that a notice demands goes untold.

use std::fs;
use std::path::Path;

use shenbao::notice::Notice;

use super::kit::notices;

/// Everything that can be found, by id.
fn demands(notice: &Notice) -> Vec<&str> {
    let rules = notice.rules.iter().map(|rule| rule.id.as_str());
    let conditions = notice.conditions.iter().map(|condition| condition.id.as_str());
    let materials = notice.materials.iter().map(|material| material.id.as_str());
    let checklist = notice.checklist.iter().map(|item| item.id.as_str());
    rules.chain(conditions).chain(materials).chain(checklist).collect()
}

/// What stands in a file, or in all files of a folder.
fn text(path: &Path) -> String {
    match fs::read_dir(path) {
        Ok(files) => files.map(|file| text(&file.unwrap().path())).collect(),
        Err(_) => fs::read_to_string(path).unwrap(),
    }
}

/// The stories of a notice: the file or folder that names its id, and the shared ones that are called there.
fn stories(id: &str) -> String {
    let all = fs::read_dir("tests/scenarios").unwrap().map(|entry| text(&entry.unwrap().path()));
    let own: String = all.filter(|text| text.contains(&format!("Demands(\"{id}\")"))).collect();
    assert!(!own.is_empty(), "no stories of {id}");
    let shared: String = ["money", "people"].into_iter().map(|file| called_stories(file, &own)).collect();
    // A call may begin its arguments on the next line.
    [shared, own].concat().chars().filter(|c| !c.is_whitespace()).collect()
}

/// The stories of a file of shared ones that a notice's own stories call.
fn called_stories(file: &str, own: &str) -> String {
    let shared = text(Path::new(&format!("tests/scenarios/{file}.rs")));
    let stories = shared.split("pub fn ").skip(1).filter(|story| {
        let name = story.split(['(', '<']).next().unwrap_or_default();
        own.contains(&format!("{file}::{name}("))
    });
    stories.collect()
}

#[test]
fn every_demand_has_its_story() {
    for notice in notices() {
        let id = &notice.id;
        let stories = stories(id);
        let untold = demands(&notice).into_iter().filter(|demand| !stories.contains(&format!("(\"{demand}\"")));
        let untold: Vec<&str> = untold.collect();
        assert!(untold.is_empty(), "{id}: {untold:?}");
    }
}
