//! The statistics: for each a table of exact numbers, and beside it a bar chart that Excel and WPS can edit.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Chart, ChartLegendPosition, ChartType, Color, Format, Worksheet};

use super::super::listed::POINT;
use super::super::looks::{lined, plain, wrapped};
use super::super::typed::Typed;
use super::Book;
use crate::collection::chart::shown;
use crate::collection::{COUNTED, Collection, DecisionState, StatisticBar, StatisticChart, statistics, words};
use crate::exports::excel::{Refused, sheet_name};
use crate::notice::{Align, Notice};

/// Rows that a chart takes at least, with what is free below it.
const LEAST_ROWS: u32 = 16;
/// The height of a row, in pixels.
const ROW: u32 = 20;
/// The width of a chart, in pixels.
const WIDTH: u32 = 640;
/// The column at which charts stand, behind the table.
const BESIDE: u16 = 8;
/// The column of sums.
const SUM: u16 = 5;
/// The colours of the states, told apart in grey, too.
const COLOURS: [u32; COUNTED.len()] = [0x002E_7D32, 0x00F9_A825, 0x0090_A4AE, 0x00C6_2828];

/// Writes the worksheet; none where no notice asks for statistics, or nothing is counted.
pub fn write(book: &mut Book, collection: &Collection, notices: &[&Notice]) -> Result<(), Refused> {
    let of = |notice: &&Notice| (notice.title.clone(), statistics(collection, notice, &DecisionState::ALL));
    let counted = |chart: &StatisticChart| !chart.bars.is_empty() || chart.unanswered > 0;
    let all: Vec<_> = notices.iter().map(of).filter(|(_, charts)| charts.iter().any(counted)).collect();
    if all.is_empty() {
        return Ok(());
    }
    let name = sheet_name("统计", &mut book.taken);
    let sheet = book.book.add_worksheet().set_name(&name)?;
    sheet.set_column_width(0, 40)?;
    let mut row = 0;
    for (title, charts) in all {
        Typed::Text(title).write(sheet, (row, 0), &plain(POINT + 3.0).set_bold(), "通知")?;
        row += 2;
        for chart in charts.iter().filter(|chart| counted(chart)) {
            let end = table(sheet, chart, row)?;
            drawn(sheet, &name, chart, row)?;
            row = end.max(row + LEAST_ROWS) + 2;
        }
    }
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Writes the numbers; the row behind them.
fn table(sheet: &mut Worksheet, chart: &StatisticChart, from: u32) -> Result<u32, Refused> {
    let looks = lined(wrapped(plain(POINT), Align::Left), &[]);
    let head = looks.clone().set_bold().set_background_color(Color::RGB(0xEE_EE_EE));
    let unit = if chart.unit.is_empty() { String::new() } else { format!("（{}）", chart.unit) };
    let states = COUNTED.iter().map(|state| words::state(*state));
    let heads: Vec<String> =
        [[&chart.title, unit.as_str()].concat()].into_iter().chain(states.map(str::to_owned)).collect();
    for (at, title) in (0..).zip(heads.iter().map(String::as_str).chain(["合计"])) {
        Typed::Text(title.to_owned()).write(sheet, (from, at), &head, title)?;
    }
    let mut row = from + 1;
    for bar in &chart.bars {
        Typed::Text(short(&bar.label)).write(sheet, (row, 0), &looks, &chart.title)?;
        for (at, state) in (1..).zip(COUNTED) {
            let part = bar.parts.iter().find(|(of, _)| *of == state).map(|(_, part)| *part);
            number(sheet, (row, at), part.unwrap_or_default(), &looks)?;
        }
        number(sheet, (row, SUM), bar.total(), &looks)?;
        row += 1;
    }
    let said =
        if chart.several > 0 { format!("全部（{} 份计入多项）", chart.several) } else { "全部".to_owned() };
    Typed::Text(said).write(sheet, (row, 0), &head, "全部")?;
    number(sheet, (row, SUM), chart.total, &head)?;
    row += 1;
    if let Some(open) = chart.open() {
        Typed::Text(open).write(sheet, (row, 0), &looks, "未填")?;
        row += 1;
    }
    Ok(row)
}

/// A number as one; one of more digits than a spreadsheet keeps stays a text.
fn number(sheet: &mut Worksheet, at: (u32, u16), number: Decimal, looks: &Format) -> Result<(), Refused> {
    let text = shown(number);
    Typed::number(&text).unwrap_or(Typed::Text(text)).write(sheet, at, looks, "合计")
}

/// The chart of the table that begins at a row.
fn drawn(sheet: &mut Worksheet, name: &str, of: &StatisticChart, from: u32) -> Result<(), Refused> {
    let count = u32::try_from(of.bars.len()).unwrap_or_default();
    if count == 0 {
        return Ok(());
    }
    let mut chart = Chart::new(ChartType::BarStacked);
    let occurs = |state: DecisionState| {
        let has = |bar: &StatisticBar| bar.parts.iter().any(|(of, _)| *of == state);
        of.bars.iter().any(has)
    };
    for ((at, _), colour) in (1..).zip(COUNTED).zip(COLOURS).filter(|((_, state), _)| occurs(*state)) {
        let series = chart.add_series();
        series.set_name((name, from, at)).set_categories((name, from + 1, 0, from + count, 0));
        series.set_values((name, from + 1, at, from + count, at));
        series.set_gap(40).set_overlap(100);
        series.set_format(
            rust_xlsxwriter::ChartFormat::new()
                .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(Color::RGB(colour))),
        );
    }
    chart.title().set_name((name, from, 0));
    chart.legend().set_position(ChartLegendPosition::Bottom);
    // Bars stand in the order of the table.
    chart.x_axis().set_reverse();
    chart.set_width(WIDTH).set_height((count + 5).clamp(LEAST_ROWS - 1, 400) * ROW);
    sheet.insert_chart(from, BESIDE, &chart)?;
    Ok(())
}

/// A group's name in a cell.
fn short(label: &str) -> String {
    label.chars().take(200).collect()
}
