"""HTML out of small functions: every text is escaped, and a page is one file that loads nothing and obeys no text of a document.

Knows elements and the frame of a page; must not know what is shown.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from reports.words.catalogue import Language, clean

ASSETS = Path(__file__).parent / "assets"
# They have no content and no end.
_EMPTY = ("br", "col", "meta")


class Markup(str):
    """Text that is markup already. Anything else is a text, and escaped."""

    __slots__ = ()


Child: TypeAlias = str | Markup | None
NOTHING = Markup("")


def element(name: str, /, *children: Child, **attributes: str | int | bool | None) -> Markup:
    """An element with its attributes: `class_` is class, `data_rule` is data-rule; one that is None or False is left out."""
    start = _start(name, attributes)
    return Markup(start if name in _EMPTY else f"{start}{joined(children)}</{name}>")


def spread(name: str, children: Iterable[Child], /, **attributes: str | int | bool | None) -> Iterator[Markup]:
    """The same, piece by piece, as its children come."""
    yield Markup(_start(name, attributes))
    for child in children:
        yield joined([child])
    yield Markup(f"</{name}>")


def _start(name: str, attributes: Mapping[str, str | int | bool | None]) -> str:
    written = [name]
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        attribute = key.rstrip("_").replace("_", "-")
        written.append(attribute if value is True else f'{attribute}="{_escaped(str(value))}"')
    return f"<{' '.join(written)}>"


def joined(children: Iterable[Child]) -> Markup:
    """Texts and markup one after the other."""
    return Markup("".join(child if isinstance(child, Markup) else _escaped(child) for child in children if child))


def table(heads: Sequence[Child], rows: Iterable[Markup], caption: Child = None, class_: str | None = None) -> Markup:
    """A table of rows that are markup, with heads that are printed again on each page."""
    row = element("tr", *(head if isinstance(head, Markup) else element("th", head, scope="col") for head in heads))
    made = (element("caption", caption) if caption else NOTHING, element("thead", row), element("tbody", *rows))
    return element("table", *made, class_=class_)


def number_head(text: str, class_: str = "") -> Markup:
    """The head of a column of numbers."""
    return element("th", text, scope="col", class_=f"number {class_}".strip())


def terms(pairs: Iterable[tuple[str, Child]], class_: str | None = None) -> Markup:
    """A list of terms, each with what is to be said of it; those without are left out."""
    return element("dl", *(element("div", element("dt", term), element("dd", said)) for term, said in pairs if said), class_=class_)


def listing(items: Sequence[Child]) -> Markup:
    """One thing as it is, several as a list; nothing of none."""
    if len(items) < 2:
        return joined(items)
    return element("ul", *(element("li", item) for item in items))


def page(title: str, lang: Language, body: Iterable[Child], footer: str, script: str = "") -> Iterator[str]:
    """A whole page, piece by piece.

    `footer` stands at the foot of every printed page, with its number; `script` is the name of one that comes with it. Style
    and script are allowed by their hash, and nothing else is: no text of a document can run, load or send anything.
    """
    style = (ASSETS / "page.css").read_text(encoding="utf-8") + _margins(footer)
    code = (ASSETS / script).read_text(encoding="utf-8") if script else ""
    allowed = [f"style-src {_hash(style)}", *([f"script-src {_hash(code)}"] if code else [])]
    policy = "; ".join(("default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"))
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", Markup(style)),
    )
    yield "<!DOCTYPE html>\n"
    scripts = [element("script", Markup(code))] if code else []
    yield from spread("html", chain([head], spread("body", chain(body, scripts))), lang=lang)
    yield "\n"


def _escaped(text: str) -> str:
    return escape(clean(text), quote=True)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _margins(footer: str) -> str:
    """The foot of printed pages. Whatever a text of CSS could end with, and the end of the element, is written by its code."""
    text = "".join(char if char.isalnum() or char in " .,:-" else f"\\{ord(char):06x}" for char in clean(footer))
    return f'@page{{@bottom-left{{content:"{text}"}}@bottom-right{{content:counter(page) " / " counter(pages)}}}}\n'
