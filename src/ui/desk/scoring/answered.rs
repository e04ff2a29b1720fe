//! What the answers of the applications say of gates and points. Their files go to the worker some dozens at a time, behind what is
//! drawn; whoever leaves the screen stops it.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use rust_decimal::Decimal;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::check::Fulfilment;
use crate::collection::{ItemKey, Record};
use crate::notice::Notice;
use crate::office::scoring::answered::{ApplicationFile, AskedProposals, SentAnswer, SentPoints, SentProposal};
use crate::office::scoring::received_gate;
use crate::scoring::{NoPoints, Proposal, ScoreSheet};
use crate::ui::catalogue;
use crate::ui::desk::keeping;
use crate::ui::desk::opened::{LOST, NOT_KEPT};
use crate::ui::desk::state::DeskState;

/// Applications of a request, and of the first one, which is waited for.
const BATCH: usize = 50;
const FIRST_BATCH: usize = 8;
/// Bytes of their files, beyond which a request takes no further one.
const BATCH_BYTES: usize = 4 << 20;

/// What an application's answers say of a sheet.
#[derive(Debug, PartialEq)]
pub struct AnsweredItem {
    /// Of each gate.
    pub gates: Vec<Fulfilment>,
    /// Of each item.
    pub proposals: Vec<Proposal>,
    /// 自评 of each item.
    pub self_marks: Vec<Result<Decimal, NoPoints>>,
}

/// That of several, or a sentence why it is not known.
pub type AnsweredItems = BTreeMap<ItemKey, Result<Rc<AnsweredItem>, String>>;

/// What the answers of applications say, as far as they have been looked at.
#[hook]
pub fn use_answered(desk: &DeskState, notice: &Rc<Notice>, sheet: &ScoreSheet, items: &[ItemKey]) -> Rc<AnsweredItems> {
    let answered = use_state(|| Rc::new(AnsweredItems::new()));
    let (desk, notice, set) = (desk.clone(), notice.clone(), answered.setter());
    use_effect_with((sheet.clone(), items.to_vec()), move |(sheet, items)| {
        let run = Rc::new(AnsweringRun { desk, notice, stopped: Cell::default(), worker: ReusedWorker::default() });
        let (sheet, items, running) = (sheet.record().to_text(), items.clone(), run.clone());
        spawn_local(async move {
            set.set(Rc::default());
            running.look(&sheet, &items, |found| set.set(Rc::new(found.clone()))).await;
        });
        move || {
            run.stopped.set(true);
            run.worker.end();
        }
    });
    (*answered).clone()
}

/// Applications on their way through the worker.
struct AnsweringRun {
    desk: DeskState,
    notice: Rc<Notice>,
    stopped: Cell<bool>,
    worker: ReusedWorker,
}

impl AnsweringRun {
    /// Looks at all of them; `show` is called with what is known after each batch.
    async fn look(&self, sheet: &str, items: &[ItemKey], show: impl Fn(&AnsweredItems)) {
        let (mut found, mut left) = (AnsweredItems::new(), items);
        while !left.is_empty() {
            let most = if found.is_empty() { FIRST_BATCH } else { BATCH };
            let (keys, files, taken) = self.batch(left, most, &mut found).await;
            left = left.get(taken..).unwrap_or_default();
            let outcome = if keys.is_empty() { RequestOutcome::Done(Vec::new()) } else { self.ask(sheet, files).await };
            if self.stopped.get() {
                return;
            }
            match outcome {
                RequestOutcome::Done(all) => found.extend(keys.into_iter().zip(all.into_iter().map(taken_in))),
                RequestOutcome::Refused(sentence) => found.extend(same(keys.iter(), &sentence)),
                // The next ones would wait for it as long.
                RequestOutcome::Failed => {
                    found.extend(same(keys.iter().chain(left), LOST));
                    left = &[];
                }
            }
            show(&found);
        }
    }

    /// The files of the next applications, and how many those are; of what is not kept that is said.
    async fn batch(
        &self,
        left: &[ItemKey],
        most: usize,
        found: &mut AnsweredItems,
    ) -> (Vec<ItemKey>, Vec<ApplicationFile>, usize) {
        let (mut keys, mut files, mut bytes, mut taken) = (Vec::new(), Vec::new(), 0, 0);
        for item in left.iter().take(most) {
            if bytes >= BATCH_BYTES || self.stopped.get() {
                break;
            }
            taken += 1;
            match keeping::file(&self.desk, item).await {
                Some((name, file)) => {
                    bytes += file.len();
                    keys.push(item.clone());
                    files.push(ApplicationFile { name, file });
                }
                None => drop(found.insert(item.clone(), Err(NOT_KEPT.to_owned()))),
            }
        }
        (keys, files, taken)
    }

    async fn ask(&self, sheet: &str, files: Vec<ApplicationFile>) -> RequestOutcome<Vec<SentAnswer>> {
        let of_notice = catalogue::files().into_iter().find(|(id, _)| *id == self.notice.id);
        let Some((id, file)) = of_notice else { return RequestOutcome::Failed };
        self.worker.ask(AskedProposals { notice: (id, file.to_string()), sheet: sheet.to_owned(), files }).await
    }
}

fn taken_in(answer: SentAnswer) -> Result<Rc<AnsweredItem>, String> {
    match answer {
        SentAnswer::Unread(sentence) => Err(sentence),
        SentAnswer::Known(known) => Ok(Rc::new(AnsweredItem {
            gates: known.gates.into_iter().map(received_gate).collect(),
            proposals: known.proposals.into_iter().map(SentProposal::proposal).collect(),
            self_marks: known.self_marks.into_iter().map(SentPoints::points).collect(),
        })),
    }
}

/// The same sentence for each.
fn same<'a>(
    keys: impl Iterator<Item = &'a ItemKey> + 'a,
    sentence: &'a str,
) -> impl Iterator<Item = (ItemKey, Result<Rc<AnsweredItem>, String>)> + 'a {
    keys.map(|key| (key.clone(), Err(sentence.to_owned())))
}
