"""What the settings leave out: patterns as in a .gitignore, from the folder of the settings that have them.

`*.bak.yaml` and `arsip/` are meant at any depth, `2024/*.yaml` and `/tools` from that folder; `!camat.yaml` takes one in again. Knows paths
only, not what is in a file.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from engine.language.classes import dataclass

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Patterns, each list with the folder that it is meant from. `holds` says of a file or folder whether it is left out."""

    lists: tuple[tuple[str, GitIgnoreSpec], ...] = ()
    # What was asked already: of a file every folder above it counts too.
    known: dict[str, bool] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, lists: Iterable[tuple[Path, Iterable[str]]]) -> Exclusion:
        """The patterns of each folder. Raises ValueError for one that is none."""
        made = [(os.path.realpath(folder), given) for folder, patterns in lists if (given := list(patterns))]
        if not made:
            return cls()
        from pathspec import GitIgnoreSpec  # most runs have no patterns

        return cls(tuple((folder, GitIgnoreSpec.from_lines(patterns)) for folder, patterns in made))

    def __bool__(self) -> bool:
        return bool(self.lists)

    def holds(self, path: Path, *, folder: bool = False) -> bool:
        """Whether the path is left out, or a folder above it."""
        if not self.lists:
            return False
        # The folder is looked up, the file is not: a link is left out by its own name. An address is as if it lay in the working directory.
        name = f"{os.path.join(os.path.realpath(path.parent), path.name)}{'/' if folder else ''}"
        if name not in self.known:
            self.known[name] = any(
                spec.match_file(os.path.relpath(name, root).replace(os.sep, "/") + ("/" if folder else ""))
                for root, spec in self.lists
                if Path(name).is_relative_to(root) and name.rstrip("/") != root
            )
        return self.known[name]


NOTHING = Exclusion()
