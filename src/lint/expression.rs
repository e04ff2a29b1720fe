//! What is wrong with an expression, in Chinese.

use crate::rules::{RuleError, RuleErrorKind, Type};

/// Where in the expression: its characters are counted from 1.
pub(super) fn place(error: &RuleError) -> String {
    format!("第{}个字符处：", error.offset + 1)
}

/// What is wrong and what to do, without the full stop.
pub(super) fn chinese(kind: &RuleErrorKind) -> String {
    use RuleErrorKind as Kind;
    let said = match kind {
        Kind::TooLong => "表达式太长，请拆成几条规则",
        Kind::TooDeep => "括号套得太深，请拆成几条规则",
        Kind::UnexpectedCharacter => "这个字符在表达式里没有意义，请核对是不是全角符号",
        Kind::UnfinishedText => "文字缺少后一个引号，请补上",
        Kind::BadEscape => "反斜线后面的写法不对，请核对",
        Kind::BadNumber => "数的写法不对，请写普通的小数，不超过28位",
        Kind::UnexpectedToken => "这里应是别的内容，或表达式没有写完，请核对",
        Kind::ReservedWord => "这个词是保留词，请换一个名称",
        Kind::UnknownFunction => "没有这个函数，请核对拼写",
        Kind::BadCall => "函数的用法不对，请核对参数的个数和位置",
        Kind::NotAVariable => "这里要写一个新的名称，代表列表中的每一个",
        Kind::NotAField => "has 里要写字段的编号",
        Kind::NotADate => "date 里要写 \"2027-06-30\" 这样的日期",
        Kind::NoCalendar => "数工作日要有通知的 [calendar]，请写上 holidays（放假的日子）和 workdays（调休上班的日子）",
        Kind::UnknownName => "没有这个名称，请核对字段的编号",
        Kind::UnknownField => "没有这一列或这一项，请核对编号",
        Kind::UntypedList => "看不出这个空列表里是什么，请写上内容",
        Kind::Mismatch { expected, found } => {
            return format!("这里要{}，写的是{}，请核对", type_name(expected), type_name(found));
        }
        Kind::NotAccepted(found) => return format!("{}不能用在这里，请核对", type_name(found)),
    };
    said.to_owned()
}

fn type_name(kind: &Type) -> String {
    let name = match kind {
        Type::Bool => "是非",
        Type::Number => "数",
        Type::Text => "文字",
        Type::Date => "日期",
        Type::List(element) => return format!("{}的列表", type_name(element)),
        Type::Record(_) => "一行",
    };
    name.to_owned()
}
