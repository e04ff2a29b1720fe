//! In what the file's form was changed, which clause forbids that, and what it has no cell for.

use yew::prelude::*;

use crate::answers::Place;
use crate::check::words::label;
use crate::notice::Notice;
use crate::office::word_form::{ReadChange, WordForm};
use crate::ui::field_messages::basis;
use crate::ui::shown::shown;

/// The changes, and the clause that forbids some of them; nothing where there are none.
pub fn changes(notice: &Notice, form: &WordForm) -> Html {
    if form.changes.is_empty() {
        return Html::default();
    }
    let cited = form.changes.iter().find_map(|change| notice.clause(change.clause.as_deref()?));
    html! {
        <section class="callout is-advice">
            <p><b>{ format!("与通知的表样有 {} 处不同：", form.changes.len()) }</b></p>
            <ul>{ for form.changes.iter().map(|change| html! { <li>{ shown(said(change)) }</li> }) }</ul>
            if let Some(clause) = cited {
                { basis(&[clause]) }
            }
        </section>
    }
}

fn said(change: &ReadChange) -> String {
    match &change.clause {
        Some(clause) => format!("{}；依据：{clause}", change.words),
        None => change.words.clone(),
    }
}

/// What was not found; nothing where all was.
pub fn missing(notice: &Notice, form: &WordForm) -> Html {
    if form.missing.is_empty() {
        return Html::default();
    }
    let names = form.missing.iter().filter_map(|place| Some(label(notice, &place.parse::<Place>().ok()?)));
    let names: Vec<String> = names.collect();
    html! {
        <section>
            <h2 class="section-title">{ "没有找到的栏目" }</h2>
            <p>{ shown(format!("{}。请在草稿里填写。", names.join("、"))) }</p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;
    use crate::ui::rendered::rendered;

    #[test]
    fn a_change_names_its_clause_and_the_clause_stands_beneath_once() {
        let notice = kit::nanchang();
        let change = |words: &str, clause: Option<&str>| ReadChange {
            words: words.to_owned(),
            clause: clause.map(str::to_owned),
            is_change: true,
        };
        let markup = |all: Vec<ReadChange>| {
            let form = WordForm { notice: notice.id.clone(), answers: vec![], missing: vec![], changes: all, beside: None };
            rendered(changes(&notice, &form))
        };
        let cited = Some("填表说明·11");
        let said = markup(vec![change("甲", cited), change("乙", cited), change("丙", None)]);
        for item in ["<li>甲；依据：填表说明·11</li>", "<li>乙；依据：填表说明·11</li>", "<li>丙</li>"]
        {
            assert!(said.contains(item), "{said}");
        }
        assert_eq!(said.matches("切勿改变字体大小").count(), 1, "{said}");
        assert!(!markup(vec![change("丙", None)]).contains("依据"));
        assert_eq!(markup(vec![]), "");
    }
}
