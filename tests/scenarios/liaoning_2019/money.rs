//! Funding and benefit: the two years printed in 附件4, and plain arithmetic with and without foreign exchange.

use super::LIAONING;
use crate::money::{self, Years};

#[test]
fn rows_are_of_the_printed_years() {
    let years = Years { first: "2017", before: "2016", after: "2019", count: 2 };
    money::rows_are_of_the_years_asked_for(LIAONING, &years);
}

#[test]
fn both_years_are_filled() {
    let findings = LIAONING.accepted().write("funds[0].amount", "").assess().findings;
    let clauses: Vec<_> = findings.iter().map(|finding| finding.clause.as_deref()).collect();
    assert_eq!(clauses, [Some("附件4·表内·经费投入")]);
}

#[test]
fn sources_add_up() {
    LIAONING.rule(
        "sources_sum",
        [
            &[("funds[0].source", "无"), ("funds[0].amount", "0")],
            &[("funds[0].source", "单位18万元，市总工会5000元"), ("funds[0].amount", "18.5")],
            &[("funds[0].source", "单位18万、市总工会5千"), ("funds[0].amount", "18.5")],
        ],
        [&[("funds[0].amount", "16")], &[("funds[0].source", "单位12万元、市总工会2万元")]],
        [&[("funds[0].amount", "")]],
    );
    LIAONING.rule(
        "sources_units",
        [
            &[("funds[0].source", "单位18万元，市总工会5000元")],
            &[("funds[0].source", "单位18，市总工会0.5")],
            &[("funds[0].source", "单位")],
        ],
        [
            &[("funds[0].source", "单位18万元，市总工会5000")],
            &[("funds[0].source", "单位18万元，外方5万美元")],
            &[("funds[0].source", "单位10余万元，市总工会5000元")],
        ],
        [&[("funds[0].source", "")]],
    );
    LIAONING.rule(
        "source_none",
        [&[("funds[0].source", "无"), ("funds[0].amount", "0")]],
        [&[("funds[0].source", "无")]],
        [&[("funds[0].source", "无"), ("funds[0].amount", "")]],
    );
}

#[test]
fn benefits_add_up() {
    LIAONING.rule(
        "benefits_sum",
        // With foreign exchange the rate is the applicant's.
        [&[("benefits[1].total", "300")], &[("benefits[1].total", "242"), ("benefits[1].foreign_usd", "0")]],
        [&[("benefits[0].total", "280.5")], &[("benefits[1].foreign_usd", "0")]],
        [&[("benefits[0].saving", "")], &[("benefits[0].foreign_usd", ""), ("benefits[0].total", "300")]],
    );
    LIAONING.rule(
        "benefits_foreign",
        [&[("benefits[1].total", "242")], &[("benefits[0].total", "1")]],
        [&[("benefits[1].total", "241.9")]],
        [&[("benefits[1].total", "")], &[("benefits[1].foreign_usd", ""), ("benefits[1].total", "1")]],
    );
}
