"""Where the reports of `periksa check` go: which format to which file, and the writing of them.

Knows the names of the formats and nothing of what is in them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import click

from agreements.source.writing import same_file
from engine.cli.context import Context, emit, stop, width
from engine.cli.given_paths import STDOUT
from engine.cli.streams import wants_colour
from engine.language.classes import dataclass
from reports.findings.formats import DEFAULT, FORMATS, whole

if TYPE_CHECKING:
    from engine.api import Checked
    from engine.review.reviewed import History
    from reports.selection import Shown
    from reports.words.catalogue import Words

FORMAT, FILE = "output_format", "output_file"
_ORDER = "periksa.outputs"


@dataclass(frozen=True, slots=True)
class Output:
    """One report: its format, and the file that it goes to, None for stdout."""

    format: str
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class Outputs:
    """All reports of a run, at least one; `full` asks SARIF for everything, `personal` every format for names and NIPs."""

    items: tuple[Output, ...]
    shown: Shown
    full: bool = False
    personal: bool = False

    @property
    def keep_passed(self) -> bool:
        """Whether a format needs to know what passed."""
        return any(FORMATS[item.format].keeps_passed for item in self.items)


def remember(context: click.Context, order: Sequence[click.Parameter]) -> None:
    """Keep the order in which the options stand on the command line: a file belongs to the format beside it."""
    context.meta[_ORDER] = [parameter.name for parameter in order if parameter.name in (FORMAT, FILE)]


def outputs(formats: Sequence[str], files: Sequence[Path], full: bool, personal: bool, shown: Shown, words: Words) -> Outputs:
    """The reports that the command line asks for; ends the program if it cannot be said which goes where."""
    formats = formats or (DEFAULT,)
    order = click.get_current_context().meta[_ORDER]
    items = (
        _pairs(formats, files) if len(formats) == len(files) else _beside(order if FORMAT in order else (FORMAT, *order), formats, files)
    )
    to_stdout = len(formats) - len([file for file in files if file != STDOUT])
    same = next((a for a, b in combinations(files, 2) if same_file(a, b)), None)
    if to_stdout < 0:
        stop(words.say("cli.more-files", formats=", ".join(formats), files=", ".join(map(str, files))))
    if to_stdout > 1:
        stop(words.say("cli.several-to-stdout", formats=", ".join(formats)))
    if items is None:
        stop(words.say("cli.file-without-format", files=", ".join(map(str, files))))
    if same:
        stop(words.say("cli.same-file", path=str(same)))
    if full and not any(FORMATS[format_].may_be_full for format_ in formats):
        stop(words.say("cli.full-without-sarif"))
    if (shown.offices or shown.severity) and not any(FORMATS[format_].narrows for format_ in formats):
        stop(
            words.say("cli.nothing-narrows", formats=", ".join(formats), narrowing=", ".join(f.name for f in FORMATS.values() if f.narrows))
        )
    items = [Output(item.format) if item.file == STDOUT else item for item in items]
    return Outputs(tuple(items), shown, full, personal)


def shown(
    least: str | None, office: Sequence[str], show_unknown: bool, summary: bool, statistics: bool, quiet: bool, words: Words
) -> Shown:
    """What the reports for people are asked to show; ends the program if it is two things at once."""
    from engine.rulebook.severities import Severity
    from reports.selection import Shown

    asked = [f"--{name}" for name, given in (("summary", summary), ("statistics", statistics), ("quiet", quiet)) if given]
    if len(asked) > 1:
        stop(words.say("cli.one-of", options=", ".join(asked)))
    return Shown(Severity(least) if least else None, tuple(office), show_unknown, summary, statistics, quiet)


def _pairs(formats: Sequence[str], files: Sequence[Path]) -> list[Output]:
    """As many files as formats: the first is for the first."""
    return [Output(format_, file) for format_, file in zip(formats, files, strict=True)]


def _beside(order: Sequence[str], formats: Sequence[str], files: Sequence[Path]) -> list[Output] | None:
    """Fewer files than formats: each belongs to the format just before it, or else just after it. None if there is none."""
    names, places = iter(formats), iter(files)
    found: list[Output] = []
    waiting: Path | None = None
    for option in order:
        if option == FORMAT:
            found.append(Output(next(names), waiting))
            waiting = None
        elif found and found[-1].file is None:
            found[-1] = Output(found[-1].format, next(places))
        elif waiting is None:
            waiting = next(places)
        else:
            return None
    return found if waiting is None else None


def check_offices(context: Context, checked: Checked, asked: Outputs) -> None:
    """End the program if an office that is asked for is not among those of the run."""
    from reports.office_counts import count_offices
    from reports.selection import Shown

    names = [count.name for count in count_offices(checked.review)] if asked.shown.offices else []
    for pattern in asked.shown.offices:
        if not any(Shown(offices=(pattern,)).takes_office(name) for name in names):
            stop(context.words.say("cli.no-office", pattern=pattern, names=", ".join(names)))


def report(context: Context, checked: Checked, asked: Outputs, histories: Mapping[str, History] | None = None) -> None:
    """Render all reports, then write the files, then stdout; ends the program if a file cannot be written.

    `histories` are what an archive knows of the findings.
    """
    from reports.view import Inspectorate, Report

    set_to = context.settings
    signs = (set_to.inspectorate, set_to.inspectorate_place, set_to.inspectorate_head, set_to.inspectorate_head_nip)
    inspectorate = Inspectorate(*(text or "" for text in signs))

    def report_of(item: Output) -> Report:
        return Report.of(
            checked,
            context.words,
            root=str(context.here),
            colour=item.file is None and wants_colour(sys.stdout),
            width=width(),
            full=asked.full,
            personal=asked.personal or FORMATS[item.format].stays,
            shown=asked.shown,
            inspectorate=inspectorate,
            histories=histories,
        )

    rendered: list[tuple[Iterator[str], Output]] = []
    broken: Exception | None = None
    for item in asked.items:
        # A report that cannot be made takes none of the others with it.
        try:
            rendered.append((whole(FORMATS[item.format].pieces(report_of(item))), item))
        except Exception as error:
            broken = error
    for pieces, item in sorted(rendered, key=lambda pair: pair[1].file is None):
        made = FORMATS[item.format]
        emit(pieces, item.file, context.words, data=not made.for_people, encoding=made.encoding)
    if broken is not None:
        raise broken
