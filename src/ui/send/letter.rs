//! The mail: its texts ready to be copied, what to attach, and a link for those with a mail program.

use yew::prelude::*;

use super::attachments::Attachments;
use super::copy::Copied;
use crate::exports::{Mail, mail};
use crate::notice::Notice;
use crate::ui::notes::basis;
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

/// The step.
#[component]
pub fn Letter() -> Html {
    let session = use_session(Watch::Assessment);
    let notice = session.prepared().notice;
    let mail = mail(&notice, &session.work().answers);
    html! {
        <>
            if mail.to.is_empty() {
                <p>{ "通知没有写明电子邮箱，请按报送地址报送，或向联系人询问。" }</p>
            } else {
                <p>{ "登录单位常用的邮箱，新建邮件，把下面各项逐一复制、粘贴，再添加附件。" }</p>
                { texts(&notice, &mail) }
                { link(&mail) }
            }
            <Attachments />
        </>
    }
}

fn texts(notice: &Notice, mail: &Mail) -> Html {
    let given: Vec<_> = notice.submission.mail.clause.iter().filter_map(|id| notice.clause(id)).collect();
    let whereto: Vec<_> = notice.submission.clause.iter().filter_map(|id| notice.clause(id)).collect();
    html! {
        <dl class="copies">
            <Copied label="收件地址" text={mail.to.join("，")}>{ basis(&whereto) }</Copied>
            <Copied label="主题" text={mail.subject.clone()}>{ basis(&given) }</Copied>
            if !mail.body.is_empty() {
                <Copied label="正文" text={mail.body.clone()} long=true>{ basis(&given) }</Copied>
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
