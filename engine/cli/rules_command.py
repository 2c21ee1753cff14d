"""`periksa rules`: the list and the pages of the rules, and the gate of the rule set (check, test, mutate, diff)."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from agreements.source.writing import write_file
from engine.cli.context import CLEAN, FOUND, Context, bundled, lines, note, out, stop, width
from engine.cli.inputs import inputs, protect
from engine.cli.streams import wants_colour

if TYPE_CHECKING:
    from agreements.notation.vocabulary import Vocabulary
    from agreements.submitted import Loaded
    from engine.language import Place, Problem
    from engine.rulebook import RuleBook


def show_rules(context: Context, name: str | None, commands: Iterable[str] = ()) -> int:
    """The list of the rules, or the page of one."""
    from reports.rules import listing as rulebook
    from reports.rules import pages as rulepage

    book = context.book()
    protect(context, (), inputs(context), stdout=True)
    if name is None:
        out(rulebook.listing(context.chosen(book).rules, context.words, width()), nl=False)
    else:
        out(rulepage.page(context.rule(name, book, commands), book.reference, context.words, width()), nl=False)
    return CLEAN


def show_code(context: Context, name: str) -> int:
    """The Python that is made of a rule, with the expressions that it was made of."""
    from engine.rulebook.decided import source_of

    rule = context.rule(name, context.book())
    protect(context, (), inputs(context), stdout=True)
    parts = (f"# {part}: {' '.join(named.expression.text.split())}\n" for part, named in rule.parts().items())
    out(f"{''.join(parts)}\n{source_of([rule])}", nl=False)
    return CLEAN


def write_pages(context: Context, folder: Path) -> int:
    """Write the page of every rule, in both languages, into the folder; pages of rules that are no more are removed."""
    from reports.rules import fields_report
    from reports.rules import pages as rulepage

    book = context.book()
    written = {**dict(rulepage.pages(book.rules, book.reference)), **dict(fields_report.pages(book))}
    try:
        for parent in {(folder / path).parent for path in written}:
            parent.mkdir(parents=True, exist_ok=True)
        protect(context, [folder / path for path in written], inputs(context), stdout=True)
        for path, text in written.items():
            write_file(folder / path, text)
        # Of what is no page of a rule nothing is known: it stays.
        for old in (old for path in {Path(path).parent for path in written} for old in (folder / path).glob("*.md")):
            if old.relative_to(folder).as_posix() not in written and re.fullmatch(r"[A-Z]{2,4}[0-9]{3,4}", old.stem) and old.is_file():
                old.unlink()
    except OSError as error:
        named = error.filename if isinstance(error.filename, str) else str(folder)
        stop(context.words.say("cli.cannot-write", path=named, detail=context.words.system(error.strerror or "")))
    out(context.words.say("rulebook.pages-written", count=len(written), path=str(folder)))
    return CLEAN


def show_fields(context: Context, name: str | None) -> int:
    """The fields that a rule of the scope sees, those of one record, or those that a word tells of; without a name all there are."""
    from engine.language.suggesting import suggest
    from engine.rulebook.fields import records_of, scope_infos
    from engine.rulebook.scopes import scopes
    from reports.rules.fields_report import Fields, meant_by, text

    book = context.book()
    infos, kind = scope_infos(), scopes().get(name or "")
    records = records_of(kind, book.vocabulary)
    if kind is not None:
        infos = [info for info in infos if info.name == name]
    elif name is not None:
        known = [*scopes(), *(record.name for record in records)]
        infos, records = [], [record for record in records if record.name == name] or meant_by(name, records, context.words)
        if not records:
            meant = suggest(name, known).get("hint")
            hint = context.words.say("cli.hint", hint=meant) if meant else ""
            stop(context.words.say("cli.no-such-record", value=name, choices=", ".join(dict.fromkeys(known))) + hint)
    protect(context, (), inputs(context), stdout=True)
    out(text(Fields(infos, records, book, with_tables=bool(infos)), context.words, width()), nl=False)
    return CLEAN


def _corpus(context: Context, folders: tuple[str, ...], vocabulary: Vocabulary) -> Loaded:
    """The agreements of a corpus, without folders those that came with the program; ends the program if there are none.

    What cannot be read of it is reported on stderr.
    """
    from agreements.loading import load

    loaded = load(folders or (bundled(),), vocabulary)
    # A comparison over nothing would find no difference, whatever was changed.
    unread = lines((*loaded.unusable, *loaded.problems), context.words)
    if loaded.unusable or not loaded.agreements:
        stop(unread)
    if unread:
        note(unread)
    return loaded


def check_rules(context: Context, corpus: tuple[str, ...], fail_on_unreached: bool) -> int:
    """Everything static about the rule book; the exit code is 1 if anything is wrong."""
    from engine.gate.bases import undated
    from engine.gate.static import check_book, unreached
    from reports.rules import check_report as bookcheck
    from reports.words.book_phrases import book_lines
    from reports.words.messages import said

    read, problems = check_book(context.folders(), said)
    # Of a broken book nobody knows which rules it will have.
    problems = problems or context.wrong_severities(read)
    book = read if problems else read.weighed(context.settings.severity)
    loaded = _corpus(context, corpus, book.vocabulary)
    protect(context, (), inputs(context, loaded), stdout=True)
    silent = unreached(book.own(), loaded)
    colour = wants_colour(sys.stdout)
    found = (len(book.rules), problems, silent, len(loaded.agreements), context.words)
    out(bookcheck.render(*found, undated=undated(book), reach_all=fail_on_unreached, colour=colour), nl=False)
    for text in () if problems else book_lines(book, context.words, str(context.here)):
        out(text)
    return FOUND if problems or (fail_on_unreached and silent) else CLEAN


def _named(context: Context, book: RuleBook, ids: tuple[str, ...], *, own: bool = False) -> RuleBook:
    """The rules that were named, else those that --select and --ignore leave; where it is about their examples the `own` ones."""
    if ids:
        return replace(book, rules=tuple(context.rule(name, book) for name in ids))
    return context.chosen(book.own() if own and not context.settings.select else book)


def test_rules(context: Context, ids: tuple[str, ...], cov: bool, cov_fail_under: float | None) -> int:
    """Run the rules' own examples; the exit code is 1 if one fails or they cover less than was asked for."""
    from engine.rulebook.examples import run_tests
    from reports.rules import listing as rulebook
    from reports.words.messages import said

    book = context.book(as_written=True)
    rules = _named(context, book, ids).rules
    protect(context, (), inputs(context), stdout=True)
    results = run_tests(rules, said)
    out(rulebook.test_report(results, context.words), nl=False)
    passed = all(result.passed for result in results)
    if not cov and cov_fail_under is None:
        return CLEAN if passed else FOUND
    from engine.gate.coverage import coverage, percent
    from reports.rules import coverage_report as report

    found = coverage(_named(context, book, ids, own=True).rules)
    out(report.render(found, context.words, colour=wants_colour(sys.stdout)), nl=False)
    seen, wanted = percent(found)
    enough = cov_fail_under is None or (seen * 100 >= Fraction(str(cov_fail_under)) * wanted and not any(item.unused for item in found))
    return CLEAN if passed and enough else FOUND


def mutate_rules(context: Context, ids: tuple[str, ...], jobs: int | None, cache: Path | None) -> int:
    """Mutation-test rules; the exit code is 1 if a mutant survives."""
    from engine.gate.mutation import mutate
    from reports.rules import mutation_report as mutation
    from reports.words.messages import said

    book = _named(context, context.book(as_written=True), ids, own=True)
    protect(context, (), inputs(context), stdout=True)
    found = mutate(book, context.folders(), said, cache, jobs)
    out(mutation.render(found, context.words), nl=False)
    return CLEAN if all(result.clean for result in found) else FOUND


def diff_rules(context: Context, old: str, new: str, corpus: tuple[str, ...], output_format: str, fail_on_new: str | None) -> int:
    """What the new rule book finds that the old one does not, and the reverse; the exit code is 1 if it adds what --fail-on-new names."""
    import tempfile

    from engine.gate.difference import compare
    from engine.gate.static import retired
    from engine.rulebook.severities import Severity
    from reports.rules import difference_report as report

    words = context.words
    folders = corpus or (str(bundled()),)
    with tempfile.TemporaryDirectory(prefix="periksa-") as scratch:
        sides = ((old, "old", new), (new, "new", old))
        number = _compared(context, old, new)
        places = [_book_folder(context, name, Path(scratch) / side, beside, number) for name, side, beside in sides]
        books = [_readable(context, name, place, number) for name, place in zip((old, new), places, strict=True)]
        if wrong := context.wrong_severities(books[1]):
            stop(lines(wrong, words))
        books = [_weighed(context, book) for book in books]
        loaded = _corpus(context, folders, books[1].vocabulary)
        protect(context, (), inputs(context, loaded, (Path(name) for name in (old, new))), stdout=True)
        found = compare(books[0], books[1], [Path(folder) for folder in folders])
    before, after = ({rule.id: rule for rule in book.rules} for book in books)
    known = {*after, *retired(books[1]), *books[1].replaced, *books[1].off}
    unretired = tuple(id_ for id_ in before if id_ not in known)
    compared = report.Compared(old, new, before, after, unretired)
    if output_format == "json":
        shown = report.as_json(found, compared, words)
    elif output_format == "markdown":
        shown = report.markdown(found, compared, words)
    else:
        shown = report.text(found, compared, words, width())
    out(shown, nl=False, data=output_format != "text")
    return FOUND if fail_on_new and any(change.fails(Severity(fail_on_new)) for change in found.changes) else CLEAN


def _compared(context: Context, old: str, new: str) -> int:
    """Which of the books in force the two names are versions of: the one that lies in such a folder, else the last."""
    books = context.folders()
    named = {Path(name).resolve() for name in (old, new) if name and os.path.isdir(name)}
    return next((number for number, folder in enumerate(books) if folder.resolve() in named), len(books) - 1)


def _weighed(context: Context, book: RuleBook) -> RuleBook:
    """The book with the severities in force of the rules that it has."""
    ids = {rule.id for rule in book.rules}
    return book.weighed({id_: level for id_, level in context.settings.severity.items() if id_ in ids})


def _book_folder(context: Context, name: str, scratch: Path, beside: str, number: int) -> Path:
    """The folder of a rule book: the one that is named, or that of a git revision written to the scratch folder.

    A revision alone means the folder that it is compared with, if `beside` is one.
    """
    if name and os.path.isdir(name):
        return Path(name)
    from engine.gate.revision import take_out
    from engine.language import Problems
    from reports.words.problems import message

    try:
        take_out(name, scratch, Path(beside) if beside and os.path.isdir(beside) else context.folders()[number])
    except Problems as problems:
        stop("; ".join(message(problem, context.words) for problem in problems.problems))
    return scratch


def _readable(context: Context, name: str, folder: Path, number: int) -> RuleBook:
    """The rule book with the folder in the place of the book of that number; ends the program with all that is wrong with it.

    Files of a revision are named after it.
    """

    from engine.rulebook import collect_rules
    from reports.words.problems import listing

    books = context.folders()
    found = collect_rules([*books[:number], folder, *books[number + 1 :]])
    if not found.problems:
        return found.book

    def named(problem: Problem[Place]) -> Problem[Place]:
        file = Path(problem.place.file)
        if str(folder) == name or not file.is_relative_to(folder):
            return problem
        return replace(problem, place=replace(problem.place, file=f"{name}:{file.relative_to(folder)}"))

    count = context.words.say("cli.broken-rules", errors=context.words.count("error", len(found.problems)))
    stop(f"{listing([named(problem) for problem in found.problems], context.words, colour=wants_colour(sys.stderr))}{count}")
