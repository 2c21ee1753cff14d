"""What the portfolios of a run are called: office and period, from their folders or the settings of their tree.

A name never depends on how a path is spelled, on the working directory or, in a tree with a settings file, on which part of it is read.
Must not know agreements, rules or words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path, PurePath
from typing import Any, TypeVar

from agreements.source.addresses import walk
from agreements.source.configuration import FILE, settings_in
from agreements.source.folders import LeftOut, files_in, is_paper, shortened
from agreements.source.printable import clean
from engine.language.classes import dataclass
from engine.language.problem import Place, Problem, Problems

# With a year, the words of which the name of a period's folder consists: `PK 2026`, `TA-2026`, `2026 perubahan`. By itself such a word is a
# period only below one. A name with any other word is that of an office.
PERIOD_WORDS = frozenset((
    "pk", "perjanjian", "kinerja", "dokumen", "tahun", "thn", "th", "ta", "t", "a", "anggaran", "murni", "awal", "perubahan", "revisi",
    "final", "i", "ii", "iii", "iv",
))  # fmt: skip
# Of a tree, looked through for offices of one name.
MAX_FOLDERS = 20_000
MAX_SHOWN = 200  # characters of a value that is shown
Folder = TypeVar("Folder", bound=PurePath)
# The setting that says what the office is called.
OFFICE = "office"
_YEAR = "(?:19|20)[0-9]{2}"
_YEAR_AT_END = re.compile(rf"(?P<office>.*[^\W\d_].*?)[\W_]+(?P<year>{_YEAR})")
_YEAR_AT_START = re.compile(rf"(?P<year>{_YEAR})[\W_]+(?P<office>.*[^\W\d_].*)")


@dataclass(frozen=True, slots=True)
class PortfolioName:
    """What the agreements of one office and one period are called.

    `office` has no year in it. `past`: a later portfolio of the office is known. `title` is for people: folders from the office's down.
    """

    office: str
    period: str = ""
    past: bool = False
    title: str = ""

    def __str__(self) -> str:
        return self.title or self.office


def called(portfolio: PortfolioName | str, id_: str) -> str:
    """What people call an agreement: `kec-melati/camat`; one from standard input, which lies in no folder, by its id."""
    return f"{portfolio}/{id_}".lstrip("/")


def name_as_written(folder: PurePath) -> PortfolioName:
    """The name of a portfolio by the words of a path alone, which need not exist any more; its office is "" if only periods are in it."""
    home, below = _climb(folder)
    _, between = _climb(home.parent)
    office, year = _without_year(home.name)
    return PortfolioName(_composed(office.strip(".")), _composed("/".join((*between, *year, *below))))


@dataclass(frozen=True, slots=True)
class _Place:
    """A folder of agreements taken apart: the office's folder, its name without the year, the periods around it, the root of its tree."""

    folder: Path
    home: Path
    office: str
    periods: tuple[str, ...]
    root: Path | None = None
    given: str = ""

    @property
    def period(self) -> str:
        return "/".join(self.periods)

    @property
    def age(self) -> tuple[int, str]:
        """Orders the periods of an office; agreements without a period are the present ones."""
        years = [int(year) for year in re.findall(_YEAR, self.period)]
        return (max(years), self.period) if years else (10_000, self.period)


@dataclass(slots=True)
class Trees:
    """The settings files above folders, each read once, and what is wrong with those that cannot say which office this is."""

    known: dict[Path, tuple[Path, dict[str, Any]] | None] = field(default_factory=dict)
    wrong: list[Problem[Place]] = field(default_factory=list)

    def naming(self) -> list[Path]:
        """The files that say what an office is called."""
        return sorted({file for file, settings in filter(None, self.known.values()) if _given(settings)})

    def saying_more(self, folders: Iterable[Path]) -> list[tuple[Path, tuple[str, ...]]]:
        """The files of these folders that say more than what an office is called, each with the settings that it says."""
        files = dict(filter(None, (self.above(folder.resolve()) for folder in folders)))
        found = {file: tuple(key for key in settings if key != OFFICE) for file, settings in files.items()}
        return sorted((file, keys) for file, keys in found.items() if keys)

    def above(self, folder: Path) -> tuple[Path, dict[str, Any]] | None:
        """The nearest settings file from the folder upwards; None if there is none that can be read."""
        if folder not in self.known:
            try:
                found = settings_in(folder)
            except Problems as problems:
                self.wrong.append(_no_office(problems.problems[0].place.file, str(problems.problems[0].arguments.get("detail", ""))))
                found = folder / FILE, {}
            if found and not isinstance(found[1].get(OFFICE, ""), str):
                self.wrong.append(_no_office(str(found[0]), f"office = {found[1][OFFICE]!r}"[:MAX_SHOWN]))
            self.known[folder] = found or (self.above(folder.parent) if folder != folder.parent else None)
        return self.known[folder]


def _no_office(file: str, detail: str) -> Problem[Place]:
    return Problem("no-office", Place(file, 0, 0), {"detail": detail})


def name_portfolios(folders: Collection[Path], trees: Trees) -> dict[Path, PortfolioName]:
    """The names of the portfolios in the folders, by folder as given, no two alike.

    Where the tree has a settings file, its `office` is the name of all below it, and names are made distinct within that tree; else the
    name is that of the nearest folder that is no year, and names are made distinct among the folders given. Folders that may hold copies
    of the documents of others, as `check --mark` writes them, take nobody's name: what an office is called must not depend on them.
    """
    real = {folder: folder.resolve() for folder in folders}
    places = {folder: _place(folder, trees) for folder in dict.fromkeys(real.values())}
    roots = {place.root for place in places.values() if place.root is not None}
    # What lies in a tree and is not read this time has its name too.
    for folder in sorted({below for root in roots for below in _portfolios_below(root)} - places.keys()):
        places[folder] = _place(folder, trees)
    by_parts = {folder.parts: folder for folder in places}
    return _named(real, places, [folder for folder in places if _may_hold_copies(folder, by_parts)])


def names_as_written(folders: Collection[Path]) -> dict[Path, PortfolioName]:
    """As `name_portfolios`, by the words of the paths alone: no folder is looked into."""
    places = {folder: _place(folder, Trees({folder: None})) for folder in folders}
    return _named({folder: folder for folder in folders}, places)


def _named(real: Mapping[Path, Path], places: Mapping[Path, _Place], copies: Collection[Path] = ()) -> dict[Path, PortfolioName]:
    """The names of the portfolios, by folder as given, of all places that are known; those of copies are distinct from all others."""
    offices = _distinct_names(places)
    if copies:
        offices |= _distinct_names({folder: place for folder, place in places.items() if folder not in copies})
    newest: dict[str, tuple[int, str]] = {}
    for place in places.values():
        newest[offices[place.folder]] = max(place.age, newest.get(offices[place.folder], place.age))
    names = {folder: _name(place, offices[folder], newest[offices[folder]]) for folder, place in sorted(places.items())}
    return {folder: names[place] for folder, place in real.items()} if _all_differ(names) else _numbered(real, names)


def _may_hold_copies(folder: Path, by_parts: Mapping[tuple[str, ...], Path]) -> bool:
    """Whether all that is in a folder are documents of such names as those in another one, which lies where this one would without some of
    the folders above it: `hasil/kec/2026` beside `kec/2026`.
    """
    others = [by_parts[parts] for parts in shortened(folder.parts) if parts in by_parts]
    names = _names_in(folder) if others else set()
    return bool(names) and all(map(is_paper, names)) and any(names <= _names_in(other) for other in others)


def _names_in(folder: Path) -> set[str]:
    """The names of the files of a folder that may be agreements; none of one that cannot be listed."""
    try:
        return {file.name for file in files_in(folder, LeftOut())}
    except OSError:
        return set()


def _place(folder: Path, trees: Trees) -> _Place:
    home, below = _climb(folder)
    _, between = _climb(home.parent)
    office, year = _without_year(home.name)
    file, settings = trees.above(folder) or (None, {})
    periods = (*between, *year, *below)
    return _Place(
        folder, home, _composed(office), tuple(map(_composed, periods)), file.parent if file else None,
        _given(settings),
    )  # fmt: skip


def _given(settings: Mapping[str, Any]) -> str:
    office = settings.get(OFFICE)
    return _composed(office.strip()) if isinstance(office, str) else ""


def _climb(folder: Folder) -> tuple[Folder, list[str]]:
    """The nearest folder from here upwards that is no period, and the periods passed, from the outermost in."""
    passed: list[str] = []
    while _is_period(folder):
        passed.insert(0, folder.name)
        folder = folder.parent
    return folder, passed


def _is_period(folder: PurePath) -> bool:
    words = re.findall(r"[^\W_]+", folder.name.casefold())
    years = [word for word in words if re.fullmatch(_YEAR, word)]
    if not words or not all(word in PERIOD_WORDS or re.fullmatch(rf"{_YEAR}|\d\d?", word) for word in words):
        return False
    return bool(years) or (all(word in PERIOD_WORDS for word in words) and _is_period(folder.parent))


def _without_year(name: str) -> tuple[str, list[str]]:
    found = _YEAR_AT_END.fullmatch(name) or _YEAR_AT_START.fullmatch(name)
    return (found["office"], [found["year"]]) if found else (name, [])


def _distinct_names(places: Mapping[Path, _Place]) -> dict[Path, str]:
    """The office of every folder: where two offices would be called the same, with as many folders in front as tell them apart."""
    homes: dict[str, dict[Path, None]] = {}
    key = {folder: _home_key(place) for folder, place in places.items()}
    for folder, place in places.items():
        homes.setdefault(place.given or place.office, {})[key[folder]] = None
    found: dict[Path, str] = {}
    for folder, place in places.items():
        name, alike = place.given or place.office, homes[place.given or place.office]
        if len(alike) > 1:
            front = place.root if place.given else None
            name = _with_parents(key[folder], alike, name, front)
        found[folder] = name
    return found


def _home_key(place: _Place) -> Path:
    """One path for all periods of an office: its folder without year, below the nearest folder that is no period."""
    parent, _ = _climb(place.home.parent)
    return parent / place.office


def _with_parents(home: Path, alike: Iterable[Path], name: str, root: Path | None) -> str:
    """The name with the folders in front that tell it from those alike; of an office named in settings, with the folders below it."""
    if root is not None:
        below = home.relative_to(root).as_posix() if home.is_relative_to(root) else ""
        return "/".join(part for part in (name, below if below != "." else "") if part)
    others = [other for other in alike if other != home]
    steps = next((n for n in range(2, len(home.parts)) if not any(other.parts[-n:] == home.parts[-n:] for other in others)), 2)
    return "/".join(map(_composed, home.parts[-steps:]))


def _name(place: _Place, office: str, newest: tuple[int, str]) -> PortfolioName:
    # As the folders are spelled, so that who reads it finds them.
    folders = place.folder.relative_to(place.home).parts if place.folder.is_relative_to(place.home) else ()
    _, between = _climb(place.home.parent)
    front = office.split("/")[:-1]
    title = "/".join(filter(None, (office, place.period) if place.given else (*between, *front, place.home.name, *folders)))
    return PortfolioName(office, place.period, place.age < newest, _composed(title))


def _all_differ(names: Mapping[Path, PortfolioName]) -> bool:
    return len({(name.office, name.period) for name in names.values()}) == len({name.title for name in names.values()}) == len(names)


def _numbered(real: Mapping[Path, Path], names: Mapping[Path, PortfolioName]) -> dict[Path, PortfolioName]:
    """Two spellings of one office and period (`x-2026` beside `x/2026`): the later ones, by path, are numbered."""
    seen: dict[tuple[str, str], int] = {}
    found: dict[Path, PortfolioName] = {}
    for folder, name in names.items():
        number = seen[name.office, name.period] = seen.get((name.office, name.period), 0) + 1
        found[folder] = name if number == 1 else replace(name, office=f"{name.office}#{number}", title=f"{name.title}#{number}")
    return {folder: found[place] for folder, place in real.items()}


def _portfolios_below(root: Path) -> Iterator[Path]:
    """The folders of a tree that have agreements in them; what cannot be listed and what is hidden is passed over."""
    for number, (folder, below, _) in enumerate(walk(root)):
        # In a fixed order: what is beyond the last folder must be the same each time.
        below[:] = sorted(name for name in below if not name.startswith("."))
        if number >= MAX_FOLDERS:
            return
        try:
            if files_in(folder, LeftOut()):
                yield folder
        except OSError:
            continue


def _composed(text: str) -> str:
    """As a report can hold it: systems differ in how they spell é in names of files, which may be of any bytes."""
    return clean(unicodedata.normalize("NFC", text))
