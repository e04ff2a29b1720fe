//! What the mail carries: the file, and what the notice wants as files.

use yew::prelude::*;

use super::step::{note, subtitle};
use crate::check::MaterialState;
use crate::files;
use crate::notice::{Material, MaterialKind, Medium, Notice, Severity};
use crate::ui::field_messages::basis;
use crate::ui::material::MaterialLine;
use crate::ui::materials::mail;
use crate::ui::session::Session;
use crate::ui::shown::shown;

/// The list, how heavy it is, the way to the files, and the ticks of what goes as files.
pub fn attachments(session: &Session, files: Html) -> Html {
    let notice = session.notice();
    let assessment = session.assessment();
    let attached = attached(&notice, &assessment.materials);
    let size = "单位邮箱的附件一般不能超过 20 MB，大的公共邮箱一般不能超过 50 MB。视频、照片太大时请先压缩，\
                或用邮箱的“超大附件”发送；发出后打电话确认对方能打开。";
    let mail = mail(session).unwrap_or_else(|| note(Severity::Advice, size.into(), basis(&[])));
    html! {
        <>
            { subtitle("要附上的文件") }
            <ul class="attachments">
                <li>{ "申报的 JSON 文件（第①步保存）" }</li>
                { attached.into_iter().map(|material| line(session, material)).collect::<Html>() }
            </ul>
            { mail }
            { files }
            { ticks(&notice, true) }
        </>
    }
}

/// The materials that go as files, or the others, each with its tick.
pub fn ticks(notice: &Notice, electronic: bool) -> Html {
    let wanted = |material: &&Material| (material.medium == Medium::Electronic) == electronic;
    let tick = |material: &Material| html! { <MaterialLine key={material.id.clone()} id={material.id.clone()} /> };
    html! { <ul class="materials list-plain">{ for notice.materials.iter().filter(wanted).map(tick) }</ul> }
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
    let states = session.assessment();
    let state = states.materials.iter().find(|state| *state.id == *material.id);
    let (notice, work) = (session.notice(), session.work());
    let lacking = state.map_or(0, |state| files::lacking(&notice, &work.answers, material, state));
    let lacking = files::words::counted(0, lacking);
    html! {
        <li>
            { shown(material.title.clone()) }
            { what }
            if let Some(hint) = hint {
                <span class="soft">{ shown(format!("　{hint}")) }</span>
            }
            if !names.is_empty() {
                <p class="send-file">{ shown(names.join("、")) }</p>
            }
            { for lacking.into_iter().map(|words| html! { <p class="send-waiting">{ words }</p> }) }
        </li>
    }
}
