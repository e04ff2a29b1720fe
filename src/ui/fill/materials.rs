//! 附件材料: what is handed in beside the form.

use yew::prelude::*;

use super::material::MaterialLine;
use super::parts;
use super::section::sheet;
use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::open_draft::OpenDraft;
use crate::ui::route::Route;
use crate::ui::watch::Watch;

/// The materials of the notice.
#[component]
pub fn Materials() -> Html {
    let judged = use_session(Watch::Assessment).assessment();
    let open = use_open_draft();
    if judged.materials.is_empty() {
        return Html::default();
    }
    let one = |id: &str| html! { <MaterialLine key={id} id={id.to_owned()} /> };
    let all = judged.materials.iter().map(|material| one(&material.id));
    let note = "随表一同报送。备齐一样，勾选一样；是否需要按所填内容判断。";
    let content = html! { <ul class="materials list-plain">{ all.collect::<Html>() }</ul> };
    sheet(parts::MATERIALS, "附件材料", note, files(open), content)
}

/// The way to the files of the materials; none where no draft is open.
pub fn files(open: Option<OpenDraft>) -> Html {
    let Some(open) = open else { return Html::default() };
    let address = Route::Materials(open.id().as_str().to_owned()).fragment();
    html! { <p><a href={address}>{ "选择和核对材料的文件" }</a></p> }
}
