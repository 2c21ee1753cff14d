"""What the commands share: exit codes, the settings and words in force, and how the program ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, TypeVar

from agreements.source.printable import sound
from agreements.source.writing import write_file
from engine.cli.language import language
from engine.cli.streams import StdoutError, encoded, pass_on, wants_colour, write_data, write_text

if TYPE_CHECKING:
    from agreements.notation.vocabulary import Vocabulary
    from engine.api import Options
    from engine.language import Place, Problem
    from engine.rulebook import Rule, RuleBook
    from engine.run.cluster import Cluster
    from engine.run.judging import Recipe
    from engine.settings import Setting, Sources
    from engine.settings_model import Settings
    from reports.words.catalogue import Words

CLEAN, FOUND, CANNOT_RUN = 0, 1, 2
Item = TypeVar("Item")


class Context:
    """What the commands share: the settings in force and the words of the language."""

    def __init__(
        self, given: dict[str, Any], config: Path | None, *, keeps: bool = True, scans: bool = False, cluster: tuple[Any, ...] = (None,)
    ) -> None:
        self.given, self.config, self.keeps, self.scans, self._cluster = given, config, keeps, scans, cluster

    @cached_property
    def here(self) -> Path:
        """The working directory; ends the program if there is none any more."""
        try:
            return Path.cwd()
        except OSError as error:
            words = words_of(self.given.get("lang"))
            stop(words.say("cli.no-working-folder", detail=words.system(error.strerror or "")))

    @cached_property
    def sources(self) -> Sources:
        """What is set, and where; ends the program if it cannot be used."""
        from engine.language import Problems
        from engine.settings import read_sources

        try:
            return read_sources(self.given, self.config, self.here)
        except Problems as problems:
            stop(lines(problems.problems, words_of(self.given.get("lang"))))

    @cached_property
    def settings(self) -> Settings:
        """The settings in force; ends the program if they cannot be used."""
        return self.sources.settings()

    @cached_property
    def words(self) -> Words:
        """The words of the report's language."""
        return words_of(self.settings.lang)

    def folders(self) -> list[Path]:
        """The folders of the rule books in force; ends the program if one does not exist."""
        from engine.api import book_folders

        return self.or_stop(lambda: book_folders(self.settings.rules))

    def book(self, *, kept: bool = False, as_written: bool = False) -> RuleBook:
        """The rule book in force; ends the program, with all that is wrong with it, if it cannot be used.

        `kept`: it may come from the cache folder. `as_written`: with the severities of its files, which their examples state, and not with
        those of the settings.
        """
        from engine.api import read_book
        from engine.language import Problems
        from engine.rulebook.kept import cache_folder

        folders = self.folders()
        try:
            read = read_book(folders, cache=cache_folder() if kept and self.keeps else None)
        except Problems as problems:
            self._broken(problems.problems)
        if wrong := self.wrong_severities(read):
            stop(lines(wrong, self.words))
        return read if as_written else read.weighed(self.settings.severity)

    def recipe(self) -> Recipe:
        """How a process of its own reads the rules that `book` gives, chosen; it may come from the cache folder."""
        from engine.rulebook.kept import cache_folder
        from engine.run.judging import Recipe

        set_to = self.settings
        cache = cache_folder() if self.keeps else None
        return Recipe(tuple(self.folders()), dict(set_to.severity), tuple(set_to.select), tuple(set_to.ignore), cache)

    def cluster(self, jobs: int | None) -> Cluster | None:
        """Where offices are judged that are not judged here; ends the program for what can be no cluster."""
        if not any(self._cluster):
            return None
        from engine.run.cluster import Cluster

        address, *files = self._cluster
        made = Cluster(address or "", jobs, *files)
        self.or_stop(made.check)
        return made

    def wrong_severities(self, book: RuleBook) -> list[Problem[Place]]:
        """What is wrong with the severities that the settings set: they are of no rule of the book."""
        from engine.api import weigh
        from engine.language import Place, Problems

        try:
            weigh(book, self.settings.severity)
        except Problems as problems:
            said = {item.key.partition(".")[2]: item for item in self.sources.origins()}
            places = {id_: item.name.rpartition(":") if item.origin == "file" else ("", "", "0") for id_, item in said.items()}
            at = [places[str(problem.arguments["id"])] for problem in problems.problems]
            return [
                replace(problem, place=Place(file, int(line), 0)) for problem, (file, _, line) in zip(problems.problems, at, strict=True)
            ]
        return []

    def _broken(self, problems: Sequence[Problem[Place]]) -> NoReturn:
        from reports.words.problems import listing

        count = self.words.say("cli.broken-rules", errors=self.words.count("error", len(problems)))
        stop(f"{listing(problems, self.words, colour=wants_colour(sys.stderr))}{count}")

    def options(self, fail_on_new: str | None = None, **asked: Any) -> Options:
        """What the settings ask of a run, with what only the command line asks."""
        from engine.api import Options
        from engine.rulebook.severities import Severity

        least = Severity(fail_on_new) if fail_on_new else None
        settings = self.settings
        # Of what is ignored it is said that it is.
        aside = next((item.value for item in self.ignored if item.key == "waivers" and settings.waivers is None), None)
        return Options(
            select=tuple(settings.select), ignore=tuple(settings.ignore), waivers=settings.waivers or aside,
            ignore_waivers=settings.ignore_waivers or aside is not None, fail_on=settings.fail_on,
            fail_on_unknown=settings.fail_on_unknown, fail_on_new=least, ignored=tuple(self.ignored), **asked,
        )  # fmt: skip

    def chosen(self, book: RuleBook) -> RuleBook:
        """The rules that --select and --ignore leave; ends the program if one of them leaves or takes nothing."""
        from engine.api import choose

        return self.or_stop(lambda: choose(book, self.settings.select, self.settings.ignore))

    def vocabulary(self) -> Vocabulary:
        """The words of the tables in force; ends the program, with all that is wrong with them, if they cannot be used."""
        from agreements.notation.tables import read_tables
        from agreements.notation.vocabulary import Vocabulary

        tables, wrong = read_tables(self.folders())
        if wrong:
            self._broken(wrong)
        return Vocabulary(tables)

    @cached_property
    def ignored(self) -> list[Setting]:
        """What a settings file says that does not count, because it was not named."""
        return self.sources.ignored()

    @property
    def confirmed_by(self) -> tuple[str, ...] | None:
        """The people whose confirmations of doubtful values count; None for everybody."""
        return tuple(self.settings.confirmed_by) if self.settings.only_named or self.settings.confirmed_by else None

    def note_ignored(self) -> None:
        """Say what does not count because it was not named."""
        from reports.words.book_phrases import ignored_lines

        for text in ignored_lines(self.ignored, (), self.words, str(self.here)):
            note(f"periksa: {text}")

    def left_out(self) -> tuple[tuple[Path, tuple[str, ...]], ...]:
        """What the settings leave out of the agreements: patterns, each list with the folder it is meant from."""
        return self.sources.left_out()

    def rule(self, name: str, book: RuleBook, commands: Iterable[str] = ()) -> Rule:
        """The rule of an id or name; ends the program if there is none. `commands` could have been meant."""
        from engine.api import find_rule

        return self.or_stop(lambda: find_rule(book, name, commands))

    def or_stop(self, attempt: Callable[[], Item]) -> Item:
        """What the attempt gives; ends the program with all that is wrong if what was asked for cannot be had."""
        from engine.language import Problems
        from reports.words.problems import message

        try:
            return attempt()
        except Problems as problems:
            stop("\n".join(f"periksa: {message(problem, self.words)}" for problem in problems.problems))


def words_of(lang: str | None) -> Words:
    """The words of a language."""
    from reports.words.catalogue import Words

    return Words(language(lang))


def note(text: str) -> None:
    """Write to stderr."""
    write_text(sys.stderr, f"{text}\n")


def stop(message: str) -> NoReturn:
    """Say on stderr why there is no report, and end."""
    note(message if "\n" in message or message.startswith("periksa: ") else f"periksa: {message}")
    raise SystemExit(CANNOT_RUN)


def lines(problems: Iterable[Problem[Place]], words: Words) -> str:
    """Problems as they are said on stderr, a line each."""
    from reports.words.problems import line

    return "\n".join(f"periksa: {line(problem, words)}" for problem in problems)


def out(text: str, *, nl: bool = True, data: bool = False, encoding: str = "utf-8") -> None:
    """Write to stdout, `data` for machines, in the encoding. Raises StdoutError, and BrokenPipeError where whoever read it is gone."""
    _to_stdout([f"{text}\n" if nl else text], data=data, encoding=encoding)


def _to_stdout(pieces: Iterable[str], *, data: bool, encoding: str) -> None:
    try:
        if data:
            write_data(sys.stdout, pieces, encoding)
        else:
            for text in pieces:
                write_text(sys.stdout, text)
    except BrokenPipeError:
        raise
    except OSError as error:
        pass_on(error)
        raise StdoutError(error) from error


def emit(
    report: bytes | Iterable[str], file: Path | None, words: Words, *, data: bool = False, encoding: str = "utf-8", private: bool = False
) -> None:
    """Write a report, also in pieces, to a file, in the encoding, or to stdout, `data` for machines. A private one is new for its owner."""
    pieces = [report] if isinstance(report, str) else report
    if file is None:
        assert not isinstance(pieces, bytes)
        _to_stdout(pieces, data=data, encoding=encoding)
        return
    try:
        write_file(file, pieces if isinstance(pieces, bytes) else encoded(map(sound, pieces), encoding), private=private)
    except OSError as error:
        pass_on(error)
        stop(words.say("cli.cannot-write", path=str(file), detail=words.system(error.strerror or "")))


def make_folder(folder: Path, words: Words) -> None:
    """Make the folder, and those that it lies in, if it is not there; ends the program if that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        stop(words.say("cli.cannot-write", path=str(folder), detail=words.system(error.strerror or "")))


def bundled() -> Path:
    """The folder of the agreements that came with the program, as short as it can be written from here."""
    import agreements

    folder = Path(agreements.__file__).parent
    return Path(os.path.relpath(folder)) if folder.is_relative_to(Path.cwd()) else folder


def width() -> int:
    """The width to write for: the terminal's up to 120, else 100, so that a report in a pipe is always the same."""
    if not sys.stdout.isatty():
        return 100
    import shutil  # only where somebody looks on

    return min(shutil.get_terminal_size().columns, 120)


def give_up(*streams: TextIO) -> None:
    """Let what is still to be written to the streams go nowhere: who reads them is gone, or nothing more fits."""
    for stream in streams:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
