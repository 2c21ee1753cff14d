"""What a run is set to: defaults, the configuration file over the profile it names, the command line over the profile that it names.

Each later one wins: a profile of the command line is not undone by a file. With `only-named` (the profile `inspect`) a file that was found
and not named configures nothing: the checked must not configure the check. What is ignored then can be listed.

One loader for all commands. A setting that does not exist is an error with its place, never ignored.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from itertools import islice
from pathlib import Path
from typing import Any, Literal, TypeAlias

from agreements.source.configuration import FILE, MAX_BYTES, TABLE, candidates, section, toml
from agreements.source.document import read_bytes
from engine.language import Place, Problem, Problems
from engine.language.classes import dataclass
from engine.rulebook.book import BUILTIN
from engine.settings_model import Settings, model, shape, written
from rules import RULES

_HEADER = re.compile(r"\s*\[tool\.periksa\]")
PROFILES = RULES / "profiles.toml"
MAX_KEYS = 50  # of a configuration that are looked at: there are eighteen
MAX_SHOWN = 200  # characters of a value that is shown
# What a file says that was found and not named, and that says nothing of what is checked and how.
_HARMLESS = ("lang", "office", "profile")


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


@dataclass(frozen=True, slots=True)
class Sources:
    """What was set in the folder `start`: what each source says, the weaker before the stronger; what is said in vain is `aside`."""

    layers: list[_Layer]
    aside: _Layer | None
    start: Path

    def settings(self) -> Settings:
        """The settings in force."""
        return _merged(self.layers)

    def origins(self) -> list[Setting]:
        """Every setting in force, in the order of the model, with where it comes from; each entry of a table by itself."""
        found = []
        for key, value in model().model_validate(_said(self.layers)).model_dump(by_alias=True, mode="json").items():
            entries = [f"{key}.{entry}" for entry in value] if isinstance(value, dict) else []
            for name in entries or [key]:
                layer = next((layer for layer in reversed(self.layers) if name in _flat(layer.values)), _Layer("default", "", {}))
                found.append(Setting(name, value[name.partition(".")[2]] if entries else value, layer.origin, _place(layer, name)))
        return found

    def ignored(self) -> list[Setting]:
        """What a settings file says that does not count, because it was not named."""
        aside = self.aside
        return [Setting(key, value, "file", _place(aside, key)) for key, value in _flat(aside.values).items()] if aside is not None else []

    def left_out(self) -> tuple[tuple[Path, tuple[str, ...]], ...]:
        """The patterns of what is left out, each list with the folder it is meant from: the command line adds to the file."""
        return tuple(
            (self.start / Path(layer.name).parent if layer.origin == "file" else self.start, tuple(layer.values["exclude"]))
            for layer in self.layers
            if layer.values.get("exclude")
        )


def read_sources(given: dict[str, Any], config: Path | None, start: Path) -> Sources:
    """What is set. `given` is the command line's, None where it says nothing. Raises Problems."""
    return Sources(*_layers(given, config, start), start)


def _flat(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values, each entry of a table by itself."""
    found: dict[str, Any] = {}
    for key, value in values.items():
        found |= {f"{key}.{entry}": said for entry, said in value.items()} if isinstance(value, dict) and value else {key: value}
    return found


def _place(layer: _Layer, key: str) -> str:
    """The name of what says it, of a file with the line."""
    line = _line(Path(layer.name), key) if layer.origin == "file" else 0
    return f"{layer.name}:{line}" if line else layer.name


def _merged(layers: list[_Layer]) -> Settings:
    said = _said(layers)
    return Settings(**dict(model().model_validate(said))) if said else Settings()


def _said(layers: list[_Layer]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for layer in layers:
        for key, value in layer.values.items():
            found[key] = {**found.get(key, {}), **value} if isinstance(value, dict) else value
    return found


def _layers(given: dict[str, Any], config: Path | None, start: Path) -> tuple[list[_Layer], _Layer | None]:
    """What each source says, the weaker before the stronger; and what a file says that does not count.

    Raises Problems: what a stronger one outdoes must be right too.
    """
    file, raw = _configuration(config, start)
    found = {written(key): value for key, value in raw.items()}
    asked = {written(key): value for key, value in given.items() if value not in (None, [], (), {})}
    # Most runs name none, and to read them takes as long as a dozen modules.
    profiles = toml(PROFILES) if "profile" in {**found, **asked} else {}
    problems = [*_wrong(raw, file, profiles), *_wrong(asked, "", profiles)]
    if problems:
        raise Problems(problems)
    for key in ("rules", "waivers"):
        if key in found:
            found[key] = _from_here(found[key], file, start)
    layers: list[_Layer] = []
    sources: tuple[tuple[Origin, str, dict[str, Any]], ...] = (("file", file, found), ("command-line", "", asked))
    for origin, name, values in sources:
        profile = values.get("profile")
        # The profile that the command line names stands in place of the file's.
        if profile is not None and (origin == "command-line" or "profile" not in asked):
            layers.append(_Layer("profile", profile, profiles[profile]))
        layers.append(_Layer(origin, name, values))
    if config is not None or not _merged(layers).only_named:
        return layers, None
    kept, aside = ({key: found[key] for key in found if (key in _HARMLESS) is wanted} for wanted in (True, False))
    return [replace(layer, values=kept) if layer.origin == "file" else layer for layer in layers], _Layer("file", file, aside)


def _wrong(raw: Mapping[str, Any], file: str, profiles: Mapping[str, Any]) -> Iterator[Problem[Place]]:
    """Everything that is wrong with what one source says."""

    def problem(code: str, key: str, **arguments: str | int) -> Problem[Place]:
        line = _line(Path(file), key, as_written=True) if file else 0
        return Problem(code, Place(file, line, 0), {"key": key, "value": _shown(_flat(raw).get(key, raw.get(key))), **arguments})

    if not raw:
        return
    from agreements.source.shape import validate  # with pydantic, which loads for as long as all of the rest
    from engine.language.suggesting import suggest

    values: dict[str, Any] = {}
    for key, value in islice(raw.items(), MAX_KEYS):
        name = written(key)
        if key in ("tool", FILE.removesuffix(".toml")) and isinstance(value, dict):
            yield Problem("setting-heading", Place(file, _line(Path(file), key), 0), {"key": key})
        elif name in values:
            yield problem("setting-twice", key)
        else:
            values[name] = value
    spelt = {written(key): key for key in raw}
    for wrong in validate(values, model())[1]:
        name, entry = str(wrong.place[0]), "".join(f".{step}" for step in wrong.place[1:] if isinstance(step, str))
        key, hint = spelt.get(name, name), {key: value for key, value in wrong.arguments.items() if key == "hint"}
        if wrong.code == "unknown-key":
            yield problem("setting-unknown-key", key, choices=", ".join(written(field.name) for field in fields(Settings)), **hint)
        elif wrong.code == "not-a-choice":
            yield problem("setting-not-a-choice", key + entry, choices=str(wrong.arguments["choices"]), **hint)
        else:
            yield problem("setting-wrong-shape", key + entry, expected=shape(name + entry))
    profile = values.get("profile")
    if isinstance(profile, str) and profile not in profiles:
        yield problem("unknown-profile", "profile", choices=", ".join(profiles), **suggest(profile, profiles))


def _shown(value: Any) -> str:
    """A value as it is shown: on one line, the beginning of a long one."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except (ValueError, RecursionError):  # a number of more digits than Python writes, or lists without end in one another
        text = "…"
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"


def _from_here(value: Any, file: str, start: Path) -> Any:
    """A path of a configuration file, or a list of such, as seen from the folder that the run is in. What is no path stays as it is."""
    if isinstance(value, list):
        return [_from_here(item, file, start) for item in value]
    if not isinstance(value, str) or Path(value).is_absolute() or value == BUILTIN:
        return value
    place = start / Path(file).parent / value
    # Written short where it can be, so that a report is the same wherever the folder lies.
    return os.path.relpath(place, start)


def _line(file: Path, key: str, *, as_written: bool = False) -> int:
    """The line on which a file sets the key, with either of - and _ unless it is as written; 0 if that cannot be seen.

    The key of an entry of a table is written under the table's heading, with a dot, or within braces.
    """
    table, _, entry = key.partition(".")
    spelt = re.escape(table) if as_written else re.escape(table).replace(re.escape("-"), "[-_]")
    name = _spelt(re.escape(entry)) if entry else _spelt(spelt)
    # As `entry =` under the heading of its table, `table.entry =`, or `table = {entry = …}`.
    ways = [rf"{spelt}\s*\.\s*{name}\s*=", rf"{spelt}\s*=.*\b{re.escape(entry)}\b"] if entry else [rf"{name}\s*="]
    above = "" if file.name != TABLE else r"tool\.periksa\."
    inside, below = file.name != TABLE, False
    try:
        lines = read_bytes(file, MAX_BYTES).decode("utf-8-sig").splitlines()
    except (Problems, UnicodeDecodeError):
        return 0
    for number, line in enumerate(lines, 1):
        if line.lstrip().startswith("["):
            if not entry and re.match(rf"\s*\[{above}{spelt}\b", line):
                return number
            inside, below = bool(_HEADER.match(line)), bool(re.match(rf"\s*\[{above}{spelt}\]", line))
        elif any(re.match(rf"\s*{way}", line) for way in (*(ways if inside else ()), *([rf"{name}\s*="] if below and entry else ()))):
            return number
    return 0


def _spelt(key: str) -> str:
    """The pattern of a key, with quotes or without."""
    return rf"""["']?{key}["']?"""


def _configuration(config: Path | None, start: Path) -> tuple[str, dict[str, Any]]:
    """The given file, else the nearest periksa.toml or pyproject.toml with [tool.periksa], from the folder upwards."""
    if config is not None:
        return str(config), section(config)
    for file in candidates(None, start):
        # An empty periksa.toml says something: that what stands further up is not for this folder.
        if os.path.lexists(file) and ((found := section(file)) or file.name == FILE):
            return str(file), found
    return "", {}
