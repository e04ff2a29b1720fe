//! One of a longer list: type to search, arrow keys, Enter takes, Escape closes. Where the list is open, any text stands.
//! Not here: which choices fit (`shape`), the keys' meaning (`combo_state`) and the list itself (`listbox`).

use web_sys::{FocusEvent, InputEvent, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use super::combo_state::{Combo, ListKey};
use super::input::{Input, ListUnder, Listeners};
use super::listbox::{Listbox, option_id, reveal, stay};
use super::shape::fitting;
use super::typing::{Typing, is_composing, is_composing_key, use_typing};
use super::{ControlProps, Marks};
use crate::notice::{Field, Notice};
use crate::ui::anchor;

/// A combobox after the ARIA pattern: the focus stays in the line, `aria-activedescendant` names the choice.
#[component]
pub fn Combobox(props: &ControlProps) -> Html {
    let typing = use_typing(&props.place);
    // Set even to the same, for another text typed shows other choices.
    let state = use_state(Combo::default);
    let id = AttrValue::from(anchor::control(&props.place) + "-list");
    let active = state.active().filter(|_| state.is_open()).map(|at| option_id(&id, at));
    // Scrolls to the list when it unfolds, and to the choice that the keys are at when it is another.
    use_effect_with(active.clone(), |active| active.iter().for_each(|id| reveal(id)));
    use_effect_with(state.is_open().then(|| id.clone()), |list| list.iter().for_each(|id| reveal(id)));
    let notice = typing.session.notice();
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    let marks = Marks::new(&typing.session, field, props);
    let list = List { id, names: names(&notice, field, &typing, *state), typing, state, open: field.open };
    html! {
        <div class="combo">
            { list.line(marks, active) }
            if list.state.is_open() {
                { list.unfolded() }
            } else {
                <ul class="combo-list" role="listbox" id={list.id.clone()} hidden={true} aria-label="可选内容"></ul>
            }
        </div>
    }
}

/// The choices in sight: all of them until something is typed.
fn names(notice: &Notice, field: &Field, typing: &Typing, state: Combo) -> Vec<String> {
    let typed = if state.searches() { typing.session.text(&typing.place) } else { String::new() };
    fitting(notice, field, &typed)
}

/// The list at a line, as it is drawn.
#[derive(Clone)]
struct List {
    id: AttrValue,
    names: Vec<String>,
    typing: Typing,
    state: UseStateHandle<Combo>,
    /// Whether texts beside the list's are accepted.
    open: bool,
}

impl List {
    fn line(&self, marks: Marks, active: Option<String>) -> Html {
        let list =
            ListUnder { is_open: self.state.is_open(), id: Some(self.id.clone()), active: active.map(AttrValue::from) };
        let listeners = Listeners {
            input: Some(self.search()),
            blur: Some(self.close()),
            key_down: Some(self.keys()),
            click: Some(self.unfold()),
        };
        Input { list: Some(list), listeners, ..Input::bound(&self.typing, marks) }.line()
    }

    fn search(&self) -> Callback<InputEvent> {
        let (input, state, open) = (self.typing.input(), self.state.clone(), self.open);
        Callback::from(move |event: InputEvent| {
            let composing = is_composing(&event);
            input.emit(event);
            if !composing {
                state.set(Combo::searching(open));
            }
        })
    }

    fn close(&self) -> Callback<FocusEvent> {
        let (blur, state) = (self.typing.blur(), self.state.clone());
        Callback::from(move |event| {
            blur.emit(event);
            state.set(Combo::default());
        })
    }

    fn unfold(&self) -> Callback<MouseEvent> {
        let (state, read_only) = (self.state.clone(), self.typing.session.read_only());
        Callback::from(move |_| {
            if !read_only {
                state.set(state.clicked());
            }
        })
    }

    fn keys(&self) -> Callback<KeyboardEvent> {
        let list = self.clone();
        Callback::from(move |event: KeyboardEvent| {
            if is_composing_key(&event) || list.typing.session.read_only() {
                return;
            }
            let Some(key) = ListKey::named(&event.key()) else { return };
            let taken = if key == ListKey::Enter { list.state.taken() } else { None };
            if let Some(name) = taken.and_then(|at| list.names.get(at)) {
                list.typing.write(name);
            }
            if let Some(next) = list.state.after(key, list.names.len()) {
                event.prevent_default();
                list.state.set(next);
            }
        })
    }

    fn unfolded(&self) -> Html {
        let (typing, state) = (self.typing.clone(), self.state.clone());
        let on_pick = Callback::from(move |name: String| {
            typing.write(&name);
            state.set(Combo::default());
        });
        let stored = self.typing.session.text(&self.typing.place);
        let list = Listbox {
            id: self.id.clone(),
            classes: ("combo-list", "combo-option"),
            names: &self.names,
            active: self.state.active(),
            selected: self.names.iter().position(|name| *name == stored),
            on_pick,
        };
        let none = if self.open { "列表中没有，可以直接填写。" } else { "列表中没有这一项。" };
        html! {
            <div class="combo-pop" onmousedown={stay()}>
                { list.show() }
                if self.names.is_empty() {
                    <p class="combo-none soft" role="status">{ none }</p>
                }
            </div>
        }
    }
}
