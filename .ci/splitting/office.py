"""Makes the worker `office` of what Trunk built for it: one script, and the program beside it, under names of their content.

Its program comes without names and notes, which nothing reads."""

import hashlib

from .module import HEAD, Module, section

LOADER = "src/loader/office.js"
START = "\nself.startOffice();\n"


def stripped(data):
    """The module without its custom sections."""
    module = Module(data)
    # In the order of the specification, where the count of data segments stands before the code.
    order = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11]
    return HEAD + b"".join(section(kind, module.sections[kind]) for kind in order if kind in module.sections)


def named(stage, root, squeezed):
    """Writes both files and gives the script's name."""
    glue, program = stage / "office.js", stage / "office_bg.wasm"
    loader = (root / LOADER).read_text(encoding="utf-8")
    # `;` and a line end, for neither file need end well.
    script = loader + ";\n" + glue.read_text(encoding="utf-8") + ";" + START
    code = stripped(program.read_bytes())
    stem = "office-" + hashlib.sha256(script.encode() + code).hexdigest()[:16]
    glue.unlink()
    program.unlink()
    (stage / f"{stem}.js").write_text(squeezed(script), encoding="utf-8")
    (stage / f"{stem}_bg.wasm").write_bytes(code)
    return f"{stem}.js"
