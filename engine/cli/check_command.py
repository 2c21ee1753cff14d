"""`periksa check`: reading, running, what the run is held against (waivers, an earlier report), the seal, the exit code."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.cli.context import CANNOT_RUN, CLEAN, FOUND, Context, note, out, stop
from engine.cli.given_paths import from_stdin, plan_agreements, read_agreements
from engine.cli.inputs import distinct, inputs, protect
from engine.cli.outputs import Outputs, check_offices, report
from engine.cli.progress import progress

if TYPE_CHECKING:
    from agreements.submitted import Loaded
    from engine.api import Checked, Options
    from engine.review.reviewed import History
    from engine.review.reviewing import Grounds
    from engine.rulebook import RuleBook


def check(
    context: Context,
    paths: tuple[str, ...],
    outputs: Outputs,
    exit_zero: bool,
    options: Options,
    stdin_name: str | None = None,
    copies: Path | None = None,
    archive: Path | None = None,
    jobs: int | None = None,
) -> int:
    """Check the agreements under the paths and report, with marked copies of documents in the folder `copies`; the exit code.

    In `jobs` processes, None for as many as pay.
    """
    book = context.book(kept=True)
    context.chosen(book)
    context.note_ignored()
    held = grounds(context, options)
    # Should they lie among the agreements.
    excuses = [Path(held.waivers.document.name)] if held.waivers else []
    files = [item.file for item in outputs.items if item.file]

    def protect_all(loaded: Loaded) -> None:
        _protect(context, loaded, outputs, excuses, options.compare)
        if archive is not None:
            protect(context, [archive], [*inputs(context, loaded, excuses), *files])
            distinct(context, [archive], files)

    checked = examine(context, paths, book, options, held, excuses, protect_all, stdin_name, jobs, kept=True)
    to_mark = _to_mark(context, copies, checked.loaded, [*excuses, *([Path(str(options.compare))] if options.compare else [])])
    distinct(context, to_mark.values(), [*files, *([archive] if archive else [])])
    _tell(context, checked, outputs, to_mark, archive)
    if checked.loaded.unusable or checked.broken:
        return CANNOT_RUN
    return FOUND if checked.fails and not exit_zero else CLEAN


def _to_mark(context: Context, copies: Path | None, loaded: Loaded, others: Sequence[Path]) -> Mapping[str, Path]:
    """The documents with the files of their marked copies in the folder, if there is one, none of which is what the run reads."""
    if copies is None:
        return {}
    from engine.cli.mark_command import copies_in, protect_copies  # as all that few runs ask for, loaded where it is

    found = copies_in(context, copies, loaded)
    protect_copies(context, loaded, found, others)
    return found


def _tell(context: Context, checked: Checked, outputs: Outputs, to_mark: Mapping[str, Path], archive: Path | None) -> None:
    """Write the reports and the marked copies, and note what was set aside and what could not be used."""
    from reports.words.problems import line

    loaded = checked.loaded
    if checked.review.result.set_aside:
        from engine.cli.named_versions import note_set_aside

        note_set_aside(checked.review.result.set_aside, context.words)
    check_offices(context, checked, outputs)
    if loaded.agreements or loaded.problems or not loaded.unusable:
        report(context, checked, outputs, _kept(context, checked, archive) if archive else None)
    if to_mark:
        from engine.cli.mark_command import write_copies

        write_copies(context, checked, to_mark)
    for problem in loaded.unusable:
        note(f"periksa: {line(problem, context.words)}")


def _kept(context: Context, checked: Checked, archive: Path) -> Mapping[str, History]:
    """The findings' histories by fingerprint, once the run is kept in the archive."""
    from engine.cli.archive_command import kept

    return kept(context, checked, archive).histories


def examine(
    context: Context,
    paths: tuple[str, ...],
    book: RuleBook,
    options: Options,
    held: Grounds,
    without: Sequence[Path],
    before: Callable[[Loaded], None],
    stdin_name: str | None = None,
    jobs: int | None = 1,
    *,
    kept: bool = False,
) -> Checked:
    """Read and check the agreements under the paths, office by office; `before` is handed the files that will be read, before any is.

    `kept`: what comes of an office may be kept, and come from the cache folder.
    """
    from engine.api import check as checked_of
    from engine.api import check_plan

    watch, cluster = progress(context.words, "cli.checking"), context.cluster(jobs)
    if from_stdin(context, paths, stdin_name):
        if cluster is not None:
            stop(context.words.say("cli.cluster-of-stdin"))
        loaded = read_agreements(context, paths, book, stdin_name, without)
        before(loaded)
        return checked_of(loaded, book, options, watch, held)
    plan = plan_agreements(context, paths, without)
    before(plan.expected())
    recipe = context.recipe()
    results = recipe.cache if kept else None
    return context.or_stop(lambda: check_plan(plan, book, options, watch, held, recipe=recipe, jobs=jobs, results=results, cluster=cluster))


def _protect(context: Context, loaded: Loaded, outputs: Outputs, others: Sequence[Path], compare: Any) -> None:
    """End the program if a report would take the place of what the run reads; a JSON report may replace the one it is compared with."""
    compared = [Path(compare)] if compare else []
    renewed = [item.file for item in outputs.items if item.file and item.format == "json"]
    rest = [item.file for item in outputs.items if item.file and item.format != "json"]
    protect(context, renewed, inputs(context, loaded, others))
    protect(context, rest, inputs(context, loaded, [*others, *compared]), stdout=any(item.file is None for item in outputs.items))


def grounds(context: Context, options: Options) -> Grounds:
    """Read what the run is held against, before anything is checked; ends the program with all that keeps it from being used."""
    from engine.api import grounds as read_grounds
    from engine.language import Problems
    from reports.words.problems import line, message

    words = context.words
    try:
        return read_grounds(options)
    except Problems as problems:
        # What stands in a file is said with its place, what stands on the command line by itself.
        said = [
            line(problem, words)
            if problem.place.line
            else f"periksa: {line(problem, words) if problem.place.file else message(problem, words)}"
            for problem in problems.problems
        ]
        in_files = sum(problem.place.file == str(options.waivers) and problem.place.line > 0 for problem in problems.problems)
        if in_files:
            errors = words.count("error", in_files)
            said.append(f"periksa: {words.say('cli.broken-waivers', file=str(options.waivers), errors=errors)}")
        stop("\n".join(said))


def show_settings(context: Context) -> int:
    """Every setting, its value and where it comes from; what the rule book is made of, and what is ignored."""
    from reports import settings_report as report
    from reports.words.book_phrases import book_lines, ignored_lines

    found = context.sources.origins()
    out(report.render(found, context.words, [*ignored_lines(context.ignored, (), context.words, str(context.here))]), nl=False)
    if context.settings.rules or context.settings.severity:
        # After the settings, which are shown also where the book cannot be used.
        for text in book_lines(context.book(), context.words, str(context.here)):
            out(text)
    return CLEAN
