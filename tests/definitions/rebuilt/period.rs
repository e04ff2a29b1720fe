//! A period: from a day to a moment, days and working days counted, quotas for each kind of recommender, files row by row.

use shenbao::check::Fulfilment;
use shenbao::check::words::{period, quota};
use shenbao::files::claims;
use shenbao::notice::{MaterialKind, introduced};

use super::{Story, file, tried};

fn story() -> Story {
    Story::of("period", "period.accepted")
}

#[test]
fn working_days_are_counted_over_the_holidays() {
    tried(
        story,
        &[
            // Five days of holidays lie between; the fifth working day is 6 May.
            ("posted_until", "2027-05-05", &["posted_long_enough posted_until"]),
            ("posted_until", "2027-05-06", &[]),
            ("posted", "2027-04-27", &["posted_long_enough posted_until"]),
            // The Sunday is worked.
            ("posted", "2027-04-25", &[]),
            ("posted", "", &["required posted"]),
        ],
    );
    let said = story().write("posted_until", "2027-05-05").said();
    assert!(said.contains("公示到2027年5月6日才满5个工作日"), "{said}");
    // Nobody has published the holidays of that year.
    let later = story().write("posted", "2028-04-26").write("posted_until", "2028-04-27").write("filed", "2028-04-28");
    assert_eq!(later.found(), [""; 0]);
}

#[test]
fn days_are_counted_whether_worked_or_not() {
    tried(
        story,
        &[
            ("filed", "2027-05-16", &[]),
            ("filed", "2027-05-17", &["handed_in_soon filed"]),
            ("filed", "2027-05-05", &["after_posting filed"]),
            ("filed", "", &["required filed"]),
        ],
    );
    let early = story().write("posted", "2027-03-22").write("posted_until", "2027-03-29");
    assert_eq!(early.write("filed", "2027-04-05").found(), ["not_before_the_period filed"]);
}

#[test]
fn the_period_the_quotas_and_whom_to_ask_are_said() {
    let (announced, notice) = introduced(&file("period")).unwrap();
    let said = period(announced.deadline.as_ref().unwrap(), announced.last_day().as_deref());
    assert_eq!(said, ("推荐单位报送时间".to_owned(), "2027年4月6日至2027年5月14日 17:30".to_owned()));
    let quotas: Vec<String> = announced.quotas.iter().map(quota).collect();
    assert_eq!(quotas, ["各县（市、区）总工会：最多3个", "各市直产业工会：1至2个", "市总直属基层工会：最多1个"]);
    assert!(announced.quotas.iter().eq(notice.submission.all_quotas()));
    let contacts: Vec<_> = notice.submission.all_contacts().map(|it| it.matter.clone().unwrap()).collect();
    assert_eq!(contacts, ["推荐政策", "照片和视频", "邮箱收发"]);
}

#[test]
fn each_kind_of_recommender_has_a_quota_of_its_own() {
    for (kind, most) in [("县（市、区）总工会", 3), ("市直产业工会", 2), ("市总直属基层工会", 1)]
    {
        let rank = |rank: i32| story().write("recommender_kind", kind).write("rank", &rank.to_string()).found();
        assert_eq!(rank(most), [""; 0], "{kind}");
        assert_eq!(rank(most + 1), ["within_quota rank"], "{kind}");
    }
    tried(story, &[("recommender_kind", "", &["required recommender_kind"]), ("rank", "", &["required rank"])]);
}

#[test]
fn photos_or_a_film_are_judged_each_by_its_own_measure() {
    let notice = story().prepared.notice;
    let works = notice.materials.iter().find(|it| it.id == "works").unwrap();
    let kinds = [MaterialKind::Photo, MaterialKind::Video, MaterialKind::Document].map(|kind| works.may_be(kind));
    assert_eq!(kinds, [true, true, false]);
    tried(
        story,
        &[
            ("materials.works.minutes", "3", &[]),
            ("materials.works.minutes", "3.1", &["film_length materials.works.minutes"]),
            ("materials.works.minutes", "", &[]),
            ("materials.works.ready", "", &["works materials.works.ready"]),
        ],
    );
    let file = |format: &str, width: &str| {
        let story =
            story().write("materials.works.files[0].name", "一").write("materials.works.files[0].format", format);
        story.write("materials.works.files[0].width", width).found()
    };
    assert_eq!(file("jpeg", "1600"), [""; 0]);
    assert_eq!(file("jpeg", "1599"), ["photo_width materials.works.ready"]);
    assert_eq!(file("jpeg", ""), [""; 0]);
    assert_eq!(file("mp4", "640"), [""; 0]);
}

#[test]
fn each_honour_needs_a_proof_of_its_own() {
    let of = |story: &Story| {
        let notice = &story.prepared.notice;
        let proof = notice.materials.iter().find(|it| it.per_row).unwrap();
        claims(notice, &story.answers, proof).into_iter().map(|it| (it.id, it.row.unwrap())).collect::<Vec<_>>()
    };
    let found = of(&story());
    let called: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
    let titles = ["澄沙港安全生产标兵", "澄沙市巾帼建功标兵", "澄沙市五一劳动奖章", "港口引航技能竞赛一等奖"];
    assert_eq!(called, titles.map(|title| ["honours/", title].concat()));
    assert_eq!(found.iter().map(|(_, row)| *row).collect::<Vec<_>>(), [0, 1, 2, 3]);
    // Without honours nothing is claimed, and the proof is not due.
    let mut without = story().write("materials.honours_proof.ready", "");
    assert_eq!(without.found(), ["honours_proof materials.honours_proof.ready"]);
    without.answers.set_rows("honours", Vec::new());
    assert_eq!((of(&without), without.found()), (Vec::new(), Vec::new()));
}

#[test]
fn a_year_in_the_city_is_reckoned_at_the_day_of_filing() {
    for (started, state, found) in [
        ("2026-04", Fulfilment::Met, &[][..]),
        ("2026-06", Fulfilment::Unmet, &["eligible started"]),
        // Which day of the month is not known.
        ("2026-05", Fulfilment::Open, &[]),
    ] {
        let story = story().write("started", started);
        assert_eq!(story.condition("eligible"), Some(state), "{started}");
        assert_eq!(story.found(), found, "{started}");
    }
}

/// The notice wants one side: that is said, unlike nothing at all.
#[test]
fn one_side_is_a_demand() {
    let notice = story().prepared.notice;
    assert_eq!(notice.own_forms()[0].paper.duplex, Some(false));
}
