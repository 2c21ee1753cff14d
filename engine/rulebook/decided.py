"""The generated code of a rule book: what decides, of all rules of a scope at once, which hold for sure of a subject.

Knows rules, and nothing of running them; what is generated is in engine.language.generated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from engine.language.classes import dataclass
from engine.language.codes import BETWEEN, Code
from engine.language.values import Record, Shared, Value

if TYPE_CHECKING:
    from engine.rulebook.reference import Reference
    from engine.rulebook.rule import Rule
    from engine.rulebook.subject import Subject

# Given the subject, the names around it and what is shared, a code for each rule; raises whatever it will: then the closures decide.
Decide = Callable[[Record, Mapping[str, Value], Shared], bytearray]
Find = Callable[[Record, Mapping[str, Value], Shared], Any]


@dataclass(frozen=True, slots=True)
class Functions:
    """The functions of a book, by what they are asked for: a scope, or of rules for a portfolio the rule's id. `numbers` are the places of
    the rules' codes; `groupings` are by the rule's id what finds the elements of groups, and what those of one have in common.
    """

    functions: Mapping[str, Decide] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    groupings: Mapping[str, tuple[Find, Find]] = field(default_factory=dict)


_NOTHING = Functions()
# To make the code of a rule takes as long as to ask it of so many agreements by closures, which take ten times as long as the code.
_WORTH = 15


class Decisions:
    """What the functions of a book decide. They are loaded when the first is asked: where all results are kept, none is.

    Functions that have yet to be made are `worth` so many questions, a rule of an agreement each: until then the closures decide all.
    """

    def __init__(self, load: Callable[[], Functions] = Functions, worth: int = 0) -> None:
        self.load, self._worth = load, worth

    def expect(self, questions: int) -> None:
        """Say that so many questions come."""
        self._worth -= questions

    @cached_property
    def _made(self) -> Functions:
        return self.load()

    @property
    def _loaded(self) -> Functions:
        return _NOTHING if self._worth > 0 else self._made

    @property
    def numbers(self) -> Mapping[str, int]:
        """The place of each rule's code; empty where nothing is decided."""
        return self._loaded.numbers

    def of(self, asked: str, subject: Record, names: Mapping[str, Value], shared: Shared) -> bytearray | None:
        """The codes of the rules; None if the closures are to decide all of them."""
        function = self._loaded.functions.get(asked)
        try:
            return function(subject, names, shared) if function is not None else None
        except Exception:
            # The closures meet the same, with a verdict of their own.
            return None

    def groups(self, id_: str, portfolio: Record) -> list[Subject] | None:
        """The subjects of a rule for groups; None if the closures are to find them."""
        found_by = self._loaded.groupings.get(id_)
        if found_by is None:
            return None
        from engine.rulebook.subject import grouped

        elements, by = found_by
        try:
            found = [(item, by(item, {}, {})) for item in elements(portfolio, {}, {}) if item is not None]
            return list(grouped(((item, value) for item, value in found if value is not None), portfolio))
        except Exception:
            return None


def asked_for(rule: Rule) -> str:
    """By what a rule's function is found."""
    return rule.id if rule.scope.shared else rule.scope.name


def source_of(rules: Iterable[Rule]) -> str:
    """The generated code of the rules, as Python."""
    from engine.language.generated import Condition, Module  # code is made once for a book

    by_function: dict[str, list[Rule]] = {}
    for rule in rules:
        by_function.setdefault(asked_for(rule), []).append(rule)
    module = Module({"reference"})
    for name, group in by_function.items():
        conditions = [Condition(rule.id, rule.when.tree if rule.when else None, rule.test.tree) for rule in group]
        module.add(f"of_{name}", conditions, group[0].language.around)
        for rule in group:
            if rule.grouping is not None:
                module.add_value(f"elements_{rule.id}", rule.grouping.elements.tree)
                module.add_value(f"by_{rule.id}", rule.grouping.by.tree)
    return module.source


def code_of(source: str) -> Code:
    """The code of a module of generated Python, function by function: of all at once Python holds the syntax, 100 MB."""
    return tuple(compile(part, "<rules>", "exec", optimize=2) for part in source.split(BETWEEN))


def decisions_in_time(rules: Sequence[Rule], reference: Reference) -> Decisions:
    """What the rules decide: by closures, and by generated code once so many agreements are judged that it is worth making."""
    asked = [(rule.id, asked_for(rule)) for rule in rules]
    return Decisions(lambda: _functions(code_of(source_of(rules)), asked, reference), _WORTH * len(rules))


def decisions_of(code: Code | Callable[[], Code], rules: Sequence[tuple[str, str]], reference: Reference) -> Decisions:
    """What generated code decides. The rules are in the order in which they were generated, each its id and what its function is for."""
    return Decisions(lambda: _functions(code if isinstance(code, tuple) else code(), rules, reference))


def _functions(code: Code, rules: Sequence[tuple[str, str]], reference: Reference) -> Functions:
    from engine.language.support import executed

    module = executed(code, {"reference": reference.value})
    counts: dict[str, int] = {}
    numbers: dict[str, int] = {}
    for id_, asked in rules:
        numbers[id_] = counts[asked] = counts.get(asked, -1) + 1
    functions = {asked: module[f"of_{asked}"] for asked in counts}
    groupings = {id_: (module[f"elements_{id_}"], module[f"by_{id_}"]) for id_ in counts if f"by_{id_}" in module}
    return Functions(functions, numbers, groupings)
