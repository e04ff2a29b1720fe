//! 字数 against the demand, live.

use yew::prelude::*;

use crate::answers::Place;
use crate::answers::length::measured;
use crate::notice::{Field, near};
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::subscriptions::Topic;

/// Shows it; see `ui::lazy`.
pub struct CounterPart;

impl LazyPart for CounterPart {
    type Props = Place;
    type Output = Html;

    fn run(place: &Place) -> Html {
        html! { <Counter place={place.clone()} /> }
    }
}

/// Whose text is counted.
#[derive(Properties, PartialEq)]
pub struct CounterProps {
    /// Where it stands.
    pub place: Place,
}

/// How many 字 stand at a place, and how many are missing or too many.
#[component]
pub fn Counter(props: &CounterProps) -> Html {
    let session = use_session(Topic::Sums(props.place.field.clone()));
    let notice = session.notice();
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    let count = measured(&session.text(&props.place));
    html! { <p class="counter soft numbers">{ sentence(count, field) }</p> }
}

/// 「已写 788 字，还差 212 字」
fn sentence(count: usize, field: &Field) -> String {
    let about = field.about.map(near);
    let least = field.min_chars.or(about.as_ref().map(|near| *near.start()));
    let most = field.max_chars.or(about.map(|near| *near.end()));
    let said = against(count, least, most);
    match field.about {
        Some(about) => format!("{said}（{about} 字左右）"),
        None => said,
    }
}

fn against(count: usize, least: Option<usize>, most: Option<usize>) -> String {
    match (least, most) {
        (Some(least), _) if count < least => format!("已写 {count} 字，还差 {} 字", least - count),
        (_, Some(most)) if count > most => format!("已写 {count} 字，多出 {} 字", count - most),
        (None, Some(most)) => format!("已写 {count} 字，还可写 {} 字", most - count),
        _ => format!("已写 {count} 字"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    fn said(count: usize, min_chars: Option<usize>, max_chars: Option<usize>, about: Option<usize>) -> String {
        let notice = kit::nanchang();
        let field = Field { min_chars, max_chars, about, ..notice.field("unit").unwrap().clone() };
        sentence(count, &field)
    }

    #[test]
    fn says_what_is_missing_and_what_is_too_many() {
        assert_eq!(said(788, Some(1000), None, None), "已写 788 字，还差 212 字");
        assert_eq!(said(1000, Some(1000), None, None), "已写 1000 字");
        assert_eq!(said(512, None, Some(500), None), "已写 512 字，多出 12 字");
        assert_eq!(said(500, None, Some(500), None), "已写 500 字，还可写 0 字");
        assert_eq!(said(0, None, None, None), "已写 0 字");
    }

    #[test]
    fn says_what_is_about_enough() {
        assert_eq!(said(1500, None, None, Some(2000)), "已写 1500 字，还差 300 字（2000 字左右）");
        assert_eq!(said(1800, None, None, Some(2000)), "已写 1800 字（2000 字左右）");
        assert_eq!(said(2201, None, None, Some(2000)), "已写 2201 字，多出 1 字（2000 字左右）");
        assert_eq!(said(2150, None, Some(2100), Some(2000)), "已写 2150 字，多出 50 字（2000 字左右）");
    }
}
