"""Web pages, and what applications save as such under the names of Word and Excel files: read as a browser shows them."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from agreements.intake.blocks import Table
from agreements.intake.conservation import balance
from agreements.intake.containers import ending_of, kind_of
from agreements.intake.merging import flatten
from agreements.intake.papers import read_blocks
from agreements.intake.recognise import recognise
from agreements.intake.web_page import MAX_BYTES, MAX_CELLS, MAX_DEPTH
from agreements.intake.written import agreement_yaml
from agreements.source.document import read
from engine.language.problem import Problems
from tests.command import periksa
from tests.intake.reading import WORDS
from tests.intake.web_papers import PAPERS, WebPaper, table


def page(body: str) -> bytes:
    return f"<html><body>{body}</body></html>".encode()


def read_values(paper: WebPaper) -> Mapping[str, Any]:
    """What is read of a page, by path; every word of it is accounted for."""
    data = paper.page.encode(paper.encoding)
    reading = recognise(read_blocks(data, paper.name), WORDS)
    account = balance(data, "web", reading, WORDS.said)
    assert (account.lost, account.invented) == ({}, {})
    (draft,) = reading.drafts
    return {path: " ".join(str(value).split()) for path, value in flatten(read(agreement_yaml(draft, ()), "x").root).items()}


@pytest.mark.parametrize("name", PAPERS)
def test_a_page_is_read_as_it_is_shown(name: str) -> None:
    found = read_values(PAPERS[name])
    assert {path: found.get(path) for path in PAPERS[name].values} == PAPERS[name].values
