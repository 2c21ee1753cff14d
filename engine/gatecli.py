"""The commands of the rule set's gate: `periksa rules test | mutate | check | diff`, as click sees them and what they do.

Like engine.cli it loads what a command needs when it runs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine import cli

if TYPE_CHECKING:
    from engine.rule import RuleBook

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

    return [
        make("test", "test-help", test, [
            ids(), click.Option(["--cov"], is_flag=True, help=say("cov-option")),
            click.Option(["--cov-fail-under"], type=click.FloatRange(0, 100), metavar="N", help=say("cov-fail-under-option")), *shared,
        ]),
        make("mutate", "mutate-help", mutate, [
            ids(), click.Option(["--jobs"], type=click.IntRange(1), metavar="N", help=say("jobs-option")),
            click.Option(["--cache"], type=folder, default=CACHE, metavar=say("folder-mark"), help=say("cache-option")),
            click.Option(["--no-cache"], is_flag=True, help=say("no-cache-option")), *shared,
        ]),
    ]  # fmt: skip


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
