//! One material: whether it is due, how it is handed in, and whether it is ready.

use yew::{AttrValue, Html, html};

use crate::answers::Place;
use crate::check::{MaterialState, Written, words};
use crate::notice::{self, MaterialKind, Medium, Notice, Party};
use crate::ui::anchor;
use crate::ui::control::{Control, ControlProps, TickBox};
use crate::ui::notes::{Notes, basis};
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, El, View, el, nothing};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::watch::Watch;

/// A material.
#[derive(PartialEq)]
pub struct Material {
    /// The material's id.
    pub id: AttrValue,
}

impl View for Material {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let open = cx.above::<OpenDraft>();
        let notice = session.notice();
        let judged = session.assessment();
        let material = notice.materials.iter().find(|material| *material.id == *self.id);
        let state = judged.materials.iter().find(|state| *state.id == *self.id);
        let (Some(material), Some(state)) = (material, state) else { return nothing() };
        let missing = material.missing.is_some() && state.due == Some(true) && !state.ready && session.work().checked;
        let title_id = AttrValue::from(format!("material-{}", material.id));
        let place = Place::field(&material.tick());
        let tick = TickBox { place, label: "已备齐".into(), described: Some(title_id.clone()) };
        el("li")
            .class("material")
            .class_if("is-idle", state.due == Some(false))
            .class_if("is-missing", missing)
            .child(body(&notice, material, state, title_id).some(written(&session, open.as_ref(), material)))
            .child(el("div").class("material-tick").child(tick.show()))
            .into()
    }
}

fn body(notice: &Notice, material: &notice::Material, state: &MaterialState, title_id: AttrValue) -> El {
    let clauses: Vec<_> = material.clause.iter().filter_map(|id| notice.clause(id)).collect();
    let due = due(notice, material, state);
    let due = due.map(|due| el("span").class("material-fact material-due").text(due));
    let facts = facts(material).into_iter().map(|fact| el("span").class("material-fact").text(fact));
    let hint = material.hint.as_ref().map(|hint| el("p").class("field-hint").text(hint.clone()));
    el("div")
        .class("material-body")
        .child(el("p").class("material-title").id(title_id).text(material.title.clone()))
        .child(el("p").class("material-facts soft").some(due).all(facts))
        .child(el("div").class("field-demand soft").some(hint).child(basis(&clauses)))
        .some(material.may_be(MaterialKind::Video).then(|| minutes(material)))
}

/// How far 申报材料 is written, and the way to its desk.
fn written(session: &Session, open: Option<&OpenDraft>, material: &notice::Material) -> Option<El> {
    let notice = session.notice();
    let own = notice.statement.as_ref().is_some_and(|it| it.material.as_deref() == Some(material.id.as_str()));
    let progress = Written::of(&notice, &session.work().answers);
    let link = |open: &OpenDraft| {
        let desk = Route::Writing(open.id().as_str().to_owned()).fragment();
        el("a").attr("href", desk).text("去写申报材料")
    };
    let words = el("span").class("numbers").text(progress.words());
    let line = || el("p").class("material-written").child(words).text(" ").some(open.map(link));
    (own && !notice.outline.is_empty()).then(line)
}

/// Whether it is due, in words; what is not decided yet says on what it waits. Its tick says the rest.
pub fn due(notice: &Notice, material: &notice::Material, state: &MaterialState) -> Option<String> {
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
pub fn facts(material: &notice::Material) -> Vec<String> {
    let medium = match material.medium {
        Medium::Paper => "纸质",
        Medium::Electronic => "电子版",
        Medium::Both => "纸质和电子版",
        Medium::Disc => "光盘",
    };
    let mut found = vec![medium.to_owned()];
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

/// The control for a video's length, with what is to be said of it.
pub fn minutes(material: &notice::Material) -> El {
    let place = Place::field(&material.minutes());
    let id = anchor::control(&place);
    let label_id = AttrValue::from(format!("{id}-label"));
    let label = el("label").attr("for", id).id(label_id.clone()).text("视频时长");
    let control = Control(ControlProps { place: place.clone(), label_id: Some(label_id), described: None });
    el("div").class("material-minutes").child(label).child(control.show()).child(html! { <Notes {place} /> })
}
