"""What a run is set to: defaults, then a profile, then the configuration file, then the command line; each later one wins.

One loader for all commands. A setting that does not exist is an error with its place, never ignored.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from agreements.portfolio import suggest, validate
from engine.findings import Severity
from rules import RULES

FILE, TABLE = "periksa.toml", "pyproject.toml"
PROFILES = RULES / "profiles.toml"


class Settings(BaseModel):
    """The settings of a run, as a configuration file or a profile may give them."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    select: list[str] = Field([], description="Only rules whose id begins with one of these")
    ignore: list[str] = Field([], description="No rules whose id begins with one of these")
    rules: list[str] = Field([], description="Folders of rule books to use instead of the one that ships")
    fail_on: Severity = Field(Severity.ERROR, alias="fail-on", description="The least severity that makes the run fail")
    fail_on_unknown: bool = Field(False, alias="fail-on-unknown", description="Whether what could not be assessed makes the run fail")
    lang: Literal["id", "en"] | None = Field(None, description="Language of the report")
    profile: str | None = Field(None, description="The profile to start from")


@dataclass(frozen=True, slots=True)
class SettingsError(Exception):
    """A configuration cannot be used: a code, the file and arguments."""

    code: str
    file: str
    args_: dict[str, str | int]


def settings(given: dict[str, Any], config: Path | None, start: Path) -> Settings:
    """The settings in force. `given` is the command line's, None where it says nothing. Raises SettingsError."""
    file, written = _configuration(config, start)
    profile = given.get("profile") or written.get("profile")
    profiles = _toml(PROFILES)
    if profile is not None and profile not in profiles:
        args: dict[str, str | int] = {"value": str(profile), "choices": ", ".join(profiles), **suggest(str(profile), profiles)}
        raise SettingsError("unknown-profile", file, args)
    merged = {
        **(profiles[profile] if profile else {}),
        **{key.replace("_", "-"): value for key, value in written.items()},
        **{key.replace("_", "-"): value for key, value in given.items() if value not in (None, [], ())},
    }
    found, wrong = validate(merged, Settings)
    if not isinstance(found, Settings):
        code, path, problem = wrong[0]
        raise SettingsError(f"setting-{code}", file, {"key": ".".join(map(str, path)), **problem})
    return found


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
