//! The browser's random bytes.

use std::array;
use std::collections::BTreeSet;

use super::javascript::StandIn;
use shenbao::browser::random::bytes;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn every_byte_is_drawn_anew() {
    let draws: Vec<[u8; 24]> = (0..64).map(|_| bytes().unwrap()).collect();
    let different: BTreeSet<&[u8; 24]> = draws.iter().collect();
    assert_eq!(different.len(), draws.len());
    // That a byte is zero in 64 draws happens once in 2⁵¹² times.
    let drawn = draws
        .iter()
        .fold([0; 24], |drawn: [u8; 24], draw| array::from_fn(|at| drawn.get(at).unwrap() | draw.get(at).unwrap()));
    assert!(!drawn.contains(&0));
}

#[wasm_bindgen_test]
fn a_browser_that_refuses_gives_none() {
    let throws = "{value() { throw new DOMException('no', 'QuotaExceededError') }, writable: true}";
    let _refusing = StandIn::put("Crypto.prototype", "getRandomValues", throws);
    assert_eq!(bytes::<16>(), None);
}

#[wasm_bindgen_test]
fn a_browser_without_them_gives_none() {
    let _without = StandIn::put("window", "crypto", "{value: undefined, writable: true}");
    assert_eq!(bytes::<16>(), None);
}
