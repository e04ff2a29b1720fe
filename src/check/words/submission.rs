//! What a notice says of handing in: whom its last day binds, from when to when, how many each may recommend.

use crate::answers::Date;
use crate::kinds::show_date;
use crate::notice::{DatePrint, Deadline, Party, Quota};

/// Who that is.
pub fn party(party: Party) -> &'static str {
    match party {
        Party::Applicant => "申报单位",
        Party::Recommender => "推荐单位",
        Party::Decider => "审定单位",
    }
}

/// 「推荐单位报送截止：2027年6月30日 17:00」 in its two parts; with a first day it is a span of time.
pub fn period(deadline: &Deadline, last: Option<&str>) -> (String, String) {
    let shown = |day: &str| Date::from_iso(day).map(|day| show_date(day, DatePrint::Chinese));
    let (from, last) = (deadline.from.as_deref().and_then(shown), last.and_then(shown));
    let what = if from.is_some() { "时间" } else { "截止" };
    let mut when = match (from, last) {
        (Some(from), Some(last)) => format!("{from}至{last}"),
        (None, Some(last)) => last,
        (_, None) => deadline.text.clone(),
    };
    if let Some(time) = &deadline.time {
        when.push_str(&format!(" {time}"));
    }
    (format!("{}报送{what}", party(deadline.binds)), when)
}

/// 「各县区、各单位：1至2个」
pub fn quota(quota: &Quota) -> String {
    let count = match (quota.min, quota.max) {
        (Some(min), Some(max)) if min == max => format!("{max}个"),
        (Some(min), Some(max)) => format!("{min}至{max}个"),
        (Some(min), None) => format!("至少{min}个"),
        (None, Some(max)) => format!("最多{max}个"),
        (None, None) => return quota.per.clone(),
    };
    format!("{}：{count}", quota.per)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(from: Option<&str>, time: Option<&str>, last: Option<&str>, binds: Party) -> String {
        let text = |text: &str| Some(text.to_owned());
        let (from, time) = (from.and_then(text), time.and_then(text));
        let deadline =
            Deadline { day: None, from, time, yearly: None, text: "6月底前".to_owned(), binds, clause: None };
        let (what, when) = period(&deadline, last);
        format!("{what}：{when}")
    }

    #[test]
    fn a_deadline_says_whom_it_binds_and_from_when() {
        let last = Some("2027-06-30");
        assert_eq!(said(None, None, last, Party::Recommender), "推荐单位报送截止：2027年6月30日");
        assert_eq!(
            said(Some("2027-06-01"), Some("17:00"), last, Party::Applicant),
            "申报单位报送时间：2027年6月1日至2027年6月30日 17:00"
        );
        assert_eq!(said(None, None, None, Party::Decider), "审定单位报送截止：6月底前");
    }

    #[test]
    fn a_quota_says_how_many() {
        for (min, max, expect) in [
            (Some(1), Some(2), "各县区：1至2个"),
            (Some(2), Some(2), "各县区：2个"),
            (None, Some(3), "各县区：最多3个"),
            (Some(1), None, "各县区：至少1个"),
            (None, None, "各县区"),
        ] {
            assert_eq!(quota(&Quota { min, max, per: "各县区".to_owned(), clause: None }), expect);
        }
    }
}
