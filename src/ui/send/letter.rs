//! The mail: its texts ready to be copied, what to attach, and a link for those with a mail program.

use yew::Html;

use super::attachments::attachments;
use super::copy::copied;
use super::step::based;
use crate::exports::{Mail, mail};
use crate::notice::Notice;
use crate::ui::piece::{El, el};
use crate::ui::session::Session;

/// The step, with the way to the files.
pub fn letter(step: El, session: &Session, files: Html) -> El {
    let notice = session.prepared().notice;
    let mail = mail(&notice, &session.work().answers);
    let step = if mail.to.is_empty() {
        step.child(el("p").text("通知没有写明电子邮箱，请按报送地址报送，或向联系人询问。"))
    } else {
        let words = "登录单位常用的邮箱，新建邮件，把下面各项逐一复制、粘贴，再添加附件。";
        step.child(el("p").text(words)).child(texts(&notice, &mail)).some(link(&mail))
    };
    attachments(step, session, files)
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
