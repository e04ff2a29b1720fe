//! Another file beside the one that differs from its slip: what stands in each field of either.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::office::digest::{AskedBeside, FieldsBeside, beside};
use crate::ui::catalogue;
use crate::ui::reading::{Done, FileWork, ReadingSource, use_reading};
use crate::ui::shown::shown;

/// The file at hand.
#[derive(Properties, PartialEq)]
pub struct BesideProps {
    /// Its bytes.
    pub bytes: Rc<Vec<u8>>,
    /// Its notice's id.
    pub notice: String,
}

/// What came of another file: its name, and what differs or why nothing can be said.
type Found = Option<(String, Result<FieldsBeside, String>)>;

/// The control that takes another file, and where the two differ. Without the notice fields have no names.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let found = use_state_eq(|| Found::None);
    let reading = use_reading();
    let Some(notice) = catalogue::file(&props.notice) else {
        return html! { <p class="soft">{ "本页面没有这份通知，不能把两份文件逐栏比较。" }</p> };
    };
    let on_choose = {
        let (reading, found, bytes) = (reading.clone(), found.setter(), props.bytes.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            reading.stop();
            found.set(None);
            reading.begin(ReadingSource::shown(&input), work(found.clone(), bytes.clone(), notice.clone()));
        })
    };
    html! {
        <div class="proof-beside">
            <label for="proof-beside">{ "填报单位另有一份文件的，放在一起比较，逐栏列出不同之处：" }</label>
            <input id="proof-beside" type="file" accept=".json,.zip,.eml,application/json" onchange={on_choose} />
            { reading.shown() }
            <div role="status">{ for found.as_ref().map(|(name, found)| said(name, found)) }</div>
        </div>
    }
}

fn work(found: UseStateSetter<Found>, file: Rc<Vec<u8>>, notice: Rc<str>) -> FileWork<AskedBeside> {
    let asked = move |name: &str, other: &[u8]| {
        let (name, other, file) = (name.to_owned(), other.to_vec(), file.to_vec());
        AskedBeside { name, other, file, notice: notice.to_string() }
    };
    let done = move |Done { name, result, .. }: Done<FieldsBeside>| {
        found.set(Some((name, result)));
        None
    };
    FileWork { asked: Box::new(asked), here: beside, verb: "比较", done: Box::new(done), ended: Box::new(|_| ()) }
}

fn said(name: &str, found: &Result<FieldsBeside, String>) -> Html {
    match found {
        Err(sentence) => html! { <p class="callout is-error">{ shown(format!("文件“{name}”：{sentence}")) }</p> },
        Ok(found) if found.fields.is_empty() => {
            html! { <p class="callout is-met">{ shown(format!("两份文件填写的内容相同：“{name}”与上面选择的文件一样。")) }</p> }
        }
        Ok(found) => listed(name, found),
    }
}

fn listed(name: &str, FieldsBeside { fields, more }: &FieldsBeside) -> Html {
    let head = ["栏目", "上面选择的文件", "另一份文件"].map(|words| html! { <th scope="col">{ words }</th> });
    let cell = |text: &String| {
        let text = if text.is_empty() { "（空）".to_owned() } else { text.clone() };
        html! { <td>{ shown(text) }</td> }
    };
    let row = |(label, file, other): &(String, String, String)| {
        html! { <tr><th scope="row">{ shown(label.clone()) }</th>{ cell(file) }{ cell(other) }</tr> }
    };
    html! {
        <>
            <p>{ shown(format!("与文件“{name}”有 {} 处不同：", fields.len() + more)) }</p>
            <table class="proof-table">
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for fields.iter().map(row) }</tbody>
            </table>
            if *more > 0 {
                <p>{ format!("另有 {more} 处不同没有列出。") }</p>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::rendered::rendered;

    #[test]
    fn each_field_that_differs_stands_there_with_both_texts() {
        let fields = vec![("所在单位".to_owned(), "甲厂\u{202E}".to_owned(), String::new())];
        let listed = rendered(said("乙.json", &Ok(FieldsBeside { fields, more: 3 })));
        for words in
            ["“乙.json”有 4 处不同", "<th scope=\"row\">所在单位</th>", "甲厂〔U+202E〕", "（空）", "另有 3 处"]
        {
            assert!(listed.contains(words), "{words}: {listed}");
        }
        assert!(rendered(said("乙.json", &Ok(FieldsBeside::default()))).contains("内容相同"));
        assert!(rendered(said("乙.json", &Err("打不开。".to_owned()))).contains("“乙.json”：打不开。"));
    }
}
