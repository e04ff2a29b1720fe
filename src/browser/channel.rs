//! Messages between the windows of this page, where the browser has a channel for them.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::json::{self, Json};

/// Carries the program's name, because other pages of the site have channels, too.
const NAME: &str = "shenbao";

/// What one window says of a draft to the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WindowMessage {
    /// The draft's id.
    pub draft: String,
    /// The window that says it.
    pub from: String,
    /// When, in milliseconds since 1970; a window that slept gets it late.
    pub at: u64,
    /// What it says.
    pub says: Says,
}

/// What can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// I ask for it.
    Ask,
    /// Nobody has it any more.
    Free,
    /// Who has it?
    WhoHas,
    /// I have it.
    Mine,
}

/// Every word with its name in messages.
const WORDS: [(Says, &str); 4] =
    [(Says::Ask, "ask"), (Says::Free, "free"), (Says::WhoHas, "who has"), (Says::Mine, "mine")];

impl WindowMessage {
    /// The message as text. By our own JSON, because serde's would be the only one in the page's first part.
    fn write(&self) -> String {
        let word = WORDS.iter().find(|(says, _)| *says == self.says).map_or("", |(_, word)| word);
        let texts = [("draft", &*self.draft), ("from", &*self.from), ("says", word)];
        let entries = texts.into_iter().map(|(key, text)| (key, Json::text(text)));
        Json::object(entries.chain([("at", Json::whole(self.at))])).to_text()
    }

    /// Reads it; none where another version of the page says what this one does not know.
    fn read(text: &str) -> Option<Self> {
        let tree = json::from_text(text)?;
        let text = |key: &str| Some(tree.get(key)?.as_text()?.to_owned());
        let (said, at) = (text("says")?, tree.get("at")?.as_whole()?);
        let says = WORDS.iter().find(|(_, word)| *word == said)?.0;
        Some(Self { draft: text("draft")?, from: text("from")?, at, says })
    }
}

/// A window's end of the channel; dropping it closes it.
pub struct Channel(TextChannel);

impl Channel {
    /// Joins the other windows, and calls back with each message of theirs; none where the browser has no channel.
    pub fn join(callback: impl Fn(WindowMessage) + 'static) -> Option<Self> {
        let read = move |text: String| WindowMessage::read(&text).into_iter().for_each(&callback);
        TextChannel::join(NAME, read).map(Self)
    }

    /// Sends it to the other windows.
    pub fn send(&self, message: &WindowMessage) {
        self.0.send(&message.write());
    }
}

/// A window's end of any channel of texts; dropping it closes it.
pub(super) struct TextChannel {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl TextChannel {
    /// Joins the other windows on a channel, and calls back with each text of theirs; none where the browser has no channel.
    pub fn join(name: &str, callback: impl Fn(String) + 'static) -> Option<Self> {
        let known = js_sys::Reflect::has(&js_sys::global(), &"BroadcastChannel".into());
        let channel = known.ok().filter(|known| *known).and_then(|_| BroadcastChannel::new(name).ok())?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let text = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            text.into_iter().for_each(&callback);
        });
        Some(Self { channel, _listener: listener })
    }

    /// Sends it to the other windows.
    pub fn send(&self, text: &str) {
        // A message that does not get through is made up for by whoever looks next at what it is about.
        let _ = self.channel.post_message(&text.into());
    }
}

impl Drop for TextChannel {
    fn drop(&mut self) {
        self.channel.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_read_back_and_strange_ones_are_left_alone() {
        for (says, _) in WORDS {
            let message =
                WindowMessage { draft: "1-a-0".to_owned(), from: "a".to_owned(), at: 1_795_962_389_452, says };
            assert_eq!(WindowMessage::read(&message.write()), Some(message));
        }
        for text in ["", "null", "{\"says\":\"hello\"}", "{\"draft\":\"a\",\"from\":\"b\",\"at\":1,\"says\":\"bye\"}"] {
            assert_eq!(WindowMessage::read(text), None, "{text}");
        }
    }
}
