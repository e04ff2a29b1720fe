//! 核对文件与核验单: a file that came, and the code on the paper that came along.

use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, TargetCast};

use super::camera::Camera;
use crate::office::{OTHER_VERSION, Task, digest};
use crate::proof::{Compared, Difference, File, Typed, compare, words};
use crate::ui::piece::{Cx, El, On, State, View, button, el};
use crate::ui::reading::{Done, Reading, Source, Work};
use crate::ui::shelf;

/// The control that compares.
#[derive(PartialEq)]
pub struct Compare;

/// The file at hand.
#[derive(Clone, PartialEq)]
enum AtHand {
    None,
    /// It is on its way.
    Coming,
    Read(String, File),
    Refused(String),
}

impl View for Compare {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let chosen = cx.state(|| AtHand::None);
        let typed = cx.state(String::new);
        let asked = cx.state(|| false);
        let reading = Reading::new(cx);
        let shown = reading.shown();
        let (choosing, asking) = (chosen.clone(), asked.clone());
        let choose = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            asking.set(false);
            // What was chosen before is not asked for any more.
            reading.stop();
            let sources = Source::shown(&input);
            choosing.set(if sources.is_empty() { AtHand::None } else { AtHand::Coming });
            reading.begin(sources, work(choosing.clone()));
        });
        let words =
            "收到电子文件和盖章的纸件后，选择文件，再输入纸件中“核验单”上的核验码，就知道两者是不是同一份内容。";
        let file = el("input").id("proof-file").attr("type", "file").attr("accept", ".json,application/json");
        let file = el("div").child(label("proof-file", "申报文件（.json）")).child(file.on(On::Change, choose));
        let (looking, press) = (asked.clone(), button("is-primary").text("核对"));
        let press = press.on_click(move || looking.set(true));
        let fields = el("div").class("proof-fields").child(file).child(code(&typed, &asked)).child(press);
        let (scanned, looking) = (typed.clone(), asked.clone());
        let seen = Callback::from(move |text: String| {
            scanned.set(text);
            looking.set(true);
        });
        let said = el("div").class("proof-said").id("proof-said").attr("role", "status");
        el("section")
            .class("proof-compare")
            .attr("aria-labelledby", "proof-title")
            .child(el("h2").id("proof-title").text("核对文件与核验单"))
            .child(el("p").text(words))
            .child(fields)
            .child(Camera { seen }.show())
            .child(shown)
            .child(told(said, &chosen.get(), &typed.get(), asked.get()))
            .into()
    }
}

fn label(of: &'static str, words: &'static str) -> El {
    el("label").attr("for", of).text(words)
}

/// Where the code is typed. It is looked at when it is settled, not while somebody types or composes; it is known all the
/// same, because what is drawn meanwhile, when the file is there, would write back what was known before.
fn code(typed: &State<String>, asked: &State<bool>) -> El {
    let heard = |asks: fn(&str) -> bool| {
        let (writing, asking) = (typed.clone(), asked.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            asking.set(asks(&input.value()));
            writing.set(input.value());
        })
    };
    let (write, change) = (heard(|_| false), heard(|value| !value.is_empty()));
    let input = el("input").class("input").id("proof-code").attr("type", "text").attr("autocomplete", "off");
    let input = input.attr("spellcheck", "false").attr("placeholder", "XXXX-XXXX-XXXX-XXXX-X").value(typed.get());
    let input = input.on(On::Input, write).on(On::Change, change);
    el("div").class("proof-code").child(label("proof-code", "核验码，或扫描二维码得到的文字")).child(input)
}

/// The file is read and its digest made; `chosen` hears of it.
fn work(chosen: State<AtHand>) -> Work {
    let stopped = chosen.clone();
    let ended = move |whole: bool| {
        if !whole {
            stopped.set(AtHand::None);
        }
    };
    let done = move |Done { name, came, .. }: Done| {
        let came = came.and_then(|bytes| digest::file(&bytes).ok_or_else(|| OTHER_VERSION.to_owned()));
        chosen.set(match came {
            Ok(file) => AtHand::Read(name, file),
            Err(sentence) => AtHand::Refused(format!("文件“{name}”：{sentence}")),
        });
        None
    };
    Work {
        task: Task::Digest,
        here: digest::digest,
        verb: "读取",
        packed: Box::new(digest::asked),
        done: Box::new(done),
        ended: Box::new(ended),
    }
}

/// What came of it, once it was asked.
fn told(said: El, chosen: &AtHand, typed: &str, asked: bool) -> El {
    let error = |words: String| el("p").class("callout is-error").text(words);
    let (name, file) = match chosen {
        AtHand::Refused(words) => return said.child(error(words.clone())),
        AtHand::Coming => return said,
        _ if !asked => return said,
        AtHand::None => return said.child(error("请选择收到的申报文件（.json）。".to_owned())),
        AtHand::Read(name, file) => (name, file),
    };
    let typed = match Typed::read(typed) {
        Ok(typed) => typed,
        Err(wrong) => return said.child(error(words::misread(&wrong))),
    };
    match compare(file, &typed) {
        Compared::Same => {
            let what = format!("文件“{name}”（{}）就是核验单打印的那一份，一字不差。", file.name);
            let met = el("p").class("callout is-met").child(el("strong").text("一致。"));
            said.child(met.text(what)).child(el("p").class("soft").text("通知：").text(title(&file.notice)))
        }
        Compared::Different(differences) => {
            let head =
                el("p").child(el("strong").text("不一致。")).text(format!("文件“{name}”不是核验单打印的那一份："));
            let lines = differences.iter().map(|it| el("li").text(words::difference(&named(it))));
            let todo = "请填报单位重新提供同一次保存的文件和打印件。";
            let callout = el("div").class("callout is-error").child(head).child(el("ul").all(lines));
            said.child(callout.child(el("p").text(todo)))
        }
    }
}

/// Notices by their titles, where they are known.
fn named(difference: &Difference) -> Difference {
    match difference {
        Difference::Notice(slip, file) => Difference::Notice(title(slip), title(file)),
        other => other.clone(),
    }
}

fn title(id: &str) -> String {
    shelf::notice(id).map_or_else(|| id.to_owned(), |notice| notice.title.clone())
}
