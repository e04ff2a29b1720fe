//! Expressions of a given type over the names of `forms`.

use proptest::prelude::*;
use shenbao::answers::{Date, Value};
use shenbao::rules::{Expr, Function, Macro, Node, Operator};

/// What is generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Everything but `has`, whose answer changes when more is filled in.
    Whole,
    /// What CEL implementations agree on: whole numbers without division, truth values, texts, lists, macros.
    Shared,
}

/// The types that expressions are generated of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Bool,
    Number,
    Text,
    Date,
    Numbers,
    Texts,
}

use Kind::{Bool, Date as Day, Number, Numbers, Text, Texts};
use Language::{Shared, Whole};

/// An expression of at most so many levels, roughly.
#[derive(Debug, Clone, Copy)]
pub struct Expressions {
    pub language: Language,
    pub levels: u32,
    /// The variables `x` (a number) and `y` (a text) are in scope.
    pub x: bool,
    pub y: bool,
}

impl Expressions {
    pub fn new(language: Language, levels: u32) -> Self {
        Self { language, levels, x: false, y: false }
    }

    pub fn any(self) -> BoxedStrategy<Expr> {
        let mut kinds = vec![Bool, Number, Text, Numbers, Texts];
        kinds.extend((self.language == Whole).then_some(Day));
        prop::sample::select(kinds).prop_flat_map(move |kind| self.of(kind)).boxed()
    }

    pub fn of(self, kind: Kind) -> BoxedStrategy<Expr> {
        // Built only when drawn from: all at once they would be too many.
        Just(()).prop_flat_map(move |()| self.drawn(kind)).boxed()
    }

    fn drawn(self, kind: Kind) -> BoxedStrategy<Expr> {
        if self.levels == 0 {
            return self.leaf(kind);
        }
        let below = Self { levels: self.levels - 1, ..self };
        let choice = (below.of(Bool), below.of(kind), below.of(kind))
            .prop_map(|(a, b, c)| expr(Node::Choice(Box::new(a), Box::new(b), Box::new(c))));
        prop_oneof![2 => self.leaf(kind), 1 => choice, 7 => below.made(kind)].boxed()
    }

    /// A literal or a name.
    fn leaf(self, kind: Kind) -> BoxedStrategy<Expr> {
        let (literal, name): (BoxedStrategy<Node>, &str) = match kind {
            Bool => (any::<bool>().prop_map(Value::Bool).prop_map(Node::Literal).boxed(), "b"),
            Number => ((0_i64..5).prop_map(|n| Node::Literal(Value::Number(n.into()))).boxed(), "n"),
            Text => (text().boxed(), "t"),
            Day => (date().boxed(), "d"),
            Numbers => (self.items(Number).boxed(), "ns"),
            Texts => (self.items(Text).boxed(), "ts"),
        };
        let mut names = vec![Node::Name(format!("{name}1").into()), Node::Name(format!("{name}2").into())];
        match kind {
            Number if self.x => names.push(Node::Name("x".into())),
            Text if self.y => names.push(Node::Name("y".into())),
            Number => names.push(Node::Select(Box::new(expr(Node::Name("r1".into()))), "n".into())),
            Text => names.push(Node::Select(Box::new(expr(Node::Name("r1".into()))), "t".into())),
            _ => {}
        }
        prop_oneof![1 => literal, 2 => prop::sample::select(names)].prop_map(expr).boxed()
    }

    /// A list literal, never empty so that its type is told.
    fn items(self, kind: Kind) -> impl Strategy<Value = Node> + use<> {
        let below = Self { levels: self.levels.saturating_sub(1), ..self };
        prop::collection::vec(below.of(kind), 1..3).prop_map(Node::List)
    }

    /// An operator or a call.
    fn made(self, kind: Kind) -> BoxedStrategy<Expr> {
        match kind {
            Bool => self.truths(),
            Number => self.numbers(),
            Text => self.texts(),
            Day => prop_oneof![
                self.call(Function::AddYears, vec![Day, Number]),
                self.call(Function::AddMonths, vec![Day, Number]),
                self.call(Function::AddDays, vec![Day, Number]),
                self.call(Function::AddWorkdays, vec![Day, Number]),
            ]
            .boxed(),
            Numbers => prop_oneof![
                self.over(Macro::Map, Numbers, Number),
                self.over(Macro::Map, Texts, Number),
                self.over(Macro::Filter, Numbers, Bool),
                self.whole(Function::Distinct, vec![Numbers], Numbers),
            ]
            .boxed(),
            Texts => prop_oneof![
                self.over(Macro::Map, Numbers, Text),
                self.over(Macro::Filter, Texts, Bool),
                self.whole(Function::Distinct, vec![Texts], Texts),
            ]
            .boxed(),
        }
    }

    fn truths(self) -> BoxedStrategy<Expr> {
        let day = if self.language == Whole { Day } else { Number };
        let compared = prop::sample::select(vec![Number, Number, Text, day]);
        let equal = prop::sample::select(vec![Bool, Number, Text, day, Numbers, Texts]);
        let order =
            || prop::sample::select(vec![Operator::Less, Operator::AtMost, Operator::Greater, Operator::AtLeast]);
        let quantifier = prop::sample::select(vec![Macro::All, Macro::Exists, Macro::ExistsOne]);
        let list = prop::sample::select(vec![Numbers, Texts]);
        let none = prop::sample::select(vec![Number, Text, Numbers]);
        prop_oneof![
            2 => prop::sample::select(vec![Operator::And, Operator::Or]).prop_flat_map(move |o| self.binary(o, Bool, Bool)),
            2 => (order(), compared).prop_flat_map(move |(o, kind)| self.binary(o, kind, kind)),
            1 => (prop::sample::select(vec![Operator::Equal, Operator::NotEqual]), equal)
                .prop_flat_map(move |(o, kind)| self.binary(o, kind, kind)),
            1 => self.binary(Operator::In, Number, Numbers),
            1 => self.binary(Operator::In, Text, Texts),
            1 => self.of(Bool).prop_map(|of| expr(Node::Not(Box::new(of)))),
            3 => (quantifier, list).prop_flat_map(move |(which, list)| self.over(which, list, Bool)),
            1 => prop::sample::select(vec![Function::StartsWith, Function::EndsWith, Function::Contains])
                .prop_flat_map(move |function| self.call(function, vec![Text, Text])),
            1 => none.prop_flat_map(move |kind| self.whole(Function::None, vec![kind], Bool)),
        ]
        .boxed()
    }

    fn numbers(self) -> BoxedStrategy<Expr> {
        let mut operators = vec![Operator::Add, Operator::Subtract, Operator::Multiply];
        if self.language == Whole {
            operators.extend([Operator::Divide, Operator::Remainder]);
        }
        let part = prop::sample::select(vec![Function::Year, Function::Month, Function::Day]);
        prop_oneof![
            3 => prop::sample::select(operators).prop_flat_map(move |o| self.binary(o, Number, Number)),
            1 => self.of(Number).prop_map(|of| expr(Node::Negate(Box::new(of)))),
            1 => prop::sample::select(vec![Numbers, Texts, Text]).prop_flat_map(move |kind| self.call(Function::Size, vec![kind])),
            1 => self.whole(Function::Sum, vec![Numbers], Number),
            1 => self.whole(Function::First, vec![Numbers], Number),
            1 => self.whole(Function::Chars, vec![Text], Number),
            1 => part.prop_flat_map(move |function| self.whole(function, vec![Day], Number)),
            1 => self.whole(Function::Age, vec![Day, Day], Number),
            1 => self.element(Numbers, Number),
        ]
        .boxed()
    }

    fn texts(self) -> BoxedStrategy<Expr> {
        prop_oneof![
            2 => self.binary(Operator::Add, Text, Text),
            1 => self.whole(Function::TrimPrefix, vec![Text, Text], Text),
            1 => self.whole(Function::TrimSuffix, vec![Text, Text], Text),
            1 => self.element(Texts, Text),
        ]
        .boxed()
    }

    fn binary(self, operator: Operator, left: Kind, right: Kind) -> BoxedStrategy<Expr> {
        let sides = (self.of(left), self.of(right));
        sides.prop_map(move |(left, right)| expr(Node::Binary(operator, Box::new(left), Box::new(right)))).boxed()
    }

    /// A call that CEL does not know; in the shared language a leaf of its type.
    fn whole(self, function: Function, arguments: Vec<Kind>, kind: Kind) -> BoxedStrategy<Expr> {
        if self.language == Shared { self.leaf(kind) } else { self.call(function, arguments) }
    }

    fn call(self, function: Function, arguments: Vec<Kind>) -> BoxedStrategy<Expr> {
        let arguments: Vec<_> = arguments.into_iter().map(|kind| self.of(kind)).collect();
        arguments.prop_map(move |arguments| expr(Node::Call(function, arguments))).boxed()
    }

    /// An element of a list; in CEL one beyond the list is an error, so the shared language has none.
    fn element(self, list: Kind, kind: Kind) -> BoxedStrategy<Expr> {
        if self.language == Shared {
            return self.leaf(kind);
        }
        let parts = (self.of(list), self.of(Number));
        parts.prop_map(|(list, index)| expr(Node::Index(Box::new(list), Box::new(index)))).boxed()
    }

    fn over(self, which: Macro, list: Kind, body: Kind) -> BoxedStrategy<Expr> {
        let variable = if list == Numbers { "x" } else { "y" };
        let inside = Self { x: self.x || list == Numbers, y: self.y || list == Texts, ..self };
        let parts = (self.of(list), inside.of(body));
        let made =
            move |(list, body): (Expr, Expr)| Node::Macro(which, Box::new(list), variable.into(), Box::new(body));
        parts.prop_map(move |parts| expr(made(parts))).boxed()
    }
}

fn text() -> impl Strategy<Value = Node> {
    prop::sample::select(&["", "张", "三", "a", "b\n\"'\\"][..])
        .prop_map(|text| Node::Literal(Value::Text(text.into())))
}

fn date() -> impl Strategy<Value = Node> {
    let dates = &["2020", "2020-02", "2021-03", "2020-02-28", "2021-03-01"][..];
    prop::sample::select(dates).prop_map(|date| Node::Literal(Value::Date(Date::from_iso(date).unwrap())))
}

fn expr(node: Node) -> Expr {
    Expr::new(0, node).unwrap()
}
