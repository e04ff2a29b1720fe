//! Serves the page on this computer, for whoever works on it. Not here: what a real server must send (the readme), and the
//! journeys' own server, which loses and holds files.

use std::fs::File;
use std::path::{Component, Path, PathBuf};

use tiny_http::{Header, Request, Response, Server};

use crate::Failure;

/// Serves a folder at `http://127.0.0.1:PORT/` until interrupted.
pub fn folder(folder: &Path, port: &str) -> Result<(), Failure> {
    let server = Server::http(("127.0.0.1", port.parse()?)).map_err(|error| error.to_string())?;
    for request in server.incoming_requests() {
        // A browser may hang up at any time.
        let _ = answer(folder, request);
    }
    Ok(())
}

fn answer(folder: &Path, request: Request) -> Result<(), Failure> {
    let Some(path) = asked(folder, request.url()) else {
        return Ok(request.respond(Response::from_string("not found").with_status_code(404))?);
    };
    match File::open(&path) {
        Ok(file) => Ok(request.respond(Response::from_file(file).with_header(kind(&path)?))?),
        Err(_) => Ok(request.respond(Response::from_string("not found").with_status_code(404))?),
    }
}

/// The file behind an address; none where it would lie outside of the folder.
fn asked(folder: &Path, address: &str) -> Option<PathBuf> {
    let name = address.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let name = Path::new(if name.is_empty() { "index.html" } else { name });
    name.components().all(|part| matches!(part, Component::Normal(_))).then(|| folder.join(name))
}

fn kind(path: &Path) -> Result<Header, Failure> {
    let kind = match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    Header::from_bytes("Content-Type", kind).map_err(|()| "no header".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stay_within_the_folder() {
        let folder = Path::new("dist");
        for (address, file) in [
            ("/", Some("dist/index.html")),
            ("/page.js?1", Some("dist/page.js")),
            ("/notices/a.json", Some("dist/notices/a.json")),
            ("/../Cargo.toml", None),
            ("/a/../../b", None),
        ] {
            assert_eq!(asked(folder, address), file.map(PathBuf::from), "{address}");
        }
    }
}
