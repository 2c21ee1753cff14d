"""The commands and options as click sees them, in the language of the user. What they do is in the modules beside this one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine.cli import cache_command as cache
from engine.cli import check_command as check
from engine.cli import demo_command as demo
from engine.cli import explain_command as explain
from engine.cli import intake_command as intake
from engine.cli import mark_command as marking
from engine.cli import new_command as new
from engine.cli import new_rule_command as new_rule
from engine.cli import outputs
from engine.cli import rules_command as rules
from engine.cli import score_command as score
from engine.cli import waivers_command as waivers
from engine.cli.context import CANNOT_RUN, CLEAN, StdoutError, give_up_stdout, note, out, words_of
from engine.cli.ending import DEBUG, show_tracebacks, why_it_ended
from engine.cli.given_options import cluster_options
from engine.cli.given_options import context_of as _context
from engine.cli.help import Command, Group, TextCommand, jobs, usage_error
from engine.cli.paper_program import Parts, paper_commands
from reports.findings.formats import FORMATS
from reports.scores.score_formats import FORMATS as SCORES

if TYPE_CHECKING:
    from reports.words.catalogue import Words

# The kinds of files that engine.schemas has a schema of, which takes long to load.
SCHEMAS = ("agreement", "figures", "rule", "definitions", "table", "waivers", "settings")
CACHE = Path(".periksa_cache") / "mutation"
SEVERITIES = ("error", "warning", "info")


def program(arguments: Sequence[str]) -> int:
    """Run the command line; the exit code. Usage errors are told in the user's language and give 2."""
    words = words_of(_asked_language(arguments))
    if DEBUG in arguments:
        show_tracebacks()
    try:
        # Not click's own `main`: it makes exit codes of its own of an interrupt, an end of input and a pipe that nobody reads.
        with build(words).make_context("periksa", list(arguments)) as context:
            return int(context.command.invoke(context) or CLEAN)
    except StdoutError as error:
        give_up_stdout()
        message = words.say("cli.cannot-write", path=words.say("cli.stdout"), detail=words.system(error.detail))
        note(f"periksa: {message}")
        return CANNOT_RUN
    except BrokenPipeError:
        raise
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        note(error.format_message())
        return CANNOT_RUN
    except click.ClickException as error:
        note(f"periksa: {usage_error(error, words)}")
        return CANNOT_RUN
    except Exception as error:
        note(f"periksa: {why_it_ended(error, words)}")
        return CANNOT_RUN


def _asked_language(arguments: Sequence[str]) -> str | None:
    """The language that --lang names anywhere on the command line: the help needs it before anything is parsed."""
    for index, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and index + 1 < len(arguments):
            return arguments[index + 1]
    return None


def build(words: Words) -> click.Command:
    """The whole command line, with help in the language of the words."""

    def say(key: str) -> str:
        return words.say(f"cli.{key}")

    def mark(key: str) -> str:
        return say(f"{key}-mark")

    def flag(name: str, help_key: str, **kwargs: Any) -> click.Option:
        return click.Option([f"--{name}"], is_flag=True, help=say(help_key), **kwargs)

    def choice(name: str, choices: Sequence[str], help_key: str, **kwargs: Any) -> click.Option:
        return click.Option([f"--{name}"], type=click.Choice(choices), help=say(help_key), **kwargs)

    def file(name: str, help_key: str, **kwargs: Any) -> click.Option:
        return click.Option([f"--{name}"], type=click.Path(path_type=Path), metavar=mark("file"), help=say(help_key), **kwargs)

    def command(name: str, help_key: str, run: Callable[..., int], params: list[click.Parameter], **kwargs: Any) -> click.Command:
        return Command(name, words, callback=run, params=params, help=say(help_key), **kwargs)

    def paths() -> click.Argument:
        return click.Argument(["paths"], nargs=-1, metavar=mark("paths"))

    def read() -> list[click.Parameter]:
        return [
            paths(),
            click.Option(["--stdin-filename", "stdin_name"], metavar=mark("file"), help=say("stdin-option")),
            click.Option(["--exclude"], multiple=True, metavar=mark("pattern"), help=say("exclude-option")),
            flag("read-scans", "read-scans-option"),
        ]

    def ids() -> click.Argument:
        return click.Argument(["ids"], nargs=-1, metavar="[ID]...")

    # What it does is done before anything is parsed.
    general = [choice("lang", ["id", "en"], "lang-option"), flag("debug", "debug-option", expose_value=False)]
    common = [
        click.Option(["--rules"], multiple=True, metavar=mark("folder"), help=say("rules-option")),
        click.Option(["--set-severity", "severity"], multiple=True, metavar=mark("level"), help=say("set-severity-option")),
        file("config", "config-option"),
        *general,
    ]
    chosen = [
        click.Option(["--select"], multiple=True, metavar="ID", help=say("select-option")),
        click.Option(["--ignore"], multiple=True, metavar="ID", help=say("ignore-option")),
    ]
    fail_on_new = choice("fail-on-new", SEVERITIES, "fail-on-new-option")
    corpus = click.Option(["--corpus"], multiple=True, metavar=mark("folder"), help=say("corpus-option"))

    checking = command("check", "check-help", _check, [
        *read(), *chosen,
        choice("output-format", list(FORMATS), "formats-option", multiple=True), file("output-file", "outputs-option", multiple=True),
        flag("sarif-full", "sarif-full-option"), flag("personal-data", "personal-data-option"),
        click.Option(["--severity", "least"], type=click.Choice(SEVERITIES), help=say("severity-option")),
        click.Option(["--office"], multiple=True, metavar=mark("pattern"), help=say("office-option")),
        flag("show-unknown", "show-unknown-option"), flag("summary", "summary-option"), flag("statistics", "statistics-option"),
        flag("quiet", "quiet-option"),
        click.Option(["--mark"], type=click.Path(path_type=Path), metavar=mark("folder"), help=say("check-mark-option")),
        choice("fail-on", SEVERITIES, "fail-on-option"),
        flag("fail-on-unknown", "fail-on-unknown-option", default=None), flag("exit-zero", "exit-zero-option"),
        click.Option(["--waivers"], metavar=mark("file"), help=say("waivers-option")),
        click.Option(["--as-of"], metavar="YYYY-MM-DD", help=say("as-of-option")),
        click.Option(["--confirmed-by"], multiple=True, metavar=mark("name"), help=say("confirmed-by-option")),
        file("archive", "archive-option"), file("compare", "compare-option"), fail_on_new, flag("show-settings", "show-settings-option"),
        click.Option(["--profile"], metavar=mark("name"), help=say("profile-option")), flag("no-cache", "no-kept-option"),
        click.Option(["--jobs"], type=jobs, metavar=mark("jobs"), help=say("check-jobs-option")),
        *cluster_options(say), *common,
    ])  # fmt: skip
    book = Group("rules", words, help=say("rules-help"), fallback="show", invoke_without_command=True, callback=_list, commands=[
        command("check", "rules-check-help", _check_rules, [corpus, flag("fail-on-unreached", "fail-on-unreached-option"), *common]),
        command("test", "test-help", _test_rules, [
            ids(), flag("cov", "cov-option"),
            click.Option(["--cov-fail-under"], type=click.FloatRange(0, 100), metavar="N", help=say("cov-fail-under-option")),
            *chosen, *common,
        ]),
        command("mutate", "mutate-help", _mutate_rules, [
            ids(), click.Option(["--jobs"], type=click.IntRange(1), metavar="N", help=say("jobs-option")),
            click.Option(
                ["--cache"], type=click.Path(path_type=Path, file_okay=False), default=CACHE, metavar=mark("folder"),
                help=say("cache-option"),
            ),
            flag("no-cache", "no-cache-option"), *chosen, *common,
        ]),
        command("diff", "diff-help", _diff_rules, [
            click.Argument(["old"], metavar=mark("old")), click.Argument(["new"], metavar=mark("new")), corpus,
            choice("output-format", ["text", "json", "markdown"], "format-option", default="text"), fail_on_new, *common,
        ]),
        command("pages", "pages-help", _pages, [
            click.Argument(["folder"], type=click.Path(path_type=Path), metavar=mark("folder")), *common,
        ]),
        command("fields", "fields-help", _fields, [click.Argument(["scope"], required=False, metavar=mark("scope")), *common]),
        command("new", "rules-new-help", _new_rule, [
            click.Argument(["name"], metavar=mark("name")),
            click.Option(["--for-each", "for_each"], required=True, metavar=mark("scope"), help=say("for-each-option")),
            click.Option(["--prefix"], metavar="ID", help=say("prefix-option")), *common,
        ]),
        command("code", "code-help", _code, [click.Argument(["id"]), *common]),
        command("show", "show-help", _show, [click.Argument(["id"], required=False), *chosen, *common], hidden=True),
    ], params=[*chosen, *common])  # fmt: skip
    explaining = TextCommand(
        "explain", words, callback=_explain, help=say("explain-help"),
        params=[
            click.Argument(["id"]), *read(),
            choice("output-format", ["text", "json"], "explain-format-option", default="text"), *common,
        ],
    )  # fmt: skip
    scoring = command("score", "score-help", _score, [
        *read(), choice("output-format", ["text", "json", *SCORES], "format-option", default="text"), file("output-file", "output-option"),
        flag("explain", "explain-option"), file("template", "template-option"),
        click.Option(["--as-of"], metavar="YYYY-MM-DD", help=say("as-of-option")), *common,
    ])  # fmt: skip
    waiving = Group("waivers", words, help=say("waivers-help"), params=[*general], callback=lambda lang: CLEAN, commands=[
        command("draft", "waivers-draft-help", _draft_waivers, [click.Argument(["id"]), *read(), *common]),
    ])  # fmt: skip
    taking = command("intake", "intake-help", _intake, [
        click.Argument(["files"], nargs=-1, required=True, metavar=mark("documents")),
        click.Option(["--out"], type=click.Path(path_type=Path), required=True, metavar=mark("folder"), help=say("intake-out-option")),
        click.Option(["--confirm"], metavar=mark("name"), help=say("confirm-option")),
        click.Option(["--as-of"], metavar="YYYY-MM-DD", help=say("confirm-day-option")), *common,
    ])  # fmt: skip
    commenting = command("mark", "mark-help", _mark, [
        click.Argument(["file"], metavar=mark("document")),
        click.Option(["--out"], type=click.Path(path_type=Path), required=True, metavar=mark("file"), help=say("mark-out-option")),
        *chosen, choice("fail-on", SEVERITIES, "fail-on-option"),
        click.Option(["--waivers"], metavar=mark("file"), help=say("waivers-option")),
        click.Option(["--as-of"], metavar="YYYY-MM-DD", help=say("as-of-option")), *common,
    ])  # fmt: skip
    caching = Group("cache", words, help=say("cache-help"), params=[*general], invoke_without_command=True, callback=_cache, commands=[
        command("clear", "cache-clear-help", _clear_cache, [*general]),
    ])  # fmt: skip
    starting = command("new", "new-help", _new, [
        click.Option(["--from", "example"], metavar=mark("name"), help=say("new-from-option")),
        click.Option(["--out"], type=click.Path(path_type=Path), default=Path(), metavar=mark("folder"), help=say("new-out-option")),
        *general,
    ])  # fmt: skip
    papering = paper_commands(Parts(words, command, file, chosen, common, general))
    drafting = command("schema", "schema-help", _schema, [
        click.Argument(["kind"], type=click.Choice(SCHEMAS), default="agreement", metavar=f"[{'|'.join(SCHEMAS)}]"), *general,
    ])  # fmt: skip
    version = flag("version", "version-option", is_eager=True, expose_value=False, callback=_version)
    return Group("periksa", words, help=say("help"), params=[version, *general], callback=lambda lang: CLEAN, commands=[
        checking, command("demo", "demo-help", _demo, [*common]), starting, taking, commenting, *papering,
        book, explaining, scoring, waiving, drafting, caching,
    ])  # fmt: skip


def _version(context: click.Context, option: click.Parameter, asked: bool) -> None:
    if asked:
        from engine import __version__

        out(f"periksa {__version__}")
        context.exit()


def _check(
    paths: tuple[str, ...], exit_zero: bool, show_settings: bool, stdin_name: str | None, archive: Path | None, jobs: int | None,
    **given: Any,
) -> int:  # fmt: skip
    asked = {name: given.pop(name) for name in ("as_of", "compare", "fail_on_new")}
    formats, files, full, personal, copies = (
        given.pop(name) for name in (outputs.FORMAT, outputs.FILE, "sarif_full", "personal_data", "mark")
    )
    looks = {name: given.pop(name) for name in ("least", "office", "show_unknown", "summary", "statistics", "quiet")}
    context = _context(given)
    if show_settings:
        return check.show_settings(context)
    reports = outputs.outputs(formats, files, full, personal, outputs.shown(**looks, words=context.words), context.words)
    options = context.options(**asked, keep_passed=reports.keep_passed)
    return check.check(context, paths, reports, exit_zero, options, stdin_name, copies, archive, jobs)


def _list(**given: Any) -> int:
    if click.get_current_context().invoked_subcommand is None:
        return rules.show_rules(_context(given), None)
    return CLEAN


def _show(id: str | None, **given: Any) -> int:
    above = click.get_current_context().parent
    return rules.show_rules(_context(given), id, above.command.commands if above and isinstance(above.command, Group) else ())


def _pages(folder: Path, **given: Any) -> int:
    return rules.write_pages(_context(given), folder)


def _fields(scope: str | None, **given: Any) -> int:
    return rules.show_fields(_context(given), scope)


def _new_rule(name: str, for_each: str, prefix: str | None, **given: Any) -> int:
    return new_rule.new_rule(_context(given), name, for_each, prefix)


def _code(id: str, **given: Any) -> int:
    return rules.show_code(_context(given), id)


def _check_rules(corpus: tuple[str, ...], fail_on_unreached: bool, **given: Any) -> int:
    return rules.check_rules(_context(given), corpus, fail_on_unreached)


def _test_rules(ids: tuple[str, ...], cov: bool, cov_fail_under: float | None, **given: Any) -> int:
    return rules.test_rules(_context(given), ids, cov, cov_fail_under)


def _mutate_rules(ids: tuple[str, ...], jobs: int | None, cache: Path, no_cache: bool, **given: Any) -> int:
    return rules.mutate_rules(_context(given), ids, jobs, None if no_cache else cache)


def _diff_rules(old: str, new: str, corpus: tuple[str, ...], output_format: str, fail_on_new: str | None, **given: Any) -> int:
    return rules.diff_rules(_context(given), old, new, corpus, output_format, fail_on_new)


def _explain(id: str, paths: tuple[str, ...], output_format: str, stdin_name: str | None, **given: Any) -> int:
    context = _context(given)
    if explain.is_formula(id):
        return explain.explain_formula(context, id, output_format)
    return explain.explain_rule(context, id, paths, output_format, stdin_name)


def _score(
    paths: tuple[str, ...],
    output_format: str,
    output_file: Path | None,
    explain: bool,
    template: Path | None,
    as_of: str | None,
    stdin_name: str | None,
    **given: Any,
) -> int:
    return score.score(_context(given), paths, output_format, output_file, template, explain, as_of, stdin_name)


def _intake(files: tuple[str, ...], out: Path, confirm: str | None, as_of: str | None, **given: Any) -> int:
    return intake.intake(_context(given), files, out, confirm, as_of)


def _mark(file: str, out: Path, as_of: str | None, **given: Any) -> int:
    context = _context(given)
    return marking.mark(context, file, out, context.options(as_of=as_of))


def _new(example: str | None, out: Path, **given: Any) -> int:
    return new.new(example, out, words_of(_context(given).given.get("lang")))


def _demo(**given: Any) -> int:
    return demo.demo(_context(given))


def _draft_waivers(id: str, paths: tuple[str, ...], stdin_name: str | None, **given: Any) -> int:
    return waivers.draft(_context(given), id, paths, stdin_name)


def _cache(**given: Any) -> int:
    return CLEAN if click.get_current_context().invoked_subcommand else cache.show(_context(given).words)


def _clear_cache(**given: Any) -> int:
    return cache.clear(_context(given).words)


def _schema(kind: str, lang: str | None) -> int:
    from engine import schemas

    out(schemas.schema(kind), nl=False, data=True)
    return CLEAN
