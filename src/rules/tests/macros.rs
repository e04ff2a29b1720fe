//! Each macro, decided or left open.

use super::is;

#[test]
fn quantifiers() {
    for (source, value) in [
        ("ns.all(x, x > 0)", "true"),
        ("ns.all(x, x > 1)", "false"),
        ("us.all(x, x > 0)", "?"),
        ("us.all(x, x > 1)", "false"),
        ("empty.all(x, false)", "true"),
        ("uns.all(x, true)", "?"),
        ("nons.all(x, false)", "true"),
        ("ns.exists(x, x == 2)", "true"),
        ("ns.exists(x, x == 4)", "false"),
        ("us.exists(x, x == 3)", "true"),
        ("us.exists(x, x == 4)", "?"),
        ("nons.exists(x, true)", "false"),
        ("ns.exists_one(x, x > 2)", "true"),
        ("ns.exists_one(x, x > 1)", "false"),
        ("us.exists_one(x, x > 0)", "false"),
        ("us.exists_one(x, x > 2)", "?"),
        ("empty.exists_one(x, true)", "false"),
    ] {
        is(source, value);
    }
}

#[test]
fn lists_from_lists() {
    for (source, value) in [
        ("ns.filter(x, x != 2)", "[1, 3]"),
        ("us.filter(x, x != 2)", "?"),
        ("us.filter(x, has(x))", "[1, 3]"),
        ("nons.filter(x, true)", "[]"),
        ("uns.filter(x, true)", "?"),
        ("ns.map(x, x * x)", "[1, 4, 9]"),
        ("us.map(x, x + 1)", "[2, ?, 4]"),
        ("sum(rows.map(r, r.amount))", "3"),
        ("sum(urows.map(r, r.amount))", "?"),
        ("rows.filter(r, r.name == leader.name)", "[张三]"),
        ("ns.map(x, ns.filter(y, y < x))", "[[], [1], [1, 2]]"),
    ] {
        is(source, value);
    }
}

#[test]
fn a_variable_hides_a_name_within_its_body_only() {
    is("ns.map(n, n)[0] + n", "4");
    is("ns.map(n, ns.map(n, n * 10)[0] + n)", "[11, 12, 13]");
}
