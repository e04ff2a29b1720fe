//! The signs that stand beside words, each with one meaning. All of them are letters that the fonts of old office computers have;
//! those who listen hear the word beside the sign.

use crate::notice::Severity;

/// Something is wrong, or is not so.
pub const WRONG: &str = "×";
/// Forms come back for it, though the notice does not say so.
pub const RETURNED: &str = "※";
/// Something is worth a look.
pub const DOUBTFUL: &str = "!";
/// Something is worth knowing.
pub const KNOWN: &str = "i";
/// All of it is there, or it is so.
pub const DONE: &str = "✓";
/// Nothing of it is there yet, or nobody has said.
pub const OPEN: &str = "○";
/// Some of it is there.
pub const GOING: &str = "◐";
/// Takes back.
pub const BACK: &str = "↶";
/// Does again.
pub const AGAIN: &str = "↷";
/// Moves a row up.
pub const UP: &str = "↑";
/// Moves a row down.
pub const DOWN: &str = "↓";
/// Makes a row.
pub const ADD: &str = "＋";
/// Removes a row.
pub const REMOVE: &str = "✕";

/// The sign of a severity.
pub fn of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => WRONG,
        Severity::Warning => DOUBTFUL,
        Severity::Advice => KNOWN,
    }
}
