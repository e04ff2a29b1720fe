//! Templates: words with `{place}` between them.
//! Not here: what stands in the braces' stead (`check`, `paper`).

/// A piece of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Fixed words.
    Words(&'a str),
    /// A field, `row.COLUMN` or a fact, without its braces.
    Blank(&'a str),
}

/// The pieces of a template in order. A brace without its partner is words.
pub fn pieces(template: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some((words, blank, after)) = next_blank(rest) {
        if !words.is_empty() {
            found.push(Piece::Words(words));
        }
        found.push(Piece::Blank(blank));
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Piece::Words(rest));
    }
    found
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
        let expected = [Piece::Words("共"), Piece::Blank("team.total"), Piece::Words("人")];
        assert_eq!(pieces("共{team.total}人"), expected);
        assert_eq!(pieces("{a}{b}"), [Piece::Blank("a"), Piece::Blank("b")]);
        assert_eq!(pieces("{a"), [Piece::Words("{a")]);
        assert_eq!(pieces(""), []);
    }
}
