//! 合并: a reviewer's own marks as a file, and colleagues' files taken in; what contradicts something is told (`conflicts`).

use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::browser::slices;
use crate::scoring::{Marker, MarksFile, Reviewer, Scores};
use crate::ui::desk::offered::offer;
use crate::ui::desk::state::DeskMessage;
use crate::ui::shown::shown;
use crate::wire;

use super::conflicts::Conflicts;
use super::kept::{ScoringDesk, ScoringProps};

/// The most files that are taken in at once.
const FILES: usize = 200;

/// Said of a file that cannot be read.
const UNREADABLE: &str = "读不出来：可能已移动、改名，或没有权限。请重新选择。";
/// Said of one that is too large.
const TOO_LARGE: &str = "文件太大，不是评分文件。请核对选的文件。";
/// Said of marks on another notice's applications.
const OTHER_NOTICE: &str = "这是另一份通知的评分，没有并入。请在上面选那份通知后再打开。";

/// What came of a file: its name, and a sentence.
type Taken = (String, Result<String, String>);

/// Saving and taking in.
#[component]
pub fn Exchange(props: &ScoringProps) -> Html {
    let (bench, taken) = (&props.bench, use_state_eq(Vec::<Taken>::new));
    let is_empty = bench.scores.handed_on(&bench.marker()).marks().is_empty();
    let on_save = {
        let bench = bench.clone();
        Callback::from(move |_: MouseEvent| bench.desk.say(Some(save(&bench))))
    };
    let on_choose = {
        let (bench, taken) = (bench.clone(), taken.setter());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let (files, bench, taken) = (slices::chosen(&input), bench.clone(), taken.clone());
            spawn_local(async move {
                let mut said = Vec::new();
                for file in files.into_iter().take(FILES) {
                    let outcome = take_in(&bench, &file).await;
                    said.push((file.name(), outcome));
                }
                taken.set(said);
            });
        })
    };
    html! {
        <section class="card desk-score-part" aria-labelledby="desk-exchange">
            <h2 id="desk-exchange">{ "合并各位评委的评分" }</h2>
            <p>{ "评委在自己的电脑上打分后，把“我的评分”存成文件交给经办人；经办人把各人的文件一次选中打开，并到一起。文件里只有这位评委的评分，和录入的自评；评委打开经办人的文件，看到的自评就是同一份。" }</p>
            <p class="buttons">
                <button type="button" class="button" disabled={is_empty} onclick={on_save}>{ "保存我的评分" }</button>
            </p>
            <p class="file-choice">
                <input id="desk-marks-files" type="file" accept=".json,application/json" multiple=true onchange={on_choose} />
                <label for="desk-marks-files" class="button">{ "打开评委的评分文件（可多选）" }</label>
            </p>
            <div role="status">
                if !taken.is_empty() {
                    <ul class="desk-taken">{ for taken.iter().map(said) }</ul>
                }
            </div>
            <Conflicts bench={bench.clone()} />
        </section>
    }
}

fn said((name, outcome): &Taken) -> Html {
    let (class, sentence) = match outcome {
        Ok(sentence) => ("callout is-met", sentence),
        Err(sentence) => ("callout is-error", sentence),
    };
    html! { <li {class}>{ shown(format!("{name}：{sentence}")) }</li> }
}

/// Saves the reviewer's own marks with 自评, and what is said of that.
fn save(bench: &ScoringDesk) -> DeskMessage {
    let file = MarksFile { notice: bench.notice.id.clone(), scores: bench.scores.handed_on(&bench.marker()) };
    // No name can leave the folder, or end as a program does.
    let plain: String = bench.reviewer.name.chars().filter(|c| c.is_alphanumeric()).collect();
    let name = if plain.is_empty() { "评分-自评.json".to_owned() } else { format!("评分-{plain}.json") };
    offer(&name, "application/json", file.write().as_bytes(), &format!("：{}。", how_many(&file.scores)))
}

async fn take_in(bench: &ScoringDesk, file: &File) -> Result<String, String> {
    if slices::size(file) > wire::LARGEST as u64 {
        return Err(TOO_LARGE.to_owned());
    }
    let mut bytes = Vec::new();
    let read = slices::read(file, |slice, _| {
        bytes.extend_from_slice(slice);
        true
    });
    if read.await != Some(true) {
        return Err(UNREADABLE.to_owned());
    }
    let read = MarksFile::read(&bytes).map_err(|error| error.sentence())?;
    if read.notice != bench.notice.id {
        return Err(OTHER_NOTICE.to_owned());
    }
    let said = of_whom(&read.scores);
    bench.change_all(|scores| merge(scores, read.scores)).map(|sheet| said + sheet)
}

/// Takes marks in. Where nobody has marked here, the file brings its sheet along; what else there is to say.
pub(super) fn merge(scores: &mut Scores, other: Scores) -> Result<&'static str, String> {
    if scores.marks().is_empty() && scores.sheet != other.sheet {
        *scores = other;
        return Ok("这里还没有人打分，考核表也换成了文件里的那一张。");
    }
    scores.merge(other).map(|()| "").map_err(|error| error.sentence().to_owned())
}

/// 「已并入张三、李四的评分 3 份、自评 2 份。」
pub(super) fn of_whom(scores: &Scores) -> String {
    let panel = scores.panel();
    let names: Vec<&str> = panel.iter().map(|Reviewer { name, .. }| name.as_str()).collect();
    let of = if names.is_empty() { String::new() } else { format!("{}的", names.join("、")) };
    format!("已并入{of}{}。", how_many(scores))
}

/// 「评分 3 份、自评 2 份」
fn how_many(scores: &Scores) -> String {
    let own = scores.alone(&Marker::Applicant).marks().len();
    let given = scores.marks().len() - own;
    let said = [(given, "评分"), (own, "自评")];
    let said: Vec<String> =
        said.into_iter().filter(|(count, _)| *count > 0).map(|(count, of)| format!("{of} {count} 份")).collect();
    if said.is_empty() { "评分 0 份".to_owned() } else { said.join("、") }
}
