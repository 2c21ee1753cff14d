"""What the rule book says of whole agreements: silent on faultless ones, and on the eight what an inspector would say."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.loading import load
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.running import run
from tests.shipped import decided_book
from tests.vocabulary import VOCABULARY

ROOT = Path(__file__).parents[1]
BOOK = decided_book()


FAULTLESS = sorted(folder.name for folder in (ROOT / "tests" / "samples" / "faultless").iterdir())


@pytest.mark.parametrize("office", FAULTLESS)
def test_a_faultless_agreement_has_no_findings_and_nothing_unknown(office: str) -> None:
    loaded = load([ROOT / "tests" / "samples" / "faultless" / office], VOCABULARY)
    assert loaded.problems == ()
    result = run(BOOK, loaded.agreements)
    assert [(finding.rule, finding.outcome, finding.location.path) for finding in result.findings] == []
    assert result.outcomes[Outcome.PASS] > 50


def test_the_portfolio_to_copy_has_no_findings_and_nothing_unknown() -> None:
    loaded = load([ROOT / "agreements" / "melati-2026"], VOCABULARY)
    assert loaded.problems == ()
    assert len(loaded.agreements) == 8
    result = run(BOOK, loaded.agreements)
    assert [(finding.agreement, finding.rule, finding.outcome, finding.location.path) for finding in result.findings] == []
    assert result.outcomes[Outcome.UNKNOWN] == result.outcomes[Outcome.ERROR] == 0
    assert result.outcomes[Outcome.PASS] > 4000


# Every error and warning on the eight agreements; each was read against the document. A new one here is either a gain or an invention.
EXPECTED = """
camat PK105 signed.date
camat PK201 parties.first
camat PK311 objectives.2.indicators.0.source
camat PK315 objectives.0.text
camat PK317 objectives.1.indicators.1.note
camat PK405 objectives.1.indicators.1
camat PK408 objectives.2.indicators.0.calculation
camat PK451 objectives.2.indicators.0.formula
camat PK456 objectives.0.indicators.0.formula
camat PK462 objectives.2.indicators.2.formula
camat PK610 budget.lines.0.name
camat PK611 budget.lines.1.name
camat PK611 budget.lines.4.name
camat PK813 letterhead.address
kasi-ekbang PK102 title.year
kasi-ekbang PK105 signed.date
kasi-ekbang PK108 parties.first.position
kasi-ekbang PK210 parties.first.nip
kasi-ekbang PK305 columns
kasi-ekbang PK311 objectives.1.text
kasi-ekbang PK318 objectives.0.indicators.0.note
kasi-ekbang PK408 objectives.0.indicators.0.calculation
kasi-ekbang PK612 budget.heading
kasi-pemberdayaan PK105 signed.date
kasi-pemberdayaan PK312 budget.lines.0.name
kasi-pemberdayaan PK312 objectives.0.indicators.0.note
kasi-pemberdayaan PK314 objectives.0.text
kasi-pemberdayaan PK407 objectives.0.indicators.0.calculation
kasi-pemberdayaan PK408 objectives.0.indicators.0.calculation
kasi-pemberdayaan PK460 objectives.0.indicators.0.formula
kasi-pemberdayaan PK602 budget
kasi-pemberdayaan PK612 budget.heading
kasi-pemberdayaan PK901 budget.lines.0.name
kasi-pemerintahan PK102 title.year
kasi-pemerintahan PK103 signed.date
kasi-pemerintahan PK106 title.subject
kasi-pemerintahan PK109 signed.place
kasi-pemerintahan PK304 objectives.1.indicators
kasi-pemerintahan PK312 objectives.1.text
kasi-pemerintahan PK312 objectives.2.text
kasi-pemerintahan PK318 objectives.0.indicators.0.note
kasi-pemerintahan PK408 objectives.0.indicators.0.calculation
kasi-pemerintahan PK611 budget.lines.0.name
kasi-pemerintahan PK801 parties.first.nip
kasi-trantib PK105 signed.date
kasi-trantib PK611 budget.lines.0.name
kasubag-perencanaan PK104 signed
kasubag-perencanaan PK107 title.subject
kasubag-perencanaan PK304 objectives.0.indicators
kasubag-perencanaan PK458 objectives.0.indicators.0.formula
kasubag-perencanaan PK461 objectives.0.indicators.0.formula
kasubag-perencanaan PK461 objectives.0.indicators.2.formula
kasubag-perencanaan PK461 objectives.0.indicators.3.formula
kasubag-perencanaan PK610 budget.lines.0.name
kasubag-perencanaan PK808 parties.second
kasubag-perencanaan PK901 headings.3
kasubag-umum PK102 title.year
kasubag-umum PK105 signed.date
kasubag-umum PK107 title.subject
kasubag-umum PK407 objectives.2.indicators.0.calculation
kasubag-umum PK602 budget
kasubag-umum PK610 budget.lines.0.name
kasubag-umum PK610 budget.lines.1.name
kasubag-umum PK610 budget.lines.2.name
kasubag-umum PK610 budget.lines.4.name
kasubag-umum PK808 parties.second
sekcam PK105 signed.date
sekcam PK312 objectives.0.indicators.2.name
sekcam PK312 objectives.1.indicators.0.name
sekcam PK312 objectives.1.text
sekcam PK401 objectives.0.indicators.2.name
sekcam PK401 objectives.0.indicators.3.name
sekcam PK452 objectives.0.indicators.2.formula
sekcam PK452 objectives.0.indicators.3.formula
sekcam PK456 objectives.0.indicators.1.formula
sekcam PK507 objectives.0.indicators.1.target
sekcam PK609 budget.heading
sekcam PK610 budget.lines.0.name
sekcam PK610 budget.lines.1.name
sekcam PK610 budget.lines.2.name
sekcam PK610 budget.lines.4.name
sekcam PK610 budget.lines.5.name
sekcam PK611 budget.lines.10.name
sekcam PK611 budget.lines.8.name
sekcam PK702 budget.lines.6
sekcam PK702 budget.lines.9
sekcam PK721 objectives.1.indicators.2.target
"""


def test_the_eight_agreements_are_judged_as_an_inspector_would() -> None:
    result = run(BOOK, load([ROOT / "agreements" / "sokaraja-2021"], VOCABULARY).agreements)
    found = sorted(
        f"{finding.agreement} {finding.rule} {finding.location.path}"
        for finding in result.findings
        if finding.outcome is Outcome.FAIL and finding.severity is not Severity.INFO and not finding.follows
    )
    assert found == EXPECTED.split("\n")[1:-1]


# What only follows from another finding: reported once, under it.
CONSEQUENCES = """
camat PK817 title.subject < kasubag-perencanaan PK107
kasi-ekbang PK807 title.year < kasi-ekbang PK102
kasi-ekbang PK822 signed.place < kasi-pemerintahan PK109
kasi-pemerintahan PK105 signed.date < kasi-pemerintahan PK103
kasi-pemerintahan PK705 budget.lines.0.name < kasi-pemerintahan PK611
kasi-pemerintahan PK807 title.year < kasi-pemerintahan PK102
kasi-trantib PK901 budget.lines.0.name < kasi-trantib PK611
kasubag-umum PK901 budget.lines.0.name < kasubag-umum PK610
kasubag-umum PK901 budget.lines.1.name < kasubag-umum PK610
sekcam PK612 budget.heading < sekcam PK609
sekcam PK723 objectives.1.indicators.2.calculation < kasi-pemberdayaan PK408
sekcam PK901 budget.lines.1.name < sekcam PK610
sekcam PK901 budget.lines.2.name < sekcam PK610
sekcam PK901 budget.lines.8.name < sekcam PK611
"""


def test_one_objection_is_one_finding() -> None:
    result = run(BOOK, load([ROOT / "agreements" / "sokaraja-2021"], VOCABULARY).agreements)
    causes = {finding.fingerprint: f"{finding.agreement} {finding.rule}" for finding in result.findings}
    found = sorted(f"{f.agreement} {f.rule} {f.location.path} < {causes[f.follows]}" for f in result.findings if f.follows)
    assert found == CONSEQUENCES.split("\n")[1:-1]


def test_everything_on_the_seed_could_be_assessed() -> None:
    result = run(BOOK, load([ROOT / "agreements" / "sokaraja-2021"], VOCABULARY).agreements)
    # What a document lacks is one finding of the rule that asks for it, and no rule says a second time that it cannot judge.
    assert {
        (finding.agreement, finding.rule, finding.missing) for finding in result.findings if finding.outcome is Outcome.UNKNOWN
    } == set()
    assert result.outcomes[Outcome.ERROR] == 0
