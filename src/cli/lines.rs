//! Lines of a stream, bounded: however long a line is, no more than the bound is kept.

use std::io::{self, BufRead, Read};

/// A line of a stream.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Its bytes without the line end.
    Whole(Vec<u8>),
    /// It was longer than the bound, and has been skipped.
    TooLong,
}

/// The next line of at most `most` bytes; none at the end.
pub(super) fn next(input: &mut dyn BufRead, most: usize) -> io::Result<Option<Line>> {
    let mut bytes = Vec::new();
    if input.take(most as u64 + 1).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
    } else if bytes.len() > most {
        input.skip_until(b'\n')?;
        return Ok(Some(Line::TooLong));
    }
    Ok(Some(Line::Whole(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_skipped_whole() {
        let mut input: &[u8] = b"ab\n\nabcdefgh\nabcd\ncd";
        let mut lines = Vec::new();
        while let Some(line) = next(&mut input, 4).unwrap() {
            lines.push(line);
        }
        let whole = |bytes: &[u8]| Line::Whole(bytes.to_vec());
        assert_eq!(lines, [whole(b"ab"), whole(b""), Line::TooLong, whole(b"abcd"), whole(b"cd")]);
    }
}
