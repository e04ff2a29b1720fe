//! Reads ticks: stored as 是 or 否.

use super::{Change, Outcome, Reason};

/// Reads 是 or 否 and the signs people put for them.
pub fn read(typed: &str, line: &str) -> Outcome {
    let text = match line {
        "是" | "√" | "✓" | "✔" | "☑" | "■" | "对" | "yes" | "Yes" | "YES" | "Y" | "y" | "true" | "TRUE" | "1" => {
            "是"
        }
        "否" | "×" | "✗" | "✘" | "☒" | "□" | "不是" | "no" | "No" | "NO" | "N" | "n" | "false" | "FALSE" | "0" => {
            "否"
        }
        _ => return Outcome::Unreadable(Reason::NotATick),
    };
    Outcome::settled(typed, text.into(), Change::TickSign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_ticks() {
        assert_eq!(read("是", "是"), Outcome::Same);
        assert_eq!(read("√", "√"), Outcome::Normalised { text: "是".into(), how: Change::TickSign });
        assert_eq!(read("×", "×"), Outcome::Normalised { text: "否".into(), how: Change::TickSign });
        assert_eq!(read("也许", "也许"), Outcome::Unreadable(Reason::NotATick));
    }
}
