"""The formats of `periksa score`, each with what it needs. Light to import: what renders a format is loaded when it is first rendered."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from engine.language.classes import dataclass

if TYPE_CHECKING:
    from reports.scores.chapter import Chapter


@dataclass(frozen=True, slots=True)
class Format:
    """A format of the chapter: the module of this folder that has its `render`, and whether it is a file that no terminal shows."""

    name: str
    module: str
    packed: bool = False

    def render(self, chapter: Chapter) -> str | bytes:
        """The chapter in this format. Raises ImportError where the library that writes it is not installed."""
        rendered: str | bytes = import_module(f"reports.scores.{self.module}").render(chapter)
        return rendered


# Beside text and JSON, which explain each number and are not of the chapter.
FORMATS = {
    made.name: made
    for made in (
        Format("csv", "score_csv"),
        Format("markdown", "score_markdown"),
        Format("html", "score_page"),
        Format("xlsx", "score_sheet", packed=True),
        Format("docx", "score_paper", packed=True),
    )
}
