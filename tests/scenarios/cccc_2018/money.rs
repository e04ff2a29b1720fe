//! Funding and benefit: 填表说明3, 4, and plain arithmetic.

use super::CCCC;

#[test]
fn rows_are_of_the_last_two_years() {
    CCCC.rule(
        "funds_years",
        [],
        [&[("funds[2].year", "2015"), ("funds[2].amount", "3")]],
        [&[("funds[2].amount", "3")]],
    );
    CCCC.rule("benefits_years", [], [&[("benefits[2].year", "2018")]], [&[("benefits[2].income", "3")]]);
    CCCC.rule(
        "source_list_years",
        [&[("fund_sources[0].year", "2016")]],
        [&[("fund_sources[0].year", "2015")], &[("fund_sources[1].year", "2018")]],
        [&[("fund_sources", "")], &[("fund_sources[0].year", "")]],
    );
}

#[test]
fn several_payers_name_their_amounts() {
    CCCC.rule(
        "sources_amounts",
        [
            &[("funds[0].source", "单位１２万元，公司工会４万元")],
            &[("funds[0].source", "无")],
            // The detailed list serves as well.
            &[("funds[1].source", "单位、集团公司工会")],
        ],
        [
            &[("funds[0].source", "单位、公司工会")],
            &[("fund_sources", ""), ("funds[1].source", "单位18万元、公司工会")],
        ],
        [&[("funds[0].source", "")]],
    );
    CCCC.rule(
        "source_list_amounts",
        [&[("fund_sources[1].year", "2016"), ("fund_sources[1].amount", "")]],
        [&[("fund_sources[1].amount", "")]],
        [&[("fund_sources", "")]],
    );
}

#[test]
fn amounts_add_up() {
    CCCC.rule(
        "source_list_sum",
        [&[("fund_sources[0].amount", "18.0")]],
        [&[("fund_sources[0].amount", "19")], &[("funds[1].amount", "20")]],
        [&[("fund_sources", "")], &[("fund_sources[0].amount", "")]],
    );
    CCCC.rule(
        "sources_sum",
        [
            &[("fund_sources", "")],
            &[("fund_sources", ""), ("funds[1].source", "单位18万元，公司工会5000元"), ("funds[1].amount", "18.5")],
            &[("fund_sources", ""), ("funds[1].source", "单位18万、公司工会5千"), ("funds[1].amount", "18.5")],
        ],
        [&[("fund_sources", ""), ("funds[1].source", "单位18万元、公司工会5万元")]],
        [&[("fund_sources", ""), ("funds[1].amount", "")]],
    );
    CCCC.rule(
        "sources_units",
        [
            &[("fund_sources", ""), ("funds[1].source", "单位18万元，公司工会5000元")],
            &[("fund_sources", ""), ("funds[1].source", "单位18，公司工会0.5")],
            &[("fund_sources", ""), ("funds[1].source", "单位")],
        ],
        [
            &[("fund_sources", ""), ("funds[1].source", "单位18万元，公司工会5000")],
            &[("fund_sources", ""), ("funds[1].source", "单位18万元，外方5万美元")],
            &[("fund_sources", ""), ("funds[1].source", "单位10余万元，公司工会5000元")],
        ],
        [&[("fund_sources", ""), ("funds[1].source", "")]],
    );
    CCCC.rule(
        "benefits_sum",
        [&[("benefits[0].income", "0.1"), ("benefits[0].saving", "0.2"), ("benefits[0].total", "0.3")]],
        [&[("benefits[1].total", "415.4")]],
        [&[("benefits[1].saving", "")]],
    );
}

#[test]
fn no_amount_is_zero_once_the_studio_exists() {
    CCCC.rule(
        "funds_none",
        [&[("created", "2017-03"), ("funds[0].amount", "无")]],
        [&[("funds[0].amount", "无")]],
        [&[("created", ""), ("funds[0].amount", "无")]],
    );
    CCCC.rule(
        "benefits_none",
        [&[("created", "2017-03"), ("benefits[0].income", "无")]],
        [&[("benefits[0].income", "无")], &[("benefits[1].total", "无")]],
        [&[("created", ""), ("benefits[0].total", "无")], &[("benefits[0].saving", "")]],
    );
}
