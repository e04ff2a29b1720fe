"""Takes indentation and comments of whole lines out of a script. Lines stay lines, so no semicolon is missed."""


def squeezed(text):
    lines = text.split("\n")
    # A text over several lines may mean its blanks; such a script stays as it is.
    if any(line.count("`") % 2 or line.endswith("\\") for line in lines):
        return text
    out, inside = [], False
    for line in map(str.strip, lines):
        inside = inside or line.startswith("/*")
        if line and not inside and not line.startswith("//"):
            out.append(line)
        if inside and "*/" in line:
            if not line.endswith("*/"):
                return text
            inside = False
    return "\n".join(out) + "\n"
