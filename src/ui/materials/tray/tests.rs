//! The tray as markup: what it says of the files that lie in it.

use std::cell::Cell;

use yew::prelude::*;

use crate::files::{Destination, Format, Unplaced};
use crate::ui::materials::keeping::use_handle_keeping;
use crate::ui::materials::tests::{file, markup, session};
use crate::ui::session::Session;

use super::lines::{TrayLine, TrayLines};
use super::room::TrayRoom;
use super::shown::found;

#[derive(Clone, PartialEq, Properties)]
struct FilledProps {
    session: Session,
    lines: TrayLines,
}

/// What the tray shows of files that lie in it.
#[component]
fn Filled(props: &FilledProps) -> Html {
    let lines = props.lines.clone();
    found(&TrayRoom {
        session: props.session.clone(),
        tray: use_reducer_eq(|| lines),
        reading: use_state_eq(|| None),
        stop: use_memo((), |()| Cell::new(false)),
        over: use_state_eq(|| false),
        input: use_node_ref(),
        keeping: use_handle_keeping(),
        kept: use_state_eq(Vec::new),
    })
}

#[test]
fn each_file_shows_where_it_goes_and_how_sure_that_is() {
    let line = |file, wish| TrayLine { unplaced: Unplaced { file, wish }, handle: None };
    let there = Destination { material: "application_form".into(), proves: None };
    let lines = vec![
        line(file("外景.jpg", Format::Jpeg, Some((400, 300))), None),
        line(file("申报表.docx", Format::Mp4, None), None),
        line(file("扫描\u{202E}.pdf", Format::Pdf, None), Some(Some(there))),
    ];
    let session = session(false, false);
    let shown = markup(
        &session,
        html! { <Filled session={session.clone()} lines={TrayLines { lines, ..TrayLines::default() }} /> },
    );
    let parts: Vec<&str> = shown.split("<li").skip(1).collect();
    let [photo, film, scan] = parts.as_slice() else { panic!("{shown}") };
    for words in ["只是推测", "400 × 300 像素，偏小", "工作室外观布局照片</option>"] {
        assert!(photo.contains(words), "{words}: {photo}");
    }
    assert!(film.contains("这一项不收") && !film.contains("申报表》</option>"), "{film}");
    assert!(!film.contains("只登记这个") && scan.contains("只登记这个"), "{film} {scan}");
    assert!(scan.contains("扫描〔U+202E〕.pdf") && !scan.contains("只是推测"), "{scan}");
    assert!(shown.contains("3 个文件中 2 个已归到材料，1 个没有归") && shown.contains("登记这 2 个文件"), "{shown}");
}
