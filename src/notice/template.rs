//! Templates: words with `{place}` between them.
//! Not here: what stands in place of the braces (`check`, `paper`).

/// A piece of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplatePiece<'a> {
    /// Fixed words.
    Words(&'a str),
    /// A field, `row.COLUMN` or a fact, without its braces.
    Blank(&'a str),
}

/// The pieces of a template in order. A brace without its partner is words.
pub fn pieces(template: &str) -> Vec<TemplatePiece<'_>> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some((words, blank, after)) = next_blank(rest) {
        if !words.is_empty() {
            found.push(TemplatePiece::Words(words));
        }
        found.push(TemplatePiece::Blank(blank));
        rest = after;
    }
    if !rest.is_empty() {
        found.push(TemplatePiece::Words(rest));
    }
    found
}

/// The stretches of a template with parts in brackets: words and blanks that always stand, and what stands in the brackets
/// after them. What is in brackets is left out while it lacks something: `[{year}年]{title}`.
pub fn stretches(template: &str) -> impl Iterator<Item = (&str, &str)> {
    template.split_inclusive(']').map(|stretch| {
        let (always, optional) = stretch.split_once('[').unwrap_or((stretch, ""));
        (always, optional.trim_end_matches(']'))
    })
}

/// The words before the next blank, the blank, and what follows.
fn next_blank(text: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = text.split_once('{')?;
    let (blank, after) = rest.split_once('}')?;
    Some((words, blank, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_blanks_alternate() {
        let expected = [TemplatePiece::Words("共"), TemplatePiece::Blank("team.total"), TemplatePiece::Words("人")];
        assert_eq!(pieces("共{team.total}人"), expected);
        assert_eq!(pieces("{a}{b}"), [TemplatePiece::Blank("a"), TemplatePiece::Blank("b")]);
        assert_eq!(pieces("{a"), [TemplatePiece::Words("{a")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn brackets_hold_what_may_be_left_out() {
        let found: Vec<_> = stretches("甲[{a}年]乙[{b}]").collect();
        assert_eq!(found, [("甲", "{a}年"), ("乙", "{b}")]);
        assert_eq!(stretches("甲{a}").collect::<Vec<_>>(), [("甲{a}", "")]);
    }
}
