"""Which files have changed, told once they rest."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

QUIET = 0.025
"""Seconds without an event after which a save has ended: it may be several events."""
LONGEST = 0.25
"""Seconds after which changes are told though more of them come."""
# Reading a file is an event too, and every build reads files.
_CHANGES: list[type[FileSystemEvent]] = [
    *(DirCreatedEvent, DirDeletedEvent, DirMovedEvent),
    *(FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent),
]


class Watch(FileSystemEventHandler):
    """Tells `changed` of the paths that have changed, in a thread of its own.

    `folders` says of each folder whether those in it are watched, too.
    """

    def __init__(self, folders: Mapping[Path, bool], changed: Callable[[set[Path]], None]) -> None:
        self._folders = folders
        self._changed = changed
        self._events: SimpleQueue[Path] = SimpleQueue()

    def start(self) -> None:
        """Watch from now on, to the end of the process."""
        try:
            self._observe(Observer())
        except OSError:
            # More folders than the system lets a user watch.
            self._observe(PollingObserver())
        Thread(target=self._tell, daemon=True).start()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take down what an event is about."""
        for path in (event.src_path, event.dest_path):
            if path:
                self._events.put(Path(str(path)))

    def _observe(self, observer: BaseObserver) -> None:
        for folder, recursive in self._folders.items():
            observer.schedule(self, str(folder), recursive=recursive, event_filter=_CHANGES)
        observer.daemon = True
        observer.start()

    def _tell(self) -> None:
        while True:
            paths = {self._events.get()}
            until = time.monotonic() + LONGEST
            while time.monotonic() < until:
                try:
                    paths.add(self._events.get(timeout=QUIET))
                except Empty:
                    break
            self._changed(paths)
