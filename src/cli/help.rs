//! What `--help` says.

pub(super) const HELP: &str = "\
shenbao - check applications for official forms of Chinese trade unions

Usage:
  shenbao notices                  list the notices this program knows
  shenbao sample NOTICE [--wrong]  print a sample application (--wrong: one with typical slips)
  shenbao schema NOTICE            print the JSON Schema of an application's file
  shenbao check FILE...            check applications, `-` for standard input; one JSON line each
  shenbao check --ndjson           check standard input, one application a line; one JSON line each
  shenbao lint NOTICE...           check definitions of notices, TOML or JSON
  shenbao proof FILE               print the code and the SHA-256 that the slip of an application carries
  shenbao proof FILE CODE          say whether a file is the one that a slip was printed of
  shenbao word FILE --out DOCX     write an application's form as a Word file (--statement: its written account)
  shenbao carry FOLDER             write the files that the page loads its notices from

Options:
  -h, --help     print this
  -V, --version  print the version

Exit code: 0 nothing wrong, 1 errors found or another file, 2 something unreadable.
";
