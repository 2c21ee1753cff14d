"""`periksa waivers draft`."""

from __future__ import annotations

from dataclasses import replace

from engine.cli.context import CLEAN, Context, lines, note, out, stop
from engine.cli.given_paths import read_agreements
from engine.cli.inputs import inputs, protect


def draft(context: Context, name: str, paths: tuple[str, ...], stdin_name: str | None = None) -> int:
    """A file of waivers for what a rule finds in the agreements under the paths, to be filled in."""
    from engine.api import run
    from engine.rulebook.verdict import Outcome
    from reports.findings.waiver_draft import draft as written

    book = context.book()
    rule = context.rule(name, book)
    loaded = read_agreements(context, paths, book, stdin_name)
    if loaded.unusable:
        stop(lines(loaded.unusable, context.words))
    protect(context, (), inputs(context, loaded), stdout=True)
    # The rule alone: what it finds as the consequence of another one may have to be waived as well.
    result = run(loaded, replace(book, rules=(rule,)))
    found = [finding for finding in result.findings if finding.rule == rule.id and finding.outcome in (Outcome.FAIL, Outcome.UNKNOWN)]
    if not found:
        note(f"periksa: {context.words.say('cli.nothing-to-waive', id=rule.id)}")
        return CLEAN
    out(written(found, {item.file: item for item in loaded.agreements}), nl=False, data=True)
    return CLEAN
