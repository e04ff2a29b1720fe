//! What cargo and the compiler say.

use std::process::Command;

use serde_json::Value;

use crate::Failure;

/// What a command prints.
pub fn said(program: &str, arguments: &[&str]) -> Result<String, Failure> {
    let done = Command::new(program).args(arguments).output()?;
    if !done.status.success() {
        return Err(format!("{program} {}: {}", arguments.join(" "), String::from_utf8_lossy(&done.stderr)).into());
    }
    Ok(String::from_utf8(done.stdout)?)
}

/// The packages for a target, and which uses which.
pub fn metadata(target: &str) -> Result<Value, Failure> {
    let said = said("cargo", &["metadata", "--format-version", "1", "--locked", "--filter-platform", target])?;
    Ok(serde_json::from_str(&said)?)
}

/// The version of the page.
pub fn version() -> Result<String, Failure> {
    let said = said("cargo", &["metadata", "--format-version", "1", "--locked", "--no-deps"])?;
    let metadata: Value = serde_json::from_str(&said)?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let own = packages.filter(|package| package["name"] == "shenbao").find_map(|package| package["version"].as_str());
    Ok(own.ok_or("cargo knows no shenbao")?.to_owned())
}

/// The version of the compiler that builds the page, whose standard library goes along.
pub fn compiler() -> Result<String, Failure> {
    let said = said(".ci/wasm", &["rustc", "--version"])?;
    Ok(said.split(' ').nth(1).ok_or("the compiler says no version")?.to_owned())
}
