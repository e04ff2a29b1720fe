//! A document on the clipboard, as any program may have put it there: its tables become rows within the bounds of a
//! block, or it is refused in a sentence.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shenbao::answers::paste::{MAX_CELLS, MAX_CHARS, MAX_ROWS};
use shenbao::office::clipboard::{Asked, read};

fuzz_target!(|bytes: &[u8]| match read(Asked { html: String::from_utf8_lossy(bytes).into_owned() }) {
    Err(sentence) => assert!(sentence.ends_with('。')),
    Ok(reply) => {
        let rows = reply.rows();
        assert!(!rows.is_empty() && rows.len() <= MAX_ROWS);
        // What reaches down from above may stand behind a row's own cells.
        assert!(rows.iter().all(|row| row.len() <= 2 * MAX_CELLS));
        assert!(rows.iter().flatten().all(|cell| cell.text.chars().count() <= MAX_CHARS));
    }
});
