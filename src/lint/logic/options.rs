//! A text that is compared with a choice is one of its options, by the name that is stored: an alias is stored as the
//! option it stands for, so that a comparison with the alias never comes true.

use super::spoken::{Spoken, Subject};
use crate::answers::Value;
use crate::json::nearest;
use crate::kinds::Quality;
use crate::lint::{FaultKind, Faults, Silence};
use crate::notice::Notice;
use crate::rules::{Expr, Node, Operator};

pub(super) fn check(faults: &mut Faults, path: &str, names: &mut Spoken<'_>, expr: &Expr) {
    match &expr.node {
        Node::Binary(Operator::Equal | Operator::NotEqual, one, other) => {
            for (choice, text) in [(one, other), (other, one)] {
                if let Some(subject) = names.of(choice).filter(|subject| is_choice(*subject)) {
                    compared(faults, path, names, subject, &texts(names, text));
                }
            }
        }
        Node::Binary(Operator::In, one, list) => {
            if let Some(subject) = names.of(one).filter(|subject| is_choice(*subject)) {
                compared(faults, path, names, subject, &texts(names, list));
            } else if let Some(ticked) = names.element(list).filter(|subject| is_choice(*subject)) {
                compared(faults, path, names, ticked, &texts(names, one));
            }
        }
        _ => {}
    }
    if let Node::Macro(_, list, variable, body) = &expr.node {
        check(faults, path, names, list);
        names.inside(list, variable, |names| check(faults, path, names, body));
    } else {
        expr.node.children().into_iter().for_each(|child| check(faults, path, names, child));
    }
}

/// One of a list: a choice, or one tick of several.
fn is_choice(subject: Subject<'_>) -> bool {
    match subject {
        Subject::Ticked(_) => true,
        _ => subject.asked().is_some_and(|field| field.is(Quality::Chosen) && !field.is(Quality::Several)),
    }
}

/// The texts that are written out, or stand in a set.
fn texts(names: &Spoken<'_>, expr: &Expr) -> Vec<String> {
    match (&expr.node, names.of(expr)) {
        (Node::Literal(Value::Text(text)), _) => vec![text.to_string()],
        (Node::List(items), _) => items.iter().flat_map(|item| texts(names, item)).collect(),
        (_, Some(Subject::Set(set) | Subject::Member(set))) => set.to_vec(),
        _ => Vec::new(),
    }
}

fn compared(faults: &mut Faults, path: &str, names: &Spoken<'_>, subject: Subject<'_>, texts: &[String]) {
    for text in texts {
        if let Some(meant) = subject.asked().and_then(|field| missed(names.notice, field, text)) {
            faults.add(path, FaultKind::Silent(Silence::NotAnOption { text: text.clone(), meant }));
        }
    }
}

/// The option that is probably meant by a text that is none; none where the text is an option.
fn missed(notice: &Notice, field: &crate::notice::Field, text: &str) -> Option<Option<String>> {
    let list = notice.list(field.list.as_ref()?)?;
    if list.options.iter().any(|option| option.name == text) {
        return None;
    }
    let stands_for = list.options.iter().find(|option| option.aliases.iter().any(|alias| alias == text));
    match stands_for {
        Some(option) => Some(Some(option.name.clone())),
        None if field.open => None,
        None => Some(nearest(text, list.options.iter().map(|option| option.name.as_str())).map(str::to_owned)),
    }
}
