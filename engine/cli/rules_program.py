"""The commands for rules as click sees them. What they do is in the modules beside this one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from engine.cli.context import CLEAN
from engine.cli.given_options import context_of as _context
from engine.cli.help import Group
from engine.cli.shared_options import Parameters

CACHE = Path(".periksa_cache") / "mutation"


def rules_group(made: Parameters) -> click.Command:
    """`rules`, with its commands; alone it lists the rules."""
    say, mark, common = made.say, made.mark, made.common
    corpus = made.option("corpus", mark("folder"), "corpus-option", multiple=True)
    return Group("rules", made.words, help=say("rules-help"), fallback="show", invoke_without_command=True, callback=_list, commands=[
        made.command("check", "rules-check-help", _check_rules, [
            corpus, made.flag("fail-on-unreached", "fail-on-unreached-option"), *common,
        ]),
        made.command("test", "test-help", _test_rules, [
            made.ids, made.flag("cov", "cov-option"),
            made.option("cov-fail-under", "N", "cov-fail-under-option", type=click.FloatRange(0, 100)), *made.chosen, *common,
        ]),
        made.command("mutate", "mutate-help", _mutate_rules, [
            made.ids, made.option("jobs", "N", "jobs-option", type=click.IntRange(1)),
            made.option("cache", mark("folder"), "cache-option", type=click.Path(path_type=Path, file_okay=False), default=CACHE),
            made.flag("no-cache", "no-cache-option"), *made.chosen, *common,
        ]),
        made.command("diff", "diff-help", _diff_rules, [
            made.argument("old", "old"), made.argument("new", "new"), corpus,
            made.choice("output-format", ["text", "json", "markdown"], "format-option", default="text"), made.fail_on_new, *common,
        ]),
        made.command("pages", "pages-help", _pages, [made.argument("folder", "folder", type=click.Path(path_type=Path)), *common]),
        made.command("fields", "fields-help", _fields, [made.argument("scope", "scope", required=False), *common]),
        made.command("new", "rules-new-help", _new_rule, [
            made.argument("name", "name"), made.option("for-each", mark("scope"), "for-each-option", required=True),
            made.option("prefix", "ID", "prefix-option"), *common,
        ]),
        made.command("code", "code-help", _code, [click.Argument(["id"]), *common]),
        made.command("show", "show-help", _show, [click.Argument(["id"], required=False), *made.chosen, *common], hidden=True),
    ], params=[*made.chosen, *common])  # fmt: skip


def _list(**given: Any) -> int:
    from engine.cli import rules_command as rules

    if click.get_current_context().invoked_subcommand is None:
        return rules.show_rules(_context(given), None)
    return CLEAN


def _show(id: str | None, **given: Any) -> int:
    from engine.cli import rules_command as rules

    above = click.get_current_context().parent
    return rules.show_rules(_context(given), id, above.command.commands if above and isinstance(above.command, Group) else ())


def _pages(folder: Path, **given: Any) -> int:
    from engine.cli import rules_command as rules

    return rules.write_pages(_context(given), folder)


def _fields(scope: str | None, **given: Any) -> int:
    from engine.cli import rules_command as rules

    return rules.show_fields(_context(given), scope)


def _new_rule(name: str, for_each: str, prefix: str | None, **given: Any) -> int:
    from engine.cli import new_rule_command as new_rule

    return new_rule.new_rule(_context(given), name, for_each, prefix)


def _code(id: str, **given: Any) -> int:
    from engine.cli import rules_command as rules

    return rules.show_code(_context(given), id)


def _check_rules(corpus: tuple[str, ...], fail_on_unreached: bool, **given: Any) -> int:
    from engine.cli import rules_command as rules

    return rules.check_rules(_context(given), corpus, fail_on_unreached)


def _test_rules(ids: tuple[str, ...], cov: bool, cov_fail_under: float | None, **given: Any) -> int:
    from engine.cli import rules_command as rules

    return rules.test_rules(_context(given), ids, cov, cov_fail_under)


def _mutate_rules(ids: tuple[str, ...], jobs: int | None, cache: Path, no_cache: bool, **given: Any) -> int:
    from engine.cli import rules_command as rules

    return rules.mutate_rules(_context(given), ids, jobs, None if no_cache else cache)


def _diff_rules(old: str, new: str, corpus: tuple[str, ...], output_format: str, fail_on_new: str | None, **given: Any) -> int:
    from engine.cli import rules_command as rules

    return rules.diff_rules(_context(given), old, new, corpus, output_format, fail_on_new)
