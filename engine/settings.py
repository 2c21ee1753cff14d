"""What a run is set to: defaults, the configuration file over the profile it names, the command line over the profile that it names.

Each later one wins: a profile of the command line is not undone by a file.

One loader for all commands. A setting that does not exist is an error with its place, never ignored.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_origin

from pydantic import BaseModel, ConfigDict, Field

from agreements.source.configuration import FILE, MAX_BYTES, TABLE, candidates, section, toml
from agreements.source.document import read_bytes
from agreements.source.shape import suggest, validate
from engine.language import Place, Problem, Problems
from engine.rulebook.rule_file import Severity
from rules import RULES

_HEADER = re.compile(r"\s*\[tool\.periksa\]")
PROFILES = RULES / "profiles.toml"
MAX_KEYS = 50  # of a configuration that are looked at: there are nine
MAX_SHOWN = 200  # characters of a value that is told


class Settings(BaseModel):
    """The settings of a run, as a configuration file or a profile may give them."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    select: list[str] = Field([], description="Only rules whose id begins with one of these")
    ignore: list[str] = Field([], description="No rules whose id begins with one of these")
    exclude: list[str] = Field(
        [], description="Files and folders that are no agreements, as patterns of a .gitignore from the folder of the settings file"
    )
    rules: list[str] = Field(
        [], description="Folders of rule books to use instead of the one that ships; in a configuration file relative to that"
    )
    fail_on: Severity = Field(Severity.ERROR, alias="fail-on", description="The least severity that makes the run fail")
    fail_on_unknown: bool = Field(
        False, alias="fail-on-unknown", strict=True, description="Whether what could not be assessed makes the run fail"
    )
    lang: Literal["id", "en"] | None = Field(None, description="Language of the report")
    profile: str | None = Field(None, description="The profile to start from")
    waivers: str | None = Field(
        None, description="The inspectorate's file of waivers; in a configuration file its place is relative to that"
    )
    office: str | None = Field(
        None,
        min_length=1,
        description="Name of the office whose agreements lie in the folder of the settings file and below, in the identity of findings",
    )
    inspectorate: str | None = Field(None, min_length=1, description="Name of the inspectorate, at the head of reports that it signs")
    inspectorate_place: str | None = Field(None, alias="inspectorate-place", min_length=1, description="Place where it signs")
    inspectorate_head: str | None = Field(None, alias="inspectorate-head", min_length=1, description="Name of its head, who signs")
    inspectorate_head_nip: str | None = Field(None, alias="inspectorate-head-nip", min_length=1, description="NIP of its head")
    ignore_waivers: bool = Field(False, alias="ignore-waivers", strict=True, description="Whether to report as if nothing were waived")
    ignore_exclude: bool = Field(
        False, alias="ignore-exclude", strict=True, description="Whether to check also what a settings file leaves out"
    )


Origin: TypeAlias = Literal["default", "profile", "file", "command-line"]


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting in force: its value, and where it comes from; `name` is that of the profile, or file and line."""

    key: str
    value: Any
    origin: Origin
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Layer:
    """What one source says."""

    origin: Origin
    name: str
    values: dict[str, Any]


def settings(given: dict[str, Any], config: Path | None, start: Path) -> Settings:
    """The settings in force. `given` is the command line's, None where it says nothing. Raises Problems."""
    return _merged(_layers(given, config, start))


def origins(given: dict[str, Any], config: Path | None, start: Path) -> list[Setting]:
    """Every setting in force, in the order of the model, with where it comes from. Raises Problems."""
    layers = _layers(given, config, start)
    values = _merged(layers).model_dump(by_alias=True, mode="json")
    found = []
    for key, value in values.items():
        layer = next((layer for layer in reversed(layers) if key in layer.values), _Layer("default", "", {}))
        line = _line(Path(layer.name), key) if layer.origin == "file" else 0
        found.append(Setting(key, value, layer.origin, f"{layer.name}:{line}" if line else layer.name))
    return found


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The patterns of what is left out: those in force, each list with the folder it is meant from, and those of a file that are ignored,
    with the file.
    """

    in_force: tuple[tuple[Path, tuple[str, ...]], ...] = ()
    ignored: tuple[str, ...] = ()
    file: str = ""


def left_out(given: dict[str, Any], config: Path | None, start: Path) -> LeftOut:
    """What the settings leave out. The command line adds to the file, and alone counts where `ignore-exclude` is set. Raises Problems."""
    layers = _layers(given, config, start)
    ignore = _merged(layers).ignore_exclude
    in_force: list[tuple[Path, tuple[str, ...]]] = []
    ignored, file = (), ""
    for layer in layers:
        patterns = tuple(layer.values.get("exclude", ()))
        if layer.origin == "file" and patterns and ignore:
            ignored, file = patterns, layer.name
        elif patterns:
            in_force.append((start / Path(layer.name).parent if layer.origin == "file" else start, patterns))
    return LeftOut(tuple(in_force), ignored, file)


def _merged(layers: list[_Layer]) -> Settings:
    return Settings.model_validate({key: value for layer in layers for key, value in layer.values.items()})


def _layers(given: dict[str, Any], config: Path | None, start: Path) -> list[_Layer]:
    """What each source says, the weaker before the stronger. Raises Problems: what a stronger one outdoes must be right too."""
    file, raw = _configuration(config, start)
    written = {key.replace("_", "-"): value for key, value in raw.items()}
    asked = {key.replace("_", "-"): value for key, value in given.items() if value not in (None, [], ())}
    profiles = toml(PROFILES)
    problems = [*_wrong(raw, file, profiles), *_wrong(asked, "", profiles)]
    if problems:
        raise Problems(problems)
    for key in ("rules", "waivers"):
        if key in written:
            written[key] = _from_here(written[key], file, start)
    layers: list[_Layer] = []
    sources: tuple[tuple[Origin, str, dict[str, Any]], ...] = (("file", file, written), ("command-line", "", asked))
    for origin, name, values in sources:
        profile = values.get("profile")
        # The profile that the command line names stands in place of the file's.
        if profile is not None and (origin == "command-line" or "profile" not in asked):
            layers.append(_Layer("profile", profile, profiles[profile]))
        layers.append(_Layer(origin, name, values))
    return layers


def _wrong(raw: Mapping[str, Any], file: str, profiles: Mapping[str, Any]) -> Iterator[Problem[Place]]:
    """Everything that is wrong with what one source says."""

    def problem(code: str, key: str, **arguments: str | int) -> Problem[Place]:
        line = _line(Path(file), key, as_written=True) if file else 0
        return Problem(code, Place(file, line, 0), {"key": key, "value": _shown(raw.get(key)), **arguments})

    values: dict[str, Any] = {}
    for key, value in islice(raw.items(), MAX_KEYS):
        name = key.replace("_", "-")
        if key in ("tool", FILE.removesuffix(".toml")) and isinstance(value, dict):
            yield Problem("setting-heading", Place(file, _line(Path(file), key), 0), {"key": key})
        elif name in values:
            yield problem("setting-twice", key)
        else:
            values[name] = value
    spelt = {key.replace("_", "-"): key for key in raw}
    for wrong in validate(values, Settings)[1]:
        name = str(wrong.place[0])
        key, hint = spelt.get(name, name), {key: value for key, value in wrong.arguments.items() if key == "hint"}
        if wrong.code == "unknown-key":
            yield problem("setting-unknown-key", key, choices=", ".join(_KEYS), **hint)
        elif wrong.code == "not-a-choice":
            yield problem("setting-not-a-choice", key, choices=str(wrong.arguments["choices"]), **hint)
        else:
            yield problem("setting-wrong-shape", key, expected=_shape(name))
    profile = values.get("profile")
    if isinstance(profile, str) and profile not in profiles:
        yield problem("unknown-profile", "profile", choices=", ".join(profiles), **suggest(profile, profiles))


def _shown(value: Any) -> str:
    """A value as it is told: on one line, the beginning of a long one."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except (ValueError, RecursionError):  # a number of more digits than Python writes, or lists without end in one another
        text = "…"
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"


_KEYS = tuple(field.alias or name for name, field in Settings.model_fields.items())


def _shape(key: str) -> str:
    """What a setting has to be: "list", "truth" or "text"."""
    hint = next(field.annotation for name, field in Settings.model_fields.items() if key == (field.alias or name))
    return "list" if get_origin(hint) is list else "truth" if hint is bool else "text"


def _from_here(value: Any, file: str, start: Path) -> Any:
    """A path of a configuration file, or a list of such, as seen from the folder that the run is in. What is no path stays as it is."""
    if isinstance(value, list):
        return [_from_here(item, file, start) for item in value]
    if not isinstance(value, str) or Path(value).is_absolute():
        return value
    place = start / Path(file).parent / value
    # Written short where it can be, so that a report is the same wherever the folder lies.
    return os.path.relpath(place, start)


def _line(file: Path, key: str, *, as_written: bool = False) -> int:
    """The line on which a file sets the key, with either of - and _ unless it is as written; 0 if that cannot be seen."""
    spelt = re.escape(key) if as_written else re.escape(key).replace(re.escape("-"), "[-_]")
    inside = file.name != TABLE
    try:
        lines = read_bytes(file, MAX_BYTES).decode("utf-8-sig").splitlines()
    except (Problems, UnicodeDecodeError):
        return 0
    for number, line in enumerate(lines, 1):
        if inside and re.match(rf"\s*\[{re.escape(key)}\b", line):
            return number
        if line.lstrip().startswith("["):
            inside = bool(_HEADER.match(line))
        elif inside and re.match(rf"""\s*["']?{spelt}["']?\s*=""", line):
            return number
    return 0


def _configuration(config: Path | None, start: Path) -> tuple[str, dict[str, Any]]:
    """The given file, else the nearest periksa.toml or pyproject.toml with [tool.periksa], from the folder upwards."""
    if config is not None:
        return str(config), section(config)
    for file in candidates(None, start):
        # An empty periksa.toml says something: that what stands further up is not for this folder.
        if os.path.lexists(file) and ((found := section(file)) or file.name == FILE):
            return str(file), found
    return "", {}
