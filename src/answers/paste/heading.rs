//! The unit that a header names beside its label: 创收金额（元）, 投入金额/万元, 面积 单位：㎡.
//! Not here: what a number in that unit is in the column's own (`answers::read`).

use crate::answers::read::is_unit;

/// The unit of a header; none where what stands in brackets is none.
pub fn unit_of(header: &str) -> Option<&str> {
    bracketed(header).or_else(|| named(header)).or_else(|| behind_slash(header)).filter(|unit| is_unit(unit))
}

/// The unit that a line above the table names for all of it: 单位：万元.
pub fn named(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("单位")?;
    let unit = rest.trim_start().strip_prefix(['：', ':', '（', '('])?.trim();
    let unit = unit.trim_end_matches(['）', ')', '。', ' ', '　']);
    is_unit(unit).then_some(unit)
}

/// What the last brackets hold, without 单位：.
fn bracketed(header: &str) -> Option<&str> {
    let header = header.trim().trim_end_matches(['：', ':', '*', '＊']).trim_end();
    let inner = header.strip_suffix(['）', ')', ']', '】', '〕'])?;
    let (_, inner) = inner.rsplit_once(['（', '(', '[', '【', '〔'])?;
    Some(named(inner).unwrap_or(inner).trim())
}

fn behind_slash(header: &str) -> Option<&str> {
    header.split_once(['/', '／']).map(|(_, unit)| unit.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_name_their_units() {
        for (header, unit) in [
            ("创收金额（元）", Some("元")),
            ("创收金额(亿元)", Some("亿元")),
            ("创收金额 （ 千元 ）：", Some("千元")),
            ("创收金额【万】", Some("万")),
            ("创收金额（单位：元）", Some("元")),
            ("创收金额 单位：元", Some("元")),
            ("创收金额/元", Some("元")),
            ("占比（%）", Some("%")),
            ("占比（％）", Some("％")),
            ("人数（名）", Some("名")),
            ("年龄（岁）", Some("岁")),
            ("产量（吨）", Some("吨")),
            ("投入（元/年）", Some("元/年")),
            ("创收外汇（美元）", Some("美元")),
            ("创收金额", None),
            ("创收金额（含税）", None),
            ("创收金额（2020年）", None),
            ("所在单位（盖章）", None),
            ("专业/工种", None),
            ("所在单位：", None),
            ("创收金额（）", None),
        ] {
            assert_eq!(unit_of(header), unit, "{header}");
        }
        assert_eq!(named("填报单位：甲公司"), None);
        assert_eq!(named("（单位：万元）"), Some("万元"));
    }
}
