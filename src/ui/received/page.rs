//! The screen: by what the file holds.

use std::rc::Rc;

use yew::prelude::*;

use crate::notice::Notice;
use crate::ui::catalogue;
use crate::ui::new_draft::{ReceivedContent, ReceivedFile, absent, received};
use crate::ui::route::Route;
use crate::ui::shown::shown;

use super::submission::ReceivedSubmission;
use super::word_form::ReceivedForm;

/// Which file is read.
#[derive(Properties, PartialEq)]
pub struct ReceivedPageProps {
    /// Its id.
    pub id: AttrValue,
}

/// The file with its notice, once it was looked for, or why it is not read.
type Found = Option<Result<(Rc<ReceivedFile>, Rc<Notice>), String>>;

/// The screen.
#[component]
pub fn ReceivedPage(props: &ReceivedPageProps) -> Html {
    let found = use_state_eq(|| Found::None);
    let set = found.setter();
    use_effect_with(props.id.clone(), move |id| set.set(Some(find(id))));
    let (file, notice) = match &*found {
        None => return Html::default(),
        Some(Err(sentence)) => return not_opened(sentence),
        Some(Ok((file, notice))) => (file.clone(), notice.clone()),
    };
    match &file.content {
        ReceivedContent::Submission(content) => {
            html! { <ReceivedSubmission content={content.clone()} {file} {notice} /> }
        }
        ReceivedContent::Form(form, bytes) => {
            html! { <ReceivedForm form={form.clone()} bytes={bytes.clone()} {file} {notice} /> }
        }
    }
}

fn find(id: &str) -> Result<(Rc<ReceivedFile>, Rc<Notice>), String> {
    let file = received(id).ok_or("这个文件已经不在本窗口中了。请回到首页，重新打开它。")?;
    let notice = match &file.content {
        ReceivedContent::Submission(content) => &content.notice,
        ReceivedContent::Form(form, _) => &form.notice,
    };
    let notice = catalogue::notice(notice).ok_or_else(|| absent(notice))?;
    Ok((file, notice))
}

/// Said in the place of what is not read.
pub fn not_opened(sentence: &str) -> Html {
    html! {
        <main class="page" id="main" tabindex="-1">
            <h1>{ "文件没有打开" }</h1>
            <p role="alert">{ shown(sentence.to_owned()) }</p>
            <p><a class="button" href={Route::Home.fragment()}>{ "返回首页" }</a></p>
        </main>
    }
}
