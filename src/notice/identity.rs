//! Who publishes the notice, when it ends, and where an application goes.

use super::{
    Chapter, ChecklistItem, Clause, Collects, Condition, Field, Form, List, Material, Review, Rule, Section, Statement,
};
use crate::answers::Map;

/// A notice with everything it demands.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// The version of the definition format; this program reads 1.
    pub format: u32,
    /// The notice's id, such as `place-2021`; names files and drafts.
    pub id: String,
    /// The year of the edition; year rows and 「本年度」 follow from it.
    pub edition: i32,
    /// What the home page calls it.
    pub title: String,
    /// The notice's own title, verbatim.
    pub document: String,
    /// Who publishes it.
    pub issuer: String,
    /// The document number, where it has one.
    pub number: Option<String>,
    /// The day it was issued, `YYYY-MM-DD`.
    pub issued: Option<String>,
    /// What a draft is called once its blanks are filled, `{unit}·{studio_name}`; without it drafts are called as the notice.
    pub draft_name: Option<String>,
    /// Who an application is of, line by line, as the slip says it: `{unit}`, `领衔人：{leader.name}`; without it what drafts
    /// are called by.
    pub headline: Vec<String>,
    /// The field whose date ages and terms are reckoned at; without it (or while it is empty) the deadline serves.
    pub reckoned_at: Option<String>,
    /// The last day, where there is one.
    pub deadline: Option<Deadline>,
    /// The days off and the days that are worked, where working days are counted.
    pub calendar: Option<Calendar>,
    /// Where the application goes.
    pub submission: SubmissionTerms,
    /// The clauses that anything here cites, verbatim.
    pub clauses: Vec<Clause>,
    /// The lists its fields offer, beside the standard ones.
    pub lists: Vec<List>,
    /// The closed sets its rules accept, as `sets.ID`.
    pub sets: Map<Vec<String>>,
    /// The printed forms.
    pub forms: Vec<Form>,
    /// What it takes from submissions of another notice, where it is a sheet that lists them.
    pub collects: Option<Collects>,
    /// What is filled in, section by section.
    pub sections: Vec<Section>,
    /// 申报条件.
    pub conditions: Vec<Condition>,
    /// What must hold between the answers.
    pub rules: Vec<Rule>,
    /// What is sent beside the form.
    pub materials: Vec<Material>,
    /// What happens on paper and is ticked before sending.
    pub checklist: Vec<ChecklistItem>,
    /// 申报材料参考提纲.
    pub outline: Vec<Chapter>,
    /// 申报材料 as a document: its title page, and the clause that asks for it.
    pub statement: Option<Statement>,
    /// How those who receive applications tell them apart and count them; none where the notice is not received here.
    pub review: Option<Review>,
    /// The fields that conditions, materials, the checklist and the outline bring along. Not part of the file; made by the loader.
    pub ticks: Vec<Field>,
    /// SHA-256 of the definition, lower-case hex. Not part of the file; the loader fills it in.
    pub digest: String,
}

/// The last day an application is taken. The day itself is in time.
#[derive(Debug, Clone, PartialEq)]
pub struct Deadline {
    /// The last day, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// The first day of a range, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// The moment on the last day, `HH:MM`.
    pub time: Option<String>,
    /// A day that returns every year, `MM-DD`; the edition's year completes it.
    pub yearly: Option<String>,
    /// How the notice says it.
    pub text: String,
    /// Whom it binds.
    pub binds: super::Party,
    /// The clause it stands in.
    pub clause: Option<String>,
}

/// What differs from Mondays to Fridays: public holidays are decreed year by year. A year in which no holiday stands is not
/// known, and working days in it are not counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// Days off, `YYYY-MM-DD`, weekends among them or not.
    pub holidays: Vec<String>,
    /// Saturdays and Sundays that are worked instead, `YYYY-MM-DD`.
    pub workdays: Vec<String>,
}

/// Where and how an application is handed in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SubmissionTerms {
    /// Addresses for the electronic version; none where the notice names none.
    pub emails: Vec<String>,
    /// The office that takes the papers.
    pub office: Option<String>,
    /// Whom to ask, where it is one.
    pub contact: Option<Contact>,
    /// Whom to ask, where they are several.
    pub contacts: Vec<Contact>,
    /// The postal address.
    pub address: Option<String>,
    /// The postcode.
    pub postcode: Option<String>,
    /// How many may be recommended, where it is the same for all who recommend.
    pub quota: Option<Quota>,
    /// How many each kind of recommending unit may recommend.
    pub quotas: Vec<Quota>,
    /// The clause that says where.
    pub clause: Option<String>,
    /// Who hands it on to whom, in this order; empty where the notice says nothing of it.
    pub steps: Vec<SubmissionStep>,
    /// What is mailed.
    pub mail: MailTemplates,
    /// Further facts worth knowing, each with the clause it comes from.
    pub information: Vec<ChecklistItem>,
}

/// One step of an application's way: 所在单位工会 to 推荐单位, 推荐单位 to 市总工会.
#[derive(Debug, Clone, PartialEq)]
pub struct SubmissionStep {
    /// Who hands it on.
    pub by: super::Party,
    /// To whom, as shown.
    pub to: String,
    /// What is done, as a sentence.
    pub text: String,
    /// The addresses for the electronic version belong to this step.
    pub mail: bool,
    /// The clause.
    pub clause: Option<String>,
}

/// A person or office to ask.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// The name.
    pub name: Option<String>,
    /// What they are asked about, where several share the work: 系统操作.
    pub matter: Option<String>,
    /// The phone number as printed.
    pub phone: Option<String>,
    /// What kind of number it is, as printed: 联系电话（传真）.
    pub phone_label: Option<String>,
}

/// How many applications one recommending unit may hand in.
#[derive(Debug, Clone, PartialEq)]
pub struct Quota {
    /// At least.
    pub min: Option<u32>,
    /// At most.
    pub max: Option<u32>,
    /// For whom it counts, as shown: 每个县区、单位.
    pub per: String,
    /// The clause.
    pub clause: Option<String>,
}

/// Templates over fields, `{unit}`; empty where the notice has no rule.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MailTemplates {
    /// The subject line.
    pub subject: String,
    /// The body.
    pub body: String,
    /// The name of saved files, without ending.
    pub file_name: String,
    /// The most that a mail may carry, in megabytes; none where the notice names no limit.
    pub limit_mb: Option<u32>,
    /// The clause that rules these names; none where they are the tool's own.
    pub clause: Option<String>,
}
