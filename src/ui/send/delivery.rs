//! Until when and where to: the last day, the office, the address, whom to ask.

use super::copy::copied;
use super::step::{based, sheet};
use crate::check::words;
use crate::notice::{ChecklistItem, Contact, Notice};
use crate::ui::piece::{El, el};
use crate::ui::session::Session;

/// Where the papers go.
pub fn delivery(session: &Session) -> El {
    let notice = session.notice();
    let place = &notice.submission;
    let label = label(&notice).map(|text| copied("邮寄信息", text, true, Some(based(&notice, place.clause.as_ref()))));
    let contacts = place.all_contacts().map(|contact| copied("联系人", asked(contact), false, None));
    let quotas = place.all_quotas().map(|quota| {
        let words = format!("推荐名额，{}。", words::quota(quota));
        el("li").child(el("p").text(words)).child(based(&notice, quota.clause.as_ref()))
    });
    let facts = place.information.iter().map(|item| fact(&notice, item));
    sheet("delivery", el("h2").text("报送时间和地点"))
        .some(deadline(&notice, session.assessment().days_left))
        .child(el("dl").class("copies").some(label).all(contacts))
        .child(el("ul").class("send-facts").all(quotas).all(facts))
}

fn deadline(notice: &Notice, days: Option<i64>) -> Option<El> {
    let deadline = notice.deadline.as_ref()?;
    let (what, when) = words::period(deadline, notice.last_day().as_deref());
    let words = el("p").text(format!("{what}：")).child(el("strong").text(when));
    let days = days.map(|days| el("span").class("send-days").class_if("is-over", days < 0).text(days_left(days)));
    Some(el("div").class("send-deadline").child(words.some(days)).child(based(notice, deadline.clause.as_ref())))
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

fn fact(notice: &Notice, item: &ChecklistItem) -> El {
    el("li").child(el("p").text(item.text.clone())).child(based(notice, item.clause.as_ref()))
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
