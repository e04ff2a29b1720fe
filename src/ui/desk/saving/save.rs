//! The collection as one file. Its files go from the database into it one by one, so that they never stand in memory together.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::answers::Date;
use crate::browser::clock;
use crate::browser::download::{self, Piece};
use crate::collection::KeepError;
use crate::exports::package::{ArchivePiece, Checksum, SummedFile, collection_name, collection_pieces};
use crate::ui::desk::state::{DeskMessage, DeskState, use_desk};

/// Said where the archive would be too large.
const TOO_LARGE: &str = "收到的文件一共超过 4 GB，一个收件文件装不下。请分批保存：先按通知或推荐单位分开收件。";
/// Said where the browser did not take it.
const REFUSED: &str = "浏览器没有保存收件文件。请检查下载设置后再试。";
/// Said in a window that keeps nothing.
const NOTHING_KEPT: &str = "这台电脑上没有存入收件数据，不能保存成文件。请换一个浏览器打开本页，重新读取收到的文件。";

/// The press.
#[component]
pub fn Save() -> Html {
    let (desk, busy) = (use_desk(), use_state_eq(|| false));
    let on_save = {
        let (desk, busy) = (desk.clone(), busy.setter());
        Callback::from(move |_: MouseEvent| {
            let (desk, busy) = (desk.clone(), busy.clone());
            busy.set(true);
            spawn_local(async move {
                let said = save(&desk, clock::today()).await;
                busy.set(false);
                desk.say(Some(match said {
                    Ok(words) => DeskMessage::done(words),
                    Err(words) => DeskMessage::failed(words),
                }));
            });
        })
    };
    let is_empty = desk.collection().items().is_empty();
    html! {
        <section class="card" aria-labelledby="desk-save">
            <h2 id="desk-save">{ "保存收件文件" }</h2>
            <p>{ "登记、结论和收到的原件存成一个 .zip 文件：可以备份，也可以交给同事在另一台电脑上接着办。里面有申报人的资料，请妥善保管。" }</p>
            <p class="buttons">
                <button type="button" class="button is-primary" disabled={*busy || is_empty} onclick={on_save}>
                    { if *busy { "正在保存…" } else { "保存收件文件" } }
                </button>
            </p>
        </section>
    }
}

/// Saves it; what was saved, or a sentence why not.
async fn save(desk: &DeskState, today: Option<Date>) -> Result<String, String> {
    let said = |error: KeepError| error.words().to_owned();
    let store = desk.store().ok_or(NOTHING_KEPT)?;
    let loaded = store.load().await.map_err(said)?;
    let (mut summed, mut whole) = (Vec::new(), Vec::new());
    for key in loaded.files {
        let Some((name, bytes)) = store.file(&key).await.map_err(said)? else { continue };
        summed.push(SummedFile { key, name, size: bytes.len() as u64, sum: Checksum::of(&bytes) });
        whole.push(download::blob(&bytes).ok_or(REFUSED)?);
    }
    let (rows, decisions, files) = (loaded.texts.rows.len(), loaded.texts.decisions.len(), summed.len());
    let keys: Vec<_> = summed.iter().map(|file| file.key.clone()).collect();
    let pieces = collection_pieces(loaded.texts, summed, today).ok_or(TOO_LARGE)?;
    let piece = |piece| match piece {
        ArchivePiece::Bytes(bytes) => Some(Piece::Bytes(bytes)),
        ArchivePiece::File(key) => {
            let at = keys.iter().position(|known| *known == key)?;
            whole.get(at).cloned().map(Piece::Blob)
        }
    };
    let pieces: Vec<Piece> = pieces.into_iter().filter_map(piece).collect();
    let name = collection_name(today);
    if !download::joined(&name, "application/zip", &pieces) {
        return Err(REFUSED.to_owned());
    }
    Ok(format!("已保存“{name}”：{rows} 行，{decisions} 条结论记录，{files} 个原件。"))
}
