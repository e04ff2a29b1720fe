//! What is seen of files on their way.

use super::Reading;
use crate::ui::piece::{El, button, el};

/// How it stands.
#[derive(Clone, PartialEq, Default)]
pub(super) enum Standing {
    /// Nothing is under way.
    #[default]
    Idle,
    /// A file is worked on.
    Going(Progress),
    /// The worker could not be had, or has stopped; what was being done.
    Lost(&'static str),
}

/// How far it is.
#[derive(Clone, PartialEq)]
pub(super) struct Progress {
    pub verb: &'static str,
    pub name: String,
    /// Files that are done, and all of them.
    pub done: usize,
    pub all: usize,
    /// Hundredths of this file that are read; none once it is with the worker, of which nobody knows how long it takes.
    pub read: Option<u64>,
}

pub(super) fn shown(reading: &Reading, standing: &Standing) -> El {
    let said = el("div").attr("role", "status");
    let frame = el("div").class("reading");
    match standing {
        Standing::Idle => frame.child(said),
        Standing::Going(progress) => {
            frame.child(said.child(el("p").text(progress.words()))).child(progress.bar()).child(cancel(reading))
        }
        Standing::Lost(verb) => {
            let words = format!(
                "{verb}文件的部分没有取到，或中途停止了。请检查网络后重试；也可以就在本页{verb}，文件大时页面会停顿几秒。"
            );
            let press = |words: &'static str, here: bool| {
                let reading = reading.clone();
                button("is-small").text(words).on_click(move || reading.go_on_again(here))
            };
            let presses = el("div").class("buttons").child(press("重试", false)).child(press("在本页继续", true));
            frame
                .child(said.child(el("p").class("callout is-warning").text(words)))
                .child(presses.child(cancel(reading)))
        }
    }
}

fn cancel(reading: &Reading) -> El {
    let reading = reading.clone();
    button("is-small").text("取消").on_click(move || reading.stop())
}

impl Progress {
    /// Said aloud, so that it changes with each task and not with each of a hundred files.
    fn words(&self) -> String {
        match self {
            Self { verb, name, all: 1, .. } => format!("正在{verb}“{name}”…"),
            Self { verb, all, .. } => format!("正在{verb} {all} 个文件…"),
        }
    }

    /// Files where there are several, else what is read of the one.
    fn bar(&self) -> El {
        let Self { verb, name, done, all, read } = self;
        let bar = el("progress").label(format!("{verb}进度"));
        if *all > 1 {
            let bar = bar.attr("max", all.to_string()).attr("value", done.to_string());
            return el("p").class("numbers").child(bar).text(format!(" {done} / {all}：“{name}”"));
        }
        let bar = bar.attr("max", "100");
        match read {
            Some(share) => el("p").child(bar.attr("value", share.to_string())),
            None => el("p").child(bar),
        }
    }
}
