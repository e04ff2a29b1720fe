//! The mail: its texts ready to be copied, what to attach, and a link for those with a mail program.

use yew::Html;

use super::attachments::attachments;
use super::copy::copied;
use super::made::{MadePress, Wanted};
use super::step::based;
use crate::exports::{Mail, eml, excel, mail};
use crate::notice::Notice;
use crate::office::Task;
use crate::ui::piece::{El, View, el};
use crate::ui::session::Session;

/// The step, with the way to the files.
pub fn letter(step: El, session: &Session, files: Html, draft: &str) -> El {
    let notice = session.notice();
    let mail = mail(&notice, &session.applicable().entries);
    let step = if mail.to.is_empty() {
        step.child(el("p").text("通知没有写明电子邮箱，请按报送地址报送，或向联系人询问。"))
    } else {
        let words = "登录单位常用的邮箱，新建邮件，把下面各项逐一复制、粘贴，再添加附件。";
        step.child(el("p").text(words)).child(texts(&notice, &mail)).some(link(&mail))
    };
    attachments(step.child(whole(session, draft)), session, files)
}

/// The mail as a file, with what the program makes attached.
fn whole(session: &Session, draft: &str) -> El {
    let words = "装了邮件程序的：保存邮件草稿，双击打开，地址、主题、正文和申报文件、Word 文件、核验单都在里面，看一遍再按“发送”。\
                 Outlook、Foxmail、Thunderbird 都能打开；打开的若不是写信窗口，用菜单里的“再次编辑”或“作为新邮件编辑”。\
                 网页邮箱打不开它，请用上面的“复制”和第④步的 ZIP。";
    let wanted = Wanted {
        task: Task::Letter,
        form: String::new(),
        words: "邮件草稿（.eml）".to_owned(),
        suffix: eml::ENDING.to_owned(),
        kind: "message/rfc822",
        then: "一般在“下载”文件夹里。双击打开，看一遍，补上视频、照片等附件，再按“发送”。",
    };
    let press = MadePress { session: session.clone(), draft: draft.to_owned(), wanted };
    el("div").child(press.show()).child(el("p").class("soft").text(words))
}

/// The tables for Excel; nothing where the notice has none.
pub fn spreadsheet(session: &Session, draft: &str) -> Option<Html> {
    let notice = session.notice();
    let words = if notice.collects.is_some() { "保存 Excel 汇总表" } else { "保存 Excel 表格" };
    let wanted = Wanted {
        task: Task::Excel,
        form: String::new(),
        words: words.to_owned(),
        suffix: excel::ENDING.to_owned(),
        kind: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        then: "一般在“下载”文件夹里，用 Excel、WPS 表格打开。在那里改动的内容不会回到这里。",
    };
    let press = MadePress { session: session.clone(), draft: draft.to_owned(), wanted };
    excel::offered(&notice).then(|| press.show())
}

fn texts(notice: &Notice, mail: &Mail) -> El {
    let whereto = notice.submission.clause.as_ref();
    let given = notice.submission.mail.clause.as_ref();
    let body = || copied("正文", mail.body.clone(), true, Some(based(notice, given)));
    el("dl")
        .class("copies")
        .child(copied("收件地址", mail.to.join("，"), false, Some(based(notice, whereto))))
        .child(copied("主题", mail.subject.clone(), false, Some(based(notice, given))))
        .some((!mail.body.is_empty()).then(body))
}

fn link(mail: &Mail) -> Option<El> {
    let link = mail.link()?;
    let hint = if link.whole {
        "打开这台电脑上的邮件程序，地址、主题和正文已经写好；附件要自己添加。"
    } else {
        "打开这台电脑上的邮件程序，地址和主题已经写好；正文较长，请复制上面的正文粘贴进去，附件要自己添加。"
    };
    let press = el("a").class("button").attr("href", link.href).text("用邮件程序写信");
    Some(el("div").class("send-link").child(press).child(el("p").class("soft").text(hint)))
}
