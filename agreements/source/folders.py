"""From paths to folders: which files of which folders are to be read, each folder once, however it is spelled.

Knows names of files, and of what is in them only whether an office program wrote it. What cannot be reached is reported, never passed over.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Sequence
from dataclasses import field
from pathlib import Path

from agreements.source.addresses import at, is_there, real, unusable, walk
from agreements.source.document import read_bytes
from agreements.source.exclusion import NOTHING, Exclusion
from agreements.source.foreign import kind_by_name, kind_of
from engine.language.classes import dataclass
from engine.language.problem import Place, Problem, Problems

SUFFIXES = (".yaml", ".yml")
# What is realised stands beside the agreements, in a file of this name.
STEM = "realisasi"
FIGURES = tuple(f"{STEM}{ending}" for ending in (*SUFFIXES, ".xlsx"))
# Documents: those that are read, those that are read where they are named, and those that cannot be read.
WORD, TEXT, WEB = (".docx", ".docm"), (".txt", ".csv", ".tsv"), (".html", ".htm", ".mht", ".mhtml")
# Texts of which every folder has some that nobody means: read where they are named, and passed over elsewhere.
NOTES = (".md", ".text")
READ = (*WORD, ".xlsx", ".xlsm", ".pdf")
UNREAD = (".doc", ".rtf", ".odt", ".xls")
OTHER = (".ods", ".zip")
# Bytes of a web page under the name of such a file, with its pictures.
MAX_PAGE = 50_000_000
# Pictures of pages; a scan may be a PDF, too. They are read where that is asked for.
SCANS = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
# How the name of the file ends that says where the values of a YAML come from, behind that of the YAML.
ORIGINS = ".origin.json"
# What Word keeps beside a file that is open.
LOCK = "~$"
# Files in a folder of agreements that are none. They are never used unless they are named: whoever is checked could put one there.
OTHERS = frozenset(("waivers.yaml", "waivers.yml"))
# The files in which settings stand.
SETTINGS = ("periksa.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Which files are no agreements: single ones, by their real places, and what the settings leave out."""

    files: frozenset[Path] = frozenset()
    exclusion: Exclusion = NOTHING


@dataclass(slots=True)
class Found:
    """The folders, and for each the names of the files that are asked for, None for all; the paths that lead to nothing to read, and those
    that were named and are left out by the settings. `named` are the files of each folder that were given by themselves; `passed` says of
    folders that they have nothing but pictures.
    """

    folders: dict[Path, set[str] | None] = field(default_factory=dict)
    unreached: list[Problem[Place]] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    spelled: dict[str, Path] = field(default_factory=dict)
    named: dict[Path, set[str]] = field(default_factory=dict)
    passed: list[Problem[Place]] = field(default_factory=list)

    def choose(self, folder: Path, names: Iterable[str] | None) -> None:
        """Add files of a folder, or with None all. The folder keeps the first spelling of its path."""
        folder = self.spelled.setdefault(real(folder), folder)
        chosen = self.folders.setdefault(folder, set())
        if names is None:
            self.folders[folder] = None
        else:
            names = set(names)
            self.named.setdefault(folder, set()).update(names)
            if chosen is not None:
                chosen.update(names)


def find_folders(
    paths: Iterable[str | os.PathLike[str]], left_out: LeftOut, there: Container[str] = (), *, scans: bool = False
) -> Found:  # fmt: skip
    """The folders of the files and folders at the paths, of folders with all below them. Links below them are not followed.

    `there` are real paths of files that count as there although they need not be. With `scans` a folder of pictures is one to read, too.
    """
    found = Found()
    for path_given in paths:
        given, path = os.fspath(path_given), at(path_given)
        # An empty path would be the working directory; who gives it means something else, which is empty.
        if wrong := unusable(path):
            found.unreached.append(wrong)
        elif not given or not (is_there(path) or real(path) in there):
            found.unreached.append(Problem("no-permission" if given and _is_barred(path) else "missing-file", Place(given or "“”", 0)))
        elif left_out.exclusion.holds(path, folder=path.is_dir()):
            found.excluded.append(given)
        elif not path.is_dir():
            # Figures are of all the agreements beside them.
            found.choose(path.parent, None if is_figures(path.name) else [path.name])
        else:
            _find_below(path, given, left_out, found, scans=scans)
    return found


def _find_below(path: Path, given: str, left_out: LeftOut, found: Found, *, scans: bool) -> None:
    """Add what is below a folder; if there is nothing to read, that, with how many documents are there that are read in another way.

    Where there is something to read, a folder that has only documents of other kinds is one too: what is in it is said to be set aside.
    """
    errors: list[OSError] = []
    files, documents = _files_below(path, left_out.exclusion, errors, (*READ, *SCANS) if scans else READ)
    read = [file for file in files if not is_other(file, left_out)]
    others = [file for file in documents if _is_read(file.name, UNREAD) and not is_other(file, left_out)]
    readable = bool(read) or any(map(_may_be_page, others))
    below = dict.fromkeys(file.parent for file in (*read, *others)) if readable else {}
    for folder in below:
        found.choose(folder, None)
    for folder in dict.fromkeys(file.parent for file in documents) if readable else ():
        if folder not in below:
            count = sum(file.parent == folder for file in documents)
            found.passed.append(Problem("only-documents", Place(str(folder), 0), {"count": count}))
    found.unreached.extend(_unread_below(given, errors, len(documents) if not below else None))


def _may_be_page(file: Path) -> bool:
    """Whether a file under the name of one that cannot be read may be a web page: it is no file of an office program."""
    try:
        return kind_of(read_bytes(file, MAX_PAGE), file.name) is None
    except Problems:
        return False


def _unread_below(given: str, errors: list[OSError], documents: int | None) -> list[Problem[Place]]:
    """What is wrong below a folder: what cannot be listed, else that there is nothing to read but so many documents of other kinds."""
    if errors or documents is None:
        return [unlisted(at(os.fsdecode(error.filename)), error) for error in errors]
    return [Problem("only-documents", Place(given, 0), {"count": documents}) if documents else Problem("no-agreements", Place(given, 0))]


def documents_at(given: str) -> tuple[list[Path], list[Problem[Place]], list[Problem[Place]]]:
    """The document at a path, or those below a folder that are read without being named; what is wrong there; what is set aside."""
    path = Path(given)
    if not path.is_dir():
        return [path], [], []
    errors: list[OSError] = []
    files, documents = _files_below(path, NOTHING, errors, READ)
    others = [file for file in documents if _is_read(file.name, UNREAD)]
    pages = [file for file in others if _may_be_page(file)]
    found = [*(file for file in files if not _is_yaml(file.name)), *pages]
    aside = [Problem("set-aside-format", Place(str(file), 0)) for file in others if file not in pages] if found else []
    return found, _unread_below(given, errors, len(documents) if not found else None), aside


def shortened(parts: Sequence[str]) -> set[tuple[str, ...]]:
    """What is left of a path without some of its folders that follow each other, by the parts of both.

    `check --mark hasil` writes copies below `hasil` with the folders of their documents: one of these may be that of the documents.
    """
    whole = tuple(parts)
    return {whole[:start] + whole[end:] for start in range(len(whole)) for end in range(start + 1, len(whole) + 1)}


def may_be_report(name: str) -> bool:
    """Whether a report of this program may have such a name: a run writes it anew beside the agreements that it reads."""
    return name.lower().endswith((".csv", ".tsv", *WEB))


def files_in(folder: Path, left_out: LeftOut) -> set[Path]:
    """The files of a folder that may be agreements, or their figures; documents that cannot be read too. Raises OSError."""
    found = {file for file in folder.iterdir() if (_is_yaml(file.name) or _is_document(file.name)) and not is_other(file, left_out)}
    return {file for file in found if _is_yaml(file.name) or not file.name.lower().startswith(STEM)}


def is_other(file: Path, left_out: LeftOut) -> bool:
    """Whether the file is no agreement, by its name or because it is left out. Only of few files the real place has to be looked up."""
    if file.name in OTHERS or left_out.exclusion.holds(file):
        return True
    return bool(left_out.files) and file.name in {other.name for other in left_out.files} and file.resolve() in left_out.files


def unlisted(folder: Path, error: OSError) -> Problem[Place]:
    """What is wrong with a folder that cannot be listed."""
    code = "no-permission" if isinstance(error, PermissionError) else "unreadable-file"
    return Problem(code, Place(str(folder), 0), {"detail": error.strerror} if error.strerror else {})


def _is_barred(path: Path) -> bool:
    """Whether it cannot even be found out that the path leads nowhere."""
    try:
        os.lstat(path)
    except PermissionError:
        return True
    except (OSError, ValueError):
        pass
    return False


def _is_yaml(name: str) -> bool:
    # Some systems write endings in capitals; a file that is passed over would look like one without findings.
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def is_paper(name: str) -> bool:
    """Whether a file of this name is a document, one that cannot be read included, and no YAML."""
    return name.lower().endswith((*READ, *TEXT, *NOTES, *WEB, *UNREAD, *OTHER, *SCANS)) and not is_figures(name)


def _is_document(name: str) -> bool:
    return name.lower().endswith((*READ, *TEXT, *WEB, *UNREAD, *SCANS)) and not name.startswith(".") and not is_figures(name)


def _is_read(name: str, endings: tuple[str, ...]) -> bool:
    return name.lower().endswith(endings) and not name.startswith((".", LOCK)) and not name.lower().startswith(STEM)


def _files_below(
    folder: Path, exclusion: Exclusion, errors: list[OSError], endings: tuple[str, ...]
) -> tuple[list[Path], list[Path]]:  # fmt: skip
    """The files of YAML and the documents with those endings below a folder, and the documents of any kind that are there."""
    found: list[Path] = []
    documents: list[Path] = []
    for parent, folders, files in walk(folder, errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not exclusion.holds(parent / name, folder=True))
        found.extend(parent / name for name in sorted(files) if _is_yaml(name) or _is_read(name, endings))
        documents.extend(parent / name for name in sorted(files) if kind_by_name(name) in ("word", "excel", "pdf", "image"))
    return found, documents


def is_figures(name: str) -> bool:
    """Whether a file of this name is read as figures; capital letters do not matter."""
    return name.lower() in FIGURES
