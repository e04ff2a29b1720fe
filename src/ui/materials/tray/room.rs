//! What the tray's presses do: files come in by choosing, dropping and pasting, are read one after the other, and are taken
//! by one press that can be taken back.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{DataTransfer, HtmlInputElement};
use yew::prelude::*;

use crate::browser::dropped::{Dropped, DroppedFiles, MOST, carries_files};
use crate::browser::file_handles::{self, ChosenFile, KeptHandle, Picked};
use crate::browser::slices;
use crate::files::{self, AttachedFile, Destination, Sorting, Unplaced};
use crate::ui::materials::aim::changes;
use crate::ui::materials::held;
use crate::ui::materials::intake::{MaterialReading, look, unreadable};
use crate::ui::materials::keeping::{HandleKeeping, go_back};
use crate::ui::session::Session;
use crate::ui::state::Action;

use super::lines::{TrayAction, TrayLine, TrayLines, key};

/// What the tray works with.
#[derive(Clone)]
pub struct TrayRoom {
    /// The draft.
    pub session: Session,
    /// What lies in it.
    pub tray: UseReducerHandle<TrayLines>,
    /// The file that is being read.
    pub reading: UseStateHandle<Option<MaterialReading>>,
    /// Ends the reading.
    pub stop: Rc<Cell<bool>>,
    /// Something is held over the page.
    pub over: UseStateHandle<bool>,
    /// The browser's own control.
    pub input: NodeRef,
    /// Whose handles are kept.
    pub keeping: HandleKeeping,
    /// Those that were.
    pub kept: UseStateHandle<Vec<KeptHandle>>,
}

impl TrayRoom {
    /// The files with where each goes.
    pub fn sorted(&self) -> Vec<(TrayLine, Sorting)> {
        let unplaced: Vec<Unplaced> = self.tray.lines.iter().map(|line| line.unplaced.clone()).collect();
        let (notice, assessment) = (self.session.notice(), self.session.assessment());
        let sorted = files::sort(&notice, &self.session.work().answers, &assessment.materials, &unplaced);
        self.tray.lines.iter().cloned().zip(sorted).collect()
    }

    /// Opens the browser's window for choosing files: the one that leads back to them later, where there is one.
    pub fn choose(&self) {
        let by_input = {
            let input = self.input.clone();
            move || input.cast::<HtmlInputElement>().iter().for_each(|input| input.click())
        };
        if !file_handles::are_offered() {
            return by_input();
        }
        let room = self.clone();
        spawn_local(async move {
            match file_handles::pick(true, &[]).await {
                Picked::Files(files) => room.read(files).await,
                Picked::Nothing => {}
                Picked::Refused => by_input(),
            }
        });
    }

    /// The files chosen in the browser's own control.
    pub fn on_choose(&self) -> Callback<Event> {
        let room = self.clone();
        Callback::from(move |event: Event| {
            let files = slices::chosen(&event.target_unchecked_into::<HtmlInputElement>());
            let files = files.into_iter().map(|file| ChosenFile { file, handle: None }).collect();
            let room = room.clone();
            spawn_local(async move { room.read(files).await });
        })
    }

    /// Files dropped on the screen; the browser would leave the page for them.
    pub fn on_drop(&self) -> Callback<DragEvent> {
        let room = self.clone();
        Callback::from(move |event: DragEvent| {
            if let Some(data) = event.data_transfer().filter(carries_files) {
                event.prevent_default();
                room.over.set(false);
                room.bring(&data);
            }
        })
    }

    /// Something is held over the screen, or no longer.
    pub fn on_hold(&self, over: bool) -> Callback<DragEvent> {
        let held = self.over.setter();
        Callback::from(move |event: DragEvent| {
            if event.data_transfer().as_ref().is_some_and(carries_files) {
                event.prevent_default();
                held.set(over);
            }
        })
    }

    /// Takes in the files that an event brings.
    pub fn bring(&self, data: &DataTransfer) {
        let dropped = Dropped::of(data);
        if dropped.is_empty() || self.session.read_only() {
            return;
        }
        let room = self.clone();
        spawn_local(async move {
            let DroppedFiles { files, more } = dropped.files().await;
            room.read(files).await;
            if more {
                let words = format!("一次最多放入 {MOST} 个文件，其余的没有读。请分几次放入。");
                room.tray.dispatch(TrayAction::Say(words));
            }
        });
    }

    /// Opens the registered files again by what was kept of them.
    pub fn attach_again(&self, closed: Vec<AttachedFile>) {
        let room = self.clone();
        spawn_local(async move {
            let (files, said) = go_back(&closed, &room.kept).await;
            room.read(files).await;
            said.into_iter().for_each(|words| room.tray.dispatch(TrayAction::Say(words)));
        });
    }

    /// Reads files one after the other, for as long as nobody wants to stop.
    async fn read(&self, files: Vec<ChosenFile>) {
        self.stop.set(false);
        self.tray.dispatch(TrayAction::Begin);
        for ChosenFile { file, handle } in files {
            let name = file.name();
            let progress = |done| {
                self.reading.set(Some(MaterialReading { name: name.clone(), done, size: slices::size(&file) }));
                !self.stop.get()
            };
            let found = look(&file, progress).await;
            if self.stop.get() {
                self.tray.dispatch(TrayAction::Say(format!("已停止，“{name}”和它后面的文件没有读。")));
                break;
            }
            let Some(found) = found else {
                self.tray.dispatch(TrayAction::Say(unreadable(&name)));
                continue;
            };
            held::hold(&found.sha256, file);
            if self.is_registered(&found) {
                self.keeping.keep(&found.sha256, handle.as_ref());
                self.tray.dispatch(TrayAction::Know(name));
                continue;
            }
            self.tray.dispatch(TrayAction::Add(TrayLine { unplaced: Unplaced { file: found, wish: None }, handle }));
        }
        self.reading.set(None);
    }

    fn is_registered(&self, file: &AttachedFile) -> bool {
        let notice = self.session.notice();
        let all = files::all(&notice, &self.session.work().answers);
        all.iter().any(|(_, known)| known.sha256 == file.sha256)
    }

    /// Registers files where they go; one press takes it back.
    pub fn take(&self, taken: &[(TrayLine, Destination)]) {
        let files: Vec<(AttachedFile, Destination)> =
            taken.iter().map(|(line, there)| (line.unplaced.file.clone(), there.clone())).collect();
        let notice = self.session.notice();
        let placed = files::placed(&notice, &self.session.work().answers, &files);
        let of = |id: &str| notice.materials.iter().find(|material| material.id == id);
        let actions = placed.iter().filter_map(|(id, files)| Some(changes(&self.session, of(id)?, files)));
        let actions: Vec<Action> = actions.flatten().collect();
        let note = match files.as_slice() {
            [(file, _)] => format!("已登记“{}”", file.name),
            files => format!("已登记 {} 个文件", files.len()),
        };
        for (line, _) in taken {
            self.keeping.keep(&line.unplaced.file.sha256, line.handle.as_ref());
        }
        self.tray.dispatch(TrayAction::Remove(taken.iter().map(|(line, _)| key(line)).collect()));
        self.session.act(Action::Several { actions, note });
    }
}
