"""The scores as a page for a browser and the printer, one file that needs no network. A pure function."""

from __future__ import annotations

from collections.abc import Sequence

from reports.charts import bar
from reports.markup import NOTHING, Child, Markup, element, number_head, page, table
from reports.scores.chapter import INDICATOR, QUARTERS, WHY, YEARS, Chapter, Line, Part
from reports.words.catalogue import sentence
from reports.words.review_phrases import seal_text

HOW = ("direction", "calculation", "reason")
NUMBERS = ("from", "count", "target", "result", "achievement", *QUARTERS, *(column for column in YEARS if column != "earlier"))
# A bar ends here: what is above is no longer.
_MOST = 120


def render(chapter: Chapter) -> str:
    """The page: what came of it, the bands and the lowest, then office by office."""
    say, title = chapter.words.say, chapter.words.say("chapter.heading")
    head = element("header", element("h1", title), element("p", chapter.head, class_="headline"))
    parts = [_overview(chapter), *(_office(office, chapter) for office in chapter.offices)]
    notes = element("section", element("h2", say("chapter.notes")), element("ul", *(element("li", note) for note in chapter.notes)))
    foot = seal_text(chapter.seal, chapter.words)
    footer = element("footer", element("p", f"{say('column.seal')}: {chapter.seal.hash}", class_="soft"))
    return page(title, chapter.words.lang, [head, element("main", *parts, notes), footer], foot)


def _overview(chapter: Chapter) -> Markup:
    words, say = chapter.words, chapter.words.say
    most = max((count for *_, count in chapter.bands), default=0)
    bands = [
        element(
            "tr", element("th", name, scope="row"), element("td", f"≥ {words.number(least)}%", class_="number"),
            element("td", words.number(count), class_="number"), element("td", bar({"info": count}, most), class_="wide"),
        )
        for name, least, count in chapter.bands
    ]  # fmt: skip
    heads = _heads(("band", "from", "count", "bar"), chapter)
    parts = [table(heads, bands, say("chapter.bands"), class_="plain")]
    if chapter.lowest:
        columns = ("office", "agreement", *INDICATOR)
        rows = [_row(line, columns, chapter) for line in chapter.lowest]
        parts.append(table(_heads((*columns, "bar"), chapter), rows, say("chapter.lowest")))
    return element("section", element("h2", say("html.overview")), *parts)


def _office(office: Part, chapter: Chapter) -> Markup:
    parts = []
    for agreement in office.parts:
        tables = [_objective(objective, chapter) for objective in agreement.parts]
        parts.append(element("section", element("h3", f"{agreement.name}: {chapter.mean(agreement)}"), *tables))
    mean = element("p", sentence(chapter.mean(office)), class_="headline")
    banded = element("p", chapter.banded(office))
    return element("section", element("h2", office.name), mean, banded, *parts)


def _objective(objective: Part, chapter: Chapter) -> Markup:
    """An objective: its results, and beside them by quarter, by year and how they were computed."""
    rows = [_row(line, INDICATOR, chapter) for line in objective.lines]
    beside = [
        table(_heads(("number", *columns), chapter), more)
        for columns in (QUARTERS, YEARS, WHY, HOW)
        if (more := _beside(objective, columns, chapter))
    ]
    mean = element("p", sentence(chapter.mean(objective)), class_="soft")
    return element("div", table(_heads((*INDICATOR, "bar"), chapter), rows, objective.name), mean, *beside)


def _beside(objective: Part, columns: Sequence[str], chapter: Chapter) -> list[Markup]:
    """The rows of the indicators that have something in these columns."""
    lines = (line for line in objective.lines if any(line[column] for column in columns))
    return [_cells(line, ("number", *columns), chapter) for line in lines]


def _heads(columns: Sequence[str], chapter: Chapter) -> list[Child]:
    texts = ((column, chapter.words.say(f"chapter.column-{column}")) for column in columns)
    return [number_head(text) if column in NUMBERS else text for column, text in texts]


def _row(line: Line, columns: Sequence[str], chapter: Chapter) -> Markup:
    """A row with the bar of what was achieved, whose colour says nothing that is not beside it."""
    achieved = min(float(line.achieved), _MOST) if line.achieved is not None else 0
    drawn = element("td", bar({"info": round(achieved)}, _MOST, 120) if line.achieved is not None else NOTHING, class_="wide")
    return Markup(_cells(line, columns, chapter).removesuffix("</tr>") + drawn + "</tr>")


def _cells(line: Line, columns: Sequence[str], chapter: Chapter) -> Markup:
    return element("tr", *(element("td", line[column] or "-", class_="number" if column in NUMBERS else None) for column in columns))
