"""The share function: what is judged office by office, in any order, is what one run over all of them finds, to the last byte."""

from __future__ import annotations

import pickle
import random
from pathlib import Path

import pytest

from agreements.loading import Plan, Reader, plan_reading
from engine import api
from engine.language import Place, Problem
from engine.rulebook import RuleBook
from engine.run.shards import Asked, Judged, join, judge, lost
from reports.findings.formats import FORMATS
from reports.view import Report
from reports.words.catalogue import Words
from tests.shards.region import region
from tests.shipped import decided_book

AS_OF = "2026-08-01"


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return decided_book()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return region(tmp_path_factory.mktemp("kabupaten"))


def apart(plan: Plan, book: RuleBook) -> Judged:
    """The shares judged in another order, each by a reader of its own, and carried over as bytes."""
    numbers = list(range(len(plan.shares)))
    random.Random(1).shuffle(numbers)
    found = {
        number: pickle.dumps(judge(plan.shares[number], Reader(plan.manner, book.vocabulary), book, Asked(AS_OF, True)))
        for number in numbers
    }
    return join(plan, [pickle.loads(found[number]) for number in sorted(found)], book)


PATHS = {
    "everything": ["."],
    "some folders": ["melati-2026-lama/2026", "a-b", "e"],
    "single files": ["a-b/kasi.yaml", "a-b/juga.yaml", "melati-2026/camat.yaml", "sokaraja-2021", "c/lama.yaml"],
    "no agreement": ["d", "e/rusak.pdf", "a-b/rusak.yaml", "gone"],
    "one document": ["e/perjanjian.docx"],
    "nothing": [],
}


@pytest.mark.parametrize("paths", PATHS.values(), ids=list(PATHS))
def test_offices_judged_apart_are_one_run(paths: list[str], folder: Path, book: RuleBook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    options = api.Options(as_of=AS_OF, keep_passed=True)
    loaded = api.read(paths, book)
    result = api.run(loaded, book, options)
    done = apart(plan_reading(paths), book)
    # Unread documents of a plan's share are distinguished from its notes; records are known by their paths.
    assert repr(done.loaded) == repr(loaded)
    assert repr(done.result) == repr(result)
    checked = [api.review(one.result, one.loaded, book, options) for one in (done, Judged(loaded, result))]
    for made in FORMATS.values():
        for lang in ("id", "en"):
            reports = [Report.of(one, Words(lang), root=str(folder), personal=made.stays) for one in checked]
            assert made.render(reports[0]) == made.render(reports[1]), (made.name, lang)


def test_nothing_of_a_finding_leads_to_the_records_of_its_run(folder: Path, book: RuleBook) -> None:
    """Else every finding would carry its whole office with it."""
    plan = plan_reading([folder / "melati-2026"])
    reader = Reader(plan.manner, book.vocabulary)
    for share in plan.shares:
        found = judge(share, reader, book, Asked()).result.findings
        assert len(pickle.dumps(found)) < 2000 * max(len(found), 1)


def test_an_office_that_nothing_is_known_of_is_a_finding(folder: Path, book: RuleBook) -> None:
    plan = plan_reading([folder / "a", folder / "c"])
    reader = Reader(plan.manner, book.vocabulary)
    gone = lost(plan.shares[0], book, Problem("worker-ended", Place(""), {"signal": 9}))
    done = join(plan, [gone, judge(plan.shares[1], reader, book, Asked())], book)
    first = next(finding for finding in done.result.findings if finding.name == "worker-ended")
    assert (first.rule, first.portfolio, first.location.file) == ("PK001", plan.shares[0].name, str(folder / "a"))
    assert {name for name, _ in done.result.checked} == {plan.shares[1].name}
