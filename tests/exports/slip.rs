//! What the slip among the parts must say: the words of its laid-out pages, in a document that nothing typed opens up.

use serde_json::json;
use shenbao::check::assess;
use shenbao::exports::{ExportedDraft, Part};
use shenbao::paper::{Mark, Page};
use shenbao::proof::slip;

use super::Desk;
use super::drafts::REVISION;
use super::word::written;

/// The slip, which is one of the parts.
pub fn expect(desk: &mut Desk<'_>, draft: &ExportedDraft, parts: &[Part]) {
    let assessment = assess(&draft.prepared, draft.entries.answers(), draft.today);
    let pages = slip(&draft.prepared.notice, &draft.name, REVISION, &draft.submission, &assessment).pages;
    let words = |page: &Page| page.drawing().into_iter().filter_map(text).collect::<Vec<_>>();
    let words: Vec<Vec<String>> = pages.iter().map(words).collect();
    let part = parts.iter().find(|part| part.name.ends_with(".html")).unwrap();
    let wanted = json!({ "title": format!("核验单 {}", draft.name).trim(), "pages": words });
    desk.expect("html", "slip.html", &part.bytes, wanted);
}

fn text(mark: Mark) -> Option<String> {
    if let Mark::Text { text, .. } = mark { Some(written(&text)) } else { None }
}
