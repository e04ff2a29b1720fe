//! The sheet of paper that a section or another part of the form stands on.

use yew::prelude::*;

use super::anchor;
use super::shown::shown;

/// The sheet of paper a section stands on: its title, a sentence under it where there is one, on what it rests, its content.
pub fn sheet(id: &str, title: &str, note: &str, basis: Html, content: Html) -> Html {
    let id = anchor::section(id);
    let title_id = AttrValue::from(format!("{id}-title"));
    html! {
        <section class="section sheet" {id} aria-labelledby={title_id.clone()}>
            <div class="section-head">
                <h2 class="section-title" id={title_id} tabindex="-1">{ shown(title.to_owned()) }</h2>
                <div class="section-demand soft">
                    if !note.is_empty() {
                        <p class="section-note">{ shown(note.to_owned()) }</p>
                    }
                    { basis }
                </div>
            </div>
            { content }
        </section>
    }
}

/// The ids of the parts that are not sections of the notice.
pub mod parts {
    /// 条件自查
    pub const CONDITIONS: &str = "conditions";
    /// 未归位内容
    pub const ASIDE: &str = "aside";
    /// 附件材料
    pub const MATERIALS: &str = "materials";
    /// 检查与发送
    pub const FINISH: &str = "finish";
    /// All that can be gone to by itself.
    pub const ALL: [&str; 4] = [CONDITIONS, ASIDE, MATERIALS, FINISH];
    /// The check's result.
    pub const SUMMARY: &str = "summary";
}
