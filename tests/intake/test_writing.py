"""What is written of an agreement as read: YAML that reads back as it was, origins, and confirmations that hold as long as their values."""

from __future__ import annotations

import json
from typing import Any

import pytest

from agreements.intake.propose import propose
from agreements.intake.recognise import recognise
from agreements.intake.written import (
    Confirmation,
    agreement_yaml,
    open_doubts,
    origins_json,
    read_origins,
    with_proposals,
)
from agreements.source.document import read as read_yaml
from agreements.source.shape import validate
from tests.intake.layouts import BUILT_WITH
from tests.intake.reading import WORDS, document_of
from tests.intake.test_layouts import SEED

DOCUMENT = document_of(SEED.read_bytes(), "text")
READING = recognise(DOCUMENT, WORDS)
PROPOSALS = propose([draft.value for draft in READING.drafts], WORDS)


def mine(index: int) -> list[Any]:
    return [proposal for proposal in PROPOSALS if proposal.agreement == index]


@pytest.mark.parametrize("index", range(8))
def test_the_yaml_reads_back_as_it_was(index: int) -> None:
    draft = READING.drafts[index]
    written = agreement_yaml(draft, mine(index))
    assert read_yaml(written, "a.yaml").root == with_proposals(draft, mine(index))
    assert written.startswith("id: ")


def test_the_seed_is_valid_in_the_format() -> None:
    from agreements.model import Agreement

    for index, draft in enumerate(READING.drafts):
        _, wrong = validate(with_proposals(draft, mine(index)), Agreement)
        assert wrong == []


def test_origins_have_the_digest_the_text_and_the_place() -> None:
    origins = json.loads(origins_json(DOCUMENT, READING.drafts[0], mine(0)))
    assert origins["document"]["sha256"] == DOCUMENT.digest
    entry = origins["values"]["objectives.0.indicators.0.target"]
    assert (entry["text"], entry["places"][0]["table"], entry["places"][0]["row"], entry["places"][0]["column"]) == ("83", 1, 3, 5)


def unconfirmed(origins: str) -> list[str]:
    """The paths that are open while the YAML says what was read."""
    written = read_origins(origins)
    assert written is not None
    return [doubt.path for doubt in open_doubts({path: value[0] for path, value in written.values.items()}, written)]


def test_a_confirmation_holds_until_the_value_changes() -> None:
    draft = READING.drafts[1]
    doubtful = unconfirmed(origins_json(DOCUMENT, draft, mine(1)))
    assert doubtful == [p.path for p in sorted(mine(1), key=lambda p: p.path) if not p.sure]
    path = doubtful[0]
    value = next(p.value for p in mine(1) if p.path == path)
    kept = origins_json(DOCUMENT, draft, mine(1), {path: Confirmation(value, "ani", "2026-01-05")})
    assert (written := read_origins(kept)) is not None
    assert written.confirmed == {path: Confirmation(value, "ani", "2026-01-05")}
    assert path not in unconfirmed(kept)
    gone = origins_json(DOCUMENT, draft, mine(1), {path: Confirmation("another", "ani", "2026-01-05")})
    assert path in unconfirmed(gone)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"values": 3}', '{"values": {"a": {"confirmed": 1}}}'])
def test_what_is_no_file_of_origins_confirms_nothing(text: str) -> None:
    assert read_origins(text) is None


def test_word_files_read_back_too() -> None:
    document = document_of(BUILT_WITH["monthly"](1).bytes(), "word")
    reading = recognise(document, WORDS)
    proposals = propose([draft.value for draft in reading.drafts], WORDS)
    assert read_yaml(agreement_yaml(reading.drafts[0], proposals), "a").root == with_proposals(reading.drafts[0], proposals)
