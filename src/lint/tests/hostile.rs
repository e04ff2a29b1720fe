//! Whatever is written, nothing makes the linter panic.

use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn nothing_makes_it_panic(cut in 0usize..4000, len in 0usize..60, put in "\\PC{0,12}") {
        let chars: Vec<char> = example().chars().collect();
        let cut = cut.min(chars.len());
        let end = (cut + len).min(chars.len());
        let text: String = chars[..cut].iter().copied().chain(put.chars()).chain(chars[end..].iter().copied()).collect();
        faults(&text);
    }

    #[test]
    fn nothing_written_as_json_makes_it_panic(cut in 0usize..9000, len in 0usize..60, put in "\\PC{0,12}") {
        let tree: serde_json::Value = toml::from_str(example()).unwrap();
        let chars: Vec<char> = tree.to_string().chars().collect();
        let cut = cut.min(chars.len());
        let end = (cut + len).min(chars.len());
        let text: String = chars[..cut].iter().copied().chain(put.chars()).chain(chars[end..].iter().copied()).collect();
        faults(&text);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        crate::lint::faults(&bytes, &standard().unwrap(), None);
    }
}
