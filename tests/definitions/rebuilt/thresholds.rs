//! Thresholds: amounts and counts to the last digit, lengths about a number, and a summary that lies.

use shenbao::check::Fulfilment;
use shenbao::notice::{PaperSize, Valign};
use shenbao::paper::{Imposition, Page, PageContent, PageSize, lay_out_statement};

use super::{Story, text_of, tried};

fn story() -> Story {
    Story::of("thresholds", "thresholds.accepted")
}

/// What is written into the sample, the condition's state and what is found.
type Case<'a> = (&'a [(&'a str, &'a str)], Fulfilment, &'a [&'a str]);

fn bounded(condition: &str, cases: &[Case<'_>]) {
    for (writing, state, found) in cases {
        let story = writing.iter().fold(story(), |story, (place, text)| story.write(place, text));
        assert_eq!(story.condition(condition), Some(*state), "{writing:?}");
        assert_eq!(story.found(), *found, "{writing:?}");
    }
}

#[test]
fn amounts_are_held_to_the_last_digit() {
    let funds = |first: &'static str, second: &'static str, third: &'static str| {
        [("funds[0].amount", first), ("funds[1].amount", second), ("funds[2].amount", third)]
    };
    bounded(
        "money",
        &[
            (&funds("80", "90.5", "129.5"), Fulfilment::Met, &[]),
            (&funds("80", "90.5", "129.49"), Fulfilment::Unmet, &["money funds"]),
            (&funds("79.99", "120", "120"), Fulfilment::Unmet, &["money funds"]),
            (&funds("150", "160", ""), Fulfilment::Open, &["required funds[2].amount"]),
            // A year that is too low already decides it.
            (&funds("79", "160", ""), Fulfilment::Unmet, &["money funds", "required funds[2].amount"]),
        ],
    );
    bounded(
        "benefit",
        &[
            (
                &[("outcomes[0].benefit", "0"), ("outcomes[5].benefit", "73.5"), ("benefit_total", "500")],
                Fulfilment::Met,
                &[],
            ),
            (
                &[("outcomes[0].benefit", "0"), ("outcomes[5].benefit", "73.4"), ("benefit_total", "499.9")],
                Fulfilment::Unmet,
                &["benefit outcomes"],
            ),
            (&[("outcomes[0].benefit", "")], Fulfilment::Open, &["required outcomes[0].benefit"]),
        ],
    );
}

#[test]
fn counts_are_held_to_the_number() {
    let mut few = story();
    let rows = few.answers.rows("outcomes").to_vec();
    let mut with = |rows: Vec<_>| {
        few.answers.set_rows("outcomes", rows);
        (few.condition("count").unwrap(), few.found().into_iter().filter(|it| it.starts_with("count")).count())
    };
    // Half of them bring an award or a patent: the first two, the sixth and seventh, the eleventh.
    assert_eq!(with(rows[..8].to_vec()), (Fulfilment::Met, 0));
    assert_eq!(with(rows[..7].to_vec()), (Fulfilment::Unmet, 1));
    assert_eq!(with([&rows[2..5], &rows[7..10], &rows[11..]].concat()), (Fulfilment::Unmet, 1));
    assert_eq!(with([&rows[1..5], &rows[6..10], &rows[11..]].concat()), (Fulfilment::Met, 0));
    assert_eq!(with(Vec::new()), (Fulfilment::Open, 0));
    tried(story, &[("outcomes[0].year", "2023", &["outcome_in_time outcomes[0].year"])]);
}

/// The clause says 一般.
#[test]
fn what_is_usual_is_a_warning() {
    bounded(
        "place",
        &[
            (&[("floor_area", "200")], Fulfilment::Met, &[]),
            (&[("floor_area", "199.9")], Fulfilment::Unmet, &["place floor_area"]),
            (&[("innovators", "63")], Fulfilment::Met, &[]),
            (&[("innovators", "62")], Fulfilment::Unmet, &["place innovators"]),
            (&[("floor_area", "")], Fulfilment::Open, &["required floor_area"]),
        ],
    );
}

#[test]
fn about_so_many_is_a_tenth_more_or_less() {
    let long = |chars: usize| "字".repeat(chars);
    for (place, about, empty) in [
        ("profile", 500, &["required profile"][..]),
        ("outline.mechanism", 300, &["chapters_written outline.mechanism"]),
        ("outline.effect", 300, &["chapters_written outline.mechanism"]),
    ] {
        let found = |chars| story().write(place, &long(chars)).found();
        let said = format!("about {place}");
        assert_eq!(found(about * 9 / 10), [""; 0], "{place}");
        assert_eq!(found(about * 11 / 10), [""; 0], "{place}");
        assert_eq!(found(about * 9 / 10 - 1), [said.as_str()], "{place}");
        assert_eq!(found(about * 11 / 10 + 1), [said.as_str()], "{place}");
        assert_eq!(found(0), *empty, "{place}");
    }
}

#[test]
fn the_sum_is_offered_and_compared() {
    let wrong = story().write("benefit_total", "700");
    assert_eq!(wrong.found(), ["total_adds_up benefit_total"]);
    let offers = wrong.assess().offers;
    assert!(offers.iter().any(|it| it.place.to_string() == "benefit_total" && it.text == "711"), "{offers:?}");
}

fn pages(id: &str) -> Vec<Page> {
    story().printed().into_iter().find(|(form, _)| form == id).unwrap().1
}

#[test]
fn the_summary_lies_and_its_list_goes_on_under_its_head() {
    let notice = story().prepared.notice;
    let papers: Vec<_> = notice.own_forms().into_iter().map(|it| it.paper.clone()).collect();
    assert_eq!([Imposition::of(&papers[0]), Imposition::of(&papers[1])], [Imposition::A4, Imposition::LyingA4]);
    assert_eq!([papers[0].duplex, papers[1].duplex], [Some(true), None], "of the sides of one nothing is said");
    let (upright, lying) = (pages("application"), pages("outcomes"));
    assert!(upright.iter().all(|page| page.size == PageSize::A4));
    assert!(lying.len() > 1 && lying.iter().all(|page| page.size == PageSize::lying(PaperSize::A4)));
    let texts: Vec<String> = lying.iter().map(text_of).collect();
    assert!(texts[..2].iter().all(|text| text.contains("序号完成年度成果名称")), "{texts:?}");
    let all = texts.concat();
    let titles = story().answers.rows("outcomes").iter().map(|row| row.text("title").to_owned()).collect::<Vec<_>>();
    assert_eq!(titles.len(), 14);
    titles.iter().for_each(|title| assert_eq!(all.matches(title.as_str()).count(), 1, "{title}"));
    assert!(all.contains("合计711") && all.contains("注：获奖证书"), "{all}");
}

#[test]
fn what_begins_at_the_top_of_its_cell_is_drawn_there() {
    let pages = pages("application");
    let cells = pages.iter().flat_map(|page| &page.blocks).filter_map(|block| match &block.content {
        PageContent::Table(table) => Some(&table.cells),
        _ => None,
    });
    let profile =
        cells.flatten().find(|cell| cell.words.text.starts_with("禾岭织锦纺织有限公司职工创新示范基地建于")).unwrap();
    assert_eq!(profile.valign, Valign::Top);
}

#[test]
fn the_summary_in_words_keeps_to_its_pages() {
    let applicable = story().applicable();
    let most = applicable.notice.statement.as_ref().unwrap().max_pages;
    let pages = lay_out_statement(&applicable.notice, &applicable.entries).pages;
    assert_eq!(most, Some(12));
    assert!((3..=12).contains(&pages.len()), "{}", pages.len());
}

#[test]
fn a_number_is_printed_with_its_unit_and_an_empty_one_without() {
    let paper = story().on_paper();
    assert!(paper.contains("1260人") && paper.contains("360平方米") && !paper.contains(['[', ']']), "{paper}");
    let paper = story().write("staff", "").write("floor_area", "").on_paper();
    assert!(paper.contains("职工总数创新骨干人数72人活动场所面积联系电话"), "{paper}");
}
