//! The command line's entry: standard streams in, exit code out.
//! Not here: what it does (`cli`).

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::io;

    // Not locked, so that another thread may read it.
    let mut input = io::BufReader::new(io::stdin());
    let mut streams =
        shenbao::cli::Streams { input: &mut input, out: &mut io::stdout().lock(), err: &mut io::stderr() };
    std::process::ExitCode::from(shenbao::cli::run(std::env::args_os(), &mut streams) as u8)
}

/// There is no command line in a browser; cargo builds every program beside the tests it runs there.
#[cfg(target_arch = "wasm32")]
fn main() {}
