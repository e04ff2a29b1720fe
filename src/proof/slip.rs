//! The slip of an application.

use super::content::Content;
use super::mark::QrContent;
use crate::answers::Answers;
use crate::check::{Assessment, words};
use crate::notice::Notice;
use crate::paper::{Pages, Slip, lay_out_slip};
use crate::wire;

/// The slip's pages: of what an application says, and of what the check says of it.
pub fn slip(notice: &Notice, answers: &Answers, assessment: &Assessment) -> Pages {
    let content = Content::of(&wire::tree(notice, "", answers, None));
    let (digest, parts) = (content.digest(), content.parts(notice));
    let squares = QrContent::of(&notice.id, &digest, &parts).squares();
    let (headline, code) = (words::headline(notice, answers), digest.code().to_string());
    let parts = parts.into_iter().map(|part| (part.title, part.digits)).collect();
    lay_out_slip(&Slip { notice, headline, code: &code, squares, parts, assessment })
}
