//! Faults of sheets that were set up on the screen.

use super::*;

#[test]
fn what_does_not_hold_together_is_said_with_what_to_do() {
    let said = |change: fn(&mut ScoreSheet)| {
        let mut sheet = sheet();
        change(&mut sheet);
        faults(&sheet).into_iter().map(|fault| format!("{}：{}", fault.path, fault.kind.sentence())).collect::<Vec<_>>()
    };
    assert_eq!(said(|_| ()), [""; 0]);
    assert_eq!(said(|it| it.points += Decimal::ONE), ["points：各项分值合计40.5分，总分是41.5分。请改分值或总分。"]);
    assert_eq!(said(|it| it.items[5].id = "area".to_owned()), ["items.area：编号“area”重复。请改掉其中一个。"]);
    assert_eq!(said(|it| it.title.clear()), ["title：没有内容。请补上，或删去这一项。"]);
    assert_eq!(said(|it| it.grades.reverse()), ["grades：次序不对或有重复。分档从低到高写，等次从高到低写。"]);
    assert_eq!(said(|it| it.grades[0].from = Decimal::from(43)), ["grades.1.from：太多或太大，最多42.5。请改小。"]);
    assert_eq!(said(|it| it.gates[0].holds = Some("true".to_owned())).len(), 1);
    let item =
        |points: &str| ScoreItem { id: format!("x{points}"), points: number(points), ..sheet().items[5].clone() };
    let mut many = sheet();
    many.items.extend((0..300).map(|at| ScoreItem { id: format!("x{at}"), ..item("1") }));
    many.points += Decimal::from(300);
    assert_eq!(faults(&many).len(), 1, "{:?}", faults(&many));
}
