//! A photo from a stranger, JPEG or PNG with what cameras and telephones write beside the picture: it is read or left alone,
//! and the copy without its position is whole, says no position and is its own copy.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shenbao::files::{Format, located, without_location};

fuzz_target!(|bytes: &[u8]| {
    let format = Format::of(bytes);
    assert_eq!(Format::named(format.name()), format);
    let told = located(bytes);
    let copy = without_location(bytes);
    assert_eq!(told.is_some(), copy.is_some(), "what can be read can be copied");
    if let Some(copy) = copy {
        assert_eq!(Format::of(&copy), format);
        assert_eq!(located(&copy), Some(false), "the copy says where it was taken");
        assert_eq!(without_location(&copy).as_ref(), Some(&copy));
        // What is added is at most how the picture is turned.
        assert!(copy.len() <= bytes.len() + 64);
    }
});
