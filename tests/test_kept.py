"""A rule book that is kept compiled: it says what the book says, and nothing but the user's own and whole file is used."""

from __future__ import annotations

import marshal
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, get_args
from unittest import mock

import pytest

from agreements.submitted import Loaded
from engine.api import Options, check, choose, read, read_book, run
from engine.language import support
from engine.language.support import NAMES
from engine.rulebook import RuleBook
from engine.rulebook.decided import Decisions, asked_for, decisions_of
from engine.rulebook.kept import _cell, cache_folder
from engine.rulebook.kept_content import PARTS, _plain
from engine.rulebook.kept_rule import KeptRule
from engine.rulebook.own_files import InParts, in_parts
from engine.rulebook.rule import Telling
from engine.rulebook.severities import Level, Severity, apply
from tests.command import ROOT, kept_book
from tests.shipped import MIXED, shipped_book, shipped_code
from tests.small_book import small_book

AGREEMENTS = {"mixed": MIXED, "faultless": [ROOT / "tests" / "samples" / "faultless"]}


@pytest.fixture(scope="module")
def plain() -> RuleBook:
    """The shipped book, of which closures decide everything."""
    return replace(shipped_book(), decisions=Decisions())


@pytest.fixture
def cache() -> Path:
    """A cache folder in which the shipped book is kept."""
    return Path(kept_book(), "periksa")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of a few rules."""
    return small_book(tmp_path_factory.mktemp("small"), "PK101", "PK102", "PK503", "PK601")


@pytest.fixture
def own_cache(own: Path, tmp_path: Path) -> Path:
    """A cache folder in which that book is kept."""
    assert not is_kept(read_book([own], cache=tmp_path / "periksa"))
    assert is_kept(read_book([own], cache=tmp_path / "periksa"))
    return tmp_path / "periksa"


def is_kept(book: RuleBook) -> bool:
    return all(isinstance(rule, KeptRule) for rule in book.rules)


def whole(book: RuleBook) -> set[str]:
    """The rules that were read whole."""
    return {rule.id for rule in book.rules if not isinstance(rule, KeptRule) or "source" in _filled(rule)}


def _filled(rule: KeptRule) -> set[str]:
    # Asking the slot itself, so that nothing is loaded.
    found = set()
    try:
        type(rule).__mro__[1].__dict__["source"].__get__(rule)
        found.add("source")
    except AttributeError:
        pass
    return found


@pytest.mark.long
@pytest.mark.parametrize("which", AGREEMENTS)
def test_a_kept_book_finds_what_the_book_finds(which: str, plain: RuleBook, cache: Path) -> None:
    kept = read_book(cache=cache)
    assert is_kept(kept)
    assert kept.digests() == plain.digests()
    loaded, options = read(AGREEMENTS[which], plain), Options(as_of="2026-03-01", keep_passed=True)
    asked, reported = (check(loaded, book, options).review for book in (plain, kept))
    # Records of two runs are two: as text they are alike.
    assert repr(reported) == repr(asked)


def test_only_rules_that_are_not_sure_are_read_whole(plain: RuleBook, cache: Path) -> None:
    kept = read_book(cache=cache)
    found = check(read([ROOT / "agreements" / "sokaraja-2021"], kept), kept).review.findings
    assert {item.rule for item in found} <= whole(kept)
    assert len(whole(kept)) < len(kept.rules) / 2


@pytest.fixture(scope="module")
def bundled(plain: RuleBook) -> Loaded:
    return read([ROOT / "agreements"], plain)


@pytest.fixture(scope="module")
def by_closures(bundled: Loaded, plain: RuleBook) -> str:
    """What the closures find in the bundled agreements, as text."""
    return repr(check(bundled, plain).review)


@pytest.mark.parametrize("most", [0, 5])
def test_generated_code_leaves_to_closures_what_it_cannot_decide(plain: RuleBook, bundled: Loaded, by_closures: str, most: int) -> None:
    """An agreement so large that generated code takes too many steps is judged all the same, whichever of its functions ends early."""
    asked = {rule.id: asked_for(rule) for rule in plain.rules}
    names = {**NAMES, "MOST": most}
    decides = Counter[bool]()

    class Listening(Decisions):
        """Counts the functions that decide, and those that leave all to the closures."""

        def of(self, asked: str, *given: Any) -> bytearray | None:
            codes = super().of(asked, *given)
            decides[codes is not None] += 1
            return codes

    with mock.patch.object(support, "NAMES", names):
        made = decisions_of(shipped_code(), list(asked.items()), plain.reference).load()
    short = replace(plain, decisions=Listening(lambda: made))
    assert repr(check(bundled, short).review) == by_closures
    assert decides[False] > 50
    assert decides[True] > 0


def test_code_that_another_run_makes_meanwhile_decides_from_the_next_folder_on(plain: RuleBook) -> None:
    code = decisions_of(shipped_code(), [(rule.id, asked_for(rule)) for rule in plain.rules], plain.reference)
    few = choose(plain, ["PK6"])
    book = replace(few, decisions=Decisions(code.load, 1_000_000))
    loaded = read([ROOT / "agreements" / "sokaraja-2021"], book)

    def watch(items: Sequence[Any]) -> Iterator[Any]:
        for number, item in enumerate(items):
            if number == 1:
                book.decisions.expect(1_000_000)
            yield item

    assert repr(run(loaded, book, watch=watch)) == repr(run(loaded, few))
    assert book.decisions.numbers


def test_code_that_is_not_kept_is_made_once_many_agreements_are_judged(own: Path) -> None:
    book = read_book([own])
    few, many = read([ROOT / "agreements" / "sokaraja-2021"], book), read(AGREEMENTS["faultless"], book)
    closures = replace(book, decisions=Decisions())
    assert repr(check(few, book).review) == repr(check(few, closures).review)
    assert not book.decisions.numbers
    assert repr(check(many, book).review) == repr(check(many, closures).review)
    assert set(book.decisions.numbers) == {rule.id for rule in book.rules}


def change(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace("severity: error", "severity: warning", 1), encoding="utf-8")


def test_a_changed_rule_is_seen(own: Path, tmp_path: Path) -> None:
    rules, cache = Path(shutil.copytree(own, tmp_path / "rules")), tmp_path / "cache" / "periksa"
    assert not is_kept(read_book([rules], cache=cache))
    assert is_kept(read_book([rules], cache=cache))
    file = next(file for file in sorted(rules.rglob("PK*.yaml")) if "severity: error" in file.read_text(encoding="utf-8"))
    change(file)
    book = read_book([rules], cache=cache)
    assert not is_kept(book)
    assert next(rule for rule in book.rules if rule.file == str(file)).source.severity == "warning"


def flip(file: Path, place: int = 100) -> None:
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)


def link(file: Path) -> None:
    elsewhere = file.with_suffix(".elsewhere")
    file.rename(elsewhere)
    file.symlink_to(elsewhere)


def folder_instead(file: Path) -> None:
    file.unlink()
    file.mkdir()


SPOILT: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "cut": lambda file: file.write_bytes(file.read_bytes()[:1000]),
    "one bit": flip,
    "anybody may write it": lambda file: file.chmod(0o666),
    "the folder is anybody's": lambda file: file.parent.chmod(0o777),
    "a link": link,
    "a folder": folder_instead,
}


@pytest.mark.skipif(os.name == "nt", reason="there folders of users have no such modes")
@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_is_damaged_or_not_the_users_own_is_not_used(spoil: Callable[[Path], object], own: Path, own_cache: Path) -> None:
    (file,) = own_cache.iterdir()
    spoil(file)
    book = read_book([own], cache=own_cache)
    assert not is_kept(book)
    assert book.digests() == read_book([own]).digests()


def damage(file: Path, part: str) -> None:
    start = InParts(file)
    data = file.read_bytes()
    flip(file, data.index(start.part(part)) + len(start.part(part)) // 2)


LATER: dict[str, Callable[[Path], object]] = {
    **{f"one bit of its {part}": partial(damage, part=part) for part in PARTS},
    "cut": lambda file: file.write_bytes(file.read_bytes()[:-10]),
    "gone": Path.unlink,
    "another book": lambda file: file.write_bytes(in_parts({}, {})),
    "anybody may write it": lambda file: file.chmod(0o666),
}


@pytest.mark.skipif(os.name == "nt", reason="there folders of users have no such modes")
@pytest.mark.parametrize("spoil", LATER.values(), ids=LATER)
def test_a_part_that_is_damaged_when_it_is_asked_for_is_made_anew(spoil: Callable[[Path], object], own: Path, own_cache: Path) -> None:
    (file,) = own_cache.iterdir()
    book = read_book([own], cache=own_cache)
    spoil(file)
    assert is_kept(book)
    assert find_texts(book) == find_texts(read_book([own]))
    assert written(book) == written(read_book([own]))
    assert book.decisions.numbers
    # The next run has a whole one.
    assert written(read_book([own], cache=own_cache)) == written(book)
    assert is_kept(read_book([own], cache=own_cache))
    assert {name for name in PARTS if InParts(file).part(name)} == set(PARTS)


def written(book: RuleBook) -> list[str]:
    return [rule.said(part, lang) for rule in book.rules for part in get_args(Telling) for lang in ("id", "en")]


def test_a_part_is_not_made_of_files_that_changed_meanwhile(own: Path, tmp_path: Path) -> None:
    rules, cache = Path(shutil.copytree(own, tmp_path / "rules")), tmp_path / "cache" / "periksa"
    read_book([rules], cache=cache)
    book = read_book([rules], cache=cache)
    assert is_kept(book)
    change(next(rules.rglob("PK601*.yaml")))
    (file,) = cache.iterdir()
    file.unlink()
    with pytest.raises(RuntimeError, match="changed while it was used"):
        _ = book.vocabulary.tables


def test_a_kept_book_has_the_laws_of_the_book(own: Path, own_cache: Path) -> None:
    asked, kept = (read_book([own], cache=cache).reference.legal for cache in (None, own_cache))
    assert [(key, law.path, law.fields) for key, law in kept.items()] == [(key, law.path, law.fields) for key, law in asked.items()]


def test_plain_data_of_a_book_has_no_types_of_the_program() -> None:
    laws = {"weight": Fraction(1, 3), "parts": ["a"], "number": 2, "is": True, "severity": Severity.ERROR}
    plain = marshal.loads(marshal.dumps(_plain(laws)))
    assert {name: _cell(shown) for name, shown in plain.items()} == laws


def test_without_a_folder_nothing_is_kept(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    assert cache_folder() is None
    read_book([own])
    assert not list(tmp_path.iterdir())


def test_where_nothing_can_be_kept_no_code_is_made_for_it(own: Path, tmp_path: Path) -> None:
    (tmp_path / "periksa").write_text("a file where the folder would be")
    book = read_book([own], cache=tmp_path / "periksa")
    assert book.rules
    assert not book.decisions.numbers


def test_a_severity_of_the_settings_is_taken_by_a_kept_rule(plain: RuleBook, cache: Path) -> None:
    levels: dict[str, Level] = {"PK102": "warning", "PK301": "off"}
    asked, reported = (apply(book.rules, levels, {}) for book in (plain, read_book(cache=cache)))
    assert [(rule.id, rule.severity, list(rule.follows)) for rule in reported[0]] == [
        (rule.id, rule.severity, list(rule.follows)) for rule in asked[0]
    ]
    assert reported[1:] == asked[1:]
    assert {item.id for item in reported[1]} == {"PK102", "PK301"}


def test_a_book_that_was_moved_says_where_its_rules_are_now(own: Path, tmp_path: Path) -> None:
    before, now, cache = tmp_path / "before", tmp_path / "now", tmp_path / "cache" / "periksa"
    shutil.copytree(own, before)
    read_book([before], cache=cache)
    before.rename(now)
    book = read_book([now], cache=cache)
    assert all(Path(rule.file).is_relative_to(now) for rule in book.rules)
    assert find_texts(book) == find_texts(read_book([now]))


def find_texts(book: RuleBook) -> list[str]:
    return [repr(item) for item in check(read([ROOT / "agreements" / "sokaraja-2021"], book), book).review.findings]
