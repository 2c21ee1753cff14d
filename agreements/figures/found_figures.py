"""Which files of a folder are figures, by their names. Knows nothing of what is in them."""

from __future__ import annotations

from pathlib import Path

from agreements.source.folders import FIGURES, STEM, is_figures
from engine.language.problem import Place, Problem

# Sheets that programs save figures in and that are not read: they are reported, so that nobody takes them for read.
_SHEETS = (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods", ".csv", ".tsv")


def figures_beside(folder: Path) -> tuple[list[Path], list[Problem[Place]]]:
    """The files of figures in a folder, and the sheets that look like some and are not read."""
    try:
        beside = sorted(file for file in folder.iterdir() if file.name.lower().startswith(STEM))
        # What has the name of figures is read, and reported if it is no file; of the rest only files can be meant as some.
        named = [file for file in beside if is_figures(file.name) or file.is_file()]
    except OSError:
        # A folder that cannot be listed is reported where its agreements are read.
        named = []
    unread = [file for file in named if not is_figures(file.name) and file.suffix.lower() in _SHEETS]
    files = sorted((file for file in named if is_figures(file.name)), key=lambda file: FIGURES.index(file.name.lower()))
    return files, [Problem("figures-unread", Place(str(file))) for file in unread]
