//! Parts words for which a cell or a page has no room, so that they can be joined again without guessing.
//!
//! A cell that is too small ends with a paragraph 「（以下见附页）」, and the annex has what stands behind, to the letter. A
//! heading there says how it goes on: 「（接表内，另起一段）」 where the cell ends with the end of a paragraph, so that a line
//! end belongs between both parts, and 「（接表内，续上段）」 where nothing does. From one annex page to the next it says
//! 「（接上页，另起一段）」 and 「（接上页，续上段）」.
//! Not here: which cells have too little room (`fit`), and the headings themselves (`annex`).

use super::measure::{reach, width, wrap};
use super::page::WrappedText;

/// What a cell says below the words that go on.
pub const GOES_ON: &str = "（以下见附页）";
/// So many lines may stay empty for a cut at a better place.
const EMPTY: usize = 5;
/// What ends a sentence, and what may stand behind that.
const ENDS: [char; 6] = ['。', '！', '？', '；', '!', '?'];
const CLOSES: [char; 8] = ['”', '’', '」', '』', '）', '》', '】', ')'];

/// Words that a cell has no room for.
pub struct Overflow {
    /// The words.
    pub words: WrappedText,
    /// How they go on from their cell; none where that holds nothing of them.
    pub goes_on: Option<GoesOn>,
}

/// How words go on from those before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoesOn {
    /// With a paragraph of their own.
    Paragraph,
    /// Within a paragraph.
    Within,
}

impl GoesOn {
    /// Both ways.
    pub const ALL: [Self; 2] = [Self::Paragraph, Self::Within];

    /// How words go on from their cell, as it stands behind their name.
    pub fn from_cell(self) -> &'static str {
        match self {
            Self::Paragraph => "（接表内，另起一段）",
            Self::Within => "（接表内，续上段）",
        }
    }

    /// How words go on from the page before, as it stands behind their name.
    pub fn from_page(self) -> &'static str {
        match self {
            Self::Paragraph => "（接上页，另起一段）",
            Self::Within => "（接上页，续上段）",
        }
    }

    /// What belongs between both parts.
    pub fn between(self) -> &'static str {
        match self {
            Self::Paragraph => "\n",
            Self::Within => "",
        }
    }
}

/// Leaves in a cell as much of its words as so many lines hold, and gives back what stands behind.
pub fn part(words: &mut WrappedText, lines: usize, room: usize) -> Overflow {
    let kept = lines.saturating_sub(wrap(GOES_ON, room).len()).max(1);
    let (held, rest, goes_on) = cut(&words.text, kept, room).unwrap_or(("", &words.text, GoesOn::Within));
    let rest = WrappedText { text: rest.to_owned(), lines: Vec::new(), place: words.place.clone() };
    words.text = if held.is_empty() { GOES_ON.to_owned() } else { [held, "\n", GOES_ON].concat() };
    words.lines = wrap(&words.text, room);
    Overflow { words: rest, goes_on: Some(goes_on) }
}

/// Cuts a text where so many lines of so many half ems end, or a little above: at the end of a paragraph, else of a
/// sentence. The line end between two paragraphs is in neither part. None where the whole text has room, or nothing of it.
pub fn cut(text: &str, lines: usize, room: usize) -> Option<(&str, &str, GoesOn)> {
    let begun = wrap(beginning(text, lines, room), room);
    let end = reach(text, begun.get(..lines).filter(|held| held.len() < begun.len())?);
    let low = |at: &usize| {
        let held = wrap(text.get(..*at).unwrap_or_default(), room).len();
        held > lines / 2 && held + EMPTY >= lines
    };
    let (at, goes_on) = match (paragraph(text, end).filter(low), sentence(text, end).filter(low)) {
        (Some(at), _) => (at, GoesOn::Paragraph),
        (None, Some(at)) => (at, GoesOn::Within),
        (None, None) => (end, GoesOn::Within),
    };
    let (held, rest) = text.split_at_checked(at).filter(|(held, _)| !held.is_empty())?;
    Some((held, if goes_on == GoesOn::Paragraph { rest.strip_prefix('\n').unwrap_or(rest) } else { rest }, goes_on))
}

/// More of a text than so many lines hold, so that no more of a long one is broken into lines than has to be.
fn beginning(text: &str, lines: usize, room: usize) -> &str {
    let (mut left, line) = ((lines + 1) * 2 * room.max(2), room.max(2));
    let end = text.char_indices().find(|(_, sign)| {
        let past = left == 0;
        let used = match sign {
            '\n' => line,
            // At the end of a line it needs no room.
            ' ' => 0,
            sign => width(sign.encode_utf8(&mut [0; 4])),
        };
        left = left.saturating_sub(used);
        past
    });
    end.map_or(text, |(at, _)| text.get(..at).unwrap_or(text))
}

/// The last line end of a text up to a place, or right behind it.
fn paragraph(text: &str, end: usize) -> Option<usize> {
    let (before, after) = text.split_at_checked(end)?;
    let here = after.trim_start_matches(' ');
    if here.starts_with('\n') { Some(text.len() - here.len()) } else { before.rfind('\n') }
}

/// Behind the last sentence that a text ends up to a place. What closes one may stand on a line that is not held.
fn sentence(text: &str, end: usize) -> Option<usize> {
    let signs = text.char_indices().filter(|(_, sign)| ENDS.contains(sign));
    let behind = signs.filter_map(|(at, sign)| text.get(at + sign.len_utf8()..));
    let ends = behind.map(|behind| text.len() - behind.trim_start_matches(ENDS).trim_start_matches(CLOSES).len());
    ends.take_while(|at| *at <= end).last()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the cell holds above its mark, how it goes on, and what the annex has.
    fn parted(text: &str, lines: usize, room: usize) -> (String, GoesOn, String) {
        let mut words = WrappedText { text: text.to_owned(), lines: wrap(text, room), place: None };
        let rest = part(&mut words, lines, room);
        assert_eq!(words.lines, wrap(&words.text, room));
        let held = words.text.strip_suffix(GOES_ON).unwrap();
        (held.strip_suffix('\n').unwrap_or(held).to_owned(), rest.goes_on.unwrap(), rest.words.text)
    }

    fn joined((held, goes_on, rest): &(String, GoesOn, String)) -> String {
        [held.as_str(), goes_on.between(), rest].concat()
    }

    #[test]
    fn a_cut_is_the_end_of_a_paragraph_or_else_of_a_sentence_and_says_which() {
        for (text, held, goes_on) in [
            // A paragraph ends where the lines do, or a little above; what is empty below stays.
            ("一二三四五六七八九十甲乙\n丙丁", "一二三四五六七八九十甲乙", GoesOn::Paragraph),
            ("一二三四五六七八九十甲乙  \n\n丙丁", "一二三四五六七八九十甲乙  ", GoesOn::Paragraph),
            ("一二三四五六\n七八。九十", "一二三四五六", GoesOn::Paragraph),
            // One that ends near the top does not: most of the cell would stand empty.
            ("一\n二三四五。六七八九十", "一\n二三四五。", GoesOn::Within),
            ("一二三四五！”六七八九十甲乙丙", "一二三四五！”", GoesOn::Within),
            ("一二。三四五六七八九十甲乙", "一二。三四五六七八九十甲", GoesOn::Within),
        ] {
            let found = parted(text, 5, 8);
            assert_eq!((&*found.0, found.1), (held, goes_on), "{text}");
            assert_eq!(joined(&found), text);
        }
    }

    #[test]
    fn the_parts_of_any_text_joined_are_the_text() {
        let text = "　　2021年，全市“五一”劳动奖章（含 PLC-S7-1200 项目）。\n\n 二、abc def ghi；完成率98.5%！\n\n\n\n三、👩\u{200D}🔧。";
        for (room, lines) in (2..40).flat_map(|room| (0..20).map(move |lines| (room, lines))) {
            assert_eq!(joined(&parted(text, lines, room)), text, "{room} {lines}");
        }
    }
}
