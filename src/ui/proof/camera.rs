//! Scanning a slip's QR code: a picture of it is taken or chosen, so that no camera stays on, and read in the worker. A file
//! is held against one slip; which of several in a picture is meant nobody can know.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::browser::office::{self, RequestOutcome};
use crate::browser::picture::{self, Pixels};
use crate::office::code::{Picture, SeenCodes};

/// What is done with a code.
#[derive(Properties, PartialEq)]
pub struct CameraProps {
    /// Called with what the code holds.
    pub seen: Callback<String>,
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum Step {
    Idle,
    Looking,
    /// A slip was read; what is said of the other codes in the picture.
    Beside(String),
    /// There is no code in the picture.
    Unseen,
    /// There are so many slips in the picture.
    Several(usize),
    /// The browser cannot read the picture.
    Unreadable,
    /// The worker could not be started.
    Unfetched,
}

/// The picture being read, or the request to the worker; dropping it ends it.
type UnderWay = Option<Box<dyn Any>>;

/// A scan: what is called with its result, how far it is, and what is under way.
#[derive(Clone)]
struct Scan {
    seen: Callback<String>,
    step: UseStateSetter<Step>,
    under_way: Rc<RefCell<UnderWay>>,
}

/// The control that scans.
#[component]
pub fn Camera(props: &CameraProps) -> Html {
    let step = use_state_eq(|| Step::Idle);
    let under_way = use_mut_ref(|| None);
    let scan = Scan { seen: props.seen.clone(), step: step.setter(), under_way };
    let on_choose = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let picture = input.files().and_then(|files| files.get(0));
        input.set_value("");
        picture.into_iter().for_each(|picture| scan.begin(&picture));
    });
    html! {
        <div class="proof-camera">
            <label for="proof-camera">{ "或者给核验单上的二维码拍照，也可以选择扫描、拍好的图片：" }</label>
            <input id="proof-camera" type="file" accept="image/*" capture="environment" onchange={on_choose} />
            <div role="status">{ message(&step) }</div>
        </div>
    }
}

impl Scan {
    fn begin(&self, picture: &File) {
        self.step.set(Step::Looking);
        let scan = self.clone();
        let reading = picture::read(picture, move |pixels| match pixels {
            Some(pixels) => scan.look(pixels),
            None => scan.step.set(Step::Unreadable),
        });
        *self.under_way.borrow_mut() = Some(Box::new(reading));
    }

    fn look(&self, Pixels { width, bytes }: Pixels) {
        let scan = self.clone();
        let request = office::ask(Picture { width, pixels: bytes }, move |outcome| scan.end(outcome));
        *self.under_way.borrow_mut() = Some(Box::new(request));
    }

    fn end(&self, outcome: RequestOutcome<SeenCodes>) {
        match outcome {
            RequestOutcome::Done(codes) => match *codes.slips() {
                [] => self.step.set(Step::Unseen),
                [slip] => {
                    let beside = codes.said_unread();
                    self.step.set(if beside.is_empty() { Step::Idle } else { Step::Beside(beside) });
                    self.seen.emit(slip.to_owned());
                }
                ref slips => self.step.set(Step::Several(slips.len())),
            },
            RequestOutcome::Refused(_) | RequestOutcome::Failed => self.step.set(Step::Unfetched),
        }
    }
}

fn message(step: &Step) -> Html {
    let failed = |words: String| html! { <p class="callout is-error">{ words }</p> };
    match step {
        Step::Idle => Html::default(),
        Step::Looking => html! { <p>{ "正在辨认二维码…" }</p> },
        Step::Beside(words) => html! { <p class="callout is-advice">{ words }</p> },
        Step::Unseen => failed("没有认出二维码。请让二维码占满画面再拍一次，或输入核验码。".to_owned()),
        Step::Several(slips) => {
            failed(format!("图中有 {slips} 张不同的核验单，不知道要核对哪一张。请只拍其中一张再核对，或输入核验码。"))
        }
        Step::Unreadable => failed("这张图片打不开。请换成 JPG 或 PNG 图片，或输入核验码。".to_owned()),
        Step::Unfetched => failed("辨认二维码的部分没有取到。请检查网络后再试，或输入核验码。".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::rendered::rendered;

    #[test]
    fn several_slips_in_a_picture_are_said_as_such() {
        assert_eq!(rendered(message(&Step::Idle)), "");
        assert!(rendered(message(&Step::Several(2))).contains("图中有 2 张不同的核验单"));
        assert!(rendered(message(&Step::Beside("图中还有一个码没有读出。".to_owned()))).contains("还有一个码"));
    }
}
