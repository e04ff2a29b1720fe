//! Random bytes from the browser, fit for keys; it has them on plain http too. Not here: what they are for.

/// So many random bytes; none where the browser refuses, and on the server side of a test.
pub fn bytes<const N: usize>() -> Option<[u8; N]> {
    #[cfg(target_arch = "wasm32")]
    {
        let mut bytes = [0; N];
        gloo::utils::window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
        Some(bytes)
    }
    #[cfg(not(target_arch = "wasm32"))]
    None
}
