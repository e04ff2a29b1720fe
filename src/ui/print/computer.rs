//! What this computer can print, asked once while the screen stands, and what follows from it for the draft.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::preflight::{Caution, Known, preflight};
use super::rare::{codes, rare, repertoire};
use crate::answers::Place;
use crate::browser::{fonts, print};
use crate::notice::{Severity, Stage};
use crate::paper::Imposition;
use crate::ui::session::Session;

/// The names that 仿宋 goes by, as in the style sheet.
const FANGSONG: [&str; 5] = ["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong"];

/// What this computer can print.
pub struct Computer {
    /// Whether it has 仿宋.
    font: bool,
    /// Whether the browser takes the size of the paper from the page.
    sized: bool,
    /// The signs of GB 2312; none where the browser does not know them, so that no sign is called rare.
    repertoire: Option<Vec<char>>,
}

/// What this computer can print; none until the screen stands there.
#[hook]
pub fn use_computer() -> Option<Rc<Computer>> {
    let computer = use_state(|| None);
    let set = computer.setter();
    use_effect_with((), move |()| {
        let timer = Timeout::new(0, move || set.set(Some(Rc::new(Computer::look()))));
        move || drop(timer)
    });
    (*computer).clone()
}

impl Computer {
    fn look() -> Self {
        // Browsers take the name of the smaller encoding for the larger, which agrees on these codes.
        let repertoire = fonts::decoded("gb2312", &codes()).map(|decoded| repertoire(&decoded));
        Self { font: fonts::has_one(&FANGSONG), sized: print::sets_paper(), repertoire }
    }

    /// What stands in the way of printing a draft of which cells at these places go on on an annex page.
    pub fn cautions(&self, session: &Session, annexed: &[Place], imposition: Imposition) -> Vec<Caution> {
        let assessment = session.assessment();
        let open = assessment.findings.iter().filter(|it| (it.stage, it.severity) == (Stage::Fill, Severity::Error));
        let notice = session.notice();
        let rare = self.repertoire.as_ref().map(|known| rare(&notice, &session.work().answers, known));
        let rare = rare.unwrap_or_default();
        let (font, sized) = (self.font, self.sized);
        preflight(&Known { errors: open.count(), annexed, rare: &rare, font, sized, imposition })
    }
}
