//! The screen, and the forms on it.

use yew::prelude::*;

use super::advice::Advice;
use super::choice::PaperChoice;
use super::sheets::sheets_of;
use crate::browser::print;
use crate::notice::{Form, Notice, PaperSize, Party};
use crate::paper::{PAGE_HEIGHT, PAGE_WIDTH, Pages, lay_out};
use crate::ui::notes::basis;
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

/// A form with its pages.
pub struct Printed<'a> {
    /// The form.
    pub form: &'a Form,
    /// Its pages.
    pub pages: Pages,
}

/// The screen.
#[component]
pub fn PrintPage() -> Html {
    let session = use_session(Watch::Assessment);
    let notice = session.prepared().notice;
    let asked = forms(&notice).next().map_or(PaperSize::A4, |form| form.paper.size);
    let size = use_state(|| asked);
    use_effect_with(*size, |size| {
        let paper = print::Paper::set(width(*size), PAGE_HEIGHT);
        move || drop(paper)
    });
    let answers = session.work().answers.clone();
    let lay = |form| Printed { form, pages: lay_out(&notice, form, &answers) };
    let printed: Vec<Printed<'_>> = forms(&notice).map(lay).collect();
    let choose = {
        let size = size.clone();
        Callback::from(move |chosen| size.set(chosen))
    };
    let clauses = forms(&notice).filter_map(|form| notice.clause(form.paper.clause.as_ref()?)).collect::<Vec<_>>();
    html! {
        <main id="main" class="page print" tabindex="-1">
            <div class="print-desk">
                <h1>{ "打印" }</h1>
                <div class="print-tools card">
                    <PaperChoice size={*size} {asked} {choose} basis={basis(&clauses)} />
                    <button type="button" class="button is-primary" onclick={|_: MouseEvent| print::print()}>{ "打印" }</button>
                </div>
                <Advice annexed={annexed(&printed)} size={*size} {asked} />
            </div>
            { for printed.iter().map(|printed| preview(printed, *size)) }
        </main>
    }
}

/// The forms the applicant fills.
pub fn forms(notice: &Notice) -> impl Iterator<Item = &Form> {
    notice.forms.iter().filter(|form| form.by == Party::Applicant)
}

/// The width of a sheet in mm; the sheets lie so that pages stand upright.
fn width(size: PaperSize) -> f64 {
    match size {
        PaperSize::A4 => PAGE_WIDTH,
        PaperSize::A3 => 2.0 * PAGE_WIDTH,
    }
}

fn annexed(printed: &[Printed<'_>]) -> Vec<crate::answers::Place> {
    printed.iter().flat_map(|printed| printed.pages.annexed.iter().cloned()).collect()
}

fn preview(printed: &Printed<'_>, size: PaperSize) -> Html {
    html! {
        <section class="print-form" aria-label={format!("{}，打印预览", printed.form.title)}>
            <div class="print-about">
                <h2>{ "预览" }</h2>
                if let Some(rebuilt) = &printed.form.rebuilt {
                    <p class="callout is-advice print-rebuilt">{ rebuilt }</p>
                }
            </div>
            { sheets_of(&printed.pages.pages, size) }
        </section>
    }
}
