"""How well papers are read: every field expected against every field read, and what is marked, asked or lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from agreements.intake.recognise import Reading


def flatten(node: Any, path: str = "") -> dict[str, str]:
    """Every text of nested dicts and lists by its dotted path."""
    if isinstance(node, dict):
        return {k: v for key, value in node.items() for k, v in flatten(value, f"{path}.{key}" if path else key).items()}
    if isinstance(node, list):
        return {k: v for i, value in enumerate(node) for k, v in flatten(value, f"{path}.{i}").items()}
    return {path: node}


@dataclass
class Tally:
    """Counts of fields, and what was wrong: path, expected, read."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    invented: int = 0
    marked: int = 0
    asked: int = 0
    lost: int = 0
    unmarked: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def fields(self) -> int:
        return self.right + self.wrong + self.missing

    def add(self, other: Tally) -> None:
        for name in ("right", "wrong", "missing", "invented", "marked", "asked", "lost"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.unmarked += other.unmarked
        self.notes += other.notes

    def __str__(self) -> str:
        share = 100 * self.right / max(1, self.fields)
        return (
            f"{self.right}/{self.fields} ({share:.1f} %) wrong {self.wrong} missing {self.missing} invented {self.invented} "
            f"marked {self.marked} asked {self.asked} lost {self.lost} unmarked money/target/NIP {len(self.unmarked)}"
        )


PERIODS = (*(f"tw{n}" for n in range(1, 5)), "s1", "s2", *(f"m{n}" for n in range(1, 13)))
GRAVE = ("amount", "total", "target", "nip", *PERIODS)


def tally(expected: list[dict[str, str]], reading: Reading, lost: int = 0) -> Tally:
    """Expected agreements against a reading's, in order."""
    result = Tally(asked=len(reading.questions), lost=lost)
    for index, want in enumerate(expected):
        draft = reading.drafts[index] if index < len(reading.drafts) else None
        got = flatten(draft.value) if draft else {}
        doubtful = {origin.path for origin in draft.origins if origin.doubt} if draft else set()
        result.marked += len(doubtful)
        for path, text in want.items():
            if path not in got:
                result.missing += 1
                result.notes.append(f"{index} {path}: missing {text!r}")
            elif " ".join(got[path].split()) == text:
                result.right += 1
            else:
                result.wrong += 1
                result.notes.append(f"{index} {path}: {text!r} read as {got[path]!r}")
                if path.rpartition(".")[2] in GRAVE and path not in doubtful:
                    result.unmarked.append(path)
        for path in set(got) - set(want):
            result.invented += bool(got[path])
            if got[path] and path.rpartition(".")[2] in GRAVE and path not in doubtful:
                result.unmarked.append(path)
            result.notes.append(f"{index} {path}: invented {got[path]!r}")
    extra = len(reading.drafts) - len(expected)
    if extra > 0:
        result.notes.append(f"{extra} agreements too many")
    return result
