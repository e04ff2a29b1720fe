//! On what both know, the language gives the results of another implementation of CEL.

use proptest::prelude::*;
use shenbao::answers::Value;
use shenbao::rules::{Budget, Program};

use crate::cases;
use crate::expressions::{Expressions, Language};
use crate::forms::{FIELDS, Form, Names, filled};

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn both_give_one_result(expr in Expressions::new(Language::Shared, 4).any(), form in filled(false)) {
        let source = expr.to_string();
        let program = Program::infer(&source, &Names).unwrap();
        let ours = form.value(&program, &mut Budget::default()).unwrap();
        let peer = cel::Program::compile(&source).unwrap();
        let theirs = peer.execute(&context(&form));
        prop_assert!(theirs.is_ok(), "{}: {:?}", source, theirs);
        prop_assert_eq!(theirs.unwrap(), translated(&ours), "{}", source);
    }
}

/// The form as the peer reads it.
fn context(form: &Form) -> cel::Context<'static, 'static> {
    let mut context = cel::Context::default();
    for (name, value) in &form.0 {
        context.add_variable_from_value(name.clone(), translated(value));
    }
    context
}

fn translated(value: &Value) -> cel::Value {
    match value {
        Value::Bool(truth) => (*truth).into(),
        Value::Number(number) => i64::try_from(*number).unwrap().into(),
        Value::Text(text) => text.as_ref().into(),
        Value::List(items) => items.iter().map(translated).collect::<Vec<_>>().into(),
        Value::Record(fields) => {
            let fields = FIELDS.iter().zip(fields.iter()).map(|(name, value)| ((*name).to_owned(), translated(value)));
            fields.collect::<std::collections::HashMap<_, _>>().into()
        }
        // The shared language has none of these.
        Value::Unknown | Value::Nothing | Value::Absent | Value::Date(_) => cel::Value::Null,
    }
}
