//! What the window says of the screen that is shown: its title, after which printed files are named, the focus on its
//! heading, where a press of Ctrl and P leads, and in the head of a draft that it is a sample.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser::events;
use crate::browser::size::SizeObserver;
use crate::check::words;
use crate::ui::anchor;
use crate::ui::lazy::LazyPart;
use crate::ui::new_draft::received;
use crate::ui::route::Route;
use crate::ui::session::Session;

/// What the page is called.
const PAGE: &str = "申报";

/// Shows it; see `ui::lazy`.
pub struct ScreenPart;

impl LazyPart for ScreenPart {
    type Props = (Route, Option<String>);
    type Output = Html;

    fn run((route, name): &Self::Props) -> Html {
        html! { <Screen route={route.clone()} name={name.clone()} /> }
    }
}

/// Which screen it is, and what the draft is called that it is about. A draft's screens are followed by who knows its name.
#[derive(Properties, PartialEq)]
struct ScreenProps {
    route: Route,
    name: Option<String>,
}

#[component]
fn Screen(props: &ScreenProps) -> Html {
    let knows = props.route.is_of_a_draft() == props.name.is_some();
    let route = knows.then(|| props.route.clone());
    // A draft's screens alone stand below a session.
    let is_sample = use_context::<Session>().is_some_and(|session| session.work().answers.sample);
    let name = match &props.route {
        Route::Received(id) => received(id).map(|file| file.called()),
        _ => props.name.clone(),
    };
    let title = route.as_ref().map(|route| title(route, name.as_deref(), is_sample));
    use_effect_with(title, |title| {
        title.iter().for_each(|title| document().set_title(title));
    });
    let is_printed = route.as_ref().map(prints);
    use_effect_with(is_printed, |is_printed| is_printed.iter().for_each(|is_printed| mark(*is_printed)));
    use_head_height(&route);
    let before = use_mut_ref(|| None);
    use_effect_with(route, move |route| {
        let Some(route) = route else { return Box::new(|| ()) as Box<dyn FnOnce()> };
        // Where the page has just been opened, the focus is the browser's own.
        if before.replace(Some(route.clone())).is_some() && !matches!(route, Route::Fill(_)) {
            anchor::focus_heading();
        }
        let to_print = printed(route);
        let listener = to_print.map(|to_print| events::on_print_key(move || events::go(&to_print.fragment())));
        Box::new(move || drop(listener))
    });
    if is_sample {
        html! { <p class="head-sample">{ words::SAMPLE }</p> }
    } else {
        Html::default()
    }
}

/// Tells the style sheets how high the head is, which sticks to the top of the window, so that nothing jumped to hides under it.
#[hook]
fn use_head_height(route: &Option<Route>) {
    use_effect_with(route.clone(), |_| {
        let head = document().query_selector(".head").ok().flatten();
        let observer = head.and_then(|head| SizeObserver::of_height(head.unchecked_ref(), set_head_height));
        move || drop(observer)
    });
}

fn set_head_height(pixels: i32) {
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        // Without it the sheets have a height of their own.
        let _ = root.style().set_property("--head-height", &format!("{pixels}px"));
    }
}

/// The window's title. Browsers name a printed file after it, so a screen that prints begins with the draft's name, and one of
/// a sample says so.
fn title(route: &Route, name: Option<&str>, is_sample: bool) -> String {
    let screen = match route {
        Route::Home => return PAGE.to_owned(),
        Route::Fill(_) => "填写",
        Route::Send(_) => "导出与发送",
        Route::Print(_) => "申报表",
        Route::Proof(_) => "核验单",
        Route::Materials(_) => "材料",
        Route::Writing(_) | Route::WritingPrint(_) => "申报材料",
        Route::Versions(_) => "历史版本",
        Route::Passphrase(_) => "口令",
        Route::Received(_) => "收到的申报文件",
        Route::Desk(_) => "收件台",
        Route::Help => "使用帮助",
        Route::Storage => "本机保存的内容",
        Route::Privacy => "内容到哪里去",
    };
    let sample = if is_sample { "示例-" } else { "" };
    match name {
        Some(name) if prints(route) => format!("{sample}{name}-{screen}"),
        Some(name) => format!("{sample}{screen} · {name}"),
        None => format!("{screen} · {PAGE}"),
    }
}

/// Whether a screen is pages to be printed.
fn prints(route: &Route) -> bool {
    matches!(route, Route::Print(_) | Route::Proof(_) | Route::WritingPrint(_) | Route::Received(_) | Route::Desk(_))
}

/// Tells the style sheets whether the screen prints; of any other only a sentence comes onto paper, which says where to print.
fn mark(prints: bool) {
    if let Some(root) = document().document_element() {
        // An attribute that is refused leaves the sheets as they are.
        let _ = if prints { root.set_attribute("data-prints", "") } else { root.remove_attribute("data-prints") };
    }
}

/// The screen on which a draft's form is printed, seen from one that does not print itself.
fn printed(route: &Route) -> Option<Route> {
    let id = route.draft().filter(|_| !prints(route))?.to_owned();
    Some(if matches!(route, Route::Writing(_)) { Route::WritingPrint(id) } else { Route::Print(id) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_has_a_title_of_its_own() {
        let id = || "a".to_owned();
        let own =
            [Route::Fill(id()), Route::Send(id()), Route::Print(id()), Route::Proof(id()), Route::Materials(id())];
        let more = [Route::Writing(id()), Route::Versions(id()), Route::Passphrase(id())];
        let all = own.into_iter().chain(more).chain([
            Route::Home,
            Route::Help,
            Route::Storage,
            Route::Privacy,
            Route::Received(id()),
            Route::Desk(String::new()),
        ]);
        let titles: Vec<String> =
            all.map(|route| title(&route, route.draft().map(|_| "甲厂·张三工作室"), false)).collect();
        for (nth, title) in titles.iter().enumerate() {
            assert!(!titles[..nth].contains(title), "{titles:?}");
        }
        assert_eq!(titles[0], "填写 · 甲厂·张三工作室");
        assert_eq!(titles[2], "甲厂·张三工作室-申报表", "the name of the printed file");
        assert_eq!(title(&Route::Print(id()), Some("甲厂"), true), "示例-甲厂-申报表");
    }

    #[test]
    fn the_keys_for_printing_lead_to_what_prints() {
        assert_eq!(printed(&Route::Fill("a".into())), Some(Route::Print("a".into())));
        assert_eq!(printed(&Route::Writing("a".into())), Some(Route::WritingPrint("a".into())));
        for route in [Route::Print("a".into()), Route::Proof("a".into()), Route::Home, Route::Help] {
            assert_eq!(printed(&route), None);
        }
    }
}
