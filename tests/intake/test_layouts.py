"""Papers in many layouts are read whole: every field compared, every word accounted for, nothing grave wrong without a mark."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from agreements.intake.conservation import balance
from agreements.intake.recognise import recognise
from tests.intake.fourth import FOURTH
from tests.intake.heldout import HELD_OUT
from tests.intake.layouts import BUILT_WITH
from tests.intake.measure import Tally, flatten, tally
from tests.intake.reading import WORDS, document_of
from tests.intake.second import SECOND
from tests.intake.texts import TEXTS_BUILT_WITH, TEXTS_HELD_OUT
from tests.intake.third import THIRD

ROOT = Path(__file__).parents[2]
SEED = ROOT / "tests" / "samples" / "sokaraja-2021.txt"
IDS = ["camat", "sekcam", "kasi-pemberdayaan", "kasi-pemerintahan", "kasi-ekbang", "kasi-trantib", "kasubag-umum", "kasubag-perencanaan"]
SEEDS = (1, 2, 3)


def measure(data: bytes, kind: str, expected: list[dict[str, str]]) -> Tally:
    reading = recognise(document_of(data, kind), WORDS)
    account = balance(data, kind, reading, WORDS.said)
    assert account.even, account
    assert len(reading.drafts) == len(expected)
    return tally(expected, reading)


def assert_good(found: Tally) -> None:
    assert found.unmarked == [], found.notes
    assert found.right >= 0.98 * found.fields, found.notes
    assert found.marked + found.asked <= 0.03 * found.fields, found.notes


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", [*BUILT_WITH, *HELD_OUT, *SECOND, *THIRD, *FOURTH])
def test_word(name: str, seed: int) -> None:
    paper = {**BUILT_WITH, **HELD_OUT, **SECOND, **THIRD, **FOURTH}[name](seed)
    assert_good(measure(paper.bytes(), "word", paper.expected))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", [*TEXTS_BUILT_WITH, *TEXTS_HELD_OUT])
def test_text(name: str, seed: int) -> None:
    text, expected = {**TEXTS_BUILT_WITH, **TEXTS_HELD_OUT}[name](seed)
    assert_good(measure(text.encode(), "text", expected))


def transcribed(name: str) -> dict[str, str]:
    """What the transcription has of an agreement, but for what is declared."""
    document = YAML(typ="base").load(ROOT / "agreements" / "sokaraja-2021" / f"{name}.yaml")
    values = flatten(document).items()
    return {path: " ".join(text.split()) for path, text in values if path not in ("id", "superior") and not path.endswith(".under")}


def test_the_seed_as_transcribed() -> None:
    data = SEED.read_bytes()
    reading = recognise(document_of(data, "text"), WORDS)
    assert [{p: t for p, t in flatten(draft.value).items() if t or ".columns" not in p} for draft in reading.drafts] == [
        transcribed(name) for name in IDS
    ]
    assert reading.questions == ()
    assert [leftover.text for leftover in reading.leftovers] == []
    assert balance(data, "text", reading, WORDS.said).even


def test_origins_point_at_the_words() -> None:
    """The characters of the file at every stretch are the words of the value."""
    lines = SEED.read_text(encoding="utf-8").split("\n")
    reading = recognise(document_of(SEED.read_bytes(), "text"), WORDS)
    for draft in reading.drafts:
        for origin in draft.origins:
            said = " ".join(lines[s.spot.paragraph - 1][s.start : s.end] for s in origin.stretches)
            assert "".join(said.split()) == "".join(origin.text.split()), origin


def test_the_same_document_gives_the_same_reading() -> None:
    data = BUILT_WITH["national"](5).bytes()
    assert recognise(document_of(data, "word"), WORDS) == recognise(document_of(data, "word"), WORDS)
