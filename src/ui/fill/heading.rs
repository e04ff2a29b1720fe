//! What is being filled in: the notice, its number, its last day, and whether the layout is the notice's own.

use yew::Html;

use crate::check::words;
use crate::notice::{Form, Notice};
use crate::ui::notes::basis;
use crate::ui::piece::{Cx, View, el, nothing};
use crate::ui::watch::Watch;

/// The head of the form.
#[derive(PartialEq)]
pub struct Heading;

impl View for Heading {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let notice = session.notice();
        // The form's own title; the head of the page says the notice's.
        let judged = session.assessment();
        let applies = |form: &&Form| judged.forms.iter().any(|id| **id == *form.id);
        let title = notice.forms.iter().find(applies).map_or(&notice.title, |form| &form.title);
        let rebuilt = notice.forms.iter().filter(applies).filter_map(|form| form.rebuilt.clone());
        el("header")
            .class("heading")
            .child(el("h1").class("heading-title").text(title.clone()))
            .child(el("p").class("heading-document soft").text(source(&notice)))
            .all(rebuilt.map(|words| el("p").class("heading-rebuilt").text(words)))
            .child(deadline(&notice, judged.days_left))
            .child(quotas(&notice))
            .into()
    }
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
    let (what, when) = words::period(deadline, notice.last_day().as_deref());
    let clauses: Vec<_> = deadline.clause.iter().filter_map(|id| notice.clause(id)).collect();
    let soon = days.is_some_and(|days| days < 8);
    let left = el("strong").class("heading-left").class_if("is-soon", soon).text(left(days));
    let line = el("p").text(format!("{what}：{when}")).child(left);
    el("div").class("heading-deadline numbers").child(line).child(basis(&clauses)).into()
}

/// How many each recommending unit may hand in: whoever applies through one wants to know.
fn quotas(notice: &Notice) -> Html {
    let mut said = notice.submission.all_quotas().map(words::quota).peekable();
    if said.peek().is_none() {
        return nothing();
    }
    let line = el("p").text(format!("推荐名额：{}", said.collect::<Vec<_>>().join("；")));
    let mut clauses: Vec<_> = notice.submission.all_quotas().filter_map(|quota| quota.clause.as_ref()).collect();
    clauses.dedup();
    let clauses: Vec<_> = clauses.into_iter().filter_map(|id| notice.clause(id)).collect();
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
