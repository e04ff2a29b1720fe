//! Who reviews: asked once, and kept on this computer.

use yew::prelude::*;

use super::kept::{ScoringProps, keep_reviewer};
use super::typed::TypedText;

/// 姓名 and 单位.
#[component]
pub fn WhoReviews(props: &ScoringProps) -> Html {
    let bench = &props.bench;
    let on_name = {
        let bench = bench.clone();
        Callback::from(move |name: String| {
            keep_reviewer(&bench.desk, &name, &super::kept::reviewer(&bench.desk).unit);
            Ok(())
        })
    };
    let on_unit = {
        let bench = bench.clone();
        Callback::from(move |unit: String| {
            keep_reviewer(&bench.desk, &super::kept::reviewer(&bench.desk).name, &unit);
            Ok(())
        })
    };
    html! {
        <div class="desk-score-fields">
            <p>
                <label for="desk-reviewer-name">{ "评委姓名" }</label>
                <TypedText id="desk-reviewer-name" value={bench.reviewer.name.clone()} on_typed={on_name} />
            </p>
            <p>
                <label for="desk-reviewer-unit">{ "评委单位（同单位的申报要回避）" }</label>
                <TypedText id="desk-reviewer-unit" value={bench.reviewer.unit.clone()} on_typed={on_unit} />
            </p>
        </div>
    }
}
