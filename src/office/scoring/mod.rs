//! What the worker does for 评审: 考核表 and scores as files, and what many applications' answers say of a sheet.
//! Not here: any reckoning (`scoring`), and how the files look (`exports`).

pub mod answered;
pub mod files;

use crate::check::Fulfilment;
use crate::collection::Record;
use crate::json;

/// Said of a record or a sheet that cannot be read.
const UNREAD: &str = "评分记录读不出来，没有生成文件，也没有改动。请刷新本页面后再试。";

/// Reads a record of scores or of a sheet.
fn recorded<T: Record>(text: &str) -> Result<T, String> {
    json::from_text(text).as_ref().and_then(T::recorded).ok_or_else(|| UNREAD.to_owned())
}

/// A gate's state on its way between page and worker; none is open.
pub type GateState = Option<bool>;

/// How a state goes.
pub fn sent_gate(state: Fulfilment) -> GateState {
    match state {
        Fulfilment::Met => Some(true),
        Fulfilment::Unmet => Some(false),
        Fulfilment::Open => None,
    }
}

/// What came.
pub fn received_gate(state: GateState) -> Fulfilment {
    match state {
        Some(true) => Fulfilment::Met,
        Some(false) => Fulfilment::Unmet,
        None => Fulfilment::Open,
    }
}
