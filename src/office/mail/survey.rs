//! Whether a mail has no more of anything than mails have that people write: the parser keeps a record of each part and of each
//! line of a head, and goes down into a mail within a mail as often as a part says what it is.
//! Not here: reading the mail.

/// Lines that say of a part what it is or how it is written.
const MOST_SAID: usize = 200;
/// Bytes of such a line, with those that go on with it.
const LONGEST_SAID: usize = 16 << 10;
/// Lines that may stand in a head, and lines that may part a mail.
const MOST_LINES: usize = 200_000;
/// How these lines begin: `Content-Type`, `Content-Transfer-Encoding`. The parser reads over blanks in them.
const SAID: &[u8] = b"content-t";

/// How many lines say of a part what it is, in all that was looked at.
#[derive(Default)]
pub(super) struct Survey {
    said: usize,
}

impl Survey {
    /// Looks at a mail; whether it may be read.
    pub fn admits(&mut self, mail: &[u8]) -> bool {
        let (mut heads, mut partings, mut longest, mut length) = (0_usize, 0_usize, 0, 0);
        for line in mail.split_inclusive(|byte| *byte == b'\n') {
            heads += usize::from(line.contains(&b':'));
            partings += usize::from(line.windows(2).any(|pair| pair == b"--"));
            let said = said_in(line);
            self.said += said;
            let goes_on = length > 0 && (line.starts_with(b" ") || line.starts_with(b"\t"));
            length = if said > 0 || goes_on { length + line.len() } else { 0 };
            longest = longest.max(length);
        }
        self.said <= MOST_SAID && longest <= LONGEST_SAID && heads.max(partings) <= MOST_LINES
    }
}

fn said_in(line: &[u8]) -> usize {
    let (mut count, mut matched) = (0, 0);
    for byte in line.iter().filter(|byte| !byte.is_ascii_whitespace()).map(u8::to_ascii_lowercase) {
        matched = match SAID.get(matched) {
            Some(wanted) if *wanted == byte => matched + 1,
            // No other sign of it is its first one.
            _ => usize::from(SAID.first() == Some(&byte)),
        };
        if matched == SAID.len() {
            (count, matched) = (count + 1, 0);
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_parser_takes_for_a_kind_is_counted() {
        for (line, count) in [
            ("Content-Type: a", 1),
            ("CONTENT-TRANSFER-ENCODING:b", 1),
            ("--aC on\ttent-\rType :", 1),
            ("cconcontent-tcontent-t", 2),
            ("Content-Disposition: attachment", 0),
            ("con\ntent-type", 0),
        ] {
            assert_eq!(line.split('\n').map(|line| said_in(line.as_bytes())).sum::<usize>(), count, "{line}");
        }
    }

    #[test]
    fn each_bound_holds() {
        let admits = |mail: &str| Survey::default().admits(mail.as_bytes());
        let line = |end: &str| ["Content-Type: a", &"; b=c".repeat(1000), end].concat();
        assert!(admits(&line("\r\n")) && !admits(&line(&"\n ; d=e".repeat(2000))));
        assert!(
            admits(&"Content-Type: a\n\n".repeat(MOST_SAID)) && !admits(&"Content-Type: a\n\n".repeat(MOST_SAID + 1))
        );
        assert!(admits(&"a:\n".repeat(MOST_LINES)) && !admits(&"a:\n".repeat(MOST_LINES + 1)));
        assert!(!admits(&"--a\n\n".repeat(MOST_LINES + 1)) && admits(&"a\n".repeat(2 * MOST_LINES)));
        let mut twice = Survey::default();
        let mail = "Content-Type: a\n\n".repeat(MOST_SAID);
        assert!(
            twice.admits(mail.as_bytes()) && !twice.admits(b"Content-Type: a\n\n"),
            "what is attached counts as well"
        );
    }
}
