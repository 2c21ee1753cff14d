"""`periksa check`: reading, running, what the run is held against (waivers, an earlier report), the seal, the exit code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from agreements.source.unforeseen import UNFORESEEN
from engine.cli.context import CANNOT_RUN, CLEAN, FOUND, Context, bundled, note, out, progress, stop
from engine.cli.inputs import inputs, protect
from engine.cli.outputs import Outputs, report

if TYPE_CHECKING:
    from agreements.loading import Loaded
    from engine.review.earlier import EarlierReport
    from engine.review.reviewed import Review
    from engine.review.reviewing import Grounds
    from engine.review.waivers import Waivers
    from engine.settings import Settings


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for beside settings: the day the run is as of, an earlier report, and what new findings make it fail."""

    as_of: str | None = None
    compare: Path | None = None
    fail_on_new: str | None = None


def check(context: Context, paths: tuple[str, ...], outputs: Outputs, exit_zero: bool, asked: Asked) -> int:
    """Check the agreements under the paths and report; the exit code."""
    from agreements.loading import load
    from engine.review.reviewing import review
    from engine.run.running import run
    from reports.words.problems import line

    words, book = context.words, context.book()
    chosen, held = context.chosen(book), grounds(context, asked)
    # Should they lie among the agreements.
    excuses = [Path(held.waivers.document.name)] if held.waivers else []
    loaded = load(paths or (bundled(),), book.vocabulary, watch=progress(words, "cli.reading"), without=excuses)
    _protect(context, loaded, outputs, excuses, asked.compare)
    watch, named = progress(words, "cli.checking"), loaded.portfolios
    result = run(chosen, loaded.agreements, loaded.problems, watch, keep_passed=outputs.keep_passed, portfolios=named)
    reviewed = review(result, loaded, book, chosen, held)
    if loaded.agreements or loaded.problems or not loaded.unusable:
        report(context, book, loaded, reviewed, outputs)
    for problem in loaded.unusable:
        note(f"periksa: {line(problem, words)}")
    code = verdict(context.settings, reviewed, asked.fail_on_new)
    return CANNOT_RUN if loaded.unusable or code == CANNOT_RUN else CLEAN if exit_zero else code


def _protect(context: Context, loaded: Loaded, outputs: Outputs, others: Sequence[Path], compare: Path | None) -> None:
    """End the program if a report would take the place of what the run reads; a JSON report may replace the one it is compared with."""
    compared = [compare] if compare else []
    renewed = [item.file for item in outputs.items if item.file and item.format == "json"]
    rest = [item.file for item in outputs.items if item.file and item.format != "json"]
    protect(context, renewed, inputs(context, loaded, others))
    protect(context, rest, inputs(context, loaded, [*others, *compared]), stdout=any(item.file is None for item in outputs.items))


def grounds(context: Context, asked: Asked) -> Grounds:
    """Read what the run is held against, before anything is checked; ends the program with all that keeps it from being used."""
    from engine.review.reviewing import Grounds

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
        note(f"periksa: {message}")
    if wrong:
        stop(wrong[-1])
    return Grounds(waivers, bool(settings.waivers) and settings.ignore_waivers, previous, asked.as_of)


def _waivers(context: Context, file: str, wrong: list[str]) -> Waivers | None:
    from engine.language import Problems
    from engine.review.waivers import read_waivers
    from reports.words.problems import listing

    try:
        return read_waivers(Path(file))
    except Problems as problems:
        note(listing(problems.problems, context.words), nl=False)
        wrong.append(context.words.say("cli.broken-waivers", file=file, errors=context.words.count("error", len(problems.problems))))
        return None


def _previous(context: Context, file: Path | None, wrong: list[str]) -> EarlierReport | None:
    if file is None:
        return None
    from engine.language import Problems
    from engine.review.earlier import read_previous
    from reports.words.problems import line

    try:
        return read_previous(file)
    except Problems as problems:
        wrong.extend(line(problem, context.words) for problem in problems.problems)
        return None


def verdict(settings: Settings, review: Review, fail_on_new: str | None = None) -> int:
    """The exit code of a run; with `fail_on_new` only new findings count, from that severity on. What is waived never does."""
    from engine.rulebook.rule_file import Severity
    from engine.rulebook.verdict import Outcome

    order = list(Severity)
    if review.outcomes[Outcome.ERROR] or any(finding.name == UNFORESEEN for finding in review.findings):
        return CANNOT_RUN
    counting = [f for f in review.findings if f.waiver is None and (fail_on_new is None or f.status == "new")]
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
