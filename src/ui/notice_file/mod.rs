//! 打开通知文件: a notice from a file, linted by the office worker, kept on this computer, and worked with like the page's
//! own. Not here: what is wrong with a definition (`lint`), and where it is kept (`drafts`).

mod checking;
mod faults;
mod keep;
mod kept;
mod lacking;
mod panel;
mod take_up;

use yew::prelude::*;

use crate::ui::lazy::{LazyPart, Until, lazy};

/// The choice of a file; what home has below the notices shows it, which is in the second part itself.
pub use panel::{GivenNotice, NoticePanel};

use lacking::Lacking;
use take_up::TakeUp;

/// The ways into this room.
#[derive(Clone, PartialEq)]
pub enum NoticeFile {
    /// Takes up the notices that are kept, whatever screen is shown.
    TakeUp,
    /// A draft whose notice is not on this computer.
    Lacking {
        /// The draft's id.
        draft: String,
        /// The notice it answers.
        notice: String,
        /// The notice is here now.
        found: Callback<()>,
    },
}

impl NoticeFile {
    /// Shows it as soon as this room is there.
    pub fn show(self) -> Html {
        let until = match &self {
            Self::TakeUp => Until::Nothing,
            Self::Lacking { .. } => Until::Screen,
        };
        lazy::<NoticeFilePart>(self, until)
    }
}

/// Shows one of them; see `ui::lazy`.
struct NoticeFilePart;

impl LazyPart for NoticeFilePart {
    type Props = NoticeFile;
    type Output = Html;

    fn run(way: &Self::Props) -> Html {
        match way.clone() {
            NoticeFile::TakeUp => html! { <TakeUp /> },
            NoticeFile::Lacking { draft, notice, found } => html! { <Lacking {draft} {notice} {found} /> },
        }
    }
}
