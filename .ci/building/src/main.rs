//! Makes the files that are served of what Trunk built. `style` joins the style sheets before the build, `split LINKED`
//! cuts the program into parts after it (LINKED is the program as the linker left it), and `single` makes one file of all; `serve PORT`
//! shows them on this computer.
//! Not here: building (`.ci/build`), and what must hold of the files (`tests/journeys`).

mod digest;
#[cfg(test)]
mod folder;
mod later;
mod office;
mod page;
mod policy;
mod serve;
mod single;
mod splitting;
mod squeeze;
mod stage;
mod style;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

/// What went wrong, for whoever calls `make build`.
type Failure = Box<dyn Error>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["style"] => style::write(Path::new("style"), Path::new("target/style")),
        ["split", linked] => {
            stage::of_trunk().and_then(|stage| stage.split(Path::new(linked), Path::new("src/loader/office.js")))
        }
        ["single"] => single::write(Path::new("dist"), Path::new("src/loader/single.js")),
        ["serve", port] => serve::folder(Path::new("dist"), port),
        _ => Err("one of: style, split LINKED, single, serve PORT".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}: {failure}", words.first().unwrap_or(&"shenbao-building"));
            ExitCode::FAILURE
        }
    }
}
