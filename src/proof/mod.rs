//! 核验单: whether a mailed file and a stamped paper are the same application. The slip that is printed beside the form
//! carries the digest of the submission file, as a code to be typed and as a QR code to be scanned.
//! Nothing here is a signature: who changes the file can digest another slip. It tells files apart, not people.
//! Not here: where things stand on the slip (`paper`), and the screens (`ui`).

mod code;
mod compare;
mod digest;
mod mark;
mod slip;
pub mod words;

pub use code::{Code, Misread, TypedCode};
pub use compare::{Compared, File, SlipDifference, compare};
pub use digest::Digest;
pub use mark::QrContent;
pub use slip::slip;
