//! Exports of a draft: one of the table, or all that goes along in the package.

use serde::{Deserialize, Serialize};

use super::bytes::{self, Bytes};
use super::draft::SentDraft;
use crate::exports::{Export, Made, Part, make_parts, refuse_sample};

/// An export that is wanted of a draft.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The draft.
    pub draft: SentDraft,
    /// What is made of it.
    pub export: Export,
    /// The id of the form it is about; the first one where none is named.
    pub form: Option<String>,
}

/// Everything that goes along in the package is wanted of a draft.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedPackage {
    /// The draft.
    pub draft: SentDraft,
}

/// Everything that goes along, on its way to the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Package {
    parts: Vec<SentPart>,
    missing: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct SentPart {
    folder: String,
    name: String,
    #[serde(with = "bytes")]
    bytes: Vec<u8>,
}

/// Makes an export.
pub(super) fn make(asked: Asked) -> Result<Bytes, String> {
    asked.export.make(&asked.draft.read()?, asked.form.as_deref()).map(Bytes)
}

/// Makes everything that goes along.
pub(super) fn package(asked: AskedPackage) -> Result<Package, String> {
    let draft = asked.draft.read()?;
    refuse_sample(&draft)?;
    let Made { parts, missing } = make_parts(&draft);
    let sent = |Part { folder, name, bytes }| SentPart { folder, name, bytes };
    Ok(Package { parts: parts.into_iter().map(sent).collect(), missing })
}

impl Package {
    /// What was made.
    pub fn made(self) -> Made {
        let part = |SentPart { folder, name, bytes }| Part { folder, name, bytes };
        Made { parts: self.parts.into_iter().map(part).collect(), missing: self.missing }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::kit;
    use crate::notice::{builtin_ids, file};
    use crate::wire;

    fn draft(id: &str) -> SentDraft {
        let notice = kit::notice(id);
        let submission = wire::write(&notice, "甲", &Answers::default(), None);
        SentDraft { notice: file(id).unwrap(), submission, today: None }
    }

    #[test]
    fn nothing_is_made_of_a_sample_that_is_only_to_be_sent() {
        let (id, mut answers) = (kit::NANCHANG, Answers::default());
        answers.sample = true;
        let submission = wire::write(&kit::notice(id), "甲", &answers, None);
        let draft = SentDraft { submission, ..draft(id) };
        for export in Export::ALL {
            let made = make(Asked { draft: draft.clone(), export: *export, form: None });
            let refused = made.err().is_some_and(|sentence| sentence.contains("不能报送"));
            assert_eq!(refused, *export == Export::Mail, "{export:?}");
        }
        assert!(package(AskedPackage { draft }).unwrap_err().contains("不能报送"));
    }

    #[test]
    fn what_the_worker_makes_equals_what_is_made_directly() {
        for id in builtin_ids() {
            let draft = draft(id);
            let direct = draft.clone().read().unwrap();
            for export in Export::ALL {
                let asked = Asked { draft: draft.clone(), export: *export, form: None };
                assert_eq!(make(asked).map(|Bytes(bytes)| bytes), export.make(&direct, None), "{id}: {export:?}");
            }
            let package = package(AskedPackage { draft }).unwrap();
            let again: Package = serde_json::from_value(serde_json::to_value(&package).unwrap()).unwrap();
            assert_eq!(again.made(), make_parts(&direct), "{id}");
        }
    }
}
