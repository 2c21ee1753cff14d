"""The records of agreements as they are before they are linked, from the user's cache folder.

A record rests on the agreement, its place among those of its folder, the tables and the program; its scores on the year as well. Where a
rule, the day or another agreement of the office has changed, it is as it was, and to make it takes half of a run. Must not know rules.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import pickle
import zlib
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from agreements.model import Agreement
from agreements.notation.vocabulary import Vocabulary
from engine.facts.ties import Scored, make_records
from engine.language import Problems, Record, Unknown
from engine.run.office_files import asked_for, read_own, write_own

# What records are made of, beside Python's own lists, dictionaries, texts, numbers and truths: nothing else is loaded.
_PARTS = {(kind.__module__, kind.__qualname__): kind for kind in (Record, Unknown, Fraction)}


class KeptRecords:
    """The records of the agreements of one folder: those that are kept in a file, and those that are made, which are kept then.

    `base` is the digest of all that records rest on beside the agreement.
    """

    def __init__(self, file: Path, base: str) -> None:
        self.file, self.base = file, base

    def __call__(self, agreements: Sequence[Agreement], vocabulary: Vocabulary, paths: Sequence[str]) -> list[Scored]:
        """As engine.facts.ties.make_records. Nobody else has these records: they may be linked."""
        keys = [self._key(agreement, path) for agreement, path in zip(agreements, paths, strict=True)]
        kept = self._kept()
        known = [kept.get(key) for key in keys]
        records = make_records(agreements, vocabulary, paths, known)
        if any(one is None or one[0] is not other[0] for one, other in zip(known, records, strict=True)):
            # Where nothing can be written nothing is kept.
            with contextlib.suppress(OSError):
                write_own(self.file, pickle.dumps(dict(zip(keys, records, strict=True)), protocol=pickle.HIGHEST_PROTOCOL))
        return records

    def _key(self, agreement: Agreement, path: str) -> str:
        """The digest of all that the record at the path rests on."""
        whole = hashlib.sha256(f"{self.base}\0{path}\0".encode())
        whole.update(agreement.model_dump_json(exclude_none=True).encode())
        return whole.hexdigest()

    def _kept(self) -> Mapping[str, Scored]:
        """The records that are kept, by their keys; none where anything is wrong with the file."""
        try:
            found = _Loader(io.BytesIO(read_own(self.file))).load()
        except (OSError, Problems, ValueError, EOFError, pickle.UnpicklingError, zlib.error):
            return {}
        asked_for(self.file)
        return found if isinstance(found, dict) else {}


class _Loader(pickle.Unpickler):
    """Loads what records are made of."""

    def find_class(self, module: str, name: str) -> Any:
        """Raises UnpicklingError for anything else: loading it could run whatever stands in the file."""
        if (module, name) not in _PARTS:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a record")
        return _PARTS[module, name]
