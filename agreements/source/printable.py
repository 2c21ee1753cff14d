"""Text that a terminal, a page or a file of texts can take: what nobody sees, and what a terminal would obey, becomes � or a blank.

The names of files and folders can be made of any bytes; nothing of them is believed.
"""

from __future__ import annotations


def clean(text: str) -> str:
    """The text without what a terminal would obey or not show: on one line, every other unprintable character as �."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " if char.isspace() else "�" for char in text)


def one_line(text: str) -> str:
    """The clean text with single spaces."""
    return " ".join(clean(text).split())


def clean_lines(text: str) -> str:
    """The text with its lines, each of them clean."""
    return "\n".join(map(clean, text.split("\n")))


def sound(text: str) -> str:
    """The text as Unicode: the name of a file need not be it, a report is."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
