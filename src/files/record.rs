//! What is kept of a chosen file. It stands in the answers as a row of `materials.ID.files`, so that it is saved, undone and
//! sent like everything else.

use std::rc::Rc;

use crate::answers::{Answers, Row};
use crate::notice::{Material, Notice};

use super::Format;

/// A file as it was when it was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedFile {
    /// Its name, without folders.
    pub name: String,
    /// What its first bytes say it is.
    pub format: Format,
    /// Its size in bytes.
    pub bytes: u64,
    /// The SHA-256 of all of it, in lower-case hexadecimal.
    pub sha256: String,
    /// The length of a video in whole seconds; none where the browser could not read it.
    pub seconds: Option<u32>,
    /// Width and height of a picture in pixels as it is seen, turned upright; none where the browser could not read it.
    pub pixels: Option<(u32, u32)>,
    /// Whether a photo says where it was taken; none where that is unknown.
    pub located: Option<bool>,
    /// The field it proves, such as `awards.national`.
    pub proves: Option<String>,
}

/// What a newly chosen file is beside those known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// The very bytes of this one.
    Same(usize),
    /// It has the name of this one, but other bytes.
    Other(usize),
    /// Not known yet.
    New,
}

/// What a file is beside those known that are to prove the same.
pub fn meet(known: &[AttachedFile], new: &AttachedFile) -> Met {
    let find = |is: &dyn Fn(&AttachedFile) -> bool| known.iter().position(|it| it.proves == new.proves && is(it));
    let same = find(&|it| it.sha256 == new.sha256);
    same.map(Met::Same).or_else(|| find(&|it| it.name == new.name).map(Met::Other)).unwrap_or(Met::New)
}

/// The files of a material.
pub fn of(answers: &Answers, material: &Material) -> Vec<AttachedFile> {
    answers.rows(&material.files()).iter().filter_map(|row| AttachedFile::read(row)).collect()
}

/// All files with their materials, in the notice's order.
pub fn all<'a>(notice: &'a Notice, answers: &Answers) -> Vec<(&'a Material, AttachedFile)> {
    let files = |material: &'a Material| of(answers, material).into_iter().map(move |file| (material, file));
    notice.materials.iter().flat_map(files).collect()
}

/// The length of all files together in minutes, with at most two digits after the point; none where a length is not known.
pub fn minutes(files: &[AttachedFile]) -> Option<String> {
    let seconds = files.iter().map(|file| file.seconds).sum::<Option<u32>>().filter(|_| !files.is_empty())?;
    let hundredths = (u64::from(seconds) * 100 + 30) / 60;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    Some(match rest {
        0 => whole.to_string(),
        rest if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        rest => format!("{whole}.{rest:02}"),
    })
}

impl AttachedFile {
    /// Reads a row; none where nothing stands in it. What does not read counts as not known.
    pub fn read(row: &Row) -> Option<Self> {
        if row.is_empty() {
            return None;
        }
        let number = |column: &str| row.text(column).parse::<u32>().ok();
        let proves = row.text("proves");
        Some(Self {
            name: row.text("name").to_owned(),
            format: Format::named(row.text("format")),
            bytes: row.text("bytes").parse().unwrap_or(0),
            sha256: row.text("sha256").to_owned(),
            seconds: number("seconds"),
            pixels: number("width").zip(number("height")),
            located: match row.text("located") {
                "是" => Some(true),
                "否" => Some(false),
                _ => None,
            },
            proves: (!proves.is_empty()).then(|| proves.to_owned()),
        })
    }

    /// The row.
    pub fn row(&self) -> Rc<Row> {
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let located = self.located.map_or("", |located| if located { "是" } else { "否" });
        Rc::new(Row::of([
            ("name", self.name.as_str()),
            ("format", self.format.name()),
            ("bytes", &self.bytes.to_string()),
            ("sha256", &self.sha256),
            ("seconds", &number(self.seconds)),
            ("width", &number(self.pixels.map(|(width, _)| width))),
            ("height", &number(self.pixels.map(|(_, height)| height))),
            ("located", located),
            ("proves", self.proves.as_deref().unwrap_or_default()),
        ]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, sha256: &str) -> AttachedFile {
        AttachedFile {
            name: name.into(),
            format: Format::Mp4,
            bytes: 300_000_000,
            sha256: sha256.into(),
            seconds: Some(312),
            pixels: None,
            located: None,
            proves: None,
        }
    }

    #[test]
    fn a_file_is_read_back_from_its_row() {
        let photo = AttachedFile {
            format: Format::Jpeg,
            seconds: None,
            pixels: Some((4000, 3000)),
            located: Some(false),
            proves: Some("awards.national".into()),
            ..file("内景.jpg", "ab")
        };
        for file in [file("视频.mp4", "cd"), photo] {
            assert_eq!(AttachedFile::read(&file.row()), Some(file));
        }
        assert_eq!(AttachedFile::read(&Row::default()), None);
        assert_eq!(AttachedFile::read(&Row::of([("bytes", "3")])).unwrap().bytes, 3);
        let odd =
            AttachedFile::read(&Row::of([("name", "a"), ("bytes", "-1"), ("width", "x"), ("format", "?")])).unwrap();
        assert_eq!((odd.bytes, odd.pixels, odd.format), (0, None, Format::Unknown));
    }

    #[test]
    fn a_changed_file_is_noticed_by_its_bytes_not_by_its_name() {
        let known = [file("a.mp4", "1"), file("b.mp4", "2")];
        assert_eq!(meet(&known, &file("other.mp4", "2")), Met::Same(1));
        assert_eq!(meet(&known, &file("a.mp4", "3")), Met::Other(0));
        assert_eq!(meet(&known, &file("c.mp4", "3")), Met::New);
        let elsewhere = AttachedFile { proves: Some("named".into()), ..file("a.mp4", "1") };
        assert_eq!(meet(&known, &elsewhere), Met::New);
    }

    #[test]
    fn minutes_keep_hard_bounds_by_the_second() {
        let of = |seconds: Option<u32>| minutes(&[AttachedFile { seconds, ..file("a", "1") }]);
        for (seconds, said) in [(299, "4.98"), (300, "5"), (312, "5.2"), (600, "10"), (601, "10.02"), (0, "0")] {
            assert_eq!(of(Some(seconds)).as_deref(), Some(said), "{seconds}");
        }
        assert_eq!(of(None), None);
        assert_eq!(minutes(&[]), None);
        assert_eq!(minutes(&[file("a", "1"), file("b", "2")]).as_deref(), Some("10.4"));
    }
}
