//! The fill screen as markup: labels, descriptions and words, rendered without a browser.

use yew::prelude::*;

use super::FillScreen;
use super::conditions::Conditions;
use super::field::{FieldRow, Width};
use crate::answers::Place;
use crate::kit;
use crate::ui::rendered::rendered;
use crate::ui::session::Session;
use crate::ui::state::Action;
use crate::ui::table::TableField;

fn session(answers: &[(&str, &str)], read_only: bool) -> Session {
    let session = Session::new(kit::nanchang().into(), &kit::written(answers), Callback::noop());
    session.begin_checking();
    session.set_read_only(read_only);
    session
}

/// The markup of what is shown below a provider of the session.
fn markup(session: &Session, shown: Html) -> String {
    rendered(html! { <ContextProvider<Session> context={session.clone()}>{ shown }</ContextProvider<Session>> })
}

fn field(session: &Session, id: &'static str) -> String {
    markup(session, html! { <FieldRow {id} width={Width::Row} /> })
}

fn screen(session: &Session) -> String {
    markup(session, html! { <FillScreen /> })
}

#[track_caller]
fn assert_has(markup: &str, words: &str) {
    assert!(markup.contains(words), "{words}\nis not in\n{markup}");
}

#[test]
fn a_field_is_labelled_and_described() {
    let shown = field(&session(&[], false), "studio_name");
    assert_has(&shown, r#"for="at-studio-name" class="field-label">工作室名称</label>"#);
    assert_has(&shown, r#"aria-describedby="at-studio-name-hint at-studio-name-messages""#);
    assert_has(&shown, r#"data-place="studio_name""#);
    assert_has(&shown, r#"aria-required="true""#);
    assert_has(&shown, "填表说明·1");
    assert!(!shown.contains("aria-invalid"), "an empty form shows no red: {shown}");
}

#[test]
fn few_choices_are_a_named_group() {
    let shown = field(&session(&[("leader.sex", "女")], false), "leader.sex");
    assert_has(&shown, r#"role="radiogroup""#);
    assert_has(&shown, r#"aria-labelledby="at-leader-sex-label""#);
    assert_has(&shown, "清除");
    assert_eq!(shown.matches("type=\"radio\"").count(), 2);
}

#[test]
fn one_press_stands_where_the_field_accepts_it() {
    assert_has(&field(&session(&[], false), "naming_body"), "填“无”：命名单位");
    assert_has(&field(&session(&[], false), "results"), "填“0”：创新成果");
    assert!(!field(&session(&[("results", "3")], false), "results").contains("填“0”"));
    assert!(!field(&session(&[], true), "results").contains("填“0”"));
}

#[test]
fn the_summary_says_the_same_words_as_the_field() {
    let session = session(&[("studio_name", "数控加工工作室"), ("leader.name", "罗启明")], false);
    session.act(Action::Check);
    let words = "工作室名称应为“×××劳模创新工作室”：填表说明1要求以领衔人姓名命名。";
    let shown = field(&session, "studio_name");
    assert_has(&shown, words);
    assert_has(&shown, r#"aria-invalid="true""#);
    assert_has(&shown, "改为“罗启明劳模创新工作室”");
    assert_has(&screen(&session), &format!(r##"<a href="#at-studio-name">{words}</a>"##));
}

#[test]
fn nothing_is_red_before_the_check_and_what_is_missing_waits_for_it() {
    let session = session(&[], false);
    session.leave(&Place::field("unit"));
    let shown = screen(&session);
    assert!(!shown.contains("is-error"), "{shown}");
    assert!(!shown.contains("检查结果"));
    session.act(Action::Check);
    assert_has(&screen(&session), "“所在单位”还没有填写。");
}

#[test]
fn an_offer_stands_beside_what_is_written() {
    let empty = field(&session(&[("leader.name", "罗启明")], false), "studio_name");
    assert_has(&empty, "可采用：<b>罗启明劳模创新工作室</b>");
    assert!(!empty.contains("现填"));
    let fields = "{ id = 'a', label = '甲', kind = 'text' }, { id = 'b', label = '乙', kind = 'text', offer = 'a' }";
    let other = Session::new(
        kit::minimal(&kit::section(fields)).into(),
        &kit::written(&[("a", "罗启明"), ("b", "罗工")]),
        Callback::noop(),
    );
    other.begin_checking();
    assert_has(&field(&other, "b"), "现填：<b>罗工</b>");
}

#[test]
fn what_was_brought_into_form_can_be_taken_back() {
    let session = session(&[("filed", "２０２１．６．１８")], false);
    session.leave(&Place::field("filed"));
    assert_has(&field(&session, "filed"), "已规范：原为“<span class=\"note-typed\">２０２１．６．１８</span>”");
    session.act(Action::Restore(Place::field("filed")));
    assert!(!field(&session, "filed").contains("已规范"));
}

#[test]
fn a_look_alike_is_folded_and_named_by_its_code() {
    let session = session(&[("unit", "南昌⾼新公司")], false);
    session.leave(&Place::field("unit"));
    assert_eq!(session.text(&Place::field("unit")), "南昌高新公司");
    assert_has(&field(&session, "unit"), "“⾼”（U+2FBC）是从PDF等处带来的另一个字符，已换成字形相同的“高”。");
}

#[test]
fn a_number_in_brackets_is_asked_with_both_readings() {
    let session = session(&[("member_total", "（12）")], false);
    session.leave(&Place::field("member_total"));
    let shown = field(&session, "member_total");
    assert_has(&shown, "改为“-12”");
    assert_has(&shown, "改为“12”");
    assert_eq!(session.text(&Place::field("member_total")), "（12）");
}

#[test]
fn conditions_say_met_unmet_and_open_in_words() {
    let session = session(&[("conditions.basic.plan", "是"), ("conditions.facilities.place", "否")], false);
    let shown = markup(&session, html! { <Conditions /> });
    assert_has(&shown, "不符");
    assert_has(&shown, "未填");
    assert!(!shown.contains("is-met"), "no condition is met by one of its parts");
    assert_has(&shown, "工作有计划、活动有开展、创新有成果，同时还应具备以下条件");
}

#[test]
fn the_rebuilt_layout_is_confessed() {
    assert_has(&screen(&session(&[], false)), "表体按填表说明及同系列申报表复原，非原件");
}

#[test]
fn what_nobody_sees_is_shown_as_a_mark_and_edited_as_it_is() {
    use crate::ui::shown::{marked, shown};
    for sign in ["\u{202E}", "\u{200B}", "\u{1B}"] {
        let name = format!("甲{sign}乙");
        let mark = format!("甲〔U+{:04X}〕乙", u32::from(sign.chars().next().unwrap()));
        let said = AttrValue::from(name.clone());
        let markup = |html: Html| markup(&session(&[], false), html);
        let shown = markup(html! { <p aria-label={marked(said.clone())}>{ shown(said) }</p> });
        assert_eq!((shown.matches(&mark).count(), shown.contains(sign)), (2, false), "{shown}");
        let edited = markup(html! { <input value={name.clone()} /> });
        assert!(edited.contains(&name), "{edited}");
    }
}

#[test]
fn what_is_wrong_is_marked_where_it_stands_and_the_index_counts_the_same() {
    let wrong = session(&[("filed", "第三季度")], false);
    assert_has(&field(&wrong, "filed"), r#"aria-invalid="true""#);
    assert_has(&screen(&wrong), "需修改 1");
    let right = session(&[("filed", "2021-06-18")], false);
    assert!(!field(&right, "filed").contains("aria-invalid") && !screen(&right).contains("需修改"));
}

#[test]
fn a_cell_merely_passed_by_says_nothing_before_the_check() {
    let session = session(&[("members[1].name", "甲某")], false);
    session.leave(&Place::cell("members", 0, "education"));
    let shown = screen(&session);
    assert!(!shown.contains("is-error") && !shown.contains("需修改"), "{shown}");
    session.act(Action::Check);
    assert_has(&screen(&session), "需修改");
}

#[test]
fn another_answer_turns_an_optional_field_into_one_that_must_be_filled() {
    let fields = "{ id = 'body', label = '命名单位', kind = 'text', required = false }, \
                  { id = 'on', label = '命名日期', kind = 'text', required = false }";
    let rule = "[[rules]]\nid = 'both'\nseverity = 'error'\nassert = '!has(body) || has(on)'\n\
                touches = ['on', 'body']\nmessage = '甲。'\nfix = '乙。'\n";
    let notice = kit::minimal(&(kit::section(fields) + rule));
    let session = Session::new(notice.into(), &kit::written(&[]), Callback::noop());
    session.begin_checking();
    assert_has(&field(&session, "on"), "命名日期<span class=\"field-optional soft\">（选填）</span>");
    session.act(Action::Put { place: Place::field("body"), text: "甲".into(), note: String::new() });
    assert_has(&field(&session, "on"), "（必填）");
    assert_has(&field(&session, "on"), "aria-required=\"true\"");
    assert_has(&field(&session, "body"), "（选填）");
    let demanded = |total| {
        let session = self::session(&[("training.total", total)], false);
        markup(&session, html! { <TableField table="talents" /> })
    };
    assert_has(&demanded("2"), "培养人才明细<span class=\"field-optional soft\">（必填）");
    assert_has(&demanded("0"), "培养人才明细<span class=\"field-optional soft\">（选填）");
}
