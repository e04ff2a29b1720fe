//! Makes the worker `office` of what Trunk built for it: one script, and the program beside it, under names of their
//! content. Its program comes without names and notes, which nothing reads.

use std::fs;
use std::path::Path;

use wasm_encoder::RawSection;
use wasmparser::Parser;

use crate::Failure;
use crate::digest::stem;
use crate::splitting::content;
use crate::squeeze::squeezed;

/// Starts the program, behind the glue.
const START: &str = "\nself.startOffice();\n";

/// Writes both files into the folder and gives the script's name; it begins with the loader.
pub fn write(folder: &Path, loader: &Path) -> Result<String, Failure> {
    let (glue, program) = (folder.join("office.js"), folder.join("office_bg.wasm"));
    // `;` and a line end, for neither file need end well.
    let script = fs::read_to_string(loader)? + ";\n" + &fs::read_to_string(&glue)? + ";" + START;
    let code = stripped(&fs::read(&program)?)?;
    let stem = format!("office-{}", stem(&[script.as_bytes(), &code]));
    fs::remove_file(glue)?;
    fs::remove_file(program)?;
    fs::write(folder.join(format!("{stem}.js")), squeezed(&script))?;
    fs::write(folder.join(format!("{stem}_bg.wasm")), code)?;
    Ok(format!("{stem}.js"))
}

/// The program without its custom sections.
fn stripped(program: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut module = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(program) {
        if let Some((id @ 1.., range)) = payload?.as_section() {
            module.section(&RawSection { id, data: content(program, range)? });
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_loses_its_names_only() {
        let named =
            wat::parse_str("(module (func $a (export \"a\")) (@custom \"note\" \"x\") (memory 1) (data \"b\"))")
                .unwrap();
        let bare = wat::parse_str("(module (func (export \"a\")) (memory 1) (data \"b\"))").unwrap();
        assert_ne!(named, bare);
        assert_eq!(stripped(&named).unwrap(), bare);
    }
}
