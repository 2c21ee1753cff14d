"""Work on a cluster of Dask: workers on this machine, or on many, to which the scheduler is reached over TLS.

A task whose worker is lost is done again by another one, as often as the scheduler allows; what it then gives up is tried once more when
nothing else is under way, since a task may only have waited behind the one that ended its worker. Must not know what the work is.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import itertools
import logging
import re
import secrets
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from engine.language import Place, Problem, Problems
from engine.language.classes import dataclass
from engine.run.processes import processors
from engine.run.tasks import Gone, Start, opened

if TYPE_CHECKING:
    from distributed import Client, Future

Held = TypeVar("Held")
LOCAL, TLS = "local", "tls://"
# What the extra has; the last makes the certificates of a local cluster.
_LIBRARIES = ("dask", "distributed", "cryptography")
# Seconds after which the cluster is looked at, after which one without workers is given up, and that it has to answer at all.
_LOOK, _PATIENCE, _ANSWER = 2, 60, 30
# Tasks that are under way for each worker: one that it does, one that waits.
_AHEAD = 2
# Of a cluster on this machine: nobody is served pages, findings are not written to disk, and a task that ends two workers is suspect. One
# that is lost is started anew by whoever watches it; the library would close it, 15 seconds later, while it is just starting once more.
_SETTINGS: dict[str, Any] = {
    "distributed.scheduler.http.routes": [], "distributed.worker.http.routes": [], "distributed.scheduler.allowed-failures": 1,
    "distributed.worker.memory.target": False, "distributed.worker.memory.spill": False, "distributed.worker.memory.pause": False,
    "distributed.worker.profile.enabled": False, "distributed.deploy.lost-worker-timeout": "365d",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where the work is done: `local`, with so many workers (None: one for each processor), or the address of a scheduler, with the files
    of the authority that both sides trust, of our certificate and of its key. It is an executor.
    """

    address: str
    workers: int | None = None
    authority: Path | None = None
    certificate: Path | None = None
    key: Path | None = None

    def __call__(self, start: Start, tasks: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        """As every executor. Raises Problems where the cluster cannot be reached, or is lost."""
        with self._connected() as client:
            yield from over(client, start, tasks)

    @property
    def is_here(self) -> bool:
        """Whether its workers are on this machine, in this folder."""
        return self.address == LOCAL

    def check(self) -> None:
        """Raises Problems for what can be no cluster."""
        if missing := next((name for name in _LIBRARIES if importlib.util.find_spec(name) is None), None):
            raise _problem("cluster-without-extra", name=missing)
        files = {"ca": self.authority, "cert": self.certificate, "key": self.key}
        if not self.address:
            raise _problem("cluster-without-address")
        if self.is_here:
            if given := next((name for name, file in files.items() if file is not None), None):
                raise _problem("cluster-needs-no-file", option=given)
            return
        if not self.address.startswith(TLS):
            raise _problem("cluster-not-tls", address=self.address)
        for name, file in files.items():
            if file is None:
                raise _problem("cluster-needs-file", option=name, address=self.address)
            if not file.is_file():
                raise _problem("cluster-file-missing", option=name, path=str(file))
        if self.workers is not None:
            raise _problem("cluster-has-workers", address=self.address)

    @contextlib.contextmanager
    def _connected(self) -> Iterator[Client]:
        """The way to the scheduler; nothing is left of a cluster on this machine."""
        with _silence(), self._local() if self.is_here else self._remote() as client:
            yield client

    @contextlib.contextmanager
    def _local(self) -> Iterator[Client]:
        import dask
        from distributed import Client, LocalCluster, Security

        # Whoever else is on this machine can reach the scheduler too, and whoever may speak to it runs what he likes.
        with (
            tempfile.TemporaryDirectory(prefix="periksa-cluster-", ignore_cleanup_errors=True) as scratch,
            dask.config.set({**_SETTINGS, "temporary-directory": scratch}),
            _closing(LocalCluster(
                n_workers=self.workers or processors(), threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None,
                security=Security.temporary(), silence_logs=logging.CRITICAL,
                scheduler_kwargs={"dashboard": False, "dashboard_address": "127.0.0.1:0"},
            )) as cluster,
            _closing(Client(cluster)) as client,
        ):  # fmt: skip
            yield client

    @contextlib.contextmanager
    def _remote(self) -> Iterator[Client]:
        from distributed import Client, Security

        try:
            files = {"tls_ca_file": self.authority, "tls_client_cert": self.certificate, "tls_client_key": self.key}
            security = Security(require_encryption=True, **{name: str(file) for name, file in files.items()})
            client = Client(self.address, security=security, timeout=_ANSWER, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:  # of sockets, certificates, and of what can be no address
            raise _problem("cluster-unreachable", address=self.address, detail=_cause(error)) from None
        with _closing(client):
            yield client


@contextlib.contextmanager
def _closing(held: AbstractContextManager[Held]) -> Iterator[Held]:
    """What is raised within is not hidden by what closing raises: of a scheduler that is lost or was interrupted nobody can take leave."""
    entered = held.__enter__()
    try:
        yield entered
    except BaseException as error:
        with contextlib.suppress(Exception):
            held.__exit__(type(error), error, error.__traceback__)
        raise
    held.__exit__(None, None, None)


def over(client: Client, start: Start, tasks: Sequence[Any]) -> Iterator[tuple[int, Any]]:
    """The executor that is the workers of a client's cluster."""
    for address, found in client.run(importlib.import_module, "engine.run.cluster_worker", on_error="return").items():
        # Anything else is a worker that has just gone.
        if isinstance(found, ImportError):
            raise _problem("cluster-without-periksa", address=address, detail=str(found))
    from engine.run.cluster_worker import Desk

    name = f"periksa-{secrets.token_hex(8)}"
    client.register_plugin(Desk(name, start))
    round_ = _Round(client, name)
    try:
        suspects: list[int] = []
        for number, found in round_.answers(enumerate(tasks)):
            if isinstance(found, Gone):
                suspects.append(number)
            else:
                yield number, opened(found)
        for suspect in suspects:
            for number, found in round_.answers([(suspect, tasks[suspect])]):
                yield number, found if isinstance(found, Gone) else opened(found)
    finally:
        round_.end()


class _Round:
    """Tasks of one run on their way."""

    def __init__(self, client: Client, name: str) -> None:
        self.client, self.name = client, name
        self.running: dict[object, tuple[int, Future[Any]]] = {}
        self.done: SimpleQueue[Future[Any]] = SimpleQueue()
        self.keys = itertools.count()
        self.workers, self.seen = 1, time.monotonic()
        self.looked = 0.0

    def answers(self, tasks: Iterable[tuple[int, Any]]) -> Iterator[tuple[int, bytes | Gone]]:
        """The answer to each task, as soon as it is there; Gone of one that the scheduler gives up. Raises Problems without a cluster."""
        left = iter(tasks)
        while True:
            self._look()
            # Where there is no worker at the moment the first that comes finds something to do.
            for number, task in itertools.islice(left, max(0, _AHEAD * max(1, self.workers) - len(self.running))):
                self._give(number, task)
            if not self.running:
                return
            with contextlib.suppress(Empty):
                future = self.done.get(timeout=_LOOK)
                number, _ = self.running.pop(future.key)
                yield number, self._answer(future)

    def end(self) -> None:
        """Take back what is under way, and leave nothing on the workers."""
        if self.client.status != "running":
            return
        # A cluster that is lost meanwhile keeps nobody waiting; of a worker that has just gone the library reads an answer that is none.
        with contextlib.suppress(OSError, TimeoutError, RuntimeError, KeyError):
            self.client.cancel([future for _, future in self.running.values()], force=True)
            self.client.unregister_worker_plugin(self.name)

    def _give(self, number: int, task: Any) -> None:
        from engine.run.cluster_worker import at_desk

        future = self.client.submit(at_desk, self.name, task, key=f"{self.name}-{next(self.keys)}", pure=False)
        self.running[future.key] = number, future
        future.add_done_callback(self.done.put)

    def _answer(self, future: Future[Any]) -> bytes | Gone:
        from distributed.scheduler import KilledWorker

        # Whoever kept the answer may be lost before it is fetched: then the task is done again.
        while future.status in ("finished", "pending", "lost"):
            with contextlib.suppress(TimeoutError):
                found: bytes = future.result(timeout=_ANSWER)
                return found
            self._look()
        if future.status != "error":
            raise _problem("cluster-lost", address=self._address)
        error = future.exception()
        if isinstance(error, KilledWorker):
            return Gone(f"cluster, {error.allowed_failures + 1}×")
        if isinstance(error, ImportError):
            # Of a worker that has come since.
            raise _problem("cluster-without-periksa", address=self._address, detail=str(error))
        raise error

    @property
    def _address(self) -> str:
        return str(self.client.scheduler.address) if self.client.scheduler else ""

    def _look(self) -> None:
        """See, now and then, that the cluster is there and has workers. Raises Problems."""
        now = time.monotonic()
        if now - self.looked < _LOOK:
            return
        self.looked = now
        try:
            alive = self.client.status == "running"
            self.workers = len(self.client.nthreads()) if alive else 0
        except (OSError, TimeoutError):
            alive = False
        if not alive:
            raise _problem("cluster-lost", address=self._address)
        if self.workers:
            self.seen = now
        elif now - self.seen > _PATIENCE:
            raise _problem("cluster-without-workers", address=self._address, seconds=_PATIENCE)


def _cause(error: BaseException) -> str:
    """What kept the cluster from being reached, without where in the library."""
    while error.__cause__ is not None:
        error = error.__cause__
    return re.sub(r"^in <.*?>: ", "", str(error)) or type(error).__name__


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """What the library would say of workers that come and go is said in our words, or not at all."""
    logs = [logging.getLogger(name) for name in ("distributed", "asyncio", "tornado")]
    before = [log.level for log in logs]
    for log in logs:
        log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    except (Exception, GeneratorExit):
        # Whoever wants no more results goes on himself.
        _loud(logs, before)
        raise
    # A program that is ended meanwhile stays silent: workers that were just starting are reported afterwards.
    _loud(logs, before)


def _loud(logs: Sequence[logging.Logger], levels: Sequence[int]) -> None:
    for log, level in zip(logs, levels, strict=True):
        log.setLevel(level)


def _problem(code: str, **arguments: str | int) -> Problems:
    return Problems([Problem(code, Place("", 0), arguments)])
