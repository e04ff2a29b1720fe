//! 等次: by points, and no more of one than its share.

use rust_decimal::Decimal;

use super::{MeanPoints, ScoreRank, ScoreSheet};

/// Gives each place the best grade for which its points suffice and whose share has room. A share is of all who are ranked,
/// rounded down. Where it has not room for all who are tied at a place, none of them has the grade: it is contested, and nobody
/// behind them has it.
pub(super) fn grades(sheet: &ScoreSheet, ranks: &mut [ScoreRank]) {
    let all = ranks.len();
    let room = |share: &Option<Decimal>| share.map_or(all, |share| of_hundred(share, all));
    let mut left: Vec<usize> = sheet.grades.iter().map(|grade| room(&grade.share)).collect();
    let mut rest = ranks;
    while let Some(first) = rest.first() {
        let (points, tied) = (first.points, first.tied_with.len() + 1);
        let (group, behind) = rest.split_at_mut(tied.min(rest.len()));
        let (mut given, mut contested) = (None, None);
        for (grade, left) in sheet.grades.iter().zip(&mut left) {
            if points < MeanPoints::from(grade.from) {
                continue;
            }
            if *left >= tied {
                *left -= tied;
                given = Some(grade.name.clone());
                break;
            }
            if *left > 0 && contested.is_none() {
                contested = Some(grade.name.clone());
            }
            // Nobody with fewer points goes before these.
            *left = 0;
        }
        for rank in group {
            (rank.grade, rank.contested) = (given.clone(), contested.clone());
        }
        rest = behind;
    }
}

/// So many of a hundred, rounded down.
fn of_hundred(share: Decimal, all: usize) -> usize {
    let many = (share * Decimal::from(all) / Decimal::ONE_HUNDRED).floor();
    many.to_string().parse().unwrap_or(all)
}
