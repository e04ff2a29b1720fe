"""What the recipe does where a process is killed, answers too little or too much, or its lines fail on the way.

    python cut_short.py RECIPE FOLDER SHENBAO

Here programs of two lines stand for `shenbao`. Not here: its verdicts (`main.rs`).
"""

import itertools
import os
import pathlib
import signal
import sys

sys.path.insert(0, sys.argv[1])
from verdicts import answers

FOLDER = pathlib.Path(sys.argv[2])
SHENBAO = sys.argv[3]
# What waits for ever fails here, and not only where this is called.
signal.alarm(120)
# More than a pipe holds, so that whoever feeds it is held up.
LINES = [b'{"a": "' + b"x" * 5000 + b'"}'] * 200


def program(*lines):
    """A program of these lines of shell."""
    path = FOLDER / f"program-{len(list(FOLDER.iterdir()))}"
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]))
    path.chmod(0o755)
    return [str(path)]


def raised(command, lines):
    """The sentence of the failure; none of it would be the worst of all."""
    try:
        taken = list(answers(command, lines))
    except RuntimeError as error:
        return str(error), error.__cause__
    raise AssertionError(f"{command}: {len(taken)} answers, and nobody said that they are not all")


def failing():
    yield from LINES[:3]
    raise OSError("a lost block")


def gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


sentence, _ = raised(program("read line", "echo '{}'", "kill -9 $$"), LINES)
assert "ended with -9 after 1 answers" in sentence, sentence

sentence, _ = raised(program("read line", "echo '{}'", "exit 0"), LINES)
assert "ended with 0 after 1 answers" in sentence, sentence

sentence, _ = raised(program("cat >/dev/null", "echo '{}'"), LINES)
assert "1 answers to 200 applications" in sentence, sentence

sentence, _ = raised(program("cat >/dev/null", "echo '{}'", "echo '{}'"), LINES[:1])
assert "2 answers to 1 applications" in sentence, sentence

sentence, _ = raised(program("cat >/dev/null", "exit 3"), [])
assert "ended with 3" in sentence, sentence

# A failure on the way here is not a short stream: `shenbao` itself ends well after what it got.
sentence, cause = raised([SHENBAO, "check", "--ndjson"], failing())
assert "ended with 2 after 3 answers to 3 applications" in sentence and isinstance(cause, OSError), (sentence, cause)

# Who wants no more ends the process, also where it reads nothing and the lines go on for ever.
pids = FOLDER / "pid"
endless = answers(program(f"echo $$ >{pids}", "echo '{}'", "exec sleep 1000"), itertools.repeat(LINES[0]))
assert next(endless) == "{}"
endless.close()
assert gone(int(pids.read_text())), "a process goes on that nobody listens to"

# Blank lines get no answer on either side.
assert list(answers([SHENBAO, "check", "--ndjson"], [b"", b" \t\r", b"\f"])) == []
# One that is larger than what is read of a line gets an answer as any other.
[large] = answers([SHENBAO, "check", "--ndjson"], [b" " * (8 * 1024 * 1024), b" " * (8 * 1024 * 1024 + 1)])
assert "larger than" in large, large
