"""Writes plain data as YAML that the reader beside this reads back as they were, for drafts that people fill in or correct.

The library decides how a text is quoted. Knows nothing of what the data mean.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Plain: TypeAlias = "str | Blank | Sequence[Plain] | Mapping[str, Plain] | None"


class Blank:
    """A value that is to be filled in: nothing stands behind its key."""


BLANK = Blank()


def emit_yaml(data: Plain) -> str:
    """The data as YAML: keys in their order, None as null, one line for each text."""
    from ruamel.yaml import YAML

    writer = YAML()
    writer.width = sys.maxsize
    writer.allow_unicode = True
    writer.indent(mapping=2, sequence=4, offset=2)
    # What occurs twice is written twice: the reader knows no references.
    writer.representer.ignore_aliases = lambda data: True
    writer.representer.add_representer(type(None), lambda representer, _: representer.represent_scalar("tag:yaml.org,2002:null", "null"))
    writer.representer.add_representer(Blank, lambda representer, _: representer.represent_scalar("tag:yaml.org,2002:null", ""))
    made = io.StringIO()
    writer.dump(_node(data), made)
    return made.getvalue()


def _node(data: Any, *, in_line: bool = False) -> Any:
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    if isinstance(data, str):
        # On one line, whatever is in it. Of a list in brackets the library takes marks for plain that its own reader refuses there.
        return str(data) if data.isprintable() and not in_line else DoubleQuotedScalarString(data)
    if isinstance(data, Mapping):
        return CommentedMap((_node(key), _node(value)) for key, value in data.items())
    if isinstance(data, list | tuple):
        plain = not any(isinstance(item, Mapping | list | tuple) for item in data)
        items = CommentedSeq(_node(item, in_line=plain) for item in data)
        if plain:
            items.fa.set_flow_style()
        return items
    return data
