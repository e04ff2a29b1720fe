//! What the list says of a draft: its name, unit and studio, the notice, where it was left, and how far it is.

use yew::prelude::*;

use crate::answers::Date;
use crate::browser::clock;
use crate::check::{ListedDraft, words};
use crate::drafts::Summary;
use crate::notice::Notice;
use crate::ui::catalogue;
use crate::ui::hooks::use_stored;
use crate::ui::parts;
use crate::ui::session::part_of;
use crate::ui::shown::shown;

use super::drafts::name;

/// What a draft is called, what it answers, and how far it is.
pub fn about(draft: &Summary, address: AttrValue, today: Option<Date>) -> Html {
    html! { <DraftLine draft={draft.clone()} {address} {today} /> }
}

/// Which draft, where it is filled, and the day from which days are told.
#[derive(Properties, PartialEq)]
struct DraftLineProps {
    draft: Summary,
    address: AttrValue,
    today: Option<Date>,
}

#[component]
fn DraftLine(props: &DraftLineProps) -> Html {
    let DraftLineProps { draft, address, today } = props;
    let step = use_step(draft);
    let listed = ListedDraft::read(&draft.summary).unwrap_or_default();
    let name = name(draft);
    let state = format!("{}保存于 {}{}", left_at(step), clock::words(draft.saved_at, *today), completeness(&listed));
    html! {
        <div class="draft-main">
            <h3><a href={address.clone()}>{ shown(name.to_owned()) }</a></h3>
            if listed.sample {
                <p class="draft-sample">{ words::SAMPLE }</p>
            }
            if !listed.called.is_empty() && listed.called != name {
                <p class="draft-called">{ shown(listed.called.clone()) }</p>
            }
            <p>{ shown(notice_title(&draft.notice)) }</p>
            <p class="draft-state">{ shown(state) }</p>
        </div>
    }
}

/// The part of the form in which the person was last; none until the notice is here, or where nobody knows.
#[hook]
fn use_step(draft: &Summary) -> Option<String> {
    let (position, redraw) = (use_stored(draft.id.clone(), |app, id| app.drafts.position(id)), use_force_update());
    use_effect_with(draft.notice.clone(), move |notice| {
        if catalogue::is_coming(notice) {
            catalogue::when_here(notice, move |_| redraw.force_update());
        }
    });
    step(&*catalogue::notice(&draft.notice)?, (*position?).as_deref()?)
}

/// What the part is called that stands in a position as `Session::written_position` writes it.
fn step(notice: &Notice, position: &str) -> Option<String> {
    let (part, place) = position.split_once(' ')?;
    let place = place.parse().ok();
    let part = if part.is_empty() { part_of(notice, &place?)? } else { part };
    let section = notice.sections.iter().find(|section| section.id == part).map(|section| section.title.as_str());
    section.or_else(|| parts::title(part)).map(str::to_owned)
}

fn left_at(step: Option<String>) -> String {
    step.map_or_else(String::new, |step| format!("上次填到：{step}，"))
}

fn notice_title(id: &str) -> String {
    let known = catalogue::notices().into_iter().find(|notice| notice.id == id);
    known.map_or_else(|| format!("通知“{id}”"), |notice| notice.title)
}

/// How complete it is: ，已填 12／80 项，需修改 2 处. Nothing where that was never found out.
fn completeness(listed: &ListedDraft) -> String {
    let ListedDraft { due, filled, errors, .. } = listed;
    let mut words = if *due > 0 { format!("，已填 {filled}／{due} 项") } else { String::new() };
    if *errors > 0 {
        words.push_str(&format!("，需修改 {errors} 处"));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    #[test]
    fn the_step_is_said_as_the_form_calls_it() {
        let notice = kit::nanchang();
        let first = &notice.sections[0];
        let (id, field) = (&first.id, &first.fields[0].id);
        assert_eq!(step(&notice, &format!("{id} {field}")), Some(first.title.clone()));
        assert_eq!(step(&notice, &format!("{id} ")), Some(first.title.clone()), "before anything is worked on");
        // Whoever sees the form whole is at a place, and in no part.
        assert_eq!(step(&notice, &format!(" {field}")), Some(first.title.clone()));
        assert_eq!(step(&notice, "conditions ").as_deref(), Some("条件自查"));
        for nowhere in ["", " ", "gone ", " gone", "gone"] {
            assert_eq!(step(&notice, nowhere), None, "{nowhere:?}");
        }
    }

    #[test]
    fn how_complete_a_draft_is_is_said_once_it_was_checked() {
        let of = |due, filled, errors| completeness(&ListedDraft { due, filled, errors, ..ListedDraft::default() });
        assert_eq!(of(80, 12, 2), "，已填 12／80 项，需修改 2 处");
        assert_eq!((of(80, 80, 0), of(0, 0, 0)), ("，已填 80／80 项".to_owned(), String::new()));
    }
}
