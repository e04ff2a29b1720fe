//! A passphrase for a draft: setting, changing and taking it away, and typing it to open the draft. The key is derived in the
//! worker and stays in memory while the draft is open.
//! Not here: what encryption promises (`encryption`), and saving with it (`ui::open_draft`).

mod derive;
mod field;
mod keyed;
pub mod set;
pub mod unlock;

pub use unlock::UnlockProps;
