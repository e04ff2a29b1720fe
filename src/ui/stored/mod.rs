//! What is kept on this computer: what, where, how large; whether the browser may clear it; and taking it all away.

mod collection;
mod handles;
mod list;
mod persistence;
mod wipe;

use yew::prelude::*;

use crate::ui::catalogue;
use crate::ui::hooks::{use_app_state, use_drafts, use_stored};
use crate::ui::lazy::LazyPart;
use crate::ui::plain_head::plain_head;
use crate::ui::route::Route;

use collection::use_kept_collection;
use handles::KeptHandles;
use persistence::AskToKeep;
pub use wipe::Wipe;

/// Shows the screen; see `ui::lazy`.
pub struct StoredPart;

impl LazyPart for StoredPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <Stored /> }
    }
}

/// The screen; nothing before the stores are read, so that nobody reads that nothing is kept where something is.
#[component]
fn Stored() -> Html {
    let (app, listing) = (use_app_state(), use_drafts());
    let stock = use_stored((), |app, ()| app.stores.stock());
    let (collection, look_again) = use_kept_collection();
    let (Some(app), Some(listing), Some(stock)) = (app, listing, stock) else { return Html::default() };
    let collection = collection.filter(|_| !app.is_public());
    html! {
        <>
            { plain_head() }
            <main id="main" class="page" tabindex="-1">
                <h1>{ "本机保存的内容" }</h1>
                <p><a href={Route::Privacy.fragment()}>{ "填写的内容到哪里去" }</a></p>
                { list::list(&app, &listing, &stock, collection) }
                if !app.is_public() {
                    <KeptHandles />
                }
                <AskToKeep />
                <Wipe
                    drafts={listing.count()}
                    notices={catalogue::kept_count()}
                    on_wiped={look_again}
                />
            </main>
        </>
    }
}
