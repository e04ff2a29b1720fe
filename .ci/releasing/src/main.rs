//! Makes the files of a release out of a built `dist/` and the command line: the archive that a webmaster uploads, the one
//! file, the program for Linux that needs no library of its system, the bill of materials, and the SHA-256 of each. Equal contents give equal bytes: no clock and no chance goes in.
//! Not here: building (`.ci/build`, `.ci/single`), and what must hold of the files (`tests/release`).

mod archive;
mod bill;
mod cargo;
mod crates;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What went wrong, for whoever calls `make release`.
type Failure = Box<dyn Error>;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1).map(PathBuf::from);
    let folder = arguments.next().ok_or("say where the files go")?;
    let program =
        arguments.next().filter(|path| path.exists()).ok_or("there is no command line: run `make release`")?;
    let dist = Path::new("dist");
    let single = dist.join("shenbao.html");
    if !dist.join("index.html").exists() || !single.exists() {
        return Err("dist/ lacks the page or the one file: run `make release`".into());
    }
    let version = cargo::version()?;
    let mut files = vec![
        (format!("shenbao-{version}.zip"), archive::of(dist)?),
        (format!("shenbao-{version}.cdx.json"), bill::of(&version)?),
        ("shenbao.html".to_owned(), fs::read(&single)?),
        (format!("shenbao-{version}-linux-x86_64"), fs::read(program)?),
    ];
    let sums: String = files.iter().map(|(name, bytes)| format!("{}  {name}\n", sha256(bytes))).collect();
    files.push(("SHA256SUMS".to_owned(), sums.into_bytes()));
    // What a release of before left would look like part of this one.
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    for (name, bytes) in files {
        fs::write(folder.join(&name), &bytes)?;
        println!("{:>10}  {}", bytes.len(), folder.join(&name).display());
    }
    Ok(())
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
