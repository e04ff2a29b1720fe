//! Funding and benefit, as several notices ask for them: each story is told once, with the years, payers and amounts of a
//! notice's own sample.
//! Not here: what one notice alone asks of money; that stands with its stories.

use super::demand::Demands;

/// The years that a notice asks for, with a row each in its sample.
pub struct Years {
    /// The first of them.
    pub first: &'static str,
    /// The year before them.
    pub before: &'static str,
    /// The year after them.
    pub after: &'static str,
    /// How many there are, which is the index of a row of yet another year.
    pub count: usize,
}

/// What may be written of who paid in the sample's first two rows.
pub struct Payers {
    /// Two payers of the first row with their amounts, in another form than the sample's.
    pub with_amounts: &'static str,
    /// Two payers of the first row without.
    pub without_amounts: &'static str,
    /// Two payers of the second row without, as the detailed list names their amounts.
    pub listed: &'static str,
    /// Two payers of the second row, of whom only one has an amount.
    pub one_amount: &'static str,
    /// Two payers of the second row with amounts that do not make its sum.
    pub other_sum: &'static str,
}

/// Funds and benefit are of the years that the notice asks for.
pub fn rows_are_of_the_years_asked_for(of: Demands, years: &Years) {
    let [year, amount] = ["year", "amount"].map(|column| format!("funds[{}].{column}", years.count));
    of.rule("funds_years", [], [&[(&year, years.before), (&amount, "3")]], [&[(&amount, "3")]]);
    let [year, income] = ["year", "income"].map(|column| format!("benefits[{}].{column}", years.count));
    of.rule("benefits_years", [], [&[(&year, years.after)]], [&[(&income, "3")]]);
}

/// So is the detailed list of who paid.
pub fn the_detailed_list_is_of_the_years_asked_for(of: Demands, years: &Years) {
    of.rule(
        "source_list_years",
        [&[("fund_sources[0].year", years.first)]],
        [&[("fund_sources[0].year", years.before)], &[("fund_sources[1].year", years.after)]],
        [&[("fund_sources", "")], &[("fund_sources[0].year", "")]],
    );
}

/// Where several have paid, each is named with an amount: beside the sum, or in the detailed list.
pub fn several_payers_name_their_amounts(of: Demands, payers: &Payers, years: &Years) {
    of.rule(
        "sources_amounts",
        [
            &[("funds[0].source", payers.with_amounts)],
            &[("funds[0].source", "无")],
            // The detailed list serves as well.
            &[("funds[1].source", payers.listed)],
        ],
        [
            &[("funds[0].source", payers.without_amounts)],
            &[("fund_sources", ""), ("funds[1].source", payers.one_amount)],
        ],
        [&[("funds[0].source", "")]],
    );
    of.rule(
        "source_list_amounts",
        [&[("fund_sources[1].year", years.first), ("fund_sources[1].amount", "")]],
        [&[("fund_sources[1].amount", "")]],
        [&[("fund_sources", "")]],
    );
}

/// The detailed list makes up the sums of the years: `same` is an amount of its first line as the sample has it, written
/// otherwise, and `other` is another.
pub fn the_detailed_list_adds_up(of: Demands, same: &'static str, other: &'static str) {
    of.rule(
        "source_list_sum",
        [&[("fund_sources[0].amount", same)]],
        [&[("fund_sources[0].amount", other)], &[("funds[1].amount", "20")]],
        [&[("fund_sources", "")], &[("fund_sources[0].amount", "")]],
    );
}

/// Without a detailed list, the amounts beside the payers make up the sum.
pub fn the_payers_amounts_add_up(of: Demands, payers: &Payers) {
    of.rule(
        "sources_sum",
        [&[("fund_sources", "")]],
        [&[("fund_sources", ""), ("funds[1].source", payers.other_sum)]],
        [&[("fund_sources", ""), ("funds[1].amount", "")]],
    );
}

/// Each amount beside a payer counts by its own unit, 万元 where none says its own; where only some say it nobody guesses.
pub fn each_amount_counts_by_its_own_unit(of: Demands) {
    let alone = ("fund_sources", "");
    of.rule(
        "sources_sum",
        [
            &[alone, ("funds[1].source", "单位18万元，工会5000元"), ("funds[1].amount", "18.5")],
            &[alone, ("funds[1].source", "单位18万、工会5千"), ("funds[1].amount", "18.5")],
        ],
        [&[alone, ("funds[1].source", "单位18万元，工会5000元"), ("funds[1].amount", "5018")]],
        [],
    );
    of.rule(
        "sources_units",
        [
            &[alone, ("funds[1].source", "单位18万元，工会5000元")],
            &[alone, ("funds[1].source", "单位18，工会0.5")],
            &[alone, ("funds[1].source", "单位")],
        ],
        [
            &[alone, ("funds[1].source", "单位18万元，工会5000")],
            &[alone, ("funds[1].source", "单位18万元，外方5万美元")],
            &[alone, ("funds[1].source", "单位10余万元，工会5000元")],
        ],
        [&[alone, ("funds[1].source", "")]],
    );
}

/// Income and saving make up the benefit: `other` is not their sum in the sample's second row.
pub fn the_benefit_adds_up(of: Demands, other: &'static str) {
    of.rule(
        "benefits_sum",
        [&[("benefits[0].income", "0.1"), ("benefits[0].saving", "0.2"), ("benefits[0].total", "0.3")]],
        [&[("benefits[1].total", other)]],
        [&[("benefits[1].saving", "")]],
    );
}

/// 「无」 is right only of years before the studio was there: `later` is a day after the first of them, and `total` a benefit
/// of a year in which it was.
pub fn no_amount_is_zero_once_the_studio_exists(of: Demands, later: &'static str, total: &'static str) {
    of.rule(
        "funds_none",
        [&[("created", later), ("funds[0].amount", "无")]],
        [&[("funds[0].amount", "无")]],
        [&[("created", ""), ("funds[0].amount", "无")]],
    );
    of.rule(
        "benefits_none",
        [&[("created", later), ("benefits[0].income", "无")]],
        [&[("benefits[0].income", "无")], &[(total, "无")]],
        [&[("created", ""), ("benefits[0].total", "无")], &[("benefits[0].saving", "")]],
    );
}
