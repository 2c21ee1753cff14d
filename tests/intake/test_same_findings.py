"""What is found in a document is what is found in the same agreement as YAML, whatever the document is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from agreements.intake.papers import read_blocks
from agreements.intake.recognise import recognise
from engine import api
from tests.intake.as_pdf import to_pdf
from tests.intake.as_sheet import STYLES, to_sheet
from tests.intake.laid_out import LaidOut
from tests.intake.reading import WORDS
from tests.shipped import decided_book
from tests.test_corpus import FOLDERS, read

# An office in so many of the corpus, and fewer as PDF.
EVERY, PRINTED = 24, 72
KINDS: dict[str, Callable[[LaidOut], bytes]] = {
    "a.docx": lambda laid: laid.paper.bytes(),
    "a.xlsx": lambda laid: to_sheet(laid.paper, STYLES["numbers"]),
    "a.pdf": lambda laid: to_pdf(laid.paper),
}


@cache
def laid_out(folder: Path) -> dict[str, LaidOut]:
    """The papers of an office, each laid out."""
    papers = {path.stem: deepcopy(read(path)) for path in sorted(set(folder.glob("*.yaml")) - {folder / "expected.yaml"})}
    return {name: LaidOut(value) for name, value in papers.items() if "id" in value}


def found(papers: dict[str, dict[str, Any]]) -> Counter[tuple[str, ...]]:
    """What the shipped rules find in agreements of one office: rule, outcome, and of what."""
    book = decided_book()
    texts: dict[str, str | bytes] = {f"o/{name}.yaml": json.dumps(value, default=str) for name, value in papers.items()}
    findings = api.run(api.read_texts(texts, book), book).findings
    # What is about several is listed under the first of them, which the order of files decides.
    return Counter(
        (finding.rule, str(finding.outcome), *(() if finding.shared else (finding.agreement, finding.subject))) for finding in findings
    )


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_findings_in_documents_are_those_in_their_yaml(kind: str) -> None:
    step = PRINTED if kind == "a.pdf" else EVERY
    made, lost, all_of_them = Counter[str](), Counter[str](), 0
    for folder in FOLDERS[::step]:
        papers = laid_out(folder)
        yaml = found({name: laid.says for name, laid in papers.items()})
        drafts = {name: recognise(read_blocks(KINDS[kind](laid), kind), WORDS).drafts for name, laid in papers.items()}
        document = found({name: papers[name].with_declared(dict(draft.value)) for name, (draft,) in drafts.items()})
        made.update(f"{folder.name} {key}" for key in document - yaml)
        lost.update(f"{folder.name} {key}" for key in yaml - document)
        all_of_them += yaml.total()
    assert (made, lost) == (Counter(), Counter())
    assert all_of_them > (20 if kind == "a.pdf" else 60)
