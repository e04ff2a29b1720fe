//! The notices one can apply under.

use yew::prelude::*;

use crate::answers::Date;
use crate::check::words;
use crate::kinds::show_date;
use crate::notice::{Announced, DatePrint};
use crate::ui::catalogue;
use crate::ui::collect::Sheets;
use crate::ui::hooks::use_app_state;
use crate::ui::new_draft::begin_once_here;
use crate::ui::send::days_left;
use crate::ui::shown::shown;

use super::{Refusal, button};

/// All notices, those that are open first; the recommending union's sheets stand with the notice whose submissions they list.
pub fn section(today: Option<Date>) -> Html {
    let all = catalogue::notices();
    let lists = |notice: &Announced| notice.collects.as_ref().is_some_and(|of| all.iter().any(|it| it.id == *of));
    let shown_here = all.iter().filter(|notice| !lists(notice)).cloned();
    let (closed, open): (Vec<_>, Vec<_>) = shown_here.partition(|notice| is_closed(notice, today));
    let content = html! {
        <>
            if let Some(message) = catalogue::list_said() {
                <p role="status" class="callout">{ shown(message) }</p>
            }
            { cards(&open, open.len() == 1, today) }
            { folded(&closed, open.is_empty(), today) }
        </>
    };
    super::section("notices", "通知", None, content)
}

/// Whether its last day is over; of one that names none, the year after its own. Every one is open while nobody knows what day
/// it is.
fn is_closed(notice: &Announced, today: Option<Date>) -> bool {
    let Some(today) = today else { return false };
    match notice.last_day().and_then(|day| Date::from_iso(&day)) {
        Some(last) => last.days_since(today).is_some_and(|days| days < 0),
        None => notice.edition.saturating_add(1) < today.year(),
    }
}

/// A card for each; one that is open alone leads the page.
fn cards(notices: &[Announced], leads: bool, today: Option<Date>) -> Html {
    let card = |notice: &Announced| {
        html! { <NoticeCard key={notice.id.clone()} notice={notice.clone()} {today} {leads} /> }
    };
    if notices.is_empty() {
        return Html::default();
    }
    html! { <ul class="cards">{ for notices.iter().map(card) }</ul> }
}

/// Notices whose last day is over; folded where there is another one to apply under.
fn folded(closed: &[Announced], unfolded: bool, today: Option<Date>) -> Html {
    if closed.is_empty() {
        return Html::default();
    }
    html! {
        <details class="closed-notices" open={unfolded}>
            <summary>{ format!("已截止的通知（{}）", closed.len()) }</summary>
            <p class="soft">{ "报送时间已过，仍可以用来试填、查看和打开以前的申报。" }</p>
            { cards(closed, false, today) }
        </details>
    }
}

/// What a card shows.
#[derive(Properties, PartialEq)]
struct NoticeCardProps {
    notice: Announced,
    /// The day from which the days left are counted.
    today: Option<Date>,
    /// Whether it stands alone.
    leads: bool,
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
        <li class={classes!("card", "notice-card", props.leads.then_some("is-lead"))}>
            // A list written by hand may say no more than the title.
            if !notice.issuer.is_empty() {
                <p class="notice-issuer">{ shown(notice.issuer.clone()) }</p>
            }
            <h3>{ shown(notice.title.clone()) }</h3>
            if let Some(days) = days_to_go(notice, props.today) {
                <p class="notice-days">{ days_left(days) }</p>
            }
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
            <Sheets of={notice.id.clone()} />
        </li>
    }
}

/// Where a notice comes from, and what is amiss with it.
fn origin(notice: &Announced) -> Html {
    html! {
        <>
            if !notice.document.is_empty() {
                <p class="notice-document">{ shown(format!("《{}》", notice.document)) }</p>
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

/// The days until the last one, while that is to come.
fn days_to_go(notice: &Announced, today: Option<Date>) -> Option<i64> {
    let days = Date::from_iso(&notice.last_day()?)?.days_since(today?)?;
    Some(days).filter(|days| *days >= 0)
}

/// The last day with the days left, or 已截止.
fn left(notice: &Announced, today: Option<Date>) -> Option<Html> {
    let last = Date::from_iso(&notice.last_day()?)?;
    let days = today.and_then(|today| last.days_since(today));
    let (what, when) = words::period(notice.deadline.as_ref()?, notice.last_day().as_deref());
    let words = format!("（{what}：{when}，{}）", days.map(days_left).unwrap_or_default());
    Some(html! { <span class="deadline-left">{ shown(words) }</span> })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::{Deadline, Party};

    fn notice(day: Option<&str>) -> Announced {
        let deadline = day.map(|day| Deadline {
            day: Some(day.to_owned()),
            from: None,
            time: None,
            yearly: None,
            text: day.to_owned(),
            binds: Party::Applicant,
            clause: None,
        });
        Announced { id: "a".to_owned(), edition: 2026, deadline, ..Announced::default() }
    }

    #[test]
    fn a_notice_is_closed_the_day_after_its_last() {
        let today = Date::from_iso("2026-12-01");
        for (last, closed, days) in [
            (None, false, None),
            (Some("2026-11-30"), true, None),
            (Some("2026-12-01"), false, Some(0)),
            (Some("2026-12-13"), false, Some(12)),
        ] {
            let notice = notice(last);
            assert_eq!((is_closed(&notice, today), days_to_go(&notice, today)), (closed, days), "{last:?}");
            assert!(!is_closed(&notice, None), "nobody knows the day");
        }
        assert!(is_closed(&Announced { edition: 2012, ..notice(None) }, today), "of another year, without a last day");
    }
}
