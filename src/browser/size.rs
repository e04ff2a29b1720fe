//! How large elements are: what fits beside each other depends on the room there is, not on the window.

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// A letter of a page whose styles cannot be read, in pixels.
const LETTER: f64 = 16.0;

/// The inner width of an element in rem.
pub fn width_in_rem(element: &Element) -> f64 {
    let root = gloo::utils::document().document_element();
    let style = root.and_then(|root| gloo::utils::window().get_computed_style(&root).ok().flatten());
    let letter = style.and_then(|style| style.get_property_value("font-size").ok());
    let letter = letter.and_then(|size| size.trim_end_matches("px").parse().ok()).filter(|size| *size > 0.0);
    f64::from(element.client_width()) / letter.unwrap_or(LETTER)
}

/// Calls back whenever the window changes its size, or is zoomed.
pub fn on_resize(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "resize", move |_| callback())
}

/// Calls back as long as it lives, whenever an element changes its size.
pub struct SizeObserver {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl SizeObserver {
    /// Observes an element's height in pixels, beginning with the present one; none where the browser does not tell.
    pub fn of_height(element: &HtmlElement, callback: impl Fn(i32) + 'static) -> Option<Self> {
        let observed = element.clone();
        let callback = Closure::<dyn FnMut()>::new(move || callback(observed.offset_height()));
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for SizeObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
