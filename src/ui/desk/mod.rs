//! 收件台: the desk of an office that receives applications. An officer who has opened a hundred mails drops what was attached,
//! sees in a row each what is complete and what is not, decides one by one or many at once, and takes away the tables and letters
//! that are asked for. What goes wrong for her: the same application twice, a newer one behind it, a file that nobody can read, a
//! computer that stops in the middle, a colleague who did the other half.
//! Its screens share one state while it is open; it is kept in the browser's database, and leaves the computer only as a file that
//! she saves. Not here: what is known of applications (`collection`), reading their files (`office`).

mod address;
mod blanks;
mod columns;
mod decide;
mod head;
mod intake;
mod item;
mod keeping;
mod leaving;
mod letter;
mod offered;
mod opened;
mod register;
mod saving;
mod scoring;
mod slips;
mod state;
mod statistics;

use yew::prelude::*;

use crate::ui::lazy::OnDemandPart;
use crate::ui::shown::shown;

use address::DeskAddress;
use head::head;
use keeping::{DeskStanding, use_kept};
use state::DeskState;

/// Shows the desk; see `ui::lazy`.
pub struct DeskPart;

impl OnDemandPart for DeskPart {
    type Props = String;

    fn run(path: &String) -> Html {
        html! { <Desk path={path.clone()} /> }
    }
}

/// Where in the desk.
#[derive(Properties, PartialEq)]
struct DeskProps {
    path: String,
}

#[component]
fn Desk(props: &DeskProps) -> Html {
    let desk = use_state(DeskState::default);
    let standing = use_kept(&desk);
    let address = DeskAddress::parse(&props.path);
    html! {
        <ContextProvider<DeskState> context={(*desk).clone()}>
            { head(&address) }
            { match standing {
                DeskStanding::Opening => waiting(),
                DeskStanding::Open(warning) => html! { <>{ for warning.map(warned) }{ screen(address) }</> },
            } }
        </ContextProvider<DeskState>>
    }
}

fn waiting() -> Html {
    html! { <main id="main" class="page" tabindex="-1"><h1>{ "收件台" }</h1><p role="status">{ "正在打开…" }</p></main> }
}

/// Said above every screen of the desk where what is received is not kept.
fn warned(sentence: String) -> Html {
    html! { <p class="callout is-warning desk-warning" role="alert">{ shown(sentence) }</p> }
}

fn screen(address: DeskAddress) -> Html {
    match address {
        DeskAddress::Item(item) => html! { <item::Item {item} /> },
        DeskAddress::Beside(items) => html! { <item::Beside {items} /> },
        DeskAddress::Letter(item) => html! { <letter::Letter {item} /> },
        DeskAddress::Slips => html! { <slips::Slips /> },
        DeskAddress::Statistics => html! { <statistics::Statistics /> },
        DeskAddress::Leaving => html! { <leaving::Leaving /> },
        DeskAddress::Saving => html! { <saving::Saving /> },
        DeskAddress::Scoring => html! { <scoring::Scoring /> },
        _ => html! { <register::Register /> },
    }
}
