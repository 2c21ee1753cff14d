"""Results of offices that have not changed since they were judged, in the user's cache folder.

Kept is not what an office might depend on, but what was read when it was judged: every file, by its digest or why it could not be read, and
what recognised scans. A result is used only where all that would be read again is what it was. Must not know processes, reports and words.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import sys
import zlib
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agreements.loading import Manner, Reader, Share
from agreements.notation.vocabulary import Vocabulary
from agreements.source.addresses import Address, at
from agreements.source.document import digest_of
from agreements.source.folders import ORIGINS, is_paper
from agreements.source.unforeseen import UNFORESEEN
from engine.language import Problems
from engine.language.classes import dataclass
from engine.rulebook import RuleBook
from engine.rulebook.kept import program_digest
from engine.rulebook.verdict import Outcome
from engine.run.office_files import FOLDER, RECORDS, RESULT, asked_for, read_own, write_own
from engine.run.plain_data import from_plain, lay_by, to_plain
from engine.run.shards import Asked, Judged, judge

if TYPE_CHECKING:
    from engine.run.kept_records import KeptRecords

# What reads documents and scans, beside the program itself.
_READERS = (
    "pydantic", "ruamel-yaml-clib", "rapidfuzz", "chunspell", "python-docx", "openpyxl", "pdfplumber", "pdfminer-six", "pypdf", "pypdfium2",
    "lxml", "pytesseract", "opencv-python-headless", "pillow",
)  # fmt: skip
# Why a document was not read that is no matter of the document: what this machine lacks, and how much it had to do.
_OF_THE_MACHINE = frozenset(f"document-{code}" for code in ("no-reader", "no-ocr", "no-language", "too-much-work", "scan-too-much-work"))
# Among the names of files, what recognised the letters of scans; no file has this name.
_SCANNER = "\0scanner"
_INSTALLED = re.compile(r"(?P<name>[^-]+)-(?P<version>[^-]+)(?:-.+)?\.(?:dist|egg)-info")


class TracingReader(Reader):
    """A reader that remembers what it looked at: of each file the digest of its bytes, or the code of what kept it from being read."""

    def __init__(self, manner: Manner, vocabulary: Vocabulary) -> None:
        super().__init__(manner, vocabulary)
        object.__setattr__(self, "seen", {})

    seen: dict[str, str]

    @cached_property
    def scanner(self) -> str:
        """What recognises scans, which a run asks once, however many offices have some."""
        return _scanner()

    def bytes_of(self, file: Path) -> bytes:
        """As every reader does. Raises Problems."""
        try:
            data = super().bytes_of(file)
        except Problems as problems:
            self.seen[str(file)] = _refused(problems)
            raise
        self.seen[str(file)] = digest_of(data)
        return data

    def elsewhere(self) -> Mapping[tuple[str, int], str]:
        """As every reader does; what it is rests on the other folders of the run."""
        found = super().elsewhere()
        self.seen[""] = _of_elsewhere(found)
        return found


@dataclass(frozen=True, slots=True)
class Results:
    """The results of one run's kind: its rules, what is asked, the program. `base` is the digest of all that offices have in common,
    `tables` of that which the records of their agreements rest on; `folders` are all of the run.
    """

    folder: Path
    base: str
    tables: str
    folders: tuple[str, ...] = ()

    @classmethod
    def of(cls, cache: Path, book: RuleBook, asked: Asked, manner: Manner) -> Results | None:
        """The results for a run of the chosen rules; None where texts stand in for files, which is never the same twice, and where files of
        the program go while they are looked at: it is being exchanged.
        """
        if manner.texts:
            return None
        try:
            program = book.program or program_digest()
        except OSError:
            return None
        confirmed = sorted(manner.confirmed_by) if manner.confirmed_by is not None else None
        # Where no installer left a name (all in one archive) nobody would notice another version.
        if not (libraries := library_versions()):
            return None
        parts = [
            sorted(book.digests().items()), [rule.id for rule in book.rules], repr(book.layers), sorted(book.replaced.items()),
            repr((book.changed, book.untied)), asked.as_of, asked.keep_passed, confirmed, manner.scans, program,
            sys.version, libraries,
        ]  # fmt: skip
        tables = [sorted(book.reference.digests.items()), program, sys.version, libraries]
        return cls(cache / FOLDER, _digest(parts), _digest(tables), tuple(map(str, manner.folders)))

    def known(self, share: Share, reader: TracingReader) -> Judged | None:
        """The result of a share as it is kept, if all that would be read is what it was; None for none, and for whatever is damaged."""
        try:
            file = self._file(share)
            data = json.loads(read_own(file))
            if not all(_now(name, reader) == digest for name, digest in data["seen"].items()):
                return None
            found: Judged = from_plain(data["judged"], Judged)
        except (OSError, Problems, ValueError, KeyError, TypeError, zlib.error, RecursionError):  # whatever is wrong: it is judged anew
            return None
        asked_for(file)
        return found

    def judge(self, share: Share, reader: TracingReader, book: RuleBook, asked: Asked) -> Judged:
        """The result of a share, which is kept then."""
        reader.seen.clear()
        file = self._file(share)
        records = self._records(share)
        done = judge(share, reader, book, asked, records)
        records.keep()
        if any(content.reader for content in done.loaded.contents):
            reader.seen[_SCANNER] = reader.scanner
        if not _is_temporary(done):
            # A large run lays them by as they are kept.
            laid = tuple(lay_by(item).beside(item.document, item.agreement) for item in done.loaded.agreements)
            done = Judged(replace(done.loaded, agreements=laid), done.result)
            # Where nothing can be written nothing is kept.
            with contextlib.suppress(OSError):
                write_own(file, json.dumps({"seen": reader.seen, "judged": to_plain(done, Judged)}).encode())
        return done

    def _records(self, share: Share) -> KeptRecords:
        """The records of the share's agreements, those that are kept and those that are to be."""
        from engine.run.kept_records import KeptRecords  # where all results are kept no record is asked for

        name = _digest([self.tables, str(share.folder.resolve())])
        return KeptRecords(self.folder / f"{name}{RECORDS}", self.tables)

    def _file(self, share: Share) -> Path:
        """By the folder as it is given and as it is, its name, and everything that is listed in it."""
        try:
            listed = _listed(share.folder)
        except OSError as error:
            listed = [[str(error.errno)]]
        files = [(str(file), selected) for file, selected in share.files]
        about = [str(share.folder), str(share.folder.resolve()), repr(share.name), files, sorted(map(str, share.named)), share.everything]
        # Which documents are copies of others, and where YAML made of documents is judged, rests on what other folders there are.
        if any(is_paper(entry[0]) or entry[0].endswith(ORIGINS) for entry in listed if isinstance(entry[0], str)):
            about.append(sorted(self.folders))
        return self.folder / f"{_digest([self.base, *about, repr(share.unlisted), listed])}{RESULT}"


def _listed(folder: Path) -> list[list[str | bool]]:
    """What is in a folder, by name, and where links lead to. Raises OSError."""
    if isinstance(folder, Address):
        return [[entry.name, entry.kind] for entry in folder.entries()]
    with os.scandir(folder) as entries:
        return sorted([entry.name, entry.is_dir(), entry.is_symlink() and os.readlink(entry.path)] for entry in entries)


def _now(name: str, reader: TracingReader) -> str:
    """What is to be seen now of what was seen then."""
    if not name:
        return _of_elsewhere(Reader.elsewhere(reader))
    if name == _SCANNER:
        return reader.scanner
    try:
        return digest_of(Reader.bytes_of(reader, at(name)))
    except Problems as problems:
        return _refused(problems)


def _of_elsewhere(found: Mapping[tuple[str, int], str]) -> str:
    return _digest(sorted([*key, file] for key, file in found.items()))


def _refused(problems: Problems) -> str:
    return f"!{problems.problems[0].code} {sorted(problems.problems[0].arguments.items())}"


def _is_temporary(done: Judged) -> bool:
    """Whether the program failed somewhere, or what kept a document from being read lies in the machine: that is to be seen again, not
    kept. Somebody may install what lacked.
    """
    loaded = done.loaded
    problems = (*loaded.problems, *loaded.notes, *loaded.unread, *loaded.unread_papers)
    failed = bool(done.result.outcomes.get(Outcome.ERROR)) or any(item.name == UNFORESEEN for item in done.result.findings)
    return failed or any(problem.code in _OF_THE_MACHINE for problem in problems)


def library_versions() -> list[str]:
    """The libraries that read documents, those that are installed, with their versions, as installers name what they install.

    `importlib.metadata` says the same, and takes an eighth of a run whose result is kept to load.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        with contextlib.suppress(OSError):
            for said in filter(None, map(_INSTALLED.fullmatch, os.listdir(folder or "."))):
                # What comes first on the path is what is imported.
                found.setdefault(re.sub("[-_.]+", "-", said["name"]).lower(), said["version"])
    return [f"{name} {found[name]}" for name in _READERS if name in found]


def _scanner() -> str:
    """What the program that recognises scans says of itself and of what it is made of; "" where there is none."""
    import subprocess  # only where scans are read

    try:
        said = subprocess.run(["tesseract", "--version"], capture_output=True, timeout=10, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return (said.stdout + said.stderr).decode("utf-8", "replace")


def _digest(parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
