//! A draft's answers are written into the union's own blank.
//! Not here: how (`filling`).

use serde::{Deserialize, Serialize};

use super::bytes;
use super::draft::SentDraft;
use crate::exports::refuse_sample;
use crate::filling;
use crate::imports;

/// The largest blank that is read, in bytes.
pub const LARGEST: usize = imports::LARGEST;

/// A blank that is to be filled.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The draft.
    pub draft: SentDraft,
    /// The blank's bytes.
    #[serde(with = "bytes")]
    pub blank: Vec<u8>,
}

/// A filled blank, on its way to the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The Word file.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
    /// What was left out or is to be looked at, in the order of the notice.
    pub left: Vec<LeftLine>,
    /// The blank is protected against changes, and so is the file.
    pub protected: bool,
    /// The form's title stands in it.
    pub titled: bool,
}

/// An answer that was left out or is to be looked at, as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftLine {
    /// Its place.
    pub place: String,
    /// It was written all the same.
    pub written: bool,
    /// What is to be known of it, and what to do.
    pub sentence: String,
}

/// Fills a blank. A sample is refused: nothing in the union's file would say that it is one.
pub(super) fn fill(asked: Asked) -> Result<Reply, String> {
    let draft = asked.draft.read()?;
    refuse_sample(&draft)?;
    let notice = &draft.prepared.notice;
    let filled =
        filling::fill(notice, &draft.applicable.entries, &asked.blank).map_err(|refusal| refusal.sentence())?;
    let line = |left: &filling::Left| LeftLine {
        place: left.place.to_string(),
        written: left.why.is_written(),
        sentence: left.sentence(notice),
    };
    let left = filled.left.iter().map(line).collect();
    Ok(Reply { left, file: filled.bytes, protected: filled.protected, titled: filled.titled })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::check::Entries;
    use crate::exports::word;
    use crate::kit;
    use crate::notice::{Notice, file};
    use crate::wire;

    fn asked(notice: &Notice, answers: &Answers, blank: &[u8]) -> Asked {
        let submission = wire::write(notice, "甲", answers, None);
        let draft = SentDraft { notice: file(&notice.id).unwrap(), submission, today: None };
        Asked { draft, blank: blank.to_vec() }
    }

    fn blank(notice: &Notice) -> Vec<u8> {
        word::form(notice, notice.own_forms()[0], &Entries::of(notice, Answers::default()), None).unwrap()
    }

    #[test]
    fn a_blank_comes_back_filled_and_with_what_was_left() {
        let notice = kit::nanchang();
        let reply = fill(asked(&notice, &kit::accepted(&notice), &blank(&notice))).unwrap();
        let again: Reply = serde_json::from_value(serde_json::to_value(&reply).unwrap()).unwrap();
        assert_eq!(again, reply);
        assert!(reply.file.starts_with(b"PK") && !reply.left.is_empty() && !reply.protected && reply.titled);
        assert!(reply.left.iter().all(|line| line.sentence.ends_with('。') && !line.place.is_empty()));
    }

    #[test]
    fn what_is_no_blank_and_a_sample_are_sentences() {
        let notice = kit::nanchang();
        let (own, other) = (kit::accepted(&notice), blank(&kit::notice("xiamen-2012")));
        let mut sample = own.clone();
        sample.sample = true;
        for (answers, blank) in [(own.clone(), other), (own.clone(), b"%PDF".to_vec()), (sample, blank(&notice))] {
            assert!(fill(asked(&notice, &answers, &blank)).unwrap_err().ends_with('。'));
        }
        let broken = SentDraft { notice: String::new(), ..asked(&notice, &own, b"").draft };
        assert_eq!(fill(Asked { draft: broken, blank: Vec::new() }), Err(super::super::OTHER_VERSION.to_owned()));
    }
}
