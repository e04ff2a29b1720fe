//! Text literals: quotes and the escapes of CEL. Raw, triple-quoted and byte strings are not in the subset.

use super::error::RuleErrorKind;

/// Reads a text from after its opening quote on; leaves `at` after the closing one.
pub(super) fn read(source: &[char], at: &mut usize, quote: char) -> Result<String, RuleErrorKind> {
    let mut text = String::new();
    loop {
        let c = *source.get(*at).ok_or(RuleErrorKind::UnfinishedText)?;
        *at += 1;
        match c {
            _ if c == quote => return Ok(text),
            '\n' | '\r' => return Err(RuleErrorKind::UnfinishedText),
            '\\' => text.push(escape(source, at).ok_or(RuleErrorKind::BadEscape)?),
            _ => text.push(c),
        }
    }
}

/// The character that an escape stands for, from after its backslash on.
fn escape(source: &[char], at: &mut usize) -> Option<char> {
    let c = *source.get(*at)?;
    *at += 1;
    Some(match c {
        '\\' | '?' | '"' | '\'' | '`' => c,
        'a' => '\u{7}',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\u{b}',
        'x' | 'X' => return code(source, at, 2, 16),
        'u' => return code(source, at, 4, 16),
        'U' => return code(source, at, 8, 16),
        '0'..='3' => {
            *at -= 1;
            return code(source, at, 3, 8);
        }
        _ => return None,
    })
}

/// A code point of exactly so many digits.
fn code(source: &[char], at: &mut usize, digits: usize, radix: u32) -> Option<char> {
    let mut code = 0_u32;
    for c in source.get(*at..*at + digits)? {
        code = code.checked_mul(radix)?.checked_add(c.to_digit(radix)?)?;
    }
    *at += digits;
    char::from_u32(code)
}
