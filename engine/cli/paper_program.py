"""The commands for papers, follow-up and archive as click sees them. What they do is in the modules beside this one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine.cli import archive_command as archives
from engine.cli import followup_command as followup
from engine.cli import paper_command as paper
from engine.cli.context import CLEAN
from engine.cli.given_options import cluster_options
from engine.cli.given_options import context_of as _context
from engine.cli.help import Group

if TYPE_CHECKING:
    from reports.words.catalogue import Words


@dataclass(frozen=True, slots=True)
class Parts:
    """What the command line makes its commands of: a command, an option that is a file, and the options that commands share."""

    words: Words
    command: Callable[..., click.Command]
    file: Callable[..., click.Option]
    chosen: Sequence[click.Parameter]
    common: Sequence[click.Parameter]
    general: Sequence[click.Parameter]

    def say(self, key: str) -> str:
        """A phrase of the command line."""
        return self.words.say(f"cli.{key}")

    def mark(self, key: str) -> str:
        """What stands for a value."""
        return self.say(f"{key}-mark")


def paper_commands(parts: Parts) -> list[click.Command]:
    """`paper`, `followup` and `archive`, with their commands."""
    day = click.Option(["--as-of"], metavar="YYYY-MM-DD", help=parts.say("as-of-option"))
    judged = [
        click.Argument(["paths"], nargs=-1, metavar=parts.mark("paths")),
        click.Option(["--exclude"], multiple=True, metavar=parts.mark("pattern"), help=parts.say("exclude-option")), *parts.chosen,
        click.Option(["--waivers"], metavar=parts.mark("file"), help=parts.say("waivers-option")), day,
        click.Option(["--deadline"], metavar="YYYY-MM-DD", help=parts.say("deadline-option")),
        click.Option(["--profile"], metavar=parts.mark("name"), help=parts.say("profile-option")),
        *cluster_options(parts.say), *parts.common,
    ]  # fmt: skip
    papering = Group("paper", parts.words, help=parts.say("paper-help"), params=[*parts.general], callback=lambda lang: CLEAN, commands=[
        parts.command("working", "paper-working-help", _working_paper, [
            parts.file("out", "paper-out-option", required=True), parts.file("previous", "previous-option"),
            parts.file("archive", "archive-option"), *judged,
        ]),
        parts.command("letters", "letters-help", _letters, [
            click.Option(
                ["--out"], type=click.Path(path_type=Path), required=True, metavar=parts.mark("folder"),
                help=parts.say("letters-out-option"),
            ),
            parts.file("template", "letter-template-option"), *judged,
        ]),
        parts.command("template", "letter-template-help", _letter_template, [
            click.Argument(["file"], type=click.Path(path_type=Path), metavar=parts.mark("file")), *parts.general,
        ]),
    ])  # fmt: skip
    paper_file = click.Argument(["file"], type=click.Path(path_type=Path), metavar=parts.mark("file"))
    followed: dict[str, Any] = {"help": parts.say("followup-help"), "params": [*parts.general], "callback": lambda lang: CLEAN}
    following = Group("followup", parts.words, fallback="show", **followed, commands=[
        parts.command("show", "followup-help", _follow_up, [
            paper_file, day, click.Option(
                ["--output-format"], type=click.Choice(["text", "json"]), default="text", help=parts.say("format-option"),
            ), *parts.common,
        ], hidden=True),
        parts.command("import", "import-help", _import_paper, [
            paper_file, parts.file("archive", "archive-option", required=True), *parts.common,
        ]),
    ])  # fmt: skip
    archive_file = click.Argument(["file"], type=click.Path(path_type=Path), metavar=parts.mark("file"))
    kept: dict[str, Any] = {"help": parts.say("archive-help"), "params": [*parts.general], "callback": lambda lang: CLEAN}
    archiving = Group("archive", parts.words, **kept, commands=[
        parts.command("copy", "archive-copy-help", _copy_archive, [
            archive_file, click.Argument(["to"], type=click.Path(path_type=Path), metavar=parts.mark("new")), *parts.general,
        ]),
        parts.command("purge", "archive-purge-help", _purge_archive, [
            archive_file, click.Option(["--before"], metavar="YYYY-MM-DD", required=True, help=parts.say("before-option")), *parts.general,
        ]),
    ])  # fmt: skip
    return [papering, following, archiving]


def _working_paper(
    paths: tuple[str, ...], out: Path, previous: Path | None, archive: Path | None, deadline: str | None, as_of: str | None, **given: Any
) -> int:
    context = _context(given)
    # What passes now is needed to say what has become of the findings of an earlier paper.
    options = context.options(as_of=as_of, keep_passed=previous is not None)
    return paper.working(context, paths, out, previous, deadline, options, archive)


def _import_paper(file: Path, archive: Path, **given: Any) -> int:
    return followup.import_answers(_context(given), file, archive)


def _copy_archive(file: Path, to: Path, **given: Any) -> int:
    return archives.copy(_context(given), file, to)


def _purge_archive(file: Path, before: str, **given: Any) -> int:
    return archives.purge(_context(given), file, before)


def _letters(paths: tuple[str, ...], out: Path, template: Path | None, deadline: str | None, as_of: str | None, **given: Any) -> int:
    context = _context(given)
    return paper.letters(context, paths, out, template, as_of, deadline, context.options(as_of=as_of))


def _letter_template(file: Path, **given: Any) -> int:
    return paper.template(_context(given), file)


def _follow_up(file: Path, as_of: str | None, output_format: str, **given: Any) -> int:
    return followup.show(_context(given), file, as_of, output_format)
