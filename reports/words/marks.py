"""Texts of documents as Markdown shows them: nothing in them is a mark, a link or a mention. Must not know what is shown."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&!$^])")
# `@name`, `#12` and the like become links and messages to people after the marks are read, so that no backslash keeps them from it.
_MENTIONS = re.compile(r"([@#!])(?=\w)")
_UNSEEN = "\u200b"  # a space without width


def escaped(text: str) -> str:
    """The text, on one line, as Markdown shows it, in a table too."""
    return _MARKS.sub(r"\\\1", _MENTIONS.sub(rf"\1{_UNSEEN}", text))
