//! Compiles the expressions of a definition, and keeps what does not compile.

use std::fmt;
use std::rc::Rc;

use crate::notice::Notice;
use crate::rules::{ColumnPlace, Dependency, Program, RuleError, Type};

use crate::check::scope::{Here, Names, Within};

/// An expression that does not compile.
#[derive(Debug, Clone, PartialEq)]
pub struct Defect {
    /// Where in the definition: `rules.ID.assert`, `sections.ID.fields.ID.when`.
    pub path: String,
    /// What is wrong.
    pub error: RuleError,
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.error)
    }
}

/// An expression of the definition.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    /// Where it stands in the definition, to be named where the work of a check does not suffice for it.
    path: Rc<str>,
    /// None where it is defective.
    program: Option<Program>,
    /// What it reads of the form, beside the row at hand.
    reads: Vec<Dependency>,
}

impl Expression {
    /// Where it stands in the definition.
    pub fn path(&self) -> &Rc<str> {
        &self.path
    }

    /// What is evaluated; none where it is defective, so that it is never decided.
    pub(in crate::check) fn program(&self) -> Option<&Program> {
        self.program.as_ref()
    }

    /// Whether it compiled.
    pub(in crate::check) fn compiled(&self) -> bool {
        self.program.is_some()
    }

    /// What it reads of the form, beside the row at hand.
    pub(in crate::check) fn reads(&self) -> &[Dependency] {
        &self.reads
    }
}

/// What an expression must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A truth.
    Truth,
    /// A number.
    Number,
    /// A value of any type.
    Value,
    /// A text, or a list of texts.
    Texts,
}

/// How a source becomes a program.
pub(super) type Compile = fn(&str, &Here<'_>, Wanted) -> Result<Program, RuleError>;

/// Resolves a source's names and checks its types.
pub(super) fn checked(source: &str, names: &Here<'_>, wanted: Wanted) -> Result<Program, RuleError> {
    match wanted {
        Wanted::Truth => Program::compile(source, names, &Type::Bool),
        Wanted::Number => Program::compile(source, names, &Type::Number),
        Wanted::Value => Program::infer(source, names),
        Wanted::Texts => {
            let one = Program::compile(source, names, &Type::Text);
            one.or_else(|error| Program::compile(source, names, &Type::Text.list()).map_err(|_| error))
        }
    }
}

/// Resolves the names of a source whose types were checked before.
pub(super) fn linted(source: &str, names: &Here<'_>, _: Wanted) -> Result<Program, RuleError> {
    Program::linted(source, names)
}

/// Compiles one expression after the other.
pub(super) struct Compiler {
    names: Names,
    compile: Compile,
    /// What did not compile so far.
    pub defects: Vec<Defect>,
    /// The columns in which expressions look for texts, each with the first expression that does.
    pub columns: Vec<(Rc<str>, ColumnPlace)>,
}

impl Compiler {
    /// For the expressions of a notice.
    pub fn new(notice: &Notice, compile: Compile) -> Self {
        Self { names: Names::new(notice), compile, defects: Vec::new(), columns: Vec::new() }
    }

    /// A truth about the whole form, where the definition has one there.
    pub fn truth(&mut self, path: String, source: Option<&String>) -> Option<Expression> {
        source.map(|source| self.expression(path, source, Within::Notice, Wanted::Truth))
    }

    /// An expression.
    pub fn expression(&mut self, path: String, source: &str, within: Within<'_>, wanted: Wanted) -> Expression {
        let compiled = (self.compile)(source, &self.names.within(within), wanted);
        let path: Rc<str> = path.into();
        match compiled {
            Ok(program) => {
                for place in program.columns() {
                    if self.columns.iter().all(|(_, known)| *known != place) {
                        self.columns.push((path.clone(), place));
                    }
                }
                Expression { path, reads: program.reads(), program: Some(program) }
            }
            Err(error) => {
                self.defects.push(Defect { path: path.to_string(), error });
                Expression { path, program: None, reads: Vec::new() }
            }
        }
    }
}
