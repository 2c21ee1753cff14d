"""`periksa check`: reading, running, what the run is held against (waivers, an earlier report), the seal, the exit code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from agreements.source.unforeseen import UNFORESEEN
from engine.cli.context import CANNOT_RUN, CLEAN, FOUND, Context, bundled, out, progress, stop
from engine.cli.inputs import inputs, protect
from engine.cli.outputs import Outputs, report

if TYPE_CHECKING:
    from agreements.loading import Loaded
    from engine.review.comparison import Earlier
    from engine.review.waivers import Waivers
    from engine.rulebook import RuleBook
    from engine.run.finding import Result
    from engine.settings import Settings


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for beside settings: the day the run is as of, an earlier report, and what new findings make it fail."""

    as_of: str | None = None
    compare: Path | None = None
    fail_on_new: str | None = None


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a run is held against: waivers, whether there are some that are ignored, the findings of the earlier report, the day."""

    waivers: Waivers | None
    ignored: bool
    previous: Sequence[Earlier] | None
    asked: Asked

    @property
    def files(self) -> list[Path]:
        """Files that are no agreements, should they lie among them."""
        return [Path(self.waivers.document.name)] if self.waivers else []


def check(context: Context, paths: tuple[str, ...], outputs: Outputs, exit_zero: bool, asked: Asked) -> int:
    """Check the agreements under the paths and report; the exit code."""
    from agreements.loading import load
    from engine.run.running import run
    from reports.words.problems import line

    words, book = context.words, context.book()
    chosen, held = context.chosen(book), grounds(context, asked)
    loaded = load(paths or (bundled(),), book.vocabulary, watch=progress(words, "cli.reading"), without=held.files)
    _protect(context, loaded, outputs, held)
    result = run(chosen, loaded.agreements, loaded.problems, progress(words, "cli.checking"), keep_passed=outputs.keep_passed, as_of=asked.as_of)
    result = complete(result, held, book, chosen, loaded)
    if loaded.agreements or loaded.problems or not loaded.unusable:
        report(context, book, loaded, result, outputs)
    for problem in loaded.unusable:
        click.echo(f"periksa: {line(problem, words)}", err=True)
    code = verdict(context.settings, result, asked.fail_on_new)
    return CANNOT_RUN if loaded.unusable or code == CANNOT_RUN else CLEAN if exit_zero else code


def _protect(context: Context, loaded: Loaded, outputs: Outputs, held: Grounds) -> None:
    """End the program if a report would take the place of what the run reads; a JSON report may replace the one it is compared with."""
    compared = [held.asked.compare] if held.asked.compare else []
    renewed = [item.file for item in outputs.items if item.file and item.format == "json"]
    others = [item.file for item in outputs.items if item.file and item.format != "json"]
    protect(context, renewed, inputs(context, loaded, held.files))
    protect(context, others, inputs(context, loaded, [*held.files, *compared]), stdout=any(item.file is None for item in outputs.items))


def grounds(context: Context, asked: Asked) -> Grounds:
    """Read what the run is held against, before anything is checked; ends the program with all that keeps it from being used."""
    words, settings = context.words, context.settings
    wrong: list[str] = []
    if asked.as_of is not None:
        from engine.review.waivers import is_day

        if not is_day(asked.as_of):
            wrong.append(words.say("cli.bad-day", value=asked.as_of))
    if asked.fail_on_new and asked.compare is None:
        wrong.append(words.say("cli.nothing-to-compare"))
    waivers = None if settings.ignore_waivers or not settings.waivers else _waivers(context, settings.waivers, wrong)
    if waivers and waivers.entries and asked.as_of is None:
        wrong.append(words.say("cli.waivers-need-day", file=waivers.document.name))
    previous = _previous(context, asked.compare, wrong)
    for message in wrong[:-1]:
        click.echo(f"periksa: {message}", err=True)
    if wrong:
        stop(wrong[-1])
    return Grounds(waivers, bool(settings.waivers) and settings.ignore_waivers, previous, asked)


def _waivers(context: Context, file: str, wrong: list[str]) -> Waivers | None:
    from engine.language import Problems
    from engine.review.waivers import read_waivers
    from reports.words.problems import listing

    try:
        return read_waivers(Path(file))
    except Problems as problems:
        click.echo(listing(problems.problems, context.words), nl=False, err=True)
        wrong.append(context.words.say("cli.broken-waivers", file=file, errors=context.words.count("error", len(problems.problems))))
        return None


def _previous(context: Context, file: Path | None, wrong: list[str]) -> Sequence[Earlier] | None:
    if file is None:
        return None
    from engine.language import Problems
    from engine.review.comparison import read_previous
    from reports.words.problems import line

    try:
        return read_previous(file)
    except Problems as problems:
        wrong.extend(line(problem, context.words) for problem in problems.problems)
        return None


def complete(result: Result, held: Grounds, book: RuleBook, chosen: RuleBook, loaded: Loaded) -> Result:
    """The result of a run with waivers, the earlier report and the seal. `book` has all rules, `chosen` those that were run."""
    from engine.review.seal import seal

    waivers, day = held.waivers, held.asked.as_of
    if waivers is not None and waivers.entries:
        from engine.review.waivers import waive

        # Without a day it would not have come here.
        result = waive(result, waivers, loaded, {rule.id for rule in book.rules}, day or "")
    if held.previous is not None:
        from engine.review.comparison import compare

        context = {f"{item.portfolio}/{item.agreement.id}" for item in loaded.agreements if not item.selected}
        folders = {str(Path(item.file).parent) for item in loaded.agreements}
        result = compare(result, held.previous, str(held.asked.compare), context, folders)
    made = seal(loaded.contents, chosen.digests(), waivers.document.digest if waivers else None, day)
    return replace(result, seal=made, waivers_ignored=held.ignored)


def verdict(settings: Settings, result: Result, fail_on_new: str | None = None) -> int:
    """The exit code of a run; with `fail_on_new` only new findings count, from that severity on. What is waived never does."""
    from engine.rulebook.rule_file import Severity
    from engine.rulebook.verdict import Outcome

    order = list(Severity)
    if result.outcomes[Outcome.ERROR] or any(finding.name == UNFORESEEN for finding in result.findings):
        return CANNOT_RUN
    counting = [f for f in result.findings if f.waiver is None and (fail_on_new is None or f.status == "new")]
    worst = [order.index(finding.severity) for finding in counting if finding.outcome is Outcome.FAIL and not finding.follows]
    if worst and min(worst) <= order.index(Severity(fail_on_new or settings.fail_on)):
        return FOUND
    return FOUND if settings.fail_on_unknown and any(finding.outcome is Outcome.UNKNOWN for finding in counting) else CLEAN


def show_settings(context: Context) -> int:
    """Every setting, its value and where it comes from."""
    from engine.settings import origins
    from reports import settings_report as report

    context.settings  # noqa: B018 (ends the program if they cannot be used)
    found = origins(context.given, context.config, context.here)
    out(report.render(found, context.words), nl=False)
    return CLEAN
