"""The same papers as Word, Excel and PDF are read alike: layouts after real forms, the bundled agreements laid out anew, varied papers."""

from __future__ import annotations

import random

import pytest

from agreements.intake import pdf_pages as pages
from agreements.intake import portable
from agreements.intake.blocks import Document
from agreements.intake.conservation import balance
from agreements.intake.files import take_in
from agreements.intake.papers import Paper as Read
from agreements.intake.recognise import recognise
from agreements.intake.sheet import read_sheet
from agreements.intake.word import read_word
from tests.intake.as_pdf import to_pdf
from tests.intake.as_sheet import STYLES, to_sheet
from tests.intake.bundled import FILES, LAYOUTS, lay_out
from tests.intake.fourth import FOURTH
from tests.intake.heldout import HELD_OUT
from tests.intake.layouts import BUILT_WITH
from tests.intake.measure import flatten, tally
from tests.intake.paper import Paper
from tests.intake.reading import WORDS
from tests.intake.real_forms import REAL_FORMS
from tests.intake.second import SECOND
from tests.intake.third import THIRD
from tests.intake.varied import varied

# What no sheet has: Word's own numbers, tracked changes, tables within tables.
WORD_ONLY = ("tabbed", "edited", "prosecution", "stacked")
ALL = {**BUILT_WITH, **HELD_OUT, **SECOND, **THIRD, **FOURTH, **REAL_FORMS}
# Which seed a layout is made of in these tests: each run of them the same, each layout another.
SEED_OF = {name: 1 + index % 3 for index, name in enumerate(ALL)}


def document(paper: Paper, kind: str, seed: int = 0) -> tuple[Document, bytes]:
    """The paper as a file of the kind, read."""
    if kind == "word":
        data = paper.bytes()
        return read_word(data, "paper.docx"), data
    if kind == "pdf":
        data = to_pdf(paper)
        return portable.document_of([pages.page_of(page) for page in pages.pages_in(data)], data, "paper.pdf"), data
    data = to_sheet(paper, STYLES[kind], seed)
    return read_sheet(data, "paper.xlsx"), data


def check(paper: Paper, kind: str, *, least: float = 0.98, most: float = 0.03) -> None:
    blocks, data = document(paper, kind)
    reading = recognise(blocks, WORDS)
    found = tally(paper.expected, reading)
    assert len(reading.drafts) == len(paper.expected)
    assert found.unmarked == [], found.notes
    assert found.right >= least * found.fields, found.notes
    assert found.marked + found.asked <= max(1, most * found.fields), found.notes
    if kind != "word":
        account = balance(data, "pdf" if kind == "pdf" else "sheet", reading, WORDS.said)
        assert (account.lost, account.invented) == ({}, {})


SHEETS = [(name, ("plain", "numbers", "sheets")[index % 3]) for index, name in enumerate(ALL) if name not in WORD_ONLY]


@pytest.mark.parametrize(("name", "style"), [*SHEETS, *((name, "unruled") for name in REAL_FORMS)])
def test_sheets(name: str, style: str) -> None:
    check(ALL[name](SEED_OF[name]), style)


@pytest.mark.parametrize("name", REAL_FORMS)
def test_real_forms_in_word(name: str) -> None:
    check(REAL_FORMS[name](SEED_OF[name]), "word")


@pytest.mark.parametrize("name", REAL_FORMS)
def test_real_forms_in_pdf(name: str) -> None:
    check(REAL_FORMS[name](SEED_OF[name]), "pdf", least=0.95)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kind", ["word", "numbers", "unruled", "pdf"])
def test_the_bundled_agreements_come_back(layout: str, kind: str) -> None:
    """YAML to a document and back to YAML: every value the same, but for the headings, which are the layout's."""
    file = random.Random(f"{layout} {kind}").choice(FILES)
    paper = lay_out(file, layout, seed=1)
    blocks, _ = document(paper, kind)
    (taken,) = take_in([Read("paper", blocks, recognise(blocks, WORDS))], {}, WORDS)
    value = flatten(taken.document.root)
    asked = {path for doubt in taken.document.doubts for path in paper.expected[0] if doubt.covers(path)}
    wanted = {path: text for path, text in paper.expected[0].items() if path not in asked}
    read = {path: " ".join(value.get(path, "").split()) for path in wanted}
    # A PDF does not say whether a blank stood behind a stroke at the end of a line.
    if kind == "pdf":
        read, wanted = ({path: text.replace("/ ", "/") for path, text in values.items()} for values in (read, wanted))
    assert read == wanted
    assert len(asked) <= (0.1 if kind == "pdf" else 0.03) * len(paper.expected[0])


@pytest.mark.parametrize("seed", range(1, 7))
@pytest.mark.parametrize("kind", ["word", "plain", "pdf"])
def test_what_may_vary(seed: int, kind: str) -> None:
    """Columns in any order and by any name, one to six indicators in a cell, people swapped."""
    check(varied(seed), kind, least=0.95 if kind == "pdf" else 0.98)


@pytest.mark.parametrize("height", [420.0, 520.0, 640.0])
def test_page_breaks_change_nothing(height: float) -> None:
    """However high a page is: rows are cut, heads are repeated, and the same is read."""
    paper = varied(3)
    found = []
    for pages_high in (3000.0, height):
        data = to_pdf(paper, height=pages_high)
        blocks = portable.document_of([pages.page_of(page) for page in pages.pages_in(data)], data, "paper.pdf")
        (draft,) = recognise(blocks, WORDS).drafts
        found.append(flatten(draft.value))
    assert found[0] == found[1]
