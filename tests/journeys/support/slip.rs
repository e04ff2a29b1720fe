//! 核验单 as it is shown, and holding a file against the code on it.

use super::page::Page;

impl Page {
    /// The code as it is printed, on the slip's screen.
    pub fn code(&self) -> String {
        let script = "return [...document.querySelectorAll('.print-page text')].map(it => it.textContent) \
            .find(it => /^[0-9A-F]{4}(-[0-9A-F]{4}){3}-[0-9A-FX]$/.test(it))";
        self.until(script).as_str().unwrap().to_owned()
    }

    /// Types a code and waits for what is said of it and the chosen file, on the first screen.
    pub fn compare(&self, code: &str, said: &str) {
        self.find("#proof-code").clear();
        self.find("#proof-code").type_text(code);
        self.find_text(".proof-compare button", "核对").click();
        self.says(".proof-said", said);
    }
}
