//! Takes indentation and comments of whole lines out of a script. Lines stay lines, so no semicolon is missed.

/// The script so; as it stands where that could change what it means.
pub fn squeezed(script: &str) -> String {
    let lines = || script.split('\n');
    // A text over several lines may mean its blanks.
    if lines().any(|line| line.matches('`').count() % 2 == 1 || line.ends_with('\\')) {
        return script.to_owned();
    }
    let mut out = String::new();
    let mut comment = false;
    for line in lines().map(str::trim) {
        comment |= line.starts_with("/*");
        if !line.is_empty() && !comment && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        if comment && line.contains("*/") {
            if !line.ends_with("*/") {
                return script.to_owned();
            }
            comment = false;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indentation_and_comments_of_whole_lines_go() {
        let script = "// what\n  /* and\n   why */\n\n  var a = 1; // how\n\tvar b = \"/*\";\n";
        assert_eq!(squeezed(script), "var a = 1; // how\nvar b = \"/*\";\n");
    }

    #[test]
    fn a_script_whose_blanks_may_count_stays() {
        for script in ["var a = `\n  b`;\n", "var a = '\\\n  b';\n", "/* a\n */ var b;\n"] {
            assert_eq!(squeezed(script), script);
        }
    }
}
