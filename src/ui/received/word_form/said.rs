//! In what the file's form was changed, which clause forbids that, and what it has no cell for.

use yew::prelude::*;

use crate::answers::Place;
use crate::check::words::label;
use crate::notice::Notice;
use crate::office::word_form::{BesideBlank, ReadChange, WordForm};
use crate::ui::field_messages::basis;
use crate::ui::shown::shown;

/// Said of a form that the page has made.
const LAID_OUT_ANEW: &str =
    "这份申报表由本页导出，是按通知另排的：列宽、行高和边距不与空白表对照，只与通知的表样对照。";

/// The changes of the form with the clause that forbids some of them, and with which blank it was compared; apart from these what
/// else is to be known of the file. By the notice alone nothing is said where nothing was found.
pub fn changes(notice: &Notice, changes: &[ReadChange], beside: Option<&BesideBlank>) -> Html {
    let (of_form, notes): (Vec<&ReadChange>, Vec<_>) = changes.iter().partition(|change| change.is_change);
    let beside = beside.filter(|beside| beside.refused.is_none());
    let is_laid_out_anew = beside.is_some_and(|beside| beside.is_laid_out_anew);
    let beside = beside.filter(|beside| !beside.is_laid_out_anew);
    let cited = of_form.iter().find_map(|change| notice.clause(change.clause.as_deref()?));
    let head = match beside {
        Some(blank) => format!("与空白表“{}”对照，有 {} 处不同：", blank.name, of_form.len()),
        None => format!("与通知的表样有 {} 处不同：", of_form.len()),
    };
    let list =
        |all: &[&ReadChange]| html! { <ul>{ for all.iter().map(|it| html! { <li>{ shown(said(it)) }</li> }) }</ul> };
    html! {
        <>
            if !of_form.is_empty() {
                <section class="callout is-advice">
                    <p><b>{ shown(head) }</b></p>
                    { list(&of_form) }
                    if let Some(clause) = cited {
                        { basis(&[clause]) }
                    }
                </section>
            } else if let Some(blank) = beside {
                <p class="callout is-met">{ shown(format!("与空白表“{}”逐项对照，没有发现改动。", blank.name)) }</p>
            }
            if is_laid_out_anew {
                <p class="callout is-met">{ LAID_OUT_ANEW }</p>
            }
            if let Some(blank) = beside.filter(|blank| blank.is_filled) {
                <p class="callout is-warning">
                    { shown(format!("“{}”里大多已经填写，可能不是空白表：请核对后再看上面的结果。", blank.name)) }
                </p>
            }
            if !notes.is_empty() {
                <section class="callout is-advice">
                    <p><b>{ "另外，这个文件里：" }</b></p>
                    { list(&notes) }
                </section>
            }
        </>
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

    fn change(words: &str, clause: Option<&str>) -> ReadChange {
        ReadChange { words: words.to_owned(), clause: clause.map(str::to_owned), is_change: true }
    }

    #[test]
    fn a_change_names_its_clause_and_the_clause_stands_beneath_once() {
        let notice = kit::nanchang();
        let markup = |all: Vec<ReadChange>| rendered(changes(&notice, &all, None));
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

    #[test]
    fn beside_a_blank_it_is_said_beside_which_and_that_nothing_was_changed() {
        let notice = kit::nanchang();
        let blank =
            |is_filled| BesideBlank {
                name: "空表.docx".to_owned(), is_filled, is_laid_out_anew: false, refused: None
            };
        let markup = |all: &[ReadChange], blank: &BesideBlank| rendered(changes(&notice, all, Some(blank)));
        let said = markup(&[change("甲", None)], &blank(false));
        assert!(said.contains("与空白表“空表.docx”对照，有 1 处不同：") && !said.contains("没有发现"), "{said}");
        let said = markup(&[], &blank(false));
        assert!(said.contains("与空白表“空表.docx”逐项对照，没有发现改动。") && !said.contains("可能不是"), "{said}");
        assert!(markup(&[], &blank(true)).contains("里大多已经填写，可能不是空白表"));
        // One that was not compared with says nothing of the form.
        let refused = BesideBlank { refused: Some("打不开。".to_owned()), ..blank(false) };
        assert_eq!(markup(&[], &refused), "");
        // Of the page's own form no blank is named: it was not compared with.
        let own = BesideBlank { is_laid_out_anew: true, ..blank(false) };
        let said = markup(&[], &own);
        assert!(said.contains("这份申报表由本页导出") && !said.contains("空表.docx"), "{said}");
        assert!(markup(&[change("甲", None)], &own).contains("与通知的表样有 1 处不同："));
    }

    #[test]
    fn what_is_to_be_known_of_the_file_stands_apart_from_changes_of_the_form() {
        let notice = kit::nanchang();
        let note = ReadChange { is_change: false, ..change("有修订", None) };
        let said = rendered(changes(&notice, std::slice::from_ref(&note), None));
        assert!(said.contains("另外，这个文件里：") && !said.contains("处不同"), "{said}");
        let both = rendered(changes(&notice, &[change("甲", None), note], None));
        assert!(both.contains("有 1 处不同") && both.find("甲") < both.find("有修订"), "{both}");
    }
}
