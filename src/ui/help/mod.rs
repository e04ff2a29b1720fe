//! What the page does, what it promises, and where what is typed stays.

pub mod privacy;

use yew::prelude::*;

use crate::exports::Export;
use crate::ui::anchor;
use crate::ui::lazy::LazyPart;
use crate::ui::plain_head::plain_head;

/// Shows the screen; see `ui::lazy`.
pub struct HelpPart;

impl LazyPart for HelpPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! {
            <>
                { plain_head() }
                <main id="main" class="page help" tabindex="-1">
                    <h1>{ "使用帮助" }</h1>
                    <nav class="card" aria-label="目录">
                        <ol class="help-contents">{ for parts().into_iter().map(|part| entry(&part)) }</ol>
                    </nav>
                    { for parts().into_iter().map(section) }
                </main>
            </>
        }
    }
}

/// A part of the page.
struct Part {
    id: &'static str,
    title: &'static str,
    lines: Vec<&'static str>,
}

fn entry(part: &Part) -> Html {
    let id = part.id;
    // The fragment is the screen's address, so the link does not follow it.
    let on_go = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        anchor::focus(id);
    });
    html! { <li><a href={format!("#{id}")} onclick={on_go}>{ part.title }</a></li> }
}

fn section(part: Part) -> Html {
    html! {
        <section class="card" aria-labelledby={part.id}>
            <h2 id={part.id} tabindex="-1">{ part.title }</h2>
            <ul class="list-plain">{ for part.lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
        </section>
    }
}

/// The parts in their order; each export has a line of its own.
fn parts() -> Vec<Part> {
    let exports: Vec<&str> = Export::ALL.iter().map(|export| export.about().help).collect();
    let part = |id, title, lines: &[&'static str]| Part { id, title, lines: lines.to_vec() };
    vec![
        part("help-filling", "怎样填写", FILLING),
        part("help-tables", "怎样填成员等表格", TABLES),
        part("help-before", "填过的内容怎样再用", BEFORE),
        part("help-checking", "怎样检查和修改", CHECKING),
        part("help-sending", "怎样打印和报送", &[PRINTING, &exports, SENDING].concat()),
        part("help-receiving", "收到申报的单位怎样核对", RECEIVING),
        part("help-drafts", "草稿会不会丢", DRAFTS),
        part("help-windows", "开了两个窗口、文件打不开怎么办", TROUBLE),
        part("help-privacy", "内容到哪里去", PRIVACY),
        part("help-browsers", "用什么浏览器", BROWSERS),
    ]
}

const FILLING: &[&str] = &[
    "在首页选择通知，点“开始填写”。什么也没填就离开的，不留草稿。截止日期已过的通知收在“已截止的通知”里，仍可以试填。",
    "“用示例试一试”打开一份填好的示例：每个页面、每一页纸和导出的文件都标有“示例”，不能报送，改名也去不掉。",
    "表格分节填写，填完一节点“下一节”；左边的目录（手机上在顶部）可以直接到任何一节。想照纸面看的，点“显示整张表”，宽屏还可以“旁边显示表样”：排好的页面跟着填写变，点纸上的格子到那一栏。",
    "下次打开，回到上次填的那一节，并写明上次填到哪一栏。",
    "日期、数字、电话按平时的习惯填写，离开后自动规范，并标出“已规范”，可以撤销。拿不准的写法先问再改。",
    "从列表中选择的，可以打汉字、拼音或首字母查找，如“tujia”“tjz”找到土家族；通常的简称（本科、国企、省劳模）也认得。",
    "填错了按 Ctrl+Z 撤销、Ctrl+Y 重做，或点页面上方的 ↶、↷；关闭页面、过一天再打开，也能接着撤销。",
    "每一处的“依据”可以展开，看到通知的条款号和原文；用键盘的，在那一栏按 F1。",
    "表中没有的内容，通知允许填“无”的，点“无”即可。",
    "通知有参考提纲的，在“申报材料”中逐章写；表上已填的内容可以采用为文字。",
    "首页没有的通知，向发文单位要通知文件（.toml 或 .json），点“打开通知文件”，或把它拖到页面上。",
];

const TABLES: &[&str] = &[
    "Enter 到下一行，Shift+Enter 到上一行；Tab 到右边一格；方向键在格子边上时移到相邻格。Alt+↑、Alt+↓ 移动本行，Alt+Enter 在上方插入一行，Alt+Delete 删除本行。",
    "有列表的格子：空格子按 ↓ 展开，输入文字查找，Enter 选取，Esc 收起。",
    "可以从 Excel、WPS、Word 中整块复制粘贴：落表前先预览，落表后可以撤销。",
    "标题行写明别的单位（如“元”）的，按表上的单位换算并注明；不能换算的标出来。",
    "上方的表名、末尾的合计和备注不粘贴；合并的单元格每行都填，数字不重复填。",
    "推荐单位的汇总表列在首页所属通知的下面：一次选择收到的几个申报文件，先列出能取入的行和不能取入的原因，勾选后取入，可以撤销。",
];

const BEFORE: &[&str] = &[
    "新草稿上方的“可以从以前的申报带入”列出别的草稿，逐项或全部带入；已填的不覆盖，可以撤销。",
    "首页草稿旁的“带入到…”用它开始另一份通知的申报；勾选、填报日期和按年度统计的数不带入。",
    "放不下的内容保留在“未归位内容”中，可以复制，不点删除就一直在。",
];

const CHECKING: &[&str] = &[
    "点“检查”，页面逐条对照通知要求，按节列出必须修改的和建议核对的，未填的申报条件逐项列名。",
    "点“逐处修改”，一处一处改：“下一处”到下一处，“返回结果”回到检查结果。",
    "有错误也可以保存和打印；发送前会列出还没有改的错误。",
];

const PRINTING: &[&str] = &[
    "“打印”按 A3 小册子、A3 或 A4 排出封面、填表说明和表格；意见、签名、盖章处留空，由单位办理。要 PDF 的，在打印窗口中选“另存为 PDF”。",
    "按 Ctrl+P 也会到打印页。",
];

/// What stands behind the exports' own lines.
const SENDING: &[&str] = &[
    "“附件材料”中的“选择和核对材料的文件”打开材料页：把全部材料一次拖进去（或选择、粘贴），按类型、名称和内容归到各项，核对后登记，可以改，可以撤销。",
    "登记的文件留在原处。刷新或重新打开页面后，在材料页点“重新附上”（有的浏览器是“重新选择”），一次附上全部，并核对有没有改动。",
    "页面只数“已附几个、还差几个”；备齐没有由您勾选。压缩包缺了什么，会写明“已生成，但缺几项”。",
    "照片里记着拍摄地点的，可以另存一份无位置信息的副本，画质不变。",
    "工会发来空白 Word 表的，在“导出与发送”最下面选择它：填好的内容写进它原来的格子里，字体、页面都不动；没有写进去的和要看一看的逐条列出。",
    "“打包为 ZIP”把申报文件、Word 和 Excel 文件、核验单和选好的材料放进一个压缩包，带目录。",
];

const RECEIVING: &[&str] = &[
    "在首页“打开文件”选择收到的申报文件，可以一次选几个，也可以拖到页面上：每个文件列出单位、工作室和检查的结论，如“可受理”“待核实”“需退回修改”。",
    "点开一份，先看到结论，下面是问题和排好的表；只能看，不存在这台电脑上。要改的，点“转为草稿修改”。",
    "在首页“核对文件与核验单”中选择收到的文件（里面有一份的 .zip、.eml 也可以），给核验单上的二维码拍照或输入核验码：一致的就是同一份内容，不一致的会说明是哪一部分。",
    "扫描件歪斜、有阴影也认得出二维码；只输入核验码的，可以与核验单上的“分项核验码”逐项对照，或把填报单位的另一份文件放在一起，逐栏比较。",
    "核验码由填写的内容算出，改名、重新保存、勾选办理事项和材料都不改变它；它不是签名，只用来核对。",
];

const DRAFTS: &[&str] = &[
    "停止输入后 1 秒内自动保存，切换窗口、关闭页面前立即保存。",
    "显示“已保存”的，内容已经写到磁盘上，浏览器崩溃、断电也还在；在这之前显示“正在保存”。",
    "显示“已存入浏览器”的，正常关闭不会丢，浏览器崩溃、断电时最后一分钟的内容可能丢失。",
    "显示“只在本窗口中，没有保存”或“未能保存”的，可以接着填写，关闭窗口前会提醒，请下载草稿文件。",
    "最近一次保存的内容损坏的，打开在它之前保存的内容，并说明；损坏的数据单独保留，可以下载。",
    "页面上方的“版本”列出这份草稿较早的内容：今天按时段、以前按日各留一个（最多 24 个），可以看有哪些不同，也可以采用；采用后可以撤销。",
    "删除后，原处有“撤销”；删除的草稿在“最近删除”中，也可以恢复。换电脑、换浏览器，或清除浏览数据前，请先保存 JSON 文件。",
    "首页的草稿列表写明单位和工作室、上次填到哪一节、填了几项。",
];

const TROUBLE: &[&str] = &[
    "两个窗口打开同一份草稿时，后开的只能查看。点“在本窗口编辑”，另一个窗口先保存再交出；其中没有保存的内容另存为一份草稿。",
    "在首页“打开文件”选择申报文件（.json，不超过 8 MB）或“打包为 ZIP”的压缩包，或拖到任何页面上；先给您看，点“转为草稿修改”才存成新的草稿，不动已有的。",
    "填好的 Word 申报表（.docx）也在“打开文件”里打开：列出读出的内容，拿得准的已经勾选，要核对的说明原因，表样有改动的也说明；点“用勾选的建立草稿”，原来的文件不变。",
    "去年的表、别的单位的表也一样：点“带入到…”填进另一份通知，或打开已有的草稿，在上方的“可以从以前的申报带入”里逐项带入。",
    "保存下来的邮件（.eml）直接打开，取里面的申报文件、压缩包或 Word 申报表；有几份的，请先把附件保存出来。",
    "打不开的文件会说明它是什么、怎么办：如旧格式的 Word（.doc）、Excel、PDF，没有下载完整的文件。",
    "草稿的通知不在这台电脑上时，草稿保留，打开通知文件后接着填。",
];

const PRIVACY: &[&str] = &[
    "填写的内容只保存在这台电脑的这个浏览器里，不上传。材料的文件留在原处，也不存进草稿；有的浏览器记着它们的位置，公共电脑模式和设了口令的草稿不记。",
    "页面打开后取自己的程序和通知，此后只在第一次导出、打开文件时再取一次处理程序。从硬盘或 U 盘双击打开的单个文件（shenbao.html）不联网；它的草稿在这台电脑的浏览器里，不在 U 盘上。",
    "在公共电脑上填写，请先在首页进入“公共电脑模式”：关闭窗口后什么也不留，离开前请下载草稿文件。",
    "“本机保存的内容”页列出保存了什么、有多大，可以一次全部清除。",
];

const BROWSERS: &[&str] = &[
    "Chromium 83 以上内核：新版 Edge、Chrome，360、QQ、搜狗等浏览器的“极速模式”，统信、麒麟系统自带浏览器。",
    "Firefox 和 WebKit 内核的浏览器（测试用的是 WebKitGTK）可以填写、检查、预览、保存各种文件和打包；Safari 也是 WebKit 内核，但没有直接测试。打不开或显示不正常时，请换用上面的浏览器。",
    "IE 和各浏览器的“兼容模式”不能使用，请切换到“极速模式”。",
];
