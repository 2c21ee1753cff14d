"""A small result made by hand, and a run over a broken office: what the report tests share."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, partial
from pathlib import Path

from agreements.loading import load
from agreements.source.document import Document
from agreements.source.offices import PortfolioName
from engine.language import Record, Unknown
from engine.language.path import DataPath
from engine.review.reviewed import Compared, Gone, Review, Reviewed, Waiver
from engine.review.seal import Seal
from engine.rulebook import Rule, read_rules
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Comparison, Evidence, Hint, Location, Passed, Quantity, Result
from engine.run.running import run
from tests.vocabulary import VOCABULARY

HINTS = ("equals-amount", "twice-amount", "doubled", "factor-10", "factor-100", "factor-1000", "digits-of", "divisible-by-9")
HERE = Path(__file__).parent
ROOT = HERE.parent.parent


@dataclass(frozen=True)
class Sample:
    """What a report is made of."""

    result: Review
    rules: Mapping[str, Rule]
    legal: Mapping[str, Record]
    documents: Mapping[str, Document]


@cache
def broken_office() -> Sample:
    """A run of the test rules over tests/reports/office."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        book = read_rules([Path("tests/reports/rules")])
        loaded = load(["tests/reports/office"], VOCABULARY)
    finally:
        os.chdir(before)
    result = run(book, loaded.agreements, loaded.problems, keep_passed=True)
    documents = {item.file: item.document for item in loaded.agreements}
    return Sample(Review.of(result), {rule.id: rule for rule in book.rules}, book.reference.legal, documents)


def made(findings: tuple[Reviewed, ...], outcomes: Mapping[Outcome, int], agreements: tuple[str, ...], rules: tuple[str, ...]) -> Review:
    """The review of a run that gave these findings."""
    checked = tuple((PortfolioName(name), id_) for name, _, id_ in (agreement.partition("/") for agreement in agreements))
    return Review(Result(findings, outcomes, checked, rules), findings, outcomes)


def at(path: str, line: int, file: str = "kantor/camat.yaml") -> Location:
    return Location(file, line, 5, DataPath.parse(path))


def rupiah(value: int | Fraction) -> Quantity:
    return Quantity(value, "rupiah")


def _cause(rule: str, agreement: str = "camat") -> str:
    """The fingerprint of an official's finding of a rule, on the agreement as a whole."""
    return Reviewed(
        rule, "", Outcome.FAIL, Severity.ERROR, portfolio=PortfolioName("kantor"), agreement=agreement, subject="", location=at("", 1)
    ).fingerprint  # fmt: skip


def by_hand() -> Sample:
    """Every part of a finding once, over files that do not exist: no documents are at hand."""
    camat = partial(Reviewed, portfolio=PortfolioName("kantor"), agreement="camat")
    findings = (
        camat(
            "PK601", "budget-total", Outcome.FAIL, Severity.ERROR, subject="", location=at("budget.total", 30),
            arguments={"sum(budget.lines.amount)": rupiah(Fraction(1000000, 3)), "budget.total": rupiah(400000)},
            comparison=Comparison("==", rupiah(Fraction(1000000, 3)), rupiah(400000), rupiah(Fraction(-200000, 3))),
            evidence=(
                Evidence(at("budget.lines.0.amount", 20), "Rp 333.333,00", rupiah(333333)),
                Evidence(at("budget.lines.1.amount", 22, "kantor/sekcam.yaml"), "1/3", rupiah(Fraction(1, 3))),
                Evidence(at("budget.lines.1.name", 21), "Rapat", Quantity("Rapat")),
                Evidence(at("budget.total", 30), "400.000", rupiah(400000)),
            ),
            related=(at("budget.lines.8", 88, "kantor/sekcam.yaml"),),
            basis=("permenpan-53-2014", "unlisted-instrument"),
            hints=tuple(Hint(code, rupiah(9000), at("budget.lines.0.amount", 20)) for code in HINTS),
        ),
        camat(
            "PK201", "columns-numbered", Outcome.FAIL, Severity.INFO, subject="", location=at("columns", 9),
            arguments={"repeated(columns)": Quantity([2, 4])},
            evidence=tuple(Evidence(at(f"columns.{i}", 9), str(i), Quantity(i)) for i in range(11)),
        ),
        camat(
            "PK302", "formula-complete", Outcome.FAIL, Severity.WARNING, subject="x",
            location=at("objectives.0.indicators.1.formula", 14),
            arguments={"formula.text": Quantity("a\x1b[31m dibagi\n"), "measure": Quantity("none")},
            evidence=(Evidence(at("objectives.0.indicators.1.formula.divided", 14), "a dibagi", Quantity(True)),),
        ),
        camat(
            "PK301", "percentage-at-most-100", Outcome.UNKNOWN, Severity.ERROR, subject="y",
            location=at("objectives.0.indicators.1.target", 15),
            missing=("objectives.0.indicators.1.target.value", "signed.year"),
            evidence=(
                Evidence(at("objectives.0.indicators.1.target.value", 15), "A-", Quantity(Unknown(["x"]))),
                Evidence(at("signed.year", 1), None, Quantity(Unknown(["signed.year"]))),
            ),
        ),
        camat(
            "PK302", "formula-complete", Outcome.FAIL, Severity.WARNING, subject="z", location=at("budget.lines.0.name", 21),
            arguments={"formula.text": Quantity("b"), "measure": Quantity("none")}, follows=_cause("PK601"),
        ),
        camat(
            "PK302", "formula-complete", Outcome.UNKNOWN, Severity.WARNING, subject="u", location=at("budget.lines.1", 22),
            missing=("sekcam:budget.lines.1.name", "kasi:budget.lines.1.name"), follows=_cause("PK601"),
            evidence=(Evidence(at("budget.lines.1.name", 31, "kantor/sekcam.yaml"), None, Quantity(Unknown(["x"]))),),
        ),
        camat(
            "PK103", "same-year", Outcome.UNKNOWN, Severity.ERROR, subject="", location=at("title.year", 3),
            missing=("title.year",),
        ),
        camat("PK601", "budget-total", Outcome.UNKNOWN, Severity.ERROR, subject="total", location=at("budget.total", 30)),
        camat(
            "PK901", "too-much-work", Outcome.ERROR, Severity.INFO, subject="", location=at("", 1),
            arguments={"code": Quantity("number-too-large")},
        ),
        Reviewed(
            "PK003", "unknown-superior", Outcome.FAIL, Severity.ERROR, portfolio=PortfolioName("kantor"), agreement="", subject="z",
            location=at("", 2),
            arguments={"id": Quantity("cammat"), "hint": Quantity("camat")},
        ),
    )  # fmt: skip
    outcomes = {Outcome.PASS: 12, Outcome.FAIL: 4, Outcome.UNKNOWN: 3, Outcome.ERROR: 1}
    result = made(findings, outcomes, ("kantor/camat",), ("PK103", "PK201", "PK301", "PK302", "PK601", "PK901"))
    office = broken_office()
    return Sample(result, office.rules, office.legal, {})


def excused() -> Sample:
    """A run with waivers, an earlier report and a seal: what is waived alone, as a consequence, not assessable; what is new and gone."""
    by_letter = Waiver("700/012/2026", "Inspektur", "ditandatangani ulang", "2026-01-01", "2026-12-31", Location("w.yaml", 2, 5))
    camat = partial(Reviewed, name="x", portfolio=PortfolioName("kantor"), agreement="kasi", status="unchanged")
    findings = (
        camat("PK103", outcome=Outcome.FAIL, severity=Severity.ERROR, subject="", location=at("title", 3), status="new"),
        camat(
            "PK601", outcome=Outcome.FAIL, severity=Severity.ERROR, subject="", location=at("budget.total", 30), waiver=by_letter,
            matched="values",
        ),
        camat(
            "PK302", outcome=Outcome.FAIL, severity=Severity.WARNING, subject="z", location=at("budget.lines.0.name", 21),
            follows=_cause("PK601", "kasi"),
        ),
        camat(
            "PK201", outcome=Outcome.FAIL, severity=Severity.WARNING, subject="z", location=at("budget.lines.0.name", 21),
            follows=_cause("PK103", "kasi"), waiver=by_letter,
        ),
        camat(
            "PK301", outcome=Outcome.UNKNOWN, severity=Severity.ERROR, subject="y", location=at("signed.date", 15),
            missing=("signed.date",), waiver=by_letter,
        ),
        camat(
            "PK103", outcome=Outcome.UNKNOWN, severity=Severity.ERROR, subject="y", location=at("signed.date", 15),
            missing=("signed.date",), status="new",
        ),
        Reviewed(
            "PK004", "waiver-unused", Outcome.FAIL, Severity.WARNING, portfolio=PortfolioName(""), agreement="", subject="w",
            location=at("", 9, "w.yaml"),
            arguments={key: Quantity(key) for key in ("rule", "agreement", "letter")}, status="new",
        ),
    )  # fmt: skip
    gone = Gone("PK601", "x", "fail", "error", "kantor", "sekcam", "", "kantor/sekcam.yaml", 3, 5, "Dahulu.", "0" * 16)
    elsewhere = replace(gone, rule="PK001", agreement="", file="kantor/x.yaml")
    office = broken_office()
    result = replace(made(
        findings, {Outcome.PASS: 1, Outcome.FAIL: 5, Outcome.UNKNOWN: 2}, ("kantor/kasi",), ("PK103", "PK601")),
        seal=Seal("a" * 64, "b" * 64, "c" * 64, "2026-05-01", "0.0.0"), compared=Compared("lama.json", (gone, elsewhere), 7),
    )  # fmt: skip
    return Sample(result, office.rules, office.legal, {})


def everything() -> Sample:
    """All of the two above in one run that has kept what passed: what every format for machines must cope with."""
    one, other = by_hand(), excused()
    findings = (*(replace(finding, status="unchanged") for finding in one.result.findings), *other.result.findings)
    passed = tuple(Passed("PK103", PortfolioName("kantor"), agreement, "", f"kantor/{agreement}.yaml") for agreement in ("camat", "sekcam"))
    result = replace(
        one.result, findings=findings, seal=other.result.seal, compared=other.result.compared,
        result=replace(one.result.result, passed=passed),
        outcomes={outcome: one.result.outcomes.get(outcome, 0) + other.result.outcomes.get(outcome, 0) for outcome in Outcome},
    )  # fmt: skip
    return replace(one, result=result)


def crowd(number: int) -> Sample:
    """A run with so many findings, a third of each severity."""
    severities = list(Severity)
    findings = tuple(
        Reviewed(
            "PK103",
            "same-year",
            Outcome.FAIL,
            severities[index % 3],
            PortfolioName("kantor"),
            "camat",
            f"text#{index}",
            at("title.year", index + 1),
        )
        for index in range(number)
    )
    return Sample(made(findings, {Outcome.FAIL: number}, ("kantor/camat",), ("PK103",)), broken_office().rules, {}, {})


def quiet(agreements: tuple[str, ...], rules: tuple[str, ...], **outcomes: int) -> Sample:
    """A run without findings."""
    return Sample(made((), {Outcome(key): count for key, count in outcomes.items()}, agreements, rules), {}, {}, {})
