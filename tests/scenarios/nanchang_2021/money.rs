//! Funding and benefit: 填表说明3, 4, and plain arithmetic.

use super::NANCHANG;

#[test]
fn rows_are_of_the_last_three_years() {
    NANCHANG.rule(
        "funds_years",
        [],
        [&[("funds[3].year", "2017"), ("funds[3].amount", "3")]],
        [&[("funds[3].amount", "3")]],
    );
    NANCHANG.rule("benefits_years", [], [&[("benefits[3].year", "2021")]], [&[("benefits[3].income", "3")]]);
    NANCHANG.rule(
        "source_list_years",
        [&[("fund_sources[0].year", "2018")]],
        [&[("fund_sources[0].year", "2017")], &[("fund_sources[1].year", "2021")]],
        [&[("fund_sources", "")], &[("fund_sources[0].year", "")]],
    );
}

#[test]
fn several_payers_name_their_amounts() {
    NANCHANG.rule(
        "sources_amounts",
        [
            &[("funds[0].source", "单位８万元，区总工会４．５万元")],
            &[("funds[0].source", "无")],
            // The detailed list serves as well.
            &[("funds[1].source", "单位、县总工会")],
        ],
        [
            &[("funds[0].source", "单位、区总工会")],
            &[("fund_sources", ""), ("funds[1].source", "单位15万元、县总工会")],
        ],
        [&[("funds[0].source", "")]],
    );
    NANCHANG.rule(
        "source_list_amounts",
        [&[("fund_sources[1].year", "2018"), ("fund_sources[1].amount", "")]],
        [&[("fund_sources[1].amount", "")]],
        [&[("fund_sources", "")]],
    );
}

#[test]
fn amounts_add_up() {
    NANCHANG.rule(
        "source_list_sum",
        [&[("fund_sources[0].amount", "15.0")]],
        [&[("fund_sources[0].amount", "16")], &[("funds[1].amount", "20")]],
        [&[("fund_sources", "")], &[("fund_sources[0].amount", "")]],
    );
    NANCHANG.rule(
        "sources_sum",
        [
            &[("fund_sources", "")],
            &[("fund_sources", ""), ("funds[1].source", "单位18万元，县总工会5000元"), ("funds[1].amount", "18.5")],
            &[("fund_sources", ""), ("funds[1].source", "单位18万、县总工会5千"), ("funds[1].amount", "18.5")],
        ],
        [&[("fund_sources", ""), ("funds[1].source", "单位15万元、县总工会4万元")]],
        [&[("fund_sources", ""), ("funds[1].amount", "")]],
    );
    NANCHANG.rule(
        "sources_units",
        [
            &[("fund_sources", ""), ("funds[1].source", "单位18万元，县总工会5000元")],
            &[("fund_sources", ""), ("funds[1].source", "单位18，县总工会0.5")],
            &[("fund_sources", ""), ("funds[1].source", "单位")],
        ],
        [
            &[("fund_sources", ""), ("funds[1].source", "单位18万元，县总工会5000")],
            &[("fund_sources", ""), ("funds[1].source", "单位18万元，外方5万美元")],
            &[("fund_sources", ""), ("funds[1].source", "单位10余万元，县总工会5000元")],
        ],
        [&[("fund_sources", ""), ("funds[1].source", "")]],
    );
    NANCHANG.rule(
        "benefits_sum",
        [&[("benefits[0].income", "0.1"), ("benefits[0].saving", "0.2"), ("benefits[0].total", "0.3")]],
        [&[("benefits[1].total", "247")]],
        [&[("benefits[1].saving", "")]],
    );
}

#[test]
fn no_amount_is_zero_once_the_studio_exists() {
    NANCHANG.rule(
        "funds_none",
        [&[("created", "2019-03"), ("funds[0].amount", "无")]],
        [&[("funds[0].amount", "无")]],
        [&[("created", ""), ("funds[0].amount", "无")]],
    );
    NANCHANG.rule(
        "benefits_none",
        [&[("created", "2019-03"), ("benefits[0].income", "无")]],
        [&[("benefits[0].income", "无")], &[("benefits[2].total", "无")]],
        [&[("created", ""), ("benefits[0].total", "无")], &[("benefits[0].saving", "")]],
    );
}
