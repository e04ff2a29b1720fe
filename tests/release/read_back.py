"""Opens a release with programs that others wrote: Python's reader of archives, sha256sum's list, CycloneDX's own schema.

Not here: making it twice (`main.rs`)."""
import hashlib
import json
import pathlib
import stat
import subprocess
import sys
import zipfile

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

# What each program is known to be linked with, and what none is: of tests, of builds, of macros, and what only tests ask Yew for.
LINKED = {
    "page": {"yew", "wasm-bindgen", "rust_decimal", "sha2", "serde_json"},
    "office": {"quick-xml", "rqrr", "rust_xlsxwriter", "toml", "zip"},
    "shenbao": {"clap", "quick-xml", "toml"},
}
NOWHERE = {"proptest", "fantoccini", "libfuzzer-sys", "syn", "serde_derive", "yew-macro", "html-escape", "roxmltree"}


def archive(file, dist):
    """The archive is dist/, file by file, and unpacks as a web server can read it."""
    with zipfile.ZipFile(file) as opened:
        assert opened.testzip() is None
        names = opened.namelist()
        wanted = sorted(path.relative_to(dist).as_posix() for path in dist.rglob("*") if path.is_file())
        assert names == wanted, (names, wanted)
        for entry in opened.infolist():
            assert opened.read(entry) == (dist / entry.filename).read_bytes(), entry.filename
            assert entry.date_time == (1980, 1, 1, 0, 0, 0), entry
            assert stat.S_IMODE(entry.external_attr >> 16) == 0o644, entry
    assert {"index.html", "shenbao.html"} <= set(names)


def sums(folder):
    listed = [line.split("  ") for line in (folder / "SHA256SUMS").read_text().splitlines()]
    others = sorted(path.name for path in folder.iterdir() if path.name != "SHA256SUMS")
    assert sorted(name for _, name in listed) == others
    for digest, name in listed:
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, check=True)


def reached(bill, part):
    """The names of everything that a part leads to."""
    uses = {edge["ref"]: edge["dependsOn"] for edge in bill["dependencies"]}
    assert len(uses) == len(bill["dependencies"]), "a part is said twice"
    seen, new = set(), [part]
    while new:
        one = new.pop()
        if one not in seen:
            seen.add(one)
            new += uses[one]
    names = {component["bom-ref"]: component["name"] for component in bill["components"]}
    return {names[one] for one in seen if one in names}


def materials(file, version):
    text = file.read_text()
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    assert wrong is None, wrong
    bill = json.loads(text)
    assert bill["metadata"]["component"]["version"] == version
    locked = pathlib.Path("Cargo.lock").read_text()
    for component in bill["components"]:
        assert component["licenses"], component
        if component["name"] != "std":
            stands = f'name = "{component["name"]}"\nversion = "{component["version"]}"\n'
            assert stands in locked and component["hashes"][0]["content"] in locked, component
    for part, names in LINKED.items():
        found = reached(bill, f"shenbao/{part}")
        assert names <= found, (part, names - found)
        assert not NOWHERE & found, (part, NOWHERE & found)
    assert "yew" not in reached(bill, "shenbao/shenbao")
    assert "clap" not in reached(bill, "shenbao/page")
    everything = {component["name"] for component in bill["components"]}
    assert everything == set().union(*(reached(bill, f"shenbao/{part}") for part in LINKED)), "a crate belongs to nothing"
    # Nothing of the computer it was made on.
    assert str(pathlib.Path.cwd()) not in text and "file:" not in text


def main(folder, dist, version):
    archive(folder / f"shenbao-{version}.zip", dist)
    sums(folder)
    materials(folder / f"shenbao-{version}.cdx.json", version)


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3])
