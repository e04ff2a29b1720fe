//! What is bound and sent, 通知·五（五） and 填表说明5, and what is ticked before sending.

use super::super::story::Writing;
use super::CCCC;

#[test]
fn the_package_is_complete() {
    CCCC.material("application_form");
    CCCC.material("statement");
    CCCC.material("regulations");
    CCCC.material("performance");
    CCCC.material("results_proof");
    CCCC.material("electronic");
}

#[test]
fn starred_entries_are_proved() {
    CCCC.due_material("naming_proof", &[("naming_body", "无"), ("named", "无")], &[("naming_body", "")]);
    let none: &Writing<'_> = &[
        ("benefits[0].income", "0"),
        ("benefits[0].saving", "0"),
        ("benefits[0].total", "0"),
        ("benefits[1].income", "0"),
        ("benefits[1].saving", "0"),
        ("benefits[1].total", "0"),
    ];
    let open: Vec<_> = none.iter().copied().take(5).chain([("benefits[1].total", "")]).collect();
    CCCC.due_material("benefits_proof", none, &open);
    let nobody: &Writing<'_> = &[
        ("training.total", "0"),
        ("training.dual_title", "0"),
        ("training.senior_technician", "0"),
        ("training.technician", "0"),
        ("training.senior_worker", "0"),
        ("training.enterprise_model", "0"),
    ];
    let unsure: Vec<_> = nobody.iter().copied().skip(1).chain([("training.total", "")]).collect();
    CCCC.due_material("training_proof", nobody, &unsure);
    CCCC.material("honours_proof");
    let without = CCCC.accepted().write("leader.honours", "").write("materials.honours_proof.ready", "");
    assert_eq!(without.expect_none("honours_proof").due("honours_proof"), Some(false));
    // Nothing demands it.
    CCCC.accepted().write("materials.further_proof.ready", "否").expect_none("further_proof");
    assert_eq!(CCCC.accepted().due("further_proof"), Some(true), "it is welcome");
}

#[test]
fn the_paper_is_seen_to() {
    CCCC.item("printed");
    CCCC.item("layout");
    CCCC.item("union_opinion");
    CCCC.item("technical_opinion");
    CCCC.item("party_opinion");
    CCCC.item("finance_seal");
    CCCC.item("duplex");
    CCCC.item("copies");
    CCCC.item("bound");
    CCCC.item("same");
}
