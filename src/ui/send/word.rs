//! The Word files: a button for each form of whoever fills this in, and one for 申报材料.
//! Not here: what stands in them (`exports::word`).

use yew::prelude::*;

use super::made::{OnMade, buttons};
use super::step::subtitle;
use crate::exports::Group;
use crate::notice::PaperSize;
use crate::ui::session::Session;

/// The buttons.
pub fn word_files(session: &Session, draft: &str, on_made: &OnMade) -> Html {
    let notice = session.applicable().notice;
    // Word files have a page a side; two of them on A3 is what the print screen does.
    let folded = notice.own_forms().iter().any(|form| form.paper.size == PaperSize::A3);
    html! {
        <div class="send-word">
            { subtitle("Word 文件") }
            <p>
                { "与打印的页面相同，表格可以在 Word 或 WPS 中修改；修改后的内容不会回到本页。" }
                if folded {
                    { "它按 A4 一面一页排版；通知要求用 A3 纸的，请用第②步的打印，那里已按 A3 排好。" }
                }
            </p>
            { buttons(session, draft, Group::Word, on_made) }
        </div>
    }
}
