//! 大连市总工会 2016: each story begins from the accepted sample.

mod conditions;
mod form;
mod paper;

use super::demand::Demands;

const DALIAN: Demands = Demands("dalian-2016");

#[test]
fn the_accepted_sample_has_nothing_to_mend_and_an_empty_form_fails_no_rule() {
    DALIAN.sound();
}
