"""How click speaks here: help and usage errors in the language of the user."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from engine.cli.context import out, stop
from engine.cli.outputs import remember

if TYPE_CHECKING:
    from reports.words.catalogue import Words

_GIVEN = f"{__name__}.given"


def usage_error(error: click.ClickException, words: Words) -> str:
    """A usage error in our words: what was given, and what to do."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "periksa"
    see = words.say("cli.see-help", command=path)
    if isinstance(error, click.NoSuchOption):
        hint = words.say("cli.hint", hint=error.possibilities[0]) if error.possibilities else ""
        return f"{words.say('cli.no-such-option', option=error.option_name)}{hint} {see}"
    if isinstance(error, click.BadOptionUsage):
        option = next((param for param in context.command.params if error.option_name in param.opts), None) if context else None
        key = "cli.takes-no-value" if getattr(option, "is_flag", False) else "cli.no-value"
        return f"{words.say(key, option=error.option_name)} {see}"
    if isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(context) if error.param is not None and context else ""
        option = f"{error.param.opts[0]} " if isinstance(error.param, click.Option) else ""
        return f"{words.say('cli.missing-argument', name=option + name)} {see}"
    if isinstance(error, click.BadParameter) and error.param is not None:
        choices = getattr(error.param.type, "choices", ())
        expected = words.say("cli.expected", choices=", ".join(choices)) if choices else ""
        given = context.meta.get(_GIVEN, {}).get(error.param.name, "") if context else ""
        value = next((str(one) for one in (given if isinstance(given, list | tuple) else [given]) if one not in choices), "")
        return f"{words.say('cli.bad-option', option=error.param.opts[0], value=value)}{_hint(value, choices, words)}{expected} {see}"
    return f"{words.say('cli.usage', detail=error.format_message())} {see}"


def _hint(name: str, known: Iterable[str], words: Words) -> str:
    """The known name most like the given one, as a question; "" if none is."""
    from engine.language.suggesting import suggest

    hint = str(suggest(name, known).get("hint", ""))
    return words.say("cli.hint", hint=hint) if hint else ""


def _show_help(ctx: click.Context, option: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        out(ctx.get_help())
        ctx.exit()


class Command(click.Command):
    """A command whose help uses our headings."""

    def __init__(self, name: str, words: Words, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.words = words

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does; the values and the order of the options are kept beside, which click gives to nobody."""
        ctx.allow_extra_args = True
        try:
            ctx.meta[_GIVEN], rest, order = self.make_parser(ctx).parse_args(list(args))
            remember(ctx, order)
            left = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        self.check_rest(ctx, rest)
        return left

    def check_rest(self, ctx: click.Context, rest: Sequence[str]) -> None:
        """What is left when options and arguments are taken: nothing may be."""
        if rest:
            see = self.words.say("cli.see-help", command=ctx.command_path)
            stop(f"{self.words.say('cli.extra-argument', value=rest[0])} {see}")

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what it does, arguments and options, commands."""
        words = self.words
        pieces = " ".join(self.collect_usage_pieces(ctx))
        for mark, key in (("[OPTIONS]", "options-mark"), ("COMMAND", "command-mark"), ("[ARGS]...", "arguments-mark")):
            pieces = pieces.replace(mark, words.say(f"cli.{key}"))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{words.say('cli.usage-heading')}: ")
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self.help or "")
        # Arguments, of which some versions of click make empty rows, are in the line above.
        records = [record for option in self.get_params(ctx) if (record := option.get_help_record(ctx)) and record[1]]
        # What click adds by itself, in its own language.
        options = [(name, text.replace("[required]", words.say("cli.required-mark"))) for name, text in records]
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
            option.callback = _show_help
        return option


def jobs(value: str) -> int | None:
    """A number of processes from 1 on; None for `auto`, as many as pay. Raises ValueError."""
    if value == "auto":
        return None
    if (number := int(value)) < 1:
        raise ValueError(value)
    return number


class TextCommand(Command):
    """A command whose argument may be a text that begins with a dash: "- Jumlah desa …", "-a + b"."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what begins with one dash and has blanks for a text, not for an option."""
        return super().parse_args(ctx, [f" {arg}" if re.match(r"-(?!-).* ", arg, re.DOTALL) else arg for arg in args])


class Group(Command, click.Group):
    """A group whose help uses our headings; an unknown command is `fallback` with that word as its argument, if there is one."""

    def __init__(self, name: str, words: Words, *, commands: Sequence[click.Command], fallback: str | None = None, **kwargs: Any) -> None:
        super().__init__(name, words, commands=commands, **kwargs)
        self.fallback = fallback

    def check_rest(self, ctx: click.Context, rest: Sequence[str]) -> None:
        """A command must be; without one the help is shown."""
        if not rest and not self.invoke_without_command:
            raise click.exceptions.NoArgsIsHelpError(ctx)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words name."""
        if self.get_command(ctx, args[0]) is None:
            if self.fallback is not None:
                return self.fallback, self.get_command(ctx, self.fallback), args
            unknown = self.words.say("cli.no-such-command", name=args[0])
            stop(f"{unknown}{_hint(args[0], self.commands, self.words)} {self.words.say('cli.see-help', command=ctx.command_path)}")
        return super().resolve_command(ctx, args)
