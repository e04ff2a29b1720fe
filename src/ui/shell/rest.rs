//! What nobody waits for, fetched once the first screen can be used: the second part of the program, with home's where that was
//! not shown, then the notices that were not asked for. The third part never: only a screen of it asks for that.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

use crate::browser::events;
use crate::browser::idle::when_idle;
use crate::browser::later_parts::{Arrival, LaterPart, arrival, on_arrival, want};
use crate::ui::catalogue;

/// How long the notices wait for a second part that neither comes nor fails, in milliseconds.
const PATIENCE: u32 = 3_000;

thread_local! {
    static ASKED: Cell<bool> = const { Cell::new(false) };
    /// What waits for the second part.
    static WAITING: RefCell<Option<(EventListener, Timeout)>> = const { RefCell::new(None) };
}

/// Fetches it in the next idle moment; once, however often it is called.
pub fn fetch_rest() {
    if !ASKED.replace(true) {
        when_idle(begin);
    }
}

fn begin() {
    if arrival(LaterPart::Lazy) != Arrival::Coming {
        return stock();
    }
    let settled = on_arrival(|| {
        if arrival(LaterPart::Lazy) != Arrival::Coming {
            stock();
        }
    });
    WAITING.set(Some((settled, Timeout::new(PATIENCE, stock))));
    want(LaterPart::Lazy);
}

/// The listener that calls this must not end while it runs.
fn stock() {
    let waited = WAITING.take();
    when_idle(move || {
        drop(waited);
        catalogue::stock_rest(events::announce_stocked);
    });
}
