//! The screen, and the forms on it.

use yew::prelude::*;

use super::advice::{PrintPlan, advice};
use super::choice::{choices, which};
use super::computer::use_computer;
use super::frame::{print_button, screen, use_paper};
use super::laying::use_laid_out;
use super::papers::{Choices, Paper};
use super::previews::{Previews, Titled};
use crate::notice::Notice;
use crate::office::pages::Papers;
use crate::paper::Imposition;
use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::route::Route;
use crate::ui::subscriptions::Topic;

/// The screen.
#[component]
pub fn PrintPage() -> Html {
    let session = use_session(Topic::Assessment);
    let open = use_open_draft();
    let computer = use_computer();
    let chosen = use_state_eq(Choices::default);
    let notice = session.applicable().notice;
    let all = chosen.papers(&notice.own_forms());
    let printed = chosen.wanted(&all).of(&all);
    // What is printed together is of one sheet.
    let imposition = printed.first().map_or(Imposition::A4, |paper| paper.chosen);
    use_paper(imposition.sheet());
    let (sheaf, drawn) = (use_laid_out(&session, Papers::Forms), use_state_eq(|| false));
    let whole = sheaf.is_some() && *drawn;
    let annexed = sheaf.as_ref().map_or(&[][..], |sheaf| &sheaf.annexed);
    let pages = sheaf.as_ref().map_or(&[][..], |sheaf| &sheaf.counts);
    let pages: Vec<usize> = printed.iter().filter_map(|paper| pages.get(paper.nth).copied()).collect();
    let id = open.map(|open| open.id().as_str().to_owned()).unwrap_or_default();
    let advice = computer.map(|computer| {
        let cautions = computer.cautions(&session, annexed, imposition);
        let fill = Route::Fill(id.clone()).fragment();
        advice(&session, &fill, &PrintPlan { papers: &printed, pages: &pages, cautions: &cautions })
    });
    let head = html! {
        <div class="print-area">
            <h1>{ "打印" }</h1>
            { tools(&notice, &all, &printed, &chosen, whole) }
            <p>
                <a href={Route::Proof(id).fragment()}>{ "核验单" }</a>
                { "：与电子文件对得上的一页，另行打印，随纸质材料报送。" }
            </p>
            { advice.unwrap_or_default() }
        </div>
    };
    let papers: Vec<Titled> = printed.iter().map(titled).collect();
    let previews = sheaf.map(|sheaf| html! { <Previews {sheaf} {papers} on_drawn={drawn.setter()} /> });
    screen(whole, head, previews.unwrap_or_default())
}

fn tools(
    notice: &Notice,
    all: &[Paper<'_>],
    printed: &[Paper<'_>],
    chosen: &UseStateHandle<Choices>,
    whole: bool,
) -> Html {
    let several = all.len() > 1;
    let papers = printed.iter().map(|paper| choices(chosen, notice, paper, several));
    html! {
        <div class="print-tools card">
            <div class="print-choices">
                if several {
                    { which(chosen, all) }
                }
                { papers.collect::<Html>() }
            </div>
            { print_button(whole) }
        </div>
    }
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
