"""Folders at an address: read as folders here are, within the same bounds, whatever the driver behind them does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from agreements.loading import load, plan_reading
from agreements.source import addresses
from agreements.source.addresses import Address, at
from agreements.source.document import MAX_BYTES, read_bytes
from agreements.source.exclusion import Exclusion
from engine.language import Problems
from tests.command import ROOT, periksa
from tests.shards.region import SMALL, region
from tests.vocabulary import VOCABULARY


@pytest.fixture
def memory() -> Iterator[MemoryFileSystem]:
    """The memory of this process, empty."""
    made = fsspec.filesystem("memory")
    made.store.clear()
    made.pseudo_dirs[:] = [""]
    yield made
    made.store.clear()
    made.pseudo_dirs[:] = [""]


def copied(folder: Path, memory: MemoryFileSystem) -> str:
    """What is in a folder, copied to an address; the address."""
    for file in (file for file in folder.rglob("*") if file.is_file()):
        memory.pipe_file(f"/dinas/{folder.name}/{file.relative_to(folder).as_posix()}", file.read_bytes())
    return f"memory://dinas/{folder.name}"


@pytest.mark.parametrize("given", ["s3://bucket/kabupaten", "s3://bucket", "memory://a/b c.yaml", "az://c/a%20b::c", "memory://a/é"])
def test_an_address_is_kept_as_it_is_given(given: str) -> None:
    found = at(given)
    assert isinstance(found, Address)
    assert (str(found), at(found)) == (given, found)
    below = found / "2026" / "camat.yaml"
    assert (str(below), below.name, str(below.parent.parent)) == (f"{given}/2026/camat.yaml", "camat.yaml", given)
    assert isinstance(below.with_suffix(".x"), Address)


@pytest.mark.parametrize(
    "given, path",
    [
        ("kabupaten", "kabupaten"),
        ("file:///srv/kabupaten", "/srv/kabupaten"),
        ("local:///srv", "/srv"),
        ("file:///C:/kabupaten", "C:/kabupaten"),
        ("C:\\kabupaten", "C:\\kabupaten"),
        ("a:/b", "a:/b"),
        ("dinas: 2026//x", "dinas: 2026/x"),
    ],
)
def test_what_is_on_this_machine_is_a_path(given: str, path: str) -> None:
    assert at(given) == Path(path)
    assert not isinstance(at(given), Address)


def test_a_folder_at_an_address_is_read_as_one_here(tmp_path: Path, memory: MemoryFileSystem) -> None:
    """Everything awkward that a region has: documents, settings, offices of one name, what cannot be read."""
    folder = region(tmp_path / "kabupaten")
    address = copied(folder, memory)
    forms = ("json", "csv", "sarif", "html")
    reports = []
    for given in (str(folder), address):
        files = [str(tmp_path / f"report.{form}") for form in forms]
        outputs = [part for form, file in zip(forms, files, strict=True) for part in ("--output-format", form, "--output-file", file)]
        done = periksa("check", given, "--as-of", "2026-08-01", *outputs)
        texts = (done.stderr, *(Path(file).read_text(encoding="utf-8") for file in files))
        reports.append((done.returncode, [text.replace(f"file://{given}", "HERE").replace(given, "HERE") for text in texts]))
    assert reports[0] == reports[1]


def test_patterns_of_this_folder_hold_for_an_address(memory: MemoryFileSystem) -> None:
    for name in ("arsip/lama.yaml", "camat.draft.yaml", "camat.yaml"):
        memory.pipe_file(f"/dinas/{name}", SMALL.format(id=name.partition(".")[0], year=2026).encode())
    exclusion = Exclusion.of([(Path(), ["arsip/", "*.draft.yaml"])])
    (share,) = plan_reading(["memory://dinas"], exclusion=exclusion).shares
    assert [str(file) for file, _ in share.files] == ["memory://dinas/camat.yaml"]


def test_a_file_at_an_address_has_the_rest_of_its_folder_as_context(tmp_path: Path, memory: MemoryFileSystem) -> None:
    address = copied(region(tmp_path / "kabupaten") / "c", memory)
    loaded = load([f"{address}/kasi.yaml"], VOCABULARY)
    assert [(item.file, item.selected) for item in loaded.agreements] == [(f"{address}/kasi.yaml", True), (f"{address}/lama.yaml", False)]


# What a driver may do.


class Odd(MemoryFileSystem):  # type: ignore[misc]
    """A driver that goes wrong in a way of its own."""

    protocol = "odd"
    wrong: BaseException | None = None
    asked: ClassVar[list[str]] = []

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        stripped: str = super()._strip_protocol(path.removeprefix("odd://"))
        return stripped

    def ls(self, path: str, detail: bool = True, **more: Any) -> list[Any]:
        self.asked.append(path)
        if self.wrong:
            raise self.wrong
        if path.endswith("endless"):
            return [{"name": f"{path}/endless", "type": "directory", "size": 0}]
        return super().ls(path, detail, **more)  # type: ignore[no-any-return]

    def info(self, path: str, **more: Any) -> dict[str, Any]:
        self.asked.append(path)
        if self.wrong:
            raise self.wrong
        return {"name": path, "type": "directory", "size": 0} if path.endswith("endless") else super().info(path, **more)


@pytest.fixture
def odd(memory: MemoryFileSystem, monkeypatch: pytest.MonkeyPatch) -> type[Odd]:
    fsspec.register_implementation("odd", Odd, clobber=True)
    memory.pipe_file("/dinas/camat.yaml", SMALL.format(id="camat", year=2026).encode())
    monkeypatch.setattr(Odd, "wrong", None)
    monkeypatch.setattr(Odd, "asked", [])
    return Odd


def test_a_folder_of_thousands_is_listed_not_asked_file_by_file(odd: type[Odd], memory: MemoryFileSystem) -> None:
    """Whatever is asked of an address goes over a network."""
    for number in range(3000):
        memory.pipe_file(f"/nasional/{number % 300:03}/{number}.yaml", SMALL.format(id=f"k{number}", year=2026).encode())
    plan = plan_reading(["odd://nasional"])
    assert (len(plan.shares), sum(len(share.files) for share in plan.shares)) == (300, 3000)
    # Some questions of each folder, none of a file.
    assert len(odd.asked) < 300 * 10
    assert not any(path.endswith(".yaml") for path in odd.asked)


@pytest.mark.parametrize(
    "wrong, said",
    [
        (PermissionError("key abc"), "ermission"),
        (FileNotFoundError(), "does not exist"),
        (RuntimeError("no\nservice\x1b[2J"), "RuntimeError: no"),
        (KeyError("Contents"), "Contents"),
        (TimeoutError(), "TimeoutError"),
    ],
)
def test_whatever_a_driver_raises_is_reported(wrong: BaseException, said: str, odd: type[Odd], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(odd, "wrong", wrong)
    done = periksa("check", "odd://dinas")
    assert done.returncode == 2
    assert said in done.stdout + done.stderr
    assert "odd://dinas" in done.stdout + done.stderr
    assert "\x1b" not in done.stdout + done.stderr


def test_a_folder_that_leads_to_itself_is_left(odd: type[Odd]) -> None:
    done = periksa("check", "odd://endless")
    assert (done.returncode, "in a circle" in done.stdout + done.stderr) == (2, True)


def test_files_at_an_address_have_the_same_bounds(memory: MemoryFileSystem) -> None:
    memory.pipe_file("/dinas/besar.yaml", b"a" * (MAX_BYTES + 1))
    for name, code in (("besar.yaml", "too-large"), ("", "directory"), ("tidak-ada.yaml", "missing-file")):
        with pytest.raises(Problems) as shown:
            read_bytes(at("memory://dinas") / name)
        assert shown.value.problems[0].code == code


@pytest.mark.parametrize(
    "address, said",
    [
        ("tidak-ada://dinas", "driver"),
        ("memory://", "periksa"),
        ("memory://tidak-ada", "memory://tidak-ada"),
        ("memory://a/b.yaml", "b.yaml"),
    ],
)
def test_an_address_that_leads_nowhere_is_reported(address: str, said: str, memory: MemoryFileSystem) -> None:
    done = periksa("check", address)
    assert (done.returncode, said in done.stdout + done.stderr) == (2, True)


def test_without_the_extra_an_address_is_reported_and_a_path_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    done = periksa("check", "s3://bucket/kabupaten")
    assert (done.returncode, "periksa[cluster]" in done.stdout + done.stderr) == (2, True)
    assert periksa("check", "agreements/sokaraja-2021").returncode == 1


def test_a_listing_is_as_fresh_as_the_folder(odd: type[Odd], monkeypatch: pytest.MonkeyPatch) -> None:
    """A driver remembers what it listed, and a worker outlives a run."""
    forgotten: list[str] = []
    monkeypatch.setattr(odd, "invalidate_cache", lambda self, path=None: forgotten.append(path))
    at("odd://dinas").entries()  # type: ignore[attr-defined]
    assert forgotten == ["/dinas"]


def test_paths_wait_for_no_driver() -> None:
    code = "import sys, engine.cli.program, engine.api; from engine.cli import main\ntry: main()\nexcept SystemExit: pass\n"
    code += "print(sorted({'dask', 'distributed', 'fsspec', 'tornado', 'cryptography'} & set(sys.modules)), file=sys.stderr)"
    given = [sys.executable, "-c", code, "check", "agreements/sokaraja-2021", "--jobs", "1", "--no-cache"]
    done = subprocess.run(given, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stderr.splitlines()[-1], bool(done.stdout)) == ("[]", True)


def test_the_digest_of_a_listing_is_of_names_and_sizes(memory: MemoryFileSystem) -> None:
    memory.pipe_file("/dinas/camat.yaml", b"a")
    before = addresses.listing(at("memory://dinas"))
    assert addresses.listing(at("memory://dinas")) == before
    memory.pipe_file("/dinas/camat.yaml", b"ab")
    assert addresses.listing(at("memory://dinas")) != before
