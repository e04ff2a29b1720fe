//! Scores and places: a worksheet of all who are reviewed, one of everything that was submitted, one of the sheet itself.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_xlsxwriter::Workbook;

use super::listed::{ListedRow, list};
use super::typed::Typed;
use super::{Refused, dated, described};
use crate::answers::Date;
use crate::collection::{ApplicantNames, ItemKey};
use crate::scoring::{
    Candidate, FilledColumn, FilledSelfMarks, FilledSheet, MeanPoints, Reviewer, ScoreItem, ScoreRank, Scores, Tally,
    TotalState, filled, ranked, tallies, words,
};

/// The spreadsheet of scores, saved on this day.
pub fn scores(scores: &Scores, candidates: &[Candidate], saved: Option<Date>) -> Result<Vec<u8>, Refused> {
    if candidates.is_empty() {
        return Err(Refused::Empty);
    }
    let mut book = Workbook::new();
    described(&mut book, saved)?;
    let office = Office::of(scores, candidates);
    let panel: Vec<String> = office.panel.iter().map(|reviewer| named(reviewer)).collect();
    let fixed = ["名次", "单位", "工作室", "领衔人", "推荐单位", "得分", "等次", "同分", "说明", "自评"];
    let heads: Vec<&str> = fixed.into_iter().chain(panel.iter().map(String::as_str)).collect();
    list(book.add_worksheet().set_name("名次")?, &heads, office.places(), 2)?;
    let items: Vec<String> = scores.sheet.all_items().map(titled).collect();
    let fixed = ["单位", "工作室", "评委", "评委单位", "计入情况", "合计"];
    let heads: Vec<&str> = fixed.into_iter().chain(items.iter().map(String::as_str)).chain(["备注"]).collect();
    list(book.add_worksheet().set_name("评分")?, &heads, office.marks(), 3)?;
    let heads = ["考核项目", "考核内容", "分值", "评分标准", "评估方式", "依据条款"];
    list(book.add_worksheet().set_name("考核表")?, &heads, office.sheet(), 0)?;
    Ok(dated(&book.save_to_buffer()?, saved)?)
}

/// Everything that is known, once.
struct Office<'a> {
    scores: &'a Scores,
    candidates: &'a [Candidate],
    names: BTreeMap<&'a ItemKey, &'a ApplicantNames>,
    panel: Vec<&'a Reviewer>,
    tallies: BTreeMap<ItemKey, Tally>,
}

impl<'a> Office<'a> {
    fn of(scores: &'a Scores, candidates: &'a [Candidate]) -> Self {
        let tallies = tallies(scores, candidates).into_iter().map(|tally| (tally.application.clone(), tally)).collect();
        let names = candidates.iter().map(|it| (&it.application, &it.names)).collect();
        Self { scores, candidates, names, panel: scores.panel(), tallies }
    }

    /// Those with a place, then those without.
    fn places(&self) -> Vec<ListedRow> {
        let ranking = ranked(self.scores, self.candidates);
        let placed = ranking.ranks.iter().map(|rank| self.placed(rank));
        let gate = |id: &String| {
            let gate = self.scores.sheet.gates.iter().find(|gate| gate.id == *id);
            gate.map_or_else(|| id.clone(), |gate| gate.text.clone())
        };
        let gates = |ids: &[String]| ids.iter().map(gate).collect::<Vec<_>>().join("、");
        let vetoed = ranking.vetoed.iter().map(|it| self.unplaced(it, format!("否决：{}", gates(&it.failed))));
        let incomplete = ranking.incomplete.iter().map(|it| {
            let awaited = it.totals.iter().filter(|(_, state)| state.is_awaited());
            let awaited = awaited
                .map(|(reviewer, state)| format!("{}{}", reviewer.name, words::state(state).unwrap_or_default()));
            let open = (!it.open.is_empty()).then(|| format!("未定：{}", gates(&it.open)));
            let why: Vec<String> = awaited.chain(open).collect();
            let why = if why.is_empty() { "没有人评分".to_owned() } else { why.join("；") };
            self.unplaced(it, format!("未齐：{why}"))
        });
        placed.chain(vetoed).chain(incomplete).collect()
    }

    fn placed(&self, rank: &ScoreRank) -> ListedRow {
        let tied: Vec<&str> =
            rank.tied_with.iter().filter_map(|key| Some(self.names.get(key)?.studio.as_str())).collect();
        let contested = rank.contested.as_ref().map(|grade| format!("“{grade}”名额不够同分的都评上，待定"));
        let tail = [
            Some(mean(rank.points, self.scores.sheet.decimals)),
            rank.grade.clone().map(Typed::Text),
            (!tied.is_empty()).then(|| Typed::Text(format!("与{}同分", tied.join("、")))),
            contested.map(Typed::Text),
        ];
        self.row(count(rank.place), &rank.application, tail)
    }

    /// What the points come to so far is no score yet, and stands not where scores do.
    fn unplaced(&self, tally: &Tally, why: String) -> ListedRow {
        self.row(None, &tally.application, [None, None, None, Some(Typed::Text(why))])
    }

    fn row(&self, place: Option<Typed>, application: &ItemKey, tail: [Option<Typed>; 4]) -> ListedRow {
        let names = self.names.get(application).copied();
        let named = names.map(|it| [&it.unit, &it.studio, &it.leader, &it.recommender].map(text)).unwrap_or_default();
        let tally = self.tallies.get(application);
        let own = tally.and_then(|tally| tally.own).map(number);
        let totals = tally.into_iter().flat_map(|tally| &tally.totals).map(|(_, state)| match state {
            TotalState::Counted(total) => Some(number(*total)),
            state => {
                let total = state.total().map(words::points).unwrap_or_default();
                words::state(state)
                    .map(|said| Typed::Text(if total.is_empty() { said } else { format!("{total}（{said}）") }))
            }
        });
        [place].into_iter().chain(named).chain(tail).chain([own]).chain(totals).collect()
    }

    /// Everything that was submitted, and 自评.
    fn marks(&self) -> Vec<ListedRow> {
        let of_sheet = |sheet: FilledSheet| {
            let names = sheet.names;
            let own = sheet.own.filter(|own| !own.marks.is_empty() || !own.note.is_empty());
            let own = own.map(|own| self.self_marked(&names, &own));
            let reviewers = sheet.reviewers.iter().zip(&self.panel).map(|((column, state), reviewer)| {
                let said = words::state(state).unwrap_or_else(|| "计入".to_owned());
                marked(&names, column, text(&reviewer.unit), said)
            });
            own.into_iter().chain(reviewers).collect::<Vec<_>>()
        };
        filled(self.scores, self.candidates).into_iter().flat_map(of_sheet).collect()
    }

    /// 自评 as numbers; what is to be known of them is a remark.
    fn self_marked(&self, names: &ApplicantNames, own: &FilledSelfMarks) -> ListedRow {
        let said = self.scores.sheet.all_items().zip(&own.marks.0).filter_map(|(item, mark)| {
            let (mark, said) = ((*mark)?, words::self_mark(item, mark.as_ref()?));
            (said != words::points(mark.points)).then(|| format!("{}：{said}", item.text))
        });
        let note = Some(own.note.clone()).filter(|note| !note.is_empty());
        let column = FilledColumn {
            head: "自评".to_owned(),
            points: own.marks.0.iter().map(|mark| mark.map(|mark| mark.points)).collect(),
            total: own.total,
            note: note.into_iter().chain(said).collect::<Vec<_>>().join("；"),
        };
        marked(names, &column, None, "自评，不计入".to_owned())
    }

    fn sheet(&self) -> Vec<ListedRow> {
        let row = |item: &ScoreItem| {
            let group = item.group.as_ref().and_then(text);
            let method = item.method.map(|method| Typed::Text(words::method(method).to_owned()));
            let clause = item.clause.as_ref().and_then(text);
            vec![group, text(&item.text), Some(number(item.points)), text(words::standard(item)), method, clause]
        };
        self.scores.sheet.all_items().map(row).collect()
    }
}

/// What one marker of a unit gave, and what it counts as.
fn marked(names: &ApplicantNames, column: &FilledColumn, unit: Option<Typed>, state: String) -> ListedRow {
    let state = Some(Typed::Text(state));
    let head = [text(&names.unit), text(&names.studio), text(&column.head), unit, state, column.total.map(number)];
    let points = column.points.iter().map(|points| points.map(number));
    head.into_iter().chain(points).chain([text(&column.note)]).collect()
}

fn named(reviewer: &Reviewer) -> String {
    if reviewer.unit.is_empty() { reviewer.name.clone() } else { format!("{}（{}）", reviewer.name, reviewer.unit) }
}

/// An item with its points: 场所（10分）.
fn titled(item: &ScoreItem) -> String {
    format!("{}（{}分）", item.text, words::points(item.points))
}

fn text(text: impl AsRef<str>) -> Option<Typed> {
    let text = text.as_ref();
    (!text.is_empty()).then(|| Typed::Text(text.to_owned()))
}

fn count(number: usize) -> Option<Typed> {
    Typed::number(&number.to_string())
}

fn number(points: Decimal) -> Typed {
    let points = words::points(points);
    Typed::number(&points).unwrap_or(Typed::Text(points))
}

fn mean(points: MeanPoints, decimals: u32) -> Typed {
    let shown = points.shown(decimals);
    Typed::number(&shown).unwrap_or(Typed::Text(shown))
}
