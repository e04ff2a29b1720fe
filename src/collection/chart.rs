//! Where everything of a horizontal stacked bar chart stands, in units of its own view: rectangles for the parts of bars,
//! their numbers, and the names beside them. What is cut of a long name stands whole in its title.
//! Not here: sums (`statistics`), and drawing (the screen turns this into SVG).

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{DecisionState, StatisticBar, StatisticChart};

/// The width of a chart, in units; an em of its words is [`EM`].
pub const WIDTH: u32 = 720;
/// The size of words, in units.
pub const EM: u32 = 14;
/// The room for names at the left.
const NAMES: u32 = 14 * EM;
/// The room for the number behind a bar.
const NUMBERS: u32 = 7 * EM;
/// How high a bar is.
const BAR: u32 = 22;
/// How high a line of a name is.
const LINE: u32 = 18;
/// What is free between two bars.
const BETWEEN: u32 = 10;
/// What a line of a name holds, in half ems.
const HALVES: usize = 26;
/// Lines of a name; what does not fit is cut.
const LINES: usize = 2;

/// A chart with everything in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartDrawing {
    /// How wide its view is.
    pub width: u32,
    /// How high its view is.
    pub height: u32,
    /// The bars from above.
    pub bars: Vec<DrawnBar>,
}

/// A bar with its name and numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnBar {
    /// Its name, whole.
    pub title: String,
    /// Its name as it stands beside it, line by line, each ending at the left of the bars.
    pub name: Vec<DrawnText>,
    /// Its parts from the left.
    pub parts: Vec<DrawnPart>,
    /// What it comes to, behind its end.
    pub total: DrawnText,
}

/// A part of a bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnPart {
    /// Which state it stands for.
    pub state: DecisionState,
    /// From the left of the view.
    pub x: u32,
    /// From its top.
    pub y: u32,
    /// How wide; never 0 of what is more than 0.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// Its number, to be said where it is pointed at.
    pub number: String,
    /// Where its number stands within it; none where it has no room there.
    pub label: Option<DrawnText>,
}

/// Words at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnText {
    /// From the left: where the words end (names), have their middle (parts) or begin (totals).
    pub x: u32,
    /// Their base line, from the top.
    pub y: u32,
    /// The words.
    pub text: String,
}

/// Lays a chart out.
pub fn drawing(chart: &StatisticChart) -> ChartDrawing {
    let most = chart.bars.iter().map(StatisticBar::total).max().unwrap_or_default();
    let mut y = BETWEEN;
    let mut bars = Vec::with_capacity(chart.bars.len());
    for bar in &chart.bars {
        let names = lines(&bar.label);
        let height = BAR.max(LINE * u32::try_from(names.len()).unwrap_or(1));
        bars.push(drawn(bar, names, (y, height), most));
        y += height + BETWEEN;
    }
    ChartDrawing { width: WIDTH, height: y, bars }
}

fn drawn(bar: &StatisticBar, names: Vec<String>, (y, height): (u32, u32), most: Decimal) -> DrawnBar {
    let top = y + (height - BAR) / 2;
    let base = top + (BAR + EM) / 2 - 2;
    let (mut sum, mut x) = (Decimal::ZERO, NAMES);
    let mut parts = Vec::new();
    for (state, value) in bar.parts.iter().filter(|(_, value)| *value > Decimal::ZERO) {
        sum = sum.saturating_add(*value);
        // Parts end where their sum ends, so that roundings do not add up; the smallest part is still seen.
        let end = (NAMES + share(sum, most)).max(x + 1);
        let number = shown(*value);
        let wide = width_of(&number) + EM / 2;
        let label = (wide <= end - x).then(|| DrawnText { x: x + (end - x) / 2, y: base, text: number.clone() });
        parts.push(DrawnPart { state: *state, x, y: top, width: end - x, height: BAR, number, label });
        x = end;
    }
    let first = y + (height - LINE * u32::try_from(names.len()).unwrap_or(1)) / 2 + EM;
    let name = (0..).zip(names).map(|(nth, text)| DrawnText { x: NAMES - EM / 2, y: first + nth * LINE, text });
    let total = DrawnText { x: x + EM / 2, y: base, text: shown(bar.total()) };
    DrawnBar { title: bar.label.clone(), name: name.collect(), parts, total }
}

/// How long what is of the longest, in units.
fn share(value: Decimal, most: Decimal) -> u32 {
    let room = Decimal::from(WIDTH - NAMES - NUMBERS);
    // The quotient first: the product of large sums would overflow.
    let length = value.checked_div(most).and_then(|part| part.checked_mul(room));
    length.and_then(|length| length.round().to_u32()).unwrap_or_default().min(WIDTH - NAMES - NUMBERS)
}

/// A sum as it is read, without zeros at its end.
pub fn shown(number: Decimal) -> String {
    number.normalize().to_string()
}

/// A name in lines; what has no room is cut, and says so.
fn lines(name: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for c in name.chars().map(|c| if c.is_control() { ' ' } else { c }) {
        let wide = halves(c);
        if used + wide > HALVES {
            if lines.len() == LINES {
                return cut(lines);
            }
            lines.push(String::new());
            used = 0;
        }
        used += wide;
        lines.last_mut().into_iter().for_each(|line| line.push(c));
    }
    lines
}

fn cut(mut lines: Vec<String>) -> Vec<String> {
    if let Some(line) = lines.last_mut() {
        line.pop();
        line.push('…');
    }
    lines
}

fn width_of(text: &str) -> u32 {
    text.chars().map(|c| u32::try_from(halves(c)).unwrap_or(2)).sum::<u32>() * EM / 2
}

fn halves(c: char) -> usize {
    if c.is_ascii() { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(bars: &[(&str, &[(DecisionState, i64)])]) -> StatisticChart {
        let part = |(state, value): &(DecisionState, i64)| (*state, Decimal::new(*value, 1));
        let bars = bars
            .iter()
            .map(|(label, parts)| StatisticBar { label: (*label).to_owned(), parts: parts.iter().map(part).collect() });
        let (bars, title, unit) = (bars.collect(), "甲".to_owned(), "万元".to_owned());
        StatisticChart { title, unit, bars, total: Decimal::ONE, several: 0, unanswered: 0 }
    }

    const ROOM: u32 = WIDTH - NAMES - NUMBERS;

    #[test]
    fn parts_stand_behind_one_another_and_end_where_their_sum_does() {
        use DecisionState::{Declined, Open, Passed};
        let drawing = drawing(&chart(&[("甲", &[(Passed, 10), (Open, 10), (Declined, 10)]), ("乙", &[(Open, 15)])]));
        let [first, second] = &drawing.bars[..] else { panic!() };
        let ends: Vec<u32> = first.parts.iter().map(|part| part.x + part.width - NAMES).collect();
        assert_eq!(ends, [(ROOM + 1) / 3, (2 * ROOM + 1) / 3, ROOM]);
        assert!(first.parts.windows(2).all(|pair| pair[0].x + pair[0].width == pair[1].x));
        assert_eq!(second.parts[0].width, ROOM / 2);
        assert_eq!((first.total.text.as_str(), second.total.text.as_str()), ("3", "1.5"));
        assert!(second.parts[0].y >= first.parts[0].y + BAR + BETWEEN);
        assert_eq!(drawing.height, second.parts[0].y + BAR + BETWEEN);
    }

    #[test]
    fn the_smallest_part_is_seen_and_has_no_room_for_its_number() {
        use DecisionState::{Open, Passed};
        let drawing = drawing(&chart(&[("甲", &[(Passed, 1), (Open, 1_000_000)]), ("乙", &[(Passed, 0)])]));
        let parts = &drawing.bars[0].parts;
        assert_eq!((parts[0].width, &parts[0].label, parts[0].number.as_str()), (1, &None, "0.1"));
        assert!(parts[1].label.is_some() && parts[1].x + parts[1].width <= WIDTH - NUMBERS + 1);
        assert!(drawing.bars[1].parts.is_empty(), "0 is no rectangle");
        assert_eq!(drawing.bars[1].total.text, "0");
    }

    #[test]
    fn long_names_wrap_and_are_cut_with_the_whole_in_the_title() {
        let name = |name: &str| {
            let drawing = drawing(&chart(&[(name, &[(DecisionState::Open, 1)])]));
            assert_eq!(drawing.bars[0].title, name);
            drawing.bars[0].name.iter().map(|line| line.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(name("东湖区总工会"), ["东湖区总工会"]);
        assert_eq!(name(&"东".repeat(14)), ["东".repeat(13), "东".to_owned()]);
        assert_eq!(name(&"东".repeat(200)), ["东".repeat(13), "东".repeat(12) + "…"]);
        assert_eq!(name("甲\n乙"), ["甲 乙"]);
        assert_eq!(name(""), [""]);
    }

    #[test]
    fn nothing_is_an_empty_chart_and_the_largest_sums_do_not_overflow() {
        assert_eq!(drawing(&chart(&[])).bars, []);
        let mut large = chart(&[("甲", &[(DecisionState::Passed, 1), (DecisionState::Open, 1)])]);
        large.bars[0].parts.iter_mut().for_each(|(_, value)| *value = Decimal::MAX);
        assert_eq!(drawing(&large).bars[0].parts[0].width, ROOM);
    }
}
