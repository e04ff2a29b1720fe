//! Numbers and strings of a text.

use super::Json;
use super::parse::{Reader, Stop};

impl Reader<'_> {
    pub fn number(&mut self) -> Result<Json, Stop> {
        let begin = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        match self.peek() {
            // Nothing but a point or a power of ten follows a leading zero.
            Some(b'0') => self.at += 1,
            _ => self.digits()?,
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(Stop);
        }
        self.text.get(begin..self.at).and_then(self.number).map(Json::Number).ok_or(Stop)
    }

    fn digits(&mut self) -> Result<(), Stop> {
        let begin = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > begin { Ok(()) } else { Err(Stop) }
    }

    pub fn string(&mut self) -> Result<String, Stop> {
        if self.peek() != Some(b'"') {
            return Err(Stop);
        }
        self.at += 1;
        let mut text = String::new();
        loop {
            let begin = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | ..b' ')) {
                self.at += 1;
            }
            text.push_str(self.text.get(begin..self.at).unwrap_or_default());
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => {
                    self.at += 1;
                    text.push(self.escaped()?);
                }
                _ => return Err(Stop),
            }
        }
    }

    /// The character behind a backslash.
    fn escaped(&mut self) -> Result<char, Stop> {
        let plain = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.code_point();
            }
            _ => return Err(Stop),
        };
        self.at += 1;
        Ok(plain)
    }

    /// `4e00`, or the two halves of a character beyond U+FFFF; one half alone is none.
    fn code_point(&mut self) -> Result<char, Stop> {
        let first = self.unit()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first).ok_or(Stop);
        }
        self.word("\\u")?;
        let second = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400).ok_or(Stop)?;
        char::from_u32(0x10000 + ((first - 0xd800) << 10) + second).ok_or(Stop)
    }

    fn unit(&mut self) -> Result<u32, Stop> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16)).ok_or(Stop)?;
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }
}
