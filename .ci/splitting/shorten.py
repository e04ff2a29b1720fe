"""Gives what the program and its glue know each other by short names; theirs carry long digests, which hardly pack."""

import re

DIGEST = re.compile(r"__wbg_\w+_[0-9a-f]{16}|wasm_bindgen_[0-9a-f]{16}_\w+")


def digits(value):
    """A number in the letters that names may have."""
    letters = "0123456789abcdefghijklmnopqrstuvwxyz"
    return (digits(value // 36) if value > 35 else "") + letters[value % 36]


class Short:
    """The short names of all that both sides name, in the order of imports and exports."""

    def __init__(self, module):
        fields = [field for _, field, *_ in module.imports] + [field for field, *_ in module.exports]
        long = [field for field in dict.fromkeys(fields) if DIGEST.fullmatch(field)]
        self.names = {field: "_" + digits(at) for at, field in enumerate(long)}

    def __call__(self, field):
        return self.names.get(field, field)

    def glue(self, text):
        """The glue with the short names; each must stand there, or the two would not find each other."""
        found = set()

        def short(match):
            found.add(match[0])
            return self(match[0])

        text = re.sub(r"\b\w+\b", short, text)
        lost = self.names.keys() - found
        if lost:
            raise SystemExit(f"split: the glue does not name {sorted(lost)[0]}")
        return text
