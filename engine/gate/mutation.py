"""Mutation testing of rules: every mutant of every rule is run over the rule's own examples; those that no example notices survive.

A survivor is a mistake that could be made tomorrow and nobody would see, so it wants one more example, or a declaration in the rule's
file that nothing can tell it from the rule. Rules are shared out to processes; what was found of a rule is kept until its file, a
reference table or the program changes. Knows no words.
"""

from __future__ import annotations

import hashlib
import inspect
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from agreements.notation.tables import table_files
from agreements.source.document import read_bytes
from agreements.source.writing import write_file
from engine.gate.finding_mutants import finding_mutants, written
from engine.gate.mutants import Mutant, declared_as, mutants, squeezed
from engine.gate.shown import examples, first_broken, noticing, pointed_alike, says_alike
from engine.language import Problems
from engine.language.classes import dataclass
from engine.rulebook import Equivalent, Rule, RuleBook, read_rules
from engine.rulebook.lets import FILE
from engine.rulebook.saying import Say
from rules import RULES

# Below this many rules it takes longer to start processes than to do the work.
WORTH_SHARING = 8


@dataclass(frozen=True, slots=True)
class RuleMutation:
    """What mutation testing found of one rule: how many mutants there are, and those that no example notices.

    `declared` are survivors with the reason that the rule's file gives; `unused` the declarations that fit no survivor;
    `broken` is the first example that the rule itself does not fulfil: then nothing can be said of its mutants.
    """

    rule: Rule
    mutants: int
    survivors: tuple[Mutant, ...] = ()
    declared: tuple[tuple[Mutant, str], ...] = ()
    unused: tuple[int, ...] = ()
    broken: str | None = None

    @property
    def killed(self) -> int:
        """How many mutants an example notices."""
        return self.mutants - len(self.survivors) - len(self.declared)

    @property
    def clean(self) -> bool:
        """Whether nothing is left to do."""
        return not (self.survivors or self.unused or self.broken)


# What is found of one rule, before its declarations are looked at: the count, the survivors, the broken example.
_Found = tuple[int, list[Mutant], str | None]


def mutate(book: RuleBook, folders: Sequence[Path], say: Say, cache: Path | None = None, jobs: int | None = None) -> list[RuleMutation]:
    """Mutation-test the rules of the book, which was read from the folders. `say` (of a module,
    for processes to find it) fills messages; `cache` is the folder of earlier results, None for none.
    """
    keys = {rule.id: key for rule, key in zip(book.rules, _keys(book, folders, say), strict=True)} if cache else {}
    found = {rule.id: kept for rule in book.rules if cache and (kept := _recall(cache, rule.id, keys[rule.id])) is not None}
    todo = [rule for rule in book.rules if rule.id not in found]
    for id_, result in _work(todo, folders, say, jobs or os.cpu_count() or 1):
        found[id_] = result
        if cache:
            _keep(cache, id_, keys[id_], result)
    return [_declared(rule, *found[rule.id]) for rule in book.rules]


def _work(rules: Sequence[Rule], folders: Sequence[Path], say: Say, jobs: int) -> Iterable[tuple[str, _Found]]:
    if jobs == 1 or len(rules) < WORTH_SHARING:
        return [(rule.id, _survivors(rule, say)) for rule in rules]
    # Started anew, not forked: the same on every system, and safe beside threads.
    with ProcessPoolExecutor(min(jobs, len(rules)), get_context("spawn"), _start, ([str(folder) for folder in folders],)) as pool:
        return list(pool.map(partial(_of_id, say), [rule.id for rule in rules], chunksize=4))


_rules: dict[str, Rule] = {}


def _start(folders: list[str]) -> None:
    _rules.update({rule.id: rule for rule in read_rules([Path(folder) for folder in folders]).rules})


def _of_id(say: Say, id_: str) -> tuple[str, _Found]:
    return id_, _survivors(_rules[id_], say)


def _survivors(rule: Rule, say: Say) -> _Found:
    given = list(examples(rule))
    broken = first_broken(rule, given, say)
    if broken is not None:
        return 0, [], broken.test.name
    count, alive = 0, []
    for mutant, mutated in mutants(rule):
        count += 1
        place = noticing(mutated, given)
        if place is None:
            alive.append(mutant)
        else:
            # What notices one mutant most often notices the next.
            given.insert(0, given.pop(place))
    for mutant, mutated in finding_mutants(rule):
        unnoticed = says_alike(mutated, given, say)
        # Two fields that are one place, as a record and what was read of it, are no mistake.
        if unnoticed and mutant.kind == "place" and pointed_alike(rule, mutated, given):
            continue
        count += 1
        if unnoticed:
            alive.append(mutant)
    return count, alive, None


def _declared(rule: Rule, count: int, alive: list[Mutant], broken: str | None) -> RuleMutation:
    """The result with the survivors that the rule's file declares set apart."""
    reasons: dict[Mutant, str] = {}
    unused = []
    for index, declaration in enumerate(rule.source.equivalent):
        meant = [mutant for mutant in alive if _means(declaration, mutant, rule)]
        reasons.update(dict.fromkeys(meant, declaration.reason))
        if not meant and broken is None:
            unused.append(index)
    survivors = tuple(mutant for mutant in alive if mutant not in reasons)
    return RuleMutation(rule, count, survivors, tuple(reasons.items()), tuple(unused), broken)


def _means(declaration: Equivalent, mutant: Mutant, rule: Rule) -> bool:
    parts = rule.parts()
    text = parts[mutant.part].expression.text if mutant.part in parts else written(rule, mutant.part)
    return squeezed(mutant.text) in declared_as(text, declaration.was, declaration.becomes)


# --- what was found before


def _keys(book: RuleBook, folders: Sequence[Path], say: Say) -> list[str]:
    """For each rule what its result depends on: its file, the tables that all rules read, the program, and what fills messages."""
    import agreements
    import engine

    shared = hashlib.sha256()
    tables = [file for folder in (RULES, *folders) for file in (*table_files(folder), *folder.glob(FILE))]
    code = [file for package in (agreements, engine) for file in Path(str(package.__file__)).parent.rglob("*.py")]
    words = [file for file in Path(inspect.getfile(say)).parent.rglob("*") if file.suffix in (".py", ".yaml")]
    for file in sorted({*tables, *code, *words}):
        shared.update(hashlib.sha256(read_bytes(file)).digest())
    return [hashlib.sha256(shared.digest() + read_bytes(rule.file)).hexdigest() for rule in book.rules]


def _recall(cache: Path, id_: str, key: str) -> _Found | None:
    """The kept result; None if there is none of this key, or it cannot be read."""
    try:
        kept: Mapping[str, Any] = json.loads(read_bytes(cache / f"{id_}.json"))
        if kept["key"] != key:
            return None
        return kept["mutants"], [Mutant(**mutant) for mutant in kept["survivors"]], kept["broken"]
    except (Problems, ValueError, TypeError, KeyError, RecursionError):
        return None


def _keep(cache: Path, id_: str, key: str, found: _Found) -> None:
    """Keep a result. A folder that cannot be written only costs time."""
    count, survivors, broken = found
    kept = {"key": key, "mutants": count, "survivors": [asdict(mutant) for mutant in survivors], "broken": broken}
    file = cache / f"{id_}.json"
    try:
        if not cache.is_dir():
            cache.mkdir(parents=True)
            # Only into a folder of its own: that of somebody else's project has a file of this name.
            write_file(cache / ".gitignore", "*\n")
        if _is_kept(file):
            write_file(file, json.dumps(kept, ensure_ascii=False, sort_keys=True))
    except OSError:
        return


def _is_kept(file: Path) -> bool:
    """Whether at the place of a result is nothing else that somebody may need."""
    if not os.path.lexists(file):
        return True
    try:
        found = json.loads(read_bytes(file))
    except (Problems, ValueError, RecursionError):
        return False
    return isinstance(found, dict) and set(found) == {"key", "mutants", "survivors", "broken"}
