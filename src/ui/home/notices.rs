//! The notices one can apply under.

use yew::prelude::*;

use crate::answers::Date;
use crate::check::words;
use crate::kinds::show_date;
use crate::notice::{Announced, DatePrint};
use crate::ui::catalogue;
use crate::ui::collect::Collect;
use crate::ui::hooks::use_app_state;
use crate::ui::new_draft::begin_once_here;
use crate::ui::send::days_left;
use crate::ui::shown::shown;

use super::{Refusal, button};

/// All notices; the recommending union's sheets stand with the notice whose submissions they list.
pub fn section(today: Option<Date>) -> Html {
    let all = catalogue::notices();
    let lists = |notice: &Announced| notice.collects.as_ref().is_some_and(|of| all.iter().any(|it| it.id == *of));
    let cards = all.iter().filter(|notice| !lists(notice));
    let cards = cards.map(|notice| html! { <NoticeCard key={notice.id.clone()} notice={notice.clone()} {today} /> });
    let content = html! {
        <>
            if let Some(message) = catalogue::list_said() {
                <p role="status" class="callout">{ shown(message) }</p>
            }
            <ul class="cards">{ cards.collect::<Html>() }</ul>
        </>
    };
    super::section("notices", "通知", None, content)
}

/// What a card shows.
#[derive(Properties, PartialEq)]
struct NoticeCardProps {
    notice: Announced,
    /// The day from which the days left are counted.
    today: Option<Date>,
}

/// A notice, with the presses that begin a draft.
#[component]
fn NoticeCard(props: &NoticeCardProps) -> Html {
    let app = use_app_state();
    let refused: Refusal = use_state_eq(|| None);
    let Some(app) = app else { return Html::default() };
    let notice = &props.notice;
    let on_press = |example: bool| {
        let (app, setter, id) = (app.clone(), refused.setter(), notice.id.clone());
        let refused = Callback::from(move |reason| setter.set(reason));
        move || begin_once_here(&app, &refused, &id, example)
    };
    html! {
        <li class="card notice-card">
            <h3>{ shown(notice.title.clone()) }</h3>
            { origin(notice) }
            { facts(notice, props.today) }
            <p class="buttons">
                { button("is-primary", "开始填写", &notice.title, on_press(false)) }
                if notice.sample {
                    { button("", "用示例试一试", &notice.title, on_press(true)) }
                }
                if let Some(reason) = &*refused {
                    <span role="alert" class="refused">{ shown(reason.clone()) }</span>
                }
            </p>
            { Collect::Sheets(notice.id.clone()).show() }
        </li>
    }
}

/// Where a notice comes from, and what is amiss with it.
fn origin(notice: &Announced) -> Html {
    html! {
        <>
            // A list written by hand may say no more than the title.
            if !notice.document.is_empty() {
                <p class="notice-document">{ shown(format!("{}《{}》", notice.issuer, notice.document)) }</p>
            }
            if catalogue::is_kept(&notice.id) {
                <p class="soft">{ shown(mark(notice)) }</p>
            }
            // A sheet stands with the notice whose submissions it lists, where that one is here.
            if let Some(of) = &notice.collects {
                <p class="soft">
                    { shown(format!("推荐汇总表，取入通知“{of}”的申报文件。这里没有那份通知，请打开它的文件。")) }
                </p>
            }
            if let Some(lost) = catalogue::why_lost(&notice.id) {
                <p role="status" class="callout is-warning">{ shown(lost) }</p>
            }
        </>
    }
}

/// What distinguishes a notice from a file from another edition of it.
fn mark(notice: &Announced) -> String {
    format!("来自文件，{}年度，标识 {}", notice.edition, notice.digest.get(..8).unwrap_or_default())
}

fn facts(notice: &Announced, today: Option<Date>) -> Html {
    let issued = notice.issued.as_deref().and_then(Date::from_iso).map(|day| show_date(day, DatePrint::Chinese));
    let deadline = notice.deadline.as_ref().map(|deadline| deadline.text.clone());
    let quotas: Vec<String> = notice.quotas.iter().map(words::quota).collect();
    html! {
        <dl class="facts">
            { fact("文号", notice.number.clone(), None) }
            { fact("印发", issued, None) }
            { fact("截止", deadline, left(notice, today)) }
            { fact("名额", Some(quotas.join("；")).filter(|all| !all.is_empty()), None) }
            { fact("材料", Some(notice.materials.join("、")).filter(|all| !all.is_empty()), None) }
        </dl>
    }
}

fn fact(term: &'static str, value: Option<String>, more: Option<Html>) -> Html {
    let Some(value) = value else { return Html::default() };
    html! { <div><dt>{ term }</dt><dd>{ shown(value) }{ more.unwrap_or_default() }</dd></div> }
}

/// The last day with the days left, or 已截止.
fn left(notice: &Announced, today: Option<Date>) -> Option<Html> {
    let last = Date::from_iso(&notice.last_day()?)?;
    let days = today.and_then(|today| last.days_since(today));
    let (what, when) = words::period(notice.deadline.as_ref()?, notice.last_day().as_deref());
    let words = format!("（{what}：{when}，{}）", days.map(days_left).unwrap_or_default());
    Some(html! { <span class="deadline-left">{ shown(words) }</span> })
}
