//! The end of each help: what a command reads and prints, its exit codes, and examples; and the usage of commands that are
//! called in two ways.
//! Not here: the arguments and options, whose help stands beside them (`arguments`).

pub(super) const ALL: &str = "\
`shenbao COMMAND --help` says what a command takes, reads and prints, with examples.

Exit code: 0 nothing is wrong, 1 errors were found, 2 something could not be read or written, or the
           arguments were not understood";

pub(super) const NOTICES: &str = "\
Reads:     nothing
Prints:    the notices, one a line: id, edition and title, with tabs between them
Exit code: 0 printed
Example:   shenbao notices";

pub(super) const SAMPLE_USAGE: &str = "\
shenbao sample [OPTIONS] <NOTICE>
       shenbao sample [OPTIONS] --notice <FILE>";

pub(super) const SAMPLE: &str = "\
Reads:     the definitions after --notice, and their samples in the same folder:
           samples/ID.accepted.json or ID.sample.json, with --wrong samples/ID.wrong.json
Prints:    a submission file (JSON), as the page saves it
Exit code: 0 printed, 2 there is no such notice or sample, or a definition has faults
Example:   shenbao sample --wrong --notice next-year.toml > wrong.json";

pub(super) const SCHEMA_USAGE: &str = "\
shenbao schema [OPTIONS] <NOTICE>
       shenbao schema [OPTIONS] --notice <FILE>";

pub(super) const SCHEMA: &str = "\
Reads:     the definitions after --notice
Prints:    the JSON Schema (2020-12) of the notice's submission files
Exit code: 0 printed, 2 there is no such notice, or a definition has faults
Example:   shenbao schema --notice next-year.toml > schema.json";

pub(super) const CHECK_USAGE: &str = "\
shenbao check [OPTIONS] <FILE>...
       shenbao check [OPTIONS] --ndjson";

pub(super) const CHECK: &str = "\
Reads:     submission files (JSON), as the page saves them, each of at most 8 MiB; of a ZIP archive
           or a mail (.eml) the one that lies in it
Prints:    one line of JSON for each: file, with --ndjson line, notice, verdict (passed, errors or
           unreadable), findings and summary; the sentences in them are Chinese. A line may
           be an envelope, {\"key\": K, \"submission\": S}; its answer has the same key. Each answer
           is written at once. With --application also application: whose it is, its digest,
           its names as they are compared, and the limits of the notice that it counts for
Exit code: 0 all passed, 1 some have errors, 2 some could not be read, or a definition has faults
Example:   shenbao check application.json another.json
           shenbao check --ndjson --jobs 4 < applications.ndjson";

pub(super) const LINT: &str = "\
Reads:     definitions; for a summary table also the notice that its rows come from, where that lies
           in the same folder
Prints:    FILE:LINE: PLACE: FAULT, one fault a line
Exit code: 0 no faults, 1 faults were found, 2 a file could not be read
Example:   shenbao lint --lang zh next-year.toml";

pub(super) const PROOF: &str = "\
Reads:     a submission file (JSON), as the page saves it, or a ZIP archive or mail with one in it;
           with --notice only one of those notices
Prints:    without CODE the code that the slip of the application carries, the SHA-256 of what it
           says, and the first digits of that of each part; with CODE or --beside `match`, or
           `no match` and what differs: the parts, or the fields of the two files. What is ticked
           off while printing and packing is not compared
Exit code: 0 printed, or the same, 1 the slip or the other file says something else,
           2 a file or the code could not be read
Example:   shenbao proof application.json
           shenbao proof application.json 8C6D-BA4E-5084-6B91-E
           shenbao proof application.json --beside another.json";

pub(super) const EXPORT: &str = "\
Reads:     a submission file (JSON), as the page saves it, or a ZIP archive or mail with one in it
Prints:    nothing; OUT is written whole or not at all
Exit code: 0 written, 2 not written; why, the page's own sentence may say, which is Chinese
Example:   shenbao export excel application.json --out tables.xlsx
           shenbao export slip application.json --out slip.html";

pub(super) const WORD: &str = "\
Reads:     a submission file (JSON), as the page saves it, or a ZIP archive or mail with one in it
Prints:    nothing; DOCX is written whole or not at all
Exit code: 0 written, 2 not written
Example:   shenbao word application.json --out form.docx
           shenbao word application.json --statement --out account.docx";

pub(super) const FILL: &str = "\
Reads:     the union's own blank, a Word file of at most 64 MiB, and a submission file (JSON), as
           the page saves it, or a ZIP archive or mail with one in it
Prints:    one line of JSON: file, notice; left, each answer that was not written or is to be looked
           at, with its place, whether it was written, and why; protected and titled, whether the
           blank is protected and has the form's title. DOCX is written whole or not at all
Exit code: 0 every answer was written, 1 some were left or are to be looked at, or the title lacks,
           2 not written: a file could not be read, or the blank is signed, encrypted, has tracked
           changes or is not the notice's form
Example:   shenbao fill blank.docx application.json --out form.docx";

pub(super) const READ: &str = "\
Reads:     a Word file of at most 64 MiB: the notice's form, filled; or an archive or mail with it
Prints:    one line of JSON: file, notice; values, each with its place, its text as typed and where
           it stands (block of the file's body, row, cell); doubtful, the same with why it must be
           asked; blank and missing, places; beside, the blank with which it was compared, or null;
           structure, in what the form was changed, each with the clause that forbids it (null
           where the notice has none) and a Chinese sentence. A blank tells more than the notice:
           widths, heights, margins, heads and feet. It is the one after --blank, or the one
           that the definition names, in the same folder. What `shenbao word` makes is laid out
           by the notice and compared with that alone; beside is null then
Exit code: 0 every place was read and the form is the notice's, 1 something must be asked, is
           missing or was changed, 2 the file is no Word file that can be read, or the blank none
           of the notice's form
Example:   shenbao read form.docx --notice next-year.toml --blank blank.docx";

pub(super) const COLLECT: &str = "\
Reads:     files, and folders with the folders in them; links in them are not followed. Blanks are
           those after --blank, or of other notices those that their definitions name
Prints:    counts, and what somebody has to look at: what could not be read, and over which limits
           the notice's quota is; with --ndjson - beside the stream, on standard error.
           An envelope is {key, file, inside, sha256, received, submission}; the key is the SHA-256
           of the application's bytes. Each file is written whole or not at all
Exit code: 0 every application could be accepted or is to be asked about, 1 some are to be returned
           or could not be read, 2 a PATH is not there, or something could not be written
Example:   shenbao collect inbox --out ledger.xlsx --ndjson applications.ndjson";

pub(super) const CARRY: &str = "\
Reads:     the definitions that are named or lie in FOLDER, and their samples beside them:
           samples/ID.accepted.json or ID.sample.json; the blanks that their forms name
Prints:    nothing; writes into FOLDER ID.json and ID.sample.json of the program's own notices
           (where there is an index.json already, only of those that were not taken out) and of the
           definitions that have no faults, with their blanks, and lists all in index.json
Exit code: 0 all is there, 1 something could not be used, 2 FOLDER could not be written
Example:   shenbao carry dist/notices next-year.toml";
