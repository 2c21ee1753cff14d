"""`periksa score`: the report of scores, or the sheet for figures to be filled in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from agreements.source.unforeseen import UNFORESEEN
from engine.cli.context import CANNOT_RUN, CLEAN, FOUND, Context, emit, note, out, stop, width
from engine.cli.given_paths import read_agreements
from engine.cli.inputs import inputs, protect
from engine.cli.named_versions import note_set_aside
from reports.scores.score_formats import FORMATS

if TYPE_CHECKING:
    from agreements.loading import Loaded
    from agreements.notation.vocabulary import Vocabulary
    from engine.api import Scores


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
    from agreements.loading import by_folder
    from engine.api import check_day
    from engine.api import score as score_agreements
    from engine.run.running import versions_aside
    from reports.scores import score_json as scores_json
    from reports.scores import score_text as scores
    from reports.words.problems import line

    words, book = context.words, context.book(kept=True)
    packed = output_format in FORMATS and FORMATS[output_format].packed
    if packed and output_file is None and template is None:
        stop(words.say("cli.format-needs-file", format=output_format))
    context.or_stop(lambda: check_day(as_of))
    loaded = read_agreements(context, paths, book, stdin_name)
    for problem in loaded.unusable:
        note(f"periksa: {line(problem, words)}")
    if template is not None:
        return CANNOT_RUN if loaded.unusable else write_template(context, loaded, template, paths, book.vocabulary)
    protect(context, [output_file] if output_file else [], inputs(context, loaded), stdout=output_file is None)
    for items in by_folder(loaded.agreements):
        note_set_aside(versions_aside(items, book.vocabulary, as_of), words)
    found = score_agreements(loaded, book, as_of)
    if found.scored or not loaded.unusable:
        report: str | bytes
        if output_format in FORMATS:
            report = _chapter(context, found, output_format)
        elif output_format == "json":
            report = scores_json.as_json(found.scored, found.parameters, words, found.seal)
        elif explain:
            report = scores.explained(found.scored, found.parameters, words, found.seal, width=width())
        else:
            report = scores.text(found.scored, found.parameters, words, found.seal, width=width())
        emit(report, output_file, words, data=output_format != "text")
    for problem in found.problems:
        note(f"periksa: {line(problem, words)}")
    if loaded.unusable or any(problem.code == UNFORESEEN for problem in found.problems):
        return CANNOT_RUN
    return FOUND if found.problems else CLEAN


def _chapter(context: Context, found: Scores, output_format: str) -> str | bytes:
    """The scores as the performance report has them; ends the program where the library that writes them is not installed."""
    from reports.scores.chapter import chapter

    try:
        return FORMATS[output_format].render(chapter(found.scored, found.parameters, context.words, found.seal))
    except ImportError:
        stop(context.words.say("cli.format-needs-extra", format=output_format))


def write_template(context: Context, loaded: Loaded, file: Path, paths: tuple[str, ...], vocabulary: Vocabulary) -> int:
    """Write the sheet for the figures of the agreements; an existing one is never overwritten."""
    from agreements.figures.placement import quantities_of
    from agreements.formulas.prose import compile_formula

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
        from agreements.figures.workbook import COLUMNS, Line, template
    except ImportError:
        stop(words.say("cli.no-openpyxl"))
    lines, count = [], 0
    for item in loaded.agreements:
        for o, objective in enumerate(item.agreement.objectives or (), 1):
            for i, indicator in enumerate(objective.indicators or (), 1):
                if not item.selected:
                    continue
                count += 1
                prose = compile_formula(indicator.formula or "", vocabulary, indicator.name, indicator.measure(vocabulary))
                texts = {quantity.name: (quantity.text, quantity.unit) for quantity in prose.quantities}
                start = (item.agreement.id, f"{o}.{i}", indicator.name or "")
                ratio = indicator.target is not None and indicator.read_target(indicator.target, vocabulary).kind == "ratio"
                lines.append(Line(*start, "value", words.say("score.template-value"), indicator.implied_unit(vocabulary), as_text=ratio))
                lines += [
                    Line(*start, name, *texts.get(name, (name.replace("_", " "), ""))) for name in quantities_of(indicator, vocabulary)
                ]
    headings = [words.say(f"score.template-{key}") for key in (*COLUMNS, "unit", "text")]
    try:
        data = template(lines, headings, words.say("score.template-note"), words.say("score.template-coverages").split(", "))
    except ImportError:
        stop(words.say("cli.no-openpyxl"))
    emit(data, file, words)
    folder = paths[0] if paths else "."
    out(words.say("score.template-written", path=str(file), count=count, folder=folder))
    return CLEAN
