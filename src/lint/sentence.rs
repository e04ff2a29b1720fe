//! What is wrong with a definition and what to do, in Chinese, for those who write one or were sent one.
//! Not here: what is wrong with an expression (`expression`), and the same in English (`fault`).

use std::borrow::Cow;

use super::expression::{chinese, place};
use super::{ExampleOutcome, ExpectedOutcome, FaultKind, ShapeError, full_width};
use crate::json;
use crate::opened::{ChosenAs, refusal};

impl FaultKind {
    /// What is wrong and what to do, as Chinese sentences.
    pub fn sentence(&self) -> String {
        match self {
            Self::Unopened(error) => refusal(error, ChosenAs::Notice),
            Self::Shape(shape) => shape.sentence(),
            Self::Newer(format) => format!("写法版本{format}比本页面新。请刷新或更新页面后再打开。"),
            Self::Duplicate(id) => format!("编号“{id}”重复。请改掉其中一个。"),
            Self::BadId(id) => format!("编号“{id}”只能用小写英文字母、数字和下划线，以字母开头。请改写。"),
            Self::TakenId(id) => format!("编号“{id}”已用作分组名或规则中的名称。请换一个。"),
            Self::Unknown(thing, id) => thing.unknown(id),
            Self::UnknownBlank(name) => format!("模板中的“{{{name}}}”没有对应的内容。请核对花括号里的编号。"),
            Self::Brackets => "方括号没有成对，或套在另一对方括号里。请补齐或去掉。".to_owned(),
            Self::NoRows => "缺少“{rows}”，表格各行没有地方放。请在模板中写上“{rows}”。".to_owned(),
            Self::NotATable(id) => format!("“{id}”不是表格。请写一个表格的编号。"),
            Self::Unprinted => "应印在表上，但表样中没有它的格子。请加一格，或写 prints = \"none\"。".to_owned(),
            Self::Grid(fault) => fault.sentence(),
            Self::NotABlank(name) => {
                format!("“{name}”不是 .docx 文件的名字，或带了文件夹。请只写文件名，如“空白表.docx”，文件放在定义旁边。")
            }
            Self::Anothers => {
                "这张表不是由填这份通知的单位填的，这里不印也不导出。请另写一份定义；推荐单位汇总申报的，写 [collects]。".to_owned()
            }
            Self::NotPositive => "应大于0。请改成大于0的数。".to_owned(),
            Self::Above(most) => format!("太多或太大，最多{most}。请改小。"),
            Self::Expression(error) => format!("表达式{}{}。", place(error), chinese(&error.kind)),
            Self::Silent(silence) => silence.sentence(),
            Self::FullWidth(signs) => full_width::chinese(signs),
            Self::NoExample(expected) => format!("没有“{}”的例子。请在 examples 中补一个。", expected.chinese()),
            Self::Example { expected, number, found } => example(*expected, *number, *found),
            Self::Gives { number, found } if found.is_empty() => {
                format!("第{number}个例子算不出来。请改例子或表达式；本来就算不出来的，不写 gives。")
            }
            Self::Gives { number, found } => format!("第{number}个例子算出的是“{found}”。请改例子或表达式。"),
            Self::Cut { expected, number } => cut(*expected, *number),
            Self::Stray(place) => format!("例子中的“{place}”不是要填写的内容。请核对编号。"),
            Self::Unfit => "这种字段用不上这个键。请删去，或核对字段的种类 kind。".to_owned(),
            Self::Missing(key) => format!("缺少“{key}”。请补上。"),
            Self::NestedTable => "表格里不能再有表格。请把它改成单独的表格。".to_owned(),
            Self::NotANumber(text) => format!("“{text}”不是数。请写成 \"0\"、\"12.5\" 这样的数。"),
            Self::Bounds => "下限大于上限。请核对两个数。".to_owned(),
            Self::Scoring(fault) => fault.sentence(),
            Self::SameForAll => "没有用到填写的内容，对谁都一样。请写填自评分的那一栏，如 self_points。".to_owned(),
            Self::Redundant(redundant) => redundant.sentence(),
            Self::NotADate(text) => not_a_date(text),
            Self::Empty => "没有内容。请补上文字，或删去这一项。".to_owned(),
            Self::NoEnd => "句末没有句号。请补上“。”。".to_owned(),
        }
    }
}

fn not_a_date(text: &str) -> String {
    format!("“{text}”不是有效的日期或时间，或写法不对。请写成 2027-06-30 或 17:00 这样。")
}

fn example(expected: ExpectedOutcome, number: usize, found: ExampleOutcome) -> String {
    let (expected, found) = (expected.chinese(), found.chinese());
    format!("第{number}个“{expected}”的例子实际为“{found}”。请改例子或表达式。")
}

fn cut(expected: ExpectedOutcome, number: usize) -> String {
    let expected = expected.chinese();
    format!("例子要算的太多，从第{number}个“{expected}”的例子起没有算完。请简化表达式，或缩短、减少例子。")
}

impl ShapeError {
    fn sentence(&self) -> String {
        match self {
            Self::UnknownKey { key, near: Some(near) } => {
                format!("这里没有“{key}”这个键，是不是“{near}”？请改正或删去。")
            }
            Self::UnknownKey { key, near: None } => {
                format!("这里没有“{key}”这个键。请核对拼写和它所在的位置，用不上的请删去。")
            }
            Self::OtherKind { key, kind } => {
                format!("写了“{kind}”的这一项用不上“{key}”这个键。请核对“{kind}”，或删去这个键。")
            }
            Self::MissingKey(key) => format!("从这里起的一项缺少必写的“{key}”。请补上。"),
            Self::UnknownWord { word, words } => format!("不能写“{word}”。请从这些中选一个：{}。", words.join("、")),
            Self::Kind { expected, found } => {
                format!("这里要写{}，写的是{}。请改写。", expected.chinese(), found.chinese())
            }
            Self::Twice(Some(key)) => format!("“{key}”写了两次。请删去一个。"),
            Self::Twice(None) => "同一个键写了两次。请删去一个。".to_owned(),
            Self::Deep => "括号套得太深。请减少层数。".to_owned(),
            Self::Cut => "文件到这里就断了。请核对结尾的括号和引号，或重新要一份完整的文件。".to_owned(),
            Self::Syntax(said) => format!("写法不对。请核对这一行和上一行的引号、括号、等号、逗号（{said}）。"),
        }
    }
}

impl json::Expected {
    fn chinese(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Text => "文字（加双引号）",
            Self::Truth => "true 或 false",
            Self::Number => "数（不加引号）",
            Self::Whole => "整数（不加引号）",
            Self::Between(least, most) => return Cow::Owned(format!("{least}至{most}的整数（不加引号）")),
            Self::List => "列表 [ … ]",
            Self::Keys => "一组键 { … }",
            Self::TextOrList => "文字，或文字的列表",
            Self::TextOrKeys => "文字，或 { name = \"…\", aliases = [ … ] }",
        })
    }
}

impl json::Found {
    fn chinese(&self) -> String {
        match self {
            Self::Text(text) => format!("文字{text:?}"),
            Self::Truth(truth) => truth.to_string(),
            Self::Whole(number) => format!("整数{number}"),
            Self::Fraction(number) => format!("小数{number}"),
            Self::Date(date) => format!("不加引号的日期{date}"),
            Self::List => "列表".to_owned(),
            Self::Keys => "一组键".to_owned(),
            Self::Null => "null".to_owned(),
        }
    }
}

impl ExpectedOutcome {
    fn chinese(self) -> &'static str {
        match self {
            Self::Pass => "通过",
            Self::Fail => "不通过",
            Self::Unknown => "未定",
        }
    }
}

impl ExampleOutcome {
    fn chinese(self) -> &'static str {
        match self {
            Self::Passed => "通过",
            Self::Failed => "不通过",
            Self::Open => "未定",
        }
    }
}
