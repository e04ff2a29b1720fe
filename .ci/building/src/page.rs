//! What the page's HTML names and where, found by its form: Trunk and `index.html` write it, nobody else does.

use std::ops::Range;

use regex_lite::Regex;

use crate::Failure;

/// What a pattern found: where it stands in the page, and what its group holds.
pub struct Found {
    /// Where it stands, an element with its line end.
    pub place: Range<usize>,
    /// A file without `./`, or an attribute's text.
    pub text: String,
}

/// The style sheets that the page links.
pub fn sheets(page: &str) -> Result<Vec<Found>, Failure> {
    all(page, r#"<link rel="stylesheet" href="\./([^"]+)"[^>]*>\n?"#)
}

/// The scripts that it runs.
pub fn scripts(page: &str) -> Result<Vec<Found>, Failure> {
    all(page, r#"<script[^>]* src="\./([^"]+)"[^>]*></script>\n?"#)
}

/// The text of its policy, and that alone.
pub fn policy(page: &str) -> Result<Found, Failure> {
    let mut found = one(page, r#"http-equiv="Content-Security-Policy" content="([^"]*)""#)?;
    found.place = found.place.end - 1 - found.text.len()..found.place.end - 1;
    Ok(found)
}

/// The file that an attribute of the program's link names.
pub fn program(page: &str, attribute: &str) -> Result<String, Failure> {
    Ok(one(page, &program_pattern(attribute))?.text)
}

/// The same, or nothing where it has no such attribute.
pub fn program_if(page: &str, attribute: &str) -> Result<Option<String>, Failure> {
    Ok(all(page, &program_pattern(attribute))?.into_iter().next().map(|found| found.text))
}

fn program_pattern(attribute: &str) -> String {
    format!(r#"<link [^>]*id="program"[^>]* {attribute}="\./([^"]+)""#)
}

/// What stands in the page once.
pub fn one(page: &str, pattern: &str) -> Result<Found, Failure> {
    let mut found = all(page, pattern)?.into_iter();
    match (found.next(), found.next()) {
        (Some(found), None) => Ok(found),
        (None, _) => Err(format!("not in the page: {pattern}").into()),
        (Some(_), Some(_)) => Err(format!("in the page more than once: {pattern}").into()),
    }
}

/// The page with other texts in some places.
pub fn changed(page: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    let mut page = page.to_owned();
    // From the end on, so that the places before it stay where they are.
    changes.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
    for (place, text) in changes {
        page.replace_range(place, &text);
    }
    page
}

fn all(page: &str, pattern: &str) -> Result<Vec<Found>, Failure> {
    let pattern = Regex::new(pattern)?;
    let found = pattern.captures_iter(page).filter_map(|found| {
        let text = found.get(1).map_or("", |group| group.as_str());
        Some(Found { place: found.get(0)?.range(), text: text.to_owned() })
    });
    Ok(found.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"a; b\">\n\
        <link rel=\"stylesheet\" href=\"./page-1.css\"/>\n<link rel=\"stylesheet\" href=\"./lazy-1.css\"/>\n\
        <script defer src=\"./boot.js\"></script><link rel=\"preload\" id=\"program\" data-office=\"./o.js\" href=\"./p.wasm\" as=\"fetch\">";

    #[test]
    fn elements_are_found_by_what_they_name() {
        let files = |found: Vec<Found>| found.into_iter().map(|one| one.text).collect::<Vec<_>>();
        assert_eq!(files(sheets(PAGE).unwrap()), ["page-1.css", "lazy-1.css"]);
        assert_eq!(files(scripts(PAGE).unwrap()), ["boot.js"]);
        assert_eq!(program(PAGE, "href").unwrap(), "p.wasm");
        assert_eq!(program(PAGE, "data-office").unwrap(), "o.js");
        assert!(program(PAGE, "data-lazy").is_err() && program_if(PAGE, "data-lazy").unwrap().is_none());
        assert_eq!(program_if(PAGE, "data-office").unwrap().as_deref(), Some("o.js"));
    }

    #[test]
    fn only_the_named_places_change() {
        let mut changes: Vec<_> = sheets(PAGE).unwrap().into_iter().map(|sheet| (sheet.place, String::new())).collect();
        changes.push((policy(PAGE).unwrap().place, "c".to_owned()));
        let text = changed(PAGE, changes);
        assert!(
            text.starts_with("<meta http-equiv=\"Content-Security-Policy\" content=\"c\">\n<script defer"),
            "{text}"
        );
        assert!(one(PAGE, "stylesheet").is_err());
    }
}
