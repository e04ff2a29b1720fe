//! 中国交建工会联合会 2018: each story begins from the accepted sample.

mod conditions;
mod dates;
mod materials;
mod money;
mod people;

use super::demand::Demands;

const CCCC: Demands = Demands("cccc-2018");

#[test]
fn the_accepted_sample_has_nothing_to_mend_and_an_empty_form_fails_no_rule() {
    CCCC.sound();
}
