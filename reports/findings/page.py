"""A page of text for reading, line by line: wrapped, coloured where a terminal is asked for, with tables of counts.

What comes from documents is cleaned of what a terminal would obey. Must not know what a report says in which order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from engine.language.classes import dataclass
from engine.rulebook.severities import Severity
from engine.run.finding import Location
from reports.office_counts import OfficeCount
from reports.view import Report
from reports.words.catalogue import Words, clean
from reports.words.columns import in_columns
from reports.words.places import located

BOLD, DIM, GREEN, YELLOW = "1", "2", "32", "33"
COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
INDENT = "  "
MIN_WIDTH = 50


@dataclass(frozen=True, slots=True)
class Page:
    """The lines so far, of a report, at most `width` characters each."""

    report: Report
    width: int
    lines: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, report: Report) -> Page:
        """An empty page, as wide as the report asks for."""
        return cls(report, max(report.width, MIN_WIDTH))

    @property
    def words(self) -> Words:
        """The words of the report."""
        return self.report.words

    @property
    def text(self) -> str:
        """All that is held; "" if nothing was written."""
        return "".join(f"{line}\n" for line in self.lines)

    def taken(self) -> str:
        """What was written so far, which is held no longer; but for the last line, which what comes next stands below."""
        text = "".join(f"{line}\n" for line in self.lines[:-1])
        del self.lines[:-1]
        return text

    def paint(self, text: str, code: str) -> str:
        """The text in a colour, where colours are asked for."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.report.colour and text else text

    def write(self, text: str, indent: int = 0, hanging: int | None = None, code: str = "") -> None:
        """Add a paragraph, wrapped."""
        first, rest = INDENT * indent, INDENT * (indent if hanging is None else hanging)
        for line in wrapped(clean(text), self.width, first, rest):
            self.lines.append(self.paint(line, code) if code else line)

    def blank(self) -> None:
        """Add an empty line, but none at the beginning and no two."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def table(self, rows: Sequence[Sequence[str]], heads: Sequence[str], *, texts: int = 1) -> None:
        """Add a table. The first columns, `texts` of them, are set left, numbers right.

        It looks as those that tabulate sets (`simple`).
        """
        cells = [[clean(text).strip() for text in row] for row in rows]
        # Tabulate gives a heading two blanks more than it needs.
        widths = [max(len(head) + 2, *map(len, (head, *column))) for head, *column in zip(heads, *cells, strict=True)]
        self.blank()
        self.lines.extend(in_columns([heads, ["-" * width for width in widths], *cells], ["<"] * texts + [">"] * (len(heads) - texts)))

    def offices(self, offices: Sequence[OfficeCount], *, compared: bool) -> None:
        """Add the table of offices; with what changed since an earlier report, if there is one."""
        say, number = self.words.say, self.words.number
        heads = [say(f"overview.{key}") for key in ("office", "agreements", "errors", "warnings", "notes", "unknown")]
        heads += [say("overview.new"), say("overview.gone")] if compared else []
        rows = [
            [
                count.name, *map(number, (count.agreements, *count.failures.values(), count.unknown)),
                *([number(count.new), number(count.gone)] if compared else []),
            ]
            for count in offices
        ]  # fmt: skip
        self.table(rows, heads)

    def position(self, location: Location) -> str:
        """Where something is: the file, and the place in it."""
        return clean(located(location, self.words))


def wrapped(text: str, width: int, first: str, rest: str, *, hyphens: bool = False) -> list[str]:
    """The lines of a paragraph, also broken behind hyphens if asked to. Most are one, which `textwrap` would take apart word by word."""
    if text.isprintable() and 0 < len(text) <= width - len(first) and not text[0].isspace() and not text[-1].isspace():
        return [f"{first}{text}"]
    import textwrap  # a report of nothing has no such line

    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=hyphens)
