//! 字数 against the demand, live.

use yew::Html;

use crate::answers::Place;
use crate::answers::length::chars;
use crate::ui::piece::{Cx, View, el, nothing};
use crate::ui::watch::Watch;

/// How many 字 stand at a place, and how many are missing or too many.
#[derive(PartialEq)]
pub struct Counter {
    /// Whose text is counted.
    pub place: Place,
}

impl View for Counter {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Sums(self.place.field.clone()));
        let notice = session.prepared().notice;
        let Some(field) = notice.field_at(&self.place) else { return nothing() };
        let count = chars(&session.text(&self.place));
        el("p").class("counter soft numbers").text(sentence(count, field.min_chars, field.max_chars)).into()
    }
}

/// 「已写 788 字，还差 212 字」
fn sentence(count: usize, least: Option<usize>, most: Option<usize>) -> String {
    match (least, most) {
        (Some(least), _) if count < least => format!("已写 {count} 字，还差 {} 字", least - count),
        (_, Some(most)) if count > most => format!("已写 {count} 字，多出 {} 字", count - most),
        (None, Some(most)) => format!("已写 {count} 字，还可写 {} 字", most - count),
        _ => format!("已写 {count} 字"),
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn says_what_is_missing_and_what_is_too_many() {
        assert_eq!(sentence(788, Some(1000), None), "已写 788 字，还差 212 字");
        assert_eq!(sentence(1000, Some(1000), None), "已写 1000 字");
        assert_eq!(sentence(512, None, Some(500)), "已写 512 字，多出 12 字");
        assert_eq!(sentence(500, None, Some(500)), "已写 500 字，还可写 0 字");
        assert_eq!(sentence(0, None, None), "已写 0 字");
    }
}
