//! One material: whether it is due, how it is handed in, and whether it is ready.

use yew::prelude::*;

use crate::answers::Place;
use crate::check::{MaterialState, words};
use crate::notice::{self, MaterialKind, Medium, Notice, Party};
use crate::ui::anchor;
use crate::ui::control::{Control, TickBox};
use crate::ui::notes::{Notes, basis};
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

/// What [`Material`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct MaterialProps {
    /// The material's id.
    pub id: AttrValue,
}

/// A material.
#[component]
pub fn Material(props: &MaterialProps) -> Html {
    let session = use_session(Watch::Assessment);
    let notice = session.prepared().notice;
    let judged = session.assessment();
    let material = notice.materials.iter().find(|material| *material.id == *props.id);
    let state = judged.materials.iter().find(|state| *state.id == *props.id);
    let (Some(material), Some(state)) = (material, state) else { return Html::default() };
    let clauses: Vec<_> = material.clause.iter().filter_map(|id| notice.clause(id)).collect();
    let title_id = format!("material-{}", material.id);
    let missing = material.missing.is_some() && state.due == Some(true) && !state.ready && session.work().checked;
    html! {
        <li class={classes!("material", (state.due == Some(false)).then_some("is-idle"), missing.then_some("is-missing"))}>
            <div class="material-body">
                <p class="material-title" id={title_id.clone()}>{ &material.title }</p>
                <p class="material-facts soft">
                    if let Some(due) = due(&notice, material, state) {
                        <span class="material-fact material-due">{ due }</span>
                    }
                    { for facts(material).into_iter().map(|fact| html! { <span class="material-fact">{ fact }</span> }) }
                </p>
                <div class="field-demand soft">
                    if let Some(hint) = &material.hint {
                        <p class="field-hint">{ hint }</p>
                    }
                    { basis(&clauses) }
                </div>
                if material.kind == MaterialKind::Video {
                    { minutes(material) }
                }
            </div>
            <div class="material-tick">
                <TickBox place={Place::field(&material.tick())} label="已备齐" described={title_id} />
            </div>
        </li>
    }
}

/// Whether it is due, in words; what is not decided yet says on what it waits. Its tick says the rest.
fn due(notice: &Notice, material: &notice::Material, state: &MaterialState) -> Option<String> {
    let first = || material.proves.first().and_then(|place| place.parse::<Place>().ok());
    match (state.due, material.missing) {
        (Some(true), None) => Some("有则报送".to_owned()),
        (Some(true), Some(_)) => (!state.ready).then(|| "需要".to_owned()),
        (Some(false), _) => Some("按所填内容，不需要".to_owned()),
        (None, _) => Some(match first() {
            Some(place) => format!("填写“{}”后确定是否需要", words::label(notice, &place)),
            None => "填写后确定是否需要".to_owned(),
        }),
    }
}

fn facts(material: &notice::Material) -> Vec<String> {
    let medium = match material.medium {
        Medium::Paper => "纸质",
        Medium::Electronic => "电子版",
        Medium::Both => "纸质和电子版",
        Medium::Disc => "光盘",
    };
    let mut found = vec![medium.to_owned()];
    if material.kind == MaterialKind::Proof {
        found.push(if material.original { "原件" } else { "复印件" }.to_owned());
    }
    if material.count > 1 {
        found.push(format!("{} 份", material.count));
    }
    match material.by {
        Party::Applicant => {}
        Party::Recommender => found.push("由推荐单位提供".to_owned()),
        Party::Decider => found.push("由评审单位提供".to_owned()),
    }
    found
}

fn minutes(material: &notice::Material) -> Html {
    let place = Place::field(&material.minutes());
    let id = anchor::control(&place);
    let label_id = AttrValue::from(format!("{id}-label"));
    html! {
        <div class="material-minutes">
            <label for={id} id={label_id.clone()}>{ "视频时长" }</label>
            <Control place={place.clone()} {label_id} />
            <Notes {place} />
        </div>
    }
}
