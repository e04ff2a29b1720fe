//! What a definition refers to by id.

/// What a definition refers to by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A clause of the notice.
    Clause,
    /// A list of choices.
    List,
    /// A field or a tick.
    Field,
    /// Another notice.
    Notice,
    /// A material.
    Material,
    /// A column of the table in question.
    Column,
    /// 申报条件
    Condition,
}

impl Thing {
    /// What it is called in English.
    pub(super) fn english(self) -> &'static str {
        match self {
            Self::Clause => "clause",
            Self::List => "list",
            Self::Field => "field",
            Self::Notice => "notice",
            Self::Material => "material",
            Self::Column => "column",
            Self::Condition => "condition",
        }
    }

    /// That there is none of this id, and what to do, in Chinese.
    pub(super) fn unknown(self, id: &str) -> String {
        let (what, mend) = match self {
            Self::Clause => ("条款", "或补上这一条款"),
            Self::List => ("选项", "或补上这一组选项"),
            Self::Field => ("字段", "或补上这一字段"),
            Self::Notice => ("通知", "并把那份通知的文件放在同一文件夹"),
            Self::Material => ("材料", "或补上这项材料"),
            Self::Column => ("列", "或补上这一列"),
            Self::Condition => ("条件", "或补上这项条件"),
        };
        format!("没有编号为“{id}”的{what}。请核对编号，{mend}。")
    }
}
