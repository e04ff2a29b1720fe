//! Beginning a draft of a notice, from wherever a press offers that.

use yew::Callback;

use super::{absent, begin};
use crate::browser::events;
use crate::check::proposed;
use crate::drafts::words;
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::route::Route;

/// Begins as soon as the notice, and for an example its sample, is loaded.
pub fn begin_once_here(app: &AppState, refused: &Callback<Option<String>>, id: &str, example: bool) {
    let (app, refused, wanted) = (app.clone(), refused.clone(), id.to_owned());
    if catalogue::is_coming(id) {
        refused.emit(Some("正在取这份通知…".to_owned()));
    }
    let begin = move |here: bool| {
        let done = if here { start(&app, &wanted, example) } else { Err(absent(&wanted)) };
        refused.emit(done.err());
    };
    if example {
        let notice = id.to_owned();
        catalogue::when_here(id, move |_| catalogue::when_sample_here(&notice, begin));
    } else {
        catalogue::when_here(id, begin);
    }
}

/// Makes a draft, empty or of the example, and goes there.
fn start(app: &AppState, id: &str, example: bool) -> Result<(), String> {
    let notice = catalogue::notice(id).ok_or_else(|| absent(id))?;
    let mut answers = example.then(|| catalogue::sample(&notice)).flatten().unwrap_or_default();
    answers.sample = example;
    let draft = begin(&app.drafts, &notice, &proposed(&notice, &answers), &answers)
        .map_err(|error| words::reason(&error).to_owned())?;
    events::go(&Route::Fill(draft.handle.id().as_str().to_owned()).fragment());
    Ok(())
}
