//! The screen, and the forms on it.

use yew::Html;

use super::advice::{Plan, advice};
use super::choice::choice;
use super::computer::Computer;
use super::frame::{frame, press, set_paper};
use super::laying::laid_out;
use super::previews::{Titled, previews};
use crate::notice::{Form, Notice};
use crate::office::pages::Papers;
use crate::paper::Imposition;
use crate::ui::notes::basis;
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
        // Where the notice says nothing of paper, the form's own layout decides.
        let asked = forms.first().filter(|form| form.paper.clause.is_some()).map(|form| Imposition::of(&form.paper));
        let chosen = cx.state(|| forms.first().map_or(Imposition::A4, |form| Imposition::of(&form.paper)));
        let imposition = chosen.get();
        set_paper(cx, imposition);
        let (sheaf, drawn) = (laid_out(cx, &session, Papers::Forms), cx.state(|| false));
        let whole = sheaf.is_some() && drawn.get();
        let annexed = sheaf.as_ref().map_or(&[][..], |sheaf| &sheaf.annexed);
        let advice = computer.map(|computer| {
            let cautions = computer.cautions(&session, annexed, imposition);
            advice(&session, &fill, &Plan { forms: &forms, cautions: &cautions, chosen: imposition, asked })
        });
        let tools = tools(&notice, &forms, &chosen, asked, whole);
        let slip = el("a").attr("href", Route::Proof(id).fragment()).text("核验单");
        let slip = el("p").child(slip).text("：与电子文件对得上的一页，另行打印，随纸质材料报送。");
        let desk = el("div").class("print-desk").child(el("h1").text("打印")).child(tools);
        let desk = desk.child(slip).some(advice);
        let titles = forms.iter().map(|form| titled(form)).collect();
        let previews = sheaf.map(|sheaf| previews(sheaf, imposition, titles, &drawn));
        frame(whole).child(desk).some(previews).into()
    }
}

fn tools(notice: &Notice, forms: &[&Form], chosen: &State<Imposition>, asked: Option<Imposition>, whole: bool) -> El {
    let clauses = forms.iter().filter_map(|form| notice.clause(form.paper.clause.as_ref()?));
    let clauses: Vec<_> = clauses.collect();
    el("div").class("print-tools card").child(choice(chosen, asked, basis(&clauses))).child(press(whole))
}

fn titled(form: &Form) -> Titled {
    Titled { label: [&form.title, "，打印预览"].concat(), about: form.rebuilt.clone(), class: "" }
}
