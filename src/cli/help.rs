//! What `--help` says.

pub(super) const HELP: &str = "\
shenbao - check applications for official forms of Chinese trade unions

Usage:
  shenbao notices                  list the notices this program knows
  shenbao sample NOTICE [--wrong]  print a sample application (--wrong: one with typical slips)
  shenbao schema NOTICE            print the JSON Schema of an application's file
  shenbao check FILE...            check applications, `-` for standard input; one JSON line each
  shenbao check --ndjson           check standard input, one application a line; one JSON line each
                                   (--jobs N: by N workers at once, the verdicts in the order of the lines)
  shenbao lint NOTICE...           check definitions of notices, TOML or JSON (--lang zh: told in Chinese)
  shenbao proof FILE               print the code and the SHA-256 that the slip of an application carries
  shenbao proof FILE CODE          say whether a file is the one that a slip was printed of
  shenbao word FILE --out DOCX     write an application's form as a Word file (--statement: its written account)
  shenbao carry FOLDER [NOTICE...] fill the folder that the page loads its notices from, dist/notices: with the program's own
                                   (into a folder that has a list already only those that are there), with the
                                   definitions that are named or lie in it as *.toml, once they have no fault, and with
                                   their samples; then list what is there in index.json

Options:
  --notice FILE  of check, sample, schema, word, proof: a definition (TOML or JSON; may stand several times) that is known
                 beside the notices of this program, or instead of the one of the same id; sample and schema need no
                 NOTICE then. It is linted first. Its samples stand beside it: samples/ID.accepted.json, samples/ID.wrong.json
  -h, --help     print this
  -V, --version  print the version

Exit code: 0 nothing wrong, 1 errors found or another file, 2 something unreadable.
";
