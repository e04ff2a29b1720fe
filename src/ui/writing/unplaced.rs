//! Chapters of another outline that came with the draft: they stay in sight and in the file.

use crate::answers::Answers;
use crate::ui::piece::{El, el};

/// What was written for chapters that this notice does not have; nothing where there are none.
pub fn unplaced(answers: &Answers) -> Option<El> {
    let kept: Vec<&String> =
        answers.aside.iter().filter(|(place, _)| place.starts_with("outline.")).map(|(_, text)| text).collect();
    let words =
        "下面的文字属于别的提纲，本通知没有相应的章。文字仍在草稿和文件里，不会打印；需要的请复制到上面的章中。";
    let shown = |text: &&String| el("p").class("writing-passage").text((*text).clone());
    let sheet = || {
        let title = el("h2").class("section-title").id("writing-unplaced").text("未归位内容");
        let sheet = el("section").class("sheet writing-unplaced").attr("aria-labelledby", "writing-unplaced");
        sheet.child(title).child(el("p").class("soft").text(words)).all(kept.iter().map(shown))
    };
    (!kept.is_empty()).then(sheet)
}
