//! Lengths as text.

/// A length in millimetres, to the hundredth, which is finer than any printer. By whole numbers, because the tables that
/// the standard library writes binary fractions with would weigh more than all of this room.
pub fn millimetres(length: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "no sheet of paper is so long")]
    let hundredths = (length * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let digits = format!("{:03}", hundredths.unsigned_abs());
    let (whole, fraction) = digits.split_at_checked(digits.len() - 2).unwrap_or((&digits, ""));
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { [sign, whole].concat() } else { [sign, whole, ".", fraction].concat() }
}

#[cfg(test)]
mod tests {
    use super::millimetres;

    #[test]
    fn lengths_are_short() {
        for (length, text) in [
            (20.0, "20"),
            (4.233_333, "4.23"),
            (0.1 + 0.2, "0.3"),
            (0.05, "0.05"),
            (0.0, "0"),
            (-0.001, "0"),
            (-7.5, "-7.5"),
            (-0.25, "-0.25"),
            (420.0, "420"),
        ] {
            assert_eq!(millimetres(length), text);
        }
    }
}
