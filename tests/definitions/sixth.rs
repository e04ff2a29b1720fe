//! The invented notice, written from the format's reference page alone; the journeys open it in the page.

use std::fs;

use shenbao::check::{Prepared, assess};
use shenbao::json::from_text;
use shenbao::lint::{carried, faults};
use shenbao::notice::{introduced, standard};
use shenbao::wire;

fn read(name: &str) -> String {
    fs::read_to_string(format!("tests/definitions/sixth/{name}")).unwrap()
}

fn as_json(toml: &str) -> String {
    let tree: serde_json::Value = toml::from_str(toml).unwrap();
    serde_json::to_string_pretty(&tree).unwrap()
}

/// `path: sentence` of every fault, with its line where that is wanted.
fn told(text: &str) -> Vec<(String, String)> {
    let found = faults(text.as_bytes(), &standard().unwrap(), None);
    assert!(found.iter().all(|fault| fault.line.is_some()), "{found:?}");
    found.iter().map(|fault| (fault.path.clone(), fault.problem.sentence())).collect()
}

#[test]
fn it_is_sound_as_toml_and_as_json_and_the_same() {
    let toml = read("yunze-2027.toml");
    let file = carried(toml.as_bytes(), &standard().unwrap()).unwrap();
    assert_eq!(carried(as_json(&toml).as_bytes(), &standard().unwrap()), Ok(file));
}

#[test]
fn its_accepted_sample_passes_on_the_page() {
    let file = carried(read("yunze-2027.toml").as_bytes(), &standard().unwrap()).unwrap();
    let (said, notice) = introduced(&file).unwrap();
    assert_eq!((said.id.as_str(), said.materials.len()), ("yunze-2027", 3));
    let prepared = Prepared::linted(notice);
    let answers = wire::answers(&prepared.notice, &from_text(&read("accepted.json")).unwrap());
    assert!(answers.aside.is_empty());
    let assessment = assess(&prepared, &answers, None);
    assert!(assessment.findings.is_empty(), "{:#?}", assessment.findings);
}

#[test]
fn its_faulty_version_has_the_same_faults_however_it_is_written() {
    let toml = read("faulty.toml");
    let mut found = told(&toml);
    let mut as_json = told(&as_json(&toml));
    found.sort();
    as_json.sort();
    let paths: Vec<&str> = found.iter().map(|(path, _)| path.as_str()).collect();
    let expected =
        ["fields.leader.phone", "fields.main_projects.clause", "rules.funds_yearly.assert", "rules.leader_age.touches"];
    assert_eq!((paths.as_slice(), &found), (expected.as_slice(), &as_json));
}
