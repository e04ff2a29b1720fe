//! One of a longer list: type to search, arrow keys, Enter takes, Escape closes. Where the list is open, any text stands.
//! Not here: which choices fit (`answers::read`) and the keys' meaning (`combo_state`).

use web_sys::{FocusEvent, InputEvent, KeyboardEvent, MouseEvent};
use yew::{AttrValue, Callback, Html};

use super::combo_state::{Combo as Folding, Key};
use super::{ControlProps, Marks, Typing};
use crate::answers::read::choice::matches;
use crate::browser::composition;
use crate::check::choices;
use crate::notice::{Field, Notice};
use crate::ui::piece::{Cx, El, On, State, View, el, nothing};

/// A combobox after the ARIA pattern: the focus stays in the line, `aria-activedescendant` names the choice.
#[derive(PartialEq)]
pub struct Combo(pub ControlProps);

impl View for Combo {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let typing = cx.typing(&self.0.place);
        let state = cx.state(Folding::default);
        let notice = typing.session.notice();
        let Some(field) = notice.field_at(&self.0.place) else { return nothing() };
        let marks = Marks::new(&typing.session, field, &self.0);
        let list = List { id: format!("{}-list", marks.id).into(), typing, state, open: field.open };
        list.keep_in_sight(cx);
        let shown = list.shown(&notice, field);
        let popup = if list.state.get().is_open() { list.popup(&shown) } else { list.folded() };
        let sign = el("span").class("combo-sign").attr("aria-hidden", "true").text("▾");
        el("div").class("combo").child(list.line(&marks, shown)).child(sign).child(popup).into()
    }
}

/// The list at a line.
#[derive(Clone)]
struct List {
    id: AttrValue,
    typing: Typing,
    state: State<Folding>,
    /// Whether texts beside the list's are accepted.
    open: bool,
}

impl List {
    /// Scrolls to the choice at hand when it is another, and to the list when it unfolds.
    fn keep_in_sight(&self, cx: &mut Cx<'_>) {
        let unfolded = self.state.get().is_open().then(|| self.id.clone());
        for shown in [self.active(), unfolded] {
            cx.effect(shown.clone(), move || {
                shown.iter().for_each(|id| reveal(id));
                None
            });
        }
    }

    fn active(&self) -> Option<AttrValue> {
        let state = self.state.get();
        state.active().filter(|_| state.is_open()).map(|index| self.option_id(index))
    }

    fn option_id(&self, index: usize) -> AttrValue {
        format!("{}-{index}", self.id).into()
    }

    /// The choices in sight: all of them until something is typed.
    fn shown(&self, notice: &Notice, field: &Field) -> Vec<String> {
        let list = choices(notice, field);
        let typed = if self.state.get().searches() { self.typing.text().unwrap_or_default() } else { String::new() };
        let names = matches(list, &typed).into_iter().filter_map(|index| list.get(index));
        names.map(|choice| choice.name.clone()).collect()
    }

    fn line(&self, marks: &Marks, shown: Vec<String>) -> El {
        let expanded = if self.state.get().is_open() { "true" } else { "false" };
        let line = self.typing.line("text").attr("role", "combobox").attr("aria-autocomplete", "list");
        let line = line.attr("aria-expanded", expanded).attr("aria-controls", self.id.clone());
        let line = marks.on(line.attr_some("aria-activedescendant", self.active()));
        line.on(On::Input, self.search())
            .on(On::Blur, self.close())
            .on(On::KeyDown, self.keys(shown))
            .on_click(self.unfold())
    }

    fn search(&self) -> Callback<InputEvent> {
        let (input, list) = (self.typing.input(), self.clone());
        Callback::from(move |event: InputEvent| {
            let composing = event.is_composing() || composition::under_way();
            input.emit(event);
            if !composing {
                list.state.set(Folding::searching(list.open));
            }
        })
    }

    fn close(&self) -> Callback<FocusEvent> {
        let (blur, state) = (self.typing.blur(), self.state.clone());
        Callback::from(move |event| {
            blur.emit(event);
            state.set(Folding::default());
        })
    }

    fn unfold(&self) -> impl Fn() + 'static {
        let (state, read_only) = (self.state.clone(), self.typing.session.read_only());
        move || {
            if !read_only {
                state.set(state.get().clicked());
            }
        }
    }

    fn keys(&self, shown: Vec<String>) -> Callback<KeyboardEvent> {
        let list = self.clone();
        Callback::from(move |event: KeyboardEvent| {
            // 229 is the key that an input method kept for itself; WebKit sends it after the composition has ended.
            let composing = composition::under_way() || event.is_composing() || event.key_code() == 229;
            if composing || list.typing.session.read_only() {
                return;
            }
            let Some(key) = Key::named(&event.key()) else { return };
            let state = list.state.get();
            let taken = if key == Key::Enter { state.taken().and_then(|index| shown.get(index)) } else { None };
            if let Some(name) = taken {
                list.typing.write(name);
            }
            if let Some(next) = state.after(key, shown.len()) {
                event.prevent_default();
                list.state.set(next);
            }
        })
    }

    fn folded(&self) -> El {
        let list = el("ul").class("combo-list").attr("role", "listbox").id(self.id.clone());
        list.flag("hidden", true).label("可选内容")
    }

    fn popup(&self, shown: &[String]) -> El {
        let stored = self.typing.session.text(&self.typing.place);
        let options = shown.iter().enumerate().map(|(index, name)| self.option(index, name, *name == stored));
        let list =
            el("ul").class("combo-list").attr("role", "listbox").id(self.id.clone()).label("可选内容").all(options);
        let none = if self.open { "列表中没有，可以直接填写。" } else { "列表中没有这一项。" };
        let none = shown.is_empty().then(|| el("p").class("combo-none soft").attr("role", "status").text(none));
        // Pressing the mouse in the list must not take the focus from the line, or the list would close under it.
        let stay = Callback::from(|event: MouseEvent| event.prevent_default());
        el("div").class("combo-pop").on(On::MouseDown, stay).child(list).some(none)
    }

    fn option(&self, index: usize, name: &str, selected: bool) -> El {
        let (list, picked) = (self.clone(), name.to_owned());
        let pick = Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            list.typing.write(&picked);
            list.state.set(Folding::default());
        });
        let option = el("li").key(name.to_owned()).class("combo-option").attr("role", "option");
        option
            .class_if("is-active", self.state.get().active() == Some(index))
            .id(self.option_id(index))
            .attr("aria-selected", if selected { "true" } else { "false" })
            .on(On::Click, pick)
            .text(name.to_owned())
    }
}

/// Scrolls a choice into the list's sight, and the list into the window's.
fn reveal(id: &str) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    if let Some(element) = gloo::utils::document().get_element_by_id(id) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
