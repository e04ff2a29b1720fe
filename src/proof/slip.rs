//! The slip of an application.

use super::digest::Digest;
use super::mark::QrContent;
use crate::check::Assessment;
use crate::notice::Notice;
use crate::paper::{Pages, Slip, lay_out_slip};

/// The slip's pages: of an application by its name and revision, of its submission file exactly as it is saved, and of
/// what the check says of it.
pub fn slip(notice: &Notice, name: &str, revision: u64, file: &str, assessment: &Assessment) -> Pages {
    let digest = Digest::of(file.as_bytes());
    let mark = QrContent { notice: notice.id.clone(), revision, digest: digest.clone() };
    let (code, squares) = (digest.code().to_string(), mark.squares());
    lay_out_slip(&Slip { notice, name, revision, digest: digest.hex(), code: &code, squares, assessment })
}
