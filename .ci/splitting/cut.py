"""Writes the two modules: the first without what is reached only through gates, the second with just that.

The second takes everything it needs from the first one's exports, puts its functions into the table that both share and
its static values where the first one left them out."""

from .module import HEAD, constant, name, number, section, unsigned, vector
from .shorten import Short, digits

TRAP = b"\0\0\x0b"  # no locals, unreachable, end
GAP = 8  # bytes of a hole that cost less as zeros than as another segment


def renumbered(body, walk, where):
    """A body whose calls go to where the functions stand now."""
    out, at = bytearray(), 0
    for begin, end, callee in walk.calls:
        out += body[at:begin] + number(where[callee])
        at = end
    out += body[at:]
    return number(len(out)) + bytes(out)


def without_calls(body, walk):
    """A body without the numbers of called functions, which say nothing of how alike two bodies are."""
    out, at = bytearray(), 0
    for begin, end, _ in walk.calls:
        out += body[at:begin]
        at = end
    return bytes(out + body[at:])


def runs(numbers):
    """Begin and end of each row of numbers without a hole."""
    numbers, found = sorted(numbers), []
    for one in numbers:
        if found and found[-1][1] == one:
            found[-1][1] = one + 1
        else:
            found.append([one, one + 1])
    return found


class Cut:
    """`moved` are the functions of the second module, `reached` the static values that the first one uses."""

    def __init__(self, module, links, walks, reach):
        self.module, self.walks, self.short = module, walks, Short(module)
        count = module.imported + len(module.bodies)
        own = range(module.imported, count)
        # Bodies that begin alike stand together, which packs better.
        alike = lambda index: (self.module.types[index], without_calls(self.body(index), self.walk(index)))
        self.kept = sorted((index for index in own if index in reach.functions), key=alike)
        self.moved = sorted((index for index in own if index not in reach.functions), key=alike)
        self.moved_slots = {slot for slot, index in module.slots.items() if index in set(self.moved)}
        self.image = {}
        for begin, content in module.data:
            self.image.update(enumerate(content, begin))
        self.share_data(links, reach)
        moved = set(self.moved)
        calls = {callee for index in self.moved for _, _, callee in self.walk(index).calls}
        self.shared = [index for index in range(module.imported) if index in calls]
        self.shared += [index for index in self.kept if index in calls]
        globals_used = set().union(*[self.walk(index).globals for index in self.moved]) if moved else set()
        self.globals = sorted(globals_used)

    def walk(self, index):
        return self.walks[index - self.module.imported]

    def body(self, index):
        return self.module.bodies[index - self.module.imported]

    def share_data(self, links, reach):
        covered, used = set(), set()
        for begin, end in links.values:
            (used if (begin, end) in reach.values else covered).update(range(begin, end))
        # What no symbol covers stays, and so does what values share.
        self.moved_bytes = {at for at in covered - used if self.image.get(at)}
        self.untouchable = used

    def typed(self, index):
        return number(self.module.types[index])

    def segments(self, wanted, may_bridge):
        """Rows of bytes that are not zero, with short holes filled where nothing else writes there."""
        rows = []
        for begin, end in runs(wanted):
            if rows and begin - rows[-1][1] <= GAP and all(may_bridge(at) for at in range(rows[-1][1], begin)):
                rows[-1][1] = end
            else:
                rows.append([begin, end])
        byte = lambda at: self.image.get(at, 0) if at in wanted else 0
        content = lambda begin, end: bytes(byte(at) for at in range(begin, end))
        return vector(b"\0" + constant(begin) + number(end - begin) + content(begin, end) for begin, end in rows)

    def first(self):
        module = self.module
        trap = module.imported + len(self.kept)
        where = {index: index for index in range(module.imported)}
        where.update({index: at for at, index in enumerate(self.kept, module.imported)})
        slots = {slot: trap if slot in self.moved_slots else where[index] for slot, index in module.slots.items()}
        nothing = self.type_of_nothing()
        exports = [(self.short(field), kind, where[index] if kind == 0 else index) for field, kind, index in module.exports]
        exports += [(field, 0, where[index]) for field, index in self.names_of_shared()]
        exports += [("table", 1, 0)] + [(f"global{index}", 3, index) for index in self.globals]
        assert len({field for field, _, _ in exports}) == len(exports), "an export's name is taken"
        kept_bytes = {at for at, byte in self.image.items() if byte} - self.moved_bytes
        bodies = [renumbered(self.body(index), self.walk(index), where) for index in self.kept]
        return HEAD + b"".join([
            section(1, module.sections[1]),
            section(2, vector(self.imported(*one) for one in module.imports)),
            section(3, vector([self.typed(index) for index in self.kept] + [number(nothing)])),
            *[section(kind, module.sections[kind]) for kind in (4, 5, 6)],
            section(7, vector(name(field) + bytes([kind]) + number(index) for field, kind, index in exports)),
            section(9, self.elements(slots)),
            section(10, vector([*bodies, number(len(TRAP)) + TRAP])),
            section(11, self.segments(kept_bytes, lambda at: True)),
        ])

    def imported(self, source, field, kind, typed, _):
        return name(source) + name(self.short(field)) + bytes([kind]) + number(typed)

    def second(self):
        module = self.module
        where = {index: at for at, index in enumerate(self.shared)}
        where.update({index: at for at, index in enumerate(self.moved, len(self.shared))})
        source = name("first")
        imports = [source + name(field) + b"\0" + self.typed(index) for field, index in self.names_of_shared()]
        # A table and a memory of the size at least that the first one has.
        imports += [source + name("table") + b"\1" + module.sections[4][1:]]
        imports += [source + name("memory") + b"\2" + module.sections[5][1:]]
        imports += [source + name(f"global{index}") + b"\3" + self.kind_of_global(index) for index in self.globals]
        bodies = [renumbered(self.body(index), self.walk(index), where) for index in self.moved]
        slots = {slot: where[index] for slot, index in module.slots.items() if slot in self.moved_slots}
        return HEAD + b"".join([
            section(1, module.sections[1]),
            section(2, vector(imports)),
            section(3, vector(self.typed(index) for index in self.moved)),
            section(9, self.elements(slots)),
            section(10, vector(bodies)),
            section(11, self.segments(self.moved_bytes, lambda at: False)),
        ])

    def names_of_shared(self):
        return [("$" + digits(at), index) for at, index in enumerate(self.shared)]

    def elements(self, slots):
        row = lambda begin, end: vector(number(slots[slot]) for slot in range(begin, end))
        return vector(b"\0" + constant(begin) + row(begin, end) for begin, end in runs(slots))

    def type_of_nothing(self):
        """The number of the type of functions that take and give nothing."""
        types = list(self.module.read(1, one_type))
        return types.index(b"\x60\0\0")

    def kind_of_global(self, wanted):
        """Its type and whether it changes; the first module must let the second have the very same one."""
        body = self.module.sections[6]
        count, at = unsigned(body, 0)
        for index in range(count):
            kind = body[at : at + 2]
            at = body.index(b"\x0b", at + 2) + 1
            if index == wanted:
                return kind
        raise SystemExit("split: no such global")


def one_type(body, begin):
    parameters, at = unsigned(body, begin + 1)
    results, at = unsigned(body, at + parameters)
    return body[begin : at + results], at + results
