//! A draft that was encrypted in 2026 opens in every later program.

use shenbao::encryption::{Encrypted, Identity};

use super::derived;

/// Made on 2026-11-29 with the cost of that day; never to be made anew.
const GOLDEN: &str = include_str!("draft-2026.json");

#[test]
fn a_draft_of_2026_opens() {
    let encrypted = Encrypted::read(GOLDEN.trim_end()).unwrap();
    let identity = Identity { draft: "golden", notice: "nanchang-2021" };
    // However it is typed.
    for typed in ["工会 Café！１2", "工会　Ｃａｆｅ\u{301}!12"] {
        let key = derived(typed, encrypted.derivation()).ok().unwrap();
        assert_eq!(
            encrypted.decrypt(&key, identity).as_deref(),
            Ok("2026年加密的草稿：春风又绿江南岸，明月何时照我还？")
        );
    }
}
