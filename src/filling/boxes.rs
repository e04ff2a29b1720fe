//! Ticks the boxes of a choice, each in the way in which the file draws it.
//! Not here: how boxes that somebody ticked are read (`extract`).

use super::Filling;
use super::cell::BlankCell;
use super::edits::Edits;
use super::left::LeftReason;
use super::runs::Writer;
use super::signs::{Sign, SignKind, is_2010, state, symbol_font};
use crate::answers::Place;
use crate::check::choices;
use crate::extract::{Opening, is_room, plain};
use crate::imports::{Markup, PartElement, TickMark, mark};
use crate::paper::{FormSource, boxes, chosen};

/// More signs are no choices with boxes.
const LONGEST: usize = 4000;

/// A choice with the numbers of its signs.
struct Choice<'a> {
    name: &'a str,
    from: usize,
    to: usize,
}

impl Filling<'_> {
    /// Ticks what is chosen of a field.
    pub(super) fn boxes(&mut self, opening: &Opening, id: &str) {
        let source = FormSource { notice: self.notice, entries: self.entries };
        let chosen = chosen(source, id);
        let place = Place::field(id);
        if chosen.is_empty() {
            return;
        }
        let target = BlankCell::of(self.source, opening.spot).filter(|_| opening.sure);
        let Some(target) = target else { return self.report.say(place, LeftReason::Unsure) };
        if target.signs.len() > LONGEST {
            return self.report.say(place, LeftReason::OtherPrint);
        }
        if target.signs.iter().all(|sign| is_room(sign.c)) {
            let text = boxes(source, id, None, usize::MAX).text;
            return match target.write_alone(&mut self.edits, 0, &text) {
                Ok(()) => self.report.write(place),
                Err(why) => self.report.say(place, why),
            };
        }
        let offered = self.notice.field(id).map(|field| choices(self.notice, field)).unwrap_or_default();
        let names: Vec<&str> = offered.iter().map(|choice| choice.name.as_str()).collect();
        let printed = printed(&target.signs, &names);
        self.report.write(place.clone());
        for (nth, choice) in printed.iter().enumerate() {
            let boxed = box_of(&target.signs, &printed, nth).and_then(|at| target.signs.get(at));
            let ticked = boxed.is_some_and(|sign| mark(sign.c) != Some(TickMark::Empty));
            let wanted = chosen.contains(&choice.name);
            let done = match boxed {
                _ if ticked && !wanted => Err(LeftReason::Occupied(["☑", choice.name].concat())),
                Some(sign) if wanted && !ticked => tick(&mut self.edits, &self.source.markup, sign),
                None if wanted && !target.signs.iter().any(|sign| mark(sign.c).is_some()) => {
                    target.write(&mut self.edits, choice.from..choice.from, "√")
                }
                None if wanted => Err(LeftReason::NoBox(choice.name.to_owned())),
                _ => Ok(()),
            };
            if let Err(why) = done {
                self.report.say(place.clone(), why);
            }
        }
        for name in chosen.iter().filter(|name| !printed.iter().any(|it| it.name == **name)) {
            self.report.say(place.clone(), LeftReason::NoBox((*name).to_owned()));
        }
    }
}

/// The choices that are printed, in their order; of two that begin at one sign the longer one.
fn printed<'a>(signs: &[Sign<'_>], names: &[&'a str]) -> Vec<Choice<'a>> {
    let stand: Vec<(usize, char)> =
        signs.iter().enumerate().filter(|(_, sign)| !is_room(sign.c)).map(|(at, sign)| (at, plain(sign.c))).collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < stand.len() {
        let rest = stand.get(at..).unwrap_or_default();
        let begins = |name: &&&str| {
            let wanted: Vec<char> = name.chars().filter(|c| !is_room(*c)).map(plain).collect();
            !wanted.is_empty() && rest.iter().map(|(_, c)| *c).take(wanted.len()).eq(wanted)
        };
        let Some(name) = names.iter().filter(begins).max_by_key(|name| name.len()) else {
            at += 1;
            continue;
        };
        let length = name.chars().filter(|c| !is_room(*c)).count();
        let ends = rest.get(length.saturating_sub(1)).map(|(at, _)| at + 1);
        if let (Some((from, _)), Some(to)) = (rest.first(), ends) {
            found.push(Choice { name, from: *from, to });
        }
        at += length;
    }
    found
}

/// The number of the sign that is a choice's box: before it where the first choice has one before it, else behind it.
fn box_of(signs: &[Sign<'_>], printed: &[Choice<'_>], nth: usize) -> Option<usize> {
    let is_box = |at: &usize| signs.get(*at).is_some_and(|sign| mark(sign.c).is_some());
    let leads = (0..printed.first()?.from).any(|at| is_box(&at));
    let own = printed.get(nth)?;
    if leads {
        let from = nth.checked_sub(1).and_then(|before| printed.get(before)).map_or(0, |it| it.to);
        return (from..own.from).rev().find(is_box);
    }
    let until = printed.get(nth + 1).map_or(signs.len(), |it| it.from);
    (own.to..until).find(is_box)
}

/// Ticks a box.
fn tick(edits: &mut Edits, markup: &Markup, sign: &Sign<'_>) -> Result<(), LeftReason> {
    match &sign.kind {
        SignKind::Text(node, at) => {
            let font = node.parent().and_then(symbol_font);
            let there = markup.slice(at.clone());
            let ticked = match font {
                Some(font) if mark(there.chars().next().unwrap_or(sign.c)).is_none() => letter(font, there),
                _ => Some(if sign.c == '○' { '●' } else { '☑' }),
            };
            edits.replace(at.clone(), &ticked.ok_or(LeftReason::OtherPrint)?.to_string());
        }
        SignKind::Symbol(node) => {
            let (code, _) = node.attribute("char").ok_or(LeftReason::OtherPrint)?;
            let ticked = code_of(node.value("font").unwrap_or_default()).ok_or(LeftReason::OtherPrint)?;
            edits.replace(code, &format!("F0{ticked:02X}"));
        }
        SignKind::FormBox(node) => tick_field(edits, *node),
        SignKind::BoxControl(control) => tick_control(edits, markup, *control)?,
        _ => return Err(LeftReason::OtherPrint),
    }
    Ok(())
}

/// The code of a ticked box in a symbol font.
fn code_of(font: &str) -> Option<u32> {
    match font.trim().to_ascii_lowercase().as_str() {
        "wingdings" => Some(0xFE),
        "wingdings 2" => Some(0x52),
        _ => None,
    }
}

/// The letter of a symbol font that is a ticked box, stored in the way in which this one is.
fn letter(font: &str, there: &str) -> Option<char> {
    let private = there.starts_with(|c: char| u32::from(c) >= 0xF000) || there.starts_with('&');
    char::from_u32(code_of(font)? + if private { 0xF000 } else { 0 })
}

/// Ticks a form field's check box, whose state is all that there is.
fn tick_field(edits: &mut Edits, of: PartElement<'_>) {
    match of.child("checked") {
        Some(checked) => {
            if let Some((value, _)) = checked.attribute("val") {
                edits.replace(value, "1");
            }
        }
        None if of.is_closed() => {
            let (end, prefix) = (of.start().end, of.prefix());
            let ticked = format!("><{prefix}checked/></{prefix}checkBox>");
            edits.replace(end.saturating_sub(2)..end, &ticked);
        }
        None => edits.insert(of.end().start, &format!("<{}checked/>", of.prefix())),
    }
}

/// Ticks a check box's control: its state, and the sign that is drawn for it.
fn tick_control(edits: &mut Edits, markup: &Markup, control: PartElement<'_>) -> Result<(), LeftReason> {
    let properties = control.child("sdtPr").ok_or(LeftReason::OtherPrint)?;
    let of = properties.children().find(|it| is_2010(*it, "checkbox")).ok_or(LeftReason::OtherPrint)?;
    let own = |name: &str| of.children().find(|it| is_2010(*it, name));
    let (code, font) = own("checkedState").map_or(("2612", "MS Gothic"), |it| {
        (it.value("val").unwrap_or("2612"), it.value("font").unwrap_or("MS Gothic"))
    });
    let ticked = u32::from_str_radix(code.trim(), 16).ok().and_then(char::from_u32).ok_or(LeftReason::OtherPrint)?;
    let content = control.child("sdtContent").ok_or(LeftReason::OtherPrint)?;
    let glyph = content.descendants().find(|it| it.is("sym") || (it.is("t") && !it.characters().is_empty()));
    if state(control) == Some(false) && glyph.is_some_and(|it| is_drawn_ticked(markup, it)) {
        return Err(LeftReason::OtherPrint);
    }
    match own("checked").map(|it| (it, it.attribute("val"))) {
        Some((_, Some((value, _)))) => edits.replace(value, "1"),
        Some(_) => {}
        None => {
            let state = format!("<{0}checked {0}val=\"1\"/>", of.prefix());
            if of.is_closed() {
                let end = of.start().end;
                edits.replace(end.saturating_sub(2)..end, &format!(">{state}</{}checkbox>", of.prefix()));
            } else {
                edits.insert(of.start().end, &state);
            }
        }
    }
    let Some(glyph) = glyph else { return Ok(()) };
    let writer = Writer::beside(markup, control);
    let symbol = format!("<{0}sym {0}font=\"{font}\" {0}char=\"{code}\"/>", writer.prefix);
    match glyph.characters().first() {
        Some((_, at)) if !crate::imports::is_symbol_font(font) => edits.replace(at.clone(), &ticked.to_string()),
        _ => edits.replace(glyph.whole(), &symbol),
    }
    Ok(())
}

/// Whether the sign of a check box's control is a ticked one, whatever its state says.
fn is_drawn_ticked(markup: &Markup, glyph: PartElement<'_>) -> bool {
    let first = glyph.characters().first().and_then(|(_, at)| markup.slice(at.clone()).chars().next());
    first.and_then(mark).is_some_and(|mark| mark != TickMark::Empty)
}
