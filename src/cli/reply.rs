//! What is said where no command is run: help, the version, or what is wrong with the arguments.

use std::io;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{ExitStatus, Streams};
use crate::unseen::shown;

/// An answer to whoever typed the command line.
#[derive(Debug)]
pub(super) struct Reply {
    text: String,
    /// Whether it was asked for; otherwise something is wrong with the arguments.
    pub asked: bool,
}

impl Reply {
    /// The answer that clap has, for arguments of this command.
    pub fn to(mut error: clap::Error, command: Option<&clap::Command>) -> Self {
        if let (ErrorKind::MissingRequiredArgument, Some(command)) = (error.kind(), command) {
            explain(&mut error, command);
        }
        let text = match error.kind() {
            // Clap would print `shenbao-check`, as if each command were a program.
            ErrorKind::DisplayVersion => format!("shenbao {}\n", env!("CARGO_PKG_VERSION")),
            _ => error.render().to_string(),
        };
        Self { text, asked: !error.use_stderr() }
    }

    /// Help goes where results go, a mistake where complaints go. Fails only where results cannot be written.
    pub fn say(&self, streams: &mut Streams<'_>) -> io::Result<ExitStatus> {
        let text = shown(&self.text);
        if self.asked {
            return streams.out.write_all(text.as_bytes()).map(|()| ExitStatus::Good);
        }
        // Where even this cannot be said, the exit code says it.
        let _ = streams.err.write_all(text.as_bytes());
        Ok(ExitStatus::Unreadable)
    }
}

/// Puts what each missing argument is for beside its name.
fn explain(error: &mut clap::Error, command: &clap::Command) {
    let Some(ContextValue::Strings(missing)) = error.get(ContextKind::InvalidArg) else { return };
    let explained = missing.iter().map(|name| {
        let argument = command.get_arguments().find(|argument| bare(&argument.to_string()) == bare(name));
        let help = argument.and_then(clap::Arg::get_help);
        help.map_or_else(|| name.clone(), |help| format!("{name}  {help}"))
    });
    let explained = ContextValue::Strings(explained.collect());
    error.insert(ContextKind::InvalidArg, explained);
}

/// An argument's name without the brackets that say whether it can be left out.
fn bare(name: &str) -> String {
    name.replace(['<', '[', ']', '>'], "")
}
