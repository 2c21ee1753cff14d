"""The XML of Word files: what wraps other content, what goes on with the cell above, what is hidden, which sections there are.

Knows tags; must not know what is made of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# What only wraps other content.
WRAPPERS = {W + tag for tag in ("ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "sdtContent", "bdo", "dir")}
_RAISED = str.maketrans(
    "0123456789()abcde", "\u2070\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079\u207d\u207e\u1d43\u1d47\u1d9c\u1d48\u1d49"
)
_ALL_RAISED = re.compile(r"[\d()a-e*\s]*")
GONE = {W + tag for tag in ("del", "moveFrom", "instrText", "delText", "delInstrText")} | {MC + "Fallback"}


def root_of(part: Any) -> Any:
    """The XML of a part, whether python-docx knows its kind or not."""
    if hasattr(part, "element"):
        return part.element
    from docx.oxml import parse_xml

    return parse_xml(part.blob)


def sections(body: Any) -> Iterator[tuple[list[Any], Any]]:
    """The elements of each section with its properties."""
    elements: list[Any] = []
    for element in body:
        if element.tag == W + "sectPr":
            yield elements, element
            return
        elements.append(element)
        properties = element.find(f"{W}pPr/{W}sectPr") if element.tag == W + "p" else None
        if properties is not None:
            yield elements, properties
            elements = []
    yield elements, None


def unwrapped(element: Any) -> Iterator[Any]:
    """The children of an element, those within content controls, insertions and links too."""
    for child in element:
        if child.tag == W + "sdt":
            for content in child.findall(W + "sdtContent"):
                yield from unwrapped(content)
        elif child.tag in WRAPPERS:
            yield from unwrapped(child)
        else:
            yield child


def within_wrappers(element: Any, tag: str) -> Iterator[Any]:
    """The children of that tag, wrapped or not."""
    return (child for child in unwrapped(element) if child.tag == tag)


def rows_of(element: Any) -> Iterator[Any]:
    """The rows of a table."""
    return within_wrappers(element, W + "tr")


def continues(properties: Any) -> bool:
    """Whether a cell goes on with the one to its left, as old Word writes merged cells."""
    merged = None if properties is None else properties.find(W + "hMerge")
    return merged is not None and merged.get(W + "val", "continue") == "continue"


def is_hidden(run: Any) -> bool:
    """Whether a run is not shown."""
    return is_on(run.find(f"{W}rPr/{W}vanish"))


def is_raised(run: Any) -> bool:
    """Whether a run is set above the line, as the mark of a note is."""
    return any(element.get(W + "val") == "superscript" for element in run.findall(f"{W}rPr/{W}vertAlign"))


def raised(text: str) -> str:
    """The text as it is read where it is set above the line, sign for sign: `85` with a small `1)` behind it is not 851)."""
    return text.translate(_RAISED) if _ALL_RAISED.fullmatch(text) else text


def is_on(element: Any) -> bool:
    """Whether a property is set."""
    return element is not None and element.get(W + "val", "1") not in ("0", "false", "off", "none")


def symbol(code: str) -> str:
    """The letter of a symbol by its hexadecimal code; a point for what only a font draws."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    # Symbol fonts sit in the private area; what they draw is no text.
    return "•" if 0xF000 <= point <= 0xF0FF or not 0 < point < 0x110000 else chr(point)
