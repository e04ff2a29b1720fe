//! Until when and where to: the last day, the office, the address, whom to ask.

use yew::prelude::*;

use super::copy::Copied;
use crate::answers::Date;
use crate::check::show_date;
use crate::notice::{ChecklistItem, Contact, DatePrint, Notice, Party};
use crate::ui::notes::basis;
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

/// Where the papers go.
#[component]
pub fn Delivery() -> Html {
    let session = use_session(Watch::Assessment);
    let notice = session.prepared().notice;
    let days_left = session.assessment().days_left;
    let clauses: Vec<_> = notice.submission.clause.iter().filter_map(|id| notice.clause(id)).collect();
    html! {
        <section class="send-step sheet" aria-labelledby="delivery">
            <h2 class="section-title" id="delivery">{ "报送时间和地点" }</h2>
            { deadline(&notice, days_left) }
            <dl class="copies">
                if let Some(label) = label(&notice) { <Copied label="邮寄信息" text={label} long=true>{ basis(&clauses) }</Copied> }
                if let Some(contact) = &notice.submission.contact { <Copied label="联系人" text={asked(contact)} /> }
            </dl>
            <ul class="send-facts">{ for notice.submission.information.iter().map(|item| fact(&notice, item)) }</ul>
        </section>
    }
}

fn deadline(notice: &Notice, days_left: Option<i64>) -> Option<Html> {
    let deadline = notice.deadline.as_ref()?;
    let day = notice.last_day().and_then(|day| Date::from_iso(&day)).map(|day| show_date(day, DatePrint::Chinese));
    let whom = match deadline.binds {
        Party::Applicant => "申报单位",
        Party::Recommender => "推荐单位",
        Party::Decider => "评审单位",
    };
    let clauses: Vec<_> = deadline.clause.iter().filter_map(|id| notice.clause(id)).collect();
    Some(html! {
        <div class="send-deadline">
            <p>
                { format!("{whom}报送的最后期限：") }<strong>{ day.unwrap_or_else(|| deadline.text.clone()) }</strong>
                { deadline.time.as_ref().map(|time| format!(" {time}")) }
                if let Some(days) = days_left { <span class={classes!("send-days", (days < 0).then_some("is-over"))}>{ left(days) }</span> }
            </p>
            { basis(&clauses) }
        </div>
    })
}

/// The days left, in words.
fn left(days: i64) -> String {
    match days {
        0 => "今天截止".to_owned(),
        days if days < 0 => "已截止".to_owned(),
        days => format!("还剩 {days} 天"),
    }
}

/// What is written on the parcel.
fn label(notice: &Notice) -> Option<String> {
    let place = &notice.submission;
    let office = place.office.as_ref().map(|office| format!("收件：{office}"));
    let address = place.address.as_ref().map(|address| format!("地址：{address}"));
    let postcode = place.postcode.as_ref().map(|postcode| format!("邮编：{postcode}"));
    let lines: Vec<String> = [address, postcode, office].into_iter().flatten().collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn asked(contact: &Contact) -> String {
    let phone = contact.phone.as_ref().map(|phone| {
        let label = contact.phone_label.as_deref().unwrap_or("电话");
        format!("{label}：{phone}")
    });
    [contact.name.clone(), phone].into_iter().flatten().collect::<Vec<_>>().join("，")
}

fn fact(notice: &Notice, item: &ChecklistItem) -> Html {
    let clauses: Vec<_> = item.clause.iter().filter_map(|id| notice.clause(id)).collect();
    html! { <li><p>{ &item.text }</p>{ basis(&clauses) }</li> }
}

#[cfg(test)]
mod tests {
    use super::left;

    #[test]
    fn days_are_counted_to_the_last_day() {
        assert_eq!(left(3), "还剩 3 天");
        assert_eq!(left(0), "今天截止");
        assert_eq!(left(-2), "已截止");
    }
}
