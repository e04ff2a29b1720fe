//! One material: what is demanded, how it stands, its files.

use yew::{AttrValue, Html};

use super::aim::Aim;
use super::chooser::Chooser;
use super::claims;
use super::file::{file, worst};
use crate::answers::Place;
use crate::attached::{self, Attached};
use crate::check::MaterialState;
use crate::notice::{Material, MaterialKind, Medium, Notice, Severity};
use crate::ui::control::TickBox;
use crate::ui::fill::{due, facts, minutes};
use crate::ui::notes::basis;
use crate::ui::piece::{Cx, El, View, button, el, list, nothing};
use crate::ui::session::Session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// A material's sheet.
#[derive(PartialEq)]
pub struct Sheet {
    /// The material's id.
    pub id: AttrValue,
}

impl View for Sheet {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let notice = session.notice();
        let judged = session.assessment();
        let material = notice.materials.iter().find(|material| *material.id == *self.id);
        let state = judged.materials.iter().find(|state| *state.id == *self.id);
        let (Some(material), Some(state)) = (material, state) else { return nothing() };
        let aim = Aim { session: session.clone(), material: material.id.clone(), proves: None, again: None };
        let files = aim.known();
        let title_id = AttrValue::from(format!("files-{}", material.id));
        let place = Place::field(&material.tick());
        let tick = TickBox { place, label: "已备齐".into(), described: Some(title_id.clone()) };
        el("section")
            .class("send-step sheet")
            .attr("aria-labelledby", title_id.clone())
            .child(el("h2").class("section-title").id(title_id).text(material.title.clone()))
            .child(demand(&notice, material, state, stand(&aim, material, state, &files)))
            .all(self.files(&aim, material, &files))
            .some(material.may_be(MaterialKind::Video).then(|| length(&session, material, &files)))
            .some((material.medium == Medium::Both && !files.is_empty() && !state.ready).then(half))
            .child(tick.show())
            .into()
    }
}

impl Sheet {
    fn files(&self, aim: &Aim, material: &Material, files: &[Attached]) -> Vec<Html> {
        match material.kind {
            // It sums up the other materials.
            MaterialKind::Electronic => {
                vec![el("p").text("上面登记的电子文件就是这一项；都发出后勾选。").into()]
            }
            _ if !material.proves.is_empty() => {
                claims::lines(aim, material, files).into_iter().map(Html::from).collect()
            }
            _ => vec![place_for_files(aim, files, &material.title)],
        }
    }
}

/// Files with the press that chooses more.
pub fn place_for_files(aim: &Aim, files: &[Attached], name: &str) -> Html {
    let shown = el("ul").class("copies list-plain").all(files.iter().map(|it| file(aim, it)));
    let shown = (!files.is_empty()).then_some(shown);
    let words = if files.is_empty() { "选择文件" } else { "再选文件" };
    let label = format!("{words}：{name}");
    let choose = (!aim.session.read_only()).then(|| Chooser { aim: aim.clone(), words, label }.show());
    list(shown.map(Html::from).into_iter().chain(choose))
}

/// How a material stands.
fn stand(aim: &Aim, material: &Material, state: &MaterialState, files: &[Attached]) -> &'static str {
    let judged = aim.session.assessment();
    let here = format!("materials.{}.", aim.material);
    let wrong = judged.findings.iter().any(|finding| {
        finding.severity == Severity::Error && !finding.is_gap() && finding.place.field.starts_with(&here)
    });
    match () {
        () if wrong || worst(aim, files) == Some(Severity::Error) => "▲ 有问题，请看下面",
        () if state.ready => "✓ 已备齐",
        () if state.due != Some(true) || material.missing.is_none() => "",
        () => "○ 还没有备齐",
    }
}

/// A file does not say whether the paper is there.
fn half() -> El {
    el("p").text("电子文件已登记；纸质的也备齐后，请勾选“已备齐”。")
}

/// What is demanded, in a line, and on what that rests.
fn demand(notice: &Notice, material: &Material, state: &MaterialState, stand: &'static str) -> El {
    let clauses: Vec<_> = material.clause.iter().filter_map(|id| notice.clause(id)).collect();
    let own = if stand.is_empty() { due(notice, material, state) } else { Some(stand.to_owned()) };
    let words = own.into_iter().chain(facts(material));
    let words = words.map(|fact| el("span").class("material-fact").text(fact));
    let paper = matches!(material.medium, Medium::Paper).then_some("纸质报送；有扫描件的，可以登记在这里备查。");
    let disc = matches!(material.medium, Medium::Disc).then_some("刻成光盘报送，不随邮件发送。");
    let hint = material.hint.clone().into_iter().chain(paper.or(disc).map(str::to_owned));
    el("div")
        .child(el("p").class("material-facts").all(words))
        .child(el("div").class("field-demand soft").all(hint.map(|hint| el("p").text(hint))).child(basis(&clauses)))
}

/// A video's length: what its file says beside what is written.
fn length(session: &Session, material: &Material, files: &[Attached]) -> El {
    let place = Place::field(&material.minutes());
    let read = attached::minutes(files).filter(|read| *read != session.text(&place));
    let session = session.clone();
    let differs = read.map(|read| {
        let said = format!("文件的时长是 {read} 分钟，与填写的不同。");
        let put = move || {
            let note = format!("已采用“{read}”");
            session.act(Action::Put { place: place.clone(), text: read.clone(), note });
        };
        el("p").text(said).child(button("is-small").text("采用").on_click(put))
    });
    minutes(material).some(differs)
}
