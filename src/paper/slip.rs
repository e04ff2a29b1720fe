//! The 核验单 on pages: whose application it is, the digest of what it says, how its conditions stand, what the check found,
//! and where it is signed. A page of its own, beside the form, which stays as the notice prints it.
//! Not here: the digest, the code and the pattern (`proof`), and what a person keeps for herself: her ticks, how often she
//! saved, what she calls her draft.

use std::rc::Rc;

use super::annex::AnnexList;
use super::drawing::BESIDE;
use super::fit::fit;
use super::flow::Flow;
use super::mark::Squares;
use super::measure::{halves, printable, wrap};
use super::page::{Growth, PageContent, Pages, Pattern, Role, Table, TableCell, WrappedText};
use super::page_size::PageSize;
use super::style::Style;
use crate::check::{Assessment, Finding, Fulfilment, Problem, words};
use crate::notice::{Align, Material, Notice, Severity, Stage, Valign};

/// The type size, in points: a slip is looked up, not read through.
const POINT: f64 = 9.0;
/// The pattern's width and height, in mm: with 41 squares in a row each is a millimetre wide, which six dots of a coarse
/// scan cover.
const PATTERN: f64 = 42.0;
/// The least height of a row, in mm, so that most slips are one page.
const ROW: f64 = 5.2;
/// The height of a row that is written in by hand, in mm.
const SIGNED: f64 = 9.0;
/// Findings named; of more only the number is said.
const NAMED: usize = 12;
/// How a person finds out with the slip.
const USE: &str = "左边的二维码和上面的核验码由填写的内容算出，文件改名、重新保存都不改变它。\n\
    收到电子文件后核对：在申报页面首页的“核对文件与核验单”中选择收到的文件，再给二维码拍照，或输入核验码。\
    显示“一致”的，文件与本单是同一份内容；不一致的，会指出是哪一部分，也可以与下面的分项核验码逐项对照。";

/// What a slip says.
pub struct Slip<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// Whose application it is, line by line.
    pub headline: Vec<String>,
    /// The code that a person types.
    pub code: &'a str,
    /// The same for a telephone.
    pub squares: Squares,
    /// The parts of the application with the digits of each.
    pub parts: Vec<(String, String)>,
    /// What the check says.
    pub assessment: &'a Assessment,
}

/// The slip's pages, A4.
pub fn lay_out_slip(slip: &Slip<'_>) -> Pages {
    let mut flow = Flow::new(PageSize::A4, POINT);
    let notice = slip.notice;
    let number = notice.number.as_ref().map(|number| ["（", number, "）"].concat()).unwrap_or_default();
    flow.text(Style::Title, plain("核验单".to_owned()));
    flow.text(Style::Subtitle, plain([&notice.title, "\n", &notice.document, &number].concat()));
    slip.headline.iter().for_each(|line| flow.text(Style::Headline, plain(line.clone())));
    pattern(&mut flow, slip);
    flow.text(Style::Heading, plain(["检查结果：", &words::verdict(slip.assessment)].concat()));
    [findings(slip), conditions(slip), materials(slip), parts(slip)]
        .into_iter()
        .flatten()
        .for_each(|it| lay(&mut flow, it));
    let signed = fit(signed(), flow.em(), flow.size()).table;
    let height = signed.rows.iter().sum();
    flow.space(2.0);
    flow.block(PageContent::Table(signed), height, 0.0);
    Pages { pages: flow.finish(), annexed: Vec::new() }
}

fn lay(flow: &mut Flow, listing: AnnexList) {
    let mut table = listing.table(flow.size().body_width());
    table.rows.fill(ROW);
    let table = fit(table, flow.em(), flow.size()).table;
    if !listing.title.is_empty() {
        flow.text(Style::Heading, plain(listing.title));
    }
    flow.table(&table);
}

fn plain(text: String) -> WrappedText {
    WrappedText { text: printable(&text), ..WrappedText::default() }
}

/// The pattern, the code, and how both are used.
fn pattern(flow: &mut Flow, slip: &Slip<'_>) {
    let lines = wrap(USE, halves(PageSize::A4.body_width() - PATTERN - BESIDE, flow.em()));
    let words = WrappedText { lines, text: USE.to_owned(), place: None };
    let (squares, code) = (slip.squares.clone(), slip.code.to_owned());
    flow.space(2.0);
    flow.block(PageContent::Picture(Pattern { squares, code, words }), PATTERN, 3.0);
}

/// Errors and warnings that are left. Materials and what is done on paper are no part of what is filled in.
fn findings(slip: &Slip<'_>) -> Option<AnnexList> {
    let left = |finding: &&Finding| {
        finding.severity != Severity::Advice
            && finding.stage == Stage::Fill
            && !matches!(finding.problem, Problem::Material(_) | Problem::Checklist(_))
    };
    let left: Vec<&Finding> = slip.assessment.findings.iter().map(Rc::as_ref).filter(left).collect();
    let row = |finding: &&Finding| {
        let said = words::words(slip.notice, finding);
        let clause = said.clause.map_or(words::no_clause(finding.severity), |clause| &clause.id);
        vec![plain(words::severity(finding.severity).to_owned()), plain(said.what), plain(clause.to_owned())]
    };
    let more = left.len().saturating_sub(NAMED);
    let title = if more > 0 { format!("列出 {NAMED} 处，另有 {more} 处") } else { String::new() };
    let columns = [(1.2, "级别"), (7.0, "问题"), (2.6, "依据")];
    listing(title, &columns, left.iter().take(NAMED).map(row).collect())
}

fn conditions(slip: &Slip<'_>) -> Option<AnnexList> {
    let states = &slip.assessment.conditions;
    let cells = states.iter().filter_map(|state| {
        let condition = slip.notice.conditions.iter().find(|known| *known.id == *state.id)?;
        let word = match state.state {
            Fulfilment::Met => "符合",
            Fulfilment::Unmet => "不符",
            Fulfilment::Open => "未填",
        };
        Some([condition.title.clone(), word.to_owned()])
    });
    let columns = [(6.0, "申报条件"), (1.6, "状态")].repeat(2);
    listing(String::new(), &columns, beside(cells, 2))
}

/// What the notice wants along, whatever of it is there already.
fn materials(slip: &Slip<'_>) -> Option<AnnexList> {
    let known = slip.notice.materials.iter().zip(&slip.assessment.materials);
    let wanted = known.filter(|(_, state)| state.due != Some(false)).map(|(material, _)| material);
    let cell = |material: &Material| {
        let count = if material.count > 1 { format!("，{}份", material.count) } else { String::new() };
        [material.title.clone(), [words::medium(material.medium), &count].concat()]
    };
    listing(String::new(), &[(4.8, "通知要求的材料"), (2.8, "形式")].repeat(2), beside(wanted.map(cell), 2))
}

fn parts(slip: &Slip<'_>) -> Option<AnnexList> {
    let cells = slip.parts.iter().map(|(title, digits)| [title.clone(), digits.clone()]);
    listing(String::new(), &[(3.4, "部分"), (2.0, "分项核验码")].repeat(3), beside(cells, 3))
}

/// Pairs of cells, so many beside one another; the last row is filled up.
fn beside(pairs: impl Iterator<Item = [String; 2]>, count: usize) -> Vec<Vec<WrappedText>> {
    let pairs: Vec<[String; 2]> = pairs.collect();
    let row = |pairs: &[[String; 2]]| {
        let mut cells: Vec<WrappedText> = pairs.iter().flatten().cloned().map(plain).collect();
        cells.resize(2 * count, WrappedText::default());
        cells
    };
    pairs.chunks(count).map(row).collect()
}

/// Rows under their heads; none where there are none.
fn listing(title: String, columns: &[(f64, &str)], rows: Vec<Vec<WrappedText>>) -> Option<AnnexList> {
    let columns = columns.iter().map(|(part, head)| (*part, (*head).to_owned())).collect();
    (!rows.is_empty()).then_some(AnnexList { title, columns, rows })
}

/// Where both sides sign: who applies, and who receives it.
fn signed() -> Table {
    const DAY: &str = "　　　年　　月　　日";
    let rows = [
        ["填报单位（盖章）", "", "受理单位核对", "□ 一致　　□ 不一致"],
        ["经办人（签名）", "", "核对人（签名）", ""],
        ["日期", DAY, "日期", DAY],
    ];
    let cells = rows.iter().enumerate().flat_map(|(row, cells)| {
        cells.iter().enumerate().map(move |(col, text)| TableCell {
            row,
            col,
            colspan: 1,
            rowspan: 1,
            role: if col % 2 == 0 { Role::Label } else { Role::Blank },
            align: Align::Center,
            valign: Valign::Middle,
            words: WrappedText { text: (*text).to_owned(), ..WrappedText::default() },
            growth: Growth::Printed,
            unlined: Vec::new(),
        })
    });
    let width = PageSize::A4.body_width();
    let columns = [0.18, 0.32, 0.18, 0.32].map(|part| part * width).to_vec();
    Table { columns, rows: vec![SIGNED; rows.len()], heads: Vec::new(), cells: cells.collect() }
}
