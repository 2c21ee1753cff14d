"""`periksa cache`: where it is what the program keeps for itself and how much; `periksa cache clear` takes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.cli.context import CLEAN, out

if TYPE_CHECKING:
    from reports.words.catalogue import Words


def show(words: Words) -> int:
    """The folder, and what is in it of rule books, of results and of records."""
    from engine.rulebook.kept import cache_folder, kept_books
    from engine.run.office_files import RECORDS, RESULT, office_files

    folder = cache_folder()
    if folder is None:
        out(words.say("cli.no-cache-folder"))
        return CLEAN
    out(words.say("cli.cache-folder", path=str(folder)))
    of_offices = {"cache-results": office_files(folder, RESULT), "cache-records": office_files(folder, RECORDS)}
    for key, files in {"cache-books": kept_books(folder), **of_offices}.items():
        size = sum(info.st_size for _, info in files)
        out(words.say(f"cli.{key}", count=len(files), size=words.number(round(size / 1000))))
    return CLEAN


def clear(words: Words) -> int:
    """Take out what is kept; what else lies in the folder stays."""
    from engine.rulebook.kept import cache_folder, kept_books
    from engine.run.office_files import RECORDS, RESULT, office_files

    folder = cache_folder()
    files = [file for file, _ in (*kept_books(folder), *office_files(folder, RESULT, RECORDS))] if folder is not None else []
    for file in files:
        file.unlink(missing_ok=True)
    out(words.say("cli.cache-cleared", count=len(files)))
    return CLEAN
