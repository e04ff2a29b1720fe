//! 附件材料: what is handed in beside the form.

use yew::prelude::*;

use super::material::Material;
use super::parts;
use super::section::SectionSheet;
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

/// The materials of the notice.
#[component]
pub fn Materials() -> Html {
    let session = use_session(Watch::Assessment);
    let judged = session.assessment();
    if judged.materials.is_empty() {
        return Html::default();
    }
    let one = |id: &str| html! { <Material key={id} id={id.to_owned()} /> };
    html! {
        <SectionSheet id={parts::MATERIALS} title="附件材料" note="随申报表一同报送。备齐一样，勾选一样；是否需要按所填内容判断。">
            <ul class="materials list-plain">{ for judged.materials.iter().map(|material| one(&material.id)) }</ul>
        </SectionSheet>
    }
}
