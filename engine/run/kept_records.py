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
from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from agreements.model import Agreement
from agreements.notation.vocabulary import Vocabulary
from engine.facts.ties import Scored, make_records
from engine.language import Problems, Record, Unknown
from engine.run.office_files import asked_for, read_own, write_own

# What records are made of, beside Python's own lists, dictionaries, texts, numbers and truths: nothing else is loaded.
_PARTS = {(kind.__module__, kind.__qualname__): kind for kind in (Record, Unknown, Fraction)}

_Kind = TypeVar("_Kind", list[Any], dict[str, Any])
_UNKNOWN: tuple[Scored | None, bytes] = None, b""


class KeptRecords:
    """The records of the agreements of one folder: those that are kept in a file, and those that are made, to be kept when all are.

    `base` is the digest of all that records rest on beside the agreement. They are asked for group by group (engine.run.related); each is
    packed before it is given away, since who has it links it to others.
    """

    def __init__(self, file: Path, base: str) -> None:
        self.file, self.base = file, base
        self.packed: list[bytes] = []
        self.is_changed = False

    def __call__(self, agreements: Sequence[Agreement], vocabulary: Vocabulary, paths: Sequence[str]) -> list[Scored]:
        """As engine.facts.ties.make_records. Nobody else has these records: they may be linked."""
        keys = [self._key(agreement, path) for agreement, path in zip(agreements, paths, strict=True)]
        found = [self._kept.pop(key, _UNKNOWN) for key in keys]
        records = make_records(agreements, vocabulary, paths, [record for record, _ in found])
        packs = {pack for _, pack in found}
        same = all(known is not None and known[0] is record[0] for (known, _), record in zip(found, records, strict=True))
        self.is_changed |= not same
        # As it lies there, where that is just these.
        kept = packs.pop() if same and len(packs) == 1 else b""
        self.packed.append(kept or pickle.dumps(dict(zip(keys, records, strict=True)), protocol=pickle.HIGHEST_PROTOCOL))
        return records

    def keep(self) -> None:
        """Write what was asked for, if the file has not all of it. Where nothing can be written nothing is kept."""
        if self.is_changed:
            with contextlib.suppress(OSError):
                write_own(self.file, pickle.dumps(self.packed, protocol=pickle.HIGHEST_PROTOCOL))

    def _key(self, agreement: Agreement, path: str) -> str:
        """The digest of all that the record at the path rests on."""
        whole = hashlib.sha256(f"{self.base}\0{path}\0".encode())
        whole.update(agreement.model_dump_json(exclude_none=True).encode())
        return whole.hexdigest()

    @cached_property
    def _kept(self) -> dict[str, tuple[Scored | None, bytes]]:
        """The records that are kept, by their keys, each with what it was packed in; none where anything is wrong with the file."""
        found: dict[str, tuple[Scored | None, bytes]] = {}
        try:
            for packed in _load(read_own(self.file), list):
                found.update({key: (record, packed) for key, record in _load(packed, dict).items()})
        except (OSError, Problems, ValueError, EOFError, pickle.UnpicklingError, zlib.error):
            return {}
        asked_for(self.file)
        return found


def _load(data: object, kind: type[_Kind]) -> _Kind:
    """What was packed. Raises one thing or another where that is not of its kind, or damaged."""
    found = _Loader(io.BytesIO(data)).load() if isinstance(data, bytes) else None
    if not isinstance(found, kind):
        raise pickle.UnpicklingError(f"no {kind.__name__}")
    return found


class _Loader(pickle.Unpickler):
    """Loads what records are made of."""

    def find_class(self, module: str, name: str) -> Any:
        """Raises UnpicklingError for anything else: loading it could run whatever stands in the file."""
        if (module, name) not in _PARTS:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a record")
        return _PARTS[module, name]
