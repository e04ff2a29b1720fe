//! Reads e-mail addresses: what browsers accept for `type=email`, the rule of the WHATWG HTML standard.
//! Not here: whether the address exists.

use super::{Change, Outcome, Reason, clean};

/// Reads one address; full-width signs and the Chinese full stop are read as their ASCII twins.
pub fn read(typed: &str, line: &str) -> Outcome {
    let text = clean::half(line);
    let text = text.trim_end_matches(['.', ',', ';', ' ']);
    let text = text.replace(" @", "@").replace("@ ", "@");
    match check(&text) {
        Ok(()) => Outcome::settled(typed, text, Change::Spaces),
        Err(reason) => Outcome::Unreadable(reason),
    }
}

fn check(text: &str) -> Result<(), Reason> {
    let (local, domain) = text.split_once('@').ok_or(Reason::NoAt)?;
    if domain.contains('@') {
        return Err(Reason::SeveralAddresses);
    }
    let well = !local.is_empty() && local.bytes().all(in_local) && domain.split('.').all(is_label);
    if well { Ok(()) } else { Err(Reason::NotAnEmail) }
}

fn in_local(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b)
}

/// A label of a domain: 1–63 letters, digits and inner hyphens.
fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_addresses() {
        for (typed, stored) in [
            ("ncszghjjb@163.com", "ncszghjjb@163.com"),
            ("ａ＠１６３．ｃｏｍ", "a@163.com"),
            ("a@163。com", "a@163.com"),
            ("a @ 163.com", "a@163.com"),
            ("a@163.com;", "a@163.com"),
            ("a@b", "a@b"),
            ("!x+y@a-b.c", "!x+y@a-b.c"),
        ] {
            assert_eq!(read(typed, typed).stored(typed), stored, "{typed}");
        }
    }

    #[test]
    fn refuses_other_texts() {
        let long = format!("a@{}.com", "x".repeat(64));
        for (typed, reason) in [
            ("163.com", Reason::NoAt),
            ("a@b@c", Reason::SeveralAddresses),
            ("a@b.com c@d.com", Reason::SeveralAddresses),
            ("a@-b.com", Reason::NotAnEmail),
            ("@b.com", Reason::NotAnEmail),
            ("a@", Reason::NotAnEmail),
            ("a@b..c", Reason::NotAnEmail),
            ("张@b.com", Reason::NotAnEmail),
            ("a@b.com c", Reason::NotAnEmail),
            (&long, Reason::NotAnEmail),
            ("a\"b@c.d", Reason::NotAnEmail),
        ] {
            assert_eq!(read(typed, typed), Outcome::Unreadable(reason), "{typed}");
        }
    }
}
