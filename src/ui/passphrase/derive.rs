//! Asks the worker for the key of a passphrase.

use crate::browser::office::{self, PendingRequest, RequestOutcome};
use crate::encryption::{Derivation, EncryptionKey, Passphrase, words};
use crate::office::bytes::Bytes;
use crate::office::key::Asked;

/// Said where the worker does not come.
const NO_WORKER: &str = "加密程序没有取到或停了。请检查网络后再试一次。";

/// Derives the key; `done` gets it, or a sentence. Dropping the request ends it.
pub fn derive(
    typed: &str,
    derivation: Derivation,
    done: impl FnOnce(Result<EncryptionKey, String>) + 'static,
) -> Result<PendingRequest, String> {
    let passphrase = Passphrase::typed(typed).map_err(words::unusable)?;
    Ok(office::ask(Asked::of(&passphrase, &derivation), move |outcome| {
        done(match outcome {
            RequestOutcome::Done(Bytes(key)) => {
                EncryptionKey::answered(derivation, key).ok_or_else(|| NO_WORKER.to_owned())
            }
            RequestOutcome::Refused(sentence) => Err(sentence),
            RequestOutcome::Failed => Err(NO_WORKER.to_owned()),
        });
    }))
}
