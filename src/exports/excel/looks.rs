//! How cells look: the type of the paper, lines around what has lines on paper.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::notice::{Align, Side, Valign};

/// A cell without lines.
pub fn plain(point: f64) -> Format {
    Format::new().set_font_name("仿宋").set_font_size(point).set_align(FormatAlign::VerticalCenter)
}

/// A cell's words break within it.
pub fn wrapped(format: Format, align: Align) -> Format {
    let format = format.set_text_wrap();
    match align {
        Align::Center => format.set_align(FormatAlign::Center),
        Align::Left => format.set_align(FormatAlign::Left),
        Align::Right => format.set_align(FormatAlign::Right),
        Align::Seal => format.set_align(FormatAlign::Right),
    }
}

/// So high in its cell.
pub fn high(format: Format, valign: Valign) -> Format {
    format.set_align(match valign {
        Valign::Top => FormatAlign::Top,
        Valign::Middle => FormatAlign::VerticalCenter,
        Valign::Bottom => FormatAlign::Bottom,
    })
}

/// Lines on all sides but these.
pub fn lined(format: Format, unlined: &[Side]) -> Format {
    let line = |side: Side| if unlined.contains(&side) { FormatBorder::None } else { FormatBorder::Thin };
    format
        .set_border_top(line(Side::Top))
        .set_border_right(line(Side::Right))
        .set_border_bottom(line(Side::Bottom))
        .set_border_left(line(Side::Left))
}
