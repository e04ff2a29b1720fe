//! Drafts drawn by chance: a sample, or nothing, with other texts in some of its fields. Among them are words that forms and annex
//! pages print themselves.

use std::fmt;

use proptest::prelude::*;

use shenbao::answers::{Answers, Place};
use shenbao::check::{YEAR, choices};
use shenbao::notice::{Field, Notice};

use crate::kit;

/// A draft; the numbers choose among what its notice has.
#[derive(Debug, Clone)]
pub struct Drawn {
    notice: usize,
    start: usize,
    edits: Vec<(usize, usize, usize, Text)>,
}

/// What is written in a field.
#[derive(Clone)]
enum Text {
    Typed(String),
    /// One of the field's list; of another field a number.
    Chosen(usize),
}

impl fmt::Debug for Text {
    /// Of a long text its beginning: a draft that fails is read by people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Typed(text) => {
                write!(f, "{:?}, {} signs", text.chars().take(60).collect::<String>(), text.chars().count())
            }
            Self::Chosen(which) => write!(f, "chosen {which}"),
        }
    }
}

/// What a form, an annex page or a reader could take for its own.
const ODD: [&str; 40] = [
    "附页",
    "附件",
    "见附表",
    "另附",
    "（以下见附页）",
    "甲（以下见附页）",
    "社会效益",
    "社会效益（接表内，另起一段）",
    "社会效益（接表内，续上段）",
    "甲\n社会效益\n乙",
    "同上",
    "无",
    "/",
    "——",
    "0",
    "3项",
    "项",
    "2人3人",
    "2018年",
    "年",
    "国际3个",
    "个，国家2个",
    "（公章）",
    "盖　章\n年　　月　　日",
    "☑攻关",
    "□其他",
    "√",
    "姓名",
    "性别：男",
    "工作室名称：甲",
    "联系电话",
    "甲：乙：丙",
    "（请填写本人的情况）",
    "例如：甲",
    "\"",
    "_甲_",
    "  前后  ",
    "甲\n\n\n乙",
    "[甲]",
    "{unit}",
];

/// Drafts with so many edits at most.
pub fn drafts(most: usize) -> impl Strategy<Value = Drawn> {
    let typed = prop_oneof![
        4 => "[一-龥]{1,9}",
        1 => "[0-9]{1,5}(\\.[0-9]{1,2})?",
        1 => "[一-龥A-Za-z0-9]{10,70}",
        1 => "\\PC{1,30}",
        1 => "[一-龥，。\n]{100,300}",
        1 => ("[一-龥]{1,20}[，。；]", 20..150_usize).prop_map(|(words, times)| words.repeat(times)),
        4 => odd(),
        // Long enough for an annex page, with lines that stand there as well.
        1 => prop::collection::vec(prop_oneof![3 => "[一-龥]{20,90}。", 1 => odd()], 20..60).prop_map(|lines| lines.join("\n")),
    ];
    let text = prop_oneof![3 => typed.prop_map(Text::Typed), 2 => any::<usize>().prop_map(Text::Chosen)];
    let edit = (any::<usize>(), any::<usize>(), 0..14_usize, text);
    let edits = prop::collection::vec(edit, 0..most);
    (any::<usize>(), any::<usize>(), edits).prop_map(|(notice, start, edits)| Drawn { notice, start, edits })
}

fn odd() -> impl Strategy<Value = String> {
    prop::sample::select(ODD.as_slice()).prop_map(str::to_owned)
}

impl Drawn {
    /// The notice, of those that print a form, and what is written.
    pub fn made(&self) -> (Notice, Answers) {
        let mut notices: Vec<Notice> = kit::notices().filter(|notice| !notice.own_forms().is_empty()).collect();
        let notice = notices.swap_remove(self.notice % notices.len());
        let mut answers = match self.start % 3 {
            0 => Answers::default(),
            start => kit::sample(&notice, start == 1),
        };
        let fields: Vec<&Field> = notice.fields().collect();
        for (field, column, row, text) in &self.edits {
            let field = fields[field % fields.len()];
            // A row of years is known by its year, which nobody types.
            let columns: Vec<&Field> =
                field.columns.iter().filter(|it| !field.has_fixed_rows() || it.id != YEAR).collect();
            match columns.get(column % columns.len().max(1)) {
                // Rows that nobody filled do not print, so that those behind them would be other rows on paper.
                Some(column) => {
                    let row = if field.has_fixed_rows() {
                        row % field.years(notice.edition).len().max(1)
                    } else {
                        *row.min(&answers.rows(&field.id).len())
                    };
                    answers.write(&Place::cell(&field.id, row, &column.id), &text.of(&notice, column));
                }
                None => answers.write(&Place::field(&field.id), &text.of(&notice, field)),
            }
        }
        (notice, answers)
    }
}

impl Text {
    fn of(&self, notice: &Notice, field: &Field) -> String {
        let choose = |which: usize| {
            let choices = choices(notice, field);
            choices.get(which % choices.len().max(1)).map_or_else(|| (which % 1000).to_string(), |it| it.name.clone())
        };
        match self {
            Self::Typed(text) => text.clone(),
            Self::Chosen(which) => choose(*which),
        }
    }
}
