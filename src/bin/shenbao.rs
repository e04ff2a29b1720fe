//! The command line's entry: standard streams and the day in, exit code out.
//! Not here: what it does (`cli`).

#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::io;

    // Not locked, so that another thread may read it.
    let mut input = io::BufReader::new(io::stdin());
    let mut streams =
        shenbao::cli::Streams { input: &mut input, out: &mut io::stdout().lock(), err: &mut io::stderr() };
    std::process::ExitCode::from(shenbao::cli::run(std::env::args_os(), &mut streams, today()) as u8)
}

/// The day it is in Greenwich. Whoever wants the same bytes another day names one by `SOURCE_DATE_EPOCH`, as for any
/// reproducible build (<https://reproducible-builds.org/specs/source-date-epoch/>).
#[cfg(not(target_arch = "wasm32"))]
fn today() -> Option<shenbao::answers::Date> {
    use std::time::{SystemTime, UNIX_EPOCH};

    let named = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|since| since.as_secs());
    let seconds = i64::try_from(named.or_else(now)?).ok()?;
    let day = time::OffsetDateTime::from_unix_timestamp(seconds).ok()?.date();
    shenbao::answers::Date::new(day.year(), Some(day.month().into()), Some(day.day()))
}

/// There is no command line in a browser; cargo builds every program beside the tests it runs there.
#[cfg(target_arch = "wasm32")]
fn main() {}
