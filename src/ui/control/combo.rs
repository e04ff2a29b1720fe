//! One of a longer list: type to search, arrow keys, Enter takes, Escape closes. Where the list is open, any text stands.
//! Not here: which choices fit (`answers::read`) and the keys' meaning (`combo_state`).

use yew::prelude::*;

use super::combo_state::{Combo as State, Key};
use super::{ControlProps, Marks, Typing, use_typing};
use crate::answers::read::choice::matches;
use crate::browser::composition;
use crate::check::entries;
use crate::notice::{Field, Notice};

/// A combobox after the ARIA pattern: the focus stays in the line, `aria-activedescendant` names the choice.
#[component]
pub fn Combo(props: &ControlProps) -> Html {
    let typing = use_typing(&props.place);
    let state = use_state_eq(State::default);
    let notice = typing.session.prepared().notice;
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    let marks = Marks::new(&typing.session, field, props);
    let shown = shown(&notice, field, &typing, *state);
    let list_id = AttrValue::from(format!("{}-list", marks.id));
    let active = state.active().filter(|_| state.is_open()).map(|index| option_id(&list_id, index));
    use_effect_with(active.clone(), |active| active.iter().for_each(|id| reveal(id)));
    let unfolded = state.is_open().then(|| list_id.clone());
    use_effect_with(unfolded, |list| list.iter().for_each(|id| reveal(id)));
    html! {
        <div class="combo">
            <input ref={typing.node.clone()} class="input" type="text" role="combobox" aria-autocomplete="list"
                aria-expanded={if state.is_open() { "true" } else { "false" }} aria-controls={list_id.clone()}
                aria-activedescendant={active}
                id={marks.id.clone()} data-place={marks.place} aria-label={marks.label.clone()}
                aria-describedby={marks.described} aria-invalid={marks.invalid} aria-required={marks.required}
                autocomplete="off" spellcheck="false" readonly={typing.session.read_only()}
                oninput={search(&typing, &state, field.open)} onblur={close(&typing, &state)}
                onkeydown={keys(&typing, &state, &shown)} onclick={unfold(&state, typing.session.read_only())} />
            <span class="combo-sign" aria-hidden="true">{ "▾" }</span>
            if state.is_open() {
                { popup(&list_id, &typing, &state, &shown, field.open) }
            } else {
                <ul class="combo-list" role="listbox" id={list_id} hidden=true aria-label="可选内容"></ul>
            }
        </div>
    }
}

/// The choices in sight: all of them until something is typed.
fn shown(notice: &Notice, field: &Field, typing: &Typing, state: State) -> Vec<String> {
    let list = entries(notice, field);
    let typed = if state.searches() { typing.text().unwrap_or_default() } else { String::new() };
    let names = matches(&list, &typed).into_iter().filter_map(|index| list.get(index));
    names.map(|entry| entry.name.to_owned()).collect()
}

fn search(typing: &Typing, state: &UseStateHandle<State>, open: bool) -> Callback<InputEvent> {
    let (input, state) = (typing.input(), state.clone());
    Callback::from(move |event: InputEvent| {
        let composing = event.is_composing() || composition::under_way();
        input.emit(event);
        if !composing {
            state.set(State::searching(open));
        }
    })
}

fn close(typing: &Typing, state: &UseStateHandle<State>) -> Callback<FocusEvent> {
    let (blur, state) = (typing.blur(), state.clone());
    Callback::from(move |event| {
        blur.emit(event);
        state.set(State::default());
    })
}

fn unfold(state: &UseStateHandle<State>, read_only: bool) -> Callback<MouseEvent> {
    let state = state.clone();
    Callback::from(move |_| {
        if !read_only {
            state.set(state.clicked());
        }
    })
}

fn keys(typing: &Typing, state: &UseStateHandle<State>, shown: &[String]) -> Callback<KeyboardEvent> {
    let (typing, state, shown) = (typing.clone(), state.clone(), shown.to_vec());
    Callback::from(move |event: KeyboardEvent| {
        // 229 is the key that an input method kept for itself; WebKit sends it after the composition has ended.
        if composition::under_way() || event.is_composing() || event.key_code() == 229 || typing.session.read_only() {
            return;
        }
        let Some(key) = Key::named(&event.key()) else { return };
        let taken = if key == Key::Enter { state.taken().and_then(|index| shown.get(index)) } else { None };
        if let Some(name) = taken {
            typing.write(name);
        }
        if let Some(next) = state.after(key, shown.len()) {
            event.prevent_default();
            state.set(next);
        }
    })
}

fn popup(list_id: &AttrValue, typing: &Typing, state: &UseStateHandle<State>, shown: &[String], open: bool) -> Html {
    let stored = typing.session.text(&typing.place);
    let one = |(index, name): (usize, &String)| {
        let active = state.active() == Some(index);
        let (typing, state, picked) = (typing.clone(), state.clone(), name.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            typing.write(&picked);
            state.set(State::default());
        });
        html! {
            <li key={name.clone()} class={classes!("combo-option", active.then_some("is-active"))} role="option"
                id={option_id(list_id, index)} aria-selected={if *name == stored { "true" } else { "false" }} {onclick}>
                { name }
            </li>
        }
    };
    // Pressing the mouse in the list must not take the focus from the line, or the list would close under it.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div class="combo-pop" {onmousedown}>
            <ul class="combo-list" role="listbox" id={list_id} aria-label="可选内容">{ for shown.iter().enumerate().map(one) }</ul>
            if shown.is_empty() {
                <p class="combo-none soft" role="status">
                    { if open { "列表中没有，可以直接填写。" } else { "列表中没有这一项。" } }
                </p>
            }
        </div>
    }
}

fn option_id(list_id: &str, index: usize) -> AttrValue {
    format!("{list_id}-{index}").into()
}

/// Scrolls a choice into the list's sight, and the list into the window's.
fn reveal(id: &str) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    if let Some(element) = gloo::utils::document().get_element_by_id(id) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
