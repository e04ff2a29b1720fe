//! The copy of a photo without where it was taken.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::chooser::note;
use super::held;
use crate::browser::{download, slices};
use crate::files::{AttachedFile, Format, without_location};
use crate::notice::Severity;

/// Which photo.
#[derive(Properties, PartialEq)]
pub struct CopyButtonProps {
    /// The photo.
    pub file: AttachedFile,
}

/// The button that saves a copy of a photo that is at hand.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let message = use_state_eq(String::new);
    let on_save = {
        let (photo, message) = (props.file.clone(), message.setter());
        Callback::from(move |_: MouseEvent| spawn_local(save(photo.clone(), message.clone())))
    };
    html! {
        <div>
            <button type="button" class="button is-small" onclick={on_save}>{ "另存无位置信息的副本" }</button>
            <div role="status">
                if !message.is_empty() {
                    { note(Severity::Advice, (*message).clone(), Html::default()) }
                }
            </div>
        </div>
    }
}

async fn save(photo: AttachedFile, message: UseStateSetter<String>) {
    message.set(match copied(&photo).await {
        Some(name) => format!("已保存“{name}”。请用它报送，并点“选择文件”登记它，再移除原来的这张。"),
        None => "没有存成：照片可能已被移动，或不完整。请重新选择核对，或用看图软件另存为 JPEG。".to_owned(),
    });
}

/// Saves the copy; its name, or none where there is none.
async fn copied(photo: &AttachedFile) -> Option<String> {
    let file = held::file(&photo.sha256)?;
    let mut bytes = Vec::new();
    let whole = slices::read(&file, |slice, _| {
        bytes.extend_from_slice(slice);
        true
    });
    whole.await?;
    let copy = without_location(&bytes)?;
    let (ending, kind) = if photo.format == Format::Png { ("png", "image/png") } else { ("jpg", "image/jpeg") };
    let stem = photo.name.rsplit_once('.').map_or(photo.name.as_str(), |(stem, _)| stem);
    let name = format!("{stem}-无位置信息.{ending}");
    download::bytes(&name, kind, &copy).then_some(name)
}
