//! What the card's presses do: open files and drafts, tick what they give, take it by one press that can be taken back.

use std::rc::Rc;

use web_sys::{DragEvent, Event, HtmlInputElement};
use yew::{Callback, TargetCast};

use crate::collect::{Collected, Collecting, appended};
use crate::drafts::Summary;
use crate::ui::anchor;
use crate::ui::piece::{El, On, State, button, el};
use crate::ui::reading::{Reading, Source};
use crate::ui::session::Session;
use crate::ui::shell::Desk;
use crate::ui::state::Action;

use super::card::TITLE;
use super::entries::{Entry, Judged, judge, with};
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
    pub entries: State<Vec<Entry>>,
    /// Files on their way.
    pub reading: Reading,
}

impl Room {
    /// Opens several files at once.
    pub fn files(&self) -> El {
        let room = self.clone();
        let chosen = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            room.read(Source::chosen(&input));
        });
        let input = el("input").id("collect-files").class("collect-input").attr("type", "file");
        let input = input.attr("accept", ".json,application/json").flag("multiple", true);
        let words = el("label").attr("for", "collect-files").class("button is-primary").text("选择申报文件");
        el("span").class("collect-open").child(input.on(On::Change, chosen)).child(words)
    }

    /// Files dropped on the card are opened; the browser would leave the page for them.
    pub fn dropped(&self, card: El) -> El {
        let room = self.clone();
        let over = Callback::from(|event: DragEvent| event.prevent_default());
        let dropped = Callback::from(move |event: DragEvent| {
            event.prevent_default();
            let files = event.data_transfer().and_then(|data| data.files());
            room.read(files.as_ref().map(Source::listed).unwrap_or_default());
        });
        card.on(On::DragOver, over).on(On::Drop, dropped)
    }

    fn read(&self, sources: Vec<Source>) {
        let entries = self.entries.clone();
        let add = move |entry| entries.set(with(&entries.get(), vec![entry]));
        let sheet = &self.session.notice().id;
        self.reading.begin(sources, gather::work(sheet, &self.source, add));
    }

    /// Drafts of the notice on this computer, where there are any.
    pub fn drafts(&self, kept: &[Summary], desk: &Desk) -> Option<El> {
        let (room, drafts, count, kept) = (self.clone(), desk.drafts.clone(), kept.len(), kept.to_vec());
        let press = move || {
            let (sources, lost): (Vec<_>, Vec<_>) =
                kept.iter().map(|it| gather::draft(&drafts, it)).partition(Result::is_ok);
            room.entries.set(with(&room.entries.get(), lost.into_iter().filter_map(Result::err).collect()));
            room.read(sources.into_iter().flatten().collect());
        };
        (count > 0).then(|| button("").text(format!("列出本机的 {count} 份草稿")).on_click(press))
    }

    /// What was opened, and the press that takes it.
    pub fn found(&self) -> Option<El> {
        let entries = self.entries.get();
        let table = self.collecting.table().filter(|_| !entries.is_empty())?;
        let rows = self.session.work().answers.rows(&table.id).to_vec();
        let judged = judge(&self.collecting, &rows, &entries);
        let choose = {
            let entries = self.entries.clone();
            move |at: usize, chosen: bool| {
                let mut now = entries.get();
                now.get_mut(at).into_iter().for_each(|entry| entry.chosen = Some(chosen));
                entries.set(now);
            }
        };
        let shown = preview::table(table, &judged, choose);
        Some(el("div").class("collect-found").child(shown).child(self.presses(&table.id, &judged)))
    }

    fn presses(&self, table: &str, judged: &[Judged<'_>]) -> El {
        let taken: Vec<Collected> =
            judged.iter().filter(|it| it.will).filter_map(|it| it.entry.found.clone().ok()).collect();
        let (room, table, count) = (self.clone(), Rc::<str>::from(table), taken.len());
        let take = move || room.take(&table, &taken);
        let clearing = self.entries.clone();
        let clear = move || {
            anchor::focus(TITLE);
            clearing.set(Vec::new());
        };
        let words = if count > 0 { format!("取入 {count} 行") } else { "没有勾选可取入的".to_owned() };
        let take = button("is-primary").flag("disabled", count == 0).text(words).on_click(take);
        el("div").class("buttons").child(take).child(button("is-quiet").text("清空这个列表").on_click(clear))
    }

    /// Puts the rows behind the typed ones; one press takes them back.
    fn take(&self, table: &Rc<str>, taken: &[Collected]) {
        let rows = appended(self.session.work().answers.rows(table), taken);
        let put = Action::PutRows { table: table.clone(), rows, note: String::new() };
        anchor::focus(TITLE);
        // What was chosen against the usual was chosen for this press.
        let mut entries = self.entries.get();
        entries.iter_mut().for_each(|entry| entry.chosen = None);
        self.entries.set(entries);
        self.session.act(Action::Several { actions: vec![put], note: format!("已取入 {} 行", taken.len()) });
    }
}
