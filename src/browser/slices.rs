//! Reads a chosen file slice by slice, so that a film of a gigabyte neither fills the memory nor stops the page.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlInputElement};

/// Bytes of a slice: read and hashed within the twentieth of a second after which people notice that a page stands still.
const SLICE: u64 = 1024 * 1024;

/// The files chosen in an input, which is emptied, so that choosing the same ones again is a change again.
pub fn chosen(input: &HtmlInputElement) -> Vec<File> {
    let files = input.files();
    let found = files.iter().flat_map(|files| (0..files.length()).filter_map(|nth| files.item(nth))).collect();
    input.set_value("");
    found
}

/// A file's size in bytes.
pub fn size(file: &File) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes are whole and not negative")]
    let size = file.size() as u64;
    size
}

/// Hands a file over slice by slice, with how many bytes are done, for as long as it is wanted. Whether all of it was
/// read; none where the browser could not read it, for it was moved, changed or taken away.
pub async fn read(file: &File, mut take: impl FnMut(&[u8], u64) -> bool) -> Option<bool> {
    let size = size(file);
    let mut from = 0;
    while from < size {
        let end = size.min(from + SLICE);
        let bytes = slice(file, from, end).await.ok()?;
        from = end;
        if !take(&bytes, from) {
            return Some(false);
        }
    }
    Some(true)
}

async fn slice(file: &Blob, from: u64, end: u64) -> Result<Vec<u8>, JsValue> {
    Ok(bytes(file, from, end).await?.to_vec())
}

/// The bytes from one place of a file to before another, as the browser has them.
pub(super) async fn bytes(file: &Blob, from: u64, end: u64) -> Result<Uint8Array, JsValue> {
    #[expect(clippy::cast_precision_loss, reason = "sizes of files are exact in a double")]
    let slice = file.slice_with_f64_and_f64(from as f64, end as f64)?;
    let buffer: ArrayBuffer = JsFuture::from(slice.array_buffer()).await?.dyn_into()?;
    Ok(Uint8Array::new(&buffer))
}
