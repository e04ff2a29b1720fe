//! What the package and the mail carry: what the program makes, and what the notice wants as files.

use yew::prelude::*;

use crate::check::MaterialState;
use crate::files;
use crate::notice::{Material, MaterialKind, Medium, Notice};
use crate::ui::materials::mail;
use crate::ui::session::Session;
use crate::ui::shown::shown;

/// What goes as files, how heavy that is once something is chosen, and the way to the files.
pub fn attachments(session: &Session, files: Html) -> Html {
    let notice = session.notice();
    let assessment = session.assessment();
    let attached = attached(&notice, &assessment.materials);
    html! {
        <>
            <ul class="attachments">
                <li>{ "申报的 JSON 文件、Word 文件、核验单（由本页生成）" }</li>
                { attached.into_iter().map(|material| line(session, material)).collect::<Html>() }
            </ul>
            { mail(session).unwrap_or_default() }
            { files }
        </>
    }
}

/// What is due as a file, each thing by itself; 「上述各种材料的电子版」 only sums them up.
fn attached<'a>(notice: &'a Notice, states: &[MaterialState]) -> Vec<&'a Material> {
    let as_file = |material: &Material| matches!(material.medium, Medium::Electronic | Medium::Both);
    let due = |material: &Material| {
        states.iter().find(|state| *state.id == *material.id).is_none_or(|state| state.due != Some(false))
    };
    let materials = notice.materials.iter().filter(|material| material.kind != MaterialKind::Electronic);
    materials.filter(|material| as_file(material) && due(material)).collect()
}

fn line(session: &Session, material: &Material) -> Html {
    let what = match material.kind {
        MaterialKind::Form => "（盖章后的扫描件，或打印成 PDF）",
        _ => "",
    };
    let hint = material.hint.as_ref().filter(|_| material.may_be(MaterialKind::Video));
    let chosen = files::of(&session.work().answers, material);
    let names: Vec<String> =
        chosen.iter().map(|file| format!("{}（{}）", file.name, files::words::size(file.bytes))).collect();
    html! {
        <li>
            { shown(material.title.clone()) }
            { what }
            if let Some(hint) = hint {
                <span class="soft">{ shown(format!("　{hint}")) }</span>
            }
            if !names.is_empty() {
                <p class="attachment-names">{ shown(names.join("、")) }</p>
            }
        </li>
    }
}
