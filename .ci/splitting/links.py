"""What the linker knew: where every static value lies, what it points to, and which table slots code names itself."""

from .module import Module, signed, unsigned

FUNCTION, DATA = 0, 1
UNDEFINED, EXPLICIT_NAME = 0x10, 0x40
# Kinds of relocations: a function's slot in the table, in code and in data; an address, in code and in data.
SLOT_IN_CODE, SLOT_IN_DATA, ADDRESS_IN_CODE, ADDRESS_IN_DATA = 1, 2, (3, 4), 5
WITHOUT_ADDEND = {0, 1, 2, 6, 7, 10, 12, 13, 20}
WITH_ADDEND = {3, 4, 5, 8, 9, 11}


class Links:
    """Read from the program as linked with --emit-relocs."""

    def __init__(self, data):
        self.linked = Module(data)
        # A linker that keeps no relocations would make everything look unreached.
        for kept in ("linking", "reloc.CODE", "reloc.DATA"):
            if kept not in self.linked.custom:
                raise SystemExit(f"split: the linked program has no section {kept}")
        self.slot_of = {function: slot for slot, function in self.linked.slots.items()}
        self.symbols = self.read_symbols()
        # (begin, end) of every static value, in order; several may lie at one place.
        self.values = sorted({place for place in self.symbols.values() if isinstance(place, tuple)})
        self.slots_in_code, self.named_addresses = set(), {}
        self.slots_at, self.addresses_at = {}, {}
        self.read_code()
        self.read_data()

    def read_symbols(self):
        body, at, symbols = self.linked.custom["linking"], 1, {}
        while at < len(body):
            kind, (size, begin) = body[at], unsigned(body, at + 1)
            at = begin + size
            if kind == 8:
                count, place = unsigned(body, begin)
                for index in range(count):
                    symbols[index], place = self.one_symbol(body, place)
        return symbols

    def one_symbol(self, body, at):
        kind, (flags, at) = body[at], unsigned(body, at + 1)
        if kind == DATA:
            _, at = Module.text(body, at)
            if flags & UNDEFINED:
                return None, at
            segment, at = unsigned(body, at)
            offset, at = unsigned(body, at)
            size, at = unsigned(body, at)
            begin = self.linked.data[segment][0] + offset if segment < len(self.linked.data) else None
            return (None if begin is None else (begin, begin + size)), at
        index, at = unsigned(body, at)
        if kind != 3 and (not flags & UNDEFINED or flags & EXPLICIT_NAME):
            _, at = Module.text(body, at)
        return (index if kind == FUNCTION else None), at

    def relocations(self, section):
        body = self.linked.custom[section]
        _, at = unsigned(body, 0)
        count, at = unsigned(body, at)
        for _ in range(count):
            kind = body[at]
            offset, at = unsigned(body, at + 1)
            index, at = unsigned(body, at)
            addend = 0
            if kind in WITH_ADDEND:
                addend, at = signed(body, at)
            elif kind not in WITHOUT_ADDEND:
                raise SystemExit(f"split: unknown relocation {kind}")
            yield kind, offset, index, addend

    def read_code(self):
        for kind, _, index, addend in self.relocations("reloc.CODE"):
            symbol = self.symbols.get(index)
            if kind == SLOT_IN_CODE and symbol in self.slot_of:
                self.slots_in_code.add(self.slot_of[symbol])
            elif kind in ADDRESS_IN_CODE and isinstance(symbol, tuple):
                self.named_addresses.setdefault(symbol[0] + addend & 0xFFFFFFFF, set()).add(symbol)

    def read_data(self):
        """Pointers in static values, by the address at which they stand."""
        segments = [
            (place, place + len(content), begin)
            for place, (begin, content) in zip(self.linked.data_places, self.linked.data)
        ]
        for kind, offset, index, _ in self.relocations("reloc.DATA"):
            address = next(begin + offset - first for first, end, begin in segments if first <= offset < end)
            symbol = self.symbols.get(index)
            if kind == SLOT_IN_DATA and symbol in self.slot_of:
                self.slots_at[address] = self.slot_of[symbol]
            elif kind == ADDRESS_IN_DATA and isinstance(symbol, tuple):
                self.addresses_at[address] = symbol
            elif symbol is not None:
                raise SystemExit(f"split: unknown pointer {kind} in data")
