//! The head of a mail or of a part: `Name: value`, a line that begins with white space going on with the one before it
//! (RFC 5322, 2.2).
//! Not here: what the values say (`parts`, `name`, `date`).

/// Bytes that are read of a field, with the lines that go on with it.
const LONGEST: usize = 16 << 10;

/// The values of these fields, whose names are written small, and what stands behind the head. Of a field that stands there
/// twice the first counts.
pub(super) fn fields<'a, const N: usize>(part: &'a [u8], names: [&str; N]) -> ([Vec<u8>; N], &'a [u8]) {
    let (mut at, mut said) = (0, [const { Vec::new() }; N]);
    let mut current = None;
    for line in part.split_inclusive(|byte| *byte == b'\n') {
        at += line.len();
        let text = line.trim_ascii_end();
        if text.is_empty() {
            break;
        }
        let goes_on = line.starts_with(b" ") || line.starts_with(b"\t");
        if !goes_on {
            let name = text.split(|byte| *byte == b':').next().unwrap_or_default().trim_ascii();
            current = names.iter().position(|known| name.eq_ignore_ascii_case(known.as_bytes()));
            current = current.filter(|nth| said.get(*nth).is_some_and(Vec::is_empty));
        }
        let value = if goes_on { text } else { text.splitn(2, |byte| *byte == b':').nth(1).unwrap_or_default() };
        if let Some(said) = current.and_then(|nth| said.get_mut(nth)).filter(|it| it.len() + value.len() < LONGEST) {
            said.extend_from_slice(value);
        }
    }
    (said, part.get(at..).unwrap_or_default())
}

/// The value of a parameter, `multipart/mixed; boundary="a"`, its name written small; without its quotation marks.
pub(super) fn parameters(value: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let (mut current, mut quoted, mut escaped) = (Vec::new(), false, false);
    for byte in value.iter().copied().chain([b';']) {
        match byte {
            _ if escaped => {
                current.push(byte);
                escaped = false;
            }
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b';' if !quoted => {
                let whole = std::mem::take(&mut current);
                let mut halves = whole.splitn(2, |byte| *byte == b'=');
                if let (Some(name), Some(value)) = (halves.next(), halves.next()) {
                    let name = String::from_utf8_lossy(name.trim_ascii()).to_ascii_lowercase();
                    found.push((name, value.trim_ascii().to_vec()));
                }
            }
            _ => current.push(byte),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_go_on_and_parameters_are_divided_outside_of_quotation_marks() {
        let mail = b"A: 1\r\nDATE: a\r\n b\nDate: c\r\n\r\nDate: d";
        assert_eq!(fields(mail, ["date", "b"]), ([b" a b".to_vec(), vec![]], &b"Date: d"[..]));
        let read = parameters(b"a/b; Name=\"x;\\\"y\" ; c = d");
        assert_eq!(read, [("name".to_owned(), b"x;\"y".to_vec()), ("c".to_owned(), b"d".to_vec())]);
    }
}
