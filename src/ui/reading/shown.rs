//! What is seen of files on their way.

use yew::prelude::*;

use crate::ui::shown::shown;

/// How it stands.
#[derive(Clone, PartialEq, Default)]
pub(super) enum Standing {
    /// Nothing is under way.
    #[default]
    Idle,
    /// A file is worked on.
    Going(Progress),
    /// The worker could not be started, or has stopped; what was being done.
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

/// What can be pressed.
pub(super) struct Presses {
    /// Goes on where the worker was lost, in the page where it is said so.
    pub go_on: Callback<bool>,
    /// Ends what is under way.
    pub stop: Callback<()>,
}

/// What there is to say, and the presses that go with it.
pub(super) fn status(presses: &Presses, standing: &Standing) -> Html {
    let (message, rest) = match standing {
        Standing::Idle => (None, Html::default()),
        Standing::Going(progress) => {
            let rest = html! { <>{ progress.bar() }{ cancel(presses) }</> };
            (Some(html! { <p>{ shown(progress.words()) }</p> }), rest)
        }
        Standing::Lost(verb) => (Some(lost(verb)), go_on(presses)),
    };
    html! {
        <div class="reading">
            <div role="status">{ for message }</div>
            { rest }
        </div>
    }
}

fn lost(verb: &str) -> Html {
    let words = format!(
        "{verb}文件的部分没有取到，或中途停止了。请检查网络后重试；也可以就在本页{verb}，文件大时页面会停顿几秒。"
    );
    html! { <p class="callout is-warning">{ words }</p> }
}

/// How one goes on where the worker was lost.
fn go_on(presses: &Presses) -> Html {
    let on_press = |here: bool| presses.go_on.reform(move |_: MouseEvent| here);
    html! {
        <div class="buttons">
            <button type="button" class="button is-small" onclick={on_press(false)}>{ "重试" }</button>
            <button type="button" class="button is-small" onclick={on_press(true)}>{ "在本页继续" }</button>
            { cancel(presses) }
        </div>
    }
}

fn cancel(presses: &Presses) -> Html {
    let on_cancel = presses.stop.reform(|_: MouseEvent| ());
    html! { <button type="button" class="button is-small" onclick={on_cancel}>{ "取消" }</button> }
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
    fn bar(&self) -> Html {
        let Self { verb, name, done, all, read } = self;
        let label = format!("{verb}进度");
        if *all > 1 {
            let words = shown(format!(" {done} / {all}：“{name}”"));
            return html! { <p class="numbers">{ bar(label, *all, Some(done.to_string())) }{ words }</p> };
        }
        html! { <p>{ bar(label, 100, read.map(|share| share.to_string())) }</p> }
    }
}

/// A bar; one that only says that something is going on where there is no value.
fn bar(label: String, max: usize, value: Option<String>) -> Html {
    html! { <progress aria-label={label} max={max.to_string()} {value}></progress> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::rendered::rendered;

    fn progress(all: usize, read: Option<u64>) -> String {
        let bar = Progress { verb: "打开", name: "甲.json".to_owned(), done: 1, all, read }.bar();
        rendered(bar)
    }

    #[test]
    fn a_bar_says_how_far_it_is_where_that_is_known() {
        let bar = r#"<progress aria-label="打开进度" max="100" value="40"></progress>"#;
        assert_eq!(progress(1, Some(40)), format!("<p>{bar}</p>"));
        assert_eq!(progress(1, None), r#"<p><progress aria-label="打开进度" max="100"></progress></p>"#);
        assert!(progress(3, None).contains(r#"value="1""#) && progress(3, None).contains(" 1 / 3：“甲.json”"));
    }
}
