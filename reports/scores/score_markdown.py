"""The scores as Markdown: a table for each objective, means, bands and the lowest. A pure function."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reports.scores.chapter import ACHIEVED, INDICATOR, WHY, YEARS, Chapter, Line, Part, columns_said
from reports.scores.chapter_budget import EFFICIENCY, PROGRAMME_QUARTERS, PROGRAMMES, BudgetPart
from reports.words.catalogue import sentence
from reports.words.marks import escaped


def render(chapter: Chapter) -> str:
    """The chapter; texts of documents are shown as they are."""
    say = chapter.words.say
    lines = [f"# {escaped(say('chapter.heading'))}", "", escaped(chapter.head), ""]
    for office in chapter.offices:
        lines += [f"## {escaped(office.name)}", "", escaped(sentence(chapter.mean(office))), "", escaped(chapter.banded(office)), ""]
        for agreement in office.parts:
            lines += _agreement(agreement, chapter)
    lines += [f"## {escaped(say('chapter.bands'))}", ""]
    rows = ([name, f"≥ {chapter.words.number(least)}%", chapter.words.number(count)] for name, least, count in chapter.bands)
    lines += [*_table([say(f"chapter.column-{key}") for key in ("band", "from", "count")], rows), ""]
    if chapter.lowest:
        lines += [f"## {escaped(say('chapter.lowest'))}", "", *_lines(chapter.lowest, ("office", "agreement", *INDICATOR), chapter), ""]
    lines += [f"- {escaped(note)}" for note in chapter.notes]
    return "\n".join(lines) + "\n"


def _agreement(part: Part, chapter: Chapter) -> Iterator[str]:
    yield from (f"### {escaped(part.name)}", "", escaped(sentence(chapter.mean(part))), "")
    for objective in part.parts:
        yield from (
            f"**{escaped(objective.name)}**",
            "",
            *_lines(objective.lines, (*INDICATOR, *columns_said((*ACHIEVED, *YEARS), objective.lines)), chapter),
            "",
        )
        yield from (escaped(sentence(chapter.mean(objective))), "")
        for line in objective.lines:
            said = [f"{chapter.words.say(f'chapter.column-{key}')}: {line[key]}" for key in WHY if line[key]]
            if line["reason"] or said:
                yield f"- {escaped(line['number'])} {escaped('; '.join(filter(None, (line['reason'], *said))))}"
        yield ""
    if part.budget is not None:
        yield from _budget(part.budget, chapter)


def _budget(budget: BudgetPart, chapter: Chapter) -> Iterator[str]:
    """What was spent by programme, by quarter, and how efficiently."""
    say = chapter.words.say
    for key, columns, rows in (
        ("budget", PROGRAMMES, budget.lines), ("budget-quarters", PROGRAMME_QUARTERS, budget.by_quarters),
        ("efficiency", EFFICIENCY, budget.efficiency),
    ):  # fmt: skip
        if rows:
            heads = [say(f"chapter.column-{column}") for column in columns]
            yield from (f"**{escaped(say(f'chapter.{key}'))}**", "")
            yield from (*_table(heads, ([row[column] or "-" for column in columns] for row in rows)), "")


def _lines(lines: Sequence[Line], columns: Sequence[str], chapter: Chapter) -> Iterator[str]:
    heads = [chapter.words.say(f"chapter.column-{column}") for column in columns]
    return _table(heads, ([line[column] or "-" for column in columns] for line in lines))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(map(escaped, heads))} |"
    yield f"|{'---|' * len(heads)}"
    yield from (f"| {' | '.join(map(escaped, row))} |" for row in rows)
