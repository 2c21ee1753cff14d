"""A rule book as it was compiled before, from the user's cache folder: tables, what is asked of every rule, and generated code.

A rule itself is read from its file where something of it must be said; most rules pass. What is kept is found by the digest of the book's
files, of the program and of the version of Python, and is used only if it is the user's own and nobody else can write it; whatever is
absent, changed or damaged is made anew, in silence. What a run over kept results does not ask for (tables, code, words) is not read for it.
Must not know what a book is for.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agreements.notation.dictionary import DICTIONARY
from agreements.notation.vocabulary import Vocabulary
from agreements.source.document import read_bytes, read_file
from agreements.source.writing import write_file
from engine.language import Problems, Record
from engine.rulebook.book import Layer, RuleBook, is_builtin
from engine.rulebook.decided import decisions_of
from engine.rulebook.kept_rule import KeptRule, Light
from engine.rulebook.own_files import InParts, check_own, files_of_ours, in_parts
from engine.rulebook.reference import Reference
from engine.rulebook.rule import Draft, Rule
from engine.rulebook.severities import Severity, Untied
from rules import RULES

if TYPE_CHECKING:
    from agreements.notation.tables import Tables
    from engine.language.codes import Code
    from engine.language.values import Value
    from engine.rulebook.kept_rule import Said
    from engine.rulebook.lets import Shared

_ENDINGS = (".yaml", ".yml", *DICTIONARY)
# What the program is made of, beside the shipped book: code, and what code reads that stands beside it.
PROGRAM = (".py", ".json", ".toml")
_PREFIX, _SUFFIX = "book-", ".kept"
# So many books are kept: of a few rule sets, and of the program before its last change.
_MOST = 6
_MAX_KEPT = 50_000_000


def cache_folder() -> Path | None:
    """The folder for what the user's programs keep, ours in it; None if the system names none."""
    home = os.path.expanduser("~")
    named = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    usual = {"nt": "AppData/Local", "posix": "Library/Caches" if sys.platform == "darwin" else ".cache"}.get(os.name, ".cache")
    folder = Path(named or os.path.join(home, usual))
    # A relative one would be in the working directory, where anybody's files may lie.
    return folder / "periksa" if folder.is_absolute() else None


def read_kept(folders: Sequence[Path], cache: Path | None) -> RuleBook:
    """As `read_rules`, from the cache folder if the book is kept there as it is; else read, and kept. Raises Problems."""
    if cache is None:
        return read_rules(folders)
    try:
        program = program_digest()
        file = cache / f"{_PREFIX}{_key(folders, program)}{_SUFFIX}"
    except (OSError, Problems):
        return read_rules(folders)
    try:
        book = _book(InParts(file), folders)
    except (OSError, ValueError):  # whatever is wrong with the file: the book itself is there
        book = read_rules(folders)
        book = _keep(book, folders, file) if _may_write(cache) else book
    return replace(book, program=program)


def read_rules(folders: Sequence[Path]) -> RuleBook:
    """The book itself. Raises Problems."""
    from engine.rulebook import collecting  # what reads rules is not loaded where they are kept

    return collecting.read_rules(folders)


def _key(folders: Sequence[Path], program: str) -> str:
    """The digest of all that a book is made of: its folders, names and bytes of their files, the program, the version of Python."""
    whole = hashlib.sha256(f"{sys.version}\0{sys.implementation.cache_tag}\0{program}\0".encode())
    # What is kept names its folders: layers, tables and dictionaries.
    asked = "\0".join(f"{is_builtin(folder)}:{folder}" for folder in folders)
    whole.update(f"{len(asked)}:{asked}".encode("utf-8", "surrogateescape"))
    for number, folder in enumerate(folder for folder in folders if not is_builtin(folder)):
        for file in sorted(entry.path for entry in _files(str(folder), _ENDINGS)):
            data = read_bytes(Path(file), _MAX_KEPT)
            name = f"{number}:{os.path.relpath(file, folder)}"
            whole.update(f"{len(name)}:{name}{len(data)}:".encode("utf-8", "surrogateescape") + hashlib.sha256(data).digest())
    return whole.hexdigest()


def program_digest() -> str:
    """The digest of what program_files says. Raises OSError where files go while they are looked at: the program is being exchanged."""
    return hashlib.sha256(repr(sorted(program_files())).encode("utf-8", "surrogateescape")).hexdigest()


def program_files() -> Iterator[tuple[str, int, int, int]]:
    """What makes books, the shipped one among it, with sizes and times of change: a digest of the bytes would take as long as is saved.

    The second time is the system's own, which no copy and no archive brings along.
    """
    for package in ("agreements", "engine", "rules"):
        for file in _files(str(RULES.parent / package), (*PROGRAM, *_ENDINGS) if package == RULES.name else PROGRAM):
            info = file.stat()
            yield file.path, info.st_size, info.st_mtime_ns, info.st_ctime_ns


def _files(folder: str, endings: tuple[str, ...]) -> Iterator[os.DirEntry[str]]:
    """The files with such endings in a folder and all below it, of which every start asks: `os.walk` takes twice as long."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__" and not entry.is_symlink():
                    yield from _files(entry.path, endings)
            elif entry.name.lower().endswith(endings):
                yield entry


def kept_books(cache: Path) -> list[tuple[Path, os.stat_result]]:
    """The files of kept books in a cache folder of the user's own, with what the system says of each."""
    return files_of_ours(cache, _PREFIX, _SUFFIX, 0o022)


def _keep(book: RuleBook, folders: Sequence[Path], file: Path) -> RuleBook:
    """Write what is to be kept of a book; the book with what it decides with."""
    from engine.rulebook.kept_content import PARTS, about

    said, parts = about(book, folders), {name: make(book) for name, make in PARTS.items()}
    with contextlib.suppress(OSError):
        _write(in_parts(said, parts), file)
    return replace(book, decisions=decisions_of(marshal.loads(parts["code"]), said["rules"], book.reference))


def _may_write(cache: Path) -> bool:
    """Whether anything can be kept in the cache folder, which is made: else code would be made for nobody."""
    try:
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        check_own(os.lstat(cache), stat.S_ISDIR)
    except OSError:
        return False
    return os.access(cache, os.W_OK)


def _write(data: bytes, file: Path) -> None:
    older = sorted(file.parent.glob(f"{_PREFIX}*{_SUFFIX}"), key=lambda other: other.stat().st_mtime)
    for other in older[: max(0, len(older) + 1 - _MOST)]:
        other.unlink()
    write_file(file, data, flushed=False)
    os.chmod(file, 0o600)


def _book(kept: InParts, folders: Sequence[Path]) -> RuleBook:
    """The book of what was kept."""
    about, parts = kept.about, _Asked(kept, folders)
    laws = {key: Record(path, {name: _cell(value) for name, value in fields.items()}) for key, path, fields in about["laws"]}
    reference = Reference(Vocabulary(parts.tables), laws, about["digests"])
    whole = _Whole(folders, reference)
    constants = cache(lambda: {"reference": reference.value})
    said = cache(parts.words)
    light = [Light._make((*rest, Severity(severity))) for *rest, severity in about["light"]]
    rules = tuple(KeptRule.of(item, constants, whole.loader(item), said) for item in light)
    parts.digests = {**{item.id: item.digest for item in light}, **about["digests"]}
    layers, untied = tuple(Layer(*about_it) for about_it in about["layers"]), tuple(Untied(*about_it) for about_it in about["untied"])
    decisions = decisions_of(parts.code, about["rules"], reference)
    return RuleBook(rules, reference, about["definitions"], layers, about["replaced"], untied=untied, decisions=decisions)


def _cell(plain: Any) -> Value:
    """A cell of a table, of what was kept of it: of a fraction its two numbers."""
    return Fraction(*plain) if isinstance(plain, tuple) else plain


class _Asked:
    """The parts of a kept book, each read when it is asked for. One that is damaged meanwhile, or gone, is made of the book's own files."""

    def __init__(self, kept: InParts, folders: Sequence[Path]) -> None:
        self.kept, self.folders = kept, folders
        self.digests: dict[str, str] = {}

    def tables(self) -> Tables:
        import pickle

        found: Tables = pickle.loads(self._part("tables"))
        return found

    def code(self) -> Code:
        found: Code = marshal.loads(self._part("code"))
        return found

    def words(self) -> Said:
        found: Said = marshal.loads(self._part("words"))
        return found

    def _part(self, name: str) -> bytes:
        try:
            return self.kept.part(name)
        except (OSError, ValueError):
            # The next run makes it anew.
            with contextlib.suppress(OSError):
                self.kept.file.unlink()
        from engine.rulebook.kept_content import PARTS

        book = read_rules(self.folders)
        if {**{rule.id: rule.digest for rule in book.rules}, **book.reference.digests} != self.digests:
            raise RuntimeError(f"{self.kept.file.name} changed while it was used")
        return PARTS[name](book)


class _Whole:
    """Reads the rules of a kept book whole, each from its file, with the definitions that they share."""

    def __init__(self, folders: Sequence[Path], reference: Reference) -> None:
        self.folders, self.reference = folders, reference
        self.shared: list[Shared] = []

    def shared_of(self, number: int) -> Shared:
        """The definitions that the rules of a folder may use: its own, and those of the folders before it."""
        from engine.rulebook.lets import read_shared
        from engine.rulebook.scopes import scopes

        while len(self.shared) <= number:
            earlier = self.shared[-1] if self.shared else None
            self.shared.append(read_shared(self.folders[len(self.shared)], scopes(), [], earlier))
        return self.shared[number]

    def loader(self, light: Light) -> Callable[[], Rule]:
        """What reads one rule whole. Raises Problems if its file is no longer what it was."""

        def load() -> Rule:
            from engine.rulebook.compiling import compiled
            from engine.rulebook.rule_file import RuleFile

            folder = self.folders[light.folder]
            document = read_file(folder / light.file)
            source = RuleFile.model_validate(document.root)
            rule = compiled(Draft(document, source), self.reference, [], self.shared_of(light.folder), proved=True)
            if rule is None or document.digest != light.digest:
                raise RuntimeError(f"{document.name} changed while it was used")
            # Of a book that extends another one a rule may follow other rules than its file says.
            follows = list(light.follows)
            return rule if source.follows == follows else replace(rule, source=source.model_copy(update={"follows": follows}))

        return load
