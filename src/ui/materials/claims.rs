//! What a proof is for: a line for each thing claimed on the form, with the files that prove it.

use yew::Html;

use super::aim::Aim;
use super::sheet::place_for_files;
use crate::answers::{Answers, Place};
use crate::attached::{Attached, claims};
use crate::check::{shown, words};
use crate::notice::{Material, Notice};
use crate::ui::piece::{El, el};

/// The lines of what is claimed; what proves nothing that is claimed stands at the end.
pub fn lines(aim: &Aim, material: &Material, files: &[Attached]) -> Vec<El> {
    let notice = aim.session.notice();
    let claimed = claims(&notice, &aim.session.work().answers, material);
    let mut found: Vec<El> = claimed.iter().map(|id| line(aim, files, id)).collect();
    let rest: Vec<Attached> =
        files.iter().filter(|file| !claimed.iter().any(|id| file.proves.as_deref() == Some(id))).cloned().collect();
    let title = if claimed.is_empty() { "证明文件" } else { "其他，或一份证明几项的" };
    let rest = place_for_files(&Aim { proves: None, ..aim.clone() }, &rest, title);
    found.push(el("div").class("files-claim").child(el("h3").text(title)).child(el("div").child(rest)));
    found
}

fn line(aim: &Aim, files: &[Attached], id: &str) -> El {
    let notice = aim.session.notice();
    let place = Place::field(id);
    let name = words::label(&notice, &place);
    let claimed = said(&notice, &aim.session.work().answers, &place);
    let own: Vec<Attached> = files.iter().filter(|file| file.proves.as_deref() == Some(id)).cloned().collect();
    let place: Html = place_for_files(&Aim { proves: Some(id.to_owned()), ..aim.clone() }, &own, &name);
    let title = el("h3").text(name).child(el("span").class("soft numbers").text(claimed));
    el("div").class("files-claim").child(title).child(el("div").child(place))
}

/// What is claimed: the text with its unit, of a table how many rows.
fn said(notice: &Notice, answers: &Answers, place: &Place) -> String {
    let Some(field) = notice.field(&place.field) else { return String::new() };
    match field.is_table() && field.inline.is_none() {
        true => {
            let rows = answers.rows(&field.id).iter().filter(|row| !row.is_empty()).count();
            format!("　{rows} 行")
        }
        false => format!("　{}{}", shown(notice, answers, place), field.unit.as_deref().unwrap_or_default()),
    }
}
