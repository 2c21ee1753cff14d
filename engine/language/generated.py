"""Checked trees as Python: one function that asks many conditions of one subject, and says which hold for sure.

In generated code None is Unknown and common parts are worked out once. It decides only what is surely true, surely false, or surely does
not apply; all else is for the closures, which know paths and errors. Meaning: docs/language.md, as in `closures`; a test holds them equal.
Generated code has the steps of going through whatever it looks up in a fixed table, so never fewer than the closures take of a part that
is written once; of one that is written more often they take at most as many times as many. Whatever takes too many is for the closures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from engine.language.classes import dataclass
from engine.language.functions import FUNCTIONS, OF_TEXTS, PAIRS
from engine.language.invariants import is_common, is_work, led_by, search_in, weight
from engine.language.knowing import bracketed, conjuncts, has_known_elements, negated, plain_texts
from engine.language.looked_up import LookingUp, Parts
from engine.language.nodes import (
    Binary,
    Bool,
    Call,
    Compare,
    Comprehension,
    Constant,
    Field,
    If,
    List,
    Name,
    Node,
    Unary,
    expanded,
    form,
    walk,
)
from engine.language.searches import SEARCHES
from engine.language.selections import kept_by
from engine.language.statements import SURE, Value, local
from engine.language.types import ListType
from engine.language.values import MAX_STEPS

# What so many places of a function read of its subject is read once, at its start.
_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Condition:
    """What is asked: `test`, where `when` is true. `name` is only for the reader."""

    name: str
    when: Node | None
    test: Node


class Module(Parts):
    """One module of generated code: functions over a subject, the records around it and what is shared."""

    def add(self, name: str, conditions: Sequence[Condition], around: frozenset[str]) -> None:
        """A function of that name over a subject, the records around it and what is shared; it gives a code for each condition."""
        parts = [[expanded(part) for part in (condition.when, condition.test) if part is not None] for condition in conditions]
        writer = _Writer(self, around, _often([node for nodes in parts for node in nodes]))
        writer.line(f"out = bytearray({len(conditions)})")
        for number, condition in enumerate(conditions):
            writer.begin(number)
            with writer.undone_if_too_deep():
                writer.condition(number, condition.name, parts[number])
        writer.end([MAX_STEPS // _written(nodes) for nodes in parts])
        self.functions.append(writer.function(name))

    def add_value(self, name: str, node: Node, around: frozenset[str] = frozenset()) -> None:
        """A function of that name over the same, which gives the value of a part; None is Unknown."""
        writer, tree = _Writer(self, around), expanded(node)
        with writer.undone_if_too_deep():
            found = writer.value(tree)
            with writer.block(f"if steps <= {MAX_STEPS // _written([tree])}:"):
                writer.line(f"return {found.text}")
        writer.line("raise TooMuchError")
        self.functions.append(writer.function(name))


class _Writer(LookingUp):
    """The values of one function."""

    def value(self, node: Node) -> Value:
        """The value of a node, worked out if it is not at hand."""
        if isinstance(node, Constant):
            return Value(repr(node.value)) if isinstance(node.value, int | str) else self.constant(node)
        if isinstance(node, Name):
            return self.name(node)
        key = self.form_of(node)
        if (found := self.at_hand(key)) is not None:
            return found
        if self.is_read_first(node):
            return self.read_first(key, node)
        if self.is_fixed(node):
            # Nobody's work: it costs no steps.
            made = self.kept[-1][key] = self.constant(node)
            return made
        if not self.inside and self.is_shared(node):
            made = self.assign(f"{self.share(node)}.value")
        elif self.variables and (records := led_by(node, frozenset(self.variables))):
            made = self.write_once_for(node, records)
        else:
            made = self.write(node)
        made = self.kept[-1][key] = made._replace(maker=len(self.taken) - 1)
        return made

    def is_read_first(self, node: Node) -> bool:
        """Whether it is a field of what is always there, or of a record in it, that many conditions read."""
        if not isinstance(node, Field) or node.how != "read" or self.often[self.form_of(node)] < _OFTEN:
            return False
        if isinstance(node.base, Name):
            return node.base.id not in {*self.variables, *self.module.constants} and not isinstance(node.base.type, ListType)
        return self.is_read_first(node.base)

    def read_first(self, key: str, node: Node) -> Value:
        """A field, read at the start of the function; of a text its words are found there as well."""
        here = self.lines, self.depth, self.kept, self.known
        self.lines, self.depth, self.kept, self.known = self.start, 1, [self.first], [set()]
        made = self.write(node)
        self.first[key] = made
        if self.often[f"words of {key}"] >= _OFTEN:
            self.first[f"words of {key}"] = self.guarded([made], f"words_of({made.text})")
        self.lines, self.depth, self.kept, self.known = here
        return made

    def words(self, node: Node) -> Value:
        """The words of a text."""
        text, key = self.value(node), f"words of {self.form_of(node)}"
        if (found := self.at_hand(key)) is not None:
            return found
        if isinstance(node, Constant):
            return self.fixed(key, f"words_of({text.text})")
        made = self.kept[-1][key] = self.guarded([text], f"words_of({text.text})")._replace(maker=len(self.taken) - 1)
        return made

    def write(self, node: Node) -> Value:
        """The value of a node, worked out here and now."""
        made: Value = getattr(self, f"write_{type(node).__name__.lower()}")(node)
        return made

    def write_once_for(self, node: Node, records: Sequence[Node]) -> Value:
        """The value of a node, worked out once for each of the records that elements lead to."""
        made, key = self.new(), self.new()
        number = self.module.asked.setdefault(f"for {self.form_of(node)}", len(self.module.asked))
        self.looked = True
        found = [self.value(record).text for record in records]
        self.line(f"{key} = ({number}, {', '.join(f'id({text})' for text in found)})")
        with self.block(f"if {key} in seen:"):
            self.line(f"{made} = seen[{key}][0]")
        with self.block("else:"):
            self.line(f"{made} = {self.write(node).text}")
            # Held with the records, so that no others are taken for them.
            self.line(f"seen[{key}] = {made}, {', '.join(found)}")
        return Value(made, frozenset([made]))

    def is_fixed(self, node: Node) -> bool:
        """Whether the value is the same in every evaluation, and costs the closures no steps."""
        return isinstance(node, Field | Comprehension | List) and node.free <= set(self.module.constants)

    def is_shared(self, node: Node) -> bool:
        """Whether the value is the same for several subjects, and worth keeping."""
        return is_common(node, node.free - set(self.module.constants), self.around)

    def name(self, node: Name) -> Value:
        if node.id == "":
            return Value("subject")
        if node.id in self.variables:
            return self.variables[node.id]
        if node.id in self.module.constants:
            return self.constant(node)
        self.used.add(node.id)
        # Of a portfolio the names around are lists and may lack elements.
        return self.assign(self.listed(local(node.id))) if isinstance(node.type, ListType) else Value(local(node.id))

    def constant(self, node: Node) -> Value:
        """A value that is the same in every evaluation."""
        if isinstance(node, Constant) and not isinstance(node.value, int | str):
            return self.fixed(self.form_of(node), f"Fraction({node.value.numerator}, {node.value.denominator})")
        self.make_constant(node)
        return self.constant_here(self.form_of(node))

    def make_constant(self, node: Node) -> str:
        """How a part that is the same in every evaluation is found among the constants."""
        key = self.form_of(node)
        if isinstance(node, Constant):
            self.make_fixed(key, repr(node.value))
        elif key not in self.module.fixed:
            writer = _Writer(self.module, frozenset())
            writer.inside, writer.has_shared = True, False
            writer.module = replace(self.module, constants=())
            found = writer.name(node) if isinstance(node, Name) else writer.write(node)
            writer.line(f"return {found.text}")
            names = "".join(f"    {local(name)} = constants[{name!r}]\n" for name in sorted(writer.used))
            name = self.module.fixed[key] = f"c{len(self.module.fixed) + 1}"
            head, *lines = writer.function(name, "constants").split("\n")
            self.module.makers.append("\n".join([head, *names.splitlines(), *lines]))
        return f"K.{self.module.fixed[key]}"

    def constant_here(self, key: str, *, is_known: bool = False) -> Value:
        """A constant under a name of the function."""
        if (found := self.at_hand(f"constant {key}")) is not None:
            return found
        made = self.assign(f"K.{self.module.fixed[key]}", SURE if is_known else None)
        self.kept[-1][f"constant {key}"] = made
        return made

    def fixed(self, key: str, text: str) -> Value:
        """A constant that is made by one expression, and is known."""
        self.make_fixed(key, text)
        return self.constant_here(key, is_known=True)

    def make_fixed(self, key: str, text: str) -> None:
        if key not in self.module.fixed:
            name = self.module.fixed[key] = f"c{len(self.module.fixed) + 1}"
            self.module.makers.append(f"def {name}(constants):\n    return {text}")

    def search_of(self, node: Call) -> str:
        """The name of the function that searches a text for what is always the same."""
        others = node.arguments[1:]
        prepared = f"prepared({', '.join([repr(node.name), *map(self.make_constant, others)])})"
        return self.search(f"{node.name}({', '.join(map(self.form_of, others))})", prepared)

    def search(self, key: str, prepared: str) -> str:
        """The name of the function that searches a text, by its words. It is prepared when it is first asked."""
        if key not in self.module.fixed:
            self.make_fixed(key, prepared)
            name = self.module.fixed[key]
            lines = [f"def f{name}(words):", f"    global f{name}", f"    f{name} = K.{name}", f"    return f{name}(words)"]
            self.module.makers.append("\n".join(lines))
        return f"f{self.module.fixed[key]}"

    def share(self, node: Node) -> str:
        """Work a part out once for the subjects that have it in common; its steps are spent by each."""
        key, number = self.form_of(node), len(self.module.shared) + 1
        records, values = kept_by(node, frozenset(self.module.constants), self.around)
        names = sorted(node.free - set(self.module.constants))
        self.used.update(names)
        if key not in self.module.shared:
            writer = _Writer(self.module, self.around)
            writer.inside = True
            # Inside nothing is shared, so that the number is free still; and what is too deep to be written is not known as written.
            found = writer.write(node)
            self.module.shared[key] = number
            writer.line(f"return {found.text}, steps")
            self.module.makers.append(writer.function(f"s{number}", ", ".join(["shared", *map(local, names)])))
        number = self.module.shared[key]
        if (part := self.at_hand(f"part {key}")) is None:
            by = ", ".join([str(number), *(f"id({local(name)})" for name in records), *(self.value(value).text for value in values)])
            made = self.new()
            self.line(f"{made} = shared.get(({by},))")
            self.line(f"if {made} is None: {made} = keep(shared, ({by},), s{number}, {', '.join(map(local, names))})")
            part = self.kept[-1][f"part {key}"] = Value(made, maker=len(self.taken) - 1)
            self.spend(f"{part.text}.steps")
        return part.text

    def guarded(self, values: Sequence[Value], text: str, *, is_new: bool = False) -> Value:
        """An expression that is None where one of the values is; if `is_new`, it may be None by itself, and is its own guard."""
        guards = [name for value in dict.fromkeys(values) for name in self.open(value)]
        test = " or ".join(f"{name} is None" for name in dict.fromkeys(guards))
        every = SURE.union(*(value.guards for value in values))
        found = self.assign(f"None if {test} else {text}" if test else text, None if is_new else every)
        if is_new:
            self.implied[found.text] = every
        return found

    def listed(self, text: str) -> str:
        """A list of the data, by what several subjects share if there is such."""
        return f"listed({text}, shared)" if self.has_shared else f"listed({text})"

    # --- nodes

    def write_field(self, node: Field) -> Value:
        base, is_list = self.value(node.base), isinstance(node.type, ListType)
        if node.how == "read":
            read = f"{'own' if base.text == 'subject' else f'{base.text}.fields'}.get({node.name!r})"
            return self.guarded([base], self.listed(read) if is_list else read, is_new=True)
        made = self.new()
        self.line(f"{made} = None")
        with self.block(self.if_known(base)):
            self.spend(f"len({base.text})")
            self.line(f"{made} = {'joined' if node.how == 'join' else 'project'}({base.text}, {node.name!r})")
            if node.how == "join":
                with self.block(f"if {made} is not None:"):
                    self.spend(f"len({made})")
        return Value(made, frozenset([made]))

    def write_list(self, node: List) -> Value:
        return self.assign(f"[{', '.join(self.value(item).text for item in node.items)}]", SURE)

    def write_unary(self, node: Unary) -> Value:
        operand = self.value(node.operand)
        return operand if node.op == "+" else self.guarded([operand], f"{'not ' if node.op == 'not' else '-'}{operand.text}")

    def write_bool(self, node: Bool) -> Value:
        """Kleene's, operand by operand, until one decides."""
        made, decides = self.new(), node.op == "or"
        self.line(f"{made} = {not decides}")
        unsure = False
        with self.block("while True:"):
            for number, operand in enumerate(node.operands):
                deciding, other = self.both(operand, decides)
                if not number:
                    # The first operand is always worked out: what it needed is at hand behind the whole too.
                    self.kept[-2].update(self.kept[-1])
                with self.block(f"if {deciding}:"):
                    self.line(f"{made} = {decides}")
                    self.line("break")
                if self.is_total(operand):
                    self.learn(operand, not decides)
                else:
                    unsure = True
                    self.line(f"if {negated(other)}: {made} = None")
            self.line("break")
        return Value(made, frozenset([made]) if unsure else SURE)

    def write_binary(self, node: Binary) -> Value:
        left, right = self.value(node.left), self.value(node.right)
        if node.op in ("/", "%"):
            text = f"divide({left.text}, {right.text})" if node.op == "/" else f"exact({left.text} % {right.text})"
            return self.guarded([left, right], f"None if {right.text} == 0 else {text}", is_new=True)
        return self.guarded([left, right], f"exact({left.text} {node.op} {right.text})")

    def write_compare(self, node: Compare) -> Value:
        if (query := self.query_of(node)) is not None:
            made = self.ask(query)
            with self.block(f"if {made} is None:"):
                self.line(f"{made} = {self.write_links(node).text}")
            return Value(made, frozenset([made]))
        return self.write_links(node)

    def write_links(self, node: Compare) -> Value:
        if len(node.ops) == 1 and node.ops[0] in ("in", "not in") and not isinstance(node.operands[0].type, ListType):
            found = self.write_membership(node)
            if found is not None:
                return found if node.ops[0] == "in" else self.guarded([found], f"not {found.text}")
        values = [self.value(operand) for operand in node.operands]
        links = [self.link(op, a, b, left) for op, a, b, left in zip(node.ops, values, values[1:], node.operands, strict=False)]
        if len(links) == 1:
            return links[0]
        return self.assign(f"every([{', '.join(link.text for link in links)}])")

    def write_membership(self, node: Compare) -> Value | None:
        """Whether a plain value is in a list that is the same for several subjects, or always; None of any other."""
        asked, listed = node.operands
        if not self.inside and self.is_shared(listed):
            sought, kept = self.value(asked), self.share(listed)
            self.looked = True
            with self.block(f"if {kept}.value is not None and {kept} not in seen:"):
                self.line(f"seen[{kept}] = {kept}")
                self.spend(f"len({kept}.value)")
            return self.assign(f"{kept}.has({sought.text})")
        if texts := plain_texts(listed):
            sought = self.value(asked)
            return self.guarded([sought], f"{sought.text} in {{{', '.join(map(repr, texts))}}}")
        if self.is_fixed(listed):
            sought, part = self.value(asked), self.members(listed)
            self.spent = True
            self.line(f"steps += {part.text}.steps")
            # Nothing is sought for what is not known, but in an empty list it is not.
            return self.assign(f"{part.text}.{'ask' if self.open(sought) else 'has'}({sought.text})")
        return None

    def members(self, listed: Node) -> Value:
        """What says whether something is in a list that is always the same."""
        return self.fixed(f"members of {self.form_of(listed)}", f"Members({self.make_constant(listed)})")

    def link(self, op: str, left: Value, right: Value, node: Node) -> Value:
        if op in ("in", "not in"):
            made = self.new()
            self.looked = True
            self.line(f"{made} = None")
            with self.block(self.if_known(right)):
                self.spend(f"new(seen, {left.text}, {right.text})")
                self.line(f"{made} = member({left.text}, {right.text}, seen)")
            found = Value(made, frozenset([made]))
            return found if op == "in" else self.guarded([found], f"not {made}")
        if isinstance(node.type, ListType):
            with self.block(self.if_known(left)):
                self.spend(f"len({left.text})")
            found = self.assign(f"equal({left.text}, {right.text})")
            return found if op == "==" else self.guarded([found], f"not {found.text}")
        return self.guarded([left, right], f"{left.text} {op} {right.text}")

    def write_if(self, node: If) -> Value:
        test, made = self.value(node.test), self.new()
        self.line(f"{made} = None")
        for truth, branch in ((True, node.body), (False, node.otherwise)):
            with self.block(f"{'if' if truth else 'elif'} {test.text} is {truth}:"):
                self.learn(node.test, truth)
                self.line(f"{made} = {self.value(branch).text}")
        return Value(made, frozenset([made]))

    def write_call(self, node: Call) -> Value:
        if not self.inside and (search := search_in(node, self.is_shared)) is not None:
            return self.value(search)
        if (united := self.united(node)) is not None:
            return self.write_united(*united)
        asked, others = node.arguments[0], node.arguments[1:]
        if FUNCTIONS[node.name].prepare is not None and all(isinstance(other, Constant) or self.is_fixed(other) for other in others):
            words, name = self.words(asked), self.search_of(node)
            self.spend_letters(node, self.value(asked), words, others)
            return self.guarded([words], f"{name}({words.text})", is_new=True)
        if node.name in ("any", "all") and isinstance(asked, Comprehension) and not self.is_fixed(asked):
            return self.write_quantifier(node)
        if _texts_asked(node):
            return self.write_of_text(node)
        values = [self.value(argument) for argument in node.arguments]
        for value, argument in zip(values, node.arguments, strict=True):
            if isinstance(argument.type, ListType) and node.name != "count":
                with self.block(self.if_known(value)):
                    self.spend(f"len({value.text})")
        if node.name in OF_TEXTS:
            with self.block(self.if_known(values[0])):
                self.spend(f"effort({node.name!r}, {', '.join(value.text for value in values)})")
        return self.plain_call(node, values)

    def has_own_way(self, node: Call) -> bool:
        if self.united(node) is not None or (not self.inside and search_in(node, self.is_shared) is not None):
            return True
        return self.query_of(node) is not None

    def united(self, node: Call) -> tuple[Call, Comprehension, str] | None:
        """`any(contains(text, row.words) for row in table)` as one search for the words of all rows of a table that is always the same: the
        search of one row, the comprehension, and the field of a row that has the words, "" for the row itself.
        """
        asked = node.arguments[0]
        if node.name != "any" or not isinstance(asked, Comprehension) or not self.is_fixed(asked.items) or self.is_fixed(asked):
            return None
        search = asked.element
        if not isinstance(search, Call) or search.name not in SEARCHES or asked.variable in search.arguments[0].free:
            return None
        sought = search.arguments[1]
        row = sought.base if isinstance(sought, Field) and sought.how == "read" else sought
        if not isinstance(row, Name) or row.id != asked.variable:
            return None
        return search, asked, sought.name if isinstance(sought, Field) else ""

    def write_united(self, search: Call, node: Comprehension, name: str) -> Value:
        rows, key = self.make_constant(node.items), f"{search.name} {name!r} of {self.form_of(node.items)}"
        part = self.fixed(f"rows {key}", f"united({rows}, {name!r}, {weight(node) + 1})")
        found = self.search(key, f"prepared({search.name!r}, K.{self.module.fixed[f'rows {key}']}.value)")
        text, words = self.value(search.arguments[0]), self.words(search.arguments[0])
        self.spend(f"{part.text}.steps")
        with self.block(f"{self.if_known(words)[:-1]} and {words.text}.long:"):
            self.spend(f"effort({search.name!r}, {text.text}, {part.text}.value)")
        if not (guards := self.open(words)):
            return self.guarded([words], f"{found}({words.text})", is_new=True)
        # Nothing is found for a text that is not known, but in a table without rows none is looked for.
        unknown = f"(None if {part.text}.steps or {part.text}.value is None else False)"
        return self.assign(f"{unknown} if {' or '.join(f'{name} is None' for name in guards)} else {found}({words.text})")

    def spend_letters(self, node: Call, text: Value, words: Value, others: Sequence[Value | Node]) -> None:
        """What a function costs for the length of its text; most texts are short and cost nothing."""
        head = self.if_known(words)
        if node.name == "nearest":
            choices = node.arguments[1]
            if isinstance(choices, Constant) or self.is_fixed(choices):
                with self.block(head):
                    letters = self.fixed(f"letters of {self.form_of(choices)}", f"letters_of({self.make_constant(choices)})")
                    self.spend(f"len({text.text}) * {letters.text} >> {PAIRS}")
                return
        else:
            head = f"{head[:-1]} and {words.text}.long:" if self.open(words) else f"if {words.text}.long:"
        with self.block(head):
            values = [other if isinstance(other, Value) else self.value(other) for other in others]
            self.spend(f"effort({node.name!r}, {', '.join([text.text, *(value.text for value in values)])})")

    def write_of_text(self, node: Call) -> Value:
        """A function of a text, given its words where it wants them."""
        asked, others = node.arguments[0], node.arguments[1:]
        values, words, text = [self.value(other) for other in others], self.words(asked), self.value(asked)
        for value, argument in zip(values, others, strict=True):
            if isinstance(argument.type, ListType):
                with self.block(self.if_known(value)):
                    self.spend(f"len({value.text})")
        self.spend_letters(node, text, words, values)
        if node.name in SEARCHES:
            return self.assign(f"{node.name}_in({', '.join([words.text, *(value.text for value in values)])})")
        if node.name == "words":
            return self.guarded([words], f"{words.text}.each")
        if node.name == "same":
            other = self.words(others[0])
            return self.guarded([words, other], f"{words.text}.spaced == {other.text}.spaced")
        first = words if FUNCTIONS[node.name].of_words is not None else text
        return self.plain_call(node, [first, *values])

    def plain_call(self, node: Call, values: Sequence[Value]) -> Value:
        """The commonest functions in Python's own words, the others by their implementations."""
        first, is_list = values[0], isinstance(node.arguments[0].type, ListType)
        if node.name == "count":
            return self.guarded([first], f"len({first.text})")
        if node.name in ("all", "any"):
            return self.guarded([first], f"{'every' if node.name == 'all' else 'some'}({first.text})", is_new=True)
        if node.name in ("known", "default") and not self.open(first) and not is_list:
            return first if node.name == "default" else Value("True")
        if node.name == "known":
            return self.assign(f"known({first.text})" if is_list else f"{first.text} is not None", SURE)
        if node.name == "default":
            here = f"known({first.text})" if is_list else f"{first.text} is not None"
            return self.assign(f"{first.text} if {here} else {values[1].text}", values[1].guards if not self.open(values[1]) else None)
        if not any(isinstance(argument.type, ListType) for argument in node.arguments):
            return self.guarded(values, f"f_{node.name}({', '.join(value.text for value in values)})")
        return self.assign(f"call({', '.join([repr(node.name), *(value.text for value in values)])})")

    def write_comprehension(self, node: Comprehension) -> Value:
        made, result, unsure = self.new(), self.new(), self.new()
        self.line(f"{made} = None")
        with self.visiting(node, "", f"{result} = []; {unsure} = False", f"if not {unsure}: {made} = {result}"):
            parts = [part for condition in node.filters for part in conjuncts(condition, truth=True)]
            open_ends = []
            for part, wanted in parts:
                sure, never = self.both(part, wanted)
                with self.block(f"if {never}:"):
                    self.line("continue")
                if self.is_total(part):
                    self.learn(part, wanted)
                else:
                    open_ends.append(sure)
            if open_ends:
                with self.block(f"if not ({' and '.join(map(bracketed, open_ends))}):"):
                    self.line(f"{unsure} = True")
                    self.line("continue")
            for part, wanted in parts:
                self.learn(part, wanted)
            self.line(f"{result}.append({self.value(node.element).text})")
        return Value(made, frozenset([made]))

    def write_quantifier(self, node: Call) -> Value:
        """`all` or `any` of a comprehension: no element behind the one that decides is visited."""
        asked, found = node.arguments[0], self.query_of(node)
        assert isinstance(asked, Comprehension)
        if found is None:
            made = self.new()
            self.line(f"{made} = None")
            self.quantify(asked, node.name, made)
        else:
            made = self.ask(found)
            with self.block(f"if {made} is None:"):
                self.quantify(asked, node.name, made)
        return Value(made, frozenset([made]))

    def quantify(self, node: Comprehension, name: str, made: str) -> None:
        """Go through the elements until one decides."""
        decides = name == "any"
        with self.visiting(node, name, f"{made} = {not decides}"):
            deciding, other = self.both(node.element, decides)
            with self.block(f"if {deciding}:"):
                self.line(f"{made} = {decides}")
                self.line("break")
            if not self.is_total(node.element):
                self.line(f"if {negated(other)}: {made} = None")

    @contextmanager
    def visiting(self, node: Comprehension, quantifier: str, before: str, behind: str = "") -> Iterator[None]:
        """The loop of a comprehension over the elements that are visited, with a line before and one behind it."""
        items, variable = self.value(node.items), self.new()
        plan, each = self.looked_up(node, quantifier), weight(node) + bool(quantifier)
        around, kept, lasting = self.variables.get(node.variable), self.kept, self.is_lasting(node.items)
        if around is not None:
            # A name of `let` stands for a comprehension with a variable of the same name: what is at hand is of the other one.
            self.kept = [{}]
        with self.block(self.if_known(items)):
            visited, cost = self.choose(node, plan, items) if plan is not None else (items.text, f"len({items.text})")
            self.spend(f"{cost} * {each}" if each > 1 else cost)
            self.line(before)
            self.hoist(node)
            if plan is None and self.is_fixed(node.items):
                visited = self.narrowed(node, quantifier, visited)
            self.variables[node.variable] = Value(variable, SURE if has_known_elements(node.items) else frozenset([variable]))
            self.lasting |= {node.variable} if lasting else set()
            with self.block(f"for {variable} in {visited}:"):
                yield
            if behind:
                self.line(behind)
        self.kept = kept
        self.lasting -= {node.variable}
        if around is None:
            del self.variables[node.variable]
        else:
            self.variables[node.variable] = around

    def hoist(self, node: Comprehension) -> None:
        """Work out before a loop what its variable does not change."""
        bound = {inner.variable for inner in walk(node) if isinstance(inner, Comprehension)} | {node.variable}
        pending: list[Node] = [node.element, *node.filters]
        while pending:
            part = pending.pop()
            if isinstance(part, Constant | Name) or part.free & bound:
                pending.extend(part.children())
                for text in _texts_asked(part):
                    if not text.free & bound:
                        self.words(text)
                if isinstance(part, Compare) and part.ops in (("in",), ("not in",)) and self.is_fixed(part.operands[1]):
                    self.members(part.operands[1])
            elif self.is_fixed(part):
                continue
            elif is_work(part) or isinstance(part, Field):
                self.value(part)
            else:
                pending.extend(part.children())


def _written(parts: Sequence[Node]) -> int:
    """How many times the part that is written most often is written: so many times may the closures work it out."""
    counted = Counter(form(node) for part in parts for node in walk(part) if is_work(node) or _goes_through(node))
    return max(counted.values(), default=1)


def _goes_through(node: Node) -> bool:
    """Whether it is a comparison that visits the elements of a list."""
    return isinstance(node, Compare) and any(isinstance(operand.type, ListType) for operand in node.operands)


def _often(parts: Sequence[Node]) -> Counter[str]:
    """How often parts are written in all of these, by their forms; and of how many functions a text is asked, as `words of …`."""
    counted: Counter[str] = Counter()
    for part in parts:
        for node in walk(part):
            if isinstance(node, Field | Bool | Call):
                counted[form(node)] += 1
            counted.update(f"words of {form(text)}" for text in _texts_asked(node))
    return counted


def _texts_asked(node: Node) -> Sequence[Node]:
    """The texts whose words a call goes through; none of one that goes through a list of texts."""
    if not isinstance(node, Call) or node.name not in OF_TEXTS or isinstance(node.arguments[0].type, ListType):
        return ()
    return node.arguments if node.name == "same" else node.arguments[:1]
