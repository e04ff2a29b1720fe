//! What the tray shows: the ways in, the way back to registered files, and each file with where it goes.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::answers::Place;
use crate::check::words as check_words;
use crate::files::{self, AttachedFile, Destination, Sorting, concerns, destinations, replaced, words};
use crate::notice::Severity;
use crate::ui::anchor;
use crate::ui::materials::chooser::{advice, note, progress};
use crate::ui::materials::keeping::closed;
use crate::ui::session::Session;
use crate::ui::shown::{marked, shown};

use super::lines::{TrayAction, TrayLine, key};
use super::room::TrayRoom;

/// The section.
pub fn tray(room: &TrayRoom) -> Html {
    let words = "把所有材料一次拖到这里，或选择多个文件；复制了文件的，也可以直接粘贴。按类型、名称和内容归到各项材料，\
                 先列出来核对，可以改，再登记。";
    html! {
        <section class={classes!("send-step", "sheet", "tray", room.over.then_some("is-over"))} aria-labelledby="tray">
            <h2 class="section-title" id="tray" tabindex="-1">{ "一次放入全部材料" }</h2>
            { input(room) }
            if !room.session.read_only() {
                <p class="tray-words">{ words }</p>
                { choosing(room) }
            }
            { again(room).unwrap_or_default() }
            { found(room) }
        </section>
    }
}

/// The browser's own control, which presses of ours open: its words cannot be changed.
pub fn input(room: &TrayRoom) -> Html {
    html! {
        <input
            type="file"
            id="tray-files"
            hidden={true}
            ref={room.input.clone()}
            multiple={true}
            onchange={room.on_choose()}
        />
    }
}

/// The press that chooses files.
fn choosing(room: &TrayRoom) -> Html {
    let (chosen, disabled) = (room.clone(), room.reading.is_some());
    let on_press = Callback::from(move |_: MouseEvent| chosen.choose());
    html! {
        <p class="buttons">
            <button type="button" class="button is-primary" {disabled} onclick={on_press}>{ "选择多个文件" }</button>
        </p>
    }
}

/// The way back to registered files that are not at hand; none where all are.
pub fn again(room: &TrayRoom) -> Option<Html> {
    let closed = closed(&room.session);
    let count = closed.len();
    if count == 0 {
        return None;
    }
    let reachable = closed.iter().filter(|file| room.kept.iter().any(|kept| kept.sha256 == file.sha256)).count();
    let words = format!("登记的文件有 {count} 个本次没有打开：内容没有核对，打包时也放不进去。");
    let pressed = room.clone();
    let on_again = Callback::from(move |_: MouseEvent| match reachable {
        0 => pressed.choose(),
        _ => pressed.attach_again(closed.clone()),
    });
    let how = match reachable {
        0 => "按一下，一次选中它们（可以按住 Ctrl 多选），逐个核对后附上。",
        _ => "浏览器会问是否允许打开它们，请选“允许”。",
    };
    let press = if reachable > 0 {
        format!("重新附上 {reachable} 个文件")
    } else {
        format!("重新选择 {count} 个文件")
    };
    Some(html! {
        <div class="callout is-warning tray-again">
            <p>{ words }{ how }</p>
            <p class="buttons">
                <button type="button" class="button" disabled={room.reading.is_some()} onclick={on_again}>{ press }</button>
            </p>
        </div>
    })
}

/// How far reading is, and the files with where each goes.
pub fn found(room: &TrayRoom) -> Html {
    let known = &room.tray.known;
    // One that was registered elsewhere meanwhile is done with.
    let open = room.sorted().into_iter().filter(|(_, sorting)| !matches!(sorting, Sorting::Known(_)));
    let open: Vec<(TrayLine, Sorting)> = open.collect();
    let taken: Vec<(TrayLine, Destination)> =
        open.iter().filter_map(|(line, sorting)| Some((line.clone(), sorting.destination()?.clone()))).collect();
    let lines = open.iter().map(|(line, sorting)| self::line(room, line, sorting));
    html! {
        <>
            if let Some(reading) = &*room.reading {
                { progress(reading, &room.stop) }
            }
            <div role="status">
                if !known.is_empty() {
                    <p class="tray-known">{ shown(attached(known)) }</p>
                }
                { for room.tray.said.iter().map(|said| note(Severity::Warning, said.clone(), Html::default())) }
                if !open.is_empty() {
                    <p class="send-waiting numbers">{ summed(open.len(), taken.len()) }</p>
                }
            </div>
            if !open.is_empty() && !room.session.read_only() {
                <ul class="copies list-plain tray-lines">{ for lines }</ul>
                { ending(room, &open, taken) }
            }
        </>
    }
}

fn attached(known: &[String]) -> String {
    let names: Vec<String> = known.iter().map(|name| format!("“{name}”")).collect();
    format!("已附上 {} 个登记过的文件，都与登记时相同：{}。", known.len(), names.join("、"))
}

fn summed(all: usize, sorted: usize) -> String {
    match all - sorted {
        0 => format!("{all} 个文件都已归到材料，还没有登记，请核对。"),
        left => format!("{all} 个文件中 {sorted} 个已归到材料，{left} 个没有归；都还没有登记，请核对。"),
    }
}

fn line(room: &TrayRoom, line: &TrayLine, sorting: &Sorting) -> Html {
    let file = &line.unplaced.file;
    let name = if file.name.is_empty() { "（没有名称）" } else { &file.name };
    html! {
        <li class="copied" key={key(line)}>
            <div class="copied-body">
                <p class="copied-text"><b>{ shown(name.to_owned()) }</b></p>
                <p class="soft numbers">{ shown(words::facts(file)) }</p>
                { said(&room.session, file, sorting) }
            </div>
            <div class="copied-act tray-act">
                { places(room, line, sorting, name) }
                { single(room, line, sorting, name) }
            </div>
        </li>
    }
}

/// How sure it is, and what is to be said of the file where it goes.
fn said(session: &Session, file: &AttachedFile, sorting: &Sorting) -> Html {
    let (notice, work) = (session.notice(), session.work());
    let (there, guessed) = match sorting {
        Sorting::Unsorted(why) => return note(Severity::Warning, words::unsorted(why, file), Html::default()),
        Sorting::Known(there) | Sorting::Sure(there) => (there, false),
        Sorting::Guess(there) => (there, true),
    };
    let material = notice.materials.iter().find(|material| material.id == there.material);
    let found = material.map(|material| concerns(&notice, &work.answers, material, file)).unwrap_or_default();
    let before = replaced(&notice, &work.answers, file, there);
    html! {
        <>
            if guessed {
                { note(Severity::Warning, "只是推测，请核对归得对不对。".to_owned(), Html::default()) }
            }
            if let Some(before) = before {
                { note(Severity::Warning, exchanged(&before), Html::default()) }
            }
            { for found.iter().map(|it| advice(it.severity(), words::concern(it))) }
        </>
    }
}

fn exchanged(before: &AttachedFile) -> String {
    format!("与登记的同名，内容不同（登记的是 {}）；登记后以这个为准。", words::facts(before))
}

/// The material that the file goes to, to be changed.
fn places(room: &TrayRoom, line: &TrayLine, sorting: &Sorting, name: &str) -> Html {
    let (notice, work) = (room.session.notice(), room.session.work());
    let all = destinations(&notice, &work.answers, &line.unplaced.file);
    let chosen = sorting.destination();
    let options = all.iter().enumerate().map(|(at, there)| {
        let selected = chosen == Some(there);
        html! { <option value={at.to_string()} {selected}>{ shown(called(&room.session, there)) }</option> }
    });
    let label = marked(format!("“{name}”归到").into());
    let on_change = {
        let (tray, key, all) = (room.tray.dispatcher(), key(line), all.clone());
        Callback::from(move |event: Event| {
            let at = event.target_unchecked_into::<HtmlSelectElement>().value().parse::<usize>().ok();
            tray.dispatch(TrayAction::Wish(key.clone(), at.and_then(|at| all.get(at)).cloned()));
        })
    };
    html! {
        <select class="input tray-place" aria-label={label} onchange={on_change}>
            <option value="" selected={chosen.is_none()}>{ "未归类，不登记" }</option>
            { for options }
        </select>
    }
}

/// What a place is called: the material, and behind it what is proved there.
fn called(session: &Session, there: &Destination) -> String {
    let notice = session.notice();
    let material = notice.materials.iter().find(|material| material.id == there.material);
    let title = material.map(|material| material.title.clone()).unwrap_or_default();
    let claims = material.map(|material| files::claims(&notice, &session.work().answers, material));
    let claim = claims.into_iter().flatten().find(|claim| there.proves.as_deref() == Some(&claim.id));
    match claim {
        Some(claim) => {
            let field = check_words::label(&notice, &Place::field(&claim.field));
            let row = claim.row.map(|row| format!("第{}行", row + 1)).unwrap_or_default();
            format!("{title}：{field}{row}")
        }
        None => title,
    }
}

/// What is done with one file by itself.
fn single(room: &TrayRoom, line: &TrayLine, sorting: &Sorting, name: &str) -> Html {
    let act = |words: &'static str, class: &'static str, act: Callback<MouseEvent>| {
        let label = marked(format!("{words}“{name}”").into());
        html! {
            <button type="button" class={classes!("button", "is-small", class)} aria-label={label} onclick={act}>
                { words }
            </button>
        }
    };
    let take = sorting.destination().map(|there| {
        let (room, taken) = (room.clone(), [(line.clone(), there.clone())]);
        act("只登记这个", "", Callback::from(move |_| room.take(&taken)))
    });
    let (tray, key) = (room.tray.dispatcher(), key(line));
    let aside = Callback::from(move |_| tray.dispatch(TrayAction::Remove(vec![key.clone()])));
    html! { <p class="buttons">{ take.unwrap_or_default() }{ act("拿走", "is-quiet", aside) }</p> }
}

/// The presses that end it.
fn ending(room: &TrayRoom, open: &[(TrayLine, Sorting)], taken: Vec<(TrayLine, Destination)>) -> Html {
    let count = taken.len();
    let words = if count > 0 { format!("登记这 {count} 个文件") } else { "没有可登记的".to_owned() };
    let on_take = {
        let room = room.clone();
        Callback::from(move |_: MouseEvent| {
            anchor::focus("tray");
            room.take(&taken);
        })
    };
    let on_clear = {
        let (tray, all) = (room.tray.dispatcher(), open.iter().map(|(line, _)| key(line)).collect::<Vec<_>>());
        Callback::from(move |_: MouseEvent| {
            anchor::focus("tray");
            tray.dispatch(TrayAction::Remove(all.clone()));
        })
    };
    html! {
        <p class="buttons">
            <button type="button" class="button is-primary" disabled={count == 0} onclick={on_take}>{ words }</button>
            <button type="button" class="button is-quiet" onclick={on_clear}>{ "全部拿走" }</button>
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_called_registered_before_it_is() {
        assert_eq!(summed(6, 5), "6 个文件中 5 个已归到材料，1 个没有归；都还没有登记，请核对。");
        assert_eq!(summed(2, 2), "2 个文件都已归到材料，还没有登记，请核对。");
        let known = ["甲.pdf", "乙.jpg"].map(str::to_owned);
        assert_eq!(attached(&known), "已附上 2 个登记过的文件，都与登记时相同：“甲.pdf”、“乙.jpg”。");
    }
}
