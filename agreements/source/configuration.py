"""The settings file of a folder tree: which one it is, and what it holds, before anybody judges it.

Knows file names and TOML; must not know which settings there are.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from agreements.source.addresses import holds_files, is_there
from agreements.source.document import as_the_system_says, read_bytes
from agreements.source.folders import SETTINGS
from engine.language.problem import Place, Problem, Problems

FILE, TABLE = SETTINGS
# Of a settings file; it has some lines.
MAX_BYTES = 1_000_000
# A key of many parts: the reader of TOML goes through all of them for each of them, a minute for fifty thousand.
_DOTTED = re.compile(r'(?<![\w"-])(?:(?:[\w-]++|"")[ \t]*+\.[ \t]*+){20}')
_QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*+"|\'[^\'\n]*+\'')


def candidates(config: Path | None, start: Path) -> list[Path]:
    """The files in which settings are looked for, there or not: the given one, else those in the folder and above, the nearest first."""
    return [config] if config is not None else [folder / name for folder in (start, *start.parents) for name in (FILE, TABLE)]


def settings_in(folder: Path) -> tuple[Path, dict[str, Any]] | None:
    """The periksa.toml of one folder, or its pyproject.toml with [tool.periksa], and what it holds. Raises Problems."""
    for name in (FILE, TABLE) if holds_files(folder) else ():
        # An empty periksa.toml says something: that what stands further up is not for this folder.
        if is_there(folder / name) and ((found := section(folder / name)) or name == FILE):
            return folder / name, found
    return None


def section(file: Path) -> dict[str, Any]:
    """What a settings file holds; of a pyproject.toml its table. Raises Problems."""
    content = toml(file)
    if file.name != TABLE:
        return content
    tool = content.get("tool", {})
    found = tool.get("periksa", {}) if isinstance(tool, dict) else {}
    if not isinstance(found, dict):
        raise Problems([Problem("config-no-table", Place(str(file), 0))])
    return found


def toml(file: Path) -> dict[str, Any]:
    """The content of a TOML file. Raises Problems."""
    import tomllib  # many folders have no settings

    try:
        # Some editors put a byte order mark in front, which TOML does not know.
        text = read_bytes(file, MAX_BYTES).decode("utf-8-sig")
        if _DOTTED.search(_QUOTED.sub('""', text)):
            raise RecursionError
        return tomllib.loads(text)
    except Problems as problems:
        raise _unusable("config-unreadable", file, as_the_system_says(problems)) from None
    except UnicodeDecodeError as error:
        raise _unusable("config-unreadable", file, str(error)) from None
    except RecursionError:
        raise _unusable("config-syntax", file, "nested too deep") from None
    # More than TOML's own errors: of a number of more digits than Python reads.
    except ValueError as error:
        raise _unusable("config-syntax", file, str(error)) from None


def _unusable(code: str, file: Path, detail: str) -> Problems:
    return Problems([Problem(code, Place(str(file), 0), {"detail": detail})])
