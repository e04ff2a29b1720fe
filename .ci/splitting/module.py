"""Reads WebAssembly modules, walks through code, and writes sections.

Only what Chromium 83 understands; anything else ends the build instead of being guessed at."""


def unsigned(data, at):
    """The unsigned number at a place, and the place behind it."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def signed(data, at):
    """The signed number at a place, and the place behind it."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value - (1 << shift) if byte & 64 else value, at


def number(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def constant(value):
    """`i32.const value; end`, as offsets of segments are written."""
    value = value - (1 << 32) if value >= 1 << 31 else value
    out = bytearray(b"\x41")
    while True:
        byte = value & 127
        value >>= 7
        if value == (-1 if byte & 64 else 0):
            return bytes(out) + bytes([byte, 0x0B])
        out.append(byte | 128)


def name(text):
    return number(len(text.encode())) + text.encode()


def vector(items):
    items = list(items)
    return number(len(items)) + b"".join(items)


def section(kind, body):
    return bytes([kind]) + number(len(body)) + body


HEAD = b"\0asm\x01\0\0\0"


class Walk:
    """What one function's body refers to. `calls` are (begin, end, function) of the numbers of called functions."""

    def __init__(self, body):
        self.calls, self.globals, self.constants = [], set(), set()
        count, at = unsigned(body, 0)
        for _ in range(count):
            _, at = unsigned(body, at)
            at += 1
        while at < len(body):
            at = self.step(body, at)

    def step(self, body, at):
        code = body[at]
        at += 1
        if code in (0x00, 0x01, 0x05, 0x0B, 0x0F, 0x1A, 0x1B) or 0x45 <= code <= 0xC4:
            return at
        if code in (0x02, 0x03, 0x04, 0x42):
            return signed(body, at)[1]
        if code == 0x10:
            callee, end = unsigned(body, at)
            self.calls.append((at, end, callee))
            return end
        if code == 0x41:
            value, at = signed(body, at)
            self.constants.add(value & 0xFFFFFFFF)
            return at
        if 0x28 <= code <= 0x3E:
            _, at = unsigned(body, at)
            offset, at = unsigned(body, at)
            self.constants.add(offset)
            return at
        if code in (0x23, 0x24):
            index, at = unsigned(body, at)
            self.globals.add(index)
            return at
        if code in (0x0C, 0x0D, 0x20, 0x21, 0x22):
            return unsigned(body, at)[1]
        if code in (0x3F, 0x40):
            return at + 1
        if code == 0x11:
            return unsigned(body, at)[1] + 1
        if code == 0x0E:
            count, at = unsigned(body, at)
            for _ in range(count + 1):
                _, at = unsigned(body, at)
            return at
        if code in (0x43, 0x44):
            return at + (4 if code == 0x43 else 8)
        if code == 0xFC:
            code, at = unsigned(body, at)
            if code <= 7 or code in (10, 11):
                return at + {10: 2, 11: 1}.get(code, 0)
        raise SystemExit(f"split: unknown instruction {code:#x}")


class Module:
    """A module taken apart."""

    def __init__(self, data):
        self.sections, self.custom = {}, {}
        at = 8
        while at < len(data):
            kind, (size, begin) = data[at], unsigned(data, at + 1)
            at = begin + size
            body = data[begin:at]
            if kind:
                self.sections[kind] = body
            else:
                length, place = unsigned(body, 0)
                self.custom[body[place : place + length].decode()] = body[place + length :]
        self.imports = list(self.read(2, self.one_import))
        self.imported = sum(1 for one in self.imports if one[2] == 0)
        self.types = [typed for _, _, kind, typed, _ in self.imports if kind == 0]
        self.types += list(self.read(3, unsigned))
        self.exports = list(self.read(7, self.one_export))
        self.slots = {}
        for begin, functions in self.read(9, self.one_element):
            self.slots.update(enumerate(functions, begin))
        self.data_places = []
        self.data = list(self.read(11, self.one_data))
        self.bodies = list(self.read(10, self.one_body))
        self.names = self.read_names() if "name" in self.custom else {}

    def read(self, kind, one):
        body = self.sections.get(kind)
        if body is None:
            return
        count, at = unsigned(body, 0)
        for _ in range(count):
            item, at = one(body, at)
            yield item

    @staticmethod
    def text(body, at):
        length, at = unsigned(body, at)
        return body[at : at + length].decode(), at + length

    def one_import(self, body, begin):
        module, at = self.text(body, begin)
        field, at = self.text(body, at)
        kind, at = body[at], at + 1
        if kind != 0:
            raise SystemExit("split: the program imports something else than functions")
        typed, at = unsigned(body, at)
        return (module, field, kind, typed, body[begin:at]), at

    def one_export(self, body, at):
        field, at = self.text(body, at)
        kind, (index, end) = body[at], unsigned(body, at + 1)
        return (field, kind, index), end

    @staticmethod
    def offset(body, at):
        """The offset of an active segment of the first table or memory."""
        if body[at : at + 2] != b"\0\x41":
            raise SystemExit("split: a segment without a constant offset")
        value, at = signed(body, at + 2)
        return value & 0xFFFFFFFF, at + 1

    def one_element(self, body, at):
        begin, at = self.offset(body, at)
        count, at = unsigned(body, at)
        functions = []
        for _ in range(count):
            function, at = unsigned(body, at)
            functions.append(function)
        return (begin, functions), at

    def one_data(self, body, at):
        begin, at = self.offset(body, at)
        length, at = unsigned(body, at)
        self.data_places.append(at)
        return (begin, body[at : at + length]), at + length

    @staticmethod
    def one_body(body, at):
        length, at = unsigned(body, at)
        return body[at : at + length], at + length

    def read_names(self):
        body, at, names = self.custom["name"], 0, {}
        while at < len(body):
            kind, (size, begin) = body[at], unsigned(body, at + 1)
            at = begin + size
            if kind == 1:
                count, place = unsigned(body, begin)
                for _ in range(count):
                    index, place = unsigned(body, place)
                    names[index], place = self.text(body, place)
        return names
