"""How fast, as ratios within one run: `make bench`. Machines differ and are noisy, so nothing here is ever asserted in a test.

1,000 agreements come from a seeded generator that breaks each of a dozen rules in about 5 % of them. The same dozen is written by hand
in plain Python over the same facts; the verdicts must agree, so that both do the same work.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from agreements.loading import load
from agreements.source.document import read
from engine.api import check, read_book, read_texts
from engine.facts.records import agreement_facts
from engine.language import Frame, Record
from engine.language.generated import ASK
from engine.rulebook import Rule, RuleBook
from engine.rulebook.decided import Decisions, asked_for, code_of, decisions_of, source_of
from engine.rulebook.kept import cache_folder
from engine.rulebook.scopes import scopes
from engine.rulebook.verdict import SURE, Outcome, frame, judge, judge_over
from engine.run.running import run
from tests.bench.generating import agreement, dump
from tests.bench.scale import KINDS
from tests.vocabulary import VOCABULARY

# `make bench QUICK=1` ends within a minute: smaller, and less sure.
QUICK = bool(os.environ.get("QUICK"))
SEED, COUNT, ROUNDS = 20210104, 200 if QUICK else 1000, 2 if QUICK else 5
OFFICES = (15, 30) if QUICK else (15, 30, 60, 120)
ROOT = Path(__file__).parents[2]


def known(record: object, *path: str) -> Any:
    """The value at a path of a record, or None."""
    for step in path:
        if not isinstance(record, Record):
            return None
        record = record.fields.get(step)
    return record


def indicators(root: Record) -> Iterable[Record]:
    return [indicator for objective in known(root, "objectives") or [] for indicator in known(objective, "indicators") or []]


# The same checks by hand: for each rule the verdicts on its subjects, in order; None where it does not apply or cannot tell.
BY_HAND: dict[str, Callable[[Record], list[bool | None]]] = {
    "PK102": lambda r: [known(r, "signed", "year") == known(r, "title", "year")],
    "PK103": lambda r: [known(r, "signed", "month") is not None and known(r, "signed", "year") is not None],
    "PK204": lambda r: [known(r, "parties", role, "nip") is not None for role in ("first", "second")],
    "PK209": lambda r: [
        None if (digit := known(r, "parties", role, "nip", "sex_digit")) is None else digit in (1, 2) for role in ("first", "second")
    ],
    "PK303": lambda r: [all(o.fields["number"] == o.fields["position"] for o in known(r, "objectives") if "number" in o.fields)],
    "PK401": lambda r: [i.fields["measure"] != "none" for i in indicators(r)],
    "PK451": lambda r: [known(i, "formula", "denominator") is not None if known(i, "formula", "divided") else None for i in indicators(r)],
    "PK503": lambda r: [known(i, "target", "value") <= 100 if known(i, "target", "unit") == "%" else None for i in indicators(r)],
    "PK601": lambda r: [sum(line.fields["amount"] for line in known(r, "budget", "lines")) == known(r, "budget", "total")],
    "PK604": lambda r: ["amount" in line.fields for line in known(r, "budget", "lines")],
    "PK608": lambda r: ["name" in line.fields for line in known(r, "budget", "lines")],
}


DOZEN_SCOPES = ("agreement", "objective", "indicator", "budget_line", "party")


def by_rules(book: RuleBook, root: Record, submitted: Any) -> dict[str, list[bool | None]]:
    """The verdicts of the rules, as BY_HAND has them."""
    subjects = {name: list(kind.subjects(root, submitted)) for name, kind in scopes().items() if name in DOZEN_SCOPES}
    verdicts: dict[str, list[bool | None]] = {}
    for rule in book.rules:
        outcomes = [judge(rule, subject).outcome for subject in subjects[rule.scope.name]]
        verdicts[rule.id] = [outcome is Outcome.PASS if outcome in (Outcome.PASS, Outcome.FAIL) else None for outcome in outcomes]
    return verdicts


def by_code(decisions: Decisions, rules: Sequence[Rule], root: Record, submitted: Any) -> dict[str, list[bool | None]]:
    """The same from generated code, which leaves what is not sure to the closures."""
    verdicts: dict[str, list[bool | None]] = {rule.id: [] for rule in rules}
    for name in DOZEN_SCOPES:
        own = [rule for rule in rules if rule.scope.name == name]
        for subject in scopes()[name].subjects(root, submitted) if own else ():
            names = frame(own[0], subject).names
            codes = decisions.of(name, subject.record, names, {}) or bytes(len(own))
            for code, rule in zip(codes, own, strict=True):
                outcome = SURE[code].outcome if code != ASK else judge_over(rule, Frame(names)).outcome
                verdicts[rule.id].append(outcome is Outcome.PASS if outcome in (Outcome.PASS, Outcome.FAIL) else None)
    return verdicts


def show_growth(book: RuleBook) -> None:
    """Twice the input: how many times as long, reading and checking together. 2 is linear."""
    for what, (make, size) in KINDS.items():
        times = []
        for count in (size // (10 if QUICK else 1), 2 * size // (10 if QUICK else 1)):
            texts = make(count)
            # The first time, words are looked up that are known from then on.
            for _ in range(2):
                start = time.process_time()
                check(read_texts(texts, book), book)
                spent = time.process_time() - start
            times.append(spent)
        print(f"{what:<44} {times[1] / times[0]:8.2f} × half as many ({count}: {times[1]:.1f} s)")


def timed(work: Callable[[], object]) -> float:
    """The best of some rounds, in seconds: what the machine can do when it is left alone."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def show(what: str, ours: float, theirs: float, other: str, each: int) -> None:
    print(f"{what:<44} {ours / theirs:8.2f} × {other} ({ours / each * 1e6:,.0f} µs against {theirs / each * 1e6:,.0f} µs each)")


def show_portfolios(book: RuleBook) -> None:
    """Agreements judged together: the time for each agreement, of more and more offices, and in one folder that grows."""
    crossing = replace(book, rules=tuple(rule for rule in book.rules if rule.crosses or rule.scope.shared))
    example = sorted((ROOT / "agreements" / "melati-2026").glob("*.yaml"))
    first: dict[str, float] = {}
    for offices in OFFICES:
        with tempfile.TemporaryDirectory() as region:
            one = Path(region, "one-folder")
            one.mkdir()
            for office in range(offices):
                folder = Path(region, f"office-{office}")
                folder.mkdir()
                for file in example:
                    shutil.copy(file, folder)
                    # The same office again under other ids: a folder of so many agreements.
                    text = file.read_text(encoding="utf-8")
                    renamed = re.sub(r"^(id: |superior: )(\S+)", rf"\g<1>\g<2>-{office}", text, flags=re.MULTILINE)
                    (one / f"{file.stem}-{office}.yaml").write_text(re.sub(r"under: ([\w-]+)/", rf"under: \1-{office}/", renamed))
            separate = load([Path(region, f"office-{office}") for office in range(offices)], VOCABULARY).agreements
            for what, loaded in (("offices", separate), ("offices in one folder", load([one], VOCABULARY).agreements)):
                each = timed(lambda loaded=loaded: run(crossing, loaded)) / len(loaded)  # type: ignore[misc]
                ratio = each / first.setdefault(what, each)
                print(
                    f"{len(crossing.rules)} rules across {len(loaded)} agreements of {offices} {what}: "
                    f"{each * 1e6:,.0f} µs each, {ratio:.2f} × {OFFICES[0]} offices"
                )


def main() -> None:
    """Generate, measure, print."""
    chance = random.Random(SEED)
    texts = [dump(agreement(chance, index)) for index in range(COUNT)]
    print(f"{COUNT} agreements, {statistics.mean(map(len, texts)) / 1000:.1f} kB each; ratios below 1 are faster")
    sample = texts[:200]
    ours = timed(lambda: [read(text, "a.yaml") for text in sample])
    theirs = timed(lambda: [yaml.load(text, Loader=yaml.CSafeLoader) for text in sample])
    show("reading with positions", ours, theirs, "PyYAML's CSafeLoader", len(sample))

    with tempfile.TemporaryDirectory() as folder:
        for index, text in enumerate(texts):
            Path(folder, f"kasi-{index}.yaml").write_text(text)
        loaded = load([folder], VOCABULARY).agreements
        book = read_book(cache=cache_folder())
        show_growth(book)
        dozen = replace(book, rules=tuple(rule for rule in book.rules if rule.id in BY_HAND))
        facts = [(agreement_facts(item.agreement, VOCABULARY), item.agreement) for item in loaded]
        for root, submitted in facts:
            assert by_rules(dozen, root, submitted) == {name: by_hand(root) for name, by_hand in BY_HAND.items()}
        broken = sum(False in by_hand(root) for root, _ in facts for by_hand in BY_HAND.values()) / COUNT / len(BY_HAND)
        print(f"{len(dozen.rules)} checks, each broken in {broken:.1%} of the agreements on the average; verdicts equal")
        ours = timed(lambda: [by_rules(dozen, root, submitted) for root, submitted in facts])
        theirs = timed(lambda: [{name: by_hand(root) for name, by_hand in BY_HAND.items()} for root, _ in facts])
        show(f"{len(dozen.rules)} rules, closures", ours, theirs, "the same by hand", COUNT)
        asked = [(rule.id, asked_for(rule)) for rule in dozen.rules]
        decisions = decisions_of(code_of(source_of(dozen.rules)), asked, {"reference": book.reference.value})
        for root, submitted in facts:
            assert by_code(decisions, dozen.rules, root, submitted) == by_rules(dozen, root, submitted)
        ours = timed(lambda: [by_code(decisions, dozen.rules, root, submitted) for root, submitted in facts])
        show(f"{len(dozen.rules)} rules, generated code", ours, theirs, "the same by hand", COUNT)

        def command(*arguments: str) -> None:
            subprocess.run(
                [sys.executable, "-c", "from engine.cli import main; main()", "check", *arguments],
                cwd=ROOT,
                capture_output=True,
                check=False,
            )

        show_portfolios(book)
        bare = timed(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True))
        for what, path, files in (
            (f"periksa check, {len(book.rules)} rules, 1 file", "agreements/melati-2026/camat.yaml", 1),
            (f"periksa check, {len(book.rules)} rules, 8 files", "agreements/sokaraja-2021", 8),
            (f"periksa check, {COUNT} files", folder, COUNT),
        ):
            show(what, timed(lambda path=path: command(path)), bare, "python -c pass", files)  # type: ignore[misc]


if __name__ == "__main__":
    main()
