//! What an attachment is called: Content-Disposition's `filename` or Content-Type's `name`, as programs write Chinese names
//! (RFC 2231, RFC 2047, plain bytes). It is shown, and nothing hangs on it. Names in other encodings than UTF-8 are not read:
//! that takes tables that the worker does not carry.

use mail_parser::decoders::base64::base64_decode;
use percent_encoding::percent_decode;

use super::fields::parameters;
use crate::files::Format;

/// The longest name, in characters; systems allow no longer ones.
const LONGEST: usize = 255;
/// Pieces in which a name may be written.
const MOST_PIECES: usize = 20;

/// The name that these fields give; none where they give none that can be read.
pub(super) fn name(disposition: &[u8], kind: &[u8]) -> Option<String> {
    let named = |value: &[u8], parameter: &str| {
        let parameters = parameters(value);
        extended(&parameters, parameter).or_else(|| {
            let (_, value) = parameters.iter().find(|(name, _)| name == parameter)?;
            words(value)
        })
    };
    let name = named(disposition, "filename").or_else(|| named(kind, "name"))?;
    let name: String = name.trim().replace('\\', "/").chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    (!name.is_empty()).then_some(name)
}

/// What a part is called that has no name: by its place and by what it is.
pub(super) fn unnamed(nth: usize, bytes: &[u8]) -> String {
    let ending = match Format::of(bytes) {
        Format::Unknown if bytes.trim_ascii_start().starts_with(b"{") => ".json",
        Format::Unknown if std::str::from_utf8(bytes).is_ok() => return format!("正文 {nth}"),
        Format::Zip => ".zip",
        Format::Pdf => ".pdf",
        Format::Jpeg => ".jpg",
        Format::Png => ".png",
        _ => "",
    };
    format!("附件 {nth}{ending}")
}

/// `filename*=UTF-8''%E7%94%B2.json`, which may be cut into `filename*0*`, `filename*1*`.
fn extended(parameters: &[(String, Vec<u8>)], parameter: &str) -> Option<String> {
    let value = |name: &str| parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_slice());
    let encoded = |value: &[u8]| {
        let text = value.splitn(3, |byte| *byte == b'\'').nth(2).unwrap_or(value).to_vec();
        percent_decode(&text).collect::<Vec<u8>>()
    };
    if let Some(whole) = value(&[parameter, "*"].concat()) {
        return String::from_utf8(encoded(whole)).ok();
    }
    let mut bytes = Vec::new();
    for nth in 0..MOST_PIECES {
        let piece = match value(&format!("{parameter}*{nth}*")) {
            Some(piece) if nth == 0 => encoded(piece),
            Some(piece) => percent_decode(piece).collect(),
            None => match value(&format!("{parameter}*{nth}")) {
                Some(piece) => piece.to_vec(),
                None => break,
            },
        };
        bytes.extend(piece);
    }
    String::from_utf8(bytes).ok().filter(|name| !name.is_empty())
}

/// Plain bytes, or words like `=?UTF-8?B?55SyLmpzb24=?=`, between which white space says nothing.
fn words(value: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(value).ok()?;
    if !text.contains("=?") {
        return Some(text.to_owned());
    }
    let mut bytes = Vec::new();
    for word in text.split_whitespace() {
        let Some(encoded) = word.strip_prefix("=?").and_then(|word| word.strip_suffix("?=")) else {
            bytes.extend(word.bytes());
            continue;
        };
        let mut parts = encoded.splitn(3, '?');
        let (_, way, text) = (parts.next()?, parts.next()?, parts.next()?);
        bytes.extend(if way.eq_ignore_ascii_case("b") { base64_decode(text.as_bytes())? } else { quoted(text) });
    }
    String::from_utf8(bytes).ok()
}

/// `=E7=94=B2_1`, where `_` is a space.
fn quoted(text: &str) -> Vec<u8> {
    percent_decode(text.replace('%', "%25").replace('_', " ").replace('=', "%").as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(disposition: &str, expected: Option<&str>) {
        assert_eq!(name(disposition.as_bytes(), b"").as_deref(), expected, "{disposition}");
        let kind = disposition.replace("filename", "name");
        assert_eq!(name(b"attachment", kind.as_bytes()).as_deref(), expected, "{kind}");
    }

    #[test]
    fn names_are_read_as_mail_programs_write_them() {
        check("attachment; filename=\"甲.json\"", Some("甲.json"));
        check("attachment; filename=a.json", Some("a.json"));
        check("attachment; filename*=UTF-8''%E7%94%B2.json; filename=a", Some("甲.json"));
        check("attachment; filename*0*=UTF-8''%E7%94%B2; filename*1=\"1.json\"", Some("甲1.json"));
        check("attachment; filename=\"=?UTF-8?B?55SyLmpzb24=?=\"", Some("甲.json"));
        check("attachment; filename=\"=?utf-8?Q?=E7=94=B2_1=25?= =?utf-8?q?.json?=\"", Some("甲 1%.json"));
        check("attachment; filename=\"a\\\\b\tc\"", Some("a/bc"));
    }

    #[test]
    fn what_is_no_name_is_none() {
        for none in [
            "",
            "attachment",
            "attachment; filename=",
            "attachment; filename=\"=?GBK?B?vNc=?=\"",
            "a; filename*=GBK''%BC%D7",
        ] {
            check(none, None);
        }
        assert_eq!(name(b"a; filename=\xbc\xd7.json", b""), None);
        assert_eq!(name(format!("a; filename={}", "b".repeat(9999)).as_bytes(), b"").map(|it| it.len()), Some(LONGEST));
    }
}
