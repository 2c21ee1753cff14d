"""The formats of `periksa check`: their names, and what renders each. Light to import: a format is loaded when it is first rendered."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reports.view import Report

DEFAULT = "text"
# Its cases are also what passed.
KEEPS_PASSED = ("junit",)


def _text(report: Report) -> str:
    from reports.findings import text

    given = (report.result, report.rules, report.legal, report.words)
    return text.render(*given, colour=report.colour, width=report.width, documents=report.documents)


def _json(report: Report) -> str:
    from reports.findings import json_report

    return json_report.render(report.result, report.rules, report.legal, report.words, documents=report.documents)


def _of(module: str) -> Callable[[Report], str]:
    """A format that takes a report as it is."""

    def render(report: Report) -> str:
        rendered: str = import_module(f"reports.findings.{module}").render(report)
        return rendered

    return render


FORMATS: dict[str, Callable[[Report], str]] = {
    DEFAULT: _text,
    "json": _json,
    "sarif": _of("sarif"),
    "junit": _of("junit"),
    "github": _of("github"),
    "gitlab": _of("gitlab"),
    "csv": _of("csv_report"),
    "markdown": _of("markdown"),
}
