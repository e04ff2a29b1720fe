//! What is being filled in: the notice, its number, its last day, and whether the layout is the notice's own.

use yew::prelude::*;

use crate::answers::Date;
use crate::check::show_date;
use crate::notice::{DatePrint, Notice, Party};
use crate::ui::notes::basis;
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

/// The head of the form.
#[component]
pub fn Heading() -> Html {
    let session = use_session(Watch::Assessment);
    let notice = session.prepared().notice;
    let days = session.assessment().days_left;
    html! {
        <header class="heading">
            <h1 class="heading-title">{ title(&notice) }</h1>
            <p class="heading-document soft">{ source(&notice) }</p>
            { for notice.forms.iter().filter_map(|form| form.rebuilt.as_ref()).map(|words| html! {
                <p class="heading-rebuilt">{ words }</p>
            }) }
            { deadline(&notice, days) }
        </header>
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
    let Some(deadline) = &notice.deadline else { return Html::default() };
    let day = notice.last_day().and_then(|day| Date::from_iso(&day));
    let day = day.map_or_else(|| deadline.text.clone(), |day| show_date(day, DatePrint::Chinese));
    let by = if deadline.binds == Party::Recommender { "推荐单位报送截止" } else { "报送截止" };
    let clauses: Vec<_> = deadline.clause.iter().filter_map(|id| notice.clause(id)).collect();
    html! {
        <div class="heading-deadline numbers">
            <p>{ format!("{by}：{day}") }{ deadline.time.as_ref().map(|time| format!(" {time}")) }
                <strong class={classes!("heading-left", days.filter(|days| *days < 8).map(|_| "is-soon"))}>{ left(days) }</strong></p>
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
