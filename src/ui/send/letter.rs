//! The mail: its texts ready to be copied, and a link for those with a mail program.

use yew::prelude::*;

use super::copy::copied;
use super::made::{OnMade, buttons};
use super::step::based;
use crate::exports::{Group, Mail, mail};
use crate::notice::Notice;
use crate::ui::session::Session;

/// What the step does. The notice's address is that of the step at which the person stands, or of another.
pub fn letter(session: &Session, draft: &str, addressed: bool, on_made: &OnMade) -> Html {
    let notice = session.notice();
    let mail = mail(&notice, &session.applicable().entries);
    let words = match (addressed, mail.to.is_empty()) {
        (true, false) => "登录单位常用的邮箱，新建邮件，把下面各项逐一复制、粘贴，再添加附件。",
        (true, true) => "通知没有写明电子邮箱，请按报送地址报送，或向联系人询问。",
        (false, _) => "您这一步报给别的单位，邮箱请向对方询问。附上第④步的 ZIP；对方再按通知的邮箱报送。",
    };
    html! {
        <>
            <p>{ words }</p>
            if addressed && !mail.to.is_empty() {
                { texts(&notice, &mail) }
                { link(&mail).unwrap_or_default() }
            }
            if addressed {
                { whole(session, draft, on_made) }
            }
        </>
    }
}

/// The mail as a file, with what the program makes attached.
fn whole(session: &Session, draft: &str, on_made: &OnMade) -> Html {
    let words = "装了邮件程序的：保存邮件草稿，双击打开，地址、主题、正文和申报文件、Word 文件、核验单都在里面，看一遍再按“发送”。\
                 打开的若不是写信窗口，用菜单里的“再次编辑”或“作为新邮件编辑”。网页邮箱请用上面的“复制”和第④步的 ZIP。";
    html! {
        <div>
            { buttons(session, draft, Group::Mail, on_made) }
            <p class="soft">{ words }</p>
        </div>
    }
}

fn texts(notice: &Notice, mail: &Mail) -> Html {
    let address = notice.submission.clause.as_ref();
    let given = notice.submission.mail.clause.as_ref();
    html! {
        <dl class="copies">
            { copied("收件地址", mail.to.join("，"), false, Some(based(notice, address))) }
            { copied("主题", mail.subject.clone(), false, Some(based(notice, given))) }
            if !mail.body.is_empty() {
                { copied("正文", mail.body.clone(), true, Some(based(notice, given))) }
            }
        </dl>
    }
}

fn link(mail: &Mail) -> Option<Html> {
    let link = mail.link()?;
    let hint = if link.whole {
        "打开这台电脑上的邮件程序，地址、主题和正文已经写好；附件要自己添加。"
    } else {
        "打开这台电脑上的邮件程序，地址和主题已经写好；正文较长，请复制上面的正文粘贴进去，附件要自己添加。"
    };
    Some(html! {
        <div class="send-link">
            <a class="button" href={link.href}>{ "用邮件程序写信" }</a>
            <p class="soft">{ hint }</p>
        </div>
    })
}
