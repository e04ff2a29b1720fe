//! The word that was probably meant.

/// The word that looks most like another, where one does.
pub(crate) fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let most = word.chars().count() / 3 + 1;
    let near = words.map(|other| (distance(word, other), other)).filter(|(far, _)| *far <= most);
    near.min_by_key(|(far, _)| *far).map(|(_, other)| other)
}

/// How many letters must be put in, taken out or changed to make one word of another.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, c) in one.chars().take(64).enumerate() {
        let mut next = vec![index + 1];
        for ((above, pair), d) in row.iter().skip(1).zip(&row).zip(&other) {
            let left = next.last().copied().unwrap_or_default();
            next.push((pair + usize::from(c != *d)).min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_is_distinguished_from_a_foreign_one() {
        let near = |word: &str| nearest(word, ["label", "list", "columns"].into_iter());
        assert_eq!(near("lable"), Some("label"));
        assert_eq!(near("colunms"), Some("columns"));
        assert_eq!(near("background"), None);
    }
}
