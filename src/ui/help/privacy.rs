//! Where the typed text goes, in ten lines.

use yew::prelude::*;

use crate::ui::lazy::LazyPart;
use crate::ui::plain_head::plain_head;
use crate::ui::route::Route;

/// The ten lines.
const LINES: [&str; 10] = [
    "您填写的内容只保存在这台电脑的这个浏览器里，不上传，本页没有服务器，也没有账号。",
    "页面打开后只取自己的程序和通知文件；取完以后不再联网，不统计访问，不用外来的脚本和字体。",
    "每次保存写两处：浏览器的本地存储和浏览器的数据库；数据库里还有较早的版本和撤销的步骤。“已保存”在写到磁盘之后才显示。",
    "材料的照片、视频留在原处，不存进草稿；草稿里只记文件名、大小、时长和校验码；有的浏览器另记着文件在哪里，以便重新附上，随草稿一起清除。",
    "只有您自己保存、打印、发邮件，内容才离开这台电脑；发给谁、发什么由您决定。",
    "同一台电脑上用同一个浏览器账户的人，都能打开这里的草稿。怕别人看到的，可以给草稿设口令。",
    "在公共电脑上，请先点首页的“公共电脑模式”再填写：关闭窗口后什么也不留。",
    "“本机保存的内容”页列出保存了什么、在哪里、有多大，可以一次全部清除，清除后会核对。",
    "浏览器可能在磁盘不足时清理网站数据，重要的草稿请另存文件。",
    "从文件打开的内容按不可信处理：限制大小，不执行，不影响已有的草稿。",
];

/// Shows the screen; see `ui::lazy`.
pub struct PrivacyPart;

impl LazyPart for PrivacyPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! {
            <>
                { plain_head() }
                <main id="main" class="page" tabindex="-1">
                    <h1>{ "填写的内容到哪里去" }</h1>
                    <section class="card"><ol>{ for LINES.map(|line| html! { <li>{ line }</li> }) }</ol></section>
                    <p class="buttons">
                        <a class="button" href={Route::Storage.fragment()}>{ "本机保存的内容" }</a>
                        <a class="button" href={Route::Help.fragment()}>{ "使用帮助" }</a>
                    </p>
                </main>
            </>
        }
    }
}
