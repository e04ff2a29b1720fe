"""Which functions and static values can be used before a gate was passed.

Everything that code or data names counts as used; a number that merely looks like an address or a slot does, too.
What is left is named by nobody but by what lies behind the gates, so it cannot run before they open."""

import bisect


class Reach:
    """Beginning at everything the page can call, without passing the gates."""

    def __init__(self, module, links, walks, gates):
        self.module, self.links, self.walks, self.gates = module, links, walks, gates
        self.functions, self.values = set(), set()
        self.begins = [begin for begin, _ in links.values]
        self.longest = max(end - begin for begin, end in links.values)
        self.image = {place: list(inside) for place, inside in self.pointers().items()}
        # Slots that appeared after linking are the glue's; who names them is not known.
        late = [slot for slot in module.slots if slot not in links.linked.slots]
        self.todo = [index for _, kind, index in module.exports if kind == 0] + [module.slots[slot] for slot in late]
        while self.todo:
            self.visit(self.todo.pop())

    def pointers(self):
        """By static value: the addresses inside at which pointers stand."""
        found = {}
        for address in [*self.links.slots_at, *self.links.addresses_at]:
            for value in self.containing(address):
                found.setdefault(value, set()).add(address)
        return found

    def containing(self, address):
        """The static values that an address lies in."""
        values = self.links.values
        last = bisect.bisect_right(self.begins, address)
        for value in reversed(values[:last]):
            if value[0] + self.longest <= address:
                break
            if address < value[1]:
                yield value

    def visit(self, function):
        if function in self.functions or function in self.gates or function < self.module.imported:
            return
        self.functions.add(function)
        walk = self.walks[function - self.module.imported]
        for _, _, callee in walk.calls:
            if callee in self.gates:
                raise SystemExit(
                    f"split: {self.module.names.get(function)} calls {self.module.names[callee]}; only a `Later` may name it"
                )
            self.todo.append(callee)
        for number in walk.constants:
            if number in self.links.slots_in_code:
                self.todo.append(self.module.slots[number])
            for value in self.links.named_addresses.get(number, ()):
                self.use(value)
            for value in list(self.containing(number)):
                self.use(value)

    def use(self, value):
        """A static value is used, and with it whatever it points to."""
        waiting = [value]
        while waiting:
            value = waiting.pop()
            if value in self.values:
                continue
            self.values.add(value)
            for address in self.image.get(value, ()):
                if address in self.links.slots_at:
                    self.todo.append(self.module.slots[self.links.slots_at[address]])
                else:
                    waiting.append(self.links.addresses_at[address])
