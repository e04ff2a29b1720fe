//! Files known by how they begin, and texts by what stands in them.

use super::{DeskFile, Foreign, archive};
use crate::encryption::is_encrypted;
use crate::files::Format;
use crate::json::Json;

/// How the record of a draft begins in the browser's store; a number follows.
const RECORD: &str = "{\"program\":\"shenbao\",\"format\":";
/// What the texts that 收件台 saves say of themselves under `format`, which they begin with.
const DESK: [(&str, DeskFile); 2] = [("shenbao/marks", DeskFile::Marks), ("shenbao/collection", DeskFile::Contents)];
/// Lines of a text that are looked at.
const LINES: usize = 60;
/// Bytes of a mail's head that are looked at: every server on its way adds to it.
const MAIL_HEAD: usize = 64 << 10;

/// What is no text.
pub(super) fn by_bytes(bytes: &[u8]) -> Option<Foreign> {
    match Format::of(bytes) {
        // Some formats are known by what stands behind four bytes of any kind.
        _ if bytes.trim_ascii_start().starts_with(b"{") => None,
        _ if bytes.starts_with(b"PK\x05\x06") => Some(Foreign::Format(Format::Zip)),
        Format::Zip => Some(archive::kind(bytes)),
        Format::Unknown => is_mail(bytes).then_some(Foreign::Mail),
        // Texts may begin so by chance; files of these kinds hold zeros soon.
        Format::Bmp | Format::Gif if !bytes.contains(&0) => None,
        format => Some(Foreign::Format(format)),
    }
}

/// What a text is that is neither a submission nor a definition, whatever is wrong with those.
pub(super) fn by_text(text: &str) -> Option<Foreign> {
    let text = text.trim_start();
    let head: String = text.chars().take(512).collect::<String>().to_ascii_lowercase();
    if text.contains('\0') {
        Some(Foreign::Format(Format::Unknown))
    } else if head.starts_with("{\\rtf") {
        Some(Foreign::Word)
    } else if head.starts_with("<!doctype html") || (head.starts_with('<') && head.contains("<html")) {
        Some(Foreign::WebPage)
    } else if is_encrypted(text) {
        Some(Foreign::Encrypted)
    } else if text.strip_prefix(RECORD).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        Some(Foreign::Record)
    } else {
        desk(first_format(text)?)
    }
}

/// What stands under `format` where an object begins with it, however it is laid out and wherever it ends.
fn first_format(text: &str) -> Option<&str> {
    let mut rest = text.strip_prefix('{')?;
    for sign in ["\"format\"", ":", "\""] {
        rest = rest.trim_start().strip_prefix(sign)?;
    }
    rest.split_once('"').map(|(format, _)| format)
}

fn desk(format: &str) -> Option<Foreign> {
    DESK.iter().find(|(known, _)| *known == format).map(|(_, file)| Foreign::Desk(*file))
}

/// A text that does not begin as JSON, where a submission was wanted.
pub(super) fn not_json(name: &str, text: &str) -> Foreign {
    let keys = ["format", "id", "edition", "title", "issuer", "document"];
    let is_key = |line: &&str| line.split_once('=').is_some_and(|(key, _)| keys.contains(&key.trim()));
    let written = text.lines().take(LINES).filter(is_key).count() >= 2;
    if written || name.to_lowercase().ends_with(".toml") { Foreign::Notice } else { Foreign::Text }
}

/// JSON that is no submission.
pub(super) fn other_json(file: &Json) -> Foreign {
    let number = |key: &str| matches!(file.get(key), Some(Json::Number(_)));
    let definition = number("format") && number("edition") && file.get("id").is_some();
    let carried = file.get("digest").is_some() && file.get("notice").is_some();
    let of_desk = file.get("format").and_then(Json::as_text).and_then(desk);
    of_desk.unwrap_or(if definition || carried { Foreign::Notice } else { Foreign::Json })
}

/// Mails begin with a head of `Name: value`; these names stand in every one that was sent or is to be. In which encoding the rest
/// of it is says each of its parts by itself.
fn is_mail(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let head = bytes.get(..bytes.len().min(MAIL_HEAD)).unwrap_or_default();
    let lines = head.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).take_while(|line| !line.is_empty());
    // Mail programs that keep many mails in one file put a line before each.
    let head: Vec<Vec<u8>> =
        lines.skip_while(|line| line.starts_with(b"From ")).map(<[u8]>::to_ascii_lowercase).collect();
    let has = |name: &str| head.iter().any(|line| line.starts_with(name.as_bytes()));
    let begins =
        head.first().and_then(|line| line.split(|byte| *byte == b':').next().filter(|name| name.len() < line.len()));
    let is_name =
        |name: &[u8]| !name.is_empty() && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
    begins.is_some_and(is_name) && (has("mime-version:") || (has("subject:") && (has("from:") || has("to:"))))
}
