//! What the answers of the applications say of gates and points. Their files are opened one after the other, behind what is drawn.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::check::{Entries, Fulfilment, PlacedAnswers, stored};
use crate::collection::ItemKey;
use crate::notice::Notice;
use crate::scoring::{Proposal, ScoreSheet, gates, proposed};
use crate::ui::catalogue;
use crate::ui::desk::opened::{Opened, open};
use crate::ui::desk::state::DeskState;
use crate::wire;

/// Applications after which the screen is drawn anew.
const STEP: usize = 20;

/// Said of an application whose file is none of its notice any more.
const UNREAD: &str = "这份申报的内容没有读出来，算不出建议分。请返回收件台，重新读取原来的文件。";

/// What an application's answers say of a sheet.
#[derive(Debug, PartialEq)]
pub struct AnsweredItem {
    /// Of each gate.
    pub gates: Vec<Fulfilment>,
    /// Of each item.
    pub proposals: Vec<Proposal>,
}

/// That of several, or a sentence why it is not known.
pub type AnsweredItems = BTreeMap<ItemKey, Result<Rc<AnsweredItem>, String>>;

/// What the answers of applications say, as far as they have been opened.
#[hook]
pub fn use_answered(desk: &DeskState, notice: &Rc<Notice>, sheet: &ScoreSheet, items: &[ItemKey]) -> Rc<AnsweredItems> {
    let answered = use_state(|| Rc::new(AnsweredItems::new()));
    let (desk, notice, set) = (desk.clone(), notice.clone(), answered.setter());
    use_effect_with((sheet.clone(), items.to_vec()), move |(sheet, items)| {
        let (sheet, items, stopped) = (sheet.clone(), items.clone(), Rc::new(Cell::new(false)));
        let stop = stopped.clone();
        spawn_local(async move {
            let mut found = AnsweredItems::new();
            set.set(Rc::default());
            for item in items {
                let outcome = look(&desk, &notice, &sheet, &item).await;
                if stopped.get() {
                    return;
                }
                found.insert(item, outcome.map(Rc::new));
                if found.len().is_multiple_of(STEP) {
                    set.set(Rc::new(found.clone()));
                }
            }
            set.set(Rc::new(found));
        });
        move || stop.set(true)
    });
    (*answered).clone()
}

async fn look(
    desk: &DeskState,
    notice: &Rc<Notice>,
    sheet: &ScoreSheet,
    item: &ItemKey,
) -> Result<AnsweredItem, String> {
    let draft = match open(desk, item).await {
        Opened::Draft(draft) if draft.notice == notice.id => draft,
        Opened::Not(sentence) => return Err(sentence),
        Opened::Draft(_) | Opened::Coming => return Err(UNREAD.to_owned()),
    };
    let file = wire::parse(&draft.payload).map_err(|_| UNREAD.to_owned())?;
    let prepared = catalogue::prepared(notice);
    let answers = PlacedAnswers::new(notice, stored(notice, &wire::answers_of(&file, notice)));
    let entries = Entries::read(&prepared, answers);
    Ok(AnsweredItem { gates: gates(&prepared, &entries, sheet), proposals: proposed(&prepared, &entries, sheet) })
}
