//! 统计: how many there are of what and whose, as bars with the same numbers as a table under each; and who is awaited.
//! Not here: counting (`collection::statistics`), and where a bar stands (`collection::chart`).

use yew::prelude::*;

use crate::browser::{clock, print};
use crate::collection::chart::{self, ChartDrawing, DrawnBar, DrawnPart, DrawnText};
use crate::collection::{
    COUNTED, DecisionState, ReceivedItem, StatisticBar, StatisticChart, awaited, statistics, words,
};
use crate::ui::hooks::use_today;
use crate::ui::shown::shown;

use super::address::DeskAddress;
use super::state::{DeskState, use_desk};

/// The screen.
#[component]
pub fn Statistics() -> Html {
    let desk = use_desk();
    // Which states are counted; all of them to begin with.
    let states = use_state_eq(|| COUNTED.to_vec());
    let notices = desk.notices();
    let on_print = Callback::from(|_: MouseEvent| print::print());
    let state = |state: DecisionState| {
        let (checked, set) = (states.contains(&state), states.clone());
        let onchange = Callback::from(move |_: Event| {
            let others = COUNTED.into_iter().filter(|it| set.contains(it) != (*it == state));
            set.set(others.collect());
        });
        html! { <label class="choice"><input type="checkbox" {checked} {onchange} />{ words::state(state) }</label> }
    };
    html! {
        <main id="main" class="page desk-statistics" tabindex="-1">
            <h1>{ "统计" }</h1>
            <div class="buttons desk-ways">
                <a class="button is-small" href={DeskAddress::Register.fragment()}>{ "‹ 收件台" }</a>
                <button type="button" class="button is-small" onclick={on_print}>{ "打印" }</button>
            </div>
            if notices.is_empty() {
                <p>{ "还没有收到申报。" }</p>
            } else {
                <fieldset class="desk-states">
                    <legend>{ "统计哪些审核结论的申报：" }</legend>
                    { for COUNTED.map(state) }
                </fieldset>
                <p class="soft">{ "同一申报收到几份的，只算最后一份；重复的和撤回的不算。" }</p>
            }
            { for notices.iter().enumerate().map(|(nth, notice)| {
                let charts = statistics(&desk.collection(), notice, &states);
                html! {
                    <section class="card" aria-labelledby={format!("desk-notice-{nth}")}>
                        <h2 id={format!("desk-notice-{nth}")}>{ shown(notice.title.clone()) }</h2>
                        if charts.is_empty() {
                            <p>{ "这份通知没有写明统计什么。" }</p>
                        }
                        { for charts.iter().enumerate().map(|(of, chart)| figure(&format!("desk-chart-{nth}-{of}"), chart)) }
                    </section>
                }
            }) }
            <Awaited />
        </main>
    }
}

/// A chart, and the same numbers as a table.
fn figure(id: &str, chart: &StatisticChart) -> Html {
    let unit = if chart.unit.is_empty() { String::new() } else { format!("（{}）", chart.unit) };
    let title = format!("{}{unit}", chart.title);
    html! {
        <figure class="desk-figure">
            <figcaption><b>{ shown(title.clone()) }</b>{ shown(about(chart)) }</figcaption>
            if !chart.bars.is_empty() {
                { drawn(id, &title, &chart::drawing(chart)) }
                { table(chart) }
            }
        </figure>
    }
}

/// What they come to, and what is not in the bars.
fn about(chart: &StatisticChart) -> String {
    let total = format!("　合计 {}", chart::shown(chart.total));
    let several = if chart.several > 0 { format!("；{} 份算在几项里", chart.several) } else { String::new() };
    let open = chart.open().map(|open| format!("；{open}")).unwrap_or_default();
    [total, several, open].concat()
}

fn drawn(id: &str, title: &str, drawing: &ChartDrawing) -> Html {
    let (titled, described) = (format!("{id}-title"), format!("{id}-description"));
    let said: Vec<String> = drawing.bars.iter().map(|bar| format!("{} {}", bar.title, bar.total.text)).collect();
    html! {
        <svg
            role="img"
            class="desk-chart"
            aria-labelledby={format!("{titled} {described}")}
            viewBox={format!("0 0 {} {}", drawing.width, drawing.height)}
        >
            <title id={titled}>{ shown(title.to_owned()) }</title>
            <desc id={described}>{ shown(said.join("，")) }</desc>
            { for drawing.bars.iter().map(bar) }
        </svg>
    }
}

fn bar(bar: &DrawnBar) -> Html {
    html! {
        <g>
            <title>{ shown(bar.title.clone()) }</title>
            { for bar.name.iter().map(|line| words_at(line, "end")) }
            { for bar.parts.iter().map(part) }
            { words_at(&bar.total, "start") }
        </g>
    }
}

fn part(part: &DrawnPart) -> Html {
    let number = |value: u32| value.to_string();
    html! {
        <>
            <rect
                class={classes!("desk-bar", class(part.state))}
                x={number(part.x)}
                y={number(part.y)}
                width={number(part.width)}
                height={number(part.height)}
            >
                <title>{ shown(format!("{} {}", words::state(part.state), part.number)) }</title>
            </rect>
            if let Some(label) = &part.label {
                { words_at(label, "middle") }
            }
        </>
    }
}

fn words_at(words: &DrawnText, anchor: &'static str) -> Html {
    html! {
        <text x={words.x.to_string()} y={words.y.to_string()} font-size={chart::EM.to_string()} text-anchor={anchor}>
            { shown(words.text.clone()) }
        </text>
    }
}

fn class(state: DecisionState) -> &'static str {
    match state {
        DecisionState::Passed => "is-passed",
        DecisionState::Returned => "is-returned",
        DecisionState::Declined => "is-declined",
        DecisionState::Open | DecisionState::Duplicate | DecisionState::Withdrawn => "is-open",
    }
}

/// The numbers of a chart; the states that occur have a column each, which is the chart's legend as well.
fn table(chart: &StatisticChart) -> Html {
    let occurs = |state: &DecisionState| chart.bars.iter().any(|bar| bar.parts.iter().any(|(of, _)| of == state));
    let states: Vec<DecisionState> = COUNTED.into_iter().filter(occurs).collect();
    let head = |state: &DecisionState| {
        html! {
            <th scope="col"><span class={classes!("desk-legend", class(*state))} aria-hidden="true"></span>{ words::state(*state) }</th>
        }
    };
    let row = |bar: &StatisticBar| {
        let number = |state: &DecisionState| {
            let found = bar.parts.iter().find(|(of, _)| of == state);
            html! { <td>{ found.map(|(_, number)| chart::shown(*number)) }</td> }
        };
        html! {
            <tr>
                <th scope="row">{ shown(bar.label.clone()) }</th>
                { for states.iter().map(number) }
                <td>{ chart::shown(bar.total()) }</td>
            </tr>
        }
    };
    html! {
        <table class="desk-numbers">
            <thead><tr><th scope="col"></th>{ for states.iter().map(head) }<th scope="col">{ "合计" }</th></tr></thead>
            <tbody>{ for chart.bars.iter().map(row) }</tbody>
        </table>
    }
}

/// 待补正 and not come again: who is to be reminded.
#[component]
fn Awaited() -> Html {
    let (desk, today) = (use_desk(), use_today());
    let lines = lines(&desk, |at| clock::day_words(at, today));
    html! {
        <section class="card" aria-labelledby="desk-awaited">
            <h2 id="desk-awaited">{ format!("还在等补正的（{}）", lines.len()) }</h2>
            if lines.is_empty() {
                <p>{ "没有。" }</p>
            } else {
                <ul class="list-plain">{ for lines }</ul>
            }
        </section>
    }
}

fn lines(desk: &DeskState, day: impl Fn(u64) -> String) -> Vec<Html> {
    let collection = desk.collection();
    let line = |it: crate::collection::AwaitedApplication<'_>| {
        let names = &it.application.names;
        let file =
            collection.item(it.item).and_then(|item: &ReceivedItem| item.origins.last()).map(ToString::to_string);
        let name = if names.unit.is_empty() { file.unwrap_or_default() } else { names.unit.clone() };
        let reached: Vec<&str> =
            [&*names.phone, &*names.email].into_iter().filter(|reached| !reached.is_empty()).collect();
        let letter =
            it.letter.map_or_else(|| "退回意见还没有发出".to_owned(), |at| format!("退回意见已发出（{}）", day(at)));
        let said = format!(
            "　{}起；{letter}{}",
            day(it.since),
            if reached.is_empty() { String::new() } else { format!("；{}", reached.join("，")) }
        );
        html! {
            <li>
                <a href={DeskAddress::Item(it.item.clone()).fragment()}>{ shown(name) }</a>
                <span class="soft">{ shown(said) }</span>
            </li>
        }
    };
    awaited(&collection).into_iter().map(line).collect()
}
