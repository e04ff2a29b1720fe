//! The sheets beside the notice whose submissions they list, as home names them.

use yew::prelude::*;

use crate::notice::Announced;
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::hooks::use_app_state;
use crate::ui::new_draft::begin_once_here;
use crate::ui::shown::{marked, shown};

/// Whose sheets are shown.
#[derive(Properties, PartialEq)]
pub struct SheetsProps {
    /// The notice's id.
    pub of: String,
}

/// The sheets of a notice; nothing where it has none.
#[component]
pub fn Sheets(props: &SheetsProps) -> Html {
    let app = use_app_state();
    let refused = use_state_eq(|| None::<String>);
    let sheets = catalogue::notices().into_iter().filter(|sheet| sheet.collects.as_ref() == Some(&props.of));
    let Some(app) = app else { return Html::default() };
    let lines: Vec<Html> = sheets.map(|sheet| line(&app, &refused, &sheet)).collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <div class="sheets">
            <p class="soft">{ "由推荐单位填写，可以取入收到的申报文件：" }</p>
            <ul class="list-plain">{ for lines }</ul>
            if let Some(reason) = &*refused {
                <p role="alert" class="refused">{ shown(reason.clone()) }</p>
            }
        </div>
    }
}

fn line(app: &AppState, refused: &UseStateHandle<Option<String>>, sheet: &Announced) -> Html {
    let button = |verb: &'static str, example: bool| {
        let (app, id, setter) = (app.clone(), sheet.id.clone(), refused.setter());
        let refused = Callback::from(move |reason| setter.set(reason));
        let on_begin = Callback::from(move |_: MouseEvent| begin_once_here(&app, &refused, &id, example));
        let label = marked(format!("{verb}：{}", sheet.title).into());
        html! { <button type="button" class="button is-small" aria-label={label} onclick={on_begin}>{ verb }</button> }
    };
    let from = if catalogue::is_kept(&sheet.id) { "（来自文件）" } else { "" };
    html! {
        <li>
            <span>{ shown([sheet.title.as_str(), from].concat()) }</span>
            { button("填写", false) }
            if sheet.sample {
                { button("看示例", true) }
            }
        </li>
    }
}
