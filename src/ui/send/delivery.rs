//! Until when and where to: the last day, the office, the address, whom to ask.

use yew::prelude::*;

use super::copy::copied;
use super::step::based;
use crate::check::words;
use crate::notice::{ChecklistItem, Contact, Deadline, Notice, Quota};
use crate::ui::shown::shown;

/// Where the papers go; folded where the person hands them to somebody else, who takes them there.
pub fn delivery(notice: &Notice, own: bool) -> Html {
    let place = &notice.submission;
    let label = label(notice).map(|text| copied("邮寄信息", text, true, Some(based(notice, place.clause.as_ref()))));
    let contacts = place.all_contacts().map(|contact| copied("联系人", asked(contact), false, None));
    let quotas = place.all_quotas().map(|quota| allowed(notice, quota));
    let facts = place.information.iter().map(|item| fact(notice, item));
    html! {
        <details class="send-delivery" open={own}>
            <summary>{ "报送地址、联系人和其他须知" }</summary>
            <dl class="copies">
                { label.unwrap_or_default() }
                { contacts.collect::<Html>() }
            </dl>
            <ul class="send-facts">
                { quotas.collect::<Html>() }
                { facts.collect::<Html>() }
            </ul>
        </details>
    }
}

/// Until when, with what it rests on.
pub fn deadline(notice: &Notice, deadline: &Deadline, days: Option<i64>) -> Html {
    let (what, when) = words::period(deadline, notice.last_day().as_deref());
    html! {
        <div class="send-deadline">
            <p>
                { shown(format!("{what}：")) }
                <strong>{ shown(when) }</strong>
                if let Some(days) = days {
                    <span class={classes!("send-days", (days < 0).then_some("is-over"))}>{ days_left(days) }</span>
                }
            </p>
            { based(notice, deadline.clause.as_ref()) }
        </div>
    }
}

/// The days left, in words.
pub fn days_left(days: i64) -> String {
    match days {
        0 => "今天截止".to_owned(),
        days if days < 0 => "已截止".to_owned(),
        days => format!("还剩 {days} 天"),
    }
}

/// What is written on the parcel.
fn label(notice: &Notice) -> Option<String> {
    let place = &notice.submission;
    let mut lines = Vec::new();
    for (what, text) in [("地址", &place.address), ("邮编", &place.postcode), ("收件", &place.office)] {
        lines.extend(text.as_ref().map(|text| format!("{what}：{text}")));
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn asked(contact: &Contact) -> String {
    let mut parts: Vec<String> = match (&contact.name, &contact.matter) {
        (Some(name), Some(matter)) => vec![format!("{name}（{matter}）")],
        (name, matter) => name.iter().chain(matter).cloned().collect(),
    };
    if let Some(phone) = &contact.phone {
        parts.push(format!("{}：{phone}", contact.phone_label.as_deref().unwrap_or("电话")));
    }
    parts.join("，")
}

fn allowed(notice: &Notice, quota: &Quota) -> Html {
    let words = format!("推荐名额，{}。", words::quota(quota));
    html! { <li><p>{ shown(words) }</p>{ based(notice, quota.clause.as_ref()) }</li> }
}

fn fact(notice: &Notice, item: &ChecklistItem) -> Html {
    html! { <li><p>{ shown(item.text.clone()) }</p>{ based(notice, item.clause.as_ref()) }</li> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_contacts_say_what_they_are_asked_about() {
        let said = |name: &str, matter: &str, phone: &str| {
            let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            asked(&Contact { name: some(name), matter: some(matter), phone: some(phone), phone_label: None })
        };
        assert_eq!(said("王工", "填报", "82345678"), "王工（填报），电话：82345678");
        assert_eq!(said("王工", "", "82345678"), "王工，电话：82345678");
        assert_eq!(said("", "系统操作", "82345678"), "系统操作，电话：82345678");
    }

    #[test]
    fn days_are_counted_to_the_last_day() {
        assert_eq!(days_left(3), "还剩 3 天");
        assert_eq!(days_left(0), "今天截止");
        assert_eq!(days_left(-2), "已截止");
    }
}
