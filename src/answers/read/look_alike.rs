//! Look-alikes: code points that look like an ordinary character and are another, as texts copied from PDF files carry
//! them: ⾼ (a radical) for 高, CJK compatibility ideographs, upright and small punctuation, ligatures.
//! Not here: full-width letters and digits, which are right in Chinese texts (`clean::half` reads them).
//! Source: Unicode 14, `EquivalentUnifiedIdeograph` for radicals, the decompositions for the others; in punctuation the
//! full-width sign where Chinese texts have it. The tests hold the tables against the normalisation that Unicode defines.

/// The ordinary character that a look-alike stands for; none for all others, and for ligatures.
pub fn ordinary(c: char) -> Option<char> {
    // Nearly all of any text, decided at once.
    if matches!(c, ..'\u{2e80}' | '\u{4e00}'..='\u{9fff}') {
        return None;
    }
    let (table, first) = match c {
        '\u{2e80}'..='\u{2ef3}' => (RADICALS, 0x2e80),
        '\u{2f00}'..='\u{2fd5}' => (KANGXI, 0x2f00),
        '\u{f900}'..='\u{fad9}' => (COMPATIBILITY, 0xf900),
        '\u{fe10}'..='\u{fe6b}' => (FORMS, 0xfe10),
        '\u{ff61}'..='\u{ff65}' => ("。「」、・", 0xff61),
        '\u{2f800}'..='\u{2fa1d}' => (SUPPLEMENT, 0x2f800),
        '\u{31d0}' => return Some('一'),
        _ => return None,
    };
    let at = u32::from(c).checked_sub(first).and_then(|at| usize::try_from(at).ok())?;
    table.chars().nth(at).filter(|found| *found != c && *found != NONE)
}

/// The letters of a ligature.
pub fn letters(c: char) -> Option<&'static str> {
    let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    let at = u32::from(c).checked_sub(0xfb00).and_then(|at| usize::try_from(at).ok())?;
    ligatures.get(at).copied()
}

/// The first look-alike of a text, and what it stands for.
pub fn first(text: &str) -> Option<(char, String)> {
    text.chars().find_map(|c| {
        let letters = letters(c).map(str::to_owned);
        Some((c, letters.or_else(|| ordinary(c).map(String::from))?))
    })
}

/// Stands in the tables where a code point is no look-alike.
const NONE: char = '0';

const RADICALS: &str = "\
    0厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵0旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂\
    肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

const KANGXI: &str = "\
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐\
    彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴\
    立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑\
    非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

const COMPATIBILITY: &str = "\
    豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯\
    鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾\
    若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲\
    瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏\
    裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡\
    諸﨣﨤逸都﨧﨨﨩飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者\
    臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘﩮﩯並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹\
    殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊\
    𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";

const SUPPLEMENT: &str = "\
    丽丸乁𠄢你侮侻倂偺備僧像㒞𠘺免兔兤具𠔜㒹內再𠕋冗冤仌冬况𩇟凵刃㓟刻剆割剷㔕勇勉勤勺包匆北卉卑博即卽卿卿卿𠨬灰及叟𠭣叫\
    叱吆咞吸呈周咢哶唐啓啣善善喙喫喳嗂圖嘆圗噑噴切壮城埴堍型堲報墬𡓤売壷夆多夢奢𡚨𡛪姬娛娧姘婦㛮㛼嬈嬾嬾𡧈寃寘寧寳𡬘寿将\
    当尢㞁屠屮峀岍𡷤嵃𡷦嵮嵫嵼巡巢㠯巽帨帽幩㡢𢆃㡼庰庳庶廊𪎒廾𢌱𢌱舁弢弢㣇𣊸𦇚形彫㣣徚忍志忹悁㤺㤜悔𢛔惇慈慌慎慌慺憎憲憤\
    憯懞懲懶成戛扝抱拔捐𢬌挽拼捨掃揤𢯱搢揅掩㨮摩摾撝摷㩬敏敬𣀊旣書晉㬙暑㬈㫤冒冕最暜肭䏙朗望朡杞杓𣏃㭉柺枅桒梅𣑭梎栟椔㮝\
    楂榣槪檨𣚣櫛㰘次𣢧歔㱎歲殟殺殻𣪍𡴋𣫺汎𣲼沿泍汧洖派海流浩浸涅𣴞洴港湮㴳滋滇𣻑淹潮𣽞𣾎濆瀹瀞瀛㶖灊災灷炭𠔥煅𤉣熜𤎫爨爵\
    牐𤘈犀犕𤜵𤠔獺王㺬玥㺸㺸瑇瑜瑱璅瓊㼛甤𤰶甾𤲒異𢆟瘐𤾡𤾸𥁄㿼䀈直𥃳𥃲𥄙𥄳眞真真睊䀹瞋䁆䂖𥐝硎碌磌䃣𥘦祖𥚚𥛅福秫䄯穀穊穏\
    𥥼𥪧𥪧竮䈂𥮫篆築䈧𥲀糒䊠糨糣紀𥾆絣䌁緇縂繅䌴𦈨𦉇䍙𦋙罺𦌾羕翺者𦓚𦔣聠𦖨聰𣍟䏕育脃䐋脾媵𦞧𦞵𣎓𣎜舁舄辞䑫芑芋芝劳花芳芽\
    苦𦬼若茝荣莭茣莽菧著荓菊菌菜𦰶𦵫𦳕䔫蓱蓳蔖𧏊蕤𦼬䕝䕡𦾱𧃒䕫虐虜虧虩蚩蚈蜎蛢蝹蜨蝫螆䗗蟡蠁䗹衠衣𧙧裗裞䘵裺㒻𧢮𧥦䚾䛇誠\
    諭變豕𧲨貫賁贛起𧼯𠠄跋趼跰𠣞軔輸𨗒𨗭邔郱鄑𨜮鄛鈸鋗鋘鉼鏹鐕𨯺開䦕閷𨵷䧦雃嶲霣𩅅𩈚䩮䩶韠𩐊䪲𩒖頋頋頩𩖶飢䬳餩馧駂駾䯎𩬰\
    鬒鱀鳽䳎䳭鵧𪃎䳸𪄅𪈎𪊑麻䵖黹黾鼅鼏鼖鼻𪘀";

const FORMS: &str = "\
    ，、。：；！？〖〗…0000000000000000000000：—–＿＿（）｛｝〔〕【】《》〈〉「」『』00［］0\
    000＿＿＿，、．0；：？！—（）｛｝〔〕＃＆＊＋－＜＞＝0＼＄％＠";

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn normal(c: char) -> String {
        std::iter::once(c).nfkc().collect()
    }

    #[test]
    fn ideographs_fold_as_unicode_decomposes_them() {
        for c in ('\u{2f00}'..='\u{2fdf}').chain('\u{f900}'..='\u{faff}').chain('\u{2f800}'..='\u{2fa1f}') {
            let folded = ordinary(c).unwrap_or(c).to_string();
            assert_eq!(folded, normal(c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn radicals_and_punctuation_fold_to_what_they_look_like() {
        for (c, expect) in [
            ('⾼', '高'),
            ('⽅', '方'),
            ('⼀', '一'),
            ('⻓', '长'),
            ('⻋', '车'),
            ('⻅', '见'),
            ('⻰', '龙'),
            ('⺠', '民'),
            ('㇐', '一'),
            ('︵', '（'),
            ('︶', '）'),
            ('︐', '，'),
            ('︰', '：'),
            ('﹁', '「'),
            ('﹏', '＿'),
            ('﹐', '，'),
            ('﹖', '？'),
            ('﹪', '％'),
            ('､', '、'),
            ('｡', '。'),
            ('\u{f929}', '朗'),
            ('\u{2f800}', '丽'),
        ] {
            assert_eq!(ordinary(c), Some(expect), "{c}");
        }
        for c in ['高', '〇', '㎡', '①', '：', 'Ａ', '～', '\u{fa11}', '\u{2e9a}', '\u{fe20}', '𠮷', 'a', 'ﬃ', '・']
        {
            assert_eq!(ordinary(c), None, "{c}");
        }
    }

    #[test]
    fn what_a_look_alike_stands_for_is_none_itself() {
        for c in '\u{2e80}'..='\u{2fa1f}' {
            assert_eq!(ordinary(c).and_then(ordinary), None, "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn ligatures_are_their_letters() {
        for c in '\u{fb00}'..='\u{fb06}' {
            assert_eq!(letters(c).map(str::to_owned), Some(normal(c)));
        }
        assert_eq!((letters('f'), letters('\u{fb07}')), (None, None));
        assert_eq!(first("工⾼ﬁ"), Some(('⾼', "高".to_owned())));
    }
}
