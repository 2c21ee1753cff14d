"""What a run is set to: defaults, the configuration file over the profile it names, the command line over the profile that it names.

Each later one wins: a profile of the command line is not undone by a file.

One loader for all commands. A setting that does not exist is an error with its place, never ignored.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from agreements.shape import suggest, validate
from engine.findings import Severity
from rules import RULES

FILE, TABLE = "periksa.toml", "pyproject.toml"
_HEADER = re.compile(r"\s*\[tool\.periksa\]")
PROFILES = RULES / "profiles.toml"


class Settings(BaseModel):
    """The settings of a run, as a configuration file or a profile may give them."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    select: list[str] = Field([], description="Only rules whose id begins with one of these")
    ignore: list[str] = Field([], description="No rules whose id begins with one of these")
    rules: list[str] = Field(
        [], description="Folders of rule books to use instead of the one that ships; in a configuration file relative to that"
    )
    fail_on: Severity = Field(Severity.ERROR, alias="fail-on", description="The least severity that makes the run fail")
    fail_on_unknown: bool = Field(False, alias="fail-on-unknown", description="Whether what could not be assessed makes the run fail")
    lang: Literal["id", "en"] | None = Field(None, description="Language of the report")
    profile: str | None = Field(None, description="The profile to start from")
    waivers: str | None = Field(
        None, description="The inspectorate's file of waivers; in a configuration file its place is relative to that"
    )
    ignore_waivers: bool = Field(False, alias="ignore-waivers", description="Whether to report as if nothing were waived")


@dataclass(frozen=True, slots=True)
class SettingsError(Exception):
    """A configuration cannot be used: a code, the file and arguments."""

    code: str
    file: str
    args_: dict[str, str | int]


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
    """The settings in force. `given` is the command line's, None where it says nothing. Raises SettingsError."""
    return _merged(list(_layers(given, config, start)))


def origins(given: dict[str, Any], config: Path | None, start: Path) -> list[Setting]:
    """Every setting in force, in the order of the model, with where it comes from. Raises SettingsError."""
    layers = list(_layers(given, config, start))
    values = _merged(layers).model_dump(by_alias=True, mode="json")
    found = []
    for key, value in values.items():
        layer = next((layer for layer in reversed(layers) if key in layer.values), _Layer("default", "", {}))
        line = _line(Path(layer.name), key) if layer.origin == "file" else 0
        found.append(Setting(key, value, layer.origin, f"{layer.name}:{line}" if line else layer.name))
    return found


def _merged(layers: list[_Layer]) -> Settings:
    found, wrong = validate({key: value for layer in layers for key, value in layer.values.items()}, Settings)
    if not isinstance(found, Settings):
        code, path, problem = wrong[0]
        layer = next((layer for layer in reversed(layers) if path and path[0] in layer.values), layers[-1])
        raise SettingsError(f"setting-{code}", layer.name if layer.origin == "file" else "", {"key": ".".join(map(str, path)), **problem})
    return found


def _layers(given: dict[str, Any], config: Path | None, start: Path) -> Iterator[_Layer]:
    """What each source says, the weaker before the stronger."""
    file, raw = _configuration(config, start)
    written = {key.replace("_", "-"): value for key, value in raw.items()}
    for key in ("rules", "waivers"):
        if key in written:
            written[key] = _from_here(written[key], file, start)
    asked = {key.replace("_", "-"): value for key, value in given.items() if value not in (None, [], ())}
    for origin, name, values in (("file", file, written), ("command-line", "", asked)):
        profile = values.get("profile")
        # The profile that the command line names stands in place of the file's.
        if profile is not None and (origin == "command-line" or "profile" not in asked):
            profiles = _toml(PROFILES)
            if not isinstance(profile, str) or profile not in profiles:
                args: dict[str, str | int] = {
                    "value": str(profile), "choices": ", ".join(profiles), **suggest(str(profile), profiles),
                }  # fmt: skip
                raise SettingsError("unknown-profile", name, args)
            yield _Layer("profile", profile, profiles[profile])
        yield _Layer(origin, name, values)  # type: ignore[arg-type]


def _from_here(value: Any, file: str, start: Path) -> Any:
    """A path of a configuration file, or a list of such, as seen from the folder that the run is in. What is no path stays as it is."""
    if isinstance(value, list):
        return [_from_here(item, file, start) for item in value]
    if not isinstance(value, str) or Path(value).is_absolute():
        return value
    place = start / Path(file).parent / value
    # Written short where it can be, so that a report is the same wherever the folder lies.
    return os.path.relpath(place, start)


def _line(file: Path, key: str) -> int:
    """The line on which a file sets the key; 0 if that cannot be seen."""
    inside = file.name != TABLE
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.lstrip().startswith("["):
            inside = bool(_HEADER.match(line))
        elif inside and re.match(rf"""\s*["']?{key.replace("-", "[-_]")}["']?\s*=""", line):
            return number
    return 0


def _configuration(config: Path | None, start: Path) -> tuple[str, dict[str, Any]]:
    """The given file, else the nearest periksa.toml or pyproject.toml with [tool.periksa], from the folder upwards."""
    if config is not None:
        return str(config), _section(config)
    for folder in (start, *start.parents):
        for name in (FILE, TABLE):
            if (folder / name).is_file() and (found := _section(folder / name)):
                return str(folder / name), found
    return "", {}


def _section(file: Path) -> dict[str, Any]:
    content = _toml(file)
    section: dict[str, Any] = content.get("tool", {}).get("periksa", {}) if file.name == TABLE else content
    return section


def _toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError("config-unreadable", str(file), {"detail": str(getattr(error, "strerror", None) or error)}) from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError("config-syntax", str(file), {"detail": str(error)}) from None
