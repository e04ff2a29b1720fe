//! Two or three applications beside each other: what stands in each field of either, where they differ.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::answers::Answers;
use crate::collection::ItemKey;
use crate::notice::Notice;
use crate::proof::said_differences;
use crate::ui::catalogue;
use crate::ui::desk::address::DeskAddress;
use crate::ui::desk::opened::{Opened, open};
use crate::ui::desk::state::{DeskState, use_desk};
use crate::ui::open_draft::submission;
use crate::ui::shown::shown;

/// Applications that are laid beside each other at most.
const MOST: usize = 3;

/// Which.
#[derive(Properties, PartialEq)]
pub struct ComparedProps {
    /// By their keys.
    pub items: Vec<ItemKey>,
}

/// What each says in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FieldBeside {
    label: String,
    texts: Vec<String>,
}

/// What differs, or a sentence why nothing can be said.
type Compared = Option<Result<Vec<FieldBeside>, String>>;

/// The screen.
#[component]
pub fn Beside(props: &ComparedProps) -> Html {
    let (desk, compared) = (use_desk(), use_state_eq(|| Compared::None));
    {
        let (desk, compared) = (desk.clone(), compared.setter());
        use_effect_with(props.items.clone(), move |items| {
            let items: Vec<ItemKey> = items.iter().take(MOST).cloned().collect();
            spawn_local(async move { compared.set(Some(compare(&desk, &items).await)) });
        });
    }
    let name = |item: &ItemKey| {
        let collection = desk.collection();
        let origin = collection.item(item).and_then(|item| item.origins.last()).map(ToString::to_string);
        html! {
            <th scope="col">
                <a href={DeskAddress::Item(item.clone()).fragment()}>{ shown(origin.unwrap_or_default()) }</a>
            </th>
        }
    };
    html! {
        <main id="main" class="page" tabindex="-1">
            <h1>{ "逐栏比较" }</h1>
            <p><a class="button is-small" href={DeskAddress::Register.fragment()}>{ "‹ 收件台" }</a></p>
            { match &*compared {
                None => html! { <p role="status">{ "正在打开…" }</p> },
                Some(Err(sentence)) => html! { <p role="alert" class="callout is-error">{ shown(sentence.clone()) }</p> },
                Some(Ok(fields)) if fields.is_empty() => html! { <p class="callout is-met">{ "填写的内容完全相同。" }</p> },
                Some(Ok(fields)) => html! {
                    <>
                        <p role="status">{ format!("有 {} 处不同：", fields.len()) }</p>
                        <table class="proof-table desk-beside">
                            <thead><tr><th scope="col">{ "栏目" }</th>{ for props.items.iter().take(MOST).map(name) }</tr></thead>
                            <tbody>{ for fields.iter().map(line) }</tbody>
                        </table>
                    </>
                },
            } }
        </main>
    }
}

fn line(field: &FieldBeside) -> Html {
    let cell = |text: &String| {
        let text = if text.is_empty() { "（空）".to_owned() } else { text.clone() };
        html! { <td>{ shown(text) }</td> }
    };
    html! { <tr><th scope="row">{ shown(field.label.clone()) }</th>{ for field.texts.iter().map(cell) }</tr> }
}

async fn compare(desk: &DeskState, items: &[ItemKey]) -> Result<Vec<FieldBeside>, String> {
    let mut all: Vec<(Rc<Notice>, Answers)> = Vec::new();
    for item in items {
        let content = match open(desk, item).await {
            Opened::Draft(content) => content,
            Opened::Not(sentence) => return Err(sentence),
            Opened::Coming => continue,
        };
        let notice = catalogue::notice(&content.notice).ok_or("这份申报的通知不在本页面中，不能比较。")?;
        let answers = submission(&content.payload, &notice).map_err(|_| "这份申报读不出来，不能比较。")?.answers;
        all.push((notice, answers));
    }
    let Some(((notice, first), others)) = all.split_first() else {
        return Err("没有可以比较的申报。".to_owned());
    };
    if others.is_empty() || others.iter().any(|(other, _)| other.id != notice.id) {
        return Err("这几份申报属于不同的通知，不能逐栏比较。".to_owned());
    }
    Ok(fields(notice, first, &others.iter().map(|(_, answers)| answers).collect::<Vec<_>>()))
}

/// The fields in which any of the others differs from the first, in the order of the form.
fn fields(notice: &Notice, first: &Answers, others: &[&Answers]) -> Vec<FieldBeside> {
    let mut found: Vec<FieldBeside> = Vec::new();
    for (nth, other) in others.iter().enumerate() {
        for difference in said_differences(notice, first, other) {
            let at = found.iter().position(|field| field.label == difference.label).unwrap_or_else(|| {
                // The others say what the first does, unless they differ.
                let texts = vec![difference.then.clone(); others.len() + 1];
                found.push(FieldBeside { label: difference.label.clone(), texts });
                found.len() - 1
            });
            if let Some(text) = found.get_mut(at).and_then(|field| field.texts.get_mut(nth + 1)) {
                text.clone_from(&difference.now);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Place;
    use crate::kit;

    #[test]
    fn each_text_stands_under_its_own_application() {
        let notice = kit::nanchang();
        let written = |texts: &[(&str, &str)]| {
            let mut answers = Answers::default();
            texts.iter().for_each(|(field, text)| answers.write(&Place::field(field), text));
            answers
        };
        let first = written(&[("unit", "甲厂"), ("studio_name", "甲室")]);
        let second = written(&[("unit", "甲厂"), ("studio_name", "乙室")]);
        let third = written(&[("unit", "丙厂"), ("studio_name", "甲室")]);
        let found = fields(&notice, &first, &[&second, &third]);
        let said: Vec<Vec<&str>> = found.iter().map(|field| field.texts.iter().map(String::as_str).collect()).collect();
        assert_eq!(said.len(), 2);
        assert!(said.contains(&vec!["甲室", "乙室", "甲室"]), "{said:?}");
        assert!(said.contains(&vec!["甲厂", "甲厂", "丙厂"]), "{said:?}");
        assert_eq!(fields(&notice, &first, &[&first]), []);
    }
}
