//! Files of strangers on their way: each is read slice by slice and worked on by the worker, one after the other and in
//! their order, in sight, until the person stops it. The page goes on answering meanwhile.
//! Not here: what is done with a file (`office`), and what is done with the result (whoever begins).

mod going;
mod shown;
mod source;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::office::Ask;

use going::Going;
use shown::{Presses, Standing};
pub use source::ReadingSource;

/// Makes a request of a file's name and bytes.
pub type Asking<A> = dyn Fn(&str, &[u8]) -> A;

/// What is done with each file.
pub struct FileWork<A: Ask> {
    /// What the worker is asked, from the file's name and bytes.
    pub asked: Box<Asking<A>>,
    /// The same done by the page itself, where no worker can be started; the page does not react meanwhile.
    pub here: fn(A) -> Result<A::Answer, String>,
    /// What is shown as being done: 打开.
    pub verb: &'static str,
    /// Called with the result of each; names a notice where the file must be worked on once more when that is here.
    pub done: Box<dyn Fn(Done<A::Answer>) -> Option<String>>,
    /// Called at the end: whether all was done, or the person stopped it.
    pub ended: Box<dyn Fn(bool)>,
}

/// The result of one file.
pub struct Done<R> {
    /// Its name.
    pub name: String,
    /// What the worker answered, or the sentence that says why it has no answer.
    pub result: Result<R, String>,
    /// The bytes that were worked on; none of a file that cannot be read.
    pub bytes: Rc<Vec<u8>>,
    /// Whether a notice was waited for already.
    pub again: bool,
}

/// Files on their way, and their progress as it is drawn. Cloning shares them.
pub struct FileReading<A: Ask> {
    standing: Standing,
    set_standing: Callback<Standing>,
    going: Rc<RefCell<Option<Rc<Going<A>>>>>,
}

impl<A: Ask> Clone for FileReading<A> {
    fn clone(&self) -> Self {
        let Self { standing, set_standing, going } = self;
        Self { standing: standing.clone(), set_standing: set_standing.clone(), going: going.clone() }
    }
}

/// Files that a component reads: none on their way yet; what is under way ends with the component.
#[hook]
pub fn use_reading<A: Ask + 'static>() -> FileReading<A> {
    let standing = use_state_eq(Standing::default);
    let going = use_mut_ref(|| None);
    {
        let going = going.clone();
        use_effect_with((), move |()| move || drop(end(&going)));
    }
    let set = standing.setter();
    FileReading { standing: (*standing).clone(), set_standing: Callback::from(move |now| set.set(now)), going }
}

impl<A: Ask + 'static> FileReading<A> {
    /// Begins with files, or puts them behind those that are on their way.
    pub fn begin(&self, sources: Vec<ReadingSource>, work: FileWork<A>) {
        if sources.is_empty() {
            return;
        }
        let going = self.going.borrow().clone();
        if let Some(going) = going {
            return going.also(sources);
        }
        let going = Rc::new(Going::new(sources, work));
        *self.going.borrow_mut() = Some(going.clone());
        self.go_on(going, false);
    }

    /// Ends what is under way.
    pub fn stop(&self) {
        let ended = end(&self.going);
        self.set_standing.emit(Standing::Idle);
        if let Some(going) = ended {
            going.ended(false);
        }
    }

    /// The progress, and the buttons that go with it.
    pub fn shown(&self) -> Html {
        let (going, stopped) = (self.clone(), self.clone());
        let go_on = Callback::from(move |here| going.go_on_again(here));
        let stop = Callback::from(move |()| stopped.stop());
        shown::status(&Presses { go_on, stop }, &self.standing)
    }

    /// Goes on where the worker was lost: with another one, or in the page.
    fn go_on_again(&self, here: bool) {
        let going = self.going.borrow().clone();
        if let Some(going) = going {
            self.go_on(going, here);
        }
    }

    fn go_on(&self, going: Rc<Going<A>>, here: bool) {
        let (set_standing, kept) = (self.set_standing.clone(), self.going.clone());
        spawn_local(async move {
            let lost = going.run(&set_standing, here).await;
            if going.is_stopped() {
                return;
            }
            if lost {
                return set_standing.emit(Standing::Lost(going.verb()));
            }
            *kept.borrow_mut() = None;
            set_standing.emit(Standing::Idle);
            going.ended(true);
        });
    }
}

fn end<A: Ask>(going: &RefCell<Option<Rc<Going<A>>>>) -> Option<Rc<Going<A>>> {
    let ended = going.borrow_mut().take()?;
    ended.stop();
    Some(ended)
}
