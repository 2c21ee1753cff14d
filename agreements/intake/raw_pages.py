"""What the raw file of a web page says, through the standard library: the second witness of `agreements.intake.conservation`.

Shares no code with the reader of pages, so that a mistake of its shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

# What stands within a word.
_WITHIN_WORDS = frozenset(("b", "strong", "i", "em", "u", "font", "span", "small", "big", "sup", "sub", "a"))


class _Shown(HTMLParser):
    """Gathers what a page says: its texts but for those of scripts and styles, and what its fields hold."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.texts += [] if tag in _WITHIN_WORDS else [" "]
        if tag in ("head", "script", "style", "button"):
            self.open.append(tag)
        elif tag == "input" and given.get("type", "text") == "text":
            self.texts.append(given.get("value") or "")
        elif tag == "option":
            self.open += [] if "selected" in given else [tag]

    def handle_endtag(self, tag: str) -> None:
        self.texts += [] if tag in _WITHIN_WORDS else [" "]
        if tag in self.open:
            self.open.remove(tag)

    def handle_data(self, data: str) -> None:
        self.texts += [] if self.open else [data]


def raw_web(data: bytes) -> Iterator[str]:
    """The texts of a page."""
    found = _Shown()
    found.feed(next(data.decode(name) for name in ("utf-16", "utf-8", "cp1252") if _is_in(data, name)))
    found.close()
    yield "".join(found.texts)


def _is_in(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return name != "utf-16" or data[:2] in (b"\xff\xfe", b"\xfe\xff")
