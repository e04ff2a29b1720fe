//! What the card's presses do: open files and drafts, tick what they give, take it by one press that can be taken back.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::collect::{Collected, Collecting, appended};
use crate::drafts::Summary;
use crate::office::collect::Asked;
use crate::ui::anchor;
use crate::ui::app_state::AppState;
use crate::ui::reading::{FileReading, ReadingSource};
use crate::ui::session::Session;
use crate::ui::state::Action;

use super::card::TITLE;
use super::entries::{CollectAction, CollectEntries, JudgedEntry, judge};
use super::{gather, preview};

/// What the card works with.
#[derive(Clone)]
pub struct Room {
    /// The sheet being filled.
    pub session: Session,
    /// What the sheet takes.
    pub collecting: Rc<Collecting>,
    /// The notice whose submissions it lists.
    pub source: String,
    /// What was opened so far.
    pub entries: UseReducerHandle<CollectEntries>,
    /// Files on their way.
    pub reading: FileReading<Asked>,
}

impl Room {
    /// Opens several files at once.
    pub fn files(&self) -> Html {
        let room = self.clone();
        let on_choose = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            room.read(ReadingSource::chosen(&input));
        });
        html! {
            <span class="collect-open">
                <input
                    id="collect-files"
                    class="collect-input"
                    type="file"
                    accept=".json,.zip,.eml,application/json"
                    multiple={true}
                    onchange={on_choose}
                />
                <label for="collect-files" class="button is-primary">{ "选择申报文件" }</label>
            </span>
        }
    }

    /// Files dropped on the card are opened; the browser would leave the page for them.
    pub fn on_drop(&self) -> Callback<DragEvent> {
        let room = self.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            let files = event.data_transfer().and_then(|data| data.files());
            room.read(files.as_ref().map(ReadingSource::listed).unwrap_or_default());
        })
    }

    fn read(&self, sources: Vec<ReadingSource>) {
        let entries = self.entries.dispatcher();
        let add = move |entry| entries.dispatch(CollectAction::Add(vec![entry]));
        let sheet = &self.session.notice().id;
        self.reading.begin(sources, gather::work(sheet, &self.source, add));
    }

    /// Drafts of the notice on this computer, where there are any.
    pub fn drafts(&self, kept: &[Summary], app: &AppState) -> Option<Html> {
        let (room, drafts, count, kept) = (self.clone(), app.drafts.clone(), kept.len(), kept.to_vec());
        let on_list = Callback::from(move |_: MouseEvent| {
            let (sources, lost): (Vec<_>, Vec<_>) =
                kept.iter().map(|it| gather::draft(&drafts, it)).partition(Result::is_ok);
            room.entries.dispatch(CollectAction::Add(lost.into_iter().filter_map(Result::err).collect()));
            room.read(sources.into_iter().flatten().collect());
        });
        let words = format!("列出本机的 {count} 份草稿");
        (count > 0).then(|| html! { <button type="button" class="button" onclick={on_list}>{ words }</button> })
    }

    /// What was opened, and the press that takes it.
    pub fn found(&self) -> Option<Html> {
        let entries = &self.entries.0;
        let table = self.collecting.table().filter(|_| !entries.is_empty())?;
        let rows = self.session.work().answers.rows(&table.id).to_vec();
        let judged = judge(&self.collecting, &rows, entries);
        let dispatcher = self.entries.dispatcher();
        let choose = Callback::from(move |(at, chosen)| dispatcher.dispatch(CollectAction::Choose(at, chosen)));
        Some(html! {
            <div class="collect-found">
                { preview::table(table, &judged, &choose) }
                { self.buttons(&table.id, &judged) }
            </div>
        })
    }

    fn buttons(&self, table: &str, judged: &[JudgedEntry<'_>]) -> Html {
        let taken: Vec<Collected> =
            judged.iter().filter(|it| it.will).filter_map(|it| it.entry.found.clone().ok()).collect();
        let (room, table, count) = (self.clone(), Rc::<str>::from(table), taken.len());
        let on_take = Callback::from(move |_: MouseEvent| room.take(&table, &taken));
        let dispatcher = self.entries.dispatcher();
        let on_clear = Callback::from(move |_: MouseEvent| {
            anchor::focus(TITLE);
            dispatcher.dispatch(CollectAction::Clear);
        });
        let words = if count > 0 { format!("取入 {count} 行") } else { "没有勾选可取入的".to_owned() };
        html! {
            <div class="buttons">
                <button type="button" class="button is-primary" disabled={count == 0} onclick={on_take}>{ words }</button>
                <button type="button" class="button is-quiet" onclick={on_clear}>{ "清空这个列表" }</button>
            </div>
        }
    }

    /// Puts the rows behind the typed ones; one press takes them back.
    fn take(&self, table: &Rc<str>, taken: &[Collected]) {
        let rows = appended(self.session.work().answers.rows(table), taken);
        let put = Action::PutRows { table: table.clone(), rows, note: String::new() };
        anchor::focus(TITLE);
        // What was chosen against the usual was chosen for this press.
        self.entries.dispatch(CollectAction::Forget);
        self.session.act(Action::Several { actions: vec![put], note: format!("已取入 {} 行", taken.len()) });
    }
}
