"""The commands and options as click sees them, in the language of the user. What they do is in the modules beside this one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine.cli import outputs
from engine.cli.context import CANNOT_RUN, CLEAN, give_up, note, out, words_of
from engine.cli.ending import DEBUG, show_tracebacks, why_it_ended
from engine.cli.given_options import context_of as _context
from engine.cli.given_paths import STDOUT
from engine.cli.help import Group, TextCommand, jobs, usage_error
from engine.cli.paper_program import paper_commands
from engine.cli.rules_program import rules_group
from engine.cli.shared_options import DAY, SEVERITIES, Parameters
from engine.cli.streams import StdoutError
from engine.language.frames import in_one_piece
from reports.findings.formats import FORMATS
from reports.scores.score_formats import FORMATS as SCORES

if TYPE_CHECKING:
    from reports.words.catalogue import Words

# The kinds of files that engine.schemas has a schema of, which takes long to load.
SCHEMAS = ("agreement", "figures", "rule", "definitions", "table", "waivers", "settings")


@in_one_piece
def program(arguments: Sequence[str]) -> int:
    """Run the command line; the exit code. Usage errors are reported in the user's language and give 2."""
    words = words_of(_asked_language(arguments))
    if DEBUG in arguments:
        show_tracebacks()
    try:
        # Not click's own `main`: it makes exit codes of its own of an interrupt, an end of input and a pipe that nobody reads.
        with build(words).make_context("periksa", list(arguments)) as context:
            return int(context.command.invoke(context) or CLEAN)
    except StdoutError as error:
        give_up(sys.stdout)
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
    made = Parameters(words)
    version = made.flag("version", "version-option", is_eager=True, expose_value=False, callback=_version)
    return Group("periksa", words, help=made.say("help"), params=[version, *made.general], callback=lambda lang: CLEAN, commands=[
        _checking(made), made.command("demo", "demo-help", _demo, made.common), *_documents(made), *paper_commands(made),
        rules_group(made), *_explaining(made), *_housekeeping(made),
    ])  # fmt: skip


def _checking(made: Parameters) -> click.Command:
    """`check`."""
    flag, path = made.flag, made.path
    return made.command("check", "check-help", _check, [
        *made.read, *made.chosen,
        made.choice("output-format", list(FORMATS), "formats-option", multiple=True), path("output-file", "outputs-option", multiple=True),
        flag("sarif-full", "sarif-full-option"), flag("personal-data", "personal-data-option"),
        click.Option(["--severity", "least"], type=click.Choice(SEVERITIES), help=made.say("severity-option")),
        made.option("office", made.mark("pattern"), "office-option", multiple=True),
        flag("show-unknown", "show-unknown-option"), flag("summary", "summary-option"), flag("statistics", "statistics-option"),
        flag("quiet", "quiet-option"), path("mark", "check-mark-option", "folder"), made.fail_on,
        flag("fail-on-unknown", "fail-on-unknown-option", default=None), flag("exit-zero", "exit-zero-option"), made.waivers, made.day,
        made.option("confirmed-by", made.mark("name"), "confirmed-by-option", multiple=True),
        path("archive", "archive-option"), path("compare", "compare-option"), made.fail_on_new,
        flag("show-settings", "show-settings-option"), made.profile, flag("no-cache", "no-kept-option"),
        made.option("jobs", made.mark("jobs"), "check-jobs-option", type=jobs), *made.cluster, *made.common,
    ])  # fmt: skip


def _documents(made: Parameters) -> list[click.Command]:
    """`new`, `intake` and `mark`: what is done with the documents of one agreement."""
    example = click.Option(["--from", "example"], metavar=made.mark("name"), help=made.say("new-from-option"))
    return [
        made.command("new", "new-help", _new, [example, made.path("out", "new-out-option", "folder", default=Path()), *made.general]),
        made.command("intake", "intake-help", _intake, [
            made.argument("files", "documents", nargs=-1, required=True),
            made.path("out", "intake-out-option", "folder", required=True), made.option("confirm", made.mark("name"), "confirm-option"),
            made.option("as-of", DAY, "confirm-day-option"), *made.common,
        ]),
        made.command("mark", "mark-help", _mark, [
            made.argument("file", "document"), made.path("out", "mark-out-option", required=True),
            *made.chosen, made.fail_on, made.waivers, made.day, *made.common,
        ]),
    ]  # fmt: skip


def _explaining(made: Parameters) -> list[click.Command]:
    """`explain`, `score` and `waivers`: what is asked of agreements beside what is wrong with them."""
    return [
        TextCommand("explain", made.words, callback=_explain, help=made.say("explain-help"), params=[
            click.Argument(["id"]), *made.read,
            made.choice("output-format", ["text", "json"], "explain-format-option", default="text"), *made.common,
        ]),
        made.command("score", "score-help", _score, [
            *made.read, made.choice("output-format", ["text", "json", *SCORES], "format-option", default="text"),
            made.path("output-file", "output-option"), made.flag("explain", "explain-option"), made.path("template", "template-option"),
            made.day, *made.common,
        ]),
        made.group("waivers", "waivers-help", [
            made.command("draft", "waivers-draft-help", _draft_waivers, [click.Argument(["id"]), *made.read, *made.common]),
        ]),
    ]  # fmt: skip


def _housekeeping(made: Parameters) -> list[click.Command]:
    """`schema` and `cache`."""
    kinds = f"[{'|'.join(SCHEMAS)}]"
    return [
        made.command("schema", "schema-help", _schema, [
            click.Argument(["kind"], type=click.Choice(SCHEMAS), default="agreement", metavar=kinds), *made.general,
        ]),
        made.group("cache", "cache-help", [
            made.command("clear", "cache-clear-help", _clear_cache, made.general),
        ], invoke_without_command=True, callback=_cache),
    ]  # fmt: skip


def _version(context: click.Context, option: click.Parameter, asked: bool) -> None:
    if asked:
        from engine import __version__

        out(f"periksa {__version__}")
        context.exit()


def _check(
    paths: tuple[str, ...], exit_zero: bool, show_settings: bool, stdin_name: str | None, archive: Path | None, jobs: int | None,
    **given: Any,
) -> int:  # fmt: skip
    from engine.cli import check_command as check

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


def _explain(id: str, paths: tuple[str, ...], output_format: str, stdin_name: str | None, **given: Any) -> int:
    from engine.cli import explain_command as explain

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
    from engine.cli import score_command as score

    file = output_file if output_file != STDOUT else None
    return score.score(_context(given), paths, output_format, file, template, explain, as_of, stdin_name)


def _intake(files: tuple[str, ...], out: Path, confirm: str | None, as_of: str | None, **given: Any) -> int:
    from engine.cli import intake_command as intake

    return intake.intake(_context(given), files, out, confirm, as_of)


def _mark(file: str, out: Path, as_of: str | None, **given: Any) -> int:
    from engine.cli import mark_command as marking

    context = _context(given)
    return marking.mark(context, file, out, context.options(as_of=as_of))


def _new(example: str | None, out: Path, **given: Any) -> int:
    from engine.cli import new_command as new

    return new.new(example, out, words_of(_context(given).given.get("lang")))


def _demo(**given: Any) -> int:
    from engine.cli import demo_command as demo

    return demo.demo(_context(given))


def _draft_waivers(id: str, paths: tuple[str, ...], stdin_name: str | None, **given: Any) -> int:
    from engine.cli import waivers_command as waivers

    return waivers.draft(_context(given), id, paths, stdin_name)


def _cache(**given: Any) -> int:
    from engine.cli import cache_command as cache

    return CLEAN if click.get_current_context().invoked_subcommand else cache.show(_context(given).words)


def _clear_cache(**given: Any) -> int:
    from engine.cli import cache_command as cache

    return cache.clear(_context(given).words)


def _schema(kind: str, lang: str | None) -> int:
    from engine import schemas

    out(schemas.schema(kind), nl=False, data=True)
    return CLEAN
