"""The scores as a page for a browser and the printer, one file that needs no network. A pure function."""

from __future__ import annotations

from collections.abc import Sequence

from reports.charts import bar
from reports.markup import NOTHING, Child, Markup, element, number_head, page, table
from reports.scores.chapter import ACHIEVED, INDICATOR, QUARTERS, WHY, YEARS, Chapter, Line, Part, columns_said
from reports.scores.chapter_budget import ABSORBED, EFFICIENCY, FUNDS, PROGRAMME_QUARTERS, PROGRAMMES, BudgetPart, FundsRow
from reports.words.catalogue import sentence
from reports.words.phrasing import percent
from reports.words.review_phrases import seal_text

HOW = ("direction", "calculation", "reason")
NUMBERS = (
    "from", "count", "mean", "scored", "unscored", "target", "result", "achievement", *QUARTERS, *ACHIEVED,
    *(column for column in YEARS if column not in ("earlier", "change")), *FUNDS, *ABSORBED, "efficiency",
)  # fmt: skip
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
    return "".join(page(title, chapter.words.lang, [head, element("main", *parts, notes), footer], foot))


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
    if len(chapter.offices) > 1:
        parts.append(_offices(chapter))
    if chapter.lowest:
        columns = ("office", "agreement", *INDICATOR)
        rows = [_row(line, columns, chapter) for line in chapter.lowest]
        parts.append(table(_heads((*columns, "bar"), chapter), rows, say("chapter.lowest")))
    return element("section", element("h2", say("html.overview")), *parts)


def _offices(chapter: Chapter) -> Markup:
    """The offices with their means, as they were run."""
    words, rows = chapter.words, []
    for office in chapter.offices:
        value, total = office.mean.value, office.mean
        shown = percent(value, words) if value is not None else "-"
        counts = (element("td", words.number(count), class_="number") for count in (total.scored, total.unscored))
        drawn = bar({"info": round(min(float(value), _MOST))}, _MOST) if value is not None else NOTHING
        cells = (element("th", office.name, scope="row"), element("td", shown, class_="number"), *counts)
        rows.append(element("tr", *cells, element("td", drawn, class_="wide")))
    return table(_heads(("office", "mean", "scored", "unscored", "bar"), chapter), rows, words.say("chapter.offices"), class_="plain")


def _office(office: Part, chapter: Chapter) -> Markup:
    parts = []
    for agreement in office.parts:
        tables = [_objective(objective, chapter) for objective in agreement.parts]
        tables += _budget(agreement.budget, chapter) if agreement.budget is not None else []
        parts.append(element("section", element("h3", f"{agreement.name}: {chapter.mean(agreement)}"), *tables))
    mean = element("p", sentence(chapter.mean(office)), class_="headline")
    banded = element("p", chapter.banded(office))
    return element("section", element("h2", office.name), mean, banded, *parts)


def _budget(budget: BudgetPart, chapter: Chapter) -> list[Markup]:
    """What was spent by programme, by quarter, and how efficiently, with bars of the absorption."""
    say = chapter.words.say
    made = []
    for key, columns, rows in (
        ("budget", PROGRAMMES, budget.lines), ("budget-quarters", PROGRAMME_QUARTERS, budget.by_quarters),
        ("efficiency", EFFICIENCY, budget.efficiency),
    ):  # fmt: skip
        if not rows:
            continue
        drawn = key == "budget"
        if drawn:
            columns = columns[:-1]
        body = [_funds(row, columns, drawn) for row in rows]
        made.append(table(_heads((*columns, "bar") if drawn else columns, chapter), body, say(f"chapter.{key}")))
        if drawn and (remarks := [row for row in rows if row["remark"]]):
            # Beside the amounts there is no room for words.
            items = (element("li", f"{row['line']} {row['programme']}: {row['remark']}".strip()) for row in remarks)
            made.append(element("ul", *items, class_="soft"))
    return made


def _funds(row: FundsRow, columns: Sequence[str], drawn: bool) -> Markup:
    """A row of the budget; its bar, where one is drawn, is that of the absorption."""
    cells = [element("td", row[column] or "-", class_="number" if column in NUMBERS else None) for column in columns]
    if drawn:
        absorbed = row.numbers["absorption"]
        share = min(float(absorbed), _MOST) if absorbed is not None else None
        cells.append(element("td", bar({"info": round(share)}, _MOST, 120) if share is not None else NOTHING, class_="wide"))
    return element("tr", *cells)


def _objective(objective: Part, chapter: Chapter) -> Markup:
    """An objective: its results, and beside them by quarter, by year and how they were computed."""
    rows = [_row(line, INDICATOR, chapter) for line in objective.lines]
    beside = [
        table(_heads(("number", *said), chapter), more)
        for columns in ((*QUARTERS, *ACHIEVED), YEARS, WHY, HOW)
        if (more := _beside(objective, said := columns_said(columns, objective.lines), chapter))
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
