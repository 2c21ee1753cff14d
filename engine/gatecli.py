"""The commands of the rule set's gate: `periksa rules test | mutate | check | diff`, as click sees them and what they do.

Like engine.cli it loads what a command needs when it runs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine import cli

if TYPE_CHECKING:
    from agreements.portfolio import Loaded
    from engine.rule import RuleBook, RuleProblem

CACHE = Path(".periksa_cache") / "mutation"
Make = Callable[[str, str, Callable[..., int], list[click.Parameter]], click.Command]


def commands(
    make: Make, say: Callable[[str], str], shared: list[click.Parameter], context: Callable[[dict[str, Any]], cli.Context]
) -> list[click.Command]:
    """The commands, made by `make` (name, key of the help, callback, parameters). `shared` are the options that all of them have."""
    folder = click.Path(path_type=Path, file_okay=False)

    def ids() -> click.Argument:
        return click.Argument(["ids"], nargs=-1, metavar="[ID]...")

    def test(ids: tuple[str, ...], cov: bool, cov_fail_under: float | None, **given: Any) -> int:
        return test_rules(context(given), ids, cov, cov_fail_under)

    def mutate(ids: tuple[str, ...], jobs: int | None, cache: Path, no_cache: bool, **given: Any) -> int:
        return mutate_rules(context(given), ids, jobs, None if no_cache else cache)

    def check(corpus: tuple[str, ...], fail_on_unreached: bool, **given: Any) -> int:
        return check_rules(context(given), corpus, fail_on_unreached)

    def diff(old: str, new: str, corpus: tuple[str, ...], output_format: str, fail_on_new: str | None, **given: Any) -> int:
        return diff_rules(context(given), old, new, corpus, output_format, fail_on_new)

    corpora = click.Option(["--corpus"], multiple=True, metavar=say("folder-mark"), help=say("corpus-option"))
    return [
        make("check", "rules-check-help", check, [
            corpora, click.Option(["--fail-on-unreached"], is_flag=True, help=say("fail-on-unreached-option")), *shared[2:],
        ]),
        make("test", "test-help", test, [
            ids(), click.Option(["--cov"], is_flag=True, help=say("cov-option")),
            click.Option(["--cov-fail-under"], type=click.FloatRange(0, 100), metavar="N", help=say("cov-fail-under-option")), *shared,
        ]),
        make("mutate", "mutate-help", mutate, [
            ids(), click.Option(["--jobs"], type=click.IntRange(1), metavar="N", help=say("jobs-option")),
            click.Option(["--cache"], type=folder, default=CACHE, metavar=say("folder-mark"), help=say("cache-option")),
            click.Option(["--no-cache"], is_flag=True, help=say("no-cache-option")), *shared,
        ]),
        make("diff", "diff-help", diff, [
            click.Argument(["old"], metavar=say("old-mark")), click.Argument(["new"], metavar=say("new-mark")), corpora,
            click.Option(["--output-format"], type=click.Choice(["text", "json", "markdown"]), default="text", help=say("format-option")),
            click.Option(["--fail-on-new"], type=click.Choice(["error", "warning", "info"]), help=say("fail-on-new-option")), *shared[2:],
        ]),
    ]  # fmt: skip


def _corpus(context: cli.Context, folders: tuple[str, ...]) -> Loaded:
    """The agreements of a corpus, without folders those that came with the program; ends the program if there are none.

    What cannot be read of it is told on stderr.
    """
    from agreements.portfolio import load
    from reports.problems import path_problem

    loaded = load(folders or (cli.bundled(),))
    # A comparison over nothing would find no difference, whatever was changed.
    told = "\n".join(f"periksa: {path_problem(problem, context.words)}" for problem in (*loaded.unusable, *loaded.problems))
    if loaded.unusable or not loaded.agreements:
        cli.stop(told)
    if told:
        click.echo(told, err=True)
    return loaded


def check_rules(context: cli.Context, corpus: tuple[str, ...], fail_on_unreached: bool) -> int:
    """Everything static about the rule book; the exit code is 1 if anything is wrong."""
    from engine.gate.book import check_book, unreached
    from reports import bookcheck

    loaded = _corpus(context, corpus)
    book, problems = check_book(context.folders())
    silent = unreached(book, loaded)
    colour = cli.coloured(sys.stdout)
    click.echo(bookcheck.render(len(book.rules), problems, silent, len(loaded.agreements), context.words, colour=colour), nl=False)
    return cli.FOUND if problems or (fail_on_unreached and silent) else cli.CLEAN


def _named(context: cli.Context, book: RuleBook, ids: tuple[str, ...]) -> RuleBook:
    """The rules that were named, else those that --select and --ignore leave."""
    from engine.rule import RuleBook

    return RuleBook(tuple(context.rule(name, book) for name in ids), book.reference) if ids else context.chosen(book)


def test_rules(context: cli.Context, ids: tuple[str, ...], cov: bool, cov_fail_under: float | None) -> int:
    """Run the rules' own examples; the exit code is 1 if one fails or they cover less than was asked for."""
    from engine.ruletests import run_tests
    from reports import rulebook

    rules = _named(context, context.book(), ids).rules
    results = run_tests(rules)
    click.echo(rulebook.test_report(results, context.words), nl=False)
    passed = all(result.passed for result in results)
    if not cov and cov_fail_under is None:
        return cli.CLEAN if passed else cli.FOUND
    from engine.gate.coverage import coverage, percent
    from reports import coverage as report

    found = coverage(rules)
    click.echo(report.render(found, context.words, colour=cli.coloured(sys.stdout)), nl=False)
    seen, wanted = percent(found)
    enough = cov_fail_under is None or (seen * 100 >= Fraction(str(cov_fail_under)) * wanted and not any(item.unused for item in found))
    return cli.CLEAN if passed and enough else cli.FOUND


def mutate_rules(context: cli.Context, ids: tuple[str, ...], jobs: int | None, cache: Path | None) -> int:
    """Mutation-test rules; the exit code is 1 if a mutant survives."""
    from engine.gate.mutation import mutate
    from reports import mutation

    book = _named(context, context.book(), ids)
    found = mutate(book, context.folders(), cache, jobs)
    click.echo(mutation.render(found, context.words), nl=False)
    return cli.CLEAN if all(result.clean for result in found) else cli.FOUND


def diff_rules(context: cli.Context, old: str, new: str, corpus: tuple[str, ...], output_format: str, fail_on_new: str | None) -> int:
    """What the new rule book finds that the old one does not, and the reverse; the exit code is 1 if it adds what --fail-on-new names."""
    import tempfile

    from engine.findings import Severity
    from engine.gate.difference import NotRun, compare
    from reports import difference as report

    words = context.words
    folders = corpus or (str(cli.bundled()),)
    _corpus(context, folders)
    with tempfile.TemporaryDirectory(prefix="periksa-") as scratch:
        sides = ((old, "old", new), (new, "new", old))
        places = [_book_folder(context, name, Path(scratch) / side, beside) for name, side, beside in sides]
        books = [_readable(context, name, place) for name, place in zip((old, new), places, strict=True)]
        try:
            found = compare([places[0]], [places[1]], [Path(folder) for folder in folders])
        except NotRun as error:
            cli.stop(words.say("cli.not-run", value=(old, new)[error.side]))
    compared = report.Compared(old, new, *({rule.id: rule for rule in book.rules} for book in books))
    if output_format == "json":
        shown = report.as_json(found, compared, words)
    elif output_format == "markdown":
        shown = report.markdown(found, compared, words)
    else:
        shown = report.text(found, compared, words, cli.width())
    click.echo(shown, nl=False)
    return cli.FOUND if fail_on_new and any(change.fails(Severity(fail_on_new)) for change in found.changes) else cli.CLEAN


def _book_folder(context: cli.Context, name: str, scratch: Path, beside: str) -> Path:
    """The folder of a rule book: the one that is named, or that of a git revision written to the scratch folder.

    A revision alone means the folder that it is compared with, if `beside` is one.
    """
    if name and os.path.isdir(name):
        return Path(name)
    from engine.gate.revision import RevisionError, take_out

    try:
        take_out(name, scratch, Path(beside) if beside and os.path.isdir(beside) else context.folders()[0])
    except RevisionError as error:
        arguments = {"value": name, "path": "", "said": "", **error.arguments}
        cli.stop(context.words.say(f"cli.{error.code}", **arguments))
    return scratch


def _readable(context: cli.Context, name: str, folder: Path) -> RuleBook:
    """The rule book; ends the program with all that is wrong with it. Files of a revision are told by its name."""
    from dataclasses import replace

    from engine.rule import collect_rules
    from reports.problems import rule_problems

    found = collect_rules([folder])
    if not found.problems:
        return found.book

    def named(problem: RuleProblem) -> RuleProblem:
        inside = Path(problem.file).is_relative_to(folder)
        return replace(problem, file=f"{name}:{Path(problem.file).relative_to(folder)}") if inside and str(folder) != name else problem

    errors = context.words.count("error", len(found.problems))
    count = context.words.say("cli.broken-rules", errors=errors)
    cli.stop(f"{rule_problems([named(problem) for problem in found.problems], context.words, colour=cli.coloured(sys.stderr))}{count}")
