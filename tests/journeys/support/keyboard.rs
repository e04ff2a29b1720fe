//! Pressing keys wherever the focus is, and typing through an input method.
//! Not here: typing into an element of one's choice (`element.rs`).

use super::page::Page;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

impl Page {
    /// Presses a key wherever the focus is: a character, or a name out of `Enter`, `Tab`, `Escape`, `ArrowDown`, …
    pub fn press(&self, key: &str) {
        self.press_with(&[], key);
    }

    /// Presses a key while others (`Shift`, `Control`, `Alt`) are held.
    pub fn press_with(&self, held: &[&str], key: &str) {
        let keys: Vec<char> = held.iter().copied().chain([key]).map(code).collect();
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".into()), InputSource::then);
        let pressed = self.driver.ask(self.driver.client().perform_actions(actions));
        pressed.unwrap_or_else(|error| panic!("{key}: {error}"));
    }

    /// Types through an input method: each of `steps` is composed, then `text` is committed in their place.
    pub fn compose(&self, steps: &[&str], text: &str) {
        for step in steps {
            let end = step.encode_utf16().count();
            let composition = json!({"text": step, "selectionStart": end, "selectionEnd": end});
            self.driver.cdp("Input.imeSetComposition", composition);
        }
        self.driver.cdp("Input.insertText", json!({"text": text}));
    }
}

/// WebDriver's code for a named key; other keys stand for themselves.
fn code(key: &str) -> char {
    let named = match key {
        "Backspace" => Key::Backspace,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Escape" => Key::Escape,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "End" => Key::End,
        "Home" => Key::Home,
        "ArrowLeft" => Key::Left,
        "ArrowUp" => Key::Up,
        "ArrowRight" => Key::Right,
        "ArrowDown" => Key::Down,
        "Delete" => Key::Delete,
        _ => return key.chars().next().expect("a key"),
    };
    named.into()
}
