//! What is being filled in: the notice, its number, its last day, and whether the layout is the notice's own.

use yew::prelude::*;

use crate::check::words;
use crate::notice::{Form, Notice};
use crate::ui::field_messages::basis;
use crate::ui::hooks::use_session;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// How much of it is wanted.
#[derive(Properties, PartialEq)]
pub struct HeadingProps {
    /// The title alone, above a later part.
    #[prop_or_default]
    pub brief: bool,
}

/// The head of the form.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let session = use_session(Topic::Assessment);
    let notice = session.notice();
    let assessment = session.assessment();
    // The form's own title; the head of the page says the notice's.
    let applies = |form: &&Form| assessment.forms.iter().any(|id| **id == *form.id);
    let title = notice.forms.iter().find(applies).map_or(&notice.title, |form| &form.title);
    let title = html! { <h1 class="heading-title">{ shown(title.clone()) }</h1> };
    if props.brief {
        return html! { <header class="heading is-brief">{ title }</header> };
    }
    let rebuilt = notice.forms.iter().filter(applies).filter_map(|form| form.rebuilt.clone());
    let rebuilt = rebuilt.map(|words| html! { <p class="heading-rebuilt">{ shown(words) }</p> });
    html! {
        <header class="heading">
            { title }
            <p class="heading-document soft">{ shown(source(&notice)) }</p>
            { rebuilt.collect::<Html>() }
            { deadline(&notice, assessment.days_left) }
            { quotas(&notice) }
        </header>
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
    let Some(deadline) = &notice.deadline else { return Html::default() };
    let (what, when) = words::period(deadline, notice.last_day().as_deref());
    let clauses: Vec<_> = deadline.clause.iter().filter_map(|id| notice.clause(id)).collect();
    let soon = days.is_some_and(|days| days < 8);
    html! {
        <div class="heading-deadline numbers">
            <p>
                { shown(format!("{what}：{when}")) }
                <strong class={classes!("heading-left", soon.then_some("is-soon"))}>{ left(days) }</strong>
            </p>
            { basis(&clauses) }
        </div>
    }
}

/// How many each recommending unit may hand in: whoever applies through one wants to know.
fn quotas(notice: &Notice) -> Html {
    let quotas: Vec<String> = notice.submission.all_quotas().map(words::quota).collect();
    if quotas.is_empty() {
        return Html::default();
    }
    let mut clauses: Vec<_> = notice.submission.all_quotas().filter_map(|quota| quota.clause.as_ref()).collect();
    clauses.dedup();
    let clauses: Vec<_> = clauses.into_iter().filter_map(|id| notice.clause(id)).collect();
    html! {
        <div class="heading-deadline numbers">
            <p>{ shown(format!("推荐名额：{}", quotas.join("；"))) }</p>
            { basis(&clauses) }
        </div>
    }
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
