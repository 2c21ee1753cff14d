"""The formats of `periksa check`, each with what it needs. Light to import: what renders a format is loaded when it is first rendered."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from engine.language.classes import dataclass

if TYPE_CHECKING:
    from reports.view import Report


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, the module of this folder that has its `render`, and what it needs of a run and of where it goes.

    `for_people`: read on a terminal, whose width, colours and encoding count; all else is in `encoding` everywhere. `stays`: what it is
    written for stays with whoever runs the check, so that it shows personal data; others do if they are asked to. `narrows`: for people,
    who may ask for some severities or offices; what programs read has all. `keeps_passed`: what passed is shown too. `may_be_full`: it
    can show what is no open failure, if it is asked to.
    """

    name: str
    module: str
    for_people: bool = False
    stays: bool = False
    narrows: bool = False
    keeps_passed: bool = False
    may_be_full: bool = False
    encoding: str = "utf-8"

    def render(self, report: Report) -> str:
        """The report in this format."""
        rendered: str = import_module(f"reports.findings.{self.module}").render(report)
        return rendered


DEFAULT = "text"
FORMATS: dict[str, Format] = {
    made.name: made
    for made in (
        Format(DEFAULT, "text", for_people=True, stays=True, narrows=True),
        Format("concise", "concise", for_people=True, stays=True, narrows=True),
        Format("json", "json_report"),
        Format("sarif", "sarif", may_be_full=True),
        Format("junit", "junit", keeps_passed=True),
        Format("github", "github"),
        Format("gitlab", "gitlab"),
        Format("csv", "csv_report"),
        Format("csv-excel", "csv_excel", stays=True, narrows=True, encoding="utf-8-sig"),
        Format("html", "html_report", stays=True, narrows=True),
        Format("markdown", "markdown", narrows=True),
    )
}
