"""What `periksa score` and `periksa explain FORMULA` do. As in engine.cli, everything heavy is loaded where it is needed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine import cli

if TYPE_CHECKING:
    from agreements.portfolio import Loaded
    from reports.words import Words


def score(
    context: cli.Context, paths: tuple[str, ...], output_format: str, output_file: Path | None, template: Path | None, explain: bool
) -> int:
    """Score the agreements under the paths and report, or write the sheet to fill in; the exit code."""
    from agreements.portfolio import by_folder, load
    from engine.facts import agreement_facts, years_of
    from engine.parameters import parameters
    from engine.scores import score_agreement
    from engine.seal import seal
    from reports import scores
    from reports.problems import path_problem

    words, book = context.words, context.book()
    reference = book.reference.value
    loaded = load(paths or (cli.bundled(),), watch=cli.progress(words, "cli.reading"))
    for problem in loaded.unusable:
        click.echo(f"periksa: {path_problem(problem, words)}", err=True)
    if template is not None:
        return cli.CANNOT_RUN if loaded.unusable else write_template(loaded, template, words, paths)
    scored = []
    years: list[int | None] = []
    for items in by_folder(loaded.agreements):
        for item, year in zip(items, years_of([agreement_facts(item.agreement) for item in items]), strict=True):
            if item.selected:
                years.append(year)
                scored.append((item, score_agreement(item.agreement, parameters(reference, year))))
    shown = parameters(reference, max((year for year in years if year is not None), default=None))
    if scored or not loaded.unusable:
        made = seal(loaded.contents, book.digests())
        if output_format == "json":
            report = scores.as_json(scored, shown, words, made)
        elif explain:
            report = scores.explained(scored, words, made, width=cli.width())
        else:
            report = scores.text(scored, shown, words, made, width=cli.width())
        cli.emit(report, output_file, words)
    for problem in loaded.problems:
        click.echo(f"periksa: {path_problem(problem, words, with_place=True)}", err=True)
    return cli.CANNOT_RUN if loaded.unusable else cli.FOUND if loaded.problems else cli.CLEAN


def write_template(loaded: Loaded, file: Path, words: Words, paths: tuple[str, ...]) -> int:
    """Write the sheet for the figures of the agreements; an existing one is never overwritten."""
    from agreements.figures import quantities_of
    from agreements.prose import compile_formula

    if file.suffix != ".xlsx":
        cli.stop(words.say("cli.template-suffix", path=str(file)))
    if os.path.exists(file):
        cli.stop(words.say("cli.template-exists", path=str(file)))
    try:
        from agreements.sheet import COLUMNS, Line, write_template
    except ImportError:
        cli.stop(words.say("cli.no-openpyxl"))
    lines, count = [], 0
    for item in loaded.agreements:
        for o, objective in enumerate(item.agreement.objectives or (), 1):
            for i, indicator in enumerate(objective.indicators or (), 1):
                if not item.selected:
                    continue
                count += 1
                prose = compile_formula(indicator.formula or "", indicator.name, indicator.measure())
                texts = {quantity.name: (quantity.text, quantity.unit) for quantity in prose.quantities}
                start = (item.agreement.id, f"{o}.{i}", indicator.name or "")
                lines.append(Line(*start, "value", words.say("score.template-value"), indicator.implied_unit()))
                lines += [Line(*start, name, *texts.get(name, (name.replace("_", " "), ""))) for name in quantities_of(indicator)]
    headings = [words.say(f"score.template-{key}") for key in (*COLUMNS, "unit", "text")]
    try:
        write_template(file, lines, headings, words.say("score.template-note"))
    except ImportError:
        cli.stop(words.say("cli.no-openpyxl"))
    except OSError as error:
        cli.stop(words.say("cli.cannot-write", path=str(file), detail=words.system(error.strerror or "")))
    folder = paths[0] if paths else str(cli.bundled())
    click.echo(words.say("score.template-written", path=str(file), count=count, folder=folder))
    return cli.CLEAN


def is_formula(name: str) -> bool:
    """Whether what is to be explained is a formula and not the id or name of a rule."""
    return any(not (char.isalnum() or char == "-") for char in name)


def explain_formula(words: Words, text: str) -> int:
    """Read an expression, or the prose of a formula, back as a sentence in both languages; say what is wrong with it otherwise."""
    from agreements.prose import compile_formula
    from engine.computations import expression_of
    from engine.expression import Expression
    from reports.messages import expression_message
    from reports.phrasing import assumed, defect, sentence
    from reports.words import LANGUAGES, Words

    made = expression_of(text)
    if not isinstance(made, Expression):
        prose = compile_formula(text)
        if prose.expression is None:
            spoken = not any(char in text for char in "_=<>'\"") and any(d.code != "not-a-quantity" for d in prose.defects)
            found = [defect(item, words) for item in prose.defects]
            cli.stop("; ".join(found) if spoken else "; ".join(expression_message(e.code, e.args, words) for e in made.errors))
        compiled = expression_of(prose.expression)
        assert isinstance(compiled, Expression)
        made = compiled
        click.echo(words.say("score.formula", expression=made.text))
        for line in assumed(prose, words):
            click.echo(line)
        for quantity in prose.quantities:
            unit = f" ({words.unit(quantity.unit)})" if quantity.unit else ""
            click.echo(f"  {quantity.name}{unit}: {quantity.text}")
    for lang in LANGUAGES:
        click.echo(f"{lang}: {sentence(made, Words(lang))}")
    return cli.CLEAN
