"""The arguments and options of commands, with help in the language of the user; those that several commands have stand here once.

Must not know what a command does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine.cli.context import CLEAN
from engine.cli.given_paths import STDIN, STDOUT
from engine.cli.help import Command, Group
from engine.language.classes import dataclass

if TYPE_CHECKING:
    from reports.words.catalogue import Words

SEVERITIES = ("error", "warning", "info")
DAY = "YYYY-MM-DD"


class _File(click.Path):
    """A path as given; `./-` is a file of that name, for `-` alone means a stream."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        found = super().convert(value, param, ctx)
        return found.absolute() if found == STDOUT and str(value) != STDIN else found


@dataclass(frozen=True)
class Parameters:
    """What commands are made of; `help` is always the key of a phrase of the command line. A parameter that is shared is made once."""

    words: Words

    def say(self, key: str) -> str:
        """A phrase of the command line."""
        return self.words.say(f"cli.{key}")

    def mark(self, key: str) -> str:
        """What stands for a value."""
        return self.say(f"{key}-mark")

    def command(self, name: str, help: str, run: Callable[..., int], params: Sequence[click.Parameter], **kwargs: Any) -> click.Command:
        """A command."""
        return Command(name, self.words, callback=run, params=list(params), help=self.say(help), **kwargs)

    def group(self, name: str, help: str, commands: Sequence[click.Command], **kwargs: Any) -> click.Command:
        """A command with commands of its own; alone it does nothing, unless it is said what."""
        kept = {"callback": lambda lang: CLEAN, **kwargs}
        return Group(name, self.words, help=self.say(help), params=[*self.general], commands=commands, **kept)

    def flag(self, name: str, help: str, **kwargs: Any) -> click.Option:
        """An option without a value."""
        return click.Option([f"--{name}"], is_flag=True, help=self.say(help), **kwargs)

    def choice(self, name: str, choices: Sequence[str], help: str, **kwargs: Any) -> click.Option:
        """An option whose value is one of some."""
        return click.Option([f"--{name}"], type=click.Choice(choices), help=self.say(help), **kwargs)

    def option(self, name: str, metavar: str, help: str, **kwargs: Any) -> click.Option:
        """An option with a value of any other kind; `metavar` is shown for it."""
        return click.Option([f"--{name}"], metavar=metavar, help=self.say(help), **kwargs)

    def path(self, name: str, help: str, mark: str = "file", **kwargs: Any) -> click.Option:
        """An option that is a file, or a folder."""
        return self.option(name, self.mark(mark), help, type=_File(path_type=Path), **kwargs)

    def argument(self, name: str, mark: str, **kwargs: Any) -> click.Argument:
        """An argument; in brackets where it may be left out."""
        shown = self.mark(mark)
        metavar = f"[{shown}]" if kwargs.get("required") is False and not shown.startswith("[") else shown
        return click.Argument([name], metavar=metavar, **kwargs)

    @cached_property
    def general(self) -> list[click.Parameter]:
        """Those of every command. What they do is done before anything is parsed."""
        return [self.choice("lang", ["id", "en"], "lang-option"), self.flag("debug", "debug-option", expose_value=False)]

    @cached_property
    def common(self) -> list[click.Parameter]:
        """Those of every command that needs a rule book."""
        return [
            self.option("rules", self.mark("folder"), "rules-option", multiple=True),
            click.Option(["--set-severity", "severity"], multiple=True, metavar=self.mark("level"), help=self.say("set-severity-option")),
            self.path("config", "config-option"),
            *self.general,
        ]

    @cached_property
    def chosen(self) -> list[click.Parameter]:
        """Which rules."""
        return [self.option("select", "ID", "select-option", multiple=True), self.option("ignore", "ID", "ignore-option", multiple=True)]

    @cached_property
    def paths(self) -> click.Argument:
        """Where the agreements are."""
        return self.argument("paths", "paths", nargs=-1)

    @cached_property
    def exclude(self) -> click.Option:
        """What is no agreement."""
        return self.option("exclude", self.mark("pattern"), "exclude-option", multiple=True)

    @cached_property
    def read(self) -> list[click.Parameter]:
        """Which agreements are read."""
        stdin = click.Option(["--stdin-filename", "stdin_name"], metavar=self.mark("file"), help=self.say("stdin-option"))
        return [self.paths, stdin, self.exclude, self.flag("read-scans", "read-scans-option")]

    @cached_property
    def waivers(self) -> click.Option:
        """The file of waivers."""
        return self.option("waivers", self.mark("file"), "waivers-option")

    @cached_property
    def day(self) -> click.Option:
        """The day that a run is of."""
        return self.option("as-of", DAY, "as-of-option")

    @cached_property
    def profile(self) -> click.Option:
        """Whose settings count."""
        return self.option("profile", self.mark("name"), "profile-option")

    @cached_property
    def cluster(self) -> list[click.Parameter]:
        """Where offices are judged. On the command line only: whoever is checked must not say whom the program trusts."""
        files = [self.path(f"cluster-{name}", f"cluster-{name}-option") for name in ("ca", "cert", "key")]
        return [self.option("cluster", self.mark("cluster"), "cluster-option"), *files]

    @cached_property
    def fail_on(self) -> click.Option:
        """From which severity on a finding counts."""
        return self.choice("fail-on", SEVERITIES, "fail-on-option")

    @cached_property
    def fail_on_new(self) -> click.Option:
        """From which severity on a new finding counts."""
        return self.choice("fail-on-new", SEVERITIES, "fail-on-new-option")

    @cached_property
    def ids(self) -> click.Argument:
        """Rules by their ids."""
        return click.Argument(["ids"], nargs=-1, metavar="[ID]...")
