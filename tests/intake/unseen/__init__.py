"""Papers that were laid out after forms of offices before the recogniser was run on them, each with its right reading.

What each round read at its first run is in docs/decisions/0074-first-sight.md. Knows the format of agreements and nothing of
the recogniser.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module

from tests.intake.unseen.kit import Make


def papers(wanted: Callable[[str], bool]) -> dict[str, Make]:
    """The papers of all modules with such a name, so that none is left out: what is in their ROUND, or in WORKBOOKS beside it."""
    found: dict[str, Make] = {}
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__) if wanted(module.name)):
        module = import_module(f"{__name__}.{name}")
        own: dict[str, Make] = {**getattr(module, "ROUND", {}), **getattr(module, "WORKBOOKS", {})}
        found |= {f"{paper} of {name}": make for paper, make in own.items()}
    return found
