"""Conditions as Python: whether a part is surely true, or surely false, as tests in blocks that know what was tested around them.

What else is Unknown; nobody asks for it here. Values are worked out by whoever inherits this.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from itertools import pairwise

from engine.language.codes import APART, FAILS, HOLDS
from engine.language.invariants import NEGATED, is_work, led_by
from engine.language.knowing import Knowing, bracketed, conjuncts, negated, plain_texts
from engine.language.nodes import Bool, Call, Compare, Comprehension, Constant, Node, Unary
from engine.language.queries import Query
from engine.language.statements import Value
from engine.language.types import ListType


class Certainties(Knowing):
    """What is sure, in a function that is written. `often` is how often parts are written in all of it, by their forms."""

    def __init__(self, around: frozenset[str], often: Counter[str] | None = None) -> None:
        super().__init__()
        self.around, self.often = around, often or Counter()
        self.inside = False

    @abstractmethod
    def value(self, node: Node) -> Value:
        """The value of a node, worked out if it is not at hand."""

    @abstractmethod
    def is_fixed(self, node: Node) -> bool:
        """Whether the value is the same in every evaluation, and costs the closures no steps."""

    @abstractmethod
    def is_shared(self, node: Node) -> bool:
        """Whether the value is the same for several subjects, and worth keeping."""

    @abstractmethod
    def has_own_way(self, node: Call) -> bool:
        """Whether there is a quicker way to what a quantifier says than to go through its elements."""

    @abstractmethod
    def query_of(self, node: Node) -> Query | None:
        """What is asked of lists that several subjects have, for what is kept of them to answer it."""

    @abstractmethod
    def visiting(self, node: Comprehension, quantifier: str, before: str, behind: str = "") -> AbstractContextManager[None]:
        """The loop of a comprehension over the elements that are visited, with a line before and one behind it."""

    def condition(self, number: int, name: str, parts: Sequence[Node]) -> None:
        """One condition: the test, or what it applies to and the test."""
        self.line(f"# {name}")
        with ExitStack() as blocks:
            if len(parts) > 1:
                self.where_it_applies(parts[0], f"out[{number}] = {APART}", blocks)
            with self.where(parts[-1], truth=True):
                self.line(f"out[{number}] = {HOLDS}")
            with self.block(f"if not out[{number}]:"), self.where(parts[-1], truth=False):
                self.line(f"out[{number}] = {FAILS}")

    def where_it_applies(self, when: Node, apart: str, blocks: ExitStack) -> None:
        """Enter what is surely so where `when` is; where it surely is not, say so."""
        never: list[str] = []
        open_ends: list[tuple[Node, str]] = []
        for part, wanted in conjuncts(when, truth=True):
            (sure, not_so), takes_lines = self.aside(part, wanted)
            if takes_lines:
                if never:
                    self.line(f"if {' or '.join(never)}: {apart}")
                    blocks.enter_context(self.block("else:"))
                    never = []
                # Once more, where it stands.
                sure, not_so = self.both(part, wanted)
            if not never:
                blocks.enter_context(self.scope())
            never.append(not_so)
            if self.is_total(part):
                self.learn(part, wanted)
            else:
                open_ends.append((part, sure))
        text = " or ".join(never)
        self.line(f"if {text}: {apart}")
        heads = " and ".join(sure for _, sure in open_ends)
        blocks.enter_context(self.block(f"elif {heads}:" if heads else "else:"))
        for part, wanted in conjuncts(when, truth=True):
            self.learn(part, wanted)

    def aside(self, node: Node, truth: bool) -> tuple[tuple[str, str], bool]:
        """What `both` gives, and whether it takes statements, which are not written."""
        before, spent, looked = len(self.lines), self.spent, self.looked
        taken = set(self.taken[-1]) if self.taken else set()
        with self.scope():
            found = self.both(node, truth)
        lines = self.lines[before:]
        del self.lines[before:]
        if lines:
            self.spent, self.looked = spent, looked
            if self.taken:
                self.taken[-1] = taken
        return found, bool(lines)

    def both(self, node: Node, truth: bool) -> tuple[str, str]:
        """As Python: whether a part surely has that truth, and whether it surely has not."""
        if isinstance(node, Bool | Call) and not self.is_total(node) and not (isinstance(node, Call) and node.name == "default"):
            found = self.value(node)
            return self.said(found, truth), self.said(found, not truth)
        sure = self.test(node, truth)
        if isinstance(node, Compare) or (isinstance(node, Call) and node.name == "known") or not self.is_total(node):
            return sure, self.test(node, not truth)
        return sure, negated(sure)

    @contextmanager
    def where(self, node: Node, truth: bool) -> Iterator[None]:
        """A block in which a part surely has that truth."""
        with ExitStack() as blocks:
            self.narrow(conjuncts(node, truth), blocks)
            yield

    def narrow(self, parts: Sequence[tuple[Node, bool]], blocks: ExitStack, head: int = -1) -> None:
        """Enter blocks in which all parts surely have their truths; `head` is the line of the block that was entered last."""
        for part, wanted in parts:
            text = self.test(part, wanted)
            if head == len(self.lines) - 1:
                self.lines[-1] = f"{self.lines[-1][:-1]} and {bracketed(text)}:"
            else:
                blocks.enter_context(self.block(f"if {bracketed(text)}:"))
                head = len(self.lines) - 1
            self.learn(part, wanted)

    def test(self, node: Node, truth: bool) -> str:
        """As Python: whether a part surely has that truth. What it needs is written before."""
        if isinstance(node, Constant):
            return repr(node.value is truth)
        if self.is_kept(node):
            return self.said(self.value(node), truth)
        if isinstance(node, Unary):
            return self.test(node.operand, not truth)
        if isinstance(node, Bool):
            parts = conjuncts(node, truth)
            return self.test_all(parts) if len(parts) > 1 else self.test_any([(part, truth) for part in node.operands])
        if isinstance(node, Call):
            return self.test_call(node, truth)
        if isinstance(node, Compare):
            return self.test_compare(node, truth)
        return self.said(self.value(node), truth)

    def said(self, found: Value, truth: bool) -> str:
        """Whether a value is surely of that truth."""
        return found.text if truth else f"{found.text} is False" if self.open(found) else f"not {found.text}"

    def is_kept(self, node: Node) -> bool:
        """Whether the truth of a part is at hand, or is worth keeping."""
        if self.is_fixed(node) or (not self.inside and self.is_shared(node)) or self.at_hand(self.form_of(node)) is not None:
            return True
        if self.variables and led_by(node, frozenset(self.variables)):
            return True
        if isinstance(node, Call) and node.name in ("known", "default"):
            return False
        # At the start of a condition it will be at hand for all further ones.
        return self.depth == 1 and self.often[self.form_of(node)] > 1 and isinstance(node, Bool | Call) and is_work(node)

    def test_all(self, parts: Sequence[tuple[Node, bool]]) -> str:
        """Whether all parts surely have their truths."""
        first = self.test(*parts[0])
        before, made = len(self.lines), self.new()
        self.line(f"{made} = False")
        with self.block(f"if {bracketed(first)}:"), ExitStack() as blocks:
            self.learn(*parts[0])
            self.narrow(parts[1:], blocks, len(self.lines) - 1)
            self.line(f"{made} = True")
        if len(self.lines) != before + 3:
            return made
        text = self.lines[before + 1].strip()[len("if ") : -1]
        del self.lines[before:]
        return text

    def test_any(self, parts: Sequence[tuple[Node, bool]]) -> str:
        """Whether one of the parts surely has its truth."""
        made, texts = "", [bracketed(self.test(*parts[0]), " and ")]
        with self.scope():
            for (earlier, was), (part, wanted) in pairwise(parts):
                if self.is_total(earlier):
                    self.learn(earlier, not was)
                before = len(self.lines)
                self.deeper()
                with self.scope():
                    text = bracketed(self.test(part, wanted), " and ")
                self.depth -= 1
                lines = self.lines[before:]
                del self.lines[before:]
                if not lines:
                    texts.append(text)
                    continue
                made = self.so_far(made, texts)
                self.line(f"if not {made}:")
                self.lines += [*lines, "    " * (self.depth + 1) + f"{made} = {text}"]
                texts = []
        return self.so_far(made, texts) if made else " or ".join(texts)

    def so_far(self, made: str, texts: Sequence[str]) -> str:
        """The name of what is true where one of the texts is, or what bears that name."""
        if not made:
            made = self.assign(" or ".join(texts)).text
        elif texts:
            self.line(f"if not {made}: {made} = {' or '.join(texts)}")
        return made

    def test_call(self, node: Call, truth: bool) -> str:
        """Of a call: what is known is seen by its guards; a quantifier goes through its elements."""
        first = node.arguments[0]
        if node.name == "known" and not isinstance(first.type, ListType):
            guards = self.open(self.value(first))
            if truth:
                return " and ".join(f"{name} is not None" for name in guards) or "True"
            return " or ".join(f"{name} is None" for name in guards) or "False"
        if node.name == "default" and isinstance(other := node.arguments[1], Constant):
            text = self.test(first, not other.value)
            return text if truth is not other.value else negated(text)
        if node.name in ("any", "all") and isinstance(first, Comprehension) and self.is_asked_once(node) and not self.has_own_way(node):
            return self.test_quantifier(first, node.name, truth)
        return self.said(self.value(node), truth)

    def is_asked_once(self, node: Call) -> bool:
        """Whether nobody else can use whether a quantifier surely has the other truth."""
        return self.depth > 1 or self.often[self.form_of(node)] <= 1

    def test_quantifier(self, node: Comprehension, name: str, truth: bool) -> str:
        """Whether `all` or `any` surely has that truth: for one element, or for each."""
        made, one = self.new(), truth is (name == "any")
        self.line(f"{made} = False")
        with self.visiting(node, name, f"{made} = {not one}"):
            if one:
                with self.where(node.element, truth):
                    self.line(f"{made} = True")
                    self.line("break")
            else:
                with self.block(f"if {negated(self.test(node.element, truth))}:"):
                    self.line(f"{made} = False")
                    self.line("break")
        return made

    def test_compare(self, node: Compare, truth: bool) -> str:
        """Of a comparison: what it compares is known where it is surely true, and where it surely is not."""
        if self.query_of(node) is not None:
            return self.said(self.value(node), truth)
        if any(op not in NEGATED for op in node.ops) or any(isinstance(operand.type, ListType) for operand in node.operands):
            return self.test_membership(node, truth)
        values = [self.value(operand) for operand in node.operands]
        texts = [value.text for value in values]
        if len(node.ops) == 1:
            return self.test_link(node.ops[0] if truth else NEGATED[node.ops[0]], *values)
        if truth:
            guards = dict.fromkeys(name for value in values for name in self.open(value))
            chain = " ".join([texts[0], *(f"{op} {text}" for op, text in zip(node.ops, texts[1:], strict=True))])
            return " and ".join([*(f"{name} is not None" for name in guards), chain])
        links = zip(node.ops, values, values[1:], strict=False)
        return " or ".join(bracketed(self.test_link(NEGATED[op], a, b), " and ") for op, a, b in links)

    def test_link(self, op: str, left: Value, right: Value) -> str:
        """Of two values."""
        guards = [self.open(left), self.open(right)]
        if op == "==" and [] in guards:
            # None is equal to nothing that is known.
            guards = []
        names = dict.fromkeys(name for found in guards for name in found)
        return " and ".join([*(f"{name} is not None" for name in names), f"{left.text} {op} {right.text}"])

    def test_membership(self, node: Compare, truth: bool) -> str:
        """Of `in`, and of lists that are compared."""
        if len(node.ops) == 1 and (texts := plain_texts(node.operands[1])) and node.ops[0] in ("in", "not in"):
            sought, is_in = self.value(node.operands[0]), (node.ops[0] == "in") is truth
            # None is in no list of texts.
            guards = [] if is_in else [f"{name} is not None" for name in self.open(sought)]
            return " and ".join([*guards, f"{sought.text} {'in' if is_in else 'not in'} {{{', '.join(map(repr, texts))}}}"])
        return self.said(self.value(node), truth)
