//! Whether an input method is composing. One pair of listeners serves all controls, because only one of them can be
//! composed in at a time, and Yew knows no composition events.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::{Event, InputEvent, InputEventInit};

thread_local! {
    static UNDER_WAY: Cell<bool> = const { Cell::new(false) };
    static LISTENERS: [EventListener; 2] = [on("compositionstart", began), on("compositionend", ended)];
}

/// Begins to listen; further calls do nothing.
pub fn listen() {
    LISTENERS.with(|_| ());
}

/// Whether a text is being composed, so that it and the keys are the input method's own.
pub fn under_way() -> bool {
    UNDER_WAY.with(Cell::get)
}

/// The control composed in was left, however the composition ended.
pub fn forget() {
    UNDER_WAY.with(|flag| flag.set(false));
}

fn on(name: &'static str, act: fn(&Event)) -> EventListener {
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&gloo::utils::document(), name, options, act)
}

fn began(_: &Event) {
    UNDER_WAY.with(|flag| flag.set(true));
}

/// Chromium sends no input event after the composition's end; so that controls need to listen to input alone, we do.
fn ended(event: &Event) {
    forget();
    let init = InputEventInit::new();
    init.set_bubbles(true);
    if let (Some(target), Ok(input)) = (event.target(), InputEvent::new_with_event_init_dict("input", &init)) {
        // Nobody forbids this event its course.
        let _ = target.dispatch_event(&input);
    }
}
