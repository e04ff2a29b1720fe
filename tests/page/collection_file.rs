//! A collection is saved as a file, which another computer takes in; what was damaged on the way is told.

use shenbao::browser::collection_file::{save, take_in};
use shenbao::browser::collection_store::KeptBeside;
use shenbao::office::saved_collection::{FileFault, saved_collection};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Blob;

use super::collection_store::{item, open, removed};
use super::javascript::{StandIn, run, settle};

/// Keeps the link that was clicked in `window.clicked` instead of saving to the disk.
fn watched() -> StandIn {
    run("window.clicked = undefined");
    let keep = "{writable: true, value() { window.clicked = {link: this} }}";
    StandIn::put("HTMLAnchorElement.prototype", "click", keep)
}

/// The file that was given, and its bytes.
async fn given() -> (Blob, Vec<u8>) {
    let blob: Blob = settle("return fetch(clicked.link.href).then(r => r.blob())").await.unchecked_into();
    let buffer = wasm_bindgen_futures::JsFuture::from(blob.array_buffer()).await.unwrap();
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    (blob, bytes)
}

/// So many bytes that they are summed in several slices.
fn large() -> Vec<u8> {
    (0..3_000_000_u32).flat_map(|number| (number % 251).to_le_bytes()).collect()
}

#[wasm_bindgen_test]
async fn what_was_saved_is_taken_in_elsewhere_once() {
    removed().await;
    let store = open().await;
    let (large, none) = (large(), item(b"?", "没有").1);
    let batch = vec![item(&large, "甲/片.mp4").0, item(b"", "../空").0];
    assert_eq!(store.receive(batch).await, Ok(KeptBeside::Known));
    let row = shenbao::browser::collection_store::ItemToKeep { files: Vec::new(), ..item(b"?", "没有").0 };
    assert_eq!(store.receive(vec![row]).await, Ok(KeptBeside::Known));
    assert_eq!(store.append(&["{\"a\":1}".to_owned()]).await, Ok(KeptBeside::Known));
    assert_eq!(store.put("marks", "[1]").await, Ok(KeptBeside::Known));
    let before = store.load().await.unwrap();
    let _watched = watched();
    let mut told = Vec::new();
    let saved = save(&store, |done, of| {
        told.push((done, of));
        true
    });
    let saved = saved.await.unwrap().unwrap();
    assert_eq!((saved.files, saved.bytes, &*saved.missing), (2, large.len() as u64, &[none.key][..]));
    assert_eq!(told, [(0, 2), (1, 2)]);
    let name = run("return clicked.link.download").as_string().unwrap();
    assert!(name.starts_with("收件台-20") && name == saved.name, "{name}");
    let (blob, bytes) = given().await;
    drop(store);
    removed().await;
    let elsewhere = open().await;
    let own = item(b"own", "自己的");
    assert_eq!(elsewhere.receive(vec![own.0]).await, Ok(KeptBeside::Known));
    let read = saved_collection(&bytes).unwrap();
    let taken = take_in(&elsewhere, &blob, read.clone(), |_, _| {}).await.unwrap();
    assert_eq!((taken.rows, taken.files, taken.decisions), (3, 2, 1));
    let after = elsewhere.load().await.unwrap();
    assert_eq!(after.texts.rows.first().map(|(key, _)| key), Some(&own.1.key));
    assert_eq!(after.texts.rows[1..], before.texts.rows);
    assert_eq!((&after.texts.decisions, &after.texts.others), (&before.texts.decisions, &before.texts.others));
    let large_key = item(&large, "").1.key;
    assert_eq!(elsewhere.file(&large_key).await, Ok(Some(("甲/片.mp4".to_owned(), large))));
    let again = take_in(&elsewhere, &blob, read, |_, _| {}).await.unwrap();
    assert_eq!(again, Default::default());
    assert_eq!(elsewhere.load().await.unwrap(), after);
}

#[wasm_bindgen_test]
async fn a_damaged_file_is_told_and_its_row_kept() {
    removed().await;
    let store = open().await;
    let batch = vec![item(b"whole", "甲").0, item(b"damaged", "乙").0];
    assert_eq!(store.receive(batch).await, Ok(KeptBeside::Known));
    let _watched = watched();
    assert!(save(&store, |_, _| true).await.unwrap().is_some());
    let (_, mut bytes) = given().await;
    let at = bytes.windows(7).position(|window| window == b"damaged").unwrap();
    bytes[at] = b'D';
    let blob = Blob::new_with_u8_array_sequence(&js_sys::Array::of1(&js_sys::Uint8Array::from(&*bytes))).unwrap();
    store.clear().await.unwrap();
    let read = saved_collection(&bytes).unwrap();
    assert_eq!(read.faulty.iter().map(|file| file.fault).collect::<Vec<_>>(), [FileFault::Changed]);
    take_in(&store, &blob, read, |_, _| {}).await.unwrap();
    let kept = store.load().await.unwrap();
    let (whole, damaged) = (item(b"whole", "").1.key, item(b"damaged", "").1.key);
    assert_eq!((kept.texts.rows.len(), kept.files.contains(&whole), kept.files.contains(&damaged)), (2, true, false));
}

#[wasm_bindgen_test]
async fn saving_stops_when_nobody_wants_it_and_says_when_the_browser_refuses() {
    removed().await;
    let store = open().await;
    assert_eq!(store.receive(vec![item(b"1", "甲").0]).await, Ok(KeptBeside::Known));
    assert_eq!(save(&store, |_, _| false).await, Ok(None));
    let _refusing = StandIn::put("URL", "createObjectURL", "{writable: true, value() { throw new TypeError('no') }}");
    assert!(save(&store, |_, _| true).await.unwrap_err().ends_with('。'));
}
