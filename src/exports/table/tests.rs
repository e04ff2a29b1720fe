//! What must hold for every export of the table.

use super::*;
use crate::answers::{Answers, Date};
use crate::check::Prepared;
use crate::exports::excel;
use crate::kit;
use crate::notice::builtin_ids;
use crate::proof::Content;
use crate::wire;

fn draft_of(id: &str, answers: Option<Answers>) -> ExportedDraft {
    let prepared = Prepared::linted(kit::notice(id));
    let accepted = || kit::accepted(&prepared.notice);
    let submission = wire::write(&prepared.notice, "甲", &answers.unwrap_or_else(accepted), None);
    ExportedDraft::read(prepared, submission, Date::from_iso("2026-11-21")).unwrap()
}

fn draft(id: &str) -> ExportedDraft {
    draft_of(id, None)
}

#[test]
fn ids_and_names_of_files_distinguish_exports() {
    for export in Export::ALL {
        let about = export.about();
        assert_eq!(Export::of(about.id), Some(*export));
        assert!(about.id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", about.id);
        assert!(about.help.ends_with('。') && about.suffix.contains('.'), "{}", about.id);
        let same = Export::ALL.iter().filter(|other| other.about().suffix == about.suffix);
        assert_eq!(same.count(), 1, "{}", about.suffix);
    }
    assert_eq!(Export::of("paint"), None);
    assert_eq!(packed_names(), "申报文件、Word 文件、核验单、Excel 表格");
}

#[test]
fn whatever_is_offered_is_made_and_anything_else_is_refused_in_a_sentence() {
    for id in builtin_ids() {
        let draft = draft(id);
        let (notice, applicable) = (&draft.prepared.notice, &draft.applicable.notice);
        let offered = files(notice, applicable);
        for file in &offered {
            let made = file.export.make(&draft, file.form.map(|form| form.id.as_str()));
            assert!(made.is_ok_and(|bytes| !bytes.is_empty()), "{id}: {:?}", file.export);
            assert!(file.suffix(applicable).ends_with(file.export.about().suffix), "{id}");
        }
        for export in Export::ALL.iter().filter(|export| !export.is_offered(notice)) {
            assert!(!offered.iter().any(|file| file.export == *export));
            assert!(export.make(&draft, None).unwrap_err().ends_with('。'), "{id}: {export:?}");
        }
        assert!(Export::WordForm.make(&draft, Some("no such form")).unwrap_err().ends_with('。'));
        assert_eq!(Export::WordForm.is_offered(notice), Export::WordForm.make(&draft, None).is_ok(), "{id}");
    }
}

#[test]
fn what_goes_along_is_every_export_with_a_folder_and_equal_each_time() {
    for id in builtin_ids() {
        let (draft, again) = (draft(id), draft(id));
        let made = make_parts(&draft);
        assert_eq!(make_parts(&again), made, "{id}");
        assert!(made.missing.is_empty(), "{id}: {:?}", made.missing);
        let offered = files(&draft.prepared.notice, &draft.applicable.notice);
        let folders: Vec<_> = offered.iter().filter_map(|file| file.export.about().folder).collect();
        assert_eq!(made.parts.iter().map(|part| part.folder.as_str()).collect::<Vec<_>>(), folders, "{id}");
        let [first, ..] = &made.parts[..] else { panic!("{id}: nothing was made") };
        assert_eq!(first.bytes, draft.submission.as_bytes());
        let slip = made.parts.iter().find(|part| part.name.ends_with("-核验单.html")).unwrap();
        let code = Content::of(&wire::parse(&draft.submission).unwrap()).digest().code().to_string();
        assert!(String::from_utf8_lossy(&slip.bytes).contains(&code), "{id}: {code}");
        assert_eq!(Export::Mail.make(&draft, None), Export::Mail.make(&draft, None), "{id}");
    }
}

#[test]
fn what_cannot_be_made_is_reported_and_holds_nothing_up() {
    let made = make_parts(&draft_of(builtin_ids().next().unwrap(), Some(Answers::default())));
    let excel = made.parts.iter().any(|part| part.name.ends_with(excel::ENDING));
    assert!(made.missing.len() == 1 && !excel && made.parts.len() > 1, "{:?}", made.missing);
}

#[test]
fn of_several_forms_each_button_says_its_title() {
    let mut notice = kit::notices().next().unwrap();
    let press = |notice: &Notice| -> Vec<String> {
        files(notice, notice).iter().filter_map(|file| file.press(Group::Word, notice)).collect()
    };
    assert_eq!(press(&notice)[0], "保存 Word 文件");
    let first = notice.own_forms().first().map(|form| Form::clone(form)).unwrap();
    notice.forms.push(Form { id: "second".to_owned(), title: "表二".to_owned(), ..first });
    assert_eq!(press(&notice)[1], "保存 Word 文件 · 表二");
}
