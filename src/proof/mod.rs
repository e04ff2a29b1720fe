//! 核验单: whether a mailed file and a stamped paper are the same application. The slip that is printed beside the form
//! carries the digest of what the application says, as a code to be typed and as a QR code to be scanned; where the two
//! differ, the digests of its parts and the file beside another one say in what.
//! Nothing here is a signature: who changes the file can digest another slip. It tells applications apart, not people.
//! Not here: where things stand on the slip (`paper`), and the screens (`ui`).

mod code;
mod compare;
mod content;
mod difference;
mod digest;
mod mark;
mod slip;
pub mod words;

pub use code::{Code, Misread, TypedCode};
pub use compare::{Compared, File, SlipDifference, compare};
pub use content::{Content, ContentPart};
pub use difference::{BesideRow, Difference, beside, differences, said_differences};
pub use digest::Digest;
pub use mark::QrContent;
pub use slip::slip;
