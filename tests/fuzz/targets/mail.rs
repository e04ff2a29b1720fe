//! A mail that somebody opens, as a whole and as what is attached to another: what stands in it is opened or refused in a
//! sentence, whatever its parts say of themselves.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shenbao::notice::{self, builtin_ids};
use shenbao::office::open::Asked;
use shenbao::office::work;

/// How a mail begins with something attached to it.
const HEAD: &[u8] =
    b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: message/rfc822\n\n";

fuzz_target!(|bytes: &[u8]| {
    opened(bytes.to_vec());
    opened([HEAD, bytes, b"\n--a--\n"].concat());
});

fn opened(file: Vec<u8>) {
    thread_local! {
        static NOTICES: Vec<(String, String)> = builtin_ids().take(1).map(|id| (id.to_owned(), notice::file(id).unwrap())).collect();
    }
    let notices = NOTICES.with(Clone::clone);
    if let Err(sentence) = work(Asked { name: "a.eml".to_owned(), file, notices, blank: None }) {
        assert!(sentence.ends_with('。'));
    }
}
