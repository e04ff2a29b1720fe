//! The pixels of a picture that somebody took or chose. It stays on the computer.
//! Through plain calls, because a binding for each would come in the first download.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

/// The longer side of what is looked at, in pixels. A photo of a whole page still has four pixels for each square of a code
/// that is a tenth as wide as the page, and no slow telephone is busy with it for long.
const LONGEST: f64 = 1600.0;

/// A picture's pixels.
pub struct Pixels {
    /// The pixels of a row.
    pub width: u32,
    /// Red, green, blue and opacity of each, row by row.
    pub bytes: Vec<u8>,
}

/// A picture being read; once this is dropped, nobody is called back.
pub struct PendingPicture(Rc<Cell<bool>>);

impl Drop for PendingPicture {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

/// Reads a picture's pixels, fewer of them where it is large; calls back with none where the browser cannot read it.
pub fn read(picture: &File, callback: impl FnOnce(Option<Pixels>) + 'static) -> PendingPicture {
    let (picture, wanted) = (picture.clone(), Rc::new(Cell::new(true)));
    let reading = PendingPicture(wanted.clone());
    spawn_local(async move {
        let pixels = pixels(&picture).await;
        if wanted.get() {
            callback(pixels);
        }
    });
    reading
}

async fn pixels(picture: &File) -> Option<Pixels> {
    let window = gloo::utils::window();
    let promise: Promise = call(&window, "createImageBitmap", &Array::of1(picture))?.dyn_into().ok()?;
    let bitmap = JsFuture::from(promise).await.ok()?;
    let (width, height) = (number(&bitmap, "width")?, number(&bitmap, "height")?);
    let scale = (LONGEST / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).floor().max(1.0), (height * scale).floor().max(1.0));
    let canvas = gloo::utils::document().create_element("canvas").ok()?;
    Reflect::set(&canvas, &"width".into(), &width.into()).ok()?;
    Reflect::set(&canvas, &"height".into(), &height.into()).ok()?;
    let pen = call(&canvas, "getContext", &Array::of1(&"2d".into()))?;
    let corners = Array::of5(&bitmap, &0.into(), &0.into(), &width.into(), &height.into());
    call(&pen, "drawImage", &corners)?;
    let drawn = call(&pen, "getImageData", &Array::of4(&0.into(), &0.into(), &width.into(), &height.into()))?;
    let bytes = Uint8Array::new(&Reflect::get(&get(&drawn, "data")?, &"buffer".into()).ok()?).to_vec();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of pixels")]
    let width = width as u32;
    Some(Pixels { width, bytes })
}

fn number(of: &JsValue, name: &str) -> Option<f64> {
    get(of, name)?.as_f64().filter(|number| *number >= 1.0)
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}

fn call(on: &JsValue, name: &str, with: &Array) -> Option<JsValue> {
    let function: Function = get(on, name)?.dyn_into().ok()?;
    Reflect::apply(&function, on, with).ok()
}
