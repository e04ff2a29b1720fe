//! `window.shenbao`: the check, for other scripts of the site. `API.md` beside this file documents it for webmasters.
//! Not here: the verdict (`exports`) and what makes a file a submission (`wire`).

use gloo::events::EventListener;
use js_sys::{Error, Function, JSON, Object, Promise, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::events;
use crate::drafts::Drafts;
use crate::exports::Verdict;
use crate::notice::Announced;
use crate::ui::lazy::LazyPart;
use crate::wire::{self, Json};

use super::catalogue;
use super::new_draft::{absent, open_text, read_text};
use super::route::Route;

const NO_JSON: &str = "传入的不是申报内容。请传入申报文件的内容：对象，或 JSON 文本。";

/// What a call gives, or an `Error` whose message is a sentence.
type Answer = Result<JsValue, JsValue>;

/// Adds the calls to `window.shenbao`, which the loader has made with its `ready`.
pub struct ApiPart;

impl LazyPart for ApiPart {
    type Props = Drafts;
    type Output = ();

    fn run(drafts: &Self::Props) {
        let global = js_sys::global();
        let api = Reflect::get(&global, &"shenbao".into()).ok().and_then(|it| it.dyn_into::<Object>().ok());
        let api = api.unwrap_or_default();
        let drafts = drafts.clone();
        set(&api, "notices", &call(|_| notices()));
        set(&api, "sample", &call(|id| sample(&id)));
        set(&api, "check", &call(|submission| check(&submission)));
        set(&api, "open", &call(move |submission| Ok(open(&drafts, &submission).into())));
        if Reflect::get(&api, &"ready".into()).is_ok_and(|ready| ready.is_undefined()) {
            set(&api, "ready", &Promise::resolve(&api));
        }
        set(&global, "shenbao", &api);
    }
}

/// A function of one argument that lives as long as the page.
fn call(answer: impl Fn(JsValue) -> Answer + 'static) -> JsValue {
    let closure: Box<dyn Fn(JsValue) -> Answer> = Box::new(answer);
    Closure::wrap(closure).into_js_value()
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    // A frozen global keeps its own; the page works without.
    let _ = Reflect::set(object, &name.into(), value);
}

/// What other scripts get to know of a notice.
#[derive(Serialize)]
struct About {
    id: String,
    edition: i32,
    title: String,
    document: String,
    issuer: String,
    number: Option<String>,
    deadline: Option<String>,
    digest: String,
}

/// The notices this page carries, and those opened from files, as plain objects.
fn notices() -> Answer {
    let notices: Vec<About> = catalogue::notices().into_iter().map(about).collect();
    notices.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

fn about(notice: Announced) -> About {
    let deadline = notice.last_day();
    let Announced { id, edition, title, document, issuer, number, digest, .. } = notice;
    About { id, edition, title, document, issuer, number, deadline, digest }
}

/// A whole submission file, accepted as it stands.
fn sample(id: &JsValue) -> Answer {
    let id = id.as_string().unwrap_or_default();
    let notice = catalogue::notice(&id).ok_or_else(|| refused(&absent(&id)))?;
    let answers = catalogue::sample(&notice).ok_or_else(|| refused(&absent(&id)))?;
    plain(&wire::tree(&notice, "示例", &answers, None))
}

fn check(submission: &JsValue) -> Answer {
    let (notice, submission) = read_text(&text(submission)?).map_err(|sentence| refused(&sentence))?;
    plain(&Verdict::new(&catalogue::prepared(&notice), &submission.answers).json())
}

/// Stores the submission as a draft of its own and shows it; resolves with its address once it is shown.
fn open(drafts: &Drafts, submission: &JsValue) -> Promise {
    let opened = text(submission).and_then(|text| open_text(drafts, &text).map_err(|sentence| refused(&sentence)));
    match opened {
        Ok(id) => shown(Route::Fill(id.as_str().to_owned()).fragment()),
        Err(error) => Promise::reject(&error),
    }
}

/// Goes to an address. The page's own listener runs before the promise's, for it was added earlier.
fn shown(fragment: String) -> Promise {
    Promise::new(&mut |resolve: Function, _| {
        let address = JsValue::from_str(&fragment);
        let listener = EventListener::once(&gloo::utils::window(), "hashchange", move |_| {
            // Resolving a promise does not throw.
            let _ = resolve.call1(&JsValue::UNDEFINED, &address);
        });
        listener.forget();
        events::go(&fragment);
    })
}

/// A submission's text. By way of JSON, because a cyclic or bottomless object would exhaust the program's stack.
fn text(submission: &JsValue) -> Result<String, JsValue> {
    let written = || JSON::stringify(submission).ok().and_then(|text| text.as_string());
    submission.as_string().or_else(written).ok_or_else(|| refused(NO_JSON))
}

/// As plain objects and arrays.
fn plain(json: &Json) -> Answer {
    JSON::parse(&json.to_text())
}

fn refused(sentence: &str) -> JsValue {
    Error::new(sentence).into()
}
