//! One file: what is known of it, what is to be said of it, and what can be done with it.

use yew::Html;

use super::aim::Aim;
use super::chooser::{Chooser, advice};
use super::copy::CopyPress;
use super::held;
use crate::attached::{Attached, concerns, words};
use crate::notice::Severity;
use crate::ui::piece::{El, View, button, el};

/// A file of a material.
pub fn file(aim: &Aim, file: &Attached) -> Html {
    let name = if file.name.is_empty() { "（没有名称）" } else { &file.name };
    let shown = held::address(&file.sha256).filter(|_| file.pixels.is_some());
    let picture = shown
        .map(|address| el("img").attr("src", address).class("files-picture").attr("alt", format!("“{name}”的缩略图")));
    let at_hand = held::file(&file.sha256).is_some();
    let stand = if at_hand {
        "本次已核对，与登记的一致。"
    } else {
        "文件没有打开；重新选择，可以核对它有没有改动。"
    };
    let body = el("div")
        .class("copied-body")
        .some(picture)
        .child(el("p").class("copied-text").child(el("b").text(name.to_owned())))
        .child(el("p").class("soft numbers").text(words::facts(file)))
        .child(el("p").class("soft").text(stand))
        .all(said(aim, file));
    let acts = (!aim.session.read_only()).then(|| acts(aim, file, name, at_hand));
    el("li").class("copied").key(file.sha256.clone()).child(body).some(acts).into()
}

fn said(aim: &Aim, file: &Attached) -> Vec<El> {
    let notice = aim.session.notice();
    let Some(material) = aim.material() else { return Vec::new() };
    let found = concerns(&notice, &aim.session.work().answers, &material, file);
    found.iter().map(|it| advice(it.severity(), words::concern(it))).collect()
}

fn acts(aim: &Aim, file: &Attached, name: &str, at_hand: bool) -> El {
    let again = Aim { again: Some(file.sha256.clone()), proves: file.proves.clone(), ..aim.clone() };
    let words = if at_hand { "更换" } else { "重新选择核对" };
    let choose = Chooser { aim: again, words, label: format!("{words}“{name}”") }.show();
    let copy = (at_hand && file.located == Some(true)).then(|| CopyPress { file: file.clone() }.show());
    let (removing, gone, said) = (aim.clone(), file.clone(), format!("已移除“{name}”"));
    let remove = move || {
        let mut files = removing.known();
        files.retain(|known| *known != gone);
        removing.put(&files, said.clone());
    };
    let remove = button("is-small is-quiet").label(format!("移除“{name}”")).text("移除").on_click(remove);
    el("div").class("copied-act").child(choose).some(copy).child(remove)
}

/// How hard the worst of what is said of files bites.
pub fn worst(aim: &Aim, files: &[Attached]) -> Option<Severity> {
    let notice = aim.session.notice();
    let material = aim.material()?;
    let work = aim.session.work();
    let found = files.iter().flat_map(|file| concerns(&notice, &work.answers, &material, file));
    found.map(|it| it.severity()).min()
}
