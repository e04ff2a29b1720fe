//! Until when and where to: the last day, the office, the address, whom to ask.

use super::copy::copied;
use super::step::{based, sheet};
use crate::answers::Date;
use crate::check::show_date;
use crate::notice::{ChecklistItem, Contact, DatePrint, Notice, Party};
use crate::ui::piece::{El, el};
use crate::ui::session::Session;

/// Where the papers go.
pub fn delivery(session: &Session) -> El {
    let notice = session.prepared().notice;
    let place = &notice.submission;
    let label = label(&notice).map(|text| copied("邮寄信息", text, true, Some(based(&notice, place.clause.as_ref()))));
    let contact = place.contact.as_ref().map(|contact| copied("联系人", asked(contact), false, None));
    let facts = place.information.iter().map(|item| fact(&notice, item));
    sheet("delivery", el("h2").text("报送时间和地点"))
        .some(deadline(&notice, session.assessment().days_left))
        .child(el("dl").class("copies").some(label).some(contact))
        .child(el("ul").class("send-facts").all(facts))
}

fn deadline(notice: &Notice, days: Option<i64>) -> Option<El> {
    let deadline = notice.deadline.as_ref()?;
    let day = notice.last_day().and_then(|day| Date::from_iso(&day));
    let day = day.map_or_else(|| deadline.text.clone(), |day| show_date(day, DatePrint::Chinese));
    let whom = match deadline.binds {
        Party::Applicant => "申报单位报送的最后期限：",
        Party::Recommender => "推荐单位报送的最后期限：",
        Party::Decider => "评审单位报送的最后期限：",
    };
    let mut words = el("p").text(whom).child(el("strong").text(day));
    if let Some(time) = &deadline.time {
        words = words.text(format!(" {time}"));
    }
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
    let mut parts: Vec<String> = contact.name.iter().cloned().collect();
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
    use super::days_left;

    #[test]
    fn days_are_counted_to_the_last_day() {
        assert_eq!(days_left(3), "还剩 3 天");
        assert_eq!(days_left(0), "今天截止");
        assert_eq!(days_left(-2), "已截止");
    }
}
