//! Whose ways back to files are kept, and going back. A handle says what a file is called, so nothing is kept on a shared
//! computer, nor of a draft with a passphrase.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::file_handles::{self, ChosenFile, FileHandle, KeptHandle, Reached};
use crate::files::{self, AttachedFile};
use crate::ui::app_state::AppState;
use crate::ui::hooks::{use_app_state, use_open_draft, use_stored};
use crate::ui::open_draft::OpenDraft;
use crate::ui::session::Session;

use super::held;

/// The draft for which handles are kept; none where none may be.
#[derive(Clone, PartialEq)]
pub struct HandleKeeping(Option<String>);

impl HandleKeeping {
    fn of(app: Option<&AppState>, open: Option<&OpenDraft>) -> Self {
        let lasting = app.is_some_and(|app| app.lasting() && !app.is_public());
        let open = open.filter(|open| lasting && !open.is_encrypted());
        Self(open.map(|open| open.id().as_str().to_owned()))
    }

    /// Keeps the way back to a file that is registered. Without it the person chooses the file again, nothing worse.
    pub fn keep(&self, sha256: &str, handle: Option<&FileHandle>) {
        let (draft, sha256, handle) = (self.0.clone(), sha256.to_owned(), handle.cloned());
        if let Some((draft, handle)) = draft.zip(handle) {
            spawn_local(async move {
                file_handles::keep(&draft, &sha256, &handle).await;
            });
        }
    }
}

/// Whether handles are kept.
#[hook]
pub fn use_handle_keeping() -> HandleKeeping {
    let (app, open) = (use_app_state(), use_open_draft());
    HandleKeeping::of(app.as_ref(), open.as_ref())
}

/// Whether handles are kept, and those that were kept of files that are registered. Others are forgotten.
#[hook]
pub fn use_kept_handles(session: &Session) -> (HandleKeeping, UseStateHandle<Vec<KeptHandle>>) {
    let (app, open) = (use_app_state(), use_open_draft());
    let keeping = HandleKeeping::of(app.as_ref(), open.as_ref());
    let kept = use_state_eq(Vec::new);
    let (set, draft) = (kept.setter(), open.map(|open| open.id().as_str().to_owned()));
    let own = !app.is_some_and(|app| app.is_public());
    let session = session.clone();
    use_effect_with((keeping.clone(), draft), move |(keeping, draft)| {
        let (keeping, draft) = (keeping.clone(), draft.clone().filter(|_| own));
        spawn_local(async move {
            let Some(draft) = draft else { return };
            let registered: Vec<String> = registered(&session).into_iter().map(|file| file.sha256).collect();
            let wanted = |of: &str, sha256: &str| {
                of != draft || keeping.0.is_some() && registered.iter().any(|known| known == sha256)
            };
            file_handles::forget(wanted).await;
            set.set(file_handles::of_draft(&draft).await);
        });
    });
    (keeping, kept)
}

/// Forgets the ways back to files of drafts that are there no longer, those in the trash aside; shows nothing.
#[component]
pub fn HandleSweep() -> Html {
    let known = use_stored((), |app, ()| known_drafts(app));
    use_effect_with(known, |known| {
        if let Some(known) = known.as_deref().cloned().flatten() {
            spawn_local(async move {
                file_handles::forget(|draft, _| known.iter().any(|id| id == draft)).await;
            });
        }
    });
    Html::default()
}

/// The ids of every draft; none where that cannot be known, and of a window that keeps nothing itself.
fn known_drafts(app: &AppState) -> Option<Vec<String>> {
    let listing = app.drafts.list().ok().filter(|_| app.ready && app.lasting() && !app.is_public())?;
    let drafts = listing.drafts.iter().map(|draft| &draft.id).chain(listing.trash.iter().map(|draft| &draft.id));
    let closed = listing.damaged.iter().map(|draft| &draft.id).chain(listing.newer.iter().map(|draft| &draft.id));
    Some(drafts.chain(closed).map(|id| id.as_str().to_owned()).collect())
}

/// Every file that is registered, each once.
fn registered(session: &Session) -> Vec<AttachedFile> {
    let mut found: Vec<AttachedFile> = Vec::new();
    for (_, file) in files::all(&session.notice(), &session.work().answers) {
        if !found.iter().any(|known| known.sha256 == file.sha256) {
            found.push(file);
        }
    }
    found
}

/// The registered files that are not at hand.
pub fn closed(session: &Session) -> Vec<AttachedFile> {
    registered(session).into_iter().filter(|file| held::file(&file.sha256).is_none()).collect()
}

/// Goes back to files, as long as the browser lets it; the files, and what is said of the others.
pub async fn go_back(closed: &[AttachedFile], kept: &[KeptHandle]) -> (Vec<ChosenFile>, Vec<String>) {
    let (mut files, mut said) = (Vec::new(), Vec::new());
    for file in closed {
        let Some(KeptHandle { handle, .. }) = kept.iter().find(|kept| kept.sha256 == file.sha256) else { continue };
        let name = &file.name;
        match handle.reach().await {
            Reached::File(file) => files.push(ChosenFile { file, handle: Some(handle.clone()) }),
            Reached::Denied => said.push(format!("“{name}”没有附上：浏览器没有同意打开它。请再按一次，或重新选择。")),
            Reached::Gone => said.push(format!("“{name}”不在原处：可能已被移动、改名或删除。请重新选择。")),
        }
    }
    (files, said)
}
