//! Rooms whose code is not in the first download: each is a [`LazyPart`], which comes in a second part right behind the first, or an
//! [`OnDemandPart`], in a third part that is fetched only when one of its screens is shown. What home opens with, the [`HomePart`], has
//! a small part of its own before both, so that whoever comes for the first time does not wait for the second.
//!
//! `.ci/split` puts a function into the earliest part that reaches it. Into home's it looks only through [`HomePart::run`], into the
//! second only through [`LazyPart::run`], into the third only through [`OnDemandPart::run`]. Those are named nowhere but here, in
//! [`home_screen`], [`lazy`], [`lazy_screen`], [`once_here`], [`if_here`] and [`on_demand_screen`], which take nothing that is not
//! marked so. The split fails where one is called directly from a part before its own, so nothing can run before it is there.
//!
//! The marks are traits because nothing else reaches the linked program and cannot be forgotten: Rust has no attribute of
//! one's own without a crate of macros, naming a section or a symbol is unsafe, and an export would be a root of the worker.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::later_parts::{self, Arrival, LaterPart, arrival, on_arrival, want};
use crate::ui::route::Route;

/// What stands in the place of a room that is on its way.
#[derive(Clone, PartialEq)]
pub enum Until {
    /// A screen that says so.
    Screen,
    /// A sentence within a screen; the call puts it away.
    Sentence(Callback<()>),
    /// Nothing, for the person does not wait for it.
    Nothing,
    /// Nothing while it comes; a sentence where it was lost.
    Failure,
    /// The same at the head of a form, which is not checked before.
    Unchecked,
}

impl Until {
    /// Whether the person sees that it is on its way.
    fn is_waited_for(&self) -> bool {
        matches!(self, Self::Screen | Self::Sentence(_))
    }
}

/// What is said where the check was lost.
const UNCHECKED: &str = "检查用的程序没有下载完整：可以照常填写和保存，只是所填内容暂时没有检查。请检查网络后点“重试”；多次不行，请刷新本页。";

/// What is said where anything else was lost.
const LOST: &str = "这一部分没有下载完整。请检查网络后点“重试”；多次不行，请刷新本页，已填的内容会保留。";

/// Marks what home opens with, which has a part of its own.
pub trait HomePart {
    /// What it is given.
    type Props: PartialEq + 'static;
    /// Shows it.
    fn run(props: &Self::Props) -> Html;
}

/// Marks what comes with the second part; implemented for a type of its own, which is never made.
pub trait LazyPart {
    /// What it is given.
    type Props: 'static;
    /// What it gives: a room its elements.
    type Output;
    /// Shows the room, or does whatever it is there for.
    fn run(props: &Self::Props) -> Self::Output;
}

/// Marks a screen that comes with the third part, which few people need; what it is made of comes with it, unless another
/// part has that. Several screens of one kind share a mark, for each of these costs some bytes of the first part.
pub trait OnDemandPart {
    /// What it is given.
    type Props: PartialEq + 'static;
    /// Shows the screen.
    fn run(props: &Self::Props) -> Html;
}

/// A room within a screen, shown with these props as soon as its code is there.
pub fn lazy<L: LazyPart<Props: PartialEq, Output = Html>>(props: L::Props, until: Until) -> Html {
    part(Room { of: LaterPart::Lazy, entry: Rc::new(Entry { open: L::run, props }) }, until)
}

/// What home opens with, which is fetched now.
pub fn home_screen<H: HomePart>(key: &'static str, props: H::Props) -> Html {
    screen(Room { of: LaterPart::Home, entry: Rc::new(Entry { open: H::run, props }) }, key)
}

/// A whole screen. By its key no element of the screen before may stay in its place.
pub fn lazy_screen<L: LazyPart<Props: PartialEq, Output = Html>>(key: &'static str, props: L::Props) -> Html {
    screen(Room { of: LaterPart::Lazy, entry: Rc::new(Entry { open: L::run, props }) }, key)
}

/// The same of a screen that comes with the third part, which is fetched now.
pub fn on_demand_screen<L: OnDemandPart>(key: &'static str, props: L::Props) -> Html {
    screen(Room { of: LaterPart::OnDemand, entry: Rc::new(Entry { open: L::run, props }) }, key)
}

#[inline(never)]
fn part(room: Room, until: Until) -> Html {
    html! { <Lazy {room} {until} /> }
}

#[inline(never)]
fn screen(room: Room, key: &'static str) -> Html {
    html! { <Lazy {key} {room} until={Until::Screen} /> }
}

/// Does something whose code comes in the second part, once it is there.
pub fn once_here<L: LazyPart<Output = ()>>(on: L::Props) {
    // Known only when it runs, or the compiler would put its code here.
    let act = std::hint::black_box::<fn(&L::Props)>(L::run);
    later_parts::once_here(LaterPart::Lazy, move || act(&on));
}

/// What a function of the second part gives; nothing until that part is there.
pub fn if_here<L: LazyPart>(on: &L::Props) -> Option<L::Output> {
    // Known only when it runs, as in `once_here`.
    let function = std::hint::black_box::<fn(&L::Props) -> L::Output>(L::run);
    (arrival(LaterPart::Lazy) == Arrival::Here).then(|| function(on))
}

/// A room of any type, so that one component shows them all.
#[derive(Clone)]
struct Room {
    of: LaterPart,
    entry: Rc<dyn Opens>,
}

impl PartialEq for Room {
    fn eq(&self, other: &Self) -> bool {
        self.entry.same(&*other.entry)
    }
}

trait Opens: Any {
    fn html(&self) -> Html;
    fn same(&self, other: &dyn Any) -> bool;
}

/// The function that shows a room, and what it is given.
struct Entry<T> {
    open: fn(&T) -> Html,
    props: T,
}

impl<T: PartialEq + 'static> Opens for Entry<T> {
    fn html(&self) -> Html {
        (self.open)(&self.props)
    }

    fn same(&self, other: &dyn Any) -> bool {
        let same = |other: &Self| std::ptr::fn_addr_eq(self.open, other.open) && self.props == other.props;
        other.downcast_ref().is_some_and(same)
    }
}

#[derive(Properties, PartialEq)]
struct LazyProps {
    room: Room,
    until: Until,
}

/// The room once its code is there, until then what stands in its place.
#[component]
fn Lazy(props: &LazyProps) -> Html {
    let of = props.room.of;
    match use_arrival(of, props.until.is_waited_for()) {
        Arrival::Here => props.room.entry.html(),
        Arrival::Coming => waiting(false, &props.until, of),
        Arrival::Failed => waiting(true, &props.until, of),
    }
}

/// How a part stands; asks for it where it is not there yet and somebody waits for it. Otherwise it comes when the form stands
/// (`ui::shell`), for until then it would take the line and the processor from what is being drawn.
#[hook]
fn use_arrival(of: LaterPart, is_waited_for: bool) -> Arrival {
    let set = use_state_eq(|| arrival(of)).setter();
    use_effect_with((of, is_waited_for), move |&(of, is_waited_for)| {
        // It may have come since the drawing.
        set.set(arrival(of));
        let listener = on_arrival(move || set.set(arrival(of)));
        if is_waited_for && arrival(of) == Arrival::Coming {
            want(of);
        }
        move || drop(listener)
    });
    // Not what was known when it was drawn before, which may have been a room of another part.
    arrival(of)
}

fn waiting(failed: bool, until: &Until, of: LaterPart) -> Html {
    if matches!(until, Until::Nothing) || !failed && !until.is_waited_for() {
        return Html::default();
    }
    let words = match until {
        _ if !failed => "正在打开…",
        Until::Unchecked => UNCHECKED,
        _ => LOST,
    };
    let inner = html! {
        <>
            <p role="status">{ words }</p>
            <div class="buttons">
                if failed {
                    { button("button is-primary", "重试", Callback::from(move |_| want(of))) }
                }
                if let Until::Sentence(close) = until {
                    { button("button", "取消", close.reform(|_| ())) }
                }
                if *until == Until::Screen {
                    <a class="button" href={Route::Home.fragment()}>{ "返回首页" }</a>
                }
            </div>
        </>
    };
    match until {
        Until::Screen => html! { <main id="main" class="page lazy" tabindex="-1">{ inner }</main> },
        Until::Unchecked => html! { <section class="callout is-warning lazy">{ inner }</section> },
        _ => html! { <section class="lazy">{ inner }</section> },
    }
}

fn button(class: &'static str, words: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {onclick}>{ words }</button> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::rendered::rendered;

    fn said(failed: bool, until: &Until) -> String {
        rendered(waiting(failed, until, LaterPart::Lazy))
    }

    #[test]
    fn a_screen_that_is_on_its_way_says_so_and_leads_home() {
        let coming = said(false, &Until::Screen);
        assert!(coming.starts_with("<main id=\"main\"") && coming.contains("page lazy"), "{coming}");
        assert!(coming.contains("正在打开…") && coming.contains("返回首页") && !coming.contains("重试"), "{coming}");
        let lost = said(true, &Until::Screen);
        assert!(lost.contains(LOST) && lost.contains("重试"), "{lost}");
    }

    struct Hall;

    impl OnDemandPart for Hall {
        type Props = &'static str;

        fn run(heading: &Self::Props) -> Html {
            html! { <h1>{ *heading }</h1> }
        }
    }

    #[test]
    fn a_screen_of_the_third_part_is_shown_where_that_is() {
        assert_eq!(rendered(on_demand_screen::<Hall>("hall", "收件")), "<h1>收件</h1>");
    }

    #[test]
    fn what_nobody_waits_for_is_silent_until_it_was_lost() {
        for until in [Until::Nothing, Until::Failure, Until::Unchecked] {
            assert_eq!(said(false, &until), "");
        }
        assert_eq!(said(true, &Until::Nothing), "");
        assert!(said(true, &Until::Failure).starts_with("<section class=\"lazy\">"));
        assert!(said(true, &Until::Unchecked).contains(UNCHECKED));
    }

    #[test]
    fn a_sentence_can_be_put_away() {
        let sentence = Until::Sentence(Callback::noop());
        assert!(said(false, &sentence).contains("取消") && said(true, &sentence).contains("取消"));
    }
}
