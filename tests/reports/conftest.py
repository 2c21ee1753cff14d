"""Golden files: `python -m pytest tests/reports --golden-update` writes them anew; read the difference before you commit it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reports.words.catalogue import Words

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write the golden files of reports anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the golden file of that name."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--golden-update", default=False):
            file.write_text(text, encoding="utf-8", newline="\n")
        assert text == file.read_bytes().decode(), f"not as in {file.name}; if it should be: pytest tests/reports --golden-update"

    return compare


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The catalogue keys that are said during the test."""
    keys: set[str] = set()
    say = Words.say

    def listen(self: Words, key: str, /, **args: object) -> str:
        keys.add(key)
        return say(self, key, **args)  # type: ignore[arg-type]

    monkeypatch.setattr(Words, "say", listen)
    return keys
