"""Tasks and who does them: this process, several of this machine, or a cluster. All of them are called alike, and answer alike.

Whoever works is started once, and then does one task after the other. Must not know what the work is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

from agreements.source.unforeseen import unforeseen
from engine.language.classes import dataclass
from engine.language.frames import in_one_piece

# Called once by whoever works; what it gives is called with one task after the other. Both are handed over pickled unless they are forked.
Start: TypeAlias = Callable[[], Callable[[Any], Any]]
# Gives what comes of each task, with its number, as soon as it is there; Gone of one that whoever was at it did not outlive. Raises what a
# task raises; whatever ends it, nobody is left at work.
Executor: TypeAlias = Callable[[Start, Sequence[Any]], Iterator[tuple[int, Any]]]
OUT_OF_MEMORY = "out of memory"


@dataclass(frozen=True, slots=True)
class Gone:
    """That whoever was at a task has ended: by which signal, with which exit code, or that it was out of memory."""

    detail: str


def here(start: Start, tasks: Sequence[Any]) -> Iterator[tuple[int, Any]]:
    """The executor that is this process."""
    work = start()
    yield from ((number, work(task)) for number, task in enumerate(tasks))


def answering(start: Start) -> Callable[[Any], bytes]:
    """What gives the answer to one task after the other, to be carried over, whatever happens. It is started with the first."""
    import pickle  # a run of one process carries nothing over

    work: Callable[[Any], Any] | None = None

    @in_one_piece
    def answer(task: Any) -> bytes:
        nonlocal work
        try:
            work = work or start()
            return pickle.dumps(("done", work(task)), protocol=pickle.HIGHEST_PROTOCOL)
        except MemoryError:
            return pickle.dumps(("memory", None))
        except Exception as error:
            return _raised(error, unforeseen(error))

    return answer


def opened(answer: bytes) -> Any:
    """What came of a task, by its answer; Gone if it did not fit into memory. Raises what the task raised."""
    import pickle

    kind, found = pickle.loads(answer)
    if kind == "raised":
        raise found
    return Gone(OUT_OF_MEMORY) if kind == "memory" else found


def _raised(error: Exception, shown: str) -> bytes:
    """An error as it is carried over; of one that cannot be, its kind and place."""
    import pickle

    try:
        answer = pickle.dumps(("raised", error))
        pickle.loads(answer)
    except Exception as other:
        return pickle.dumps(("raised", RuntimeError(f"{shown}; {unforeseen(other)}")))
    return answer
