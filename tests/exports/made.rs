//! What the worker makes, asked as the page asks it.

use shenbao::exports::{Export, Made as Parts};
use shenbao::office::bytes::Bytes;
use shenbao::office::export::{Asked, AskedPackage};
use shenbao::office::work;

use super::drafts::Case;

/// Something that the worker is asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    /// An export, and the id of the form it is about.
    Export(Export, Option<String>),
    /// Everything that goes along.
    Package,
}

/// What came of a task.
#[derive(Debug, Clone, PartialEq)]
pub enum Came {
    /// A file, or a sentence.
    File(Result<Vec<u8>, String>),
    /// Several.
    Parts(Parts),
}

/// What came of each task.
pub type Made = Vec<(Task, Came)>;

/// Does the tasks.
pub fn made(case: &Case, tasks: &[Task]) -> Made {
    let came = |task: &Task| match task {
        Task::Export(export, form) => {
            let asked = Asked { draft: case.sent(), export: *export, form: form.clone() };
            Came::File(work(asked).map(|Bytes(bytes)| bytes))
        }
        Task::Package => Came::Parts(work(AskedPackage { draft: case.sent() }).unwrap().made()),
    };
    tasks.iter().map(|task| (task.clone(), came(task))).collect()
}

/// What came of an export.
pub fn of<'a>(made: &'a Made, export: Export, form: Option<&str>) -> &'a Result<Vec<u8>, String> {
    let wanted = Task::Export(export, form.map(str::to_owned));
    let Some((_, Came::File(file))) = made.iter().find(|(task, _)| *task == wanted) else { panic!("{wanted:?}") };
    file
}

/// What goes along.
pub fn parts(made: &Made) -> &Parts {
    let all = made.iter().find_map(|(_, came)| if let Came::Parts(parts) = came { Some(parts) } else { None });
    all.unwrap()
}
