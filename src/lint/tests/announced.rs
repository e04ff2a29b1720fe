//! Days, contacts, quotas and days off.

use super::*;

#[test]
fn dates() {
    faulty([
        ("issued = \"2026-03-02\"", "issued = \"2026-02-30\"", "issued: \"2026-02-30\" is not a date"),
        ("issued = \"2026-03-02\"", "issued = \"2026-03\"", "issued: \"2026-03\" is not a date"),
        ("day = \"2026-06-30\"", "day = \"2026-06-31\"", "deadline.day: \"2026-06-31\" is not a date"),
        ("day = \"2026-06-30\"", "yearly = \"02-29\"", "deadline.yearly: \"2026-02-29\" is not a date"),
        ("text = \"6月30日前\"", "time = \"24:00\"\ntext = \"6月30日前\"", "deadline.time: \"24:00\" is not a date"),
        ("text = \"6月30日前\"", "from = \"2026-07-01\"\ntext = \"6月30日前\"", "deadline.from: the lower bound"),
    ]);
}

#[test]
fn contacts_and_quotas() {
    let contact = "contact = { name = \"王工\", phone = \"0791-82345678\" }";
    let quota = "quota = { max = 2, per = \"各单位\", clause = \"通知·二\" }";
    let several = "contacts = [{ name = \"王工\", matter = \"填报\" }, { phone = \"82345678\" }]";
    let kinds =
        "quotas = [{ min = 1, max = 2, per = \"各县区\", clause = \"通知·二\" }, { max = 5, per = \"市直单位\" }]";
    assert_eq!(faults(&example().replacen(contact, several, 1).replacen(quota, kinds, 1)), [""; 0]);
    faulty([
        (contact, "contact = { phone_label = \"电话\" }", "submission.contact: needs the key `name`"),
        (contact, "contacts = [{ name = \"甲\" }, { matter = \"乙\" }]", "submission.contacts.2: needs the key `name`"),
        (contact, "contacts = [{ nom = \"甲\" }]", "unknown field `nom`"),
        (quota, "quota = { per = \"各单位\", clause = \"通知·二\" }", "submission.quota: needs the key `max`"),
        (quota, "quotas = [{ max = 1, per = \"甲\" }, { per = \"乙\" }]", "submission.quotas.2: needs the key `max`"),
        (quota, "quotas = [{ min = 3, max = 2, per = \"甲\" }]", "submission.quotas.1: the lower bound"),
        (
            quota,
            "quotas = [{ max = 2, per = \"甲\", clause = \"三\" }]",
            "submission.quotas.1.clause: there is no clause",
        ),
        (quota, "quotas = [{ max = 2 }]", "missing field `per`"),
    ]);
}

#[test]
fn steps() {
    let with = |steps: &str| example().replacen("[submission]\n", &format!("[submission]\nsteps = [{steps}]\n"), 1);
    let (first, mail) = ("by = 'applicant', to = '县总工会', text = '签署意见。'", "mail = true");
    let sound = format!("{{ {first} }}, {{ by = 'recommender', to = '市总工会', text = '报送。', {mail} }}");
    assert_eq!(faults(&with(&sound)), [""; 0]);
    for (steps, expected) in [
        (format!("{{ {first} }}"), "submission.steps: needs the key `mail`"),
        (format!("{{ {first}, {mail}, clause = '九' }}"), "submission.steps.1.clause: there is no clause"),
        (
            format!("{{ by = 'applicant', to = '', text = '签署。', {mail} }}"),
            "submission.steps.1.to: nothing is written",
        ),
        (format!("{{ by = 'applicant', to = '甲', text = '签署', {mail} }}"), "submission.steps.1.text: "),
        (format!("{{ by = 'union', to = '甲', text = '签署。', {mail} }}"), "unknown variant `union`"),
    ] {
        let found = faults(&with(&steps));
        assert!(found.iter().any(|fault| fault.contains(expected)), "{steps}: {found:?}");
    }
}

#[test]
fn calendars() {
    let deadline = "[deadline]\n";
    let with = |days: &str| format!("[calendar]\n{days}\n\n[deadline]\n");
    let sound = with("holidays = [\"2026-10-01\", \"2026-10-03\"]\nworkdays = [\"2026-10-10\"]");
    assert_eq!(faults(&example().replacen(deadline, &sound, 1)), [""; 0]);
    for (days, expected) in [
        ("holidays = []", "calendar.holidays: nothing is written"),
        ("holidays = [\"2026-10-32\"]", "calendar.holidays.1: \"2026-10-32\" is not a date"),
        ("holidays = [\"2026-10\"]", "calendar.holidays.1: \"2026-10\" is not a date"),
        ("holidays = [\"2026-10-01\", \"2026-10-01\"]", "calendar.holidays.2: 2026-10-01 stands in the calendar twice"),
        (
            "holidays = [\"2026-10-10\"]\nworkdays = [\"2026-10-10\"]",
            "calendar.workdays.1: 2026-10-10 stands in the calendar twice",
        ),
        (
            "holidays = [\"2026-10-01\"]\nworkdays = [\"2026-10-09\"]",
            "calendar.workdays.1: 2026-10-09 is no Saturday or Sunday",
        ),
        ("workdays = []", "missing field `holidays`"),
    ] {
        let found = faults(&example().replacen(deadline, &with(days), 1));
        these(&found, &[expected]);
        assert!(!found[0].starts_with('-'), "{found:?}");
    }
    // Without a calendar nothing counts working days.
    let rule = "assert = \"size(members) >= 3\"";
    let counted = "assert = \"addWorkdays(on, 3) <= deadline\"";
    let found = faults(&example().replacen(rule, counted, 1));
    assert!(found[0].contains("rules.team_size.assert: at character 12: working days need"), "{found:?}");
    let found = faults(&example().replacen("{ id = \"filed\", label", "{ id = \"calendar\", label", 1)).join("\n");
    assert!(found.contains("fields.calendar: the id \"calendar\" is also"), "{found}");
}
