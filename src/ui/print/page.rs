//! The screen, and the forms on it.

use yew::Html;

use super::advice::{Plan, advice};
use super::choice::choice;
use super::computer::Computer;
use super::length;
use super::sheets::sheets_of;
use crate::browser::print;
use crate::notice::{Form, Notice};
use crate::paper::{Imposition, Page, lay_out};
use crate::ui::notes::basis;
use crate::ui::piece::{Cx, El, State, View, button, el};
use crate::ui::route::Route;
use crate::ui::shell::Open;
use crate::ui::watch::Watch;

/// The screen.
#[derive(PartialEq)]
pub struct PrintPage;

impl View for PrintPage {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let open = cx.above::<Open>();
        let id = open.map(|open| open.keeper.id().as_str().to_owned()).unwrap_or_default();
        let fill = Route::Fill(id.clone()).fragment();
        let computer = cx.kept(Computer::seen);
        let notice = session.prepared().notice;
        let forms = notice.own_forms();
        // Where the notice says nothing of paper, the form's own layout decides.
        let asked = forms.first().filter(|form| form.paper.clause.is_some()).map(|form| Imposition::of(&form.paper));
        let chosen = cx.state(|| forms.first().map_or(Imposition::A4, |form| Imposition::of(&form.paper)));
        let imposition = chosen.get();
        set_paper(cx, imposition);
        let (mut previews, mut annexed) = (Vec::new(), Vec::new());
        for form in &forms {
            let pages = lay_out(&notice, form, &session.work().answers);
            annexed.extend(pages.annexed);
            previews.push(preview(form, &pages.pages, imposition));
        }
        let cautions = computer.cautions(&session, &annexed, imposition);
        let plan = Plan { forms: &forms, cautions: &cautions, chosen: imposition, asked };
        let desk =
            el("div").class("print-desk").child(el("h1").text("打印")).child(tools(&notice, &forms, &chosen, asked));
        let slip = el("a").attr("href", Route::Proof(id).fragment()).text("核验单");
        let slip = el("p").child(slip).text("：与电子文件对得上的一页，另行打印，随纸质材料报送。");
        let desk = desk.child(slip);
        let desk = desk.child(advice(&session, &fill, &plan));
        el("main").id("main").class("page print").attr("tabindex", "-1").child(desk).all(previews).into()
    }
}

/// Tells the print dialog of the paper while the screen stands.
pub fn set_paper(cx: &mut Cx<'_>, imposition: Imposition) {
    cx.effect(imposition, move || {
        let (width, height) = length::sheet(imposition);
        let paper = print::Paper::set(width, height);
        Some(Box::new(move || drop(paper)))
    });
}

fn tools(notice: &Notice, forms: &[&Form], chosen: &State<Imposition>, asked: Option<Imposition>) -> El {
    let clauses = forms.iter().filter_map(|form| notice.clause(form.paper.clause.as_ref()?));
    let clauses: Vec<_> = clauses.collect();
    let press = button("is-primary").text("打印").on_click(print::print);
    el("div").class("print-tools card").child(choice(chosen, asked, basis(&clauses))).child(press)
}

fn preview(form: &Form, pages: &[Page], imposition: Imposition) -> El {
    let rebuilt = form.rebuilt.clone();
    let rebuilt = rebuilt.map(|words| el("p").class("callout is-advice print-rebuilt").text(words));
    el("section")
        .class("print-form")
        .label(format!("{}，打印预览", form.title))
        .child(el("div").class("print-about").child(el("h2").text("预览")).some(rebuilt))
        .child(sheets_of(pages, imposition))
}
