//! What the page does, what it promises, and where what is typed stays.

use yew::Html;

use crate::ui::piece::{Cx, El, View, el, list};
use crate::ui::route::Route;

/// Shows the screen; see `ui::later`.
pub fn later(_: &()) -> Html {
    Help.show()
}

/// The help screen.
#[derive(PartialEq)]
struct Help;

impl View for Help {
    fn view(&self, _: &mut Cx<'_>) -> Html {
        let home = el("a").class("head-home").attr("href", Route::Home.fragment()).text("‹ 首页");
        let main = el("main").id("main").class("page").attr("tabindex", "-1").child(el("h1").text("使用帮助"));
        let main = main.all(PARTS.iter().map(|(title, lines)| part(title, lines)));
        list([el("header").class("head is-plain").child(home).into(), main.into()])
    }
}

fn part(title: &'static str, lines: &[&'static str]) -> El {
    let lines = el("ul").class("list-plain").all(lines.iter().map(|line| el("li").text(*line)));
    el("section").class("card").child(el("h2").text(title)).child(lines)
}

const PARTS: [(&str, &[&str]); 5] = [
    ("怎样填写", FILLING),
    ("怎样检查和报送", SENDING),
    ("草稿怎样保存", DRAFTS),
    ("内容到哪里去", PRIVACY),
    ("可用的浏览器", BROWSERS),
];

const FILLING: &[&str] = &[
    "在首页选择通知，点“开始填写”；也可以先用示例看一看。",
    "日期、数字、电话按平时的习惯填写，离开后自动规范，并标出“已规范”，可以撤销。",
    "首页没有的通知，向发文单位要通知文件（.toml 或 .json），点“打开通知文件”；文件有毛病时逐行说明，已有的内容不变。",
    "填过的内容不必再填：新草稿上方的“可以从以前的申报带入”列出别的草稿（示例除外），逐项或全部带入，已填的不覆盖，可以撤销。",
    "首页草稿旁的“带入到…”用它开始另一份通知的申报：年度行按年份对应，勾选、填报日期和按年度统计的数不自动带入。",
    "成员、培养人才等表格可以从 Excel、WPS、Word 中整块复制粘贴，落表前先预览，落表后可以撤销。",
    "通知有参考提纲的，在“申报材料”中逐章写，提纲原文在旁边，表上已填的内容可以采用为文字；写好后单独打印成册。",
    "每一处的“依据”可以展开，看到通知的条款号和原文。",
    "表中没有的内容，通知允许填“无”的，点“无”即可。",
];

const SENDING: &[&str] = &[
    "点“检查”，页面逐条对照通知要求，先列必须修改的，再列建议核对的；点任一条即到填写处。",
    "“打印”按 A3 或 A4 排出封面、填表说明和表格，申报材料另有自己的打印预览；意见、签名、盖章处留空，由单位办理。",
    "“导出与发送”中保存 JSON 文件，并备好邮件的地址、主题、正文和附件清单。",
    "有错误也可以保存和打印；发送前会列出还没有改的错误。",
];

const DRAFTS: &[&str] = &[
    "停止输入后 1 秒内自动保存；切换窗口、关闭页面前立即保存。",
    "保存失败时一直提示，直到保存成功；随时可以下载草稿文件。浏览器禁止保存时，内容只在本窗口中，页面会说明。",
    "每份草稿保留前后两份，写入后读回核对，任何一步都不毁掉最后一份可读的内容。",
    "两个窗口打开同一份草稿时，后开的只能查看，或另存一份，不会互相覆盖。",
    "旧版通知或旧版页面保存的草稿可以打开；放不下的内容保留在填写页的“未归位内容”中，可以复制，不点删除就一直在。新版页面保存的草稿，旧版页面不会改写。",
    "从文件打开的通知同样保存和核对；草稿的通知不在这台电脑上时，草稿保留，打开通知文件后接着填。",
    "损坏的数据单独放置，可以下载，程序不会删除它。",
    "导出的文件再打开，与原来的草稿完全一样。",
];

const PRIVACY: &[&str] = &[
    "页面打开后的几秒内取完各份通知，此后不再联网（第一次打开通知文件时再取一次检查程序，文件本身不上传）。填写的内容只保存在这台电脑的这个浏览器里，不上传。",
    "换电脑、换浏览器，或清除浏览数据前，请先导出文件。",
    "在公共电脑上填写，离开前请导出文件，并在首页删除草稿、清空“最近删除”。",
];

const BROWSERS: &[&str] = &[
    "Chromium 83 以上内核：新版 Edge、Chrome，360、QQ、搜狗等浏览器的“极速模式”，统信、麒麟系统自带浏览器。",
    "其他内核（Firefox、Safari）没有逐一测试；打不开或显示不正常时，请换用上面的浏览器。",
    "IE 和各浏览器的“兼容模式”不能使用，请切换到“极速模式”。",
];
