"""`periksa score`: the report of scores, or the sheet for figures to be filled in."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from agreements.source.unforeseen import UNFORESEEN
from engine.cli.context import CANNOT_RUN, CLEAN, FOUND, Context, emit, note, out, stop, width
from engine.cli.given_paths import read_agreements
from engine.cli.inputs import inputs, protect
from engine.cli.named_versions import note_set_aside
from reports.scores.score_formats import FORMATS

if TYPE_CHECKING:
    from agreements.figures.template import BudgetRow, Line
    from agreements.notation.vocabulary import Vocabulary
    from agreements.submitted import Loaded, Submitted
    from engine.api import Scores
    from reports.words.catalogue import Words


def score(
    context: Context,
    paths: tuple[str, ...],
    output_format: str,
    output_file: Path | None,
    template: Path | None,
    explain: bool,
    as_of: str | None = None,
    stdin_name: str | None = None,
) -> int:
    """Score the agreements under the paths and report, or write the sheet to fill in; the exit code.

    Of several versions of an agreement the one in force on the day `as_of` is scored, without a day the last.
    """
    from agreements.submitted import by_folder
    from engine.api import check_day
    from engine.api import score as score_agreements
    from engine.run.running import versions_aside
    from reports.words.problems import line

    words, book = context.words, context.book(kept=True)
    if output_file is None and template is None:
        _check_prints(context, output_format)
    context.or_stop(lambda: check_day(as_of))
    loaded = read_agreements(context, paths, book, stdin_name)
    for problem in loaded.unusable:
        note(f"periksa: {line(problem, words)}")
    if template is not None:
        return CANNOT_RUN if loaded.unusable else write_template(context, loaded, template, paths, book.vocabulary, as_of)
    protect(context, [output_file] if output_file else [], inputs(context, loaded), stdout=output_file is None)
    for items in by_folder(loaded.agreements):
        note_set_aside(versions_aside(items, book.vocabulary, as_of), words)
    found = score_agreements(loaded, book, as_of)
    if found.scored or not loaded.unusable:
        emit(_report(context, found, output_format, explain), output_file, words, data=output_format != "text")
    for problem in found.problems:
        note(f"periksa: {line(problem, words)}")
    if loaded.unusable or any(problem.code == UNFORESEEN for problem in found.problems):
        return CANNOT_RUN
    return FOUND if found.problems else CLEAN


def _check_prints(context: Context, output_format: str) -> None:
    """End the program if the format is no text that can be printed."""
    if output_format in FORMATS and FORMATS[output_format].packed:
        stop(context.words.say("cli.format-needs-file", format=output_format))


def _report(context: Context, found: Scores, output_format: str, explain: bool) -> str | bytes:
    """The scores in a format; in text for people each with its way, if it is to be explained."""
    from reports.scores import score_json, score_text

    if output_format in FORMATS:
        return _chapter(context, found, output_format)
    if output_format == "json":
        return score_json.as_json(found.scored, found.parameters, context.words, found.seal)
    text = score_text.explained if explain else score_text.text
    return text(found.scored, found.parameters, context.words, found.seal, width=width())


def _chapter(context: Context, found: Scores, output_format: str) -> str | bytes:
    """The scores as the performance report has them; ends the program where the library that writes them is not installed."""
    from reports.scores.chapter import chapter

    try:
        return FORMATS[output_format].render(chapter(found.scored, found.parameters, context.words, found.seal))
    except ImportError:
        stop(context.words.say("cli.format-needs-extra", format=output_format))


def write_template(context: Context, loaded: Loaded, file: Path, paths: tuple[str, ...], vocabulary: Vocabulary, as_of: str | None) -> int:
    """Write the sheets for the figures of the agreements; an existing file is never overwritten."""
    words = context.words
    if len({Path(item.file).parent for item in loaded.agreements if item.selected}) > 1:
        stop(words.say("cli.template-folders"))
    if file.suffix != ".xlsx":
        stop(words.say("cli.template-suffix", path=str(file)))
    # A link that leads nowhere is there too: what it is for nobody knows.
    if os.path.lexists(file):
        stop(words.say("cli.template-exists", path=str(file)))
    protect(context, [file], ())
    try:
        from agreements.figures.budget_sheet import BUDGET_COLUMNS
        from agreements.figures.template import Wording, template
        from agreements.figures.workbook import SHOWN
        from reports.papers.steady import steady
    except ImportError:
        stop(words.say("cli.no-openpyxl"))
    chosen = [item for item in loaded.agreements if item.selected]
    lines = [line for item in chosen for line in _lines(item, vocabulary, words)]
    count = sum(line.quantity == "value" for line in lines)
    budget = [line for item in chosen for line in _budget(item)]
    wording = Wording(
        _headings(words, SHOWN, "template"),
        _headings(words, BUDGET_COLUMNS, "template-budget"),
        words.say("score.template-note"),
        words.say("score.template-coverages").split(", "),
    )
    try:
        data = steady(template(lines, budget, wording), as_of, created=True)
    except ImportError:
        stop(words.say("cli.no-openpyxl"))
    emit(data, file, words)
    folder = paths[0] if paths else "."
    out(words.say("score.template-written", path=str(file), count=count, folder=folder))
    return CLEAN


def _headings(words: Words, keys: Sequence[str], of: str) -> dict[str, str]:
    """The words above the columns; where the budget has none of its own, those of the indicators."""
    return {key: words.say(f"score.{of}-{key}" if words.has(f"score.{of}-{key}") else f"score.template-{key}") for key in keys}


def _lines(item: Submitted, vocabulary: Vocabulary, words: Words) -> Iterator[Line]:
    """The lines of the template for the indicators of an agreement."""
    from agreements.figures.placement import quantities_of
    from agreements.figures.template import Line
    from agreements.formulas.prose import compile_formula

    for o, objective in enumerate(item.agreement.objectives or (), 1):
        for i, indicator in enumerate(objective.indicators or (), 1):
            prose = compile_formula(indicator.formula or "", vocabulary, indicator.name, indicator.measure(vocabulary))
            texts = {quantity.name: (quantity.text, quantity.unit) for quantity in prose.quantities}
            start = (item.agreement.id, f"{o}.{i}", indicator.name or "")
            ratio = indicator.target is not None and indicator.read_target(indicator.target, vocabulary).kind == "ratio"
            yield Line(*start, "value", words.say("score.template-value"), indicator.implied_unit(vocabulary), as_text=ratio)
            for name in quantities_of(indicator, vocabulary):
                yield Line(*start, name, *texts.get(name, (name.replace("_", " "), "")))


def _budget(item: Submitted) -> Iterator[BudgetRow]:
    """The rows of the template for the budget of an agreement; rows that have no amount only head others."""
    from agreements.figures.template import BudgetRow

    lines = item.agreement.budget.lines or () if item.agreement.budget is not None else ()
    numbers = Counter(line.number for line in lines)
    for place, line in enumerate(lines, 1):
        if line.amount is not None:
            # A number that is printed twice names nothing; the place in the table is then as good.
            number = line.number if line.number is not None and numbers[line.number] == 1 else str(place)
            yield BudgetRow(item.agreement.id, number, line.name or "", line.amount)
