//! A press that wants a reason: the field opens under the button, and nothing is done without one.

use yew::prelude::*;

use crate::ui::anchor;
use crate::ui::control::is_composing_key;

/// A press.
#[derive(Properties, PartialEq)]
pub struct ReasonAskProps {
    /// The field's id.
    pub id: AttrValue,
    /// What the button says.
    pub press: AttrValue,
    /// What the field is called.
    pub label: AttrValue,
    /// Does it with a reason that is not empty.
    pub on_reason: Callback<String>,
}

/// The press, and the field once it was pressed.
#[component]
pub fn ReasonAsk(props: &ReasonAskProps) -> Html {
    let (asked, reason, refused) = (use_state_eq(|| false), use_state_eq(String::new), use_state_eq(|| false));
    {
        let id = props.id.clone();
        use_effect_with(*asked, move |asked| {
            if *asked {
                anchor::focus(&id);
            }
        });
    }
    let set_asked = |to: bool| {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(to))
    };
    if !*asked {
        return html! { <button type="button" class="button" onclick={set_asked(true)}>{ format!("{}…", props.press) }</button> };
    }
    let oninput = {
        let (reason, refused) = (reason.setter(), refused.setter());
        Callback::from(move |event: InputEvent| {
            refused.set(false);
            reason.set(event.target_unchecked_into::<web_sys::HtmlInputElement>().value());
        })
    };
    let on_done = {
        let (asked, refused, reason) = (asked.setter(), refused.setter(), reason.clone());
        let (on_reason, id) = (props.on_reason.clone(), props.id.clone());
        Callback::from(move |_: MouseEvent| {
            if reason.trim().is_empty() {
                refused.set(true);
                anchor::focus(&id);
            } else {
                asked.set(false);
                on_reason.emit(reason.trim().to_owned());
                reason.set(String::new());
            }
        })
    };
    let on_key = {
        let asked = asked.setter();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !is_composing_key(&event) {
                asked.set(false);
            }
        })
    };
    let wanted = format!("{}-wanted", props.id);
    html! {
        <div class="desk-decide callout" onkeydown={on_key}>
            <label for={props.id.clone()}>{ props.label.clone() }</label>
            <input
                id={props.id.clone()}
                class="input"
                value={(*reason).clone()}
                autocomplete="off"
                aria-invalid={refused.then_some("true")}
                aria-describedby={refused.then(|| wanted.clone())}
                {oninput}
            />
            if *refused {
                <p id={wanted} role="alert" class="refused">{ "请写明理由。" }</p>
            }
            <div class="buttons">
                <button type="button" class="button is-primary" onclick={on_done}>{ props.press.clone() }</button>
                <button type="button" class="button is-quiet" onclick={set_asked(false)}>{ "取消" }</button>
            </div>
        </div>
    }
}
