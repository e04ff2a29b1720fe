//! One material: what is demanded, how it stands, its files.

use yew::prelude::*;

use super::aim::Aim;
use super::chooser::Chooser;
use super::claims;
use super::file::{file, worst};
use super::held::use_held;
use crate::answers::Place;
use crate::check::MaterialState;
use crate::files::{self, AttachedFile};
use crate::notice::{Material, MaterialKind, Medium, Notice, Severity};
use crate::ui::control::TickBox;
use crate::ui::field_messages::basis;
use crate::ui::hooks::use_session;
use crate::ui::material::{due, facts, minutes};
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

/// Which material.
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// The material's id.
    pub id: AttrValue,
}

/// A material's sheet.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let session = use_session(Topic::Assessment);
    use_held();
    let notice = session.notice();
    let assessment = session.assessment();
    let material = notice.materials.iter().find(|material| *material.id == *props.id);
    let state = assessment.materials.iter().find(|state| *state.id == *props.id);
    let (Some(material), Some(state)) = (material, state) else { return Html::default() };
    let aim = Aim { session: session.clone(), material: material.id.clone(), proves: None, again: None };
    let files = aim.known();
    let title_id = AttrValue::from(format!("files-{}", material.id));
    let place = Place::field(&material.tick());
    html! {
        <section class="send-step sheet" aria-labelledby={title_id.clone()}>
            <h2 class="section-title" id={title_id.clone()}>{ shown(material.title.clone()) }</h2>
            { demand(&notice, material, said(&aim, material, state, &files)) }
            { places(&aim, material, &files) }
            if material.may_be(MaterialKind::Video) {
                { length(&session, material, &files) }
            }
            if material.medium == Medium::Both && !files.is_empty() && !state.ready {
                // A file does not say whether the paper is there.
                <p>{ "电子文件登记了；纸质的也备齐后，请勾选“已备齐”。" }</p>
            }
            <TickBox {place} label="已备齐" described={title_id} />
        </section>
    }
}

/// The files, by what they are for.
fn places(aim: &Aim, material: &Material, files: &[AttachedFile]) -> Html {
    match material.kind {
        // It sums up the other materials.
        MaterialKind::Electronic => html! { <p>{ "上面登记的电子文件就是这一项；都发出后勾选。" }</p> },
        _ if !material.proves.is_empty() => claims::lines(aim, material, files).into_iter().collect(),
        _ => place_for_files(aim, files, &material.title),
    }
}

/// Files with the button that chooses more.
pub fn place_for_files(aim: &Aim, files: &[AttachedFile], name: &str) -> Html {
    let words = if files.is_empty() { "选择文件" } else { "再选文件" };
    html! {
        <>
            if !files.is_empty() {
                <ul class="copies list-plain">{ for files.iter().map(|it| file(aim, it)) }</ul>
            }
            if !aim.session.read_only() {
                <Chooser aim={aim.clone()} {words} label={format!("{words}：{name}")} />
            }
        </>
    }
}

/// How a material stands: what is wrong, what the person has said, and how many files there are.
fn said(aim: &Aim, material: &Material, state: &MaterialState, files: &[AttachedFile]) -> Vec<String> {
    let assessment = aim.session.assessment();
    let here = format!("materials.{}.", aim.material);
    let wrong = assessment.findings.iter().any(|finding| {
        finding.severity == Severity::Error && !finding.is_gap() && finding.place.field.starts_with(&here)
    });
    let notice = aim.session.notice();
    let lacking = files::lacking(&notice, &aim.session.work().answers, material, state);
    let standing = match () {
        () if wrong || worst(aim, files) == Some(Severity::Error) => Some("▲ 有问题，请看下面".to_owned()),
        () if state.ready && lacking > 0 => Some("▲ 勾选了“已备齐”，文件还没有选全".to_owned()),
        () if state.ready => Some("✓ 您勾选了“已备齐”".to_owned()),
        () if state.due != Some(true) || material.missing.is_none() => due(&notice, material, state),
        () => Some("○ 还没有勾选“已备齐”".to_owned()),
    };
    standing.into_iter().chain(files::words::counted(files.len(), lacking)).collect()
}

/// What is demanded, in a line, and on what that rests.
fn demand(notice: &Notice, material: &Material, said: Vec<String>) -> Html {
    let clauses: Vec<_> = material.clause.iter().filter_map(|id| notice.clause(id)).collect();
    let words = said.into_iter().chain(facts(material));
    let paper = matches!(material.medium, Medium::Paper).then_some("纸质报送；有扫描件的，可以登记在这里备查。");
    let disc = matches!(material.medium, Medium::Disc).then_some("刻成光盘报送，不随邮件发送。");
    let hints = material.hint.clone().into_iter().chain(paper.or(disc).map(str::to_owned));
    html! {
        <div>
            <p class="material-facts">
                { for words.map(|fact| html! { <span class="material-fact">{ shown(fact) }</span> }) }
            </p>
            <div class="field-demand soft">
                { hints.map(|hint| html! { <p>{ shown(hint) }</p> }).collect::<Html>() }
                { basis(&clauses) }
            </div>
        </div>
    }
}

/// A video's length: what its file says beside what is written.
fn length(session: &Session, material: &Material, files: &[AttachedFile]) -> Html {
    let place = Place::field(&material.minutes());
    let read = files::minutes(files).filter(|read| *read != session.text(&place));
    let seconds: Option<u32> = files.iter().map(|file| file.seconds).sum();
    let session = session.clone();
    let differs = read.map(|read| {
        let words = format!("文件的时长是 {}，与填写的不同。", seconds.map(files::words::length).unwrap_or_default());
        let on_take = Callback::from(move |_: MouseEvent| {
            let note = format!("已采用“{read}”");
            session.act(Action::Put { place: place.clone(), text: read.clone(), note });
        });
        html! {
            <p>
                { words }
                <button type="button" class="button is-small" onclick={on_take}>{ "采用" }</button>
            </p>
        }
    });
    minutes(material, differs.unwrap_or_default())
}
