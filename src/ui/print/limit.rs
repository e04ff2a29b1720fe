//! More pages than the notice allows: what is printed here can be counted here.

use yew::prelude::*;

use crate::notice::{Notice, Severity};
use crate::ui::field_messages::{basis, sign};

/// What to say of so many pages where the notice allows no more than `most`; nothing where they are within.
pub fn too_many(notice: &Notice, pages: usize, most: Option<u32>, clause: Option<&String>) -> Option<Html> {
    let words = said(pages, most?)?;
    let clauses: Vec<_> = clause.and_then(|id| notice.clause(id)).into_iter().collect();
    Some(html! { <li class="print-caution">{ sign(Severity::Warning) }{ words }{ basis(&clauses) }</li> })
}

fn said(pages: usize, most: u32) -> Option<String> {
    let most = most as usize;
    (pages > most).then(|| format!("通知要求不超过 {most} 页，现在印出来有 {pages} 页（封面、附页都算），请删减。"))
}

#[cfg(test)]
mod tests {
    use super::{said, too_many};
    use crate::kit;
    use crate::ui::rendered::rendered;

    #[test]
    fn too_many_pages_are_warned_of_with_the_clause_that_says_so() {
        let notice = kit::nanchang();
        let clause = &notice.clauses[0];
        let shown = |pages, most| too_many(&notice, pages, most, Some(&clause.id)).map(rendered);
        assert_eq!((shown(50, Some(50)), shown(51, None)), (None, None));
        let warned = shown(51, Some(50)).unwrap();
        for words in ["提醒", "不超过 50 页", "有 51 页", &clause.id, &clause.text] {
            assert!(warned.contains(words), "{words}: {warned}");
        }
    }

    #[test]
    fn as_many_as_allowed_are_not_too_many() {
        assert_eq!((said(0, 50), said(50, 50)), (None, None));
        assert!(said(51, 50).unwrap().contains("有 51 页"));
    }
}
