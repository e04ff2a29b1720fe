//! A stranger's submission becomes what a recommending union's sheet takes of it: see `collect`. The whole check runs here.

use super::{OTHER_VERSION, pieces};
use crate::answers::Row;
use crate::collect::{Collected, Collecting, words};
use crate::json::Json;
use crate::notice::{Notice, carried};
use crate::opened::{ChosenAs, refusal, submission};
use crate::wire;

/// A file that may belong on a sheet.
pub struct Asked<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its bytes.
    pub file: &'a [u8],
    /// The file that the sheet was loaded from.
    pub sheet: &'a str,
    /// The one of the notice whose submissions it lists.
    pub source: &'a str,
    /// What the notices are called, by their ids.
    pub titles: &'a [(String, String)],
}

impl Asked<'_> {
    /// The bytes that [`collect`] reads.
    pub fn packed(&self) -> Vec<u8> {
        let titles = self.titles.iter().map(|(id, title)| (id.as_str(), Json::text(title)));
        let head = Json::object([("name", Json::text(self.name)), ("titles", Json::object(titles))]);
        pieces::packed(head, &[self.file, self.sheet.as_bytes(), self.source.as_bytes()])
    }
}

/// What the sheet takes of what [`Asked`] packed: the bytes that [`collected`] reads. Why nothing is a sentence.
pub fn collect(asked: &[u8]) -> Result<Vec<u8>, String> {
    let (head, files) = pieces::unpacked(asked).ok_or(OTHER_VERSION)?;
    let [file, sheet, source] = files[..] else { return Err(OTHER_VERSION.to_owned()) };
    let said = |error| refusal(&error, ChosenAs::Submission);
    let (tree, about) = submission(&pieces::text(&head, "name"), file).map_err(said)?;
    let (sheet, source) = (notice(sheet)?, notice(source)?);
    if about.notice != source.id {
        return Err(words::foreign(&title(&head, &about.notice)));
    }
    let collecting = Collecting::linted(&sheet.into(), &source).ok_or(OTHER_VERSION)?;
    let row = collecting.row(&wire::answers_of(&tree, &source)).map_err(|refusal| words::refusal(&refusal))?;
    let cells = row.row.cells().map(|(column, text)| (column, Json::text(text)));
    let lacks = row.lacks.iter().map(Json::text).collect();
    let entries =
        [("row", Json::object(cells)), ("lacks", Json::List(lacks)), ("errors", Json::whole(row.errors as u64))];
    Ok(pieces::packed(Json::object(entries), &[]))
}

/// What came back; none where the bytes are something else.
pub fn collected(bytes: &[u8]) -> Option<Collected> {
    let (head, _) = pieces::unpacked(bytes)?;
    let (Json::Object(cells), Json::List(lacks)) = (head.get("row")?, head.get("lacks")?) else { return None };
    let row = Row::of(cells.iter().filter_map(|(column, text)| Some((column.as_str(), text.as_text()?))));
    let lacks = lacks.iter().filter_map(|label| Some(label.as_text()?.to_owned())).collect();
    Some(Collected { row, lacks, errors: usize::try_from(head.get("errors")?.as_whole()?).ok()? })
}

fn notice(file: &[u8]) -> Result<Notice, String> {
    let read = std::str::from_utf8(file).ok().and_then(|file| carried(file).ok());
    read.ok_or_else(|| OTHER_VERSION.to_owned())
}

/// What a notice is called; its id where the page does not know it.
fn title(head: &Json, id: &str) -> String {
    let known = head.get("titles").and_then(|titles| titles.get(id)?.as_text());
    known.unwrap_or(id).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;
    use crate::notice::{announcements, file};

    #[test]
    fn what_comes_back_equals_asking_directly() {
        let mut sheets = 0;
        for sheet in kit::sheets() {
            let (id, from) = (sheet.id.clone(), sheet.collects.as_ref().unwrap().from.clone());
            sheets += 1;
            let source = kit::notice(&from);
            let collecting = Collecting::linted(&sheet.into(), &source).unwrap();
            let (sheet, source_file) = (file(&id).unwrap(), file(&from).unwrap());
            let ask = |text: &str| {
                let titles: Vec<_> = announcements().into_iter().map(|it| (it.id, it.title)).collect();
                let file = text.as_bytes();
                let asked = Asked { name: "甲.json", file, sheet: &sheet, source: &source_file, titles: &titles };
                collect(&asked.packed()).map(|bytes| collected(&bytes).unwrap())
            };
            for wrong in [false, true] {
                let answers = kit::sample(&source, wrong);
                let direct = collecting.row(&answers).map_err(|refusal| words::refusal(&refusal));
                assert_eq!(ask(&wire::write(&source, "甲", &answers, None)), direct, "{id}");
            }
            let other = kit::notices().find(|it| it.id != from).unwrap();
            let said = ask(&wire::write(&other, "", &Default::default(), None)).unwrap_err();
            assert_eq!(said, words::foreign(&other.title));
            assert!(ask("{").unwrap_err().contains("不完整"));
        }
        assert!(sheets > 0, "no sheet is carried");
    }

    #[test]
    fn anything_else_is_refused() {
        for bytes in [&b""[..], b"{}", b"\xff", &pieces::packed(Json::Null, &[b"{}"])] {
            assert!(collect(bytes).is_err());
            assert_eq!(collected(bytes), None);
        }
    }
}
