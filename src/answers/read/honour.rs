//! Honours in one line: 「2019年全国劳动模范；2020年省五一劳动奖章」, read and printed.
//! Not here: which honours a condition accepts.

use super::clean;

/// An honour as forms print it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Honour {
    /// The year, 1900–2100, where it is written.
    pub year: Option<u16>,
    /// The title; empty where only a year is written.
    pub title: String,
}

/// Reads honours divided by 「；」, `;` or line ends. List numbers, months and 荣获 before the title are left out: forms
/// print the year and the title.
pub fn parse(text: &str) -> Vec<Honour> {
    clean::block(text).split(['；', ';', '\n']).filter_map(honour).collect()
}

/// Prints honours as 「YYYY年＋称号」 joined by 「；」; [`parse`] reads them back.
pub fn print(honours: &[Honour]) -> String {
    let mut text = String::new();
    for honour in honours {
        if !text.is_empty() {
            text.push('；');
        }
        if let Some(year) = honour.year {
            text.push_str(&year.to_string());
            text.push('年');
        }
        text.push_str(&honour.title);
    }
    text
}

fn honour(text: &str) -> Option<Honour> {
    let text = without(text, &[space, list_number, verb]);
    let (year, title) = year(text).map_or((None, text), |(year, rest)| (Some(year), rest));
    let title = match year {
        Some(_) => without(title, &[space, month, verb, mark]),
        None => title,
    };
    let title = title.trim_end_matches(|c: char| c.is_whitespace() || "。，,、.".contains(c));
    (year.is_some() || !title.is_empty()).then(|| Honour { year, title: title.into() })
}

/// The year at the beginning and what follows it: 2019年, ２０１９年度, 2019.
fn year(text: &str) -> Option<(u16, &str)> {
    let (count, number) = digits(text)?;
    let rest = text.chars().nth(4).map_or("", |_| after(text, 4));
    let marked = rest.strip_prefix("年度").or_else(|| rest.strip_prefix('年')).unwrap_or(rest);
    (count == 4 && (1900..=2100).contains(&number)).then_some((number, marked))
}

/// The text without what it begins with; none where it begins with something else.
type Taker = fn(&str) -> Option<&str>;

/// Takes away what any of these takes away, until none does.
fn without<'a>(mut text: &'a str, takers: &[Taker]) -> &'a str {
    while let Some(rest) = takers.iter().find_map(|taker| taker(text)) {
        text = rest;
    }
    text
}

fn space(text: &str) -> Option<&str> {
    text.strip_prefix(char::is_whitespace)
}

fn mark(text: &str) -> Option<&str> {
    text.strip_prefix(['，', ',', '、', '：', ':', '.', '．', '-', '—'])
}

fn verb(text: &str) -> Option<&str> {
    ["荣获", "获得", "获评", "被评为", "被授予", "获"].iter().find_map(|verb| text.strip_prefix(verb))
}

/// `1.`, `1、`, `（1）`.
fn list_number(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['（', '(']).unwrap_or(text);
    let (count, _) = digits(inner).filter(|(count, _)| *count <= 2)?;
    after(inner, count).strip_prefix(['.', '．', '、', ')', '）'])
}

/// 5月, .5, -05 after the year.
fn month(text: &str) -> Option<&str> {
    let marked = text.strip_prefix(['.', '．', '-', '/']);
    let inner = marked.unwrap_or(text);
    let (count, _) = digits(inner).filter(|(count, _)| *count <= 2)?;
    let rest = after(inner, count);
    rest.strip_prefix('月').or_else(|| rest.strip_prefix('日')).or(marked.map(|_| rest))
}

/// How many digits of either width the text begins with, at most five, and their number.
fn digits(text: &str) -> Option<(usize, u16)> {
    let run: String = text.chars().take_while(|c| c.is_ascii_digit() || ('０'..='９').contains(c)).take(5).collect();
    Some((run.chars().count(), clean::half(&run).parse().ok()?))
}

/// The text after so many characters.
fn after(text: &str, count: usize) -> &str {
    let mut chars = text.chars();
    for _ in 0..count {
        chars.next();
    }
    chars.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_prints() {
        for (typed, printed) in [
            ("2019年全国劳动模范；2020年省五一劳动奖章", "2019年全国劳动模范；2020年省五一劳动奖章"),
            ("２０１９年度全国劳动模范;技术能手", "2019年全国劳动模范；技术能手"),
            ("1.2019年5月荣获全国劳动模范。\n2、2020 省五一劳动奖章\n\n", "2019年全国劳动模范；2020年省五一劳动奖章"),
            ("（1）2019.5 工匠", "2019年工匠"),
            ("3000人比赛第一名", "3000人比赛第一名"),
            ("2019年", "2019年"),
            ("；；\n", ""),
        ] {
            assert_eq!(print(&parse(typed)), printed, "{typed}");
        }
    }

    #[test]
    fn a_year_is_optional() {
        assert_eq!(parse("工匠"), [Honour { year: None, title: "工匠".into() }]);
        assert_eq!(parse("2019年工匠"), [Honour { year: Some(2019), title: "工匠".into() }]);
    }
}
