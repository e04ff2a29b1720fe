//! The screen of the materials as markup: whose word 已备齐 is, and the way back to files that are not at hand.

use yew::prelude::*;

use crate::answers::{Answers, Place};
use crate::files::{AttachedFile, Format};
use crate::kit;
use crate::ui::rendered::rendered;
use crate::ui::session::Session;

use super::page::MaterialsPage;

/// What is known of a file that somebody chose.
pub fn file(name: &str, format: Format, pixels: Option<(u32, u32)>) -> AttachedFile {
    AttachedFile {
        name: name.into(),
        format,
        bytes: 2048,
        sha256: name.into(),
        seconds: (format == Format::Mp4).then_some(300),
        pixels,
        located: Some(false),
        proves: None,
    }
}

/// A draft with a film registered, or not, and ticked as ready, or not.
pub fn session(chosen: bool, ticked: bool) -> Session {
    let notice = kit::nanchang();
    let film = notice.materials.iter().find(|it| it.id == "video").unwrap();
    let mut answers = Answers::default();
    if chosen {
        answers.set_rows(&film.files(), vec![file("片.mp4", Format::Mp4, None).row()]);
        answers.write(&Place::field(&film.minutes()), "5");
    }
    answers.write(&Place::field(&film.tick()), if ticked { "是" } else { "" });
    let session = Session::new(notice.into(), &answers, Callback::noop());
    session.begin_checking();
    session
}

/// The markup of what is shown of a draft.
pub fn markup(session: &Session, shown: Html) -> String {
    rendered(html! { <ContextProvider<Session> context={session.clone()}>{ shown }</ContextProvider<Session>> })
}

/// What is said of the film.
fn said(chosen: bool, ticked: bool) -> String {
    let shown = markup(&session(chosen, ticked), html! { <MaterialsPage /> });
    let from = shown.find("files-video").unwrap();
    shown[from..from + shown[from..].find("</section>").unwrap()].to_owned()
}

#[test]
fn a_material_is_ready_when_the_person_says_so_and_at_no_other_time() {
    let (none, files, tick, both) = (said(false, false), said(true, false), said(false, true), said(true, true));
    assert!(none.contains("○ 还没有勾选“已备齐”") && none.contains("还差 1 个文件"), "{none}");
    assert!(files.contains("○ 还没有勾选“已备齐”") && files.contains("已附 1 个文件"), "{files}");
    assert!(tick.contains("▲ 勾选了“已备齐”，文件还没有选全") && tick.contains("还差 1 个文件"), "{tick}");
    assert!(both.contains("✓ 您勾选了“已备齐”") && !both.contains("还差"), "{both}");
}

#[test]
fn registered_files_that_are_not_at_hand_have_one_press() {
    let shown = markup(&session(true, false), html! { <MaterialsPage /> });
    assert!(shown.contains("登记的文件有 1 个本次没有打开") && shown.contains("重新选择 1 个文件"), "{shown}");
    let none = markup(&session(false, false), html! { <MaterialsPage /> });
    assert!(!none.contains("本次没有打开") && none.contains("选择多个文件"), "{none}");
}
