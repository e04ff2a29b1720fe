//! 南昌市总工会 2021: each story begins from the accepted sample.

mod conditions;
mod materials;
mod money;
mod naming;
mod people;

use super::demand::Demands;

const NANCHANG: Demands = Demands("nanchang-2021");

#[test]
fn the_accepted_sample_has_nothing_to_mend_and_an_empty_form_fails_no_rule() {
    NANCHANG.sound();
}
