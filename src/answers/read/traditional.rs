//! Traditional characters that stand in lists of choices written in simplified ones: 漢族 for 汉族.
//! Not here: other texts, which keep their characters, and characters that lists do not have.

/// Each simplified character and, behind it, a traditional form of it.
const PAIRS: &str = "\
    汉漢维維尔爾壮壯满滿瑶瑤畲畬东東乡鄉纳納颇頗达達锡錫乌烏别別罗羅温溫独獨龙龍伦倫门門诺諾萨薩鲜鮮党黨员員预預备備团團众眾\
    众衆进進农農学學台臺无無硕碩专專职職业業术術师師级級国國劳勞动動范範县縣区區奖獎渔漁采採矿礦制製电電热熱气氣产產应應筑築输輸\
    仓倉储儲邮郵饮飲传傳软軟务務赁賃环環设設卫衛体體娱娛乐樂组組织織际際会會运運发發机機关關单單营營资資联聯属屬计計划劃创創岗崗\
    类類开開协協训訓项項总總实實验驗仪儀车車间間经經济濟贸貿财財税稅医醫药藥护護钢鋼铁鐵铜銅钳鉗线線网網络絡测測检檢质質监監执執\
    厂廠领領导導带帶头頭队隊长長书書记記办辦处處届屆荣榮誉譽华華侨僑归歸现現场場议議证證认認评評审審标標规規则則优優异異战戰军軍\
    转轉复復杂雜选選举舉义義习習论論语語调調试試练練难難题題图圖样樣构構态態状狀据據数數价價销銷购購货貨币幣银銀仅僅从從与與为為\
    个個们們来來时時两兩种種并並强強广廣庆慶庄莊凤鳳云雲宁寧贵貴陕陝苏蘇闽閩赣贛湾灣鲁魯冈岡辽遼连連顺順阳陽阴陰兴興厦廈";

/// The text in simplified characters, as far as lists have them; none where nothing changes.
pub fn simplified(text: &str) -> Option<String> {
    let simple: String = text.chars().map(|c| simple(c).unwrap_or(c)).collect();
    (simple != text).then_some(simple)
}

fn simple(c: char) -> Option<char> {
    let mut pairs = PAIRS.chars();
    while let (Some(simple), Some(traditional)) = (pairs.next(), pairs.next()) {
        if traditional == c {
            return Some(simple);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_lists_are_simplified() {
        for (text, simple) in [
            ("漢族", "汉族"),
            ("維吾爾族", "维吾尔族"),
            ("鄂倫春族", "鄂伦春族"),
            ("中共黨員", "中共党员"),
            ("無黨派人士", "无党派人士"),
            ("臺盟盟員", "台盟盟员"),
            ("碩士研究生", "硕士研究生"),
            ("大學專科", "大学专科"),
            ("技術員", "技术员"),
            ("全國勞動模範", "全国劳动模范"),
        ] {
            assert_eq!(simplified(text).as_deref(), Some(simple), "{text}");
        }
        assert_eq!(simplified("回族"), None);
    }

    #[test]
    fn no_character_is_both() {
        let simple: Vec<char> = PAIRS.chars().step_by(2).collect();
        let traditional: Vec<char> = PAIRS.chars().skip(1).step_by(2).collect();
        assert_eq!(simple.len(), traditional.len());
        assert!(traditional.iter().all(|c| !simple.contains(c)));
    }
}
