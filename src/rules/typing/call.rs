//! The types that functions and macros take and give.

use std::rc::Rc;

use super::{Typing, fail};
use crate::rules::error::{RuleError, RuleErrorKind};
use crate::rules::{Expr, Function, Macro, Type};

impl Typing<'_> {
    /// The parser has seen to the number of arguments.
    pub(super) fn call(&mut self, function: Function, all: &[Expr], hint: Option<&Type>) -> Result<Type, RuleError> {
        use Type::{Bool, Date, Number, Text};
        match function {
            Function::None => all.iter().try_for_each(|of| self.infer(of, None).map(drop)).map(|()| Bool),
            Function::First | Function::Distinct | Function::Size => self.of_list(function, all, hint),
            Function::Sum => self.takes(all, &[Number.list()], Number),
            Function::StartsWith | Function::EndsWith | Function::Contains | Function::Mentions => {
                self.takes(all, &[Text, Text], Bool)
            }
            Function::TrimPrefix | Function::TrimSuffix => self.takes(all, &[Text, Text], Text),
            Function::Chars => self.takes(all, &[Text], Number),
            Function::Numbers => self.takes(all, &[Text], Number.list()),
            Function::Amounts => self.takes(all, &[Text, Text], Number.list()),
            Function::Year | Function::Month | Function::Day => self.takes(all, &[Date], Number),
            Function::Age => self.takes(all, &[Date, Date], Number),
            Function::AddYears | Function::AddMonths | Function::AddDays | Function::AddWorkdays => {
                self.takes(all, &[Date, Number], Date)
            }
        }
    }

    /// A function of these types.
    fn takes(&mut self, arguments: &[Expr], expected: &[Type], result: Type) -> Result<Type, RuleError> {
        arguments.iter().zip(expected).try_for_each(|(argument, expected)| self.expect(argument, expected))?;
        Ok(result)
    }

    /// A function of a list of any type; `size` also takes a text.
    fn of_list(&mut self, function: Function, arguments: &[Expr], hint: Option<&Type>) -> Result<Type, RuleError> {
        let mut result = Type::Number;
        for argument in arguments {
            let hint = hint.filter(|_| function == Function::Distinct);
            result = match (function, self.infer(argument, hint)?) {
                (Function::Size, Type::Text | Type::List(_)) => Type::Number,
                (Function::First, Type::List(element)) => (*element).clone(),
                (Function::Distinct, list @ Type::List(_)) => list,
                (_, other) => return fail(argument, RuleErrorKind::NotAccepted(other)),
            };
        }
        Ok(result)
    }

    /// A macro: its body sees one more name.
    pub(super) fn over(
        &mut self,
        which: Macro,
        list: &Expr,
        variable: &Rc<str>,
        body: &Expr,
        hint: Option<&Type>,
    ) -> Result<Type, RuleError> {
        let element = self.element(list)?;
        self.variables.push((variable.clone(), element.clone()));
        let result = match (which, hint) {
            (Macro::Map, Some(Type::List(hint))) => self.infer(body, Some(hint)).map(Type::list),
            (Macro::Map, _) => self.infer(body, None).map(Type::list),
            (Macro::Filter, _) => self.expect(body, &Type::Bool).map(|()| element.list()),
            (Macro::All | Macro::Exists | Macro::ExistsOne, _) => self.expect(body, &Type::Bool).map(|()| Type::Bool),
        };
        self.variables.pop();
        result
    }
}
