//! What this computer can print: which fonts it has, and the signs of an old encoding.
//! Through plain calls, because a binding for each would come in the first download.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Fonts that every browser has something for, and that seldom are one and the same.
const OWN: [&str; 3] = ["serif", "sans-serif", "monospace"];
/// Latin, because in every Chinese font a Chinese character is as wide as it is high.
const TRIAL: &str = "mmmmWWWWiiiillll0123";

/// Whether one of these fonts is there: then words in it are as wide as in no font of the browser's own, at least in one
/// case of three. Whoever cannot measure is taken to have it.
pub fn has_one(names: &[&str]) -> bool {
    measured(names).unwrap_or(true)
}

fn measured(names: &[&str]) -> Option<bool> {
    let canvas = gloo::utils::document().create_element("canvas").ok()?;
    let pen = call(&canvas, "getContext", &Array::of1(&"2d".into()))?;
    for own in OWN {
        let plain = width(&pen, own)?;
        for name in names {
            if (width(&pen, &["\"", name, "\",", own].concat())? - plain).abs() > 0.01 {
                return Some(true);
            }
        }
    }
    Some(false)
}

fn width(pen: &JsValue, family: &str) -> Option<f64> {
    Reflect::set(pen, &"font".into(), &["72px ", family].concat().into()).ok()?;
    let measure = call(pen, "measureText", &Array::of1(&TRIAL.into()))?;
    Reflect::get(&measure, &"width".into()).ok()?.as_f64()
}

/// Bytes of an encoding as text; none where the browser does not know it.
pub fn decoded(encoding: &str, bytes: &[u8]) -> Option<String> {
    let window: JsValue = gloo::utils::window().into();
    let make: Function = Reflect::get(&window, &"TextDecoder".into()).ok()?.dyn_into().ok()?;
    let decoder: Object = Reflect::construct(&make, &Array::of1(&encoding.into())).ok()?.dyn_into().ok()?;
    call(&decoder, "decode", &Array::of1(&Uint8Array::from(bytes)))?.as_string()
}

fn call(on: &JsValue, name: &str, with: &Array) -> Option<JsValue> {
    let function: Function = Reflect::get(on, &name.into()).ok()?.dyn_into().ok()?;
    Reflect::apply(&function, on, with).ok()
}
