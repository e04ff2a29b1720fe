//! Which names an expression reads.

use std::rc::Rc;

use super::syntax::{Expr, Node};

/// Adds, in order, the dotted paths that the expression reads, those of its macros' variables left out.
pub(super) fn reads(expr: &Expr, variables: &mut Vec<Rc<str>>, found: &mut Vec<String>) {
    if let Some(path) = path(expr, variables) {
        if let Err(at) = found.binary_search(&path) {
            found.insert(at, path);
        }
    } else if let Node::Macro(_, list, variable, body) = &expr.node {
        reads(list, variables, found);
        variables.push(variable.clone());
        reads(body, variables, found);
        variables.pop();
    } else {
        for child in expr.node.children() {
            reads(child, variables, found);
        }
    }
}

/// `a.b.c`, where the expression is nothing but that and `a` is no variable.
fn path(expr: &Expr, variables: &[Rc<str>]) -> Option<String> {
    match &expr.node {
        Node::Name(name) if !variables.contains(name) => Some(name.to_string()),
        Node::Select(of, field) => path(of, variables).map(|path| path + "." + field),
        _ => None,
    }
}
