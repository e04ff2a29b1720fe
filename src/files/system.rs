//! Files that systems put beside people's own.

/// Their names, where nothing else tells them.
const OF_SYSTEMS: [&str; 2] = ["thumbs.db", "desktop.ini"];
/// The folder of an archive in which macOS keeps a shadow of each file.
const SHADOWS: &str = "__MACOSX";

/// Whether a file or folder is a system's own, by its path, `/` or `\` between folders: hidden, a lock that an office program
/// keeps while somebody writes, or one of some names.
pub fn is_of_system(path: &str) -> bool {
    let mut parts = path.split(['/', '\\']).filter(|part| !part.is_empty());
    let last = parts.clone().next_back().unwrap_or_default();
    last.starts_with('.')
        || last.starts_with("~$")
        || OF_SYSTEMS.contains(&last.to_ascii_lowercase().as_str())
        || parts.any(|part| part == SHADOWS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_files_are_distinguished_from_peoples() {
        for path in ["Thumbs.db", "甲/desktop.ini", ".DS_Store", "甲\\._乙.json", "__MACOSX/甲.json", "甲/~$乙.docx"]
        {
            assert!(is_of_system(path), "{path}");
        }
        for path in ["", "甲.json", "甲/乙.json", "thumbs.db.json", "a.b/c", "MACOSX/a", "../甲.json"] {
            assert!(!is_of_system(path), "{path}");
        }
    }
}
