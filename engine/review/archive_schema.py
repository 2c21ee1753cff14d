"""The tables of an archive, and how one of an earlier version becomes one of this. Knows SQLite, and nothing of what is kept.

Every step is a list of single statements: they are run in one transaction, so that an archive is of one version or the other.
"""

from __future__ import annotations

import sqlite3

# "PRKS": what SQLite keeps in the head of the file.
APPLICATION = 0x50524B53
_FIRST = (
    "CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # A run: its seal, its day, and the agreements that it read (JSON: office, period, id).
    "CREATE TABLE run (id INTEGER PRIMARY KEY, seal TEXT NOT NULL, as_of TEXT, version TEXT NOT NULL, read TEXT NOT NULL)",
    # One finding through all runs; the day it was first found.
    "CREATE TABLE thread (id INTEGER PRIMARY KEY, first_run INTEGER NOT NULL, first_day TEXT, first_period TEXT NOT NULL)",
    # What a run said of it; `record` is what it is recognised by (JSON).
    "CREATE TABLE finding (run INTEGER NOT NULL REFERENCES run (id), thread INTEGER NOT NULL REFERENCES thread (id),"
    " fingerprint TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (run, thread)) WITHOUT ROWID",
    "CREATE INDEX finding_thread ON finding (thread, run)",
    "CREATE INDEX finding_fingerprint ON finding (fingerprint, run)",
)
_ANSWERS = (
    # What people wrote of a finding, by the column of the working paper, and in which revision of the archive.
    "CREATE TABLE answer (thread INTEGER NOT NULL REFERENCES thread (id), field TEXT NOT NULL, value TEXT NOT NULL,"
    " revision INTEGER NOT NULL, PRIMARY KEY (thread, field)) WITHOUT ROWID",
    # What a paper had where the archive had been changed too: both are kept.
    "CREATE TABLE conflict (thread INTEGER NOT NULL REFERENCES thread (id), field TEXT NOT NULL, value TEXT NOT NULL,"
    " revision INTEGER NOT NULL, PRIMARY KEY (thread, field, value)) WITHOUT ROWID",
)
# What makes an archive of each version out of one of the version before, the first out of nothing.
MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _ANSWERS)
VERSION = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables; 0 where there are none."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, identity: str) -> None:
    """Bring the tables to this version, in the transaction that is open. `identity` names a new archive."""
    version = version_of(connection)
    for statements in MIGRATIONS[version:]:
        for statement in statements:
            connection.execute(statement)
    if version == 0:
        connection.execute("INSERT INTO about VALUES ('identity', ?), ('revision', '0')", (identity,))
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
