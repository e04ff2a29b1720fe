//! The notices that were opened from files, to be removed.

use yew::prelude::*;

use crate::answers::Date;
use crate::browser::clock;
use crate::drafts::KeptNotice;
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::hooks::{use_app_state, use_stored, use_today};
use crate::ui::shown::{marked, shown};

use super::keep::{announce, reason, users};

/// The list; nothing where there are none, and before the stores are read.
#[component]
pub fn KeptNotices() -> Html {
    let (kept, today) = (use_stored((), |app, ()| app.drafts.notices().unwrap_or_default()), use_today());
    let Some(kept) = kept.filter(|kept| !kept.is_empty()) else { return Html::default() };
    let line = |notice: &KeptNotice| html! { <Line key={notice.id.clone()} notice={notice.clone()} {today} /> };
    html! {
        <div>
            <h3>{ "打开过的通知文件" }</h3>
            <ul class="notice-file-list notice-file-kept">{ for kept.iter().map(line) }</ul>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    notice: KeptNotice,
    /// The day on which a notice is said to be opened by the hour alone.
    today: Option<Date>,
}

/// One of them, and why the last press did not remove it.
#[component]
fn Line(props: &LineProps) -> Html {
    let app = use_app_state();
    let refused = use_state_eq(|| None::<String>);
    let Some(app) = app else { return Html::default() };
    let id = props.notice.id.clone();
    let known = catalogue::notices().into_iter().find(|notice| notice.id == id);
    let title = known.map_or_else(|| id.clone(), |notice| format!("{}（{}年度）", notice.title, notice.edition));
    let own = if catalogue::is_own(&id) { "，页面现已自带这份通知，文件不再使用" } else { "" };
    let words = format!("{title}，编号 {id}，打开于 {}{own}", clock::words(props.notice.kept_at, props.today));
    let on_remove = {
        let refused = refused.clone();
        Callback::from(move |_: MouseEvent| refused.set(remove(&app, &id).err()))
    };
    let label = marked(format!("移除：{title}").into());
    html! {
        <li>
            <span>{ shown(words) }</span>
            <button type="button" class="button is-quiet is-small" aria-label={label} onclick={on_remove}>
                { "移除" }
            </button>
            if let Some(reason) = &*refused {
                <p role="alert" class="refused">{ shown(reason.clone()) }</p>
            }
        </li>
    }
}

/// Removes it, or says why not.
fn remove(app: &AppState, id: &str) -> Result<(), String> {
    let drafts = if catalogue::is_own(id) { 0 } else { users(app, id) };
    if drafts > 0 {
        return Err(format!("有{drafts}份草稿在用这份通知，没有移除。请先导出并删除这些草稿。"));
    }
    app.drafts.remove_notice(id, clock::millis()).map_err(|error| reason(&error.into()).to_owned())?;
    announce(app);
    Ok(())
}
