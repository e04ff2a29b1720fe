//! The policy of the one file.

use crate::Failure;
use crate::digest::source;

/// The hosted page's policy, made stricter: what was allowed of the page's own site is allowed by hash, as a blob, or not
/// at all.
pub fn of_one_file(hosted: &str, scripts: &[&str], style: &str) -> Result<String, Failure> {
    let scripts: String = scripts.iter().map(|script| source(script) + " ").collect();
    let scripts = scripts + "'wasm-unsafe-eval'";
    let style = source(style);
    let mut directives = Vec::new();
    for directive in hosted.split(';').map(str::trim) {
        let (name, value) =
            directive.split_once(' ').ok_or_else(|| format!("the policy says nothing of {directive}"))?;
        let value = match name {
            "script-src" => scripts.as_str(),
            "style-src" => style.as_str(),
            "connect-src" => "'none'",
            "worker-src" => "blob:",
            "img-src" => "data: blob:",
            _ => value,
        };
        directives.push(format!("{name} {value}"));
    }
    let policy = directives.join("; ");
    if policy.contains("'self'") {
        return Err(format!("the policy allows what is beside the file: {policy}").into());
    }
    Ok(policy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_the_sites_own_is_the_files_own() {
        let hosted = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; form-action 'none'";
        let policy = of_one_file(hosted, &["a", "b"], "c").unwrap();
        assert_eq!(
            policy,
            format!(
                "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; connect-src 'none'; form-action 'none'",
                source("a"),
                source("b"),
                source("c")
            )
        );
    }

    #[test]
    fn nothing_beside_the_file_is_allowed() {
        let refused = of_one_file("default-src 'none'; font-src 'self'", &[], "").unwrap_err().to_string();
        assert!(refused.contains("font-src"), "{refused}");
    }
}
