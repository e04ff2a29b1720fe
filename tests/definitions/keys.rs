//! A definition that has every key and every word of the format: with anything in it left out, added or changed, what is
//! wrong is told where it stands.
//! Not here: the same with its lines, as people read it; the linter's own tests hold that.

use std::fs;

use shenbao::json::{Json, JsonShape, Misfit, ShapeError, Shaped, parse_as_written};
use shenbao::notice::{Kind, LoadError, Notation, carry, from_json, from_toml};

fn text() -> String {
    fs::read_to_string("tests/definitions/every_key.toml").unwrap()
}

/// The definition as a tree, by another reader than the program's.
fn every_key() -> Json {
    let tree: serde_json::Value = toml::from_str(&text()).unwrap();
    parse_as_written(&tree.to_string()).unwrap()
}

/// A place in a tree: the way to it, and the names of the keys on the way.
type Place = (Vec<usize>, Vec<String>);

/// Every place in a tree, the top among them.
fn places(tree: &Json) -> Vec<Place> {
    fn walk(tree: &Json, at: &Place, found: &mut Vec<Place>) {
        found.push(at.clone());
        let mut inside = |step: usize, name: &str, value: &Json| {
            let mut next = at.clone();
            next.0.push(step);
            next.1.push(name.to_owned());
            walk(value, &next, found);
        };
        match tree {
            Json::Object(entries) => {
                entries.iter().enumerate().for_each(|(step, (key, value))| inside(step, key, value));
            }
            Json::List(items) => items.iter().enumerate().for_each(|(step, value)| inside(step, "", value)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(tree, &Place::default(), &mut found);
    found
}

/// What stands at the end of a way.
fn at<'a>(tree: &'a mut Json, path: &[usize]) -> &'a mut Json {
    path.iter().fold(tree, |tree, step| match tree {
        Json::Object(entries) => &mut entries.get_mut(*step).unwrap().1,
        Json::List(items) => items.get_mut(*step).unwrap(),
        other => panic!("{other:?}"),
    })
}

/// Whether keys have any names there, or values any shape: examples are answers, and sets and facts are called as one likes.
fn is_free((_, names): &Place) -> bool {
    names.iter().any(|name| ["sets", "facts", "pass", "fail", "unknown", "answers"].contains(&name.as_str()))
}

/// What is wrong with the definition after a change.
fn changed(change: impl FnOnce(&mut Json)) -> Vec<Misfit> {
    let mut tree = every_key();
    change(&mut tree);
    match from_json(&tree.to_text(), &[]) {
        Ok(_) => Vec::new(),
        Err(LoadError::Shape(misfits)) => misfits,
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn nothing_is_wrong_with_the_whole() {
    assert_eq!(changed(|_| ()), []);
    assert_eq!(from_toml(&text(), &[]), from_json(&every_key().to_text(), &[]));
}

#[test]
fn a_key_that_is_left_out_is_missing_or_may_be() {
    let mut missing = 0;
    for (path, names) in places(&every_key()) {
        let (Some((step, table)), Some(name)) = (path.split_last(), names.last().filter(|name| !name.is_empty()))
        else {
            continue;
        };
        let found = changed(|tree| {
            if let Json::Object(entries) = at(tree, table) {
                entries.remove(*step);
            }
        });
        for misfit in &found {
            assert_eq!((&misfit.path[..], misfit.error.to_string()), (table, format!("missing field `{name}`")));
        }
        assert!(found.len() < 2, "{names:?}: {found:?}");
        missing += found.len();
    }
    assert!(missing > 100, "{missing}");
}

#[test]
fn a_foreign_key_is_reported_where_it_stands() {
    for place in places(&every_key()) {
        let mut added = None;
        let found = changed(|tree| {
            if let Json::Object(entries) = at(tree, &place.0) {
                added = Some([&place.0[..], &[entries.len()]].concat());
                entries.push(("foreign".to_owned(), Json::Null));
            }
        });
        if let Some(path) = added.filter(|_| !is_free(&place)) {
            let error = ShapeError::UnknownKey { key: "foreign".to_owned(), near: None };
            assert_eq!(found, [Misfit { path, error }], "{:?}", place.1);
        }
    }
}

#[test]
fn a_value_of_another_kind_is_reported_where_it_stands() {
    for place in places(&every_key()).into_iter().filter(|place| !is_free(place)) {
        for other in ["[[]]", "0.5"] {
            let found = changed(|tree| *at(tree, &place.0) = parse_as_written(other).unwrap());
            let is_width = other == "0.5"
                && ["point", "height", ""].iter().any(|it| place.1.last().is_some_and(|name| name == it));
            assert!(!found.is_empty() || is_width, "{:?} may be {other}", place.1);
            for misfit in found {
                assert!(misfit.path.starts_with(&place.0), "{:?}: {misfit:?}", place.1);
                assert!(matches!(misfit.error, ShapeError::Kind { .. }), "{:?}: {misfit:?}", place.1);
            }
        }
    }
}

/// Of everything that is wrong nothing hides the rest.
#[test]
fn everything_is_reported_at_once() {
    let text = text()
        .replace("issuer = ", "isuer = ")
        .replace("issued = \"2025-01-02\"", "issued = 2025-01-02")
        .replace("document = ", "#")
        .replace("id = \"sizes\"", "id = 7")
        .replace("severity = \"error\"", "severity = \"hard\"")
        .replace(
            "{ kind = \"break\" }",
            "{ kind = \"break\", text = \"甲\" }, { kind = \"heading\", text = \"甲\" }, { text = \"甲\" }",
        )
        .replace("copies = 1", "copies = -1");
    let Err(LoadError::Shape(found)) = from_toml(&text, &[]) else { panic!("{text}") };
    let said: Vec<String> = found.iter().map(|misfit| misfit.error.to_string()).collect();
    for wanted in [
        "unknown field `isuer`; did you mean `issuer`?",
        "invalid type: datetime `2025-01-02`, expected a string",
        "missing field `document`",
        "invalid type: integer `7`, expected a string",
        "unknown variant `hard`, expected one of `error`, `warning`, `advice`",
        "what is of the kind `break` has no field `text`",
        "unknown variant `heading`, expected one of `cover`, `clauses`, `title`, `line`, `note`, `table`, `break`",
        "missing field `kind`",
        "invalid value: integer `-1`, expected a whole number from 0 to 4294967295",
    ] {
        assert!(said.iter().any(|it| it == wanted), "{wanted}\n{said:#?}");
    }
}

/// The list of the keys has none that the definition does not try.
#[test]
fn every_key_and_word_is_tried() {
    let definition = text();
    let words: Vec<&str> = definition.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    let list = fs::read_to_string("src/notice/keys.rs").unwrap();
    let list = list.split("\nimpl").next().unwrap();
    let keys = ["must: ", "may: ", "short: "].into_iter().flat_map(|kind| list.split(kind).skip(1));
    let keys = keys.flat_map(|rest| rest.split(';').next().unwrap().split(','));
    let keys = keys.map(|key| key.trim().split(' ').next().unwrap());
    let quoted = list.split('"').skip(1).step_by(2);
    // Kinds of fields have their words beside their files.
    let JsonShape::Word(kinds) = Kind::shape() else { panic!("a kind is no word") };
    let known: Vec<&str> = keys.chain(quoted).chain(kinds.iter().copied()).collect();
    assert!(known.len() > 250 && known.contains(&"issuer") && known.contains(&"long_text"), "{known:?}");
    for word in known {
        assert!(words.contains(&word), "{word} is not tried");
    }
}

#[test]
fn examples_are_not_carried_and_change_no_digest() {
    let text = text();
    let other = text.replace("pass = [{ a = \"甲\" }]", "pass = []");
    assert!(text.matches("examples = ").count() >= 8 && text != other);
    let carried = carry(&text, Notation::Toml);
    assert!(!carried.contains("examples"));
    assert_eq!(carried, carry(&other, Notation::Toml));
}
