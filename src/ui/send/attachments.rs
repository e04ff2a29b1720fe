//! What the mail carries: the file, and what the notice wants as files.

use yew::Html;

use super::step::{note, subtitle};
use crate::attached;
use crate::check::MaterialState;
use crate::notice::{Material, MaterialKind, Medium, Notice, Severity};
use crate::ui::fill;
use crate::ui::materials::mail;
use crate::ui::notes::basis;
use crate::ui::piece::{El, View, el};
use crate::ui::session::Session;

/// Adds the list to a step.
pub fn attachments(step: El, session: &Session, files: Html) -> El {
    let notice = session.notice();
    let judged = session.assessment();
    let attached = attached(&notice, &judged.materials);
    let list = el("ul").class("attachments").child(el("li").text("申报的 JSON 文件（第①步保存）"));
    let size = "单位邮箱的附件一般不能超过 20 MB，大的公共邮箱一般不能超过 50 MB。视频、照片太大时请先压缩，\
                或用邮箱的“超大附件”发送；发出后打电话确认对方能打开。";
    step.child(subtitle("要附上的文件"))
        .child(list.all(attached.into_iter().map(|material| line(session, material))))
        .child(mail(session).unwrap_or_else(|| note(Severity::Advice, size.into(), basis(&[])).into()))
        .child(files)
        .child(ticks(&notice, true))
}

/// The materials that go as files, or the others, each with its tick.
pub fn ticks(notice: &Notice, electronic: bool) -> El {
    let wanted = |material: &&Material| (material.medium == Medium::Electronic) == electronic;
    let tick = |material: &Material| fill::Material { id: material.id.clone().into() }.keyed(material.id.clone());
    el("ul").class("materials list-plain").all(notice.materials.iter().filter(wanted).map(tick))
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

fn line(session: &Session, material: &Material) -> El {
    let what = match material.kind {
        MaterialKind::Form => "（盖章后的扫描件，或打印成 PDF）",
        _ => "",
    };
    let hint = material.hint.as_ref().filter(|_| material.may_be(MaterialKind::Video));
    let hint = hint.map(|hint| el("span").class("soft").text(format!("　{hint}")));
    let chosen = attached::of(&session.work().answers, material);
    let names: Vec<String> =
        chosen.iter().map(|file| format!("{}（{}）", file.name, attached::words::size(file.bytes))).collect();
    let names = (!names.is_empty()).then(|| el("p").class("send-file").text(names.join("、")));
    el("li").text(material.title.clone()).text(what).some(hint).some(names)
}
