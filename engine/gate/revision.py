"""A rule book of an earlier revision, taken out of git's objects into a folder elsewhere: the work tree and the index stay as they are."""

from __future__ import annotations

import os
import posixpath
import subprocess
from pathlib import Path, PurePosixPath

from agreements.source.writing import write_file
from engine.language import Place, Problem, Problems
from engine.rulebook.collecting import FILES

BOOK = "rules"


def take_out(revision: str, folder: Path, book: Path | None = None) -> None:
    """Write the rule book of a revision, `REV` or `REV:PATH`, into the folder.

    PATH is one of the repository, or with `./` or `../` in front one from the current folder, as git has it. Without PATH it is that of
    `book` if this is in the work tree; else `rules`, below the current folder or at the top. Raises Problems.
    """
    name, colon, path = revision.partition(":")
    _git(["rev-parse", "--git-dir"], "no-repository", value=revision)
    if not name:
        raise _refused("no-revision", value=revision)
    commit = (
        _git(["rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"], "no-revision", value=name).decode().strip()
    )
    here = os.fsdecode(_git(["rev-parse", "--show-prefix"], "no-repository", value=revision)).rstrip("\n")
    if colon:
        paths = [posixpath.normpath(here + path) if path.startswith(("./", "../")) else path.strip("/") or "."]
    else:
        inside = _inside(book) if book is not None else None
        paths = [inside] if inside is not None else list(dict.fromkeys([here + BOOK, BOOK]))
    for path in paths:
        if files := _files(name, commit, path):
            for (_, inner), content in zip(files, _blobs([blob for blob, _ in files]), strict=True):
                file_ = folder / inner
                file_.parent.mkdir(parents=True, exist_ok=True)
                write_file(file_, content)
            return
    raise _refused("no-book", value=name, path=paths[0])


def _files(name: str, commit: str, path: str) -> list[tuple[str, PurePosixPath]]:
    """The objects of the rule book below the path in the commit, with their paths in it; none if there is no such folder."""
    # Without a pathspec's magic: a path is a path.
    listed = _git(["--literal-pathspecs", "ls-tree", "-r", "-z", "--full-tree", commit, "--", path], "no-book", value=name, path=path)
    files: list[tuple[str, PurePosixPath]] = []
    for entry in filter(None, listed.split(b"\0")):
        about, _, file = entry.decode("utf-8", "surrogateescape").partition("\t")
        mode, kind, blob = about.split()
        inner = PurePosixPath(file).relative_to(path) if path != "." else PurePosixPath(file)
        # Links lead out of the revision; a folder of another repository is not in it.
        if kind == "blob" and mode != "120000" and inner.suffix in FILES and ".." not in inner.parts:
            files.append((blob, inner))
    return files


def _inside(book: Path) -> str | None:
    """The path of the book in the work tree; None if it lies outside, or the repository has none."""
    try:
        top = Path(os.fsdecode(_git(["rev-parse", "--show-toplevel"], "no-repository", value="")).rstrip("\n")).resolve()
    except Problems:
        return None
    return book.resolve().relative_to(top).as_posix() if book.resolve().is_relative_to(top) else None


def _blobs(names: list[str]) -> list[bytes]:
    """The contents of the objects, in order."""
    answer = _git(["cat-file", "--batch"], "no-repository", given="".join(f"{name}\n" for name in names).encode(), value="")
    contents = []
    place = 0
    for _ in names:
        head, _, _ = answer[place:].partition(b"\n")
        size = int(head.split()[2])
        start = place + len(head) + 1
        contents.append(answer[start : start + size])
        place = start + size + 1
    return contents


def _refused(code: str, **arguments: str) -> Problems:
    return Problems([Problem(code, Place("", 0), {"value": "", "said": "", **arguments})])


def _git(arguments: list[str], code: str, given: bytes | None = None, **details: str) -> bytes:
    """What git says. Raises Problems of the code if it refuses, and no-git if there is none."""
    # Not even the index is refreshed.
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(["git", *arguments], input=given, capture_output=True, check=False, env=environment)
    except OSError:
        raise _refused("no-git", **details) from None
    if done.returncode:
        # In git's own words what the matter is: a folder of another owner is no repository to it.
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise _refused(code, **details, said=f" ({said})" if said else "")
    return done.stdout
