"""Text that a terminal, a page or a file of texts can take: what nobody sees, and what a terminal would obey, becomes � or a blank.

The names of files and folders can be made of any bytes; nothing of them is believed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

# What a terminal obeys or a reader cannot see: controls, the directions of writing, halves of characters. Tabs and line ends are no such.
_HIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
_UNSEEN = re.compile(f"[{_HIDDEN}]")
# Colours are the program's own: they say no more than how bright a letter is.
_SHOWN = re.compile(f"(\x1b\\[[0-9;]*m)|[{_HIDDEN}]")


def clean(text: str) -> str:
    """The text without what a terminal would obey or not show: on one line, every other unprintable character as �."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " if char.isspace() else "�" for char in text)


def one_line(text: str) -> str:
    """The clean text with single spaces."""
    return " ".join(clean(text).split())


def sound(text: str) -> str:
    """The text as Unicode: the name of a file need not be it, a report is."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def shown(text: str, *, colours: bool = True) -> str:
    """A whole report as a terminal may get it: lines, tabs and colours stay. A last net: those who write a report clean its parts.

    Without `colours` there are none that the program has set, so that any is a document's.
    """
    if not colours:
        return _UNSEEN.sub("�", text)
    return _SHOWN.sub(lambda found: found[1] or "�", text)


def json_text(data: Any) -> str:
    """The data as JSON, in which every character that nobody sees is escaped; bytes of names that are no text become �."""
    return "".join(json_pieces(data))


def json_pieces(data: Any) -> Iterator[str]:
    """The same piece by piece: an iterator in a mapping stands for the list of what it gives, which is never held as a whole."""
    yield from _pieces(data, "")
    yield "\n"


def _pieces(data: Any, indent: str) -> Iterator[str]:
    if not _opens(data):
        written = sound(json.dumps(data, ensure_ascii=False, indent=2)).replace("\n", f"\n{indent}")
        yield _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
        return
    start, end, inner = "{" if isinstance(data, dict) else "[", "}" if isinstance(data, dict) else "]", f"{indent}  "
    before = start
    for item in data:
        yield f"{before}\n{inner}"
        if isinstance(data, dict):
            yield f"{json.dumps(item)}: "
        yield from _pieces(data[item] if isinstance(data, dict) else item, inner)
        before = ","
    yield f"{start}{end}" if before == start else f"\n{indent}{end}"


def _opens(data: Any) -> bool:
    """Whether it is an iterator, or leads to one."""
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return isinstance(data, Iterator) or any(isinstance(item, Iterator | dict | list) and _opens(item) for item in inner)
