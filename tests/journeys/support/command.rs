//! A WebDriver command by its path and JSON body, for what only chromedriver knows: DevTools, logs.
//! Not here: commands of the standard; fantoccini has words of its own for them.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// A command within a session.
#[derive(Debug)]
pub struct Command {
    /// Behind the session's address, with a leading slash.
    path: String,
    /// None asks, some tells.
    body: Option<Value>,
}

impl Command {
    /// Tells.
    pub fn post(path: &str, body: &Value) -> Self {
        Self { path: path.to_owned(), body: Some(body.clone()) }
    }

    /// Asks.
    pub fn get(path: &str) -> Self {
        Self { path: path.to_owned(), body: None }
    }
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let method = if self.body.is_some() { Method::POST } else { Method::GET };
        (method, self.body.as_ref().map(Value::to_string))
    }
}
