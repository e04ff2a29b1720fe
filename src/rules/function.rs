//! The functions by name, and how each is called.
//! Not here: their types (`typing`) and their results (`apply`).

/// A function of the language; `README.md` describes each. `date("…")` is a literal and `has(…)` a node of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// `size(list)`, `text.size()`: how many elements or code points.
    Size,
    /// `sum(list)` of numbers.
    Sum,
    /// `text.startsWith(text)`
    StartsWith,
    /// `text.endsWith(text)`
    EndsWith,
    /// `text.contains(text)`
    Contains,
    /// `text.mentions(text)`: contains it, quotation marks, white space and full width aside.
    Mentions,
    /// `text.trimPrefix(text)`: without it, where it begins so.
    TrimPrefix,
    /// `text.trimSuffix(text)`: without it, where it ends so.
    TrimSuffix,
    /// `chars(text)`: 字数.
    Chars,
    /// `numbers(text)`: the exact decimals written in it.
    Numbers,
    /// `amounts(text, unit)`: the amounts written in it, each converted from its own unit.
    Amounts,
    /// `none(value)`: is it 「无」?
    None,
    /// `first(list)`
    First,
    /// `distinct(list)`: each value once, in the order of first appearance.
    Distinct,
    /// `year(date)`
    Year,
    /// `month(date)`
    Month,
    /// `day(date)`: the day of the month.
    Day,
    /// `age(birth, on)`: completed years.
    Age,
    /// `addYears(date, number)`
    AddYears,
    /// `addMonths(date, number)`
    AddMonths,
    /// `addDays(date, number)`
    AddDays,
    /// `addWorkdays(date, number)`, by the calendar of the scope.
    AddWorkdays,
}

/// On which side of the dot a function's first argument stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `f(a, b)`
    Plain,
    /// `a.f(b)`
    Method,
    /// Both, as CEL's `size`.
    Either,
}

/// A function's name, its form, and its number of arguments, the one before the dot included.
pub(super) struct Signature {
    pub name: &'static str,
    pub function: Function,
    pub form: Form,
    pub arguments: usize,
}

const SIGNATURES: [Signature; 22] = [
    signature("size", Function::Size, Form::Either, 1),
    signature("sum", Function::Sum, Form::Plain, 1),
    signature("startsWith", Function::StartsWith, Form::Method, 2),
    signature("endsWith", Function::EndsWith, Form::Method, 2),
    signature("contains", Function::Contains, Form::Method, 2),
    signature("mentions", Function::Mentions, Form::Method, 2),
    signature("trimPrefix", Function::TrimPrefix, Form::Method, 2),
    signature("trimSuffix", Function::TrimSuffix, Form::Method, 2),
    signature("chars", Function::Chars, Form::Plain, 1),
    signature("numbers", Function::Numbers, Form::Plain, 1),
    signature("amounts", Function::Amounts, Form::Plain, 2),
    signature("none", Function::None, Form::Plain, 1),
    signature("first", Function::First, Form::Plain, 1),
    signature("distinct", Function::Distinct, Form::Plain, 1),
    signature("year", Function::Year, Form::Plain, 1),
    signature("month", Function::Month, Form::Plain, 1),
    signature("day", Function::Day, Form::Plain, 1),
    signature("age", Function::Age, Form::Plain, 2),
    signature("addYears", Function::AddYears, Form::Plain, 2),
    signature("addMonths", Function::AddMonths, Form::Plain, 2),
    signature("addDays", Function::AddDays, Form::Plain, 2),
    signature("addWorkdays", Function::AddWorkdays, Form::Plain, 2),
];

const fn signature(name: &'static str, function: Function, form: Form, arguments: usize) -> Signature {
    Signature { name, function, form, arguments }
}

impl Signature {
    /// The function of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        SIGNATURES.iter().find(|signature| signature.name == name)
    }

    /// How the function is called.
    pub fn of(function: Function) -> Option<&'static Self> {
        SIGNATURES.iter().find(|signature| signature.function == function)
    }
}
