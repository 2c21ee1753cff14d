"""The commands for papers, follow-up and archive as click sees them. What they do is in the modules beside this one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from engine.cli.given_options import context_of as _context
from engine.cli.shared_options import DAY, Parameters


def paper_commands(made: Parameters) -> list[click.Command]:
    """`paper`, `followup` and `archive`, with their commands."""
    return [_papers(made), _follow_ups(made), _archives(made)]


def _papers(made: Parameters) -> click.Command:
    """`paper`: the working paper and the letters."""
    judged = [
        made.paths, made.exclude, *made.chosen, made.waivers, made.day, made.option("deadline", DAY, "deadline-option"), made.profile,
        *made.cluster, *made.common,
    ]  # fmt: skip
    return made.group("paper", "paper-help", [
        made.command("working", "paper-working-help", _working_paper, [
            made.path("out", "paper-out-option", required=True), made.path("previous", "previous-option"),
            made.path("archive", "archive-option"), *judged,
        ]),
        made.command("letters", "letters-help", _letters, [
            made.path("out", "letters-out-option", "folder", required=True), made.path("template", "letter-template-option"), *judged,
        ]),
        made.command("template", "letter-template-help", _letter_template, [_file(made), *made.general]),
    ])  # fmt: skip


def _follow_ups(made: Parameters) -> click.Command:
    """`followup`: what people answered in a working paper."""
    shown = made.choice("output-format", ["text", "json"], "format-option", default="text")
    return made.group("followup", "followup-help", [
        made.command("show", "followup-help", _follow_up, [_file(made), made.day, shown, *made.common], hidden=True),
        made.command("import", "import-help", _import_paper, [
            _file(made), made.path("archive", "archive-option", required=True), *made.common,
        ]),
    ], fallback="show")  # fmt: skip


def _archives(made: Parameters) -> click.Command:
    """`archive`: copies of it, and what is taken out of it."""
    new = made.argument("to", "new", type=click.Path(path_type=Path))
    return made.group("archive", "archive-help", [
        made.command("copy", "archive-copy-help", _copy_archive, [_file(made), new, *made.general]),
        made.command("purge", "archive-purge-help", _purge_archive, [
            _file(made), made.option("before", DAY, "before-option", required=True), *made.general,
        ]),
    ])  # fmt: skip


def _file(made: Parameters) -> click.Argument:
    return made.argument("file", "file", type=click.Path(path_type=Path))


def _working_paper(
    paths: tuple[str, ...], out: Path, previous: Path | None, archive: Path | None, deadline: str | None, as_of: str | None, **given: Any
) -> int:
    from engine.cli import paper_command as paper

    context = _context(given)
    # What passes now is needed to say what has become of the findings of an earlier paper.
    options = context.options(as_of=as_of, keep_passed=previous is not None)
    return paper.working(context, paths, out, previous, deadline, options, archive)


def _import_paper(file: Path, archive: Path, **given: Any) -> int:
    from engine.cli import followup_command as followup

    return followup.import_answers(_context(given), file, archive)


def _copy_archive(file: Path, to: Path, **given: Any) -> int:
    from engine.cli import archive_command as archives

    return archives.copy(_context(given), file, to)


def _purge_archive(file: Path, before: str, **given: Any) -> int:
    from engine.cli import archive_command as archives

    return archives.purge(_context(given), file, before)


def _letters(paths: tuple[str, ...], out: Path, template: Path | None, deadline: str | None, as_of: str | None, **given: Any) -> int:
    from engine.cli import paper_command as paper

    context = _context(given)
    return paper.letters(context, paths, out, template, as_of, deadline, context.options(as_of=as_of))


def _letter_template(file: Path, **given: Any) -> int:
    from engine.cli import paper_command as paper

    return paper.template(_context(given), file)


def _follow_up(file: Path, as_of: str | None, output_format: str, **given: Any) -> int:
    from engine.cli import followup_command as followup

    return followup.show(_context(given), file, as_of, output_format)
