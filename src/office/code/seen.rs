//! What was read off a picture, and which of it is a slip's.

use serde::{Deserialize, Serialize};

use crate::proof::{Misread, TypedCode};

/// The codes in a picture, on their way to the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenCodes {
    /// What each of them holds, as a page is read; what several hold, once.
    pub texts: Vec<String>,
    /// How many more there are, which nothing could read.
    pub unread: usize,
}

impl SeenCodes {
    /// The texts of slips, also of those that this program does not know. Where there is none, the first of another code, so that it
    /// can be said what that is.
    pub fn slips(&self) -> Vec<&str> {
        let is_slip = |text: &&str| matches!(TypedCode::read(text), Ok(_) | Err(Misread::Mark));
        let texts = || self.texts.iter().map(String::as_str);
        let slips: Vec<&str> = texts().filter(is_slip).collect();
        if slips.is_empty() { texts().take(1).collect() } else { slips }
    }

    /// 「图中还有一个码没有读出。」; empty where every code was read.
    pub fn said_unread(&self) -> String {
        let more = if self.texts.is_empty() { "" } else { "还" };
        match self.unread {
            0 => String::new(),
            1 => format!("图中{more}有一个码没有读出。"),
            several => format!("图中{more}有 {several} 个码没有读出。"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::Digest;

    #[test]
    fn codes_of_something_else_count_only_where_there_is_no_slip() {
        let slip = format!("SHENBAO:2:A-2026:{}:", "0".repeat(24));
        let code = Digest::of(b"1").code().to_string();
        let slips = |texts: &[&str]| {
            let texts = texts.iter().map(|it| (*it).to_owned()).collect();
            SeenCodes { texts, unread: 0 }.slips().into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        let link = "https://example.com/";
        assert_eq!(slips(&[link, &slip, "甲", &code]), [&*slip, &*code]);
        assert_eq!(slips(&[link, "SHENBAO:9:A:B"]), ["SHENBAO:9:A:B"], "a slip of another version");
        assert_eq!(slips(&[link, "甲"]), [link]);
        assert!(slips(&[]).is_empty());
    }

    #[test]
    fn what_was_not_read_is_said() {
        let said = |texts: &[&str], unread| {
            SeenCodes { texts: texts.iter().map(|it| (*it).to_owned()).collect(), unread }.said_unread()
        };
        assert_eq!(said(&["a"], 1), "图中还有一个码没有读出。");
        assert_eq!(said(&["a"], 3), "图中还有 3 个码没有读出。");
        assert_eq!(said(&[], 1), "图中有一个码没有读出。");
        assert_eq!(said(&[], 0), "");
    }
}
