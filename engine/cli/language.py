"""The language that the user has chosen: on the command line, in the environment, or in the settings of Windows."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reports.words.catalogue import Language

# The lower ten bits of a language of Windows are the language, the upper six where it is spoken.
_PRIMARY, _INDONESIAN = 0x3FF, 0x21


def language(given: str | None, environment: Mapping[str, str] = os.environ, system: Callable[[], str] | None = None) -> Language:
    """The language asked for, else that of the locale, else that of the system; English where none of them is Indonesian.

    `system` gives the code of the system's own language, "" if it has none.
    """
    if given not in ("id", "en"):
        locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
        given = locale.replace("-", "_").split("_")[0].split(".")[0].lower() if locale else (system or language_of_windows)()
    # What Indonesian was called in ISO 639 before 1989 some systems still write.
    return "id" if given in ("id", "in", "ind") else "en"


def language_of_windows(library: Any = None) -> str:
    """The language in which Windows speaks to the user: "id", "en" for any other, "" where this is no Windows.

    `library` has GetUserDefaultUILanguage, as Windows' kernel32.
    """
    if library is None:
        if sys.platform != "win32":
            return ""
        import ctypes

        library = ctypes.windll.kernel32
    try:
        number = int(library.GetUserDefaultUILanguage())
    except (AttributeError, OSError, ValueError):
        return ""
    return "id" if number & _PRIMARY == _INDONESIAN else "en"
