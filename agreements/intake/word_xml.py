"""The XML of Word files: what wraps other content, what goes on with the cell above, what is hidden, which sections there are.

Knows tags; must not know what is made of them.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# The size of letters, in half points, where a run says none.
SIZE = 22
# What only wraps other content.
WRAPPERS = {W + tag for tag in ("ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "sdtContent", "bdo", "dir")}
# What says of a run that it is not shown, or holds no longer.
_GONE = frozenset(W + name for name in ("vanish", "strike", "dstrike"))
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


def number_of(element: Any, otherwise: int) -> int:
    """The number in an element's w:val; the other one where there is none."""
    value = None if element is None else element.get(W + "val")
    return int(value) if value and re.fullmatch(r"\d{1,6}", value) else otherwise


def rows_of(element: Any) -> Iterator[Any]:
    """The rows of a table."""
    return within_wrappers(element, W + "tr")


def continues(properties: Any) -> bool:
    """Whether a cell goes on with the one to its left, as old Word writes merged cells."""
    merged = None if properties is None else properties.find(W + "hMerge")
    return merged is not None and merged.get(W + "val", "continue") == "continue"


def is_hidden(run: Any, styles: Container[str], plain: Container[str] = ()) -> bool:
    """Whether a run says nothing: it is not shown or is struck through, by itself or by one of the styles that do so, or is white on
    white, where all styles are plain ones.
    """
    said = _gone(run)
    gone = any(said) if said or not styles else any(style in styles for style in _styles_of(run))
    return gone or (_is_white(run) and not _is_shaded(run, plain))


def hiding_styles(root: Any) -> frozenset[str]:
    """The styles whose letters are not shown or are struck through."""
    found = () if root is None else root.iter(W + "style")
    return frozenset(style.get(W + "styleId", "") for style in found if any(_gone(style)))


def plain_styles(root: Any) -> frozenset[str]:
    """The styles that put no ground behind letters, neither by themselves nor by one that they are based on."""
    styles = {style.get(W + "styleId", ""): style for style in (() if root is None else root.iter(W + "style"))}
    shaded = {name for name, style in styles.items() if any(True for _ in style.iter(W + "shd"))}
    below: dict[str, list[str]] = {}
    for name, style in styles.items():
        if (based := style.find(W + "basedOn")) is not None:
            below.setdefault(based.get(W + "val", ""), []).append(name)
    pending = list(shaded)
    while pending:
        pending += (more := below.pop(pending.pop(), []))
        shaded.update(more)
    return frozenset(styles.keys() - shaded)


def _gone(element: Any) -> list[bool]:
    """Whether a run, or a style, is not shown or struck through, so often as it says so or the contrary."""
    properties = element.find(W + "rPr")
    return [] if properties is None else [is_on(child) for child in properties if child.tag in _GONE]


def _styles_of(run: Any) -> Iterator[str]:
    """The styles of a run and of its paragraph."""
    paragraph = next(run.iterancestors(W + "p"), None)
    found = run.find(f"{W}rPr/{W}rStyle"), None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")
    return (style.get(W + "val", "") for style in found if style is not None)


def _is_white(run: Any) -> bool:
    """Whether the letters of a run have the colour of paper, and nothing marks them."""
    colour = run.find(f"{W}rPr/{W}color")
    if colour is None or run.find(f"{W}rPr/{W}highlight") is not None:
        return False
    value, theme = colour.get(W + "val", ""), colour.get(W + "themeColor", "")
    if theme:
        return theme == "background1" and colour.get(W + "themeShade") is None
    return bool(re.fullmatch(r"(?:[Ff][89A-Fa-f]){3}", value))


def _is_shaded(run: Any, plain: Container[str]) -> bool:
    """Whether there is a ground behind a run that may be dark: its own or its paragraph's, a cell's or a row's, that of a style of
    paragraphs or tables which is no plain one, a box, the page's.
    """
    if run.find(f"{W}rPr/{W}shd") is not None:
        return True
    for above in run.iterancestors():
        said = (above.find(W + name) for name in ("pPr", "tcPr", "tblPrEx", "tblPr"))
        properties = next((found for found in said if found is not None), None)
        if above.tag == W + "txbxContent" or above.find(W + "background") is not None:
            return True
        if properties is None:
            continue
        styles = (properties.find(W + name) for name in ("tblStyle", "pStyle"))
        styled = any(style is not None and style.get(W + "val") not in plain for style in styles)
        if styled or properties.find(W + "shd") is not None:
            return True
    return False


def is_raised(run: Any, styles: Container[str], line: int = 0) -> bool:
    """Whether a run is set above the line, as the mark of a note is: by itself, by one of the styles that do so, or moved up from where the
    line of its paragraph is by a quarter of its size and more.
    """
    if (properties := run.find(W + "rPr")) is None:
        return False
    said = {child.tag: child.get(W + "val", "") for child in properties}
    if said.get(W + "vertAlign", "superscript" if said.get(W + "rStyle") in styles else "") == "superscript":
        return True
    size = number_of(properties.find(W + "sz"), SIZE)
    return (height_of(run) - line) * 4 >= size


def height_of(run: Any) -> int:
    """How far a run is moved up, in half points; what is moved down is below 0."""
    moved = run.find(f"{W}rPr/{W}position")
    value = "" if moved is None else moved.get(W + "val", "")
    return int(value) if re.fullmatch(r"-?\d{1,4}", value) else 0


def line_of(heights: Iterable[int]) -> int:
    """Where the line of a paragraph is whose runs are moved so far: programs that convert files move all of them."""
    return max(0, min(heights, default=0))


def raising_styles(root: Any) -> frozenset[str]:
    """The styles that set letters above the line."""
    found = () if root is None else root.iter(W + "style")
    return frozenset(style.get(W + "styleId", "") for style in found if is_raised(style, frozenset()))


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
