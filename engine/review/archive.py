"""The archive: runs, what they found, and what people answered, in one file of SQLite that may lie on a network share.

A finding is followed through the runs as a thread, by identity first and by values then. Every change is one transaction with a rollback
journal that is flushed: killed at any moment the file holds the last complete one. Only its owner may read it. Must not know words.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import sqlite3
import stat
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from agreements.source.writing import write_file
from agreements.submitted import Loaded
from engine.language import Place, Problem, Problems
from engine.language.classes import dataclass
from engine.review.archive_schema import APPLICATION, VERSION, migrate, version_of
from engine.review.comparison import Scope, hold
from engine.review.earlier import EarlierFinding, EarlierReport
from engine.review.remembered import recognisable, run_of
from engine.review.reviewed import History, Review

# How long another run that writes is waited for, in seconds.
PATIENCE = 30.0
_HEAD = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Purged:
    """What was taken out, and how many runs stayed for they have no day."""

    runs: int
    threads: int
    undated: int


class Archive:
    """An archive that is open. Raises Problems, of the file, for all that SQLite cannot do."""

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self.file, self.connection = file, connection

    @property
    def identity(self) -> str:
        """What tells this archive from every other."""
        return str(self._about("identity"))

    @property
    def revision(self) -> int:
        """How often it has been changed."""
        return int(self._about("revision"))

    def record(self, review: Review, loaded: Loaded, messages: Mapping[str, str]) -> dict[str, History]:
        """Keep a run, unless it is the last one again; the history of each of its findings, by fingerprint.

        `messages` are what the findings say, by fingerprint.
        """
        seal = review.seal.hash if review.seal else ""
        with self.transaction():
            last = self.connection.execute("SELECT id, seal FROM run ORDER BY id DESC LIMIT 1").fetchone()
            if last is None or last[1] != seal:
                self._keep(review, loaded, messages, seal)
            return self._histories()

    def _keep(self, review: Review, loaded: Loaded, messages: Mapping[str, str], seal: str) -> None:
        day = review.seal.as_of if review.seal else None
        read = run_of(review, "id", day).read
        threads, earlier = self._latest()
        matched = {now: threads[then] for then, now, _ in hold(review, earlier, Scope.of(loaded)).matches}
        execute = self.connection.execute
        version = review.seal.version if review.seal else ""
        values: tuple[object, ...] = (seal, day, version, json.dumps(read))
        run = execute("INSERT INTO run (seal, as_of, version, read) VALUES (?, ?, ?, ?)", values).lastrowid
        for number, finding in enumerate(review.findings):
            thread = matched.get(number)
            if thread is None:
                values = (run, day, finding.portfolio.period)
                thread = execute("INSERT INTO thread (first_run, first_day, first_period) VALUES (?, ?, ?)", values).lastrowid
            record = recognisable(finding, messages.get(finding.fingerprint, "")).model_dump_json()
            execute("INSERT INTO finding VALUES (?, ?, ?, ?)", (run, thread, finding.fingerprint, record))
        self._advance()

    def _latest(self) -> tuple[list[int], EarlierReport]:
        """Every thread with what it was last recognised by, the latest last, as an earlier report."""
        rows = self.connection.execute(
            "SELECT thread, record FROM finding WHERE (thread, run) IN (SELECT thread, max(run) FROM finding GROUP BY thread)"
            " ORDER BY run DESC, thread"
        ).fetchall()
        read = {tuple(item) for (text,) in self.connection.execute("SELECT read FROM run") for item in json.loads(text)}
        findings = tuple(EarlierFinding.model_validate_json(record) for _, record in rows)
        return [thread for thread, _ in rows], EarlierReport(str(self.file), 2, findings, frozenset(read))

    def _histories(self) -> dict[str, History]:
        rows = self.connection.execute(
            "SELECT f.fingerprint, t.id, t.first_day, t.first_period, (SELECT count(*) FROM finding o WHERE o.thread = t.id)"
            " FROM finding f JOIN thread t ON t.id = f.thread WHERE f.run = (SELECT max(id) FROM run)"
        )
        return {fingerprint: History(*values) for fingerprint, *values in rows}

    def thread_of(self, fingerprint: str) -> int | None:
        """The thread of a finding, by its latest one of that fingerprint."""
        select = "SELECT thread FROM finding WHERE fingerprint = ? ORDER BY run DESC LIMIT 1"
        row = self.connection.execute(select, (fingerprint,)).fetchone()
        return int(row[0]) if row else None

    def answers(self) -> dict[int, dict[str, str]]:
        """What people wrote, by thread and column."""
        found: dict[int, dict[str, str]] = {}
        for thread, name, value in self.connection.execute("SELECT thread, field, value FROM answer ORDER BY thread, field"):
            found.setdefault(thread, {})[name] = value
        return found

    def answer(self, thread: int, name: str, value: str) -> None:
        """Keep what a person wrote, in the transaction that is open; "" says that it was taken out."""
        self.connection.execute(
            "INSERT INTO answer VALUES (?, ?, ?, ?)"
            " ON CONFLICT (thread, field) DO UPDATE SET value = excluded.value, revision = excluded.revision",
            (thread, name, value, self.revision + 1),
        )

    def disagree(self, thread: int, name: str, value: str) -> None:
        """Keep what a paper had where the archive says something else, in the transaction that is open."""
        self.connection.execute("INSERT OR IGNORE INTO conflict VALUES (?, ?, ?, ?)", (thread, name, value, self.revision + 1))

    def conflicts(self) -> list[tuple[int, str, str]]:
        """Thread, column and what a paper had, of every cell that was changed on both sides."""
        return list(self.connection.execute("SELECT thread, field, value FROM conflict ORDER BY 1, 2, 3"))

    def changed(self) -> None:
        """Count the change that the open transaction makes."""
        self._advance()

    def purge(self, before: str) -> Purged:
        """Take out the runs before the day (YYYY-MM-DD), the findings that no other run has, and what was answered to them."""
        execute = self.connection.execute
        with self.transaction():
            execute("DELETE FROM finding WHERE run IN (SELECT id FROM run WHERE as_of < ?)", (before,))
            runs = execute("DELETE FROM run WHERE as_of < ?", (before,)).rowcount
            empty = "thread NOT IN (SELECT thread FROM finding)"
            execute(f"DELETE FROM answer WHERE {empty}")
            execute(f"DELETE FROM conflict WHERE {empty}")
            threads = execute("DELETE FROM thread WHERE id NOT IN (SELECT thread FROM finding)").rowcount
            undated = execute("SELECT count(*) FROM run WHERE as_of IS NULL").fetchone()[0]
            self._advance()
        with _as_problems(self.file):
            # What was taken out leaves the file too.
            execute("VACUUM")
        return Purged(runs, threads, undated)

    def copy(self, to: Path) -> None:
        """Write a whole copy to a file that is not there yet. Raises OSError."""
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "copy.sqlite"
            with _as_problems(self.file):
                self.connection.execute("VACUUM INTO ?", (str(made),))
            data = made.read_bytes()
        # Its owner's from the first moment; the writer keeps that.
        os.close(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        write_file(to, data)

    def runs(self) -> int:
        """How many runs there are."""
        return int(self.connection.execute("SELECT count(*) FROM run").fetchone()[0])

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is done inside, or nothing of it. Another that writes is waited for. Raises Problems."""
        with _as_problems(self.file):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self.connection.execute("ROLLBACK")
                raise
            self.connection.execute("COMMIT")

    def _about(self, key: str) -> str:
        return str(self.connection.execute("SELECT value FROM about WHERE key = ?", (key,)).fetchone()[0])

    def _advance(self) -> None:
        self.connection.execute("UPDATE about SET value = value + 1 WHERE key = 'revision'")


@contextlib.contextmanager
def open_archive(file: Path, *, new: bool = True, patience: float = PATIENCE) -> Iterator[Archive]:
    """The archive in a file, of the present version; where `new` and there is none, an empty one. Raises Problems."""
    _there(file, new=new)
    # Whatever is asked of it may meet what is broken.
    with _as_problems(file), contextlib.closing(sqlite3.connect(file, timeout=patience, isolation_level=None)) as connection:
        for pragma in ("journal_mode = DELETE", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        _known(connection, file)
        archive = Archive(file, connection)
        if version_of(connection) < VERSION:
            with archive.transaction():
                _known(connection, file)
                migrate(connection, secrets.token_hex(8))
        yield archive


def _there(file: Path, *, new: bool) -> None:
    """Have the file there, for its owner only. Raises Problems where it is something else."""
    try:
        if new and not file.exists():
            # SQLite gives its journal the rights of the file.
            with contextlib.suppress(FileExistsError):
                os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        info = os.stat(file)
        if not stat.S_ISREG(info.st_mode):
            raise _refused(file, "archive-not-one")
        with open(file, "rb") as opened:
            head = opened.read(len(_HEAD))
        if head not in (b"", _HEAD):
            raise _refused(file, "archive-not-one")
        if info.st_mode & 0o077:
            # Where a share has no rights of its own there is nothing to set.
            with contextlib.suppress(OSError):
                os.chmod(file, stat.S_IMODE(info.st_mode) & 0o700)
    except OSError as error:
        raise _refused(file, "archive-unusable", detail=error.strerror or "") from None


def _known(connection: sqlite3.Connection, file: Path) -> None:
    """Raises Problems for a file of SQLite that is no archive, or one of a later program."""
    application, version = int(connection.execute("PRAGMA application_id").fetchone()[0]), version_of(connection)
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION and (application or version or tables):
        raise _refused(file, "archive-not-one")
    if version > VERSION:
        raise _refused(file, "archive-newer", value=version, wanted=VERSION)


@contextlib.contextmanager
def _as_problems(file: Path) -> Iterator[None]:
    """What SQLite cannot do, as Problems."""
    try:
        yield
    except sqlite3.OperationalError as error:
        busy = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        raise (_refused(file, "archive-busy") if busy else _refused(file, "archive-unusable", detail=str(error))) from None
    except sqlite3.DatabaseError:
        raise _refused(file, "archive-broken") from None


def _refused(file: Path, code: str, **arguments: str | int) -> Problems:
    return Problems([Problem(code, Place(str(file), 0), arguments)])
