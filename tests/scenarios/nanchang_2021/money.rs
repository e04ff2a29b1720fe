//! Funding and benefit: 填表说明3, 4, and plain arithmetic.

use super::NANCHANG;
use crate::money::{self, Payers, Years};

const YEARS: Years = Years { first: "2018", before: "2017", after: "2021", count: 3 };

const PAYERS: Payers = Payers {
    with_amounts: "单位８万元，区总工会４．５万元",
    without_amounts: "单位、区总工会",
    listed: "单位、县总工会",
    one_amount: "单位15万元、县总工会",
    other_sum: "单位15万元、县总工会4万元",
};

#[test]
fn rows_are_of_the_last_three_years() {
    money::rows_are_of_the_years_asked_for(NANCHANG, &YEARS);
    money::the_detailed_list_is_of_the_years_asked_for(NANCHANG, &YEARS);
}

#[test]
fn several_payers_name_their_amounts() {
    money::several_payers_name_their_amounts(NANCHANG, &PAYERS, &YEARS);
}

#[test]
fn amounts_add_up() {
    money::the_detailed_list_adds_up(NANCHANG, "15.0", "16");
    money::the_payers_amounts_add_up(NANCHANG, &PAYERS);
    money::the_benefit_adds_up(NANCHANG, "247");
    money::each_amount_counts_by_its_own_unit(NANCHANG);
}

#[test]
fn no_amount_is_zero_once_the_studio_exists() {
    money::no_amount_is_zero_once_the_studio_exists(NANCHANG, "2019-03", "benefits[2].total");
}
