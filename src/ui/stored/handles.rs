//! How many ways back to files are kept; nothing is said where there are none.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::file_handles;

/// The sentence.
#[component]
pub fn KeptHandles() -> Html {
    let count = use_state_eq(|| 0);
    let set = count.setter();
    use_effect_with((), move |()| {
        spawn_local(async move { set.set(file_handles::count().await.unwrap_or_default()) });
    });
    if *count == 0 {
        return Html::default();
    }
    html! {
        <p>
            { format!("另外记着 {} 个材料文件在这台电脑上的位置，供“材料”页重新附上；不含文件的内容。", *count) }
        </p>
    }
}
