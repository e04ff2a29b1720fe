//! The answers, part by part in the order of the form: whether it is chosen, what it is called, what was read, why it is asked.

use yew::prelude::*;

use crate::answers::Place;
use crate::check::words::label;
use crate::notice::Notice;
use crate::office::word_form::{ReadAnswer, WordForm};
use crate::ui::session::part_of;
use crate::ui::shown::shown;

use super::actions::ChosenAnswers;

/// All of them, under the parts of the form.
pub fn rows(notice: &Notice, form: &WordForm, chosen: &ChosenAnswers) -> Html {
    let placed: Vec<(usize, Place, &ReadAnswer)> = form
        .answers
        .iter()
        .enumerate()
        .filter_map(|(nth, answer)| Some((nth, answer.place.parse().ok()?, answer)))
        .collect();
    let sections = notice.sections.iter().map(|section| (Some(section.id.as_str()), section.title.as_str()));
    let groups = sections.chain([(None, "其他")]).map(|(part, title)| {
        let here: Vec<_> = placed.iter().filter(|(_, place, _)| part_of(notice, place) == part).collect();
        if here.is_empty() {
            return Html::default();
        }
        html! {
            <section>
                <h2 class="section-title">{ shown(title.to_owned()) }</h2>
                <table class="word-form-rows">
                    <thead>
                        <tr>{ ["采用", "栏目", "读出的内容"].map(|head| html! { <th scope="col">{ head }</th> }).into_iter().collect::<Html>() }</tr>
                    </thead>
                    <tbody>{ for here.into_iter().map(|(nth, place, answer)| row(notice, *nth, place, answer, chosen)) }</tbody>
                </table>
            </section>
        }
    });
    groups.collect()
}

fn row(notice: &Notice, nth: usize, place: &Place, answer: &ReadAnswer, chosen: &ChosenAnswers) -> Html {
    let name = label(notice, place);
    let on_turn = {
        let chosen = chosen.clone();
        Callback::from(move |_: Event| {
            let turned = chosen.iter().enumerate().map(|(at, is)| if at == nth { !is } else { *is });
            chosen.set(turned.collect());
        })
    };
    let (is_chosen, is_sure) = (chosen.get(nth) == Some(&true), WordForm::is_sure(answer));
    html! {
        <tr key={nth} class={(!is_sure).then_some("is-asked")}>
            <td class="word-form-choice">
                <label class="choice">
                    <input type="checkbox" checked={is_chosen} onchange={on_turn} />
                    <span class="hidden-visually">{ shown(format!("采用：{name}")) }</span>
                </label>
            </td>
            <th scope="row">{ shown(name) }</th>
            <td>
                <span class="word-form-text">
                    { if answer.text.is_empty() { shown("（空）".to_owned()) } else { shown(answer.text.clone()) } }
                </span>
                if !is_sure {
                    <span class="word-form-why">{ shown(format!("要核对：{}。", answer.doubts.join("；"))) }</span>
                }
            </td>
        </tr>
    }
}
