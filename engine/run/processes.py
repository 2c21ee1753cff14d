"""Work in processes of this machine: one task at a time to each, so that of one that dies it is known what it was at.

A pool of the standard library says of a dead process only that there is one, and gives up all that waits. Must not know what the work is.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Literal, TypeAlias

from engine.language.classes import dataclass
from engine.run.tasks import Gone, Start, answering, opened

Method: TypeAlias = Literal["fork", "spawn"]
# What ends a program and leaves it time.
_ENDING = {getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGXCPU") if hasattr(signal, name)}
# Seconds that a process has to end by itself.
_PATIENCE = 2


def processors() -> int:
    """How many processors this process may use."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def method() -> Method:
    """How processes are started: copied from this one where that is safe, which costs nothing, else anew.

    A copy of a process with threads may wait forever for what another thread held.
    """
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def apart(start: Start, tasks: Sequence[Any], jobs: int, how: Method | None = None) -> Iterator[tuple[int, Any]]:
    """The executor that is at most `jobs` processes at a time, each of which has one task."""
    context = multiprocessing.get_context(how or method())
    waiting, busy = deque(enumerate(tasks)), dict[Connection, _Worker]()
    idle: list[_Worker] = []
    # What is there before the first copy is looked through by none of them, and so stays shared.
    gc.freeze()
    try:
        while waiting or busy:
            while waiting and len(busy) < jobs:
                worker = idle.pop() if idle else _Worker.started(context, start, [*busy.values(), *idle])
                worker.give(waiting.popleft())
                busy[worker.connection] = worker
            ready = wait(list(busy))
            for worker in [worker for connection, worker in busy.items() if connection in ready]:
                del busy[worker.connection]
                number, found = worker.number, worker.answer()
                if not isinstance(found, Gone):
                    worker.number = -1
                    idle.append(worker)
                yield number, found
    finally:
        gc.unfreeze()
        for worker in (*busy.values(), *idle):
            worker.end()


@dataclass(slots=True)
class _Worker:
    """A process, the connection to it, and the number of the task that it is at."""

    process: BaseProcess
    connection: Connection
    number: int = -1

    @classmethod
    def started(cls, context: Any, start: Start, others: Sequence[_Worker]) -> _Worker:
        """A new process; a copy of this one lets go of what leads to the others, so that each notices when this one is no more."""
        ours, theirs = context.Pipe()
        forked = context.get_start_method() == "fork"
        held = [ours, *(other.connection for other in others)] if forked else []
        process = context.Process(target=_work, args=(start, theirs, held, gc.get_threshold()), daemon=True)
        with _undisturbed():
            process.start()
        theirs.close()
        return cls(process, ours)

    def give(self, task: tuple[int, Any]) -> None:
        """Hand over a task. A process that is gone already is noticed when its answer is read."""
        self.number = task[0]
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send(task[1])

    def answer(self) -> Any:
        """What came of the task. Raises what it raised."""
        try:
            answer = self.connection.recv_bytes()
        except (EOFError, ConnectionResetError):
            self.process.join()
            self.connection.close()
            return Gone(_how(self.process.exitcode or 0))
        found = opened(answer)
        if isinstance(found, Gone):
            self.end()
        return found

    def end(self) -> None:
        """End the process: it notices that nobody is there any more, else it is made to."""
        self.connection.close()
        if self.number >= 0 and self.process.is_alive():
            self.process.terminate()
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep signals waiting meanwhile: what Python raises of one while a process is copied is lost, and nothing would end this one."""
    mask = getattr(signal, "pthread_sigmask", None)
    before = mask(signal.SIG_BLOCK, _ENDING) if mask else ()
    try:
        yield
    finally:
        if mask:
            mask(signal.SIG_SETMASK, before)


def _how(code: int) -> str:
    if code >= 0:
        return f"exit {code}"
    with contextlib.suppress(ValueError):
        return signal.Signals(-code).name
    return f"signal {-code}"


def _work(start: Start, connection: Connection, held: Sequence[Connection], collect: tuple[int, int, int]) -> None:
    """What a process does: one task after the other, until nobody is there any more. It looks for garbage as seldom as the program."""
    gc.set_threshold(*collect)
    # Whoever ends the program by the keyboard ends all of it: this process is ended by the first.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in _ENDING - {signal.SIGINT}:
        signal.signal(number, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    for other in held:
        other.close()
    answer = answering(start)
    while True:
        try:
            task = connection.recv()
        except (EOFError, OSError):
            return
        try:
            connection.send_bytes(answer(task))
        except OSError:
            return
