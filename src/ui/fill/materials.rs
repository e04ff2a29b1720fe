//! 附件材料: what is handed in beside the form.

use yew::Html;

use super::material::Material;
use super::parts;
use super::section::sheet;
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, View, el, nothing};
use crate::ui::route::Route;
use crate::ui::watch::Watch;

/// The materials of the notice.
#[derive(PartialEq)]
pub struct Materials;

impl View for Materials {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let open = cx.above::<OpenDraft>();
        let judged = session.assessment();
        if judged.materials.is_empty() {
            return nothing();
        }
        let one = |id: &str| Material { id: id.to_owned().into() }.keyed(id);
        let all = judged.materials.iter().map(|material| one(&material.id));
        let note = "随表一同报送。备齐一样，勾选一样；是否需要按所填内容判断。";
        let list = el("ul").class("materials list-plain").all(all);
        sheet(parts::MATERIALS, "附件材料", note, files(open)).child(list).into()
    }
}

/// The way to the files of the materials; none where no draft is open.
pub fn files(open: Option<OpenDraft>) -> Html {
    let Some(open) = open else { return nothing() };
    let address = Route::Materials(open.id().as_str().to_owned()).fragment();
    el("p").child(el("a").attr("href", address).text("选择和核对材料的文件")).into()
}
