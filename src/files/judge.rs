//! What is to be said of a material's files beside the notice's own rules: all of it is the tool's own word.

use crate::answers::Answers;
use crate::notice::{Material, MaterialKind, Notice, Severity};

use super::record::all;
use super::{AttachedFile, Format, Nature};

/// Pixels of the longer side with which a picture is clear on paper as wide as a hand; a portrait for a form has more.
const CLEAR: u32 = 600;

/// One thing to be said of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern<'a> {
    /// There is nothing in it.
    Empty,
    /// It is not what the material asks for.
    OtherNature(Nature),
    /// The browser could not read its length.
    NoLength,
    /// The browser could not show it.
    NoPicture,
    /// It has so few pixels that it may not be clear, and the notice demands no other size.
    Small(u32, u32),
    /// It can be seen on few computers.
    Heic,
    /// It says where it was taken.
    Located,
    /// Whether it says where it was taken is unknown.
    MaybeLocated,
    /// The very same file stands under this other material.
    Elsewhere(&'a str),
}

impl Concern<'_> {
    /// How hard it bites. None of it is the notice's word, but an empty file is nothing at all.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Empty => Severity::Error,
            Self::OtherNature(_) | Self::Elsewhere(_) => Severity::Warning,
            Self::NoLength | Self::NoPicture | Self::Small(..) | Self::Heic | Self::Located | Self::MaybeLocated => {
                Severity::Advice
            }
        }
    }
}

/// What is to be said of a file of a material; the hardest first.
pub fn concerns<'a>(
    notice: &'a Notice,
    answers: &Answers,
    material: &Material,
    file: &AttachedFile,
) -> Vec<Concern<'a>> {
    if file.bytes == 0 {
        return vec![Concern::Empty];
    }
    let mut found = Vec::new();
    found.extend(other_nature(material, file));
    let other =
        all(notice, answers).into_iter().find(|(other, it)| other.id != material.id && it.sha256 == file.sha256);
    found.extend(other.map(|(other, _)| Concern::Elsewhere(&other.title)));
    found.extend(unseen(material, file));
    found.extend(small(notice, material, file));
    if file.format.nature() == Nature::Picture {
        found.extend(match file.located {
            Some(false) => None,
            Some(true) => Some(Concern::Located),
            None => Some(Concern::MaybeLocated),
        });
    }
    found
}

/// It is nothing of what the material may be.
fn other_nature<'a>(material: &Material, file: &AttachedFile) -> Option<Concern<'a>> {
    let kinds = [material.kind].into_iter().chain(material.or.iter().copied());
    let asked = kinds.map(|kind| match kind {
        MaterialKind::Video => Some(Nature::Video),
        MaterialKind::Photo => Some(Nature::Picture),
        _ => None,
    });
    let asked = asked.collect::<Option<Vec<_>>>()?;
    asked.first().filter(|_| !asked.contains(&file.format.nature())).copied().map(Concern::OtherNature)
}

/// What the browser could not see of it.
fn unseen<'a>(material: &Material, file: &AttachedFile) -> Option<Concern<'a>> {
    match file.format.nature() {
        Nature::Picture if file.format == Format::Heic => Some(Concern::Heic),
        Nature::Picture if file.pixels.is_none() => Some(Concern::NoPicture),
        Nature::Video if material.may_be(MaterialKind::Video) && file.seconds.is_none() => Some(Concern::NoLength),
        _ => None,
    }
}

/// A picture that is small. A notice that demands a size of its own says so by its rule.
fn small<'a>(notice: &Notice, material: &Material, file: &AttachedFile) -> Option<Concern<'a>> {
    let (width, height) = file.pixels.filter(|(width, height)| *width.max(height) < CLEAR)?;
    let files = material.files();
    let demands = |assert: &str| assert.contains(&files) && [".width", ".height"].iter().any(|it| assert.contains(it));
    let demanded = notice.rules.iter().any(|rule| demands(&rule.assert));
    (!demanded).then_some(Concern::Small(width, height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    fn notice() -> Notice {
        let materials = r#"
            materials = [
              { id = "film", title = "视频", kind = "video", medium = "disc" },
              { id = "inside", title = "内景", kind = "photo", medium = "both" },
              { id = "outside", title = "外景", kind = "photo", medium = "both" },
              { id = "either", title = "现场", kind = "photo", or = ["video"], medium = "both" },
            ]
        "#;
        kit::minimal(materials)
    }

    fn file(format: Format) -> AttachedFile {
        AttachedFile {
            name: "a".into(),
            format,
            bytes: 9,
            sha256: "1".into(),
            seconds: Some(60),
            pixels: Some((4000, 3000)),
            located: Some(false),
            proves: None,
        }
    }

    #[test]
    fn each_thing_is_said_where_it_is_so_and_nowhere_else() {
        let (notice, none) = (notice(), Answers::default());
        let [film, inside, _, either] = notice.materials.as_slice() else { panic!("four materials") };
        let said = |material, file: &AttachedFile| concerns(&notice, &none, material, file);
        let (mp4, jpeg) = (file(Format::Mp4), file(Format::Jpeg));
        assert_eq!(said(film, &mp4), []);
        assert_eq!(said(inside, &jpeg), []);
        assert_eq!(said(film, &AttachedFile { bytes: 0, ..mp4.clone() }), [Concern::Empty]);
        assert_eq!(said(film, &AttachedFile { seconds: None, ..mp4.clone() }), [Concern::NoLength]);
        assert_eq!(said(film, &file(Format::Pdf)), [Concern::OtherNature(Nature::Video)]);
        assert_eq!(said(inside, &mp4), [Concern::OtherNature(Nature::Picture)]);
        assert_eq!((said(either, &mp4), said(either, &jpeg)), (vec![], vec![]));
        assert_eq!(said(either, &file(Format::Pdf)), [Concern::OtherNature(Nature::Picture)]);
        assert_eq!(said(either, &AttachedFile { seconds: None, ..mp4.clone() }), [Concern::NoLength]);
        assert_eq!(said(inside, &AttachedFile { pixels: None, ..jpeg.clone() }), [Concern::NoPicture]);
        assert_eq!(said(inside, &AttachedFile { located: Some(true), ..jpeg.clone() }), [Concern::Located]);
        assert_eq!(said(inside, &AttachedFile { located: None, ..jpeg }), [Concern::MaybeLocated]);
        assert_eq!(
            said(inside, &AttachedFile { located: None, ..file(Format::Heic) }),
            [Concern::Heic, Concern::MaybeLocated]
        );
    }

    #[test]
    fn a_small_picture_is_said_to_be_small_where_the_notice_says_nothing() {
        let (small, portrait) = ((400, 300), (413, 626));
        let of = |pixels| AttachedFile { pixels: Some(pixels), ..file(Format::Jpeg) };
        let free = notice();
        let inside = &free.materials[1];
        assert_eq!(concerns(&free, &Answers::default(), inside, &of(small)), [Concern::Small(400, 300)]);
        assert_eq!(concerns(&free, &Answers::default(), inside, &of(portrait)), []);
        let ruled = kit::minimal(
            r#"materials = [{ id = "inside", title = "内景", kind = "photo", medium = "both" }]
            rules = [{ id = "wide", severity = "error", assert = "materials.inside.files.all(f, f.width >= 1600)",
              touches = ["materials.inside.files"], message = "小。", fix = "换。" }]"#,
        );
        assert_eq!(concerns(&ruled, &Answers::default(), &ruled.materials[0], &of(small)), []);
    }

    #[test]
    fn one_photo_for_two_materials_is_noticed() {
        let notice = notice();
        let [_, inside, outside, _] = notice.materials.as_slice() else { panic!("four materials") };
        let mut answers = Answers::default();
        answers.set_rows(&inside.files(), vec![file(Format::Jpeg).row()]);
        assert_eq!(concerns(&notice, &answers, inside, &file(Format::Jpeg)), []);
        assert_eq!(concerns(&notice, &answers, outside, &file(Format::Jpeg)), [Concern::Elsewhere("内景")]);
    }
}
