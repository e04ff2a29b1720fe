//! One material: whether it is due, how it is handed in, and whether it is ready; the same wherever materials are named.
//! Not here: the screen of their files (`ui::materials`).

use yew::prelude::*;

use crate::answers::Place;
use crate::check::{MaterialState, OutlineProgress, words};
use crate::notice::{Material, MaterialKind, Notice, Party};
use crate::ui::anchor;
use crate::ui::control::{Control, TickBox};
use crate::ui::field_messages::{FieldMessages, basis_by_key};
use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::open_draft::OpenDraft;
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// Which material.
#[derive(Properties, PartialEq)]
pub struct MaterialLineProps {
    /// The material's id.
    pub id: AttrValue,
}

/// A material.
#[component]
pub fn MaterialLine(props: &MaterialLineProps) -> Html {
    let (session, open) = (use_session(Topic::Assessment), use_open_draft());
    let notice = session.notice();
    let assessment = session.assessment();
    let material = notice.materials.iter().find(|material| *material.id == *props.id);
    let state = assessment.materials.iter().find(|state| *state.id == *props.id);
    let (Some(material), Some(state)) = (material, state) else { return Html::default() };
    let idle = state.due == Some(false);
    let missing = material.missing.is_some() && state.due == Some(true) && !state.ready && session.work().checked;
    let title_id = AttrValue::from(format!("material-{}", material.id));
    let place = Place::field(&material.tick());
    html! {
        <li class={classes!("material", idle.then_some("is-idle"), missing.then_some("is-missing"))}>
            <div class="material-body">
                <p class="material-title" id={title_id.clone()}>{ shown(material.title.clone()) }</p>
                { demand(&notice, material, state) }
                if material.may_be(MaterialKind::Video) {
                    { minutes(material, Html::default()) }
                }
                { written(&session, open.as_ref(), material).unwrap_or_default() }
            </div>
            <div class="material-tick"><TickBox {place} label="已备齐" described={title_id} /></div>
        </li>
    }
}

/// Whether it is due, how it is handed in, and on what that rests.
fn demand(notice: &Notice, material: &Material, state: &MaterialState) -> Html {
    let clauses: Vec<_> = material.clause.iter().filter_map(|id| notice.clause(id)).collect();
    let facts = facts(material).into_iter().map(|fact| html! { <span class="material-fact">{ shown(fact) }</span> });
    html! {
        <>
            <p class="material-facts soft">
                if let Some(due) = due(notice, material, state) {
                    <span class="material-fact material-due">{ shown(due) }</span>
                }
                { facts.collect::<Html>() }
            </p>
            <div class="field-demand soft">
                if let Some(hint) = &material.hint {
                    <p class="field-hint">{ shown(hint.clone()) }</p>
                }
                { basis_by_key(&clauses) }
            </div>
        </>
    }
}

/// How far 申报材料 is written, and the way to where it is written.
fn written(session: &Session, open: Option<&OpenDraft>, material: &Material) -> Option<Html> {
    let notice = session.notice();
    let own = notice.statement.as_ref().is_some_and(|it| it.material.as_deref() == Some(material.id.as_str()));
    if !own || notice.outline.is_empty() {
        return None;
    }
    let progress = OutlineProgress::of(&notice, &session.work().answers);
    let writing = open.map(|open| Route::Writing(open.id().as_str().to_owned()).fragment());
    Some(html! {
        <p class="material-written">
            <span class="numbers">{ shown(progress.words()) }</span>
            { " " }
            if let Some(writing) = writing {
                <a href={writing}>{ "去写申报材料" }</a>
            }
        </p>
    })
}

/// Whether it is due, in words; what is not decided yet says on what it waits. Its tick says the rest.
pub fn due(notice: &Notice, material: &Material, state: &MaterialState) -> Option<String> {
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

/// How it is handed in: in what shape, how often, by whom.
pub fn facts(material: &Material) -> Vec<String> {
    let mut found = vec![words::medium(material.medium).to_owned()];
    if material.may_be(MaterialKind::Proof) {
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

/// The control for a video's length, with what is to be said of it; `more` stands behind that.
pub fn minutes(material: &Material, more: Html) -> Html {
    let place = Place::field(&material.minutes());
    let id = anchor::control(&place);
    let label_id = AttrValue::from(format!("{id}-label"));
    html! {
        <div class="material-minutes">
            <label for={id} id={label_id.clone()}>{ "视频时长" }</label>
            <Control place={place.clone()} label_id={label_id} />
            <FieldMessages {place} />
            { more }
        </div>
    }
}

/// The way to the files of the materials; none where no draft is open.
pub fn files(open: Option<OpenDraft>) -> Html {
    let Some(open) = open else { return Html::default() };
    let address = Route::Materials(open.id().as_str().to_owned()).fragment();
    html! { <p><a href={address}>{ "选择和核对材料的文件" }</a></p> }
}
