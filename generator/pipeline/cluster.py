"""Pages made by a Dask cluster, for sites that outgrow one machine.

Its client has the interface of concurrent.futures. Whatever a worker was at when it died, Dask has done
again by another.
"""

import pickle
import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeVar

from generator.model.errors import GeneratorError
from generator.pipeline.fingerprint import generator_digest
from generator.pipeline.packed import packed
from generator.pipeline.press import Made, Press
from generator.pipeline.processes import OUTSTANDING, in_order
from generator.render.planned import Planned

if TYPE_CHECKING:
    from distributed import Client

R = TypeVar("R")

_ADDRESS = re.compile(r"(tcp|tls|ws|wss)://[^/]+:\d+")

PATIENCE = 20
"""Seconds to wait for an answer, until somebody looks whether anybody is there."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of the scheduler at an address. What they send is believed, so they must be trusted."""

    address: str

    @classmethod
    def at(cls, address: str) -> "Cluster":
        """Raises GeneratorError where the client is not installed, or the address is none."""
        if find_spec("distributed") is None:
            raise GeneratorError(
                reference="no-cluster-client",
                message="--scheduler needs the package `distributed`, which is not installed",
                hint="install the extra: pip install 'u4ssc-knowledge-base[cluster]'",
            )
        # Before anything is built; and a client that cannot read its address does not end cleanly.
        if not _ADDRESS.fullmatch(address):
            raise GeneratorError(
                reference="bad-scheduler-address",
                message=f"`{address}` is no address of a scheduler",
                hint="write it as `dask scheduler` prints it, for instance tcp://10.0.0.1:8786",
            )
        return cls(address)

    @contextmanager
    def made(
        self, press: Press, batches: Sequence[Sequence[Planned]], finish: Callable[[Made], R]
    ) -> Iterator[Iterator[list[R]]]:
        """Workers make pages, and this process finishes them: nobody else needs to see its disk."""
        if not batches:
            yield iter(())
            return
        with _connected(self.address) as client:
            _refuse_others(client)
            threads = sum(client.nthreads().values())
            if not threads:
                raise _lost("it has no workers")
            # A task, no data laid out: when the last worker that has it dies, it is done again.
            sent = client.submit(_press, packed(press), generator_digest(), pure=False)
            executor = client.get_executor(pure=False)
            try:
                pages = in_order(
                    lambda batch: executor.submit(_pages, sent, packed(batch)),
                    batches,
                    OUTSTANDING * threads,
                    partial(_result, client),
                )
                yield ([finish(made) for made in batch] for batch in pages)
            finally:
                executor.shutdown(wait=False)


def _press(octets: bytes, digest: str) -> Press:
    """What was sent, on a worker: one that has come since the others were asked is asked here."""
    if generator_digest() != digest:
        raise _other_version(["a worker that came later"])
    press: Press = pickle.loads(octets)  # noqa: S301 - whoever sends work to a cluster may run anything there
    return press


def _pages(press: Press, octets: bytes) -> list[Made]:
    return [press.page(planned) for planned in pickle.loads(octets)]  # noqa: S301 - as above


@contextmanager
def _connected(address: str) -> "Iterator[Client]":
    import dask  # noqa: PLC0415 - an extra, for those who ask for it
    from distributed import Client  # noqa: PLC0415

    # Dask warns of large tasks; the one that holds the site is sent once.
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 TiB"}):
        try:
            client = Client(address, timeout=PATIENCE, set_as_default=False)
        except OSError as error:
            raise GeneratorError(
                reference="cluster-not-reached",
                message=f"no scheduler of a Dask cluster answers at `{address}`: {error}",
                hint="start one with `dask scheduler`, and name the address that it prints",
            ) from None
        with client:
            yield client


def _refuse_others(client: "Client") -> None:
    """Raise GeneratorError where somebody has other code, or none of ours."""
    found = client.run(generator_digest, on_error="return")
    others = [name for name, digest in sorted(found.items()) if digest != generator_digest()]
    if client.run_on_scheduler(generator_digest) != generator_digest():
        others.insert(0, "the scheduler")
    if others:
        raise _other_version(others)


def _result(client: "Client", future: Future[R]) -> R:
    from distributed.scheduler import KilledWorker  # noqa: PLC0415 - as above

    ended = False
    while True:
        try:
            return future.result(PATIENCE)
        except CancelledError:
            raise _lost("the connection to its scheduler has ended") from None
        except KilledWorker as error:
            raise _lost(str(error)) from None
        except TimeoutError:
            if ended:
                raise
            # It may have ended just now, or with an error of this kind of its own.
            ended = future.done()
            if not ended and not client.nthreads():
                raise _lost("all of its workers have gone") from None


def _lost(why: str) -> GeneratorError:
    return GeneratorError(
        reference="cluster-lost",
        message=f"the cluster makes no pages: {why}",
        hint="see to its workers, or build without --scheduler; the old site is untouched",
    )


def _other_version(others: Sequence[str]) -> GeneratorError:
    return GeneratorError(
        reference="cluster-of-another-version",
        message=f"another version of this package, of Python or of a library is at {', '.join(others)}",
        hint="install the same lock and the same code there, and start them anew",
    )
