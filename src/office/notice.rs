//! Reads a stranger's notice: the file that the page loads it from, or what is wrong with it.

use serde::{Deserialize, Serialize};

use super::bytes;
use crate::lint::{Fault, carried};
use crate::notice::standard;

/// A file that may be a notice.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Its bytes.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
}

/// The outcome of reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// It is sound: the text that [`crate::notice::introduced`] reads.
    Carried(String),
    /// It is not.
    Faults(Vec<FaultLine>),
}

/// A fault as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultLine {
    /// The line, counted from 1, where it is known.
    pub line: Option<u64>,
    /// Where in the definition, by ids; may be empty.
    pub path: String,
    /// What is wrong and what to do.
    pub sentence: String,
}

/// Reads a file.
pub(super) fn read(asked: Asked) -> Result<Reply, String> {
    let lists = standard().map_err(|error| error.to_string())?;
    Ok(match carried(&asked.file, &lists) {
        Ok(file) => Reply::Carried(file),
        Err(faults) => Reply::Faults(faults.iter().map(fault_line).collect()),
    })
}

fn fault_line(fault: &Fault) -> FaultLine {
    let line = fault.line.map(|line| line as u64);
    FaultLine { line, path: fault.path.clone(), sentence: fault.problem.sentence() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;
    use crate::notice::{Announced, announcements, builtin_ids, introduced};

    fn reply(bytes: &[u8]) -> Reply {
        read(Asked { file: bytes.to_vec() }).unwrap()
    }

    #[test]
    fn a_sound_definition_becomes_what_the_page_loads() {
        for id in builtin_ids() {
            let text = std::fs::read(format!("src/notices/{id}.toml")).unwrap();
            let Reply::Carried(file) = reply(&text) else { panic!("{id}: {:?}", reply(&text)) };
            let (announced, notice) = introduced(&file).unwrap();
            assert_eq!(notice, kit::notice(id));
            let announced = Announced { sample: true, ..announced };
            assert!(announcements().contains(&announced), "{id}");
        }
    }

    #[test]
    fn the_same_definition_as_json_has_the_same_digest() {
        let text = std::fs::read_to_string("src/notices/nanchang-2021.toml").unwrap();
        let tree: serde_json::Value = toml::from_str(&text).unwrap();
        assert_eq!(reply(serde_json::to_string_pretty(&tree).unwrap().as_bytes()), reply(text.as_bytes()));
    }

    #[test]
    fn faults_come_with_their_lines_in_both_ways_of_writing() {
        let toml = "format = 1\nid = \"x\"\nedition = 2027\ntitel = \"试\"\n";
        let json = "{\n\"format\": 1,\n\"id\": \"x\",\n\"titel\": \"试\"\n}";
        for text in [toml, json] {
            let Reply::Faults(faults) = reply(text.as_bytes()) else { panic!("{text}") };
            // What else is missing may be fault_line as well.
            let misspelt = faults.iter().find(|fault| fault.sentence.contains("是不是“title”"));
            assert_eq!(misspelt.map(|fault| fault.line), Some(Some(4)), "{text}: {faults:?}");
        }
    }
}
