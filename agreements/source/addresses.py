"""Folders and files at an address, `s3://bucket/kabupaten`: the one door to what does not lie on this machine.

An address is used as a path is, and read within the same bounds: ordinary files, of limited size, and nothing is ever written. What stands
behind it is a driver of fsspec, which the user installs. Must not know what is in files.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
from collections.abc import Callable, Generator, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from agreements.source.printable import clean
from engine.language.problem import Place, Problem

_WRITTEN = re.compile(r"(?P<driver>[A-Za-z][A-Za-z0-9+.-]*)://(?P<path>.*)", re.DOTALL)
# Addresses of this machine are its paths.
_HERE = ("file", "local")
# Folders in one another; of some drivers a folder can lead back to itself.
MAX_DEPTH = 40
MAX_SHOWN = 200  # characters of what a driver says
Kind: TypeAlias = Literal["file", "folder", "other"]

if TYPE_CHECKING:
    # Whoever has a path may have an address; what an address cannot do fails where it is asked for, and touches no disk.
    _Path = Path
else:
    _Path = PurePosixPath


class Entry(NamedTuple):
    """What is in a folder: its name, what it is, its size in bytes, None if that is not known before it is read."""

    name: str
    kind: Kind
    size: int | None


class Address(_Path):
    """A folder or file at an address. Whatever a driver says is raised as OSError."""

    __slots__ = ()

    def __str__(self) -> str:
        """As it is given: of two slashes a path keeps only one."""
        driver, _, path = super().__str__().partition("/")
        return f"{driver}//{path}" if driver.endswith(":") else driver if not path else f"{driver}/{path}"

    def resolve(self, strict: bool = False) -> Address:
        """Itself: links are followed by nobody."""
        return self

    def is_file(self) -> bool:
        """Whether an ordinary file is there."""
        return self._is("file")

    def is_dir(self) -> bool:
        """Whether a folder is there."""
        return self._is("folder")

    def iterdir(self) -> Generator[Address, None, None]:
        """All that is in the folder. Raises OSError."""
        return (self / entry.name for entry in self.entries())

    def entries(self) -> list[Entry]:
        """All that is in the folder, by name. Raises OSError."""
        with _system_errors(self):
            files, path = _driver(self)
            # What a driver remembers of a folder may be of an earlier run: workers stay.
            files.invalidate_cache(path)
            found = files.ls(path, detail=True)
            # Of a file what is listed is the file itself; of a folder some drivers list it too.
            if len(found) == 1 and found[0]["type"] == "file" and _bare(found[0]["name"]) == _bare(path):
                raise NotADirectoryError
            inside = [entry for entry in found if _bare(entry["name"]) != _bare(path)]
        return sorted(map(_entry, inside), key=lambda entry: entry.name)

    def look(self) -> Entry:
        """What is there. Raises OSError."""
        with _system_errors(self):
            files, path = _driver(self)
            return _entry(files.info(path))

    @contextlib.contextmanager
    def reading(self) -> Iterator[IO[bytes]]:
        """The file, open to be read. Raises OSError, whatever happens to it meanwhile."""
        with _system_errors(self):
            files, path = _driver(self)
            with files.open(path, "rb") as file:
                yield file

    def _is(self, kind: Kind) -> bool:
        try:
            return self.look().kind == kind
        except OSError:
            return False


def at(given: str | os.PathLike[str]) -> Path:
    """The path or the address that somebody gives. `file://` is a path."""
    if isinstance(given, Address):
        return given
    if not (found := _WRITTEN.fullmatch(os.fspath(given))):
        return Path(given)
    if found["driver"].lower() not in _HERE:
        return Address(f"{found['driver'].lower()}://{found['path']}")
    return Path(found["path"][1:] if re.match(r"/[A-Za-z]:/", found["path"]) else found["path"])


def unusable(path: Path) -> Problem[Place] | None:
    """Why nothing can be read at an address, other than that nothing is there; of a path nothing."""
    if not isinstance(path, Address):
        return None
    place = Place(str(path), 0)
    try:
        with _system_errors(path):
            try:
                _driver(path)
            except ImportError as error:
                if error.name == "fsspec":
                    return Problem("address-without-extra", place)
                return Problem("address-without-driver", place, {"detail": _said(error)})
        path.look()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except PermissionError:
        return Problem("no-permission", place)
    except OSError as error:
        return Problem("address-unusable", place, {"detail": error.strerror or ""})
    return None


def is_there(path: Path) -> bool:
    """Whether something is at the path, if only a link to nothing."""
    if not isinstance(path, Address):
        return os.path.lexists(path)
    try:
        path.look()
    except OSError:
        return False
    return True


def look(path: str | os.PathLike[str]) -> Entry:
    """What is at the path, its links followed. Raises OSError, and ValueError where no file can have such a name."""
    if isinstance(path, Address):
        return path.look()
    info = os.stat(path)
    return Entry("", "file" if stat.S_ISREG(info.st_mode) else "folder" if stat.S_ISDIR(info.st_mode) else "other", info.st_size)


def reading(path: str | os.PathLike[str]) -> contextlib.AbstractContextManager[IO[bytes]]:
    """The file, open to be read, without waiting on what is no file. Raises OSError, and ValueError."""
    if isinstance(path, Address):
        return path.reading()
    return open(path, "rb", opener=lambda name, flags: os.open(name, flags | getattr(os, "O_NONBLOCK", 0)))


def holds_files(folder: Path) -> bool:
    """Whether files can lie in it: not above the bucket or the machine of an address, where a name would be that of another machine."""
    return not isinstance(folder, Address) or len(folder.parts) > 1


def real(path: Path) -> str:
    """The path without links, as a text; an address as it is."""
    return str(path) if isinstance(path, Address) else os.path.realpath(path)


def walk(folder: Path, onerror: Callable[[OSError], Any] | None = None) -> Iterator[tuple[Path, list[str], list[str]]]:
    """As os.walk: each folder with the names of folders, of which those that are taken out are not entered, and of all else in it."""
    if not isinstance(folder, Address):
        yield from ((Path(here), below, files) for here, below, files in os.walk(folder, onerror=onerror))
        return
    left = [(folder, 0)]
    while left:
        here, depth = left.pop()
        try:
            if depth > MAX_DEPTH:
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(here))
            entries = here.entries()
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        below = [entry.name for entry in entries if entry.kind == "folder"]
        yield here, below, [entry.name for entry in entries if entry.kind != "folder"]
        left.extend((here / name, depth + 1) for name in reversed(below))


def above_all(folders: set[Path]) -> Path:
    """The nearest folder that all of them lie in, or are; the empty path if there is none."""
    try:
        found = os.path.commonpath(folders)
    except ValueError:  # paths and addresses, or no folder at all
        return Path()
    return Address(found) if found and all(isinstance(folder, Address) for folder in folders) else Path(found)


def listing(folder: Path) -> str:
    """The digest of what is seen of a folder without reading: names and sizes, of a path when each file was changed, to the second.

    Two machines that see one folder find the same. Raises OSError.
    """
    if isinstance(folder, Address):
        seen = [f"{entry.name}\0{entry.kind}\0{entry.size}" for entry in folder.entries()]
    else:
        with os.scandir(folder) as entries:
            states = [(entry.name, entry.stat()) for entry in entries if entry.is_file()]
        seen = sorted(f"{name}\0{state.st_size}\0{int(state.st_mtime)}" for name, state in states)
    return sha256("\n".join(seen).encode("utf-8", "surrogateescape")).hexdigest()


def _driver(address: Address) -> tuple[Any, str]:
    """The driver and what it calls the address. Raises ImportError where there is none, and one thing or another."""
    import fsspec  # only who gives an address has it

    # Not by `url_to_fs`, which takes "::" in the name of a file for an address of its own.
    kind = fsspec.get_filesystem_class(str(address).partition("://")[0])
    return kind(**kind._get_kwargs_from_urls(str(address))), kind._strip_protocol(str(address))


def _entry(found: dict[str, Any]) -> Entry:
    kinds: dict[str, Kind] = {"file": "file", "directory": "folder"}
    return Entry(_bare(str(found["name"])).rpartition("/")[2], kinds.get(found["type"], "other"), found.get("size"))


def _bare(name: str) -> str:
    return name.strip("/")


@contextlib.contextmanager
def _system_errors(address: Address) -> Iterator[None]:
    """Whatever a driver raises, as the system would say it."""
    try:
        yield
    except Exception as error:
        kinds = {FileNotFoundError: errno.ENOENT, NotADirectoryError: errno.ENOTDIR, PermissionError: errno.EACCES}
        number = next((number for kind, number in kinds.items() if isinstance(error, kind)), errno.EIO)
        raise OSError(number, os.strerror(number) if number != errno.EIO else _said(error), str(address)) from None


def _said(error: Exception) -> str:
    """What a driver says, on one line."""
    first = next(iter(str(error).splitlines()), "")
    return clean(f"{type(error).__name__}: {first}"[:MAX_SHOWN])
