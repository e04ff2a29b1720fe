//! One file: what is known of it, what is to be said of it, and what can be done with it.

use yew::prelude::*;

use super::aim::Aim;
use super::chooser::{Chooser, advice};
use super::copy::CopyButton;
use super::held;
use crate::files::{AttachedFile, concerns, words};
use crate::notice::Severity;
use crate::ui::shown::{marked, shown};

/// A file of a material.
pub fn file(aim: &Aim, file: &AttachedFile) -> Html {
    let name = if file.name.is_empty() { "（没有名称）" } else { &file.name };
    let picture = held::address(&file.sha256).filter(|_| file.pixels.is_some());
    let alt = marked(format!("“{name}”的缩略图").into());
    let at_hand = held::file(&file.sha256).is_some();
    let checked = if at_hand {
        "本次已核对，与登记的一致。"
    } else {
        "文件没有打开；重新选择，可以核对它有没有改动。"
    };
    html! {
        <li class="copied" key={file.sha256.clone()}>
            <div class="copied-body">
                if let Some(address) = picture {
                    <img src={address} class="files-picture" {alt} />
                }
                <p class="copied-text"><b>{ shown(name.to_owned()) }</b></p>
                <p class="soft numbers">{ shown(words::facts(file)) }</p>
                <p class="soft">{ checked }</p>
                { concerned(aim, file) }
            </div>
            if !aim.session.read_only() {
                { acts(aim, file, name, at_hand) }
            }
        </li>
    }
}

/// What is to be said of a file.
fn concerned(aim: &Aim, file: &AttachedFile) -> Html {
    let notice = aim.session.notice();
    let Some(material) = aim.material() else { return Html::default() };
    let found = concerns(&notice, &aim.session.work().answers, &material, file);
    found.iter().map(|it| advice(it.severity(), words::concern(it))).collect()
}

/// What can be done with a file.
fn acts(aim: &Aim, file: &AttachedFile, name: &str, at_hand: bool) -> Html {
    let again = Aim { again: Some(file.sha256.clone()), proves: file.proves.clone(), ..aim.clone() };
    let words = if at_hand { "更换" } else { "重新选择核对" };
    let on_remove = {
        let (aim, gone, note) = (aim.clone(), file.clone(), format!("已移除“{name}”"));
        Callback::from(move |_: MouseEvent| {
            let mut files = aim.known();
            files.retain(|known| *known != gone);
            aim.put(&files, note.clone());
        })
    };
    let label = marked(format!("移除“{name}”").into());
    html! {
        <div class="copied-act">
            <Chooser aim={again} {words} label={format!("{words}“{name}”")} />
            if at_hand && file.located == Some(true) {
                <CopyButton file={file.clone()} />
            }
            <button type="button" class="button is-small is-quiet" aria-label={label} onclick={on_remove}>
                { "移除" }
            </button>
        </div>
    }
}

/// How hard the worst of what is said of files bites.
pub fn worst(aim: &Aim, files: &[AttachedFile]) -> Option<Severity> {
    let notice = aim.session.notice();
    let material = aim.material()?;
    let work = aim.session.work();
    let found = files.iter().flat_map(|file| concerns(&notice, &work.answers, &material, file));
    found.map(|it| it.severity()).min()
}
