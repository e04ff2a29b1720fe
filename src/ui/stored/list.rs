//! What is kept, where, and how large.

use yew::prelude::*;

use super::collection;
use crate::browser::collection_store::CollectionSizes;
use crate::drafts::{Listing, Stock, words};
use crate::files;
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::shown::shown;

/// The table; a sentence where nothing is kept.
pub fn list(app: &AppState, listing: &Listing, stock: &[Stock], collection: Option<CollectionSizes>) -> Html {
    let total: usize = stock.iter().map(|stock| stock.in_front).sum();
    let head = ["内容", "浏览器存储", "磁盘数据库"].map(|words| html! { <th scope="col">{ words }</th> });
    html! {
        <section class="card" aria-labelledby="stored">
            <h2 id="stored">{ "保存了什么" }</h2>
            if stock.is_empty() && collection.is_none() {
                <p>{ "这台电脑上没有保存本页的任何内容。" }</p>
            } else {
                <p>{ where_it_is(app) }</p>
                <table class="versions-table">
                    <thead><tr>{ for head }</tr></thead>
                    <tbody>
                        { for stock.iter().map(|stock| row(listing, stock)) }
                        { for collection.iter().map(collection_row) }
                    </tbody>
                </table>
                <p>{ format!("浏览器存储中共约 {}（一般最多 5 MB）。", size(total)) }</p>
            }
        </section>
    }
}

fn row(listing: &Listing, stock: &Stock) -> Html {
    let front = if stock.in_front > 0 { size(stock.in_front) } else { "没有".to_owned() };
    let disk = match (stock.on_disk, stock.held) {
        (0, 0) => "没有",
        (0, _) => "只在本窗口中",
        _ => "有",
    };
    html! {
        <tr>
            <th scope="row">{ shown(name(listing, stock)) }</th>
            <td>{ front }</td>
            <td>{ disk }</td>
        </tr>
    }
}

/// What an office received is kept in a database alone.
fn collection_row(sizes: &CollectionSizes) -> Html {
    html! {
        <tr>
            <th scope="row">{ format!("收件台：{}", collection::words(sizes)) }</th>
            <td>{ "没有" }</td>
            <td>{ format!("约 {}", files::words::size(sizes.bytes())) }</td>
        </tr>
    }
}

fn name(listing: &Listing, stock: &Stock) -> String {
    if stock.is_notice {
        let known = catalogue::notices().into_iter().find(|notice| notice.id == stock.name);
        let title = known.map_or_else(|| stock.name.clone(), |notice| notice.title);
        return format!("通知文件“{title}”");
    }
    let drafts = listing.drafts.iter().map(|draft| (&draft.id, &draft.name, ""));
    let deleted = listing.trash.iter().map(|draft| (&draft.id, &draft.name, "（最近删除）"));
    let mut all = drafts.chain(deleted);
    match all.find(|(id, ..)| id.as_str() == stock.name) {
        Some((_, name, more)) if name.is_empty() => format!("{}{more}", words::ENCRYPTED),
        Some((_, name, more)) => format!("草稿“{name}”{more}"),
        None => format!("打不开的草稿 {}", stock.name),
    }
}

fn where_it_is(app: &AppState) -> &'static str {
    match (app.is_public(), app.lasting(), app.stores.has_disk()) {
        (true, ..) => "公共电脑模式：下面的内容只在本窗口中，关闭窗口后不留。",
        (false, false, _) => "浏览器禁止网页保存数据：下面的内容只在本窗口中。",
        (false, true, true) => {
            "每份内容保存两处：浏览器存储马上就有，磁盘数据库在断电、浏览器崩溃后也还在。草稿较早的版本和撤销的步骤另存在磁盘数据库中，随草稿一起清除。"
        }
        (false, true, false) => "这个浏览器没有数据库可用，只保存在浏览器存储中，断电时最后一分钟的内容可能丢失。",
    }
}

/// A size as people say it; storage counts two bytes a character.
fn size(characters: usize) -> String {
    let bytes = 2 * characters;
    match bytes {
        ..1024 => format!("{bytes} 字节"),
        1024..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{}.{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    }
}
