//! What is kept of 收件台: how much it is, and taking it away.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::collection_store::{CollectionSizes, CollectionStore};
use crate::collection::KeepError;
use crate::ui::hooks::use_count;

/// How much is kept, none where that is nothing, and what looks again.
#[hook]
pub fn use_kept_collection() -> (Option<CollectionSizes>, Callback<()>) {
    let sizes = use_state_eq(|| None);
    let (times, look_again) = use_count();
    let set = sizes.setter();
    use_effect_with(times, move |_| {
        spawn_local(async move { set.set(kept().await) });
    });
    (*sizes, look_again)
}

async fn kept() -> Option<CollectionSizes> {
    let store = CollectionStore::open_kept().await.ok().flatten()?;
    store.sizes().await.ok().filter(|sizes| !sizes.is_empty())
}

/// Takes it away; whether nothing of it is left.
pub async fn forget() -> bool {
    match CollectionStore::open_kept().await {
        Ok(Some(store)) => store.clear().await.is_ok_and(|cleared| cleared.left.is_empty()),
        // Where the browser lets nobody into its databases, nothing was put there.
        Ok(None) | Err(KeepError::Blocked) => true,
        Err(_) => false,
    }
}

/// What it is: 12 件收件、30 条审核结论、14 个文件.
pub fn words(sizes: &CollectionSizes) -> String {
    let CollectionSizes { rows, decisions, files, .. } = sizes;
    format!("{rows} 件收件、{decisions} 条审核结论、{files} 个文件")
}
