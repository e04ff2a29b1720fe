//! The 核验单 on pages: what an application is, the digest of its file, how its conditions and materials stand, what the
//! check found. A page of its own, beside the form, which stays as the notice prints it.
//! Not here: the digest, the code and the pattern (`proof`).

use std::rc::Rc;

use super::annex::AnnexList;
use super::drawing::BESIDE;
use super::fit::{Growth, fit};
use super::flow::Flow;
use super::mark::Squares;
use super::measure::{halves, printable, wrap};
use super::page::{PageContent, Pages, Pattern, Role, Table, TableCell, WrappedText};
use super::page_size::PageSize;
use super::style::Style;
use crate::check::{Assessment, Finding, Fulfilment, Problem, words};
use crate::notice::{Align, Notice, Severity, Valign};

/// The type size, in points: a slip is looked up, not read through.
const POINT: f64 = 9.0;
/// The pattern's width and height, in mm: with 45 squares in a row each is wide enough for any telephone.
const PATTERN: f64 = 36.0;
/// The least height of a row, in mm, so that most slips are one page.
const ROW: f64 = 5.2;
/// Findings named; of more only the number is said.
const NAMED: usize = 30;

/// What a slip says.
pub struct Slip<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// The application's name.
    pub name: &'a str,
    /// How often it was saved.
    pub revision: u64,
    /// The SHA-256 of the submission file, in hexadecimal.
    pub digest: &'a str,
    /// The code that a person types.
    pub code: &'a str,
    /// The same for a telephone.
    pub squares: Squares,
    /// What the check says.
    pub assessment: &'a Assessment,
}

/// The slip's pages, A4.
pub fn lay_out_slip(slip: &Slip<'_>) -> Pages {
    let mut flow = Flow::new(PageSize::A4, POINT);
    flow.text(Style::Title, plain("核验单".to_owned()));
    let (facts, _) = fit(facts(slip), flow.em(), Growth::Free);
    flow.table(&facts);
    pattern(&mut flow, slip);
    [conditions(slip), findings(slip), materials(slip)].into_iter().flatten().for_each(|it| lay(&mut flow, it));
    Pages { pages: flow.finish(), annexed: Vec::new() }
}

fn lay(flow: &mut Flow, listing: AnnexList) {
    let mut table = listing.table(flow.size().body_width());
    table.rows.fill(ROW);
    let (table, _) = fit(table, flow.em(), Growth::Free);
    flow.text(Style::Heading, plain(listing.title));
    flow.table(&table);
}

fn plain(text: String) -> WrappedText {
    WrappedText { text: printable(&text), ..WrappedText::default() }
}

/// What the slip belongs to, a label and its value a row.
fn facts(slip: &Slip<'_>) -> Table {
    let notice = slip.notice;
    let number = notice.number.as_ref().map(|number| ["（", number, "）"].concat()).unwrap_or_default();
    let (first, second) = slip.digest.split_at_checked(32).unwrap_or((slip.digest, ""));
    let rows = [
        ("申报名称", slip.name.to_owned()),
        ("通知", [&notice.document, &*number].concat()),
        ("通知编号", notice.id.clone()),
        ("修订", format!("第 {} 次保存", slip.revision)),
        ("核验码", slip.code.to_owned()),
        ("文件校验码（SHA-256）", [first, "\n", second].concat()),
    ];
    let cell = |row, col, role, align, text| {
        let (words, unlined) = (plain(text), Vec::new());
        TableCell { row, col, colspan: 1, rowspan: 1, role, align, valign: Valign::Middle, words, unlined }
    };
    let cells = rows.into_iter().enumerate().flat_map(|(row, (label, value))| {
        let label = cell(row, 0, Role::Label, Align::Center, label.to_owned());
        [label, cell(row, 1, Role::Value, Align::Left, value)]
    });
    let cells: Vec<TableCell> = cells.collect();
    let rows = vec![ROW; cells.len() / 2];
    let width = PageSize::A4.body_width();
    Table { columns: vec![0.28 * width, 0.72 * width], rows, heads: Vec::new(), cells }
}

/// The pattern and how it is used.
fn pattern(flow: &mut Flow, slip: &Slip<'_>) {
    let text = "收到电子文件后核对：在申报页面首页的“核对文件与核验单”中选择收到的文件，扫描本二维码，或输入上面的核验码。\
        显示“一致”的，本单与文件是同一份内容；显示“不一致”的，请向填报单位要同一次保存的文件和打印件。\n\
        本单由填报人打印，随纸质材料报送；条件和问题以受理单位重新检查的为准。";
    let lines = wrap(text, halves(PageSize::A4.body_width() - PATTERN - BESIDE, flow.em()));
    let words = WrappedText { lines, text: text.to_owned(), place: None };
    flow.space(2.0);
    flow.block(PageContent::Picture(Pattern { squares: slip.squares.clone(), words }), PATTERN, 4.0);
}

fn conditions(slip: &Slip<'_>) -> Option<AnnexList> {
    let states = &slip.assessment.conditions;
    let row = |state: &crate::check::ConditionState| {
        let condition = slip.notice.conditions.iter().find(|known| *known.id == *state.id)?;
        let word = match state.state {
            Fulfilment::Met => "符合",
            Fulfilment::Unmet => "不符",
            Fulfilment::Open => "未填",
        };
        Some(vec![plain(condition.title.clone()), plain(condition.clause.clone()), plain(word.to_owned())])
    };
    let met = states.iter().filter(|state| state.state == Fulfilment::Met).count();
    let title = format!("申报条件：共 {} 项，符合 {met} 项", states.len());
    listing(title, &[(6.0, "条件"), (3.0, "条款"), (1.5, "状态")], states.iter().filter_map(row).collect())
}

/// Errors and warnings that are left. Materials and what is done on paper have lists of their own.
fn findings(slip: &Slip<'_>) -> Option<AnnexList> {
    let left = |finding: &&Finding| {
        finding.severity != Severity::Advice && !matches!(finding.problem, Problem::Material(_) | Problem::Checklist(_))
    };
    let left: Vec<&Finding> = slip.assessment.findings.iter().map(Rc::as_ref).filter(left).collect();
    let row = |finding: &&Finding| {
        let said = words::words(slip.notice, finding);
        let clause = said.clause.map_or(words::no_clause(finding.severity), |clause| &clause.id);
        vec![plain(words::severity(finding.severity).to_owned()), plain(said.what), plain(clause.to_owned())]
    };
    let more = left.len().saturating_sub(NAMED);
    let tail = if more > 0 { format!("（下面列出 {NAMED} 处，另有 {more} 处）") } else { String::new() };
    let title = format!("检查结果：{}{tail}", words::summary(slip.assessment));
    let rows: Vec<_> = left.iter().take(NAMED).map(row).collect();
    let rows = if rows.is_empty() {
        vec![["—", "没有要修改或核对的", "—"].map(|it| plain(it.to_owned())).to_vec()]
    } else {
        rows
    };
    listing(title, &[(1.2, "级别"), (7.0, "问题"), (2.6, "依据")], rows)
}

fn materials(slip: &Slip<'_>) -> Option<AnnexList> {
    let known =
        slip.notice.materials.iter().zip(&slip.assessment.materials).filter(|(_, state)| state.due != Some(false));
    let row = |(material, state): (&crate::notice::Material, &crate::check::MaterialState)| {
        let ready = if state.ready { "已备齐" } else { "未勾选" };
        vec![plain(material.title.clone()), plain(format!("{} 份（件）", material.count)), plain(ready.to_owned())]
    };
    let ready = known.clone().filter(|(_, state)| state.ready).count();
    let rows: Vec<_> = known.map(row).collect();
    let title = format!("材料：共 {} 项，已备齐 {ready} 项", rows.len());
    listing(title, &[(6.0, "材料"), (2.0, "数量"), (2.0, "状态")], rows)
}

/// Rows under their heads; none where there are none.
fn listing(title: String, columns: &[(f64, &str)], rows: Vec<Vec<WrappedText>>) -> Option<AnnexList> {
    let columns = columns.iter().map(|(part, head)| (*part, (*head).to_owned())).collect();
    (!rows.is_empty()).then_some(AnnexList { title, columns, rows })
}
