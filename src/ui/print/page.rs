//! The screen, and the forms on it.

use yew::Html;

use super::advice::{Plan, advice};
use super::choice::{choices, which};
use super::computer::Computer;
use super::frame::{frame, press, set_paper};
use super::laying::laid_out;
use super::papers::{Choices, Paper};
use super::previews::{Titled, previews};
use crate::notice::Notice;
use crate::office::pages::Papers;
use crate::paper::Imposition;
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, El, State, View, el};
use crate::ui::route::Route;
use crate::ui::watch::Watch;

/// The screen.
#[derive(PartialEq)]
pub struct PrintPage;

impl View for PrintPage {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let open = cx.above::<OpenDraft>();
        let id = open.map(|open| open.id().as_str().to_owned()).unwrap_or_default();
        let fill = Route::Fill(id.clone()).fragment();
        let computer = Computer::seen(cx);
        let notice = session.applicable().notice;
        let forms = notice.own_forms();
        let chosen = cx.state(Choices::default);
        let all = chosen.get().papers(&forms);
        let printed = chosen.get().wanted(&all).of(&all);
        // What is printed together is of one sheet.
        let imposition = printed.first().map_or(Imposition::A4, |paper| paper.chosen);
        set_paper(cx, imposition.sheet());
        let (sheaf, drawn) = (laid_out(cx, &session, Papers::Forms), cx.state(|| false));
        let whole = sheaf.is_some() && drawn.get();
        let annexed = sheaf.as_ref().map_or(&[][..], |sheaf| &sheaf.annexed);
        let pages = sheaf.as_ref().map_or(&[][..], |sheaf| &sheaf.counts);
        let pages: Vec<usize> = printed.iter().filter_map(|paper| pages.get(paper.nth).copied()).collect();
        let advice = computer.map(|computer| {
            let cautions = computer.cautions(&session, annexed, imposition);
            advice(&session, &fill, &Plan { papers: &printed, pages: &pages, cautions: &cautions })
        });
        let tools = tools(&notice, &all, &printed, &chosen, whole);
        let slip = el("a").attr("href", Route::Proof(id).fragment()).text("核验单");
        let slip = el("p").child(slip).text("：与电子文件对得上的一页，另行打印，随纸质材料报送。");
        let desk = el("div").class("print-desk").child(el("h1").text("打印")).child(tools);
        let desk = desk.child(slip).some(advice);
        let titles = printed.iter().map(titled).collect();
        let previews = sheaf.map(|sheaf| previews(sheaf, titles, &drawn));
        frame(whole).child(desk).some(previews).into()
    }
}

fn tools(notice: &Notice, all: &[Paper<'_>], printed: &[Paper<'_>], chosen: &State<Choices>, whole: bool) -> El {
    let several = all.len() > 1;
    let which = several.then(|| which(chosen, all));
    let papers = printed.iter().map(|paper| choices(chosen, notice, paper, several));
    let choices = el("div").class("print-choices").some(which).all(papers);
    el("div").class("print-tools card").child(choices).child(press(whole))
}

fn titled(paper: &Paper<'_>) -> Titled {
    let form = paper.form;
    Titled {
        paper: paper.nth,
        imposition: paper.chosen,
        label: [&form.title, "，打印预览"].concat(),
        about: form.rebuilt.clone(),
        class: "",
    }
}
