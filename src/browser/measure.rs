//! What the browser itself can see of a chosen film or picture: how long it is, how large.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::{Element, File, Url};

/// How long the browser may look at a file, in milliseconds.
const PATIENCE: u32 = 15_000;

/// An address that a chosen file has within this page, for as long as this lives.
pub struct Address(String);

impl Address {
    /// Gives a file an address; none where the browser refuses.
    pub fn of(file: &File) -> Option<Self> {
        Url::create_object_url_with_blob(file).ok().map(Self)
    }

    /// The address.
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        // An address that cannot be given back ends with the page.
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// The length of a film in whole seconds; none where the browser cannot read it.
pub async fn seconds(file: &File) -> Option<u32> {
    let film = seen(file, "video", "loadedmetadata").await?;
    whole(number(&film, "duration")?.round())
}

/// Width and height of a picture in pixels, upright; none where the browser cannot read it.
pub async fn pixels(file: &File) -> Option<(u32, u32)> {
    let picture = seen(file, "img", "load").await?;
    let side = |name| number(&picture, name).and_then(whole).filter(|side| *side > 0);
    side("naturalWidth").zip(side("naturalHeight"))
}

fn number(element: &Element, name: &str) -> Option<f64> {
    js_sys::Reflect::get(element, &name.into()).ok()?.as_f64()
}

/// A recording whose end was never written has an endless length, which is none.
fn whole(number: f64) -> Option<u32> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is looked at first")]
    let whole = (0.0..1e7).contains(&number).then_some(number as u32);
    whole
}

/// Lets an element of this kind look at a file; none where it says that it cannot, or nothing in time.
async fn seen(file: &File, kind: &str, event: &'static str) -> Option<Element> {
    let address = Address::of(file)?;
    let element = gloo::utils::document().create_element(kind).ok()?;
    let outcome: Rc<Outcome> = Rc::default();
    let settles = |known: bool| {
        let outcome = outcome.clone();
        move || outcome.settle(known)
    };
    let (well, badly, late) = (settles(true), settles(false), settles(false));
    let _listeners = [
        EventListener::once(&element, event, move |_| well()),
        EventListener::once(&element, "error", move |_| badly()),
    ];
    let _patience = Timeout::new(PATIENCE, late);
    element.set_attribute("preload", "metadata").ok()?;
    element.set_attribute("src", address.text()).ok()?;
    let known = poll_fn(|context| outcome.asked(context.waker())).await;
    known.then_some(element)
}

/// Whether the element knows the file, and the task that waits for it.
#[derive(Default)]
struct Outcome {
    known: Cell<Option<bool>>,
    waker: RefCell<Option<Waker>>,
}

impl Outcome {
    fn settle(&self, known: bool) {
        self.known.set(self.known.get().or(Some(known)));
        if let Some(waker) = self.waker.borrow_mut().take() {
            waker.wake();
        }
    }

    fn asked(&self, waker: &Waker) -> Poll<bool> {
        *self.waker.borrow_mut() = Some(waker.clone());
        self.known.get().map_or(Poll::Pending, Poll::Ready)
    }
}
