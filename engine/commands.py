"""The commands and options as click sees them, in the language of the user. What they do is in engine.cli."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine import checkcli, cli, cli_scores, gatecli, outputcli
from reports.formats import FORMATS

if TYPE_CHECKING:
    from reports.words import Words

Command = Callable[..., int]
# The kinds of files that engine.schemas has a schema of, which takes long to load.
SCHEMAS = ("agreement", "figures", "rule", "table", "waivers", "settings")


def program(arguments: Sequence[str]) -> int:
    """Run the command line; the exit code. Usage errors are told in the user's language and give 2."""
    words = cli.words_of(_asked_language(arguments))
    try:
        return build(words).main(list(arguments), prog_name="periksa", standalone_mode=False) or cli.CLEAN
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort:
        return cli.CANNOT_RUN
    except click.ClickException as error:
        click.echo(f"periksa: {_usage_error(error, words)}", err=True)
        return cli.CANNOT_RUN


def _asked_language(arguments: Sequence[str]) -> str | None:
    """The language that --lang names anywhere on the command line: the help needs it before anything is parsed."""
    for index, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and index + 1 < len(arguments):
            return arguments[index + 1]
    return None


def _usage_error(error: click.ClickException, words: Words) -> str:
    """A usage error in our words: what was given, and what to do."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "periksa"
    see = words.say("cli.see-help", command=path)
    if isinstance(error, click.NoSuchOption):
        hint = words.say("cli.hint", hint=error.possibilities[0]) if error.possibilities else ""
        return f"{words.say('cli.no-such-option', option=error.option_name)}{hint} {see}"
    if isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(context) if error.param is not None and context else ""
        return f"{words.say('cli.missing-argument', name=name)} {see}"
    if isinstance(error, click.BadParameter) and error.param is not None:
        choices = getattr(error.param.type, "choices", ())
        expected = words.say("cli.expected", choices=", ".join(choices)) if choices else ""
        return f"{words.say('cli.bad-option', option=error.param.opts[0])}{expected} {see}"
    return f"{words.say('cli.usage', detail=error.format_message())} {see}"


class _Help(click.Command):
    """A command whose help uses our headings."""

    words: Words

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does; the order of the options is kept beside, which click gives to nobody."""
        outputcli.remember(ctx, self.make_parser(ctx).parse_args(list(args))[2])
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what it does, arguments and options, commands."""
        words = self.words
        pieces = " ".join(piece.replace("[OPTIONS]", words.say("cli.options-mark")) for piece in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{words.say('cli.usage-heading')}: ")
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self.help or "")
        options = [record for parameter in self.get_params(ctx) if (record := parameter.get_help_record(ctx))]
        if options:
            with formatter.section(words.say("cli.options-heading")):
                formatter.write_dl(options)
        if isinstance(self, click.Group):
            with formatter.section(words.say("cli.commands-heading")):
                formatter.write_dl([(name, command.help or "") for name, command in self.commands.items()])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, in our words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.words.say("cli.help-option")
        return option


class _Explained(_Help):
    """A command whose argument may be a text that begins with a dash: "- Jumlah desa …", "-a + b"."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what begins with a dash and has blanks for a text, not for an option."""
        return super().parse_args(ctx, [f" {arg}" if arg.startswith("-") and " " in arg else arg for arg in args])


class _Group(_Help, click.Group):
    """A group whose help uses our headings; an unknown command is `fallback` with that word as its argument, if there is one."""

    fallback: str | None = None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words name."""
        if self.get_command(ctx, args[0]) is None:
            if self.fallback is not None:
                return self.fallback, self.get_command(ctx, self.fallback), args
            from agreements.portfolio import suggest

            hint = str(suggest(args[0], self.commands).get("hint", ""))
            asked = self.words.say("cli.hint", hint=hint) if hint else ""
            unknown = self.words.say("cli.no-such-command", name=args[0])
            cli.stop(f"{unknown}{asked} {self.words.say('cli.see-help', command=ctx.command_path)}")
        return super().resolve_command(ctx, args)


def build(words: Words) -> click.Command:
    """The whole command line, with help in the language of the words."""

    def say(key: str) -> str:
        return words.say(f"cli.{key}")

    lang = click.Option(["--lang"], type=click.Choice(["id", "en"]), help=say("lang-option"))
    config = click.Option(["--config"], type=click.Path(path_type=Path), metavar=say("file-mark"), help=say("config-option"))
    rules = click.Option(["--rules"], multiple=True, metavar=say("folder-mark"), help=say("rules-option"))
    profile = click.Option(["--profile"], metavar=say("name-mark"), help=say("profile-option"))
    select = click.Option(["--select"], multiple=True, metavar="ID", help=say("select-option"))
    ignore = click.Option(["--ignore"], multiple=True, metavar="ID", help=say("ignore-option"))
    common = [rules, config, lang]

    def command(name: str, help_key: str, run: Command, params: list[click.Parameter], kind: type[_Help] = _Help) -> click.Command:
        made = kind(name, callback=run, params=params, help=say(help_key), add_help_option=True)
        made.words = words
        return made

    def group(name: str, help_key: str, commands: list[click.Command], **kwargs: Any) -> _Group:
        made = _Group(name, commands=commands, help=say(help_key), **kwargs)
        made.words = words
        return made

    checking = command("check", "check-help", _check, [
        click.Argument(["paths"], nargs=-1, metavar=say("paths-mark")), select, ignore,
        click.Option(["--output-format"], multiple=True, type=click.Choice(list(FORMATS)), help=say("formats-option")),
        click.Option(
            ["--output-file"], multiple=True, type=click.Path(path_type=Path), metavar=say("file-mark"), help=say("outputs-option")
        ),
        click.Option(["--sarif-full"], is_flag=True, help=say("sarif-full-option")),
        click.Option(["--fail-on"], type=click.Choice(["error", "warning", "info"]), help=say("fail-on-option")),
        click.Option(["--fail-on-unknown"], is_flag=True, default=None, help=say("fail-on-unknown-option")),
        click.Option(["--exit-zero"], is_flag=True, help=say("exit-zero-option")),
        click.Option(["--waivers"], metavar=say("file-mark"), help=say("waivers-option")),
        click.Option(["--as-of"], metavar="YYYY-MM-DD", help=say("as-of-option")),
        click.Option(["--compare"], type=click.Path(path_type=Path), metavar=say("file-mark"), help=say("compare-option")),
        click.Option(["--fail-on-new"], type=click.Choice(["error", "warning", "info"]), help=say("fail-on-new-option")),
        click.Option(["--show-settings"], is_flag=True, help=say("show-settings-option")), profile, *common,
    ])  # fmt: skip
    gate = gatecli.commands(command, say, [select, ignore, *common], _context)
    showing = command("show", "show-help", _show, [click.Argument(["id"], required=False), select, ignore, *common])
    showing.hidden = True
    into = click.Argument(["folder"], type=click.Path(path_type=Path), metavar=say("folder-mark"))
    paging = command("pages", "pages-help", _pages, [into, *common])
    book = group(
        "rules", "rules-help", [*gate, paging, showing], invoke_without_command=True, callback=_list, params=[select, ignore, *common]
    )
    book.fallback = "show"
    explaining = command("explain", "explain-help", _explain, [
        click.Argument(["id"]), click.Argument(["paths"], nargs=-1, metavar=say("paths-mark")), *common,
    ], _Explained)  # fmt: skip
    scoring = command("score", "score-help", _score, [
        click.Argument(["paths"], nargs=-1, metavar=say("paths-mark")),
        click.Option(["--output-format"], type=click.Choice(["text", "json"]), default="text", help=say("format-option")),
        click.Option(["--output-file"], type=click.Path(path_type=Path), metavar=say("file-mark"), help=say("output-option")),
        click.Option(["--explain"], is_flag=True, help=say("explain-option")),
        click.Option(["--template"], type=click.Path(path_type=Path), metavar=say("file-mark"), help=say("template-option")), *common,
    ])  # fmt: skip
    drafting_waivers = command("draft", "waivers-draft-help", _draft, [
        click.Argument(["id"]), click.Argument(["paths"], nargs=-1, metavar=say("paths-mark")), *common,
    ])  # fmt: skip
    waiving = group("waivers", "waivers-help", [drafting_waivers], params=[lang], callback=lambda lang: 0)
    drafting = command("schema", "schema-help", _schema, [
        click.Argument(["kind"], type=click.Choice(SCHEMAS), default="agreement", metavar=f"[{'|'.join(SCHEMAS)}]"), lang,
    ])  # fmt: skip
    version = click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version, help=say("version-option"))
    return group(
        "periksa", "help", [checking, book, explaining, scoring, waiving, drafting], params=[version, lang], callback=lambda lang: 0
    )


def _version(context: click.Context, option: click.Parameter, asked: bool) -> None:
    if asked:
        from engine import __version__

        click.echo(f"periksa {__version__}")
        context.exit()


def _context(given: dict[str, Any]) -> cli.Context:
    """The shared context; options of a group before its command are those of the command."""
    parent = click.get_current_context().parent
    above = {key: value for key, value in (parent.params if parent else {}).items() if value}
    merged = {**above, **{key: value for key, value in given.items() if value not in (None, ())}}
    config = merged.pop("config", None)
    merged = {key: list(value) if isinstance(value, tuple) else value for key, value in merged.items()}
    return cli.Context(merged, config)


def _check(paths: tuple[str, ...], exit_zero: bool, show_settings: bool, **given: Any) -> int:
    asked = checkcli.Asked(given.pop("as_of"), given.pop("compare"), given.pop("fail_on_new"))
    formats, files, full = (given.pop(name) for name in (outputcli.FORMAT, outputcli.FILE, "sarif_full"))
    context = _context(given)
    if show_settings:
        return checkcli.show_settings(context)
    return cli.check(context, paths, outputcli.outputs(formats, files, full, context.words), exit_zero, asked)


def _list(**given: Any) -> int:
    if click.get_current_context().invoked_subcommand is None:
        return cli.show_rules(_context(given), None)
    return cli.CLEAN


def _show(id: str | None, **given: Any) -> int:
    return cli.show_rules(_context(given), id)


def _pages(folder: Path, **given: Any) -> int:
    return cli.write_pages(_context(given), folder)


def _explain(id: str, paths: tuple[str, ...], **given: Any) -> int:
    context = _context(given)
    return cli_scores.explain_formula(context.words, id) if cli_scores.is_formula(id) else cli.explain(context, id, paths)


def _score(paths: tuple[str, ...], output_format: str, output_file: Path | None, explain: bool, template: Path | None, **given: Any) -> int:
    return cli_scores.score(_context(given), paths, output_format, output_file, template, explain)


def _draft(id: str, paths: tuple[str, ...], **given: Any) -> int:
    return checkcli.draft(_context(given), id, paths)


def _schema(kind: str, lang: str | None) -> int:
    return cli.schema(kind)
