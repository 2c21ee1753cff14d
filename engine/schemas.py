"""The JSON Schemas of the files that people write, for their editors: made from the models that the program reads the files with.

Draft 7, which every editor knows. A text may be written without quotes: the reader takes 2026 and true as the texts that they are in the
file, so where the model wants a text the schema takes any scalar.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from agreements.figures.reading import FiguresFile
from agreements.model import Agreement
from agreements.notation.table_file import Table
from engine.review.waivers import WaiverFile
from engine.rulebook import RuleFile
from engine.rulebook.lets import DefinitionsFile
from engine.rulebook.scopes import scopes
from engine.settings_model import model as settings_model

KINDS: dict[str, type[BaseModel]] = {
    "agreement": Agreement,
    "figures": FiguresFile,
    "rule": RuleFile,
    "definitions": DefinitionsFile,
    "table": Table,
    "waivers": WaiverFile,
    "settings": settings_model(),
}
_DRAFT = "http://json-schema.org/draft-07/schema#"
# TOML has types; YAML, as it is read here, has only texts.
_TYPED = ("settings",)
# In a rule a key without a value is a mistake; elsewhere it says that the document lacks something.
_FULL = ("rule", "definitions")


def schema(kind: str) -> str:
    """The JSON Schema of a kind of file (a key of KINDS), as text."""
    drafted = KINDS[kind].model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    if below := drafted.pop("$defs", None):
        drafted["definitions"] = below
    if kind == "rule":
        drafted["properties"]["for_each"]["enum"] = list(scopes())
    plain = _plain(drafted, typed=kind in _TYPED, full=kind in _FULL)
    return json.dumps({"$schema": _DRAFT, **plain}, ensure_ascii=False, indent=2) + "\n"


def _plain(part: Any, *, typed: bool, full: bool) -> Any:
    """A part of a schema without what editors have no use for: titles made of keys, null beside what may be absent, and `$ref` with
    neighbours, which draft 7 does not look at.
    """
    if isinstance(part, list):
        return [_plain(item, typed=typed, full=full) for item in part]
    if not isinstance(part, dict):
        return part
    made = {
        key: {name: _plain(below, typed=typed, full=full) for name, below in value.items()}
        if key in ("properties", "definitions")
        else _plain(value, typed=typed, full=full)
        for key, value in part.items()
        if not (key == "title" and isinstance(value, str)) and not (key == "default" and value is None)
    }
    if full and (choices := made.get("anyOf")) and choices[-1] == {"type": "null"} and len(choices) == 2:
        made = {**{key: value for key, value in made.items() if key != "anyOf"}, **choices[0]}
    if (choices := made.get("anyOf")) and choices[-1] == {"type": "null"} and len(choices) == 2 and "type" in choices[0]:
        # One type more, where there is nothing but types to choose from.
        one = choices[0]
        if not {"enum", "const"} & set(one):
            types = one["type"] if isinstance(one["type"], list) else [one["type"]]
            made = {**{key: value for key, value in made.items() if key != "anyOf"}, **one, "type": [*types, "null"]}
    if made.get("type") == "string" and not typed and "enum" not in made and "const" not in made:
        made["type"] = ["string", "number", "boolean"]
    if "$ref" in made and len(made) > 1:
        made["allOf"] = [{"$ref": made.pop("$ref")}]
    return made
