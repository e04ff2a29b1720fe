//! What a person reads about a passphrase and an encrypted draft. Not here: when each is shown (`ui`).

use super::{Advice, Unopened, Unusable};

/// Said before a passphrase is set.
pub const FORGOTTEN: &str = "请记牢口令，或写下来放在稳妥的地方。忘了口令，这份草稿谁也打不开，口令和内容都无法找回。";
/// Said where the passphrase is typed.
pub const TYPING: &str = "大小写、空格和中文标点都算在内；全角和半角的字母、数字、标点不分。";

/// Why an encrypted draft does not open, and what to do. Its text can always be downloaded.
pub fn unopened(unopened: Unopened) -> &'static str {
    match unopened {
        Unopened::NotEncrypted => "这不是加密的草稿，或内容已损坏，无法打开。原始数据仍保留，可以下载。",
        Unopened::Newer => {
            "这份草稿由较新版本的程序加密，本版本打不开，也不会改动它。请刷新网页后再试；原始数据可以下载。"
        }
        Unopened::Cost => {
            "这份草稿要求的内存或运算次数超出允许的范围，可能被人改动过，没有打开。原始数据仍保留，可以下载。"
        }
        Unopened::WrongOrChanged => {
            "口令不对，或内容已损坏，程序分不出是哪一种。请核对大小写、空格和中文标点，再输一次。原始数据仍保留，可以下载。"
        }
    }
}

/// Why a text cannot be a passphrase, and what to do.
pub fn unusable(unusable: Unusable) -> String {
    match unusable {
        Unusable::Empty => "请输入口令。".to_owned(),
        Unusable::TooLong(most) => format!("口令最多{most}个字符，这里太长了。请缩短后再输。"),
        Unusable::Unseen => "口令中有看不见的字符，如换行或制表符，多半是粘贴带来的。请改用键盘输入。".to_owned(),
        Unusable::Unknown(sign) => format!("口令中的“{sign}”本程序不认识，以后可能打不开。请换一个字符。"),
    }
}

/// What might be done better.
pub fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::Spaces => "口令的开头或末尾有空格，空格也算在口令里。不是有意的，请删去。",
        Advice::Short => "口令偏短，容易被试出来。建议用12个以上的字母、数字和符号，或6个以上的汉字。",
        Advice::Digits => "口令全是数字，像日期、电话号码，容易被试出来。建议加上字母或汉字。",
        Advice::Repeats => "口令总是重复几个字符，容易被试出来。建议换一句自己记得住、别人想不到的话。",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_is_whole_and_says_what_to_do() {
        let refusals =
            [Unopened::NotEncrypted, Unopened::Newer, Unopened::Cost, Unopened::WrongOrChanged].map(unopened);
        assert!(refusals.iter().all(|sentence| sentence.contains("下载")), "{refusals:?}");
        assert!(unopened(Unopened::WrongOrChanged).starts_with("口令不对，或内容已损坏"));
        let unusable =
            [Unusable::Empty, Unusable::TooLong(256), Unusable::Unseen, Unusable::Unknown('\u{e000}')].map(unusable);
        let advice = [Advice::Spaces, Advice::Short, Advice::Digits, Advice::Repeats].map(advice);
        let all = refusals
            .iter()
            .copied()
            .chain(unusable.iter().map(String::as_str))
            .chain(advice)
            .chain([FORGOTTEN, TYPING]);
        let all: Vec<&str> = all.collect();
        assert!(all.iter().all(|sentence| sentence.ends_with('。')), "{all:?}");
    }
}
