//! Which other applications belong to one: its versions, and those that share its leader or its unit. They are named, never merged.

use yew::prelude::*;

use crate::browser::clock;
use crate::collection::{Collection, ItemKey, ReceivedItem, Relation, related, words};
use crate::ui::desk::address::DeskAddress;
use crate::ui::desk::state::use_desk;
use crate::ui::hooks::use_today;
use crate::ui::shown::shown;

/// Others that are named; a unit may have dozens.
const LISTED: usize = 20;

/// Of which.
#[derive(Properties, PartialEq)]
pub struct RelatedProps {
    /// This item.
    pub item: ItemKey,
}

/// They; nothing where it stands alone.
#[component]
pub fn Related(props: &RelatedProps) -> Html {
    let (desk, today) = (use_desk(), use_today());
    let (ledger, collection) = (desk.ledger(), desk.collection());
    let found = others(&collection, &props.item);
    let place = ledger.place(&props.item).filter(|(_, all)| *all > 1);
    let over = ledger.over(&props.item).map(str::to_owned);
    if found.is_empty() && over.is_none() {
        return Html::default();
    }
    let more = found.len().saturating_sub(LISTED);
    let line = |(item, relation): &(&ReceivedItem, Relation)| {
        let came = item.received().map(|seconds| clock::day_words(seconds.saturating_mul(1000), today));
        let file = item.origins.last().map(ToString::to_string).unwrap_or_default();
        let said = format!(
            "{}：{file}{}",
            words::relation(*relation),
            came.map(|it| format!("，{it}收到")).unwrap_or_default()
        );
        let state = words::state(collection.log.state(&item.key));
        let beside = DeskAddress::Beside(vec![item.key.clone(), props.item.clone()]).fragment();
        html! {
            <li>
                <a href={DeskAddress::Item(item.key.clone()).fragment()}>{ shown(said) }</a>
                { format!("（{state}）　") }
                <a href={beside}>{ "逐栏比较" }</a>
            </li>
        }
    };
    html! {
        <section class="desk-related" aria-labelledby="desk-related">
            <h2 id="desk-related">{ "相关的申报" }</h2>
            if let Some(over) = over {
                <p class="callout is-warning">{ shown(over) }</p>
            }
            if let Some((nth, all)) = place {
                <p>
                    { format!("同一工作室共收到 {all} 份，这是第 {nth} 份。") }
                    { if nth < all { "后面还有更新的一份，名额和汇总默认以最后一份为准。" } else { "名额和汇总默认以这一份为准。" } }
                </p>
            }
            <ul class="list-plain">{ for found.iter().take(LISTED).map(line) }</ul>
            if more > 0 {
                <p class="soft">{ format!("另有 {more} 份没有列出。") }</p>
            }
        </section>
    }
}

fn others<'a>(collection: &'a Collection, key: &ItemKey) -> Vec<(&'a ReceivedItem, Relation)> {
    let Some(own) = collection.item(key).and_then(ReceivedItem::application) else { return Vec::new() };
    let mut found: Vec<_> = related(own, collection.items())
        .into_iter()
        .filter(|(other, _)| *other != key)
        .filter_map(|(other, relation)| Some((collection.item(other)?, relation)))
        .collect();
    found.sort_by_key(|(item, relation)| (*relation, item.received()));
    found
}
