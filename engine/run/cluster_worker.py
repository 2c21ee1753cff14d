"""What a worker of a cluster has of a run: it is started once, with the first task, and does one task at a time.

Loaded by whoever has the extra `cluster` alone. Must not know what the work is.
"""

from __future__ import annotations

import gc
import threading
import time
from typing import Any

from distributed import Worker, WorkerPlugin, get_worker

from engine.run.tasks import Start, answering

# Seconds within which a worker that has just come is given the run.
_PATIENCE = 60


class Desk(WorkerPlugin):
    """Stands on every worker, also on one that comes later, from the beginning of a run to its end."""

    def __init__(self, name: str, start: Start) -> None:
        # A worker looks for garbage as often as the program does: as a rule that is seldom, and far quicker.
        self.name, self.start, self.collect = name, start, gc.get_threshold()

    def setup(self, worker: Worker) -> None:
        """On the worker."""
        self.before = gc.get_threshold()
        gc.set_threshold(*self.collect)
        self.answer = answering(self.start)
        # A worker with several threads has one book, and no two tasks at once: they would wait for each other all the same.
        self.free = threading.Lock()

    def teardown(self, worker: Worker) -> None:
        """On the worker, which others may use after this run."""
        gc.set_threshold(*self.before)


def at_desk(name: str, task: Any) -> bytes:
    """The answer to a task, on the worker that it is given to."""
    worker, end = get_worker(), time.monotonic() + _PATIENCE
    while name not in worker.plugins and time.monotonic() < end:
        time.sleep(0.05)
    desk: Any = worker.plugins[name]
    with desk.free:
        answer: bytes = desk.answer(task)
        return answer
