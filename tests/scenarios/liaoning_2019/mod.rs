//! 大连市总工会 for 辽宁省 2019: each story begins from the accepted sample, which applies for 劳模创新工作室.

mod conditions;
mod materials;
mod money;
mod naming;
mod people;

use super::demand::Demands;

const LIAONING: Demands = Demands("liaoning-2019");

#[test]
fn the_accepted_sample_has_nothing_to_mend_and_an_empty_form_breaks_no_rule() {
    LIAONING.sound();
}
