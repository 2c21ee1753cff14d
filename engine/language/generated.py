"""Checked trees as Python: one function that asks many conditions of one subject, and says which hold for sure.

In generated code None is Unknown and common parts are worked out once. It decides only what is surely true, or surely does not apply; all
else is for the closures, which know paths and errors. Meaning: docs/language.md, as in `closures`; a test holds them equal. The steps of
generated code are never more than those of the closures, and those of the closures never more than as many times as a part is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import field
from typing import NamedTuple

from engine.language.classes import dataclass
from engine.language.functions import FUNCTIONS, LONG, OF_TEXTS
from engine.language.indexes import FEW
from engine.language.invariants import FreeNames, is_common, is_work, led_by, search_in, weight
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
from engine.language.selections import Selection, fused, kept_by, lasts, selection
from engine.language.support import APART, HOLDS
from engine.language.types import ListType
from engine.language.values import MAX_STEPS

# What Python takes of loops and of blocks in one another.
_MOST_LOOPS, _MOST_LEVELS = 18, 80


class _TooDeepError(Exception):
    """More blocks in one another than Python takes."""


class Value(NamedTuple):
    """The Python of a value that is worked out, whether it may be None, and the number of the condition it was worked out for."""

    text: str
    maybe: bool = True
    maker: int = -1


@dataclass(frozen=True, slots=True)
class Condition:
    """What is asked: `test`, where `when` is true. `name` is only for the reader."""

    name: str
    when: Node | None
    test: Node


@dataclass(slots=True)
class Module:
    """One module of generated code: its functions, the parts that several subjects share, and the constants."""

    constants: Collection[str]
    functions: list[str] = field(default_factory=list)
    shared: dict[str, int] = field(default_factory=dict)
    fixed: dict[str, str] = field(default_factory=dict)
    makers: list[str] = field(default_factory=list)
    rows: dict[str, str] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, conditions: Sequence[Condition], around: frozenset[str]) -> None:
        """A function of that name over a subject, the records around it, what is shared and the constants; it gives a code for each."""
        writer = _Writer(self, around)
        writer.line(f"out = bytearray({len(conditions)})")
        for number, condition in enumerate(conditions):
            writer.begin(number)
            with writer.undone_if_too_deep():
                writer.condition(number, condition)
        writer.line("return out")
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

    @property
    def source(self) -> str:
        """The text of the module."""
        made = "\n\n\n".join([*self.makers, *self.functions])
        names = ", ".join(f"{name!r}: {name}" for name in self.fixed.values())
        return f"{made}\n\n\nCONSTANTS = {{{names}}}\n"


class _Writer:
    """The statements of one function. `kept` are the values at hand, by the form of their parts, of each block around the current one.

    `taken` are for each condition those on whose work it rests.
    """

    def __init__(self, module: Module, around: frozenset[str]) -> None:
        self.module, self.around = module, around
        self.free = FreeNames().of
        self.lines: list[str] = []
        self.depth, self.loops = 1, 0
        self.count = 0
        self.used: set[str] = set()
        self.kept: list[dict[str, Value]] = [{}]
        self.taken: list[set[int]] = []
        self.variables: dict[str, Value] = {}
        self.forms: dict[Node, str] = {}
        self.inside, self.has_shared = False, True
        # The variables that stand for lists which are the same for several subjects.
        self.lasting: set[str] = set()

    # --- statements

    def function(self, name: str) -> str:
        """What was written, as a function."""
        head = [f"def {name}(subject, names, shared, K):", "    steps = 0; seen = {}", "    own = subject.fields"]
        head += [f"    {_local(used)} = names[{used!r}]" for used in sorted(self.used)]
        return "\n".join([*head, *self.lines])

    @contextmanager
    def undone_if_too_deep(self) -> Iterator[None]:
        """What Python would not take is not written: then the closures are asked."""
        lines, kept = len(self.lines), dict(self.kept[0])
        try:
            yield
        except _TooDeepError:
            del self.lines[lines:]
            self.depth, self.loops, self.kept, self.variables, self.lasting = 1, 0, [kept], {}, set()

    def line(self, text: str) -> None:
        self.lines.append("    " * self.depth + text)

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """What is worked out within a block is not at hand behind it."""
        self.line(head)
        self.depth += 1
        self.loops += head.startswith(("for", "while"))
        if self.loops > _MOST_LOOPS or self.depth > _MOST_LEVELS:
            raise _TooDeepError
        self.kept.append({})
        before = len(self.lines)
        yield
        if len(self.lines) == before:
            self.line("pass")
        self.kept.pop()
        self.depth -= 1
        self.loops -= head.startswith(("for", "while"))

    def new(self) -> str:
        self.count += 1
        return f"v{self.count}"

    def assign(self, text: str, maybe: bool = True) -> Value:
        made = self.new()
        self.line(f"{made} = {text}")
        return Value(made, maybe)

    def spend(self, steps: str, most: str = "MOST") -> None:
        self.line(f"steps += {steps}")
        with self.block(f"if steps > {most}:"):
            self.line("raise TooMuchError")

    def begin(self, number: int) -> None:
        """From here on steps are those of this condition."""
        self.taken.append(set())
        self.line(f"before_{number} = steps")
        # Each pays for the lists that it goes through.
        self.line("if seen: seen = {}")

    def own_steps(self, number: int) -> str:
        """The steps of one condition, and of all conditions from which it takes values, as Python: no less than what the closures take."""
        spent: list[str] = []
        first = None
        for of in range(number + 1):
            if of in self.taken[number] or of == number:
                first = of if first is None else first
            elif first is not None:
                spent.append(f"before_{of} - before_{first}")
                first = None
        return " + ".join([f"steps - before_{first}", *spent])

    def condition(self, number: int, condition: Condition) -> None:
        """One condition. What the closures might end for its steps is left to them."""
        parts = [expanded(part) for part in (condition.when, condition.test) if part is not None]
        most = MAX_STEPS // _written(parts)
        self.line(f"# {condition.name}")
        if condition.when is None:
            found = self.value(parts[0])
            self.line(f"if {found.text} is True and {self.own_steps(number)} <= {most}: out[{number}] = {HOLDS}")
            return
        applies = self.value(parts[0])
        self.line(f"if {applies.text} is False and {self.own_steps(number)} <= {most}: out[{number}] = {APART}")
        with self.block(f"elif {applies.text} is True:"):
            found = self.value(parts[1])
            self.line(f"if {found.text} is True and {self.own_steps(number)} <= {most}: out[{number}] = {HOLDS}")

    # --- values

    def form_of(self, node: Node) -> str:
        if node not in self.forms:
            self.forms[node] = form(node)
        return self.forms[node]

    def value(self, node: Node) -> Value:
        """The value of a node, worked out if it is not at hand."""
        if isinstance(node, Constant):
            if isinstance(node.value, int | str):
                return Value(repr(node.value), maybe=False)
            return self.constant(node)
        if isinstance(node, Name):
            return self.name(node)
        key = self.form_of(node)
        if (found := self.at_hand(key)) is not None:
            return found
        if self.is_fixed(node):
            made = self.constant(node)
        elif not self.inside and self.is_shared(node):
            made = self.assign(f"{self.share(node)}.value")
        elif self.variables and (records := led_by(node, frozenset(self.variables), self.free)):
            made = self.write_once_for(node, records)
        else:
            made = self.write(node)
        made = self.kept[-1][key] = made._replace(maker=len(self.taken) - 1)
        return made

    def take(self, value: Value) -> None:
        """Note whose value is used again: who rests on it rests on what that rests on."""
        current = len(self.taken) - 1
        if 0 <= value.maker < current:
            self.taken[current] |= {value.maker, *self.taken[value.maker]}

    def write(self, node: Node) -> Value:
        """The value of a node, worked out here and now."""
        made: Value = getattr(self, f"write_{type(node).__name__.lower()}")(node)
        return made

    def write_once_for(self, node: Node, records: Sequence[Node]) -> Value:
        """The value of a node, worked out once for each of the records that elements lead to."""
        made, key = self.new(), self.new()
        number = self.module.asked.setdefault(f"for {self.form_of(node)}", len(self.module.asked))
        found = [self.value(record).text for record in records]
        self.line(f"{key} = ({number}, {', '.join(f'id({text})' for text in found)})")
        with self.block(f"if {key} in seen:"):
            self.line(f"{made} = seen[{key}][0]")
        with self.block("else:"):
            self.line(f"{made} = {self.write(node).text}")
            # Held with the records, so that no others are taken for them.
            self.line(f"seen[{key}] = {made}, {', '.join(found)}")
        return Value(made)

    def is_fixed(self, node: Node) -> bool:
        """Whether the value is the same in every evaluation, and costs the closures no steps."""
        return isinstance(node, Field | Comprehension | List) and self.free(node) <= set(self.module.constants)

    def is_shared(self, node: Node) -> bool:
        """Whether the value is the same for several subjects, and worth keeping."""
        return is_common(node, self.free(node) - set(self.module.constants), self.around)

    def name(self, node: Name) -> Value:
        if node.id == "":
            return Value("subject", maybe=False)
        if node.id in self.variables:
            return self.variables[node.id]
        if node.id in self.module.constants:
            return self.constant(node)
        self.used.add(node.id)
        # Of a portfolio the names around are lists and may lack elements.
        return self.assign(f"listed({_local(node.id)})") if isinstance(node.type, ListType) else Value(_local(node.id), maybe=False)

    def constant(self, node: Node) -> Value:
        """A value that is the same in every evaluation."""
        if isinstance(node, Constant) and not isinstance(node.value, int | str):
            return self.fixed(self.form_of(node), f"Fraction({node.value.numerator}, {node.value.denominator})")
        key = self.form_of(node)
        if key not in self.module.fixed:
            writer = _Writer(self.module, frozenset())
            writer.inside, writer.has_shared = True, False
            writer.module = Module(
                (), fixed=self.module.fixed, makers=self.module.makers, shared=self.module.shared, rows=self.module.rows,
                asked=self.module.asked,
            )  # fmt: skip
            found = writer.name(node) if isinstance(node, Name) else writer.write(node)
            head = ["steps = 0; seen = {}", *(f"{_local(name)} = constants[{name!r}]" for name in sorted(writer.used))]
            self.maker(key, [*("    " + text for text in head), *writer.lines, f"    return {found.text}"])
        return Value(f"K.{self.module.fixed[key]}")

    def fixed(self, key: str, text: str) -> Value:
        """A constant that is made by one expression."""
        if key not in self.module.fixed:
            self.maker(key, [f"    return {text}"])
        return Value(f"K.{self.module.fixed[key]}", maybe=False)

    def maker(self, key: str, lines: Sequence[str]) -> None:
        name = self.module.fixed[key] = f"c{len(self.module.fixed) + 1}"
        self.module.makers.append("\n".join([f"def {name}(constants, K):", *lines]))

    def share(self, node: Node) -> str:
        """Work a part out once for the subjects that have it in common; its steps are spent by each."""
        key, number = self.form_of(node), len(self.module.shared) + 1
        records, values = kept_by(node, self.free, frozenset(self.module.constants), self.around)
        names = sorted(self.free(node) - set(self.module.constants))
        self.used.update(names)
        if key not in self.module.shared:
            writer = _Writer(self.module, self.around)
            writer.inside = True
            # Inside nothing is shared, so that the number is free still; and what is too deep to be written is not known as written.
            found = writer.write(node)
            self.module.shared[key] = number
            head = f"def s{number}(K, shared, {', '.join(map(_local, names))}):"
            self.module.makers.append("\n".join([head, "    steps = 0; seen = {}", *writer.lines, f"    return {found.text}, steps"]))
        number = self.module.shared[key]
        if (part := self.at_hand(f"part {key}")) is None:
            by = ", ".join([str(number), *(f"id({_local(name)})" for name in records), *(self.value(value).text for value in values)])
            part = self.assign(f"keep(shared, ({by},), s{number}, K, {', '.join(map(_local, names))})", maybe=False)
            self.kept[-1][f"part {key}"] = part._replace(maker=len(self.taken) - 1)
            self.spend(f"{part.text}.steps")
        return part.text

    def at_hand(self, key: str) -> Value | None:
        """A value that is worked out already."""
        for kept in reversed(self.kept):
            if key in kept:
                self.take(kept[key])
                return kept[key]
        return None

    def guarded(self, values: Sequence[Value], text: str, maybe: bool = False) -> Value:
        """An expression that is None if one of the values is."""
        tests = " or ".join(f"{value.text} is None" for value in dict.fromkeys(values) if value.maybe)
        return self.assign(f"None if {tests} else {text}" if tests else text, maybe or bool(tests))

    # --- nodes

    def write_field(self, node: Field) -> Value:
        base, is_list = self.value(node.base), isinstance(node.type, ListType)
        if node.how == "read":
            fields = "own" if base.text == "subject" else f"{base.text}.fields"
            read = f"{fields}.get({node.name!r})"
            return self.guarded([base], f"listed({read})" if is_list else read, maybe=True)
        made = self.new()
        self.line(f"{made} = None")
        with self.block(f"if {base.text} is not None:"):
            self.spend(f"len({base.text})")
            self.line(f"{made} = {'joined' if node.how == 'join' else 'project'}({base.text}, {node.name!r})")
            if node.how == "join":
                with self.block(f"if {made} is not None:"):
                    self.spend(f"len({made})")
        return Value(made)

    def write_list(self, node: List) -> Value:
        return self.assign(f"[{', '.join(self.value(item).text for item in node.items)}]", maybe=False)

    def write_unary(self, node: Unary) -> Value:
        operand = self.value(node.operand)
        return operand if node.op == "+" else self.guarded([operand], f"{'not ' if node.op == 'not' else '-'}{operand.text}")

    def write_bool(self, node: Bool) -> Value:
        """Kleene's, operand by operand, until one decides."""
        made, decides = self.new(), node.op == "or"
        self.line(f"{made} = {not decides}")
        with self.block("while True:"):
            for number, operand in enumerate(node.operands):
                found = self.value(operand)
                with self.block(f"if {found.text} is {decides}:"):
                    self.line(f"{made} = {decides}")
                    self.line("break")
                if found.maybe:
                    self.line(f"if {found.text} is None: {made} = None")
                if not number:
                    # The first operand is always worked out: what it needed is at hand behind the whole too.
                    self.kept[-2].update(self.kept[-1])
            self.line("break")
        return Value(made)

    def write_binary(self, node: Binary) -> Value:
        left, right = self.value(node.left), self.value(node.right)
        if node.op in ("/", "%"):
            text = f"divide({left.text}, {right.text})" if node.op == "/" else f"exact({left.text} % {right.text})"
            return self.guarded([left, right], f"None if {right.text} == 0 else {text}", maybe=True)
        return self.guarded([left, right], f"exact({left.text} {node.op} {right.text})")

    def write_compare(self, node: Compare) -> Value:
        if len(node.ops) == 1 and node.ops[0] in ("in", "not in") and not self.inside and self.is_shared(node.operands[1]):
            sought = self.value(node.operands[0])
            kept = self.share(node.operands[1])
            with self.block(f"if {kept}.value is not None and {kept} not in seen:"):
                self.line(f"seen[{kept}] = {kept}")
                self.spend(f"len({kept}.value)")
            found = self.assign(f"{kept}.has({sought.text})")
            return found if node.ops[0] == "in" else self.guarded([found], f"not {found.text}")
        if len(node.ops) == 1 and node.ops[0] in ("in", "not in") and (texts := _plain_texts(node.operands[1])):
            sought = self.value(node.operands[0])
            return self.guarded([sought], f"{sought.text} {node.ops[0]} {{{', '.join(map(repr, texts))}}}")
        if len(node.ops) == 1 and node.ops[0] in ("in", "not in") and self.is_fixed(node.operands[1]):
            sought, items = (self.value(operand) for operand in node.operands)
            part = self.fixed(f"members of {self.form_of(node.operands[1])}", f"members({items.text})")
            self.line(f"steps += {part.text}.steps")
            found = self.assign(f"{part.text}.has({sought.text})")
            return found if node.ops[0] == "in" else self.guarded([found], f"not {found.text}")
        values = [self.value(operand) for operand in node.operands]
        links = [self.link(op, a, b, left) for op, a, b, left in zip(node.ops, values, values[1:], node.operands, strict=False)]
        if len(links) == 1:
            return links[0]
        return self.assign(f"every([{', '.join(link.text for link in links)}])")

    def link(self, op: str, left: Value, right: Value, node: Node) -> Value:
        if op in ("in", "not in"):
            made = self.new()
            self.line(f"{made} = None")
            with self.block(f"if {right.text} is not None:"):
                self.spend(f"new(seen, {left.text}, {right.text})")
                self.line(f"{made} = member({left.text}, {right.text}, seen)")
            return Value(made) if op == "in" else self.guarded([Value(made)], f"not {made}")
        if isinstance(node.type, ListType):
            with self.block(f"if {left.text} is not None:"):
                self.spend(f"len({left.text})")
            found = self.assign(f"equal({left.text}, {right.text})")
            return found if op == "==" else self.guarded([found], f"not {found.text}")
        return self.guarded([left, right], f"{left.text} {op} {right.text}")

    def write_if(self, node: If) -> Value:
        test, made = self.value(node.test), self.new()
        self.line(f"{made} = None")
        for truth, branch in ((True, node.body), (False, node.otherwise)):
            with self.block(f"{'if' if truth else 'elif'} {test.text} is {truth}:"):
                self.line(f"{made} = {self.value(branch).text}")
        return Value(made)

    def write_call(self, node: Call) -> Value:
        if not self.inside and (search := search_in(node, self.free, self.is_shared)) is not None:
            return self.value(search)
        others = node.arguments[1:]
        if FUNCTIONS[node.name].prepare is not None and all(isinstance(other, Constant) or self.is_fixed(other) for other in others):
            key = f"{node.name}({', '.join(map(self.form_of, others))})"
            prepared = self.fixed(key, f"prepared({', '.join([repr(node.name), *(self.value(other).text for other in others)])})")
            text = self.value(node.arguments[0])
            self.spend_letters(node, [text, *map(self.value, others)])
            return self.guarded([text], f"{prepared.text}({text.text})", maybe=True)
        asked = node.arguments[0]
        if node.name in ("any", "all") and isinstance(asked, Comprehension) and not self.is_fixed(asked):
            return self.write_quantifier(asked, node.name)
        values = [self.value(argument) for argument in node.arguments]
        for value, argument in zip(values, node.arguments, strict=True):
            if isinstance(argument.type, ListType) and node.name != "count":
                with self.block(f"if {value.text} is not None:"):
                    self.spend(f"len({value.text})")
        if node.name in OF_TEXTS:
            self.spend_letters(node, values)
        return self.plain_call(node, values)

    def spend_letters(self, node: Call, values: Sequence[Value]) -> None:
        """What a function costs for the length of its text; most texts are short and cost nothing."""
        text, is_list = values[0].text, isinstance(node.arguments[0].type, ListType)
        tests = [f"{text} is not None"] * values[0].maybe
        tests += [f"len({text}) >= {LONG}"] * (not is_list and node.name != "nearest")
        with self.block(f"if {' and '.join(tests) or True}:"):
            self.spend(f"effort({node.name!r}, {', '.join(value.text for value in values)})")

    def plain_call(self, node: Call, values: Sequence[Value]) -> Value:
        """The commonest functions in Python's own words, the others by their implementations."""
        first, is_list = values[0], isinstance(node.arguments[0].type, ListType)
        if node.name == "count":
            return self.guarded([first], f"len({first.text})")
        if node.name in ("all", "any"):
            return self.guarded([first], f"{'every' if node.name == 'all' else 'some'}({first.text})", maybe=True)
        if node.name in ("known", "default") and not first.maybe and not is_list:
            return first if node.name == "default" else Value("True", maybe=False)
        if node.name == "known":
            return self.assign(f"known({first.text})" if is_list else f"{first.text} is not None", maybe=False)
        if node.name == "default":
            here = f"known({first.text})" if is_list else f"{first.text} is not None"
            return self.assign(f"{first.text} if {here} else {values[1].text}", values[1].maybe)
        if node.name in SEARCHES:
            return self.assign(f"{node.name}_in({', '.join(value.text for value in values)})")
        if node.name == "words" and not is_list:
            return self.assign(f"split({first.text})", first.maybe)
        if not any(isinstance(argument.type, ListType) for argument in node.arguments):
            return self.guarded(values, f"f_{node.name}({', '.join(value.text for value in values)})")
        return self.assign(f"call({', '.join([repr(node.name), *(value.text for value in values)])})")

    def looked_up(self, node: Comprehension, quantifier: str = "") -> Selection | None:
        """What of a comprehension is looked up, where its list will be asked again: in this evaluation, or for another subject."""
        plan = selection(node, quantifier, self.free, frozenset(self.module.constants), frozenset(self.variables))
        return plan if plan is not None and (plan.again or self.is_lasting(node.items)) else None

    def is_lasting(self, node: Node) -> bool:
        """Whether a list is the same object for several subjects."""
        variables = self.lasting
        return lasts(node, lambda part: (isinstance(part, Name) and part.id in variables) or (not self.inside and self.is_shared(part)))

    def choose(self, node: Comprehension, plan: Selection, items: Value) -> tuple[str, str]:
        """The elements that are visited, and how many steps' worth, as Python."""
        chosen, cost = self.new(), self.new()
        self.line(f"{chosen} = {items.text}; {cost} = len({chosen})")
        with self.block(f"if {cost} > {FEW}:"):
            sought = "".join(f"{self.value(part).text}, " for part in plan.varying)
            lasting = "shared" if self.is_lasting(node.items) and self.has_shared else "None"
            asked = f"{plan.quantifier} {self.form_of(node)}"
            number = self.module.asked.setdefault(asked, len(self.module.asked))
            self.line(
                f"{chosen}, {cost} = choose(seen, {number}, {plan.again}, {lasting}, {self.rows(node, plan)}, {chosen}, K, ({sought}))"
            )
        return chosen, cost

    def rows(self, node: Comprehension, plan: Selection) -> str:
        """The name of the function that gives the values of the elements for an index, with how they are compared."""
        key = f"{plan.kinds} {plan.decides} {[self.form_of(test.key) for test in plan.tests]}"
        if key not in self.module.rows:
            name = self.module.rows[key] = f"r{len(self.module.rows) + 1}"
            writer = _Writer(self.module, frozenset())
            writer.inside = True
            writer.variables[node.variable] = Value("item")
            with writer.block("for item in items:"):
                values = "".join(f"{writer.value(test.key).text}, " for test in plan.tests)
                writer.line(f"found.append(({values}))")
            lines = [f"def {name}(items, K):", "    found = []", *writer.lines, "    return found", "", ""]
            self.module.makers.append("\n".join([*lines, f"{name}.kinds, {name}.decides = {plan.kinds!r}, {plan.decides!r}"]))
        return self.module.rows[key]

    def write_comprehension(self, node: Comprehension) -> Value:
        made, result, unsure = self.new(), self.new(), self.new()
        self.line(f"{made} = None")
        with self.visiting(node, "", f"{result} = []; {unsure} = False", f"if not {unsure}: {made} = {result}"):
            for condition in node.filters:
                taken = self.value(condition)
                with self.block(f"if {taken.text} is False:"):
                    self.line("continue")
            if node.filters:
                filters = [self.value(condition).text for condition in node.filters]
                with self.block(f"if {' or '.join(f'{text} is None' for text in filters)}:"):
                    self.line(f"{unsure} = True")
                    self.line("continue")
            self.line(f"{result}.append({self.value(node.element).text})")
        return Value(made)

    def write_quantifier(self, node: Comprehension, name: str) -> Value:
        """`all` or `any` of a comprehension: no element behind the one that decides is visited."""
        made, decides = self.new(), name == "any"
        self.line(f"{made} = None")
        plan = fused(node, name, self.free, frozenset(self.module.constants)) if not self.variables else None
        if plan is not None and plan.whole is not None:
            self.decide(node, plan, made, decides)
            with self.block(f"if {made} is None:"):
                self.quantify(node, name, made)
        else:
            self.quantify(node, name, made)
        return Value(made)

    def decide(self, node: Comprehension, plan: Selection, made: str, decides: bool) -> None:
        """Look up in the whole list what was picked out of it, where all is known."""
        assert plan.whole is not None
        items = self.value(plan.whole)
        with self.block(f"if {items.text} is not None and len({items.text}) > {FEW}:"):
            sought = "".join(f"{self.value(part).text}, " for part in plan.varying)
            lasting = "shared" if self.is_lasting(plan.whole) and self.has_shared else "None"
            self.line(f"{made} = decide({lasting}, {self.rows(node, plan)}, {items.text}, K, ({sought}))")
            with self.block(f"if {made} is not None:"):
                self.spend(f"len({items.text}) * {plan.each}")
                if not decides:
                    self.line(f"{made} = not {made}")

    def quantify(self, node: Comprehension, name: str, made: str) -> None:
        """Go through the elements until one decides."""
        decides = name == "any"
        with self.visiting(node, name, f"{made} = {not decides}"):
            found = self.value(node.element)
            with self.block(f"if {found.text} is {decides}:"):
                self.line(f"{made} = {decides}")
                self.line("break")
            if found.maybe:
                self.line(f"if {found.text} is None: {made} = None")

    @contextmanager
    def visiting(self, node: Comprehension, quantifier: str, before: str, behind: str = "") -> Iterator[None]:
        """The loop of a comprehension over the elements that are visited, with a line before and one behind it."""
        items, variable = self.value(node.items), self.new()
        plan, each = self.looked_up(node, quantifier), weight(node) + bool(quantifier)
        around, kept, lasting = self.variables.get(node.variable), self.kept, self.is_lasting(node.items)
        if around is not None:
            # A name of `let` stands for a comprehension with a variable of the same name: what is at hand is of the other one.
            self.kept = [{}]
        with self.block(f"if {items.text} is not None:"):
            visited, cost = self.choose(node, plan, items) if plan is not None else (items.text, f"len({items.text})")
            self.spend(f"{cost} * {each}" if each > 1 else cost)
            self.line(before)
            self.hoist(node)
            self.variables[node.variable] = Value(variable)
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
            if not isinstance(part, Constant | Name) and is_work(part) and not self.free(part) & bound:
                self.value(part)
            else:
                pending.extend(part.children())


def _plain_texts(node: Node) -> list[str]:
    """The texts of a list that is written out; none if it has anything else."""
    texts = (
        [item.value for item in node.items if isinstance(item, Constant) and isinstance(item.value, str)] if isinstance(node, List) else []
    )
    return texts if isinstance(node, List) and len(texts) == len(node.items) else []


def _local(name: str) -> str:
    return f"n_{name}"


def _written(parts: Sequence[Node]) -> int:
    """How many times the part that is written most often is written: so many times may the closures work it out."""
    counted = Counter(form(node) for part in parts for node in walk(part) if is_work(node))
    return max(counted.values(), default=1)
