"""What can be set, once: a dataclass for the program, and made of it the pydantic model that files and command lines are held against.

Two hundred modules of pydantic are a third of a run over one file, and where nobody set anything there is nothing to hold against it.
"""

from __future__ import annotations

from dataclasses import MISSING, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_origin, get_type_hints

from engine.language.classes import dataclass
from engine.rulebook.severities import Level, Severity

if TYPE_CHECKING:
    from pydantic import BaseModel


def _setting(default: Any, description: str, **constraints: Any) -> Any:
    """A field of the dataclass with what pydantic's has besides."""
    about = {"description": description, **constraints}
    if isinstance(default, list | dict):
        return field(default_factory=default.copy, metadata=about)
    return field(default=default, metadata=about)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a run, as a configuration file or a profile may give them."""

    select: list[str] = _setting([], description="Only rules whose id begins with one of these")
    ignore: list[str] = _setting([], description="No rules whose id begins with one of these")
    exclude: list[str] = _setting(
        [], description="Files and folders that are no agreements, as patterns of a .gitignore from the folder of the settings file"
    )
    rules: list[str] = _setting(
        [],
        description="Folders of rule books, each of which extends those before it; “builtin” is the one that ships, and without it they "
        "stand in its place; in a configuration file relative to that",
    )
    severity: dict[str, Level] = _setting({}, description="By id of a rule what a failure weighs instead, or “off”: the rule is not asked")
    fail_on: Severity = _setting(Severity.ERROR, description="The least severity that makes the run fail")
    fail_on_unknown: bool = _setting(False, strict=True, description="Whether what could not be assessed makes the run fail")
    lang: Literal["id", "en"] | None = _setting(None, description="Language of the report")
    profile: str | None = _setting(None, description="The profile to start from")
    waivers: str | None = _setting(
        None, description="The inspectorate's file of waivers; in a configuration file its place is relative to that"
    )
    office: str | None = _setting(
        None,
        min_length=1,
        description="Name of the office whose agreements lie in the folder of the settings file and below, in the identity of findings",
    )
    inspectorate: str | None = _setting(None, min_length=1, description="Name of the inspectorate, at the head of reports that it signs")
    inspectorate_place: str | None = _setting(None, min_length=1, description="Place where it signs")
    inspectorate_head: str | None = _setting(None, min_length=1, description="Name of its head, who signs")
    inspectorate_head_nip: str | None = _setting(None, min_length=1, description="NIP of its head")
    ignore_waivers: bool = _setting(False, strict=True, description="Whether to report as if nothing were waived")
    confirmed_by: list[str] = _setting([], description="The people whose confirmations of doubtful values count; without any, everybody’s")
    only_named: bool = _setting(
        False,
        strict=True,
        description="Whether only the command line, and a settings file and confirmations that it names, say how agreements are checked",
    )


@cache
def model() -> type[BaseModel]:
    """What holds what somebody set against the settings there are; its fields are named as they are written in a file."""
    from pydantic import ConfigDict, Field, create_model

    hints = get_type_hints(Settings)
    made: dict[str, Any] = {}
    for one in fields(Settings):
        default = one.default if one.default_factory is MISSING else one.default_factory()
        made[one.name] = (hints[one.name], Field(default, alias=written(one.name), **one.metadata))
    config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
    return create_model("Settings", __config__=config, __doc__=Settings.__doc__, **made)


def written(name: str) -> str:
    """The name of a setting as a file has it."""
    return name.replace("_", "-")


def shape(key: str) -> str:
    """What a setting has to be: "list", "table", "truth" or "text"."""
    if "." in key:
        return "text"
    hint = get_type_hints(Settings)[key.replace("-", "_")]
    kind = get_origin(hint)
    return "list" if kind is list else "table" if kind is dict else "truth" if hint is bool else "text"
