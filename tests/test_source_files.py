"""Files that the YAML reader reads, and what is none that can be read."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from agreements.source.document import MAX_BYTES, Document, read_file
from agreements.source.made_beside import made_of
from engine.language import Place, Problem, Problems
from tests.source_places import in_time, problem


def file_errors(path: str | Path) -> tuple[Problem[Place], ...]:
    with pytest.raises(Problems) as caught:
        read_file(path)
    assert {problem.place for problem in caught.value.problems} == {Place(str(path))}
    return tuple(replace(problem, place=Place("x.yaml")) for problem in caught.value.problems)


def test_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("\ufeffa: é\r\nb: [\r\n  c]\r\n".encode())
    document = read_file(file)
    assert document == Document(str(file), "a: é\r\nb: [\r\n  c]\r\n", {"a": "é", "b": ["c"]})  # type: ignore[arg-type]
    assert document.position(("b", 0)) == (3, 3)
    assert read_file(str(file)) == document


def test_what_is_not_a_file_that_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a: b")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "nowhere").symlink_to("gone")
    with (tmp_path / "large").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    os.mkfifo(tmp_path / "fifo")
    expected = {
        "gone": problem("missing-file"),
        "nowhere": problem("missing-file"),
        "file/below": problem("missing-file"),
        "nul\0": problem("missing-file"),
        "surrogate\ud800": problem("missing-file"),
        ".": problem("directory"),
        "fifo": problem("not-a-file"),
        "/dev/zero": problem("not-a-file"),
        "large": problem("too-large", arguments={"limit": MAX_BYTES}),
        "loop": problem("unreadable-file", arguments={"detail": os.strerror(errno.ELOOP)}),
        "l" * 300: problem("unreadable-file", arguments={"detail": os.strerror(errno.ENAMETOOLONG)}),
    }
    found = {name: in_time(partial(file_errors, tmp_path / name)) for name in expected}
    assert found == {name: (error,) for name, error in expected.items()}


def test_a_large_file_or_a_device_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "large").write_bytes(b"a" * (MAX_BYTES + 1))
    monkeypatch.setattr(os, "open", None)
    assert file_errors(tmp_path / "large")[0].code == "too-large"
    assert file_errors("/dev/null")[0].code == "not-a-file"


@pytest.mark.parametrize(
    "raised, error",
    [
        (PermissionError(errno.EACCES, "x"), problem("no-permission")),
        (FileNotFoundError(errno.ENOENT, "x"), problem("missing-file")),
        (
            OSError(errno.EIO, "Input/output error"),
            problem("unreadable-file", arguments={"detail": "Input/output error"}),
        ),
        (OSError(), problem("unreadable-file", arguments={"detail": ""})),
    ],
)
def test_what_opening_a_file_can_end_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: OSError, error: Problem[Place]) -> None:
    def fail(*_: object) -> int:
        raise raised

    (tmp_path / "file").write_text("a: b")
    monkeypatch.setattr(os, "open", fail)
    assert file_errors(tmp_path / "file") == (error,)


def test_a_file_exchanged_after_the_look_at_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("a: b")
    with (tmp_path / "grown").open("wb") as file:
        file.truncate(2**40)
    os.mkfifo(tmp_path / "fifo")
    harmless = os.stat(tmp_path / "file")
    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", lambda path: harmless)
        found = [in_time(partial(file_errors, tmp_path / name)) for name in ("fifo", "grown")]
    assert found == [(problem("empty"),), (problem("too-large", arguments={"limit": MAX_BYTES}),)]


def test_what_is_made_of_a_file_is_made_once_and_anew_where_it_has_changed_or_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "phrases.yaml"
    file.write_text("a: one")
    made: list[str] = []

    def make(given: Path) -> dict[str, str]:
        made.append(given.read_text())
        return {"said": made[-1]}

    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert made_of(file, make) == made_of(file, make) == {"said": "a: one"}
    assert len(made) == 2
    assert os.listdir(tmp_path) == ["phrases.yaml"]
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert made_of(file, make) == made_of(file, make) == {"said": "a: one"}
    assert len(made) == 3
    file.write_text("a: other")
    assert made_of(file, make) == made_of(file, make) == {"said": "a: other"}
    assert len(made) == 4
    before = file.stat()
    file.write_text("a: OTHER")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert made_of(file, make) == made_of(file, make) == {"said": "a: OTHER"}
    file.write_text("a: other")
    assert made_of(file, make) == {"said": "a: other"}
    assert len(made) == 6
    (kept,) = (tmp_path / "__pycache__").iterdir()
    for damaged in (kept.read_bytes()[:-5], b"", b"[]", b"{}", b"\xff"):
        kept.write_bytes(damaged)
        assert made_of(file, make) == {"said": "a: other"}
    assert len(made) == 11
    file.unlink()
    with pytest.raises(FileNotFoundError):
        made_of(file, make)


def test_what_is_made_of_a_file_is_made_anew_where_the_module_that_makes_it_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, module = tmp_path / "phrases.yaml", tmp_path / "making.py"
    file.write_text("a: one")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept" / "elsewhere"))

    def made_by(program: str) -> object:
        known: dict[str, Any] = {}
        exec(compile(f"make = lambda file: {program}", str(module), "exec"), known)
        return made_of(file, known["make"])

    module.write_text("as it was")
    assert made_by("'as it was'") == made_by("'not asked'") == "as it was"
    assert os.listdir(tmp_path / "kept") == ["elsewhere"]
    module.write_text("as it became")
    assert made_by("'as it became'") == made_by("'not asked'") == "as it became"
    # A module that came without its source.
    module.unlink()
    assert made_by("'of a module without its source'") == made_by("'not asked'") == "of a module without its source"
