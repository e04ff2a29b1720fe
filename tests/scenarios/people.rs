//! Leader, members and those who were trained, as several notices ask for them: each story is told once, with what a notice's
//! own sample and years make of it.
//! Not here: what one notice alone asks of its people; that stands with its stories.

use super::demand::Demands;

/// No kind of those who were trained is larger than all together.
pub fn trained_people_are_no_more_than_all(of: Demands, most: &'static str, too_many: &'static str) {
    of.rule(
        "training_total",
        [&[("training.technician", most)]],
        [&[("training.technician", too_many)], &[("training.enterprise_model", too_many)]],
        [&[("training.total", "")], &[("training.other", "")]],
    );
}

/// Honours are of that year at the latest.
pub fn honours_are_not_in_the_future(of: Demands, last: &'static str, next: &'static str) {
    of.rule(
        "honour_years",
        [&[("leader.honours[0].year", last)]],
        [&[("leader.honours[0].year", next)]],
        [&[("leader.honours[0].year", "")], &[("leader.honours", "")]],
    );
}

/// A leader is born neither before nor after these bounds, of which the lower one is just believable.
pub fn the_leaders_age_is_believable(of: Demands, oldest: &'static str) {
    of.rule(
        "leader_age",
        [&[("leader.birth", oldest)]],
        [&[("leader.birth", "2015-03")], &[("leader.birth", "1935-03")]],
        [&[("leader.birth", "")]],
    );
}

/// The youngest member that is believable, and births that are not.
pub fn a_members_age_is_believable<const N: usize>(of: Demands, youngest: &'static str, not: [&'static str; N]) {
    let place = "members[1].birth";
    let not = not.map(|birth| [(place, birth)]);
    of.rule("member_age", [&[(place, youngest)]], not.each_ref().map(|writing| &writing[..]), [&[(place, "")]]);
}

/// What a sample says of its leader, and what would be said of somebody else.
pub struct Leader {
    /// A sex that the second member may have.
    pub sex_of_another: &'static str,
    /// The leader's birth as it may be written among the members.
    pub born: &'static str,
    /// A birth that is not the leader's.
    pub born_otherwise: &'static str,
    /// An education that is not the leader's.
    pub other_education: &'static str,
}

/// The leader's row among the members says what is said of the leader above; others' rows say what they like.
pub fn the_leader_among_the_members_is_the_same_person(of: Demands, leader: &Leader) {
    of.rule(
        "leader_sex",
        [&[("members[1].sex", leader.sex_of_another)]],
        [&[("members[0].sex", "女")]],
        [&[("leader.sex", "")]],
    );
    of.rule(
        "leader_birth",
        [&[("members[0].birth", leader.born)]],
        [&[("members[0].birth", leader.born_otherwise)]],
        [&[("members[0].birth", "")]],
    );
    of.rule(
        "leader_education",
        [&[("members[1].education", "大学专科")]],
        [&[("members[0].education", leader.other_education)]],
        [&[("leader.education", "")]],
    );
    of.rule(
        "leader_title",
        [&[("members[1].title", "技师")]],
        [&[("members[0].title", "技师")]],
        [&[("members[0].title", "")]],
    );
}

/// There are as many members as are listed, or more.
pub fn members_are_counted_with_the_leader(of: Demands, total: &'static str) {
    of.rule(
        "member_count",
        [&[("member_total", total)]],
        [&[("member_total", "7")]],
        [&[("member_total", "")], &[("members", "")]],
    );
}
