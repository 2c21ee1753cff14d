"""Which rules take more than their share of a larger input: every rule of the book by itself, on inputs at one size and at twice the size.

The inputs are the worst that were thought of: everything alike, everything different, everything in one group. 2 is linear; what ends for
its steps is reported as well, since a time that is cut off says nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from agreements.submitted import by_folder
from engine.api import read_texts
from engine.language import EvaluationError
from engine.language.codes import ASK
from engine.rulebook import Rule, RuleBook
from engine.rulebook.decided import Decisions, asked_for, code_of, decisions_of, source_of
from engine.rulebook.verdict import Outcome, frame, judge_over
from engine.run.portfolio import Portfolio
from tests.bench.generating import dump, plain_agreement
from tests.bench.measuring import QUICK, Table
from tests.bench.scale import word

# From so many times the time on, of twice the input, a rule is known by name; and what takes less is noise.
FAST, LEAST = 2.5, 0.02
SIZE = 30 if QUICK else 300
Shape = Callable[[int, bool], list[dict[str, Any]]]


def indicator(number: int, alike: bool) -> dict[str, Any]:
    """An indicator that has everything; `alike`: the same text as every other."""
    what = "kependudukan" if alike else word(number)
    return {
        "number": str(number + 1), "code": "IK-1" if alike else f"IK-{number + 1}", "name": f"Persentase layanan {what} yang selesai",
        "formula": f"Jumlah layanan {what} yang selesai dibagi jumlah layanan {what} X 100%", "calculation": "Non kumulatif",
        "source": "Laporan layanan", "target": "80%", "weight": "10%", "quarters": {f"tw{n}": f"{20 * n}%" for n in range(1, 5)},
        "baseline": "70%", "last_year": "75%",
    }  # fmt: skip


def objective(number: int, alike: bool, indicators: int = 1) -> dict[str, Any]:
    """An objective with so many indicators."""
    return {
        "number": str(number + 1), "text": f"Meningkatnya layanan {'kependudukan' if alike else word(number)}",
        "table": "A" if alike else word(number), "goal": "Tujuan" if alike else f"Tujuan {word(number)}",
        "indicators": [indicator(number * indicators + n, alike) for n in range(indicators)],
    }  # fmt: skip


def line(number: int, alike: bool, under: str = "") -> dict[str, Any]:
    """A budget line, part of another one if it is said which."""
    made = {
        "number": str(number + 1), "code": "7.01" if alike else f"7.01.{number}", "source_of_funds": "APBD",
        "name": f"Kegiatan {'kependudukan' if alike else word(number)}", "amount": "10.000.000" if alike else f"{1000 + number}.000",
        "indicator": "Jumlah rapat", "target": "4 kali",
    }  # fmt: skip
    return made | ({"under": under} if under else {})


def _with(id_: str, superior: str = "", **parts: Any) -> dict[str, Any]:
    made = plain_agreement(id_) | ({"superior": superior} if superior else {})
    if "lines" in parts:
        lines = parts.pop("lines")
        made["budget"] = {"heading": "Kegiatan", "lines": lines, "total": "1.000.000"}
    return made | parts


def _indicators(count: int, alike: bool) -> list[dict[str, Any]]:
    return [_with("camat", objectives=[objective(0, alike, count)])]


def _objectives(count: int, alike: bool) -> list[dict[str, Any]]:
    above = [objective(n, alike) for n in range(count)]
    # The numbers of the superior's table, without the first.
    return [_with("camat", objectives=above), _with("kasi", "camat", objectives=[objective(n, alike) for n in range(1, count)])]


def _one_table(count: int, alike: bool) -> list[dict[str, Any]]:
    rows = [objective(n, alike) | {"table": "A", "goal": "Tujuan"} for n in range(count)]
    return [_with("camat", objectives=rows)]


def _lines(count: int, alike: bool) -> list[dict[str, Any]]:
    above = [line(n, alike) for n in range(count)]
    return [_with("camat", lines=above), _with("kasi", "camat", lines=[line(n, alike, f"camat/{n + 1}") for n in range(1, count)])]


def _two_owners(count: int, alike: bool) -> list[dict[str, Any]]:
    below = [[line(n, alike, "camat/1") | {"amount": "1.000"} for n in range(count // 2)] for _ in range(2)]
    return [_with("camat", lines=[line(0, alike)]), _with("kasi", "camat", lines=below[0]), _with("kabid", "camat", lines=below[1])]


def _agreements(count: int, alike: bool) -> list[dict[str, Any]]:
    made = [_with("camat", lines=[line(n, alike) for n in range(count)])]
    for n in range(count):
        item = _with(f"kasi-{n}", "camat", objectives=[objective(n, alike)], lines=[line(n, alike, f"camat/{n + 1}")])
        # Its indicators have nothing of what it is for.
        item["objectives"][0]["indicators"][0]["name"] = "Jumlah rapat"
        item["parties"]["first"] = {"position": "Kasi" if alike else f"Kasi {word(n)}", "name": f"Nama {word(n)}",
                                    "nip": "197501012000031001", "rank": "Penata"}  # fmt: skip
        item["letterhead"] = {"government": "PEMERINTAH KABUPATEN X" if alike else f"PEMERINTAH KABUPATEN {word(n)}",
                              "office": "KECAMATAN X", "address": "Jalan 1" if alike else f"Jalan {word(n)}"}  # fmt: skip
        made.append(item)
    return made


SHAPES: Mapping[str, Shape] = {
    "indicators": _indicators, "objectives": _objectives, "objectives in one table": _one_table, "budget lines": _lines,
    "lines of two owners": _two_owners, "agreements": _agreements,
}  # fmt: skip


def portfolio(shape: str, count: int, alike: bool, book: RuleBook) -> Portfolio:
    """The agreements of a shape, in one folder."""
    texts = {f"kecamatan/{item['id']}.yaml": dump(item) for item in SHAPES[shape](count, alike)}
    (items,) = by_folder(read_texts(texts, book).agreements)
    return Portfolio.of(items, book.vocabulary)


def alone(rule: Rule, book: RuleBook) -> Decisions:
    """The generated code of one rule by itself."""
    return decisions_of(code_of(source_of([rule])), [(rule.id, asked_for(rule))], book.reference)


def asking(rule: Rule, decisions: Decisions, portfolio: Portfolio) -> tuple[float, int]:
    """The processor time of one rule on a portfolio, and how many of its subjects end in an error."""
    name, errors = asked_for(rule), 0
    shared: dict[Any, Any] = {}
    start = time.process_time()
    if rule.scope.shared:
        groups = decisions.groups(rule.id, portfolio.record)
        try:
            subjects = list(rule.subjects(portfolio.record, None) if groups is None else groups)
        except EvaluationError:
            subjects, errors = [], 1
    else:
        subjects = [
            subject
            for item, root in zip(portfolio.items, portfolio.roots, strict=True)
            for subject in rule.scope.subjects(root, item.agreement)
        ]
    for subject in subjects:
        names = frame(rule, subject, shared)
        codes = decisions.of(name, subject.record, names.names, shared)
        if codes is None or codes[0] == ASK:
            errors += judge_over(rule, names).outcome is Outcome.ERROR
    return time.process_time() - start, errors


def show_growth_of_rules(table: Table, book: RuleBook, size: int = SIZE) -> None:
    """Which rules grow faster than what they are asked of."""
    slow: dict[str, str] = {}
    asked, coded = 0, {rule.id: alone(rule, book) for rule in book.rules}
    for shape in SHAPES:
        for alike in (True, False):
            half, whole = (portfolio(shape, count, alike, book) for count in (size, 2 * size))
            for rule in book.rules:
                asked += 1
                (few, _), (many, errors) = asking(rule, coded[rule.id], half), asking(rule, coded[rule.id], whole)
                if many > LEAST and many > FAST * few:
                    # Once more: a collection of garbage, or a word that was looked up for the first time, is no growth.
                    few, many = (min(used, asking(rule, coded[rule.id], of)[0]) for used, of in ((few, half), (many, whole)))
                if errors or (many > LEAST and many > FAST * few):
                    what = f"{'all alike' if alike else 'all different'}, {2 * size:,} {shape}"
                    slow[f"{rule.id} {what}"] = f"{many / few:.1f}" + (f", {errors} ended early" if errors else "")
    for what, ratio in sorted(slow.items()):
        table.say(f"rule {what}", ratio, "half as many")
    table.say("rules that grow faster than their input", str(len(slow)), "of so many asked", f"{asked:,}")
