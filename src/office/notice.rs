//! Reads a stranger's notice: the file that the page loads it from, or what is wrong with it.

use crate::json::{Json, from_text};
use crate::lint::{Fault, carried};
use crate::notice::standard;

/// What came of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// It is sound: the text that [`crate::notice::introduced`] reads.
    Carried(String),
    /// It is not.
    Faults(Vec<Told>),
}

/// A fault as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The line, counted from 1, where it is known.
    pub line: Option<u64>,
    /// Where in the definition, by ids; may be empty.
    pub path: String,
    /// What is wrong and what to do.
    pub sentence: String,
}

/// Reads a file's bytes; the bytes of a [`Reply`].
pub(super) fn read(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let lists = standard().map_err(|error| error.to_string())?;
    let text = match carried(bytes, &lists) {
        Ok(file) => file,
        Err(faults) => told(&faults).to_text(),
    };
    Ok(text.into_bytes())
}

fn told(faults: &[Fault]) -> Json {
    let one = |fault: &Fault| {
        let line = fault.line.map(|line| ("line", Json::whole(line as u64)));
        let words = [("path", Json::text(&fault.path)), ("sentence", Json::text(fault.problem.sentence()))];
        Json::object(line.into_iter().chain(words))
    };
    Json::object([("faults", Json::List(faults.iter().map(one).collect()))])
}

impl Reply {
    /// The reply in the bytes that came back; none where they are something else.
    pub fn of(bytes: Vec<u8>) -> Option<Self> {
        let text = String::from_utf8(bytes).ok()?;
        let tree = from_text(&text)?;
        match tree.get("faults") {
            Some(Json::List(faults)) => Some(Self::Faults(faults.iter().map(Told::of).collect())),
            _ => Some(Self::Carried(text)),
        }
    }
}

impl Told {
    fn of(fault: &Json) -> Self {
        let text = |key: &str| fault.get(key).and_then(Json::as_text).unwrap_or_default().to_owned();
        let line = fault.get("line").and_then(Json::as_whole);
        Self { line, path: text("path"), sentence: text("sentence") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;
    use crate::notice::{Announced, announcements, builtin_ids, introduced};

    fn reply(bytes: &[u8]) -> Reply {
        Reply::of(read(bytes).unwrap()).unwrap()
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
            // What else is missing may be told as well.
            let misspelt = faults.iter().find(|fault| fault.sentence.contains("是不是“title”"));
            assert_eq!(misspelt.map(|fault| fault.line), Some(Some(4)), "{text}: {faults:?}");
        }
    }
}
