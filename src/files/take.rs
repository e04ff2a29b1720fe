//! What the materials' files are once sorted files are taken: a new file stands at the end, one that has the name of a known
//! one takes its place, and one that is known already changes nothing.

use crate::answers::Answers;
use crate::notice::Notice;

use super::record::{meet, of};
use super::{AttachedFile, Destination, Met};

/// The known file of the same name whose place a file takes at its destination; none where it is added.
pub fn replaced(notice: &Notice, answers: &Answers, file: &AttachedFile, there: &Destination) -> Option<AttachedFile> {
    let material = notice.materials.iter().find(|material| material.id == there.material)?;
    let known = of(answers, material);
    match meet(&known, &at(file, there)) {
        Met::Other(at) => known.into_iter().nth(at),
        Met::Same(_) | Met::New => None,
    }
}

/// The files of every material that changes, by its id, in the notice's order.
pub fn placed(
    notice: &Notice,
    answers: &Answers,
    taken: &[(AttachedFile, Destination)],
) -> Vec<(String, Vec<AttachedFile>)> {
    let mut changed = Vec::new();
    for material in &notice.materials {
        let before = of(answers, material);
        let mut files = before.clone();
        for (file, there) in taken.iter().filter(|(_, there)| there.material == material.id) {
            let new = at(file, there);
            match meet(&before, &new) {
                Met::Other(known) if files.get(known) == before.get(known) => {
                    files.get_mut(known).into_iter().for_each(|it| *it = new.clone());
                }
                Met::Same(_) => {}
                // Two new files may have one name, from two folders; both count.
                Met::Other(_) | Met::New => files.push(new),
            }
        }
        if files != before {
            changed.push((material.id.clone(), files));
        }
    }
    changed
}

fn at(file: &AttachedFile, there: &Destination) -> AttachedFile {
    AttachedFile { proves: there.proves.clone(), ..file.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Format;
    use crate::kit;

    fn file(name: &str, sha256: &str) -> AttachedFile {
        AttachedFile {
            name: name.into(),
            format: Format::Jpeg,
            bytes: 9,
            sha256: sha256.into(),
            seconds: None,
            pixels: None,
            located: None,
            proves: None,
        }
    }

    #[test]
    fn known_files_stay_changed_ones_are_exchanged_and_new_ones_added() {
        let notice = kit::minimal(
            r#"materials = [
              { id = "in", title = "内景", kind = "photo", medium = "both" },
              { id = "out", title = "外景", kind = "photo", medium = "both" },
            ]"#,
        );
        let to = |id: &str| Destination { material: id.into(), proves: None };
        let mut answers = Answers::default();
        answers.set_rows(&notice.materials[0].files(), vec![file("a.jpg", "1").row(), file("b.jpg", "2").row()]);
        assert_eq!(placed(&notice, &answers, &[]), []);
        assert_eq!(placed(&notice, &answers, &[(file("a.jpg", "1"), to("in"))]), []);
        assert_eq!(placed(&notice, &answers, &[(file("a.jpg", "3"), to("nowhere"))]), []);
        let taken = [
            (file("b.jpg", "5"), to("in")),
            (file("c.jpg", "6"), to("out")),
            (file("b.jpg", "7"), to("in")),
            (file("d.jpg", "8"), to("in")),
        ];
        let names = |files: &[AttachedFile]| files.iter().map(|it| (it.name.clone(), it.sha256.clone())).collect();
        let after: Vec<(String, Vec<(String, String)>)> =
            placed(&notice, &answers, &taken).iter().map(|(id, files)| (id.clone(), names(files))).collect();
        let owned =
            |all: &[(&str, &str)]| all.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>();
        assert_eq!(
            after,
            [
                ("in".to_owned(), owned(&[("a.jpg", "1"), ("b.jpg", "5"), ("b.jpg", "7"), ("d.jpg", "8")])),
                ("out".to_owned(), owned(&[("c.jpg", "6")])),
            ]
        );
        let before = replaced(&notice, &answers, &file("b.jpg", "5"), &to("in")).unwrap();
        assert_eq!(before.sha256, "2");
        assert_eq!(replaced(&notice, &answers, &file("b.jpg", "5"), &to("out")), None);
        assert_eq!(replaced(&notice, &answers, &file("b.jpg", "2"), &to("in")), None);
    }
}
