//! What the worker makes, asked as the page asks it.

use shenbao::office::work;

use super::drafts::Case;

/// What came of each task.
pub type Made = Vec<(String, Result<Vec<u8>, String>)>;

/// What is asked for a form, before the form's id.
pub const FORM: &str = "word_form ";

/// Does the tasks: each the worker's own, or [`FORM`] with a form's id.
pub fn made(case: &Case, tasks: &[String]) -> Made {
    let came = |task: &str| match task.split_once(' ') {
        Some((task, form)) => work(task, &case.parcel(form)),
        None => work(task, &case.parcel("")),
    };
    tasks.iter().map(|task| (task.clone(), came(task))).collect()
}

/// What came of a task.
pub fn of<'a>(made: &'a Made, task: &str) -> &'a Result<Vec<u8>, String> {
    &made.iter().find(|(name, _)| name == task).unwrap().1
}
