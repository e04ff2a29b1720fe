//! What is known of a submission file that is held against a slip: see `proof`.

use serde::{Deserialize, Serialize};

use super::bytes;
use crate::opened::{ChosenAs, refusal};
use crate::proof::{Digest, File};

/// A file that is held against a slip.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Its name.
    pub name: String,
    /// Its bytes.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
}

/// What is known of it, on its way to the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    digest: String,
    notice: String,
    name: String,
}

/// What is known of a file. Why it is no submission is a sentence.
pub fn digest(asked: Asked) -> Result<Reply, String> {
    let File { digest, notice, name } =
        File::of(&asked.name, &asked.file).map_err(|error| refusal(&error, ChosenAs::Submission))?;
    Ok(Reply { digest: digest.hex().to_owned(), notice, name })
}

impl Reply {
    /// The file; none where this is no digest.
    pub fn file(self) -> Option<File> {
        Some(File { digest: Digest::written(&self.digest)?, notice: self.notice, name: self.name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_back_equals_asking_directly() {
        let text = br#"{"format":"shenbao/submission","version":1,"notice":{"id":"a-2026"},"name":"n","answers":{}}"#;
        let digest = |file: &[u8]| digest(Asked { name: "a.json".to_owned(), file: file.to_vec() });
        assert_eq!(digest(text).map(Reply::file), Ok(File::of("a.json", text).ok()));
        assert!(digest(b"{").unwrap_err().contains("不完整"));
    }
}
