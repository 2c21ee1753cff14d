"""From paths to agreements: finds the files, reads them, ties them into portfolios, and says which are no agreements and why.

A folder is a portfolio. Of a file given by itself the rest of its folder is read too, as context that is not reported on.
Knows nothing of rules and words: a problem is a code, a place and arguments.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from agreements.figures import figures_beside, is_figures, read_figures
from agreements.model import Agreement
from agreements.placement import attach
from agreements.source import Document, SourceErrors, read_file

Watch = Callable[[Sequence[Any]], Iterable[Any]]
SUFFIXES = (".yaml", ".yml")
# Files in a folder of agreements that are none. They are never used unless they are named: whoever is checked could put one there.
OTHERS = frozenset(("waivers.yaml", "waivers.yml"))


@dataclass(frozen=True, slots=True)
class Submitted:
    """An agreement with its source. `selected` is False for what was read only as the context of another file."""

    agreement: Agreement
    document: Document
    portfolio: str
    selected: bool = True

    @property
    def file(self) -> str:
        """The path under which it was read."""
        return self.document.name


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a file as such: a code, a place and arguments. `agreement` is the id of one that is checked all the same."""

    code: str
    file: str
    line: int = 1
    column: int = 1
    args: Mapping[str, str | int] = field(default_factory=dict)
    portfolio: str = ""
    agreement: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """A file that was read, or tried: where it really is, the digest of its bytes, and whether it is checked or only context."""

    folder: Path
    name: str
    digest: str
    selected: bool


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found under the paths: agreements; problems of files; paths that lead to nothing to check; every file that was read."""

    agreements: tuple[Submitted, ...]
    problems: tuple[Problem, ...]
    unusable: tuple[Problem, ...]
    contents: tuple[Content, ...] = ()


def load(paths: Iterable[str | os.PathLike[str]], watch: Watch = iter, without: Iterable[Path] = ()) -> Loaded:
    """Read all agreements under the paths (files and folders, folders with all below them), each file once, sorted by path.

    `without` are files that are no agreements, wherever they lie. `watch` is handed the list of folders and gives them back one by one: a
    place for a progress bar.
    """
    folders: dict[Path, set[Path] | None] = {}
    unusable: list[Problem] = []
    left_out = frozenset(file.resolve() for file in without)
    for path in map(Path, paths):
        if path.is_dir():
            found = {file.parent for file in _files_below(path) if not _is_other(file, left_out)}
            if not found:
                unusable.append(Problem("no-agreements", str(path)))
            folders.update(dict.fromkeys(found))
        elif not os.path.lexists(path):
            unusable.append(Problem("missing-file", str(path)))
        else:
            selected = folders.setdefault(path.parent, set())
            if is_figures(path.name):
                # Figures are of all the agreements beside them.
                folders[path.parent] = None
            elif selected is not None:
                selected.add(path)
    agreements: list[Submitted] = []
    problems: list[Problem] = []
    contents: list[Content] = []
    for folder, selected in watch(sorted(folders.items())):
        submitted, wrong = _load_folder(folder, selected, left_out, contents)
        agreements.extend(submitted)
        problems.extend(wrong)
    return Loaded(tuple(agreements), tuple(problems), tuple(unusable), tuple(contents))


def by_folder(submitted: Sequence[Submitted]) -> list[list[Submitted]]:
    """The agreements by their folder; folders in which none is chosen are left out."""
    folders: dict[Path, list[Submitted]] = {}
    for item in submitted:
        folders.setdefault(Path(item.file).parent, []).append(item)
    return [items for items in folders.values() if any(item.selected for item in items)]


def validate(data: Any, model: type[BaseModel]) -> tuple[BaseModel | None, list[tuple[str, tuple[str | int, ...], dict[str, str | int]]]]:
    """The model of the data, or what is wrong with them: code, path and arguments of each error."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [_explain(problem, model) for problem in error.errors(include_url=False)]


def _files_below(folder: Path) -> list[Path]:
    found: list[Path] = []
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found.extend(Path(parent, name) for name in sorted(files) if name.endswith(SUFFIXES) and not name.startswith("."))
    return found


def _is_other(file: Path, left_out: frozenset[Path]) -> bool:
    """Whether the file is no agreement, by its name or because it is left out. Only of few files the real place has to be looked up."""
    return file.name in OTHERS or (bool(left_out) and file.name in {other.name for other in left_out} and file.resolve() in left_out)


def _load_folder(
    folder: Path, selected: set[Path] | None, left_out: frozenset[Path], contents: list[Content]
) -> tuple[list[Submitted], list[Problem]]:
    files = (file for file in folder.iterdir() if file.suffix in SUFFIXES and not file.name.startswith("."))
    siblings = {file for file in files if not _is_other(file, left_out)}
    place = folder.resolve()
    portfolio = place.name
    submitted: list[Submitted] = []
    problems: list[Problem] = []
    for file in sorted(file for file in siblings | (selected or set()) if not is_figures(file.name)):
        reported = selected is None or file in selected
        try:
            document = read_file(file)
        except SourceErrors as errors:
            wrong = [Problem(e.code, str(file), e.line, e.column, e.args, portfolio) for e in errors.errors]
            contents.append(Content(place, file.name, errors.digest, reported))
        else:
            contents.append(Content(place, file.name, document.digest, reported))
            agreement, invalid = validate(document.root, Agreement)
            wrong = [_place(document, portfolio, code, path, args) for code, path, args in invalid]
            if isinstance(agreement, Agreement):
                submitted.append(Submitted(agreement, document, portfolio, reported))
        if reported:
            problems.extend(wrong)
    tied, problems = _tie(submitted, problems)
    return _with_figures(folder, tied, problems, contents, everything=selected is None)


def _with_figures(
    folder: Path, submitted: list[Submitted], problems: list[Problem], contents: list[Content], *, everything: bool
) -> tuple[list[Submitted], list[Problem]]:
    """The agreements with the figures beside them. What is wrong with those is told to who asked for the agreement, or for all."""
    files, unread = figures_beside(folder)
    if not files and not unread:
        return submitted, problems
    by_id = {item.agreement.id: (item.agreement, item.document) for item in submitted}
    place, read = folder.resolve(), [read_figures(file) for file in files]
    contents.extend(Content(place, file.name, found.digest, everything) for file, found in zip(files, read, strict=True))
    by_id, misplaced = attach([row for found in read for row in found.rows], by_id)
    asked = {item.agreement.id for item in submitted if item.selected}
    wrong = [*unread, *(item for found in read for item in found.wrong)]
    # What is wrong with the file as such keeps the figures of any agreement from being read.
    told = [item for item in (*wrong, *misplaced) if everything or item.agreement in asked or (item in wrong and not item.agreement)]
    problems.extend(
        Problem(
            item.code, item.at.file, item.at.line, item.at.column, item.args, place.name, item.agreement if item.agreement in by_id else ""
        )
        for item in told
    )
    return [replace(item, agreement=by_id[item.agreement.id][0], document=by_id[item.agreement.id][1]) for item in submitted], problems


def _place(document: Document, portfolio: str, code: str, path: tuple[str | int, ...], args: dict[str, str | int]) -> Problem:
    line, column = document.position(path, key=code == "unknown-key")
    return Problem(code, document.name, line, column, args, portfolio)


def _tie(submitted: list[Submitted], problems: list[Problem]) -> tuple[list[Submitted], list[Problem]]:
    """Check ids and what is declared with them. Of two agreements with one id the first stays."""
    by_id: dict[str, Submitted] = {}
    for item in submitted:
        first = by_id.setdefault(item.agreement.id, item)
        if first is not item:
            args: dict[str, str | int] = {"id": item.agreement.id, "first": first.file}
            problems.append(_place(item.document, item.portfolio, "duplicate-id", ("id",), args))
    lines = {key for item in by_id.values() for key in line_keys(item.agreement)}
    indicators = {key for item in by_id.values() for key in indicator_keys(item.agreement)}
    for item in by_id.values():
        if not item.selected:
            continue
        superior = item.agreement.superior
        if superior is not None and superior not in by_id:
            problems.append(_dangling(item, "unknown-superior", ("superior",), superior, by_id))
        elif _in_circle(item.agreement, by_id):
            problems.append(_tied(item, "superior-circle", ("superior",), {"id": str(superior)}))
        for index, line in enumerate((item.agreement.budget.lines if item.agreement.budget else None) or ()):
            if line.under is not None and line.under not in lines:
                problems.append(_dangling(item, "unknown-line", ("budget", "lines", index, "under"), line.under, lines - {""}))
        for row, objective in enumerate(item.agreement.objectives or ()):
            for number, indicator in enumerate(objective.indicators or ()):
                if indicator.under is not None and indicator.under not in indicators:
                    path = ("objectives", row, "indicators", number, "under")
                    problems.append(_dangling(item, "unknown-indicator", path, indicator.under, indicators))
    return list(by_id.values()), problems


def line_keys(agreement: Agreement) -> list[str]:
    """What `under` calls each budget line: id/number; "" for a line without number."""
    lines = (agreement.budget.lines if agreement.budget else None) or ()
    return [f"{agreement.id}/{line.number.strip(' .)')}" if line.number else "" for line in lines]


def indicator_keys(agreement: Agreement) -> list[str]:
    """What `under` calls each indicator: id/objective.indicator, by the printed numbers, else by the position."""
    return [
        f"{agreement.id}/{_number(objective.number, first)}.{_number(indicator.number, second)}"
        for first, objective in enumerate(agreement.objectives or (), 1)
        for second, indicator in enumerate(objective.indicators or (), 1)
    ]


def _number(printed: str | None, position: int) -> str:
    return (printed or "").strip(" .)") or str(position)


def _dangling(item: Submitted, code: str, path: tuple[str | int, ...], name: str, known: Iterable[str]) -> Problem:
    return _tied(item, code, path, {"id": name, **suggest(name, known)})


def _tied(item: Submitted, code: str, path: tuple[str | int, ...], args: dict[str, str | int]) -> Problem:
    return replace(_place(item.document, item.portfolio, code, path, args), agreement=item.agreement.id)


def _in_circle(agreement: Agreement, by_id: Mapping[str, Submitted]) -> bool:
    above, seen = agreement.superior, {agreement.id}
    while above is not None and above in by_id:
        if above in seen:
            return above == agreement.id
        seen.add(above)
        above = by_id[above].agreement.superior
    return False


def suggest(name: str, known: Iterable[str]) -> dict[str, str | int]:
    """{"hint": the known name most like the given one}, or nothing."""
    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return {"hint": close[0]} if close else {}


_SHAPES = {"string_type": "text", "list_type": "list", "model_type": "mapping", "dict_type": "mapping", "model_attributes_type": "mapping"}


def _explain(problem: Any, model: type[BaseModel]) -> tuple[str, tuple[str | int, ...], dict[str, str | int]]:
    """Code, path and arguments for one of pydantic's errors."""
    path, kind = tuple(problem["loc"]), problem["type"]
    if kind == "extra_forbidden":
        key = str(path[-1])
        return "unknown-key", path, {"key": key, **suggest(key, _keys(model, path[:-1]))}
    if kind == "missing":
        return "missing-key", path, {"key": str(path[-1])}
    if kind in _SHAPES:
        return "wrong-shape", path, {"key": ".".join(map(str, path)), "expected": _SHAPES[kind]}
    value = str(problem["input"])[:80]
    if kind in ("literal_error", "enum"):
        return "not-a-choice", path, {"key": str(path[-1]), "value": value, "choices": str(problem["ctx"]["expected"])}
    return "bad-value", path, {"key": str(path[-1]) if path else "", "value": value}


def _keys(model: Any, path: tuple[str | int, ...]) -> list[str]:
    """The keys that the model allows at a path."""
    from typing import get_args

    for step in path:
        if isinstance(step, int):
            continue
        pending, model = [model.model_fields[step].annotation], None
        while pending and model is None:
            hint = pending.pop()
            if isinstance(hint, type) and issubclass(hint, BaseModel):
                model = hint
            pending.extend(get_args(hint))
        if model is None:
            return []
    return [field.alias or name for name, field in model.model_fields.items()]
