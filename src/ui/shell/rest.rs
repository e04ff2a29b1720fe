//! What nobody waits for, fetched once the first screen can be used: the second part of the program, then the notices that
//! were not asked for.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

use crate::browser::events;
use crate::browser::idle::when_idle;
use crate::browser::second_part::{Arrival, arrival, on_arrival, want};
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
    if arrival() != Arrival::Coming {
        return stock();
    }
    let settled = on_arrival(|| {
        if arrival() != Arrival::Coming {
            stock();
        }
    });
    WAITING.set(Some((settled, Timeout::new(PATIENCE, stock))));
    want();
}

/// The listener that calls this must not end while it runs.
fn stock() {
    let waited = WAITING.take();
    when_idle(move || {
        drop(waited);
        catalogue::stock_rest(events::announce_stocked);
    });
}
