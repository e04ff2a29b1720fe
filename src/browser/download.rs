//! Gives the person a file.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// How long the browser may take to fetch a file from its address, in milliseconds.
const PATIENCE: u32 = 60_000;

/// Offers a text as a file of this name; whether the browser took it. The browser asks where, or saves at once.
pub fn text(name: &str, kind: &str, text: &str) -> bool {
    part(name, kind, &JsValue::from_str(text))
}

/// Offers bytes as a file of this name; whether the browser took them.
pub fn bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    part(name, kind, &js_sys::Uint8Array::from(bytes))
}

/// A piece of a file that is put together.
pub enum Piece {
    /// Bytes.
    Bytes(Vec<u8>),
    /// A whole file of the person's; the browser reads it where it lies when it saves.
    File(File),
    /// Bytes that the browser keeps.
    Blob(Blob),
}

/// Offers pieces, one behind the other, as a file of this name; whether the browser took them.
pub fn joined(name: &str, kind: &str, pieces: &[Piece]) -> bool {
    let value = |piece: &Piece| match piece {
        Piece::Bytes(bytes) => JsValue::from(js_sys::Uint8Array::from(bytes.as_slice())),
        Piece::File(file) => file.into(),
        Piece::Blob(blob) => blob.into(),
    };
    parts(name, kind, &pieces.iter().map(value).collect())
}

fn part(name: &str, kind: &str, part: &JsValue) -> bool {
    parts(name, kind, &js_sys::Array::of1(part))
}

fn parts(name: &str, kind: &str, parts: &js_sys::Array) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(parts, &options);
    blob.and_then(|blob| save(name, &blob)).is_ok()
}

fn save(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let document = gloo::utils::document();
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(JsValue::from)?;
    link.set_href(&url);
    link.set_download(&crate::unseen::shown(name));
    // Firefox follows only links that stand in the document.
    let body = gloo::utils::body();
    body.append_child(&link)?;
    link.click();
    body.remove_child(&link)?;
    gloo::timers::callback::Timeout::new(PATIENCE, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}
