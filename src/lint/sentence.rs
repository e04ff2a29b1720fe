//! What is wrong with a definition, in Chinese, for those who write one in the page.

use super::{Expected, Outcome, Problem};

impl Problem {
    /// What is wrong, as a Chinese sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::TooLarge => "文件太大，定义文件不超过1MiB。".to_owned(),
            Self::Shape(message) => format!("写法不对：{}。", message.trim_end()),
            Self::Newer(format) => format!("格式版本{format}比本程序新，请更新程序后再读。"),
            Self::Duplicate(id) => format!("编号“{id}”重复。"),
            Self::BadId(id) => format!("编号“{id}”只能用小写英文字母、数字和下划线。"),
            Self::TakenId(id) => format!("编号“{id}”已用作分组名或规则中的名称，请换一个。"),
            Self::UnknownClause(id) => format!("没有编号为“{id}”的条款。"),
            Self::UnknownList(id) => format!("没有编号为“{id}”的选项。"),
            Self::UnknownField(id) => format!("没有编号为“{id}”的字段。"),
            Self::UnknownNotice(id) => format!("没有编号为“{id}”的通知。"),
            Self::UnknownMaterial(id) => format!("没有编号为“{id}”的材料。"),
            Self::UnknownColumn(id) => format!("表格里没有编号为“{id}”的列。"),
            Self::UnknownBlank(name) => format!("模板中的“{{{name}}}”没有对应的内容。"),
            Self::Brackets => "方括号没有成对，或套在另一对方括号里。".to_owned(),
            Self::NoRows => "缺少“{rows}”，表格各行没有地方放。".to_owned(),
            Self::NotATable(id) => format!("“{id}”不是表格。"),
            Self::Unprinted => "应印在表上，但表样中没有它的格子。".to_owned(),
            Self::Grid { covered, columns } => format!("本行各格共占{covered}列，表格有{columns}列。"),
            Self::BelowGrid => "合并的格超出了表格的最后一行。".to_owned(),
            Self::Frame => "这一边是表格的外框，外框总是画的，请从unlined中去掉。".to_owned(),
            Self::NotPositive => "应大于0。".to_owned(),
            Self::Expression(error) => format!("表达式第{}个字符处不对：{}。", error.offset + 1, error.kind),
            Self::NoExample(expected) => format!("规则没有“{}”的例子。", expected.chinese()),
            Self::Example { expected, number, found } => {
                format!("第{number}个“{}”的例子实际为“{}”。", expected.chinese(), found.chinese())
            }
            Self::Stray(place) => format!("例子中的“{place}”不是要填写的内容。"),
            Self::Unfit => "这种字段用不上这个键。".to_owned(),
            Self::Missing(key) => format!("缺少“{key}”。"),
            Self::NestedTable => "表格里不能再有表格。".to_owned(),
            Self::NotANumber(text) => format!("“{text}”不是数。"),
            Self::Bounds => "下限大于上限。".to_owned(),
            Self::NotADate(text) => format!("“{text}”不是有效的日期或时间，或写法不对。"),
            Self::Empty => "没有内容。".to_owned(),
            Self::NoEnd => "句末没有句号。".to_owned(),
        }
    }
}

impl Expected {
    fn chinese(self) -> &'static str {
        match self {
            Self::Pass => "通过",
            Self::Fail => "不通过",
            Self::Unknown => "未定",
        }
    }
}

impl Outcome {
    fn chinese(self) -> &'static str {
        match self {
            Self::Passed => "通过",
            Self::Failed => "不通过",
            Self::Open => "未定",
        }
    }
}
