//! Numbers by their text, without the rounding and the tables of binary fractions.

/// Further from the point than this an exponent is not written out.
const FAR: i64 = 40;

/// The shortest plain text of a JSON number: 12.50 and 1.25e1 are 12.5. One that would take too many zeros stays as it is.
/// None where the text is no number.
pub fn shortest(text: &str) -> Option<String> {
    let (sign, rest) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let shift = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let are_digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let far = |shift: &i64| !(-FAR..=FAR).contains(shift);
    match exponent.parse() {
        _ if ![whole, fraction, shift].iter().all(are_digits) => None,
        Ok(shift) if !far(&shift) => Some([sign, &plain(whole, fraction, shift)].concat()),
        _ => Some(text.to_owned()),
    }
}

/// A decimal with its point moved to the right, or to the left where it moves by less than nothing.
fn plain(whole: &str, fraction: &str, shift: i64) -> String {
    let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or(0));
    let point = whole.len() as i64 + shift;
    let digits = [&zeros(-point), whole, fraction, &zeros(shift)].concat();
    let (whole, fraction) = digits.split_at_checked(usize::try_from(point).unwrap_or(0)).unwrap_or((&digits, ""));
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    if fraction.is_empty() { whole.to_owned() } else { [whole, ".", fraction].concat() }
}

/// A JSON number as it is written, its exponent with an `e` and a sign. Digests are taken of definitions with their numbers
/// so.
pub fn as_written(text: &str) -> String {
    match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) if exponent.starts_with(['+', '-']) => [mantissa, "e", exponent].concat(),
        Some((mantissa, exponent)) => [mantissa, "e+", exponent].concat(),
        None => text.to_owned(),
    }
}

/// A number of a definition, such as a width. Its digits and the power of ten are exact doubles, so that the one division
/// rounds as reading the text would; a definition has no number so long that they are not.
pub fn double(text: &str) -> f64 {
    let (sign, text) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
    let number = digits.fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0'));
    sign * number / fraction.bytes().fold(1.0, |scale, _| scale * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        for (text, short) in [
            ("0", "0"),
            ("-0", "-0"),
            ("12", "12"),
            ("120", "120"),
            ("12.50", "12.5"),
            ("12.0", "12"),
            ("-0.10", "-0.1"),
            ("1.25e1", "12.5"),
            ("1E+3", "1000"),
            ("125e-2", "1.25"),
            ("1.5e-3", "0.0015"),
            ("0e5", "0"),
            ("9007199254740993", "9007199254740993"),
            ("1e400", "1e400"),
            ("1e99999999999999999999", "1e99999999999999999999"),
        ] {
            assert_eq!(shortest(text).as_deref(), Some(short), "{text}");
        }
        for text in ["", "-", "1.", ".5", "e5", "1e", "1e+", "--1", "1e+-1", "0x1", "１", "NaN"] {
            assert_eq!(shortest(text), None, "{text}");
        }
    }

    #[test]
    fn doubles_are_as_the_standard_reads_them() {
        for text in ["0", "-0", "7", "-7", "8.6", "0.1", "-0.3", "12.0", "10.5", "123.456", "0.001"] {
            assert_eq!(double(text).to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
        }
        // One that is much too large stays large.
        assert!((double(&format!("1{}", "0".repeat(30))) / 1e30 - 1.0).abs() < 1e-12);
    }
}
