//! The slip of an application.

use super::mark::QrContent;
use super::print::Print;
use crate::check::Assessment;
use crate::notice::Notice;
use crate::paper::{Pages, Slip, lay_out_slip};

/// The slip's pages: of an application by its name and revision, of its submission file exactly as it is saved, and of
/// what the check says of it.
pub fn slip(notice: &Notice, name: &str, revision: u64, file: &str, judged: &Assessment) -> Pages {
    let print = Print::of(file.as_bytes());
    let mark = QrContent { notice: notice.id.clone(), revision, print: print.clone() };
    let (code, squares) = (print.code().to_string(), mark.squares());
    lay_out_slip(&Slip { notice, name, revision, digest: print.hex(), code: &code, squares, judged })
}
