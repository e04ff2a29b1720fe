//! Asks the worker for the key of a passphrase.

use crate::browser::office::{self, Answer, Errand};
use crate::encryption::{Derivation, Key, Passphrase, words};
use crate::office::Task;
use crate::office::key::Request;

/// Said where the worker does not come.
const NO_WORKER: &str = "加密程序没有取到或停了。请检查网络后再试一次。";

/// Derives the key; `heard` gets it, or a sentence. Dropping the errand ends it.
pub fn derive(
    typed: &str,
    derivation: Derivation,
    heard: impl FnOnce(Result<Key, String>) + 'static,
) -> Result<Errand, String> {
    let passphrase = Passphrase::typed(typed).map_err(words::unusable)?;
    let request = Request { passphrase: &passphrase, derivation: &derivation };
    let bytes = request.packed();
    Ok(office::ask(Task::Key.name(), &bytes, move |answer| {
        heard(match answer {
            Answer::Done(bytes) => Key::answered(derivation, bytes).ok_or_else(|| NO_WORKER.to_owned()),
            Answer::Refused(sentence) => Err(sentence),
            Answer::Failed => Err(NO_WORKER.to_owned()),
        });
    }))
}
