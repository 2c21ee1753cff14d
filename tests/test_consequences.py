"""One slip in a faultless paper, one finding: what follows from it is reported as its consequence (tests/corpus/consequences.yaml)."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.test_siblings import findings_of

SLIPS: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).parent / "corpus" / "consequences.yaml")["slips"]


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> list[list[tuple[str, str]]]:
    """Of each slip, the rules that speak for themselves, as error or warning or because they cannot assess."""
    found: list[list[tuple[str, str]]] = [[] for _ in SLIPS]
    for finding in findings_of(SLIPS, tmp_path_factory.mktemp("consequences")):
        if not finding["follows"] and (finding["outcome"] == "unknown" or (finding["outcome"] == "fail" and finding["severity"] != "info")):
            found[int(Path(finding["file"]).parent.name)].append((finding["rule"], finding["outcome"]))
    return found


@pytest.mark.parametrize("number", range(len(SLIPS)))
def test_one_slip_has_one_finding(number: int, reported: list[list[tuple[str, str]]]) -> None:
    assert [outcome for _, outcome in reported[number]] == ["fail"], (SLIPS[number], reported[number])
