//! What a proof is for: a line for each thing claimed on the form, with the files that prove it.

use yew::prelude::*;

use super::aim::Aim;
use super::sheet::place_for_files;
use crate::answers::Place;
use crate::check::{Entries, shown, words};
use crate::files::{AttachedFile, Claim, claims, distinguishing};
use crate::notice::{Material, Notice};
use crate::ui::shown::shown as text;

/// The lines of what is claimed; what proves nothing that is claimed stands at the end.
pub fn lines(aim: &Aim, material: &Material, files: &[AttachedFile]) -> Vec<Html> {
    let notice = aim.session.notice();
    let claimed = claims(&notice, &aim.session.work().answers, material);
    let entries = aim.session.applicable().entries;
    let mut found: Vec<Html> = claimed.iter().map(|claim| line(aim, &entries, files, claim)).collect();
    let proves = |file: &AttachedFile, claim: &Claim| file.proves.as_deref() == Some(&claim.id);
    let rest: Vec<AttachedFile> =
        files.iter().filter(|file| !claimed.iter().any(|claim| proves(file, claim))).cloned().collect();
    let title = if claimed.is_empty() { "证明文件" } else { "其他，或一份证明几项的" };
    let rest = place_for_files(&Aim { proves: None, ..aim.clone() }, &rest, title);
    found.push(html! { <div class="files-claim"><h3>{ title }</h3><div>{ rest }</div></div> });
    found
}

fn line(aim: &Aim, entries: &Entries, files: &[AttachedFile], claim: &Claim) -> Html {
    let notice = aim.session.notice();
    let (name, claimed) = said(&notice, entries, claim);
    let own = |file: &&AttachedFile| file.proves.as_deref() == Some(&claim.id);
    let own: Vec<AttachedFile> = files.iter().filter(own).cloned().collect();
    let place = place_for_files(&Aim { proves: Some(claim.id.clone()), ..aim.clone() }, &own, &name);
    html! {
        <div class="files-claim">
            <h3>
                { text(name) }
                <span class="soft numbers">{ text(claimed) }</span>
            </h3>
            <div>{ place }</div>
        </div>
    }
}

/// Where it is claimed, and what: the text with its unit, of a table how many rows, of one row what tells it apart.
fn said(notice: &Notice, entries: &Entries, claim: &Claim) -> (String, String) {
    let place = Place::field(&claim.field);
    let name = words::label(notice, &place);
    let Some(field) = notice.field(&claim.field) else { return (name, String::new()) };
    if let Some(row) = claim.row {
        let texts = entries.answers().rows(&field.id).get(row).cloned().unwrap_or_default();
        let first = distinguishing(field).map(|column| texts.text(&column.id)).find(|text| !text.is_empty());
        return (format!("{name}第{}行", row + 1), format!("　{}", first.unwrap_or_default()));
    }
    match field.is_table() && field.inline.is_none() {
        true => {
            let rows = entries.answers().rows(&field.id).iter().filter(|row| !row.is_empty()).count();
            (name, format!("　{rows} 行"))
        }
        false => {
            let unit = field.unit.as_deref().unwrap_or_default();
            (name, format!("　{}{unit}", shown(entries, &place)))
        }
    }
}
