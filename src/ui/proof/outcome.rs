//! What is said of a file that was held against a slip.

use std::rc::Rc;

use yew::prelude::*;

use super::beside::Beside;
use crate::proof::{Compared, ContentPart, File, SlipDifference, TypedCode, compare, words};
use crate::ui::catalogue;
use crate::ui::shown::shown;

/// The file at hand.
#[derive(Clone, PartialEq)]
pub(super) enum AtHand {
    None,
    /// It is on its way.
    Coming,
    Read(FileAtHand),
    Refused(String),
}

/// A file that was read.
#[derive(Clone, PartialEq)]
pub(super) struct FileAtHand {
    /// Its name.
    pub name: String,
    /// What is known of it.
    pub file: File,
    /// Its bytes.
    pub bytes: Rc<Vec<u8>>,
}

/// The result, once it was asked for.
pub(super) fn message(chosen: &AtHand, typed: &str, asked: bool) -> Html {
    let error = |words: String| html! { <p class="callout is-error">{ shown(words) }</p> };
    let at_hand = match chosen {
        AtHand::Refused(words) => return error(words.clone()),
        AtHand::Coming => return Html::default(),
        _ if !asked => return Html::default(),
        AtHand::None => return error("请选择收到的申报文件（.json）。".to_owned()),
        AtHand::Read(at_hand) => at_hand,
    };
    match TypedCode::read(typed).map(|typed| compare(&at_hand.file, &typed)) {
        Err(wrong) => error(words::misread(&wrong)),
        Ok(Compared::Same) => same(at_hand),
        Ok(Compared::Different(differences)) => different(at_hand, &differences),
    }
}

/// The control that takes another file, where the one at hand turned out to differ. It is no part of what is said aloud.
pub(super) fn another(chosen: &AtHand, typed: &str, asked: bool) -> Html {
    match (chosen, TypedCode::read(typed)) {
        (AtHand::Read(at_hand), Ok(typed)) if asked && compare(&at_hand.file, &typed) != Compared::Same => {
            html! { <Beside bytes={at_hand.bytes.clone()} notice={at_hand.file.notice.clone()} /> }
        }
        _ => Html::default(),
    }
}

fn same(FileAtHand { name, file, .. }: &FileAtHand) -> Html {
    let words = format!("文件“{name}”（{}）就是核验单打印的那一份，填写的内容一字不差。", file.name);
    html! {
        <>
            <p class="callout is-met"><strong>{ "一致。" }</strong>{ shown(words) }</p>
            <p class="soft">{ "通知：" }{ shown(title(&file.notice)) }</p>
        </>
    }
}

fn different(at_hand: &FileAtHand, differences: &[SlipDifference]) -> Html {
    let line = |difference: &SlipDifference| html! { <li>{ shown(words::difference(&named(difference))) }</li> };
    // A typed code is one for all; by those of the parts a person finds out with her own eyes.
    let code_alone = matches!(differences, [SlipDifference::Code(..)]);
    html! {
        <div class="callout is-error">
            <p>
                <strong>{ "不一致。" }</strong>
                { shown(format!("文件“{}”不是核验单打印的那一份：", at_hand.name)) }
            </p>
            <ul>{ for differences.iter().map(line) }</ul>
            if code_alone && !at_hand.file.parts.is_empty() {
                { parts(&at_hand.file.parts) }
            }
            <p>{ "请填报单位按要报送的内容重新保存文件、打印核验单。" }</p>
        </div>
    }
}

/// The digits of each part, to be held against those on the paper.
fn parts(parts: &[ContentPart]) -> Html {
    let part = |part: &ContentPart| {
        html! { <li>{ shown(part.title.clone()) }<b class="numbers">{ part.digits.clone() }</b></li> }
    };
    html! {
        <>
            <p>{ "要知道不同在哪一部分：给核验单上的二维码拍照；或与核验单上的“分项核验码”逐项对照，这个文件的是：" }</p>
            <ul class="proof-parts list-plain">{ for parts.iter().map(part) }</ul>
        </>
    }
}

/// Notices by their titles, where they are known.
fn named(difference: &SlipDifference) -> SlipDifference {
    match difference {
        SlipDifference::Notice(slip, file) => SlipDifference::Notice(title(slip), title(file)),
        other => other.clone(),
    }
}

fn title(id: &str) -> String {
    catalogue::notice(id).map_or_else(|| id.to_owned(), |notice| notice.title.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;
    use crate::proof::Digest;
    use crate::ui::rendered::rendered;
    use crate::wire;

    fn read() -> AtHand {
        let notice = kit::nanchang();
        let bytes = wire::write(&notice, "甲", &kit::accepted(&notice), None).into_bytes();
        let file = File::of("甲.json", &bytes, |_| Some(notice)).unwrap();
        AtHand::Read(FileAtHand { name: "甲.json".to_owned(), file, bytes: Rc::new(bytes) })
    }

    #[test]
    fn nothing_is_said_before_it_is_asked_and_then_what_is_lacking() {
        assert_eq!(rendered(message(&AtHand::None, "", false)), "");
        let lacking = r#"<p class="callout is-error">请选择收到的申报文件（.json）。</p>"#;
        assert_eq!(rendered(message(&AtHand::None, "", true)), lacking);
        let refused = AtHand::Refused("文件“甲\u{202E}”打不开。".to_owned());
        assert!(rendered(message(&refused, "", false)).contains("甲〔U+202E〕"));
    }

    #[test]
    fn a_typed_code_that_differs_leads_to_the_parts_and_to_another_file() {
        let other = Digest::of(b"other").code().to_string();
        let said = rendered(message(&read(), &other, true));
        for words in ["不一致。", "分项核验码", "工作室骨干成员情况"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        // Here no notice is loaded, by which fields have their names.
        assert!(rendered(another(&read(), &other, true)).contains("不能把两份文件逐栏比较"));
        let AtHand::Read(at_hand) = read() else { panic!("no file") };
        let code = at_hand.file.content.code().to_string();
        let own = rendered(message(&read(), &code, true));
        assert!(own.contains("一致。") && !own.contains("分项核验码"), "{own}");
        assert_eq!(rendered(another(&read(), &code, true)), "");
    }
}
