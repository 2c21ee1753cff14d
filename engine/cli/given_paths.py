"""Reading agreements for a command: what the paths mean, standard input, what the settings leave out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.cli.context import Context, note, stop
from engine.cli.progress import progress
from engine.cli.streams import read_stdin

if TYPE_CHECKING:
    from agreements.loading import Plan
    from agreements.source.exclusion import Exclusion
    from agreements.submitted import Loaded
    from engine.rulebook import RuleBook

STDIN = "-"
# The same name for what is written: standard output.
STDOUT = Path(STDIN)
# What an agreement from standard input is called that has no name.
NAMELESS = "stdin"


def read_agreements(
    context: Context, paths: tuple[str, ...], book: RuleBook, stdin_name: str | None = None, without: Iterable[Path] = ()
) -> Loaded:
    """The agreements under the paths, without any those in the working directory; ends the program if the paths cannot be meant so.

    `-` is one agreement, or one document, from standard input; with its name it stands where the file of that name does, among the others
    of the folder. Its name says what kind of document it is, else its bytes do.
    """
    from agreements.loading import read_plan

    if from_stdin(context, paths, stdin_name):
        return _from_stdin(context, paths, book, stdin_name)
    return read_plan(plan_agreements(context, paths, without), book.vocabulary, progress(context.words, "cli.reading"))


def from_stdin(context: Context, paths: tuple[str, ...], stdin_name: str | None) -> bool:
    """Whether the agreement comes from standard input; ends the program for a name of one that does not."""
    if stdin_name is not None and STDIN not in paths:
        stop(context.words.say("cli.stdin-name-without-stdin"))
    return STDIN in paths


def plan_agreements(context: Context, paths: tuple[str, ...], without: Iterable[Path] = ()) -> Plan:
    """What is to be read under the paths, without any in the working directory; what the settings leave out is said."""
    from agreements.loading import plan_reading

    plan = plan_reading(paths or (".",), without, exclusion=exclusion(context), confirmed_by=context.confirmed_by, scans=context.scans)
    for path in plan.excluded:
        note(f"periksa: {context.words.say('cli.excluded', path=path)}")
    _note_settings_aside(context, plan)
    if paths:
        return plan
    here = tuple(replace(problem, code="no-agreements-here") if problem.code == "no-agreements" else problem for problem in plan.unreached)
    return replace(plan, unreached=here)


def _note_settings_aside(context: Context, plan: Plan) -> None:
    """Say which settings files above the agreements are not those of the run, if they say more than what an office is called."""
    if not plan.saying_more:
        return
    from agreements.source.configuration import candidates
    from reports.words.paths import relative

    looked_at = {os.path.realpath(file) for file in (*candidates(context.config, context.here), *candidates(None, context.here))}
    for file, keys in plan.saying_more:
        if os.path.realpath(file) not in looked_at:
            path = relative(str(file), str(context.here))
            note(f"periksa: {context.words.say('cli.settings-aside', path=path, keys=', '.join(keys))}")


def exclusion(context: Context) -> Exclusion:
    """What the settings leave out. Ends the program for a pattern that is none."""
    from agreements.source.exclusion import Exclusion

    try:
        return Exclusion.of(context.left_out())
    except ValueError as error:
        stop(context.words.say("cli.bad-pattern", detail=str(error)))


def _from_stdin(context: Context, paths: tuple[str, ...], book: RuleBook, name: str | None) -> Loaded:
    from agreements.intake.containers import MAX_PACKAGE, ending_of
    from agreements.source.document import MAX_BYTES
    from agreements.source.folders import is_paper
    from engine.api import read, read_alone

    words = context.words
    if len(paths) > 1:
        stop(words.say("cli.stdin-alone"))
    try:
        data = read_stdin(MAX_PACKAGE)
    except OSError as error:
        stop(words.say("cli.cannot-read-stdin", detail=words.system(error.strerror or "")))
    if data is None:
        stop(words.say("cli.stdin-too-large", limit=MAX_PACKAGE))
    # A document may be larger than a text.
    ending = "" if name is not None else ending_of(data)
    if len(data) > MAX_BYTES and not (is_paper(name) if name is not None else ending):
        stop(words.say("cli.stdin-too-large", limit=MAX_BYTES))
    if name is not None:
        loaded = read([name], book, texts={name: data}, exclusion=exclusion(context), confirmed_by=context.confirmed_by)
        for path in loaded.excluded:
            note(f"periksa: {words.say('cli.excluded', path=path)}")
        return loaded
    loaded, rests_on_others = read_alone(data, f"{NAMELESS}{ending}", book)
    if rests_on_others:
        note(f"periksa: {words.say('cli.stdin-without-folder')}")
    return loaded
