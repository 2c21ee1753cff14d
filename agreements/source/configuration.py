"""The settings file of a folder tree: which one it is, and what it holds, before anybody judges it.

Knows file names and TOML; must not know which settings there are.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE, TABLE = "periksa.toml", "pyproject.toml"


@dataclass(frozen=True, slots=True)
class ConfigurationError(Exception):
    """A settings file cannot be used: "config-unreadable", "config-syntax" or "config-no-table", the file, what the system says."""

    code: str
    file: str
    detail: str = ""


def nearest(folder: Path) -> tuple[Path | None, dict[str, Any]]:
    """The nearest settings file from the folder upwards, and what it holds. Raises ConfigurationError."""
    found = next((here for above in (folder, *folder.parents) if (here := settings_in(above)) is not None), None)
    return found or (None, {})


def settings_in(folder: Path) -> tuple[Path, dict[str, Any]] | None:
    """The periksa.toml of one folder, or its pyproject.toml with [tool.periksa], and what it holds. Raises ConfigurationError."""
    for name in (FILE, TABLE):
        # An empty periksa.toml says something: that what stands further up is not for this folder.
        if os.path.isfile(folder / name) and ((found := section(folder / name)) or name == FILE):
            return folder / name, found
    return None


def section(file: Path) -> dict[str, Any]:
    """What a settings file holds; of a pyproject.toml its table. Raises ConfigurationError."""
    content = toml(file)
    if file.name != TABLE:
        return content
    tool = content.get("tool", {})
    found = tool.get("periksa", {}) if isinstance(tool, dict) else {}
    if not isinstance(found, dict):
        raise ConfigurationError("config-no-table", str(file))
    return found


def toml(file: Path) -> dict[str, Any]:
    """The content of a TOML file. Raises ConfigurationError."""
    try:
        # Some editors put a byte order mark in front, which TOML does not know.
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError("config-unreadable", str(file), str(getattr(error, "strerror", None) or error)) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigurationError("config-syntax", str(file), str(error)) from None
