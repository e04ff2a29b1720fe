//! 厦门市总工会 2012: each story begins from the accepted sample.

mod conditions;
mod form;
mod paper;

use super::demand::Demands;

const XIAMEN: Demands = Demands("xiamen-2012");

#[test]
fn the_accepted_sample_has_nothing_to_mend_and_an_empty_form_fails_no_rule() {
    XIAMEN.sound();
}
