//! Funding and benefit: 填表说明3, 4, and plain arithmetic.

use super::CCCC;
use crate::money::{self, Payers, Years};

const YEARS: Years = Years { first: "2016", before: "2015", after: "2018", count: 2 };

const PAYERS: Payers = Payers {
    with_amounts: "单位１２万元，公司工会４万元",
    without_amounts: "单位、公司工会",
    listed: "单位、集团公司工会",
    one_amount: "单位18万元、公司工会",
    other_sum: "单位18万元、公司工会5万元",
};

#[test]
fn rows_are_of_the_last_two_years() {
    money::rows_are_of_the_years_asked_for(CCCC, &YEARS);
    money::the_detailed_list_is_of_the_years_asked_for(CCCC, &YEARS);
}

#[test]
fn several_payers_name_their_amounts() {
    money::several_payers_name_their_amounts(CCCC, &PAYERS, &YEARS);
}

#[test]
fn amounts_add_up() {
    money::the_detailed_list_adds_up(CCCC, "18.0", "19");
    money::the_payers_amounts_add_up(CCCC, &PAYERS);
    money::the_benefit_adds_up(CCCC, "415.4");
    money::each_amount_counts_by_its_own_unit(CCCC);
}

#[test]
fn no_amount_is_zero_once_the_studio_exists() {
    money::no_amount_is_zero_once_the_studio_exists(CCCC, "2017-03", "benefits[1].total");
}
