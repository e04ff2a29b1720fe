//! The notices one can apply under.

use yew::prelude::*;

use crate::answers::{Answers, Date};
use crate::browser::{clock, events};
use crate::check::show_date;
use crate::notice::{DatePrint, Notice, builtin, builtin_ids, sample};
use crate::ui::route::Route;
use crate::ui::shell::{Desk, begin};
use crate::wire;

/// All notices.
#[component]
pub fn Notices() -> Html {
    let cards = builtin_ids().filter_map(|id| builtin(id)?.ok()).map(|notice| card(&notice));
    html! {
        <section aria-labelledby="notices">
            <h2 id="notices">{ "通知" }</h2>
            <ul class="cards">{ for cards }</ul>
        </section>
    }
}

fn card(notice: &Notice) -> Html {
    let materials = notice.materials.iter().filter(|material| material.missing.is_some() && material.due.is_none());
    let materials: Vec<&str> = materials.map(|material| material.title.as_str()).collect();
    let issued = notice.issued.as_deref().and_then(Date::from_iso).map(|day| show_date(day, DatePrint::Chinese));
    html! {
        <li class="card notice-card">
            <h3>{ &notice.title }</h3>
            <p class="notice-document">{ format!("{}《{}》", notice.issuer, notice.document) }</p>
            <dl class="facts">
                if let Some(number) = &notice.number { <div><dt>{ "文号" }</dt><dd>{ number }</dd></div> }
                if let Some(issued) = issued { <div><dt>{ "印发" }</dt><dd>{ issued }</dd></div> }
                if let Some(deadline) = &notice.deadline {
                    <div><dt>{ "截止" }</dt><dd>{ &deadline.text }{ left(notice) }</dd></div>
                }
                <div><dt>{ "材料" }</dt><dd>{ materials.join("、") }</dd></div>
            </dl>
            <Begin id={notice.id.clone()} title={notice.title.clone()} />
        </li>
    }
}

/// The last day with the days left, or 已截止.
fn left(notice: &Notice) -> Html {
    let Some(last) = notice.last_day().and_then(|day| Date::from_iso(&day)) else { return Html::default() };
    let days = clock::today().and_then(|today| last.days_since(today));
    let words = match days {
        Some(days) if days < 0 => "已截止".to_owned(),
        Some(0) => "今天截止".to_owned(),
        Some(days) => format!("还剩 {days} 天"),
        None => String::new(),
    };
    html! { <span class="deadline-left">{ format!("（{}，{words}）", show_date(last, DatePrint::Chinese)) }</span> }
}

/// Which notice to begin.
#[derive(Properties, PartialEq)]
struct BeginProps {
    id: AttrValue,
    title: AttrValue,
}

/// The presses that begin a draft.
#[component]
fn Begin(props: &BeginProps) -> Html {
    let desk = use_context::<Desk>();
    let refused = use_state(|| None::<&'static str>);
    let press = |example: bool| {
        let (desk, refused, id) = (desk.clone(), refused.clone(), props.id.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(desk) = &desk {
                refused.set(start(desk, &id, example).err());
            }
        })
    };
    html! {
        <p class="buttons">
            <button type="button" class="button is-primary" onclick={press(false)}
                aria-label={format!("开始填写：{}", props.title)}>{ "开始填写" }</button>
            <button type="button" class="button" onclick={press(true)}
                aria-label={format!("用示例试一试：{}", props.title)}>{ "用示例试一试" }</button>
            if let Some(reason) = *refused { <span role="alert" class="refused">{ reason }</span> }
        </p>
    }
}

/// Makes a draft, empty or of the example, and goes there.
fn start(desk: &Desk, id: &str, example: bool) -> Result<(), &'static str> {
    let Some(Ok(notice)) = builtin(id) else { return Ok(()) };
    let text = if example { sample(id, false) } else { None };
    let answers = text.and_then(|text| wire::parse(text).ok()).map(|tree| wire::answers(&notice, &tree));
    let name = if example { format!("{}（示例）", notice.title) } else { notice.title.clone() };
    let draft = begin(&desk.drafts, &notice, &name, &answers.unwrap_or_else(Answers::default));
    let draft = draft.map_err(|error| crate::drafts::words::reason(&error))?;
    events::go(&Route::Fill(draft.handle.id().as_str().to_owned()).fragment());
    Ok(())
}
