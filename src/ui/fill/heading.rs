//! What is being filled in: the notice, its number, its last day, and whether the layout is the notice's own.

use yew::Html;

use crate::answers::Date;
use crate::check::show_date;
use crate::notice::{DatePrint, Notice, Party};
use crate::ui::notes::basis;
use crate::ui::piece::{Cx, View, el, nothing};
use crate::ui::watch::Watch;

/// The head of the form.
#[derive(PartialEq)]
pub struct Heading;

impl View for Heading {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let notice = session.prepared().notice;
        let rebuilt = notice.forms.iter().filter_map(|form| form.rebuilt.clone());
        el("header")
            .class("heading")
            .child(el("h1").class("heading-title").text(title(&notice)))
            .child(el("p").class("heading-document soft").text(source(&notice)))
            .all(rebuilt.map(|words| el("p").class("heading-rebuilt").text(words)))
            .child(deadline(&notice, session.assessment().days_left))
            .into()
    }
}

/// The form's own title; the head of the page says the notice's.
fn title(notice: &Notice) -> String {
    notice.forms.first().map_or_else(|| notice.title.clone(), |form| form.title.clone())
}

/// 《关于…的通知》（南昌市总工会，洪工办〔2021〕31号）
fn source(notice: &Notice) -> String {
    match &notice.number {
        Some(number) => format!("《{}》（{}，{number}）", notice.document, notice.issuer),
        None => format!("《{}》（{}）", notice.document, notice.issuer),
    }
}

fn deadline(notice: &Notice, days: Option<i64>) -> Html {
    let Some(deadline) = &notice.deadline else { return nothing() };
    let day = notice.last_day().and_then(|day| Date::from_iso(&day));
    let day = day.map_or_else(|| deadline.text.clone(), |day| show_date(day, DatePrint::Chinese));
    let by = if deadline.binds == Party::Recommender { "推荐单位报送截止" } else { "报送截止" };
    let time = deadline.time.as_ref().map(|time| format!(" {time}")).unwrap_or_default();
    let clauses: Vec<_> = deadline.clause.iter().filter_map(|id| notice.clause(id)).collect();
    let soon = days.is_some_and(|days| days < 8);
    let left = el("strong").class("heading-left").class_if("is-soon", soon).text(left(days));
    let line = el("p").text(format!("{by}：{day}")).text(time).child(left);
    el("div").class("heading-deadline numbers").child(line).child(basis(&clauses)).into()
}

/// The last day itself is in time.
fn left(days: Option<i64>) -> String {
    match days {
        None => String::new(),
        Some(..0) => "已截止".to_owned(),
        Some(0) => "今天截止".to_owned(),
        Some(days) => format!("还有 {days} 天"),
    }
}

#[cfg(test)]
mod tests {
    use super::left;

    #[test]
    fn the_last_day_is_in_time() {
        assert_eq!(left(Some(12)), "还有 12 天");
        assert_eq!(left(Some(0)), "今天截止");
        assert_eq!(left(Some(-1)), "已截止");
        assert_eq!(left(None), "");
    }
}
