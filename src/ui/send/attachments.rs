//! What the mail carries: the file, and what the notice wants as files.

use yew::prelude::*;

use crate::check::MaterialState;
use crate::notice::{Material, MaterialKind, Medium, Notice};
use crate::ui::fill;
use crate::ui::notes::{basis, sign};
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

/// The list.
#[component]
pub fn Attachments() -> Html {
    let session = use_session(Watch::Assessment);
    let notice = session.prepared().notice;
    let judged = session.assessment();
    let attached = attached(&notice, &judged.materials);
    let ticked = notice.materials.iter().filter(|material| material.medium == Medium::Electronic);
    html! {
        <>
            <h3 class="send-subtitle">{ "要附上的文件" }</h3>
            <ul class="attachments">
                <li>{ "申报的 JSON 文件（第①步保存）" }</li>
                { for attached.into_iter().map(line) }
            </ul>
            <div class="note is-advice">
                <p class="note-words">
                    { sign(crate::notice::Severity::Advice) }
                    { "单位邮箱的附件一般不能超过 20 MB，大的公共邮箱一般不能超过 50 MB。视频、照片太大时请先压缩，\
                       或用邮箱的“超大附件”发送；发出后打电话确认对方能打开。" }
                </p>
                { basis(&[]) }
            </div>
            <ul class="materials list-plain">
                { for ticked.map(|material| html! { <fill::Material key={material.id.clone()} id={material.id.clone()} /> }) }
            </ul>
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

fn line(material: &Material) -> Html {
    let what = match material.kind {
        MaterialKind::Form => "（盖章后的扫描件，或打印成 PDF）",
        _ => "",
    };
    let hint = material.hint.as_ref().filter(|_| material.kind == MaterialKind::Video);
    html! {
        <li>
            { &material.title }{ what }
            if let Some(hint) = hint { <span class="soft">{ format!("　{hint}") }</span> }
        </li>
    }
}
