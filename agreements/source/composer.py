"""Composes the values of one YAML text from what the parser meets, and refuses what no file of ours may have: anchors, tags, keys twice.

Must not know files, nor what the values are for. An error is a code, a place and arguments.
"""

from __future__ import annotations

from itertools import repeat, starmap
from typing import Any, Literal, TypeAlias

# The extension itself: without it ruamel.yaml parses in pure Python, many times slower, and says nothing.
import _ruamel_yaml as clib

from agreements.source.characters import CONTROL, control_characters
from agreements.source.placed_values import Mapping, Mark, Sequence, Text, last_of, position_of, with_lf
from engine.language.problem import Place, Problem

MAX_DEPTH = 50  # mappings and sequences inside one another, the outermost included
MAX_VALUES = 100_000  # nodes of YAML: scalars (keys too), mappings and sequences

Code: TypeAlias = Literal[
    "missing-file", "directory", "not-a-file", "no-permission", "unreadable-file",
    "too-large", "too-deep", "too-many-values", "not-utf8", "control-character", "syntax", "empty", "several-documents",
    "duplicate-key", "not-a-key", "merge-key", "anchor", "alias", "tag",
]  # fmt: skip

_NULLS = frozenset(("", "~", "null"))
# What libyaml says of a character that begins no value, and what is said where that is a tab.
_NO_START, _TAB = "found character that cannot start any token", "found a tab"
# What it says of a colon behind a text that may have none, and what is said where that text began on a line before.
_NO_COLON, _GOES_ON = "mapping values are not allowed in this context", "a line that goes on the one before"


def compose(text: str, name: str, problems: list[Problem[Place]]) -> Sequence:
    """A sequence with the root value as its one item, or with none if there is no document.

    What is wrong is added to the problems, and reading goes on where it can; from then on the values mean nothing.
    """
    composer = _Composer(text, name, problems)
    try:
        composer.run()
    except clib.ReaderError:
        problems += control_characters(text, name)
    except clib.YAMLError as error:
        line, column = min(position_of(error.problem_mark), last_of(text))
        since = min(error.context_mark.line + 1, line) if error.context_mark else line
        detail = _TAB if _is_tab(error, text) else _GOES_ON if _goes_on(error, text) else error.problem
        arguments = {"detail": detail, "context": error.context or "", "context_line": since}
        problems.append(Problem("syntax", Place(name, line, column), arguments))
    except UnicodeDecodeError as error:  # a tag with bytes in % that are not UTF-8, somewhere behind the last event
        composer.refuse("tag", composer.event.end_mark, tag=error.object.decode(errors="replace"))
    return composer.root


def _is_tab(error: clib.YAMLError, text: str) -> bool:
    """Whether the character that can start nothing is a tab: to libyaml it is one of several."""
    at = error.problem_mark.index
    return error.problem == _NO_START and with_lf(text)[at : at + 1] == "\t"


def _goes_on(error: clib.YAMLError, text: str) -> bool:
    """Whether the colon that cannot be there is the first of its line: then it is the line before that lacks one, or this one stands in."""
    index = error.problem_mark.index
    return error.problem == _NO_COLON and ":" not in with_lf(text)[:index].rpartition("\n")[2]


class _Composer:
    """One pass over the events of a parser: the value that is being read, and those that it is in."""

    __slots__ = ("above", "event", "here", "key", "keys", "name", "problems", "root", "suspect", "text", "values")

    def __init__(self, text: str, name: str, problems: list[Problem[Place]]) -> None:
        self.text, self.name, self.problems = text, name, problems
        # Without these no node has an anchor, a tag or an escape.
        self.suspect = "&" in text or "!" in text or "\\" in text
        self.root = Sequence()
        self.root.nulls = {}
        self.here: Any = self.root
        # Of the mapping that is being read; None in a sequence.
        self.keys: dict[str, Mark] | None = None
        # The one whose value comes next; None where a key comes next.
        self.key: str | None = None
        self.above: list[Any] = []
        self.values = 1
        self.event: Any = None

    def run(self) -> None:
        """Take the events of the parser until one says that it is the last. Raises what the parser raises."""
        # CR is kept from the parser, to which every line break is LF anyway: libyaml 0.1.7 reads past its buffer where that
        # ends in a backslash and CRLF, and then invents text or never returns (the six bytes `"~~\` CR LF are enough).
        parser = clib.CParser(with_lf(self.text))
        take = {
            clib.ScalarEvent: self._scalar, clib.MappingStartEvent: self._begin, clib.SequenceStartEvent: self._begin,
            clib.MappingEndEvent: self._finish, clib.SequenceEndEvent: self._finish, clib.AliasEvent: self._alias,
            clib.DocumentStartEvent: self._document, clib.StreamEndEvent: _last,
        }  # fmt: skip
        # MAX_VALUES give no more events than this, two per mapping or sequence and four around them all. So it ends in time
        # with nothing counted per scalar; the values are added up where a mapping or sequence ends.
        for event in starmap(parser.get_event, repeat((), 2 * MAX_VALUES + 4)):
            self.event = event
            if (taken := take.get(event.__class__)) is not None and taken(event):
                return
        self.refuse("too-many-values", self.event.start_mark, limit=MAX_VALUES)

    def refuse(self, code: Code, mark: Mark, **arguments: str | int) -> None:
        """Note a problem at a place."""
        self.problems.append(Problem(code, Place(self.name, *position_of(mark)), arguments))

    def _marked(self, node: Any) -> None:
        """Refuse the anchor, the tag or an escaped character of a node."""
        if node.anchor is not None:
            self.refuse("anchor", node.start_mark, name=node.anchor)
        if node.ctag is not None:
            self.refuse("tag", node.start_mark, tag=str(node.ctag).replace("tag:yaml.org,2002:", "!!"))
        if node.__class__ is clib.ScalarEvent and node.style == '"' and (found := CONTROL.search(node.value)):
            self.refuse("control-character", node.start_mark, character=f"U+{ord(found[0]):04X}")

    def _scalar(self, event: Any) -> None:
        if self.suspect:
            self._marked(event)
        value, keys, key = event.value, self.keys, self.key
        null = value in _NULLS and not event.style
        if keys is not None and key is None:
            self.key = value
            if null or value == "<<":
                self.refuse("not-a-key" if null else "merge-key", event.start_mark)
            elif value in keys:
                self.refuse("duplicate-key", event.start_mark, key=value, first_line=keys[value].line + 1)
            else:
                keys[value] = event.start_mark
            return
        here = self.here
        if null:
            value = None
            here.nulls[len(here) if keys is None else key] = event.start_mark
        else:
            value = Text(value)
            value.mark = event.start_mark
        if keys is None:
            here.append(value)
        else:
            here[key] = value
            self.key = None

    def _begin(self, event: Any) -> bool:
        """A mapping or a sequence begins; True where it is too deep to go on."""
        if self.suspect:
            self._marked(event)
        if len(self.above) == MAX_DEPTH:
            self.refuse("too-deep", event.start_mark, limit=MAX_DEPTH)
            return True
        mapping = event.__class__ is clib.MappingStartEvent
        child: Any = Mapping() if mapping else Sequence()
        child.mark, child.nulls = event.start_mark, {}
        is_key = self.keys is not None and self.key is None
        if is_key:
            self.refuse("not-a-key", event.start_mark)
        elif self.keys is None:
            self.here.append(child)
        else:
            self.here[self.key] = child
        self.above.append((self.here, self.keys, "" if is_key else None))
        self.here, self.key, self.keys = child, None, None
        if mapping:
            self.keys = child.keys_at = {}
        return False

    def _finish(self, event: Any) -> bool:
        """A mapping or a sequence ends; True where there are too many values to go on."""
        self.values += len(self.here) if self.keys is None else 2 * len(self.here)
        if self.values > MAX_VALUES:
            self.refuse("too-many-values", event.start_mark, limit=MAX_VALUES)
            return True
        self.here, self.keys, self.key = self.above.pop()
        return False

    def _alias(self, event: Any) -> None:
        self.refuse("alias", event.start_mark, name=event.anchor)
        self.key = "" if self.keys is not None and self.key is None else None

    def _document(self, event: Any) -> bool:
        if not self.root:
            return False
        self.refuse("several-documents", event.start_mark)
        return True


def _last(_: Any) -> bool:
    return True
