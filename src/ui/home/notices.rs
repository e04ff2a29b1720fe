//! The notices one can apply under.

use yew::{Callback, Html};

use crate::answers::{Answers, Date};
use crate::browser::{clock, events};
use crate::check::{show_date, words};
use crate::drafts::words as drafted;
use crate::notice::{Announced, DatePrint};
use crate::ui::app_state::AppState;
use crate::ui::collect::Collect;
use crate::ui::new_draft::{absent, begin};
use crate::ui::piece::{Cx, El, View, button, el, nothing};
use crate::ui::route::Route;
use crate::ui::send::days_left;
use crate::ui::shelf;

use super::{Refusal, named};

/// All notices; the recommending union's sheets stand with the notice whose submissions they list.
pub fn section() -> El {
    let all = shelf::notices();
    let lists = |notice: &Announced| notice.collects.as_ref().is_some_and(|of| all.iter().any(|it| it.id == *of));
    let cards = all.iter().filter(|notice| !lists(notice));
    let cards = cards.map(|notice| NoticeCard { notice: notice.clone() }.keyed(notice.id.clone()));
    let said = shelf::list_said().map(|said| el("p").attr("role", "status").class("callout").text(said));
    super::section("notices", "通知").some(said).child(el("ul").class("cards").all(cards))
}

/// A notice, with the presses that begin a draft.
#[derive(PartialEq)]
struct NoticeCard {
    notice: Announced,
}

impl View for NoticeCard {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let Some(app) = cx.above::<AppState>() else { return nothing() };
        let refused: Refusal = cx.state(Option::default);
        let notice = &self.notice;
        let (kept, lost) = (shelf::is_kept(&notice.id), shelf::why_lost(&notice.id));
        let lost = lost.map(|lost| el("p").attr("role", "status").class("callout is-warning").text(lost));
        // A sheet stands with the notice whose submissions it lists, where that one is here.
        let alone = notice.collects.as_ref().map(|of| {
            let words = format!("推荐汇总表，取入通知“{of}”的申报文件。这里没有那份通知，请打开它的文件。");
            el("p").class("soft").text(words)
        });
        let press = |example: bool| {
            let (app, refusing, id) = (app.clone(), refused.clone(), notice.id.clone());
            let refused = Callback::from(move |reason| refusing.set(reason));
            move || begin_once_here(&app, &refused, &id, example)
        };
        let reason = refused.get().map(|reason| el("span").attr("role", "alert").class("refused").text(reason));
        let presses = el("p")
            .class("buttons")
            .child(named(button("is-primary"), "开始填写", &notice.title).on_click(press(false)))
            .some(notice.sample.then(|| named(button(""), "用示例试一试", &notice.title).on_click(press(true))))
            .some(reason);
        // A list written by hand may say no more than the title.
        let document = (!notice.document.is_empty()).then(|| format!("{}《{}》", notice.issuer, notice.document));
        let document = document.map(|words| el("p").class("notice-document").text(words));
        let mark = kept.then(|| {
            let digest = notice.digest.get(..8).unwrap_or_default();
            el("p").class("soft").text(format!("来自文件，{}年度，标识 {digest}", notice.edition))
        });
        let card = el("li").class("card notice-card").child(el("h3").text(notice.title.clone()));
        let sheets = Collect::Sheets(notice.id.clone()).show();
        card.some(document).some(mark).some(alone).some(lost).child(facts(notice)).child(presses).child(sheets).into()
    }
}

fn facts(notice: &Announced) -> El {
    let issued = notice.issued.as_deref().and_then(Date::from_iso).map(|day| show_date(day, DatePrint::Chinese));
    let deadline = notice.deadline.as_ref().map(|deadline| deadline.text.clone());
    let quotas: Vec<String> = notice.quotas.iter().map(words::quota).collect();
    el("dl")
        .class("facts")
        .some(fact("文号", notice.number.clone(), None))
        .some(fact("印发", issued, None))
        .some(fact("截止", deadline, left(notice)))
        .some(fact("名额", Some(quotas.join("；")).filter(|all| !all.is_empty()), None))
        .some(fact("材料", Some(notice.materials.join("、")).filter(|all| !all.is_empty()), None))
}

fn fact(term: &'static str, said: Option<String>, more: Option<El>) -> Option<El> {
    let said = el("dd").text(said?).some(more);
    Some(el("div").child(el("dt").text(term)).child(said))
}

/// The last day with the days left, or 已截止.
fn left(notice: &Announced) -> Option<El> {
    let last = Date::from_iso(&notice.last_day()?)?;
    let days = clock::today().and_then(|today| last.days_since(today));
    let (what, when) = words::period(notice.deadline.as_ref()?, notice.last_day().as_deref());
    let words = format!("（{what}：{when}，{}）", days.map(days_left).unwrap_or_default());
    Some(el("span").class("deadline-left").text(words))
}

/// Begins as soon as the notice, and for an example its sample, is loaded.
pub fn begin_once_here(app: &AppState, refused: &Callback<Option<String>>, id: &str, example: bool) {
    let (app, refused, wanted) = (app.clone(), refused.clone(), id.to_owned());
    if shelf::is_coming(id) {
        refused.emit(Some("正在取这份通知…".to_owned()));
    }
    let begin = move |here: bool| {
        let done = if here { start(&app, &wanted, example) } else { Err(absent(&wanted)) };
        refused.emit(done.err());
    };
    if example {
        let notice = id.to_owned();
        shelf::when_here(id, move |_| shelf::when_sample_here(&notice, begin));
    } else {
        shelf::when_here(id, begin);
    }
}

/// Makes a draft, empty or of the example, and goes there.
fn start(app: &AppState, id: &str, example: bool) -> Result<(), String> {
    let notice = shelf::notice(id).ok_or_else(|| absent(id))?;
    let (mut name, mut answers) = (notice.title.clone(), Answers::default());
    if example {
        name.push_str(drafted::EXAMPLE);
        answers = shelf::sample(&notice).unwrap_or_default();
    }
    let draft = begin(&app.drafts, &notice, &name, &answers).map_err(|error| drafted::reason(&error).to_owned())?;
    events::go(&Route::Fill(draft.handle.id().as_str().to_owned()).fragment());
    Ok(())
}
