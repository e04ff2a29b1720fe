//! Reads a QR code out of a picture, where the browser can: Chromium on Android, macOS and ChromeOS has `BarcodeDetector`.
//! The picture stays on the computer.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

/// A reading under way; dropping it lets nobody hear of it.
pub struct Reading(Rc<Cell<bool>>);

impl Drop for Reading {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

/// Whether the browser has a reader of such codes.
pub fn available() -> bool {
    get(&gloo::utils::window(), "BarcodeDetector").is_ok_and(|it| it.is_function())
}

/// Reads a picture; hears the text of the first code, or none where there is none.
pub fn read(picture: &File, heard: impl FnOnce(Option<String>) + 'static) -> Reading {
    let (picture, wanted) = (picture.clone(), Rc::new(Cell::new(true)));
    let reading = Reading(wanted.clone());
    spawn_local(async move {
        let text = detected(&picture).await.ok().flatten();
        if wanted.get() {
            heard(text);
        }
    });
    reading
}

async fn detected(picture: &File) -> Result<Option<String>, JsValue> {
    let window = gloo::utils::window();
    let draw: Function = get(&window, "createImageBitmap")?.dyn_into()?;
    let picture = JsFuture::from(draw.call1(&window, picture)?.dyn_into::<Promise>()?).await?;
    let options = Object::new();
    Reflect::set(&options, &"formats".into(), &Array::of1(&"qr_code".into()))?;
    let detector: Function = get(&window, "BarcodeDetector")?.dyn_into()?;
    let detector = Reflect::construct(&detector, &Array::of1(&options))?;
    let detect: Function = get(&detector, "detect")?.dyn_into()?;
    let codes = JsFuture::from(detect.call1(&detector, &picture)?.dyn_into::<Promise>()?).await?;
    let first = Array::from(&codes).get(0);
    if first.is_undefined() { Ok(None) } else { Ok(get(&first, "rawValue")?.as_string()) }
}

fn get(of: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(of, &name.into())
}
