//! The parts of a mail in which something may stand (RFC 2045 and 2046): where each lies, and how it is written down.
//! The parser that reads mails for us elsewhere stops the program on some that nobody wrote, so only its decoders serve here.
//! Not here: what is attached.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

use super::fields::fields;
use super::name::name;

/// Parts within parts, mails within mails among them.
const DEEPEST: usize = 20;

/// A part without parts of its own.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part<'a> {
    /// What it is called, where that can be read.
    pub name: Option<String>,
    body: &'a [u8],
    encoding: Encoding,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Encoding {
    Plain,
    Base64,
    QuotedPrintable,
}

impl Part<'_> {
    /// The part as it was before it was written down; nothing where it is written wrongly.
    pub fn decoded(&self) -> Vec<u8> {
        match self.encoding {
            Encoding::Plain => self.body.to_vec(),
            Encoding::Base64 => base64_decode(self.body).unwrap_or_default(),
            Encoding::QuotedPrintable => quoted_printable_decode(self.body).unwrap_or_default(),
        }
    }
}

/// The parts of a mail in which something stands, in their order; none where there are more than `left`, or one lies too deep.
pub(super) fn parts<'a>(mail: &'a [u8], left: &mut usize) -> Option<Vec<Part<'a>>> {
    let mut found = Vec::new();
    // The next one is at the end.
    let mut open = vec![(mail, 0, "")];
    while let Some((part, depth, usual)) = open.pop() {
        if part.trim_ascii().is_empty() {
            continue;
        }
        *left = left.checked_sub(1)?;
        if depth > DEEPEST {
            return None;
        }
        let (head, body) = headed(part);
        let kind = if head.kind.is_empty() { usual } else { &head.kind };
        let usual = if kind == "multipart/digest" { "message/rfc822" } else { "" };
        match (kind, head.boundary) {
            (kind, Some(boundary)) if kind.starts_with("multipart/") => {
                let within = divided(body, &boundary);
                open.extend(within.into_iter().rev().map(|part| (part, depth + 1, usual)));
            }
            ("message/rfc822", _) if head.encoding == Encoding::Plain => open.push((body, depth + 1, "")),
            _ => found.push(Part { name: head.name, body, encoding: head.encoding }),
        }
    }
    Some(found)
}

/// What a part's head says.
struct Head {
    /// In small letters; empty where it says nothing.
    kind: String,
    boundary: Option<Vec<u8>>,
    encoding: Encoding,
    name: Option<String>,
}

/// A part's head, and what stands behind it.
fn headed(part: &[u8]) -> (Head, &[u8]) {
    let ([kind, encoding, disposition], body) =
        fields(part, ["content-type", "content-transfer-encoding", "content-disposition"]);
    let word = |value: &[u8]| {
        let word = value.split(|byte| *byte == b';').next().unwrap_or_default();
        String::from_utf8_lossy(word.trim_ascii()).to_ascii_lowercase()
    };
    let encoding = match &*word(&encoding) {
        "base64" => Encoding::Base64,
        "quoted-printable" => Encoding::QuotedPrintable,
        _ => Encoding::Plain,
    };
    (Head { kind: word(&kind), boundary: boundary(&kind), encoding, name: name(&disposition, &kind) }, body)
}

/// By what the parts of a part are divided: `multipart/mixed; boundary="a"`.
fn boundary(kind: &[u8]) -> Option<Vec<u8>> {
    let name = b"boundary";
    let at = kind.windows(name.len()).position(|it| it.eq_ignore_ascii_case(name))?;
    let value = kind.get(at + name.len()..)?.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let value = match value.strip_prefix(b"\"") {
        Some(quoted) => quoted.split(|byte| *byte == b'"').next()?,
        None => value.split(|byte| *byte == b';' || byte.is_ascii_whitespace()).next()?,
    };
    (!value.is_empty()).then(|| value.to_vec())
}

/// What stands between lines of `--BOUNDARY`. The last part may be cut.
fn divided<'a>(body: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let (mut parts, mut begun, mut at) = (Vec::new(), None, 0);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let next = at + line.len();
        let rest = line.strip_prefix(b"--").and_then(|it| it.strip_prefix(boundary)).map(<[u8]>::trim_ascii_end);
        if let Some(rest) = rest.filter(|rest| rest.is_empty() || *rest == b"--") {
            parts.extend(begun.and_then(|begun| body.get(begun..at)));
            begun = rest.is_empty().then_some(next);
            if begun.is_none() {
                return parts;
            }
        }
        at = next;
    }
    parts.extend(begun.and_then(|begun| body.get(begun..)));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(mail: &str, expected: &[&str]) {
        let parts = parts(mail.as_bytes(), &mut 9).unwrap();
        let parts: Vec<String> = parts.iter().map(|it| String::from_utf8(it.decoded()).unwrap()).collect();
        assert_eq!(parts, expected, "{mail}");
    }

    #[test]
    fn parts_are_divided_by_their_boundary_alone() {
        let head = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=";
        check(&[head, "a\r\n\r\n--a\r\n\r\nb\r\n--ab\r\n--a--\r\nc"].concat(), &["b\r\n--ab\r\n"]);
        check(&[head, "\"a b\"; x=y\n\nbefore\n--a b\n\nb\n--a b  \nX: y\n\nc"].concat(), &["b\n", "c"]);
        check(
            &[head, "a\n\n--a\nCONTENT-type:\n multipart/alternative;\n BOUNDARY = d\n\n--d\n\ne\n--a\n\nf"].concat(),
            &["e\n", "f"],
        );
        // Without a boundary it is one part.
        check("Content-Type: multipart/mixed\n\n--a\n\nb", &["--a\n\nb"]);
        check("a", &[""]);
        check("", &[]);
    }

    #[test]
    fn parts_are_decoded_as_they_say() {
        check("Content-Transfer-Encoding: BASE64\n\nYQ==\n", &["a"]);
        check("Content-Transfer-Encoding: quoted-printable\n\na=3D=\nb", &["a=b"]);
        check("Content-Type: message/rfc822\n\nSubject: a\n\nb", &["b"]);
        check("Content-Type: multipart/digest; boundary=a\n\n--a\n\nSubject: b\n\nc", &["c"]);
    }

    #[test]
    fn more_than_a_person_attaches_is_refused() {
        let many =
            |count: usize| ["Content-Type: multipart/mixed; boundary=a\n\n", &"--a\n\nb\n".repeat(count)].concat();
        assert!(parts(many(8).as_bytes(), &mut 9).is_some() && parts(many(9).as_bytes(), &mut 9).is_none());
        let deep = |count: usize| ["Content-Type: message/rfc822\n\n".repeat(count), "\na".to_owned()].concat();
        assert!(parts(deep(DEEPEST).as_bytes(), &mut 99).is_some());
        assert!(parts(deep(DEEPEST + 1).as_bytes(), &mut 99).is_none());
    }
}
