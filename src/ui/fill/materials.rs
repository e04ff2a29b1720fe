//! 附件材料: what is handed in beside the form.

use yew::prelude::*;

use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::material::{MaterialLine, files};
use crate::ui::parts;
use crate::ui::sheet::sheet;
use crate::ui::subscriptions::Topic;

/// The materials of the notice.
#[component]
pub fn Materials() -> Html {
    let assessment = use_session(Topic::Assessment).assessment();
    let open = use_open_draft();
    if assessment.materials.is_empty() {
        return Html::default();
    }
    let one = |id: &str| html! { <MaterialLine key={id} id={id.to_owned()} /> };
    let all = assessment.materials.iter().map(|material| one(&material.id));
    let note = "随表一同报送。备齐一样，勾选一样；是否需要按所填内容判断。";
    let content = html! { <ul class="materials list-plain">{ all.collect::<Html>() }</ul> };
    sheet(parts::MATERIALS, "附件材料", note, files(open), content)
}
