//! Places, ties, totals that are left out, gates, grades.

use super::*;

fn candidates(keys: &[&str]) -> Vec<Candidate> {
    keys.iter().map(|key| candidate(key, &format!("{key}厂"))).collect()
}

/// `place key points =tied` of each place.
fn places(ranking: &Ranking) -> Vec<String> {
    let tied = |rank: &ScoreRank| rank.tied_with.iter().map(|key| format!(" ={key}")).collect::<String>();
    let line = |rank: &ScoreRank| format!("{} {} {}{}", rank.place, rank.application, rank.points.shown(2), tied(rank));
    ranking.ranks.iter().map(line).collect()
}

#[test]
fn ties_share_a_place_and_are_shown() {
    let all = candidates(&["d", "c", "b", "a"]);
    let scores =
        given(plain_sheet(""), &all, &[("张", &["80", "90.5", "90", "70"]), ("李", &["81", "90", "90.5", "70"])]);
    assert_eq!(places(&ranked(&scores, &all)), ["1 b 90.25 =c", "1 c 90.25 =b", "3 d 80.50", "4 a 70.00"]);
}

/// What looks alike when it is shown is no tie, and what is equal is one whatever it is divided by.
#[test]
fn means_are_compared_as_they_are() {
    let all = candidates(&["a", "b", "c"]);
    let scores = given(
        plain_sheet("decimals = 1"),
        &all,
        &[("张", &["80", "80", "80"]), ("李", &["80", "80", "80.01"]), ("王", &["80.01", "80", "80"])],
    );
    let shown: Vec<_> = ranked(&scores, &all).ranks.iter().map(|it| (it.place, it.points.shown(1))).collect();
    assert_eq!(shown, [(1, "80.0".to_owned()), (1, "80.0".to_owned()), (3, "80.0".to_owned())]);
    let mean = |all: &[&str]| MeanPoints::of(all.iter().map(|it| number(it))).unwrap();
    assert_eq!(mean(&["1", "2"]), mean(&["1.5", "1", "2"]));
    assert!(mean(&["1", "1", "0"]) > mean(&["0.6666"]) && mean(&["1", "1", "0"]) < mean(&["0.6667"]));
    for (all, decimals, shown) in [
        (&["0.005"][..], 2, "0.01"),
        (&["0.0049"], 2, "0.00"),
        (&["1", "0", "0"], 3, "0.333"),
        (&["1", "1", "0"], 0, "1"),
        (&["2.5"], 0, "3"),
        (&["90"], 2, "90.00"),
    ] {
        assert_eq!(mean(all).shown(decimals), shown, "{all:?}");
    }
}

#[test]
fn the_highest_and_the_lowest_are_left_out_from_five_on() {
    let all = candidates(&["a"]);
    let trimmed = "rule = 'trimmed'";
    let four =
        given(plain_sheet(trimmed), &all, &[("一", &["10"]), ("二", &["80"]), ("三", &["90"]), ("四", &["100"])]);
    assert_eq!(places(&ranked(&four, &all)), ["1 a 70.00"]);
    let five = [("一", &["10"][..]), ("二", &["80"]), ("三", &["90"]), ("四", &["100"]), ("五", &["100"])];
    let scores = given(plain_sheet(trimmed), &all, &five);
    assert_eq!(places(&ranked(&scores, &all)), ["1 a 90.00"]);
    let totals = tallies(&scores, &all).pop().unwrap().totals;
    let out: Vec<_> =
        totals.iter().filter_map(|(reviewer, state)| Some((reviewer.name.clone(), words::state(state)?))).collect();
    assert_eq!(out.len(), 2, "{out:?}");
    assert!(out.contains(&("一".to_owned(), "最低分，未计入".to_owned())));
    let equal: Vec<_> = ["一", "二", "三", "四", "五"].iter().map(|name| (*name, &["50"][..])).collect();
    assert_eq!(places(&ranked(&given(plain_sheet(trimmed), &all, &equal), &all)), ["1 a 50.00"]);
    assert_eq!(places(&ranked(&given(plain_sheet(""), &all, &five), &all)), ["1 a 76.00"], "the plain mean");
    let three = "rule = 'trimmed'\ntrim_from = 3";
    assert_eq!(places(&ranked(&given(plain_sheet(three), &all, &five[..3]), &all)), ["1 a 80.00"]);
}

/// Everybody of the panel is awaited, unless barred or recused; what is absent is not 0.
#[test]
fn who_is_not_marked_by_all_stands_apart() {
    let all = candidates(&["a", "b", "c"]);
    let mut scores = given(plain_sheet(""), &all, &[("张", &["80", "90", "70"]), ("李", &["60"])]);
    let li = Marker::reviewer("李", "评委单位");
    scores.mark(&li, &all[1], "a", Some(points("100"))).unwrap();
    let ranking = ranked(&scores, &all);
    assert_eq!(places(&ranking), ["1 a 70.00"]);
    let apart: Vec<_> = ranking
        .incomplete
        .iter()
        .map(|it| (it.application.0.as_str(), it.totals[1].1.clone(), it.points.unwrap().shown(0)))
        .collect();
    let expected = [("b", TotalState::Unsubmitted, "90".to_owned()), ("c", TotalState::Absent, "70".to_owned())];
    let found: Vec<_> = apart.iter().map(|it| (it.0, it.1.clone(), it.2.clone())).collect();
    let state = |of: &(&str, TotalState, String)| (of.0.to_owned(), of.2.clone());
    assert_eq!(found.iter().map(state).collect::<Vec<_>>(), expected.iter().map(state).collect::<Vec<_>>());
    let Marker::Reviewer(reviewer) = &li else { panic!() };
    scores.recuse(reviewer, &all[2], Some("师徒")).unwrap();
    scores.submit(&li, &all[1], 3).unwrap();
    assert_eq!(places(&ranked(&scores, &all)), ["1 b 95.00", "2 a 70.00 =c", "2 c 70.00 =a"]);
    assert_eq!(ranked(&Scores::new(plain_sheet("")), &all).incomplete.len(), 3, "nobody marked anything");
}

#[test]
fn marks_of_a_barred_reviewer_count_for_nothing_and_are_not_awaited() {
    let all = vec![candidate("a", "评委单位"), candidate("b", "乙厂")];
    // Somebody's file has them all the same.
    let unbarred = [candidate("a", "甲厂"), candidate("b", "乙厂")];
    let mut scores = given(plain_sheet(""), &unbarred, &[("张", &["100", "80"])]);
    let other = Marker::reviewer("李", "别的单位");
    for candidate in &all {
        scores.mark(&other, candidate, "a", Some(points("60"))).unwrap();
        scores.submit(&other, candidate, 1).unwrap();
    }
    let ranking = ranked(&scores, &all);
    assert_eq!(places(&ranking), ["1 b 70.00", "2 a 60.00"]);
    let totals = tallies(&scores, &all).remove(0).totals;
    assert!(totals.iter().any(|(reviewer, state)| reviewer.name == "张" && *state == TotalState::Barred));
}

#[test]
fn who_does_not_pass_a_gate_is_listed_apart_and_reviewers_decide_what_answers_leave_open() {
    let sheet = plain_sheet("gates = [{ id = 'g', text = '挂牌' }]");
    let mut all = candidates(&["a", "b", "c", "d"]);
    for (candidate, state) in
        all.iter_mut().zip([Fulfilment::Met, Fulfilment::Unmet, Fulfilment::Open, Fulfilment::Open])
    {
        candidate.gates = vec![state];
    }
    let mut scores = Scores::new(sheet);
    for name in ["张", "李"] {
        let by = Marker::reviewer(name, "评委单位");
        for of in &all {
            scores.mark(&by, of, "a", Some(points("50"))).unwrap();
            // Both find that b has it, which its answers deny; only one finds it of d.
            let found = match of.application.0.as_str() {
                "d" => (name == "张").then_some(true),
                _ => Some(true),
            };
            scores.find(&by, of, "g", found).unwrap();
            scores.submit(&by, of, 1).unwrap();
        }
    }
    let keys = |all: &[Tally]| all.iter().map(|it| it.application.0.clone()).collect::<Vec<_>>();
    let ranking = ranked(&scores, &all);
    assert_eq!(places(&ranking), ["1 a 50.00 =c", "1 c 50.00 =a"]);
    assert_eq!((keys(&ranking.vetoed), keys(&ranking.incomplete)), (vec!["b".to_owned()], vec!["d".to_owned()]));
    assert_eq!(
        (&ranking.vetoed[0].failed[..], &ranking.incomplete[0].open[..]),
        (&["g".to_owned()][..], &["g".to_owned()][..])
    );
    let li = Marker::reviewer("李", "评委单位");
    scores.unlock(&li, &all[3].application, ("办", 2, "漏填")).unwrap();
    scores.find(&li, &all[3], "g", Some(false)).unwrap();
    scores.submit(&li, &all[3], 3).unwrap();
    assert_eq!(keys(&ranked(&scores, &all).vetoed), ["b", "d"], "one no is enough");
}

/// `key grade ?contested` of each place.
fn graded(grades: &str, totals: &[&str]) -> Vec<String> {
    let keys: Vec<String> = (0..totals.len()).map(|at| format!("k{at}")).collect();
    let all = candidates(&keys.iter().map(String::as_str).collect::<Vec<_>>());
    let scores = given(plain_sheet(grades), &all, &[("张", totals)]);
    let line = |rank: &ScoreRank| {
        let contested = rank.contested.as_ref().map(|name| format!(" ?{name}")).unwrap_or_default();
        format!("{} {}{contested}", rank.application, rank.grade.as_deref().unwrap_or("-"))
    };
    ranked(&scores, &all).ranks.iter().map(line).collect()
}

#[test]
fn a_grade_goes_to_no_more_than_its_share() {
    let grades = "grades = [{ name = '优秀', from = '90', share = '20' }, { name = '合格', from = '60' }]";
    let many = ["99", "98", "97", "96", "95", "94", "93", "92", "91", "59.5"];
    let found = graded(grades, &many);
    assert_eq!(found[..3], ["k0 优秀", "k1 优秀", "k2 合格"]);
    assert_eq!(found[9], "k9 -", "no grade is given below its points");
    assert_eq!(graded(grades, &["99", "98", "97", "96"])[0], "k0 合格", "20 of a hundred of four is none");
    assert_eq!(graded(grades, &["89.99", "89", "88", "87", "86"])[0], "k0 合格", "a share is no claim");
}

/// Two that are tied where one has room: nobody chooses between them but people, and nobody overtakes them.
#[test]
fn a_share_never_parts_those_who_are_tied() {
    let grades = "grades = [{ name = '优秀', from = '90', share = '50' }, { name = '合格', from = '60' }]";
    assert_eq!(graded(grades, &["99", "95", "95", "91"]), ["k0 优秀", "k1 合格 ?优秀", "k2 合格 ?优秀", "k3 合格"]);
    assert_eq!(graded(grades, &["99", "99", "95", "91"])[..3], ["k0 优秀", "k1 优秀", "k2 合格"]);
}
