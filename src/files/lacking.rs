//! How many files of a material are still to be chosen. Whether a material is ready is the person's word alone; this only
//! counts.

use crate::answers::Answers;
use crate::check::MaterialState;
use crate::notice::{Material, MaterialKind, Medium, Notice, Party};

use super::claims::claims;
use super::record::of;

/// How many files of a material are still to be chosen: of what must be there, goes as a file, and comes from whoever fills
/// this in. What the program makes itself is not chosen, and of what goes as paper nobody needs a file.
pub fn lacking(notice: &Notice, answers: &Answers, material: &Material, state: &MaterialState) -> usize {
    let wanted = material.missing.is_some() && state.due == Some(true) && material.by == Party::Applicant;
    let as_file = material.medium != Medium::Paper && material.kind != MaterialKind::Electronic;
    if wanted && as_file && !is_made(notice, material) { open(notice, answers, material) } else { 0 }
}

/// The files of which a material has fewer than it is to have, whether it needs files or not.
pub(super) fn open(notice: &Notice, answers: &Answers, material: &Material) -> usize {
    let files = of(answers, material);
    let claimed = if material.per_row { claims(notice, answers, material) } else { Vec::new() };
    if claimed.is_empty() {
        return pieces(material).saturating_sub(files.len());
    }
    let proved = |id: &str| files.iter().any(|file| file.proves.as_deref() == Some(id));
    claimed.iter().filter(|claim| !proved(&claim.id)).count()
}

/// How many files a material is. Of a paper it counts the copies, which one file serves.
fn pieces(material: &Material) -> usize {
    let each = matches!(material.kind, MaterialKind::Photo | MaterialKind::Video);
    if each || material.medium == Medium::Electronic { material.count.max(1) as usize } else { 1 }
}

/// Whether the program makes the file: the forms, and the written account where it is written here.
fn is_made(notice: &Notice, material: &Material) -> bool {
    let statement = notice.statement.as_ref().and_then(|it| it.material.as_deref());
    let written = statement == Some(material.id.as_str()) && !notice.outline.is_empty();
    written || material.kind == MaterialKind::Form && !notice.own_forms().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{AttachedFile, Format};
    use crate::kit;

    fn file(proves: Option<&str>) -> AttachedFile {
        AttachedFile {
            name: "a".into(),
            format: Format::Pdf,
            bytes: 9,
            sha256: "1".into(),
            seconds: None,
            pixels: None,
            located: None,
            proves: proves.map(str::to_owned),
        }
    }

    fn left(notice: &Notice, answers: &Answers, due: Option<bool>) -> Vec<usize> {
        let state = |material: &Material| MaterialState { id: material.id.as_str().into(), due, ready: false };
        notice.materials.iter().map(|material| lacking(notice, answers, material, &state(material))).collect()
    }

    #[test]
    fn files_are_counted_where_they_are_the_applicants_to_choose() {
        let notice = kit::minimal(
            r#"materials = [
              { id = "photos", title = "照片", kind = "photo", medium = "both", count = 3, missing = "error" },
              { id = "rules", title = "制度", kind = "document", medium = "both", count = 2, missing = "error" },
              { id = "paper", title = "证明", kind = "proof", medium = "paper", missing = "error" },
              { id = "extra", title = "补充", kind = "document", medium = "electronic" },
              { id = "list", title = "汇总表", kind = "document", medium = "both", by = "recommender", missing = "error" },
              { id = "all", title = "电子版", kind = "electronic", medium = "electronic", missing = "error" },
            ]"#,
        );
        let mut answers = Answers::default();
        assert_eq!(left(&notice, &answers, Some(true)), [3, 1, 0, 0, 0, 0]);
        answers.set_rows(&notice.materials[0].files(), vec![file(None).row(), file(None).row()]);
        answers.set_rows(&notice.materials[1].files(), vec![file(None).row(), file(None).row()]);
        assert_eq!(left(&notice, &answers, Some(true)), [1, 0, 0, 0, 0, 0]);
        assert_eq!(left(&notice, &answers, Some(false)), [0; 6]);
        assert_eq!(left(&notice, &answers, None), [0; 6]);
    }

    #[test]
    fn what_the_program_makes_is_not_chosen() {
        let notice = kit::nanchang();
        let left = left(&notice, &Answers::default(), Some(true));
        let asked: Vec<&str> =
            notice.materials.iter().zip(left).filter(|(_, left)| *left > 0).map(|(it, _)| &*it.id).collect();
        assert_eq!(asked, ["video", "photo_inside", "photo_outside"]);
    }

    #[test]
    fn each_row_that_claims_something_needs_its_own() {
        let fields = r#"{ id = "honours", label = "荣誉", kind = "table", rows = {}, columns = [
            { id = "title", label = "名称", kind = "text" },
        ] }"#;
        let material = "[[materials]]\nid = 'proof'\ntitle = '证明'\nkind = 'proof'\nmedium = 'electronic'\n\
            missing = 'error'\nproves = ['honours']\nper_row = true\n";
        let notice = kit::minimal(&[&kit::section(fields), material].concat());
        let mut answers = kit::written(&[("honours[0].title", "先进"), ("honours[1].title", "标兵")]);
        assert_eq!(left(&notice, &answers, Some(true)), [2]);
        answers.set_rows(&notice.materials[0].files(), vec![file(Some("honours/标兵")).row(), file(None).row()]);
        assert_eq!(left(&notice, &answers, Some(true)), [1]);
    }
}
