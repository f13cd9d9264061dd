"""What can go wrong with the database, each as one sentence an operator can act on."""

from __future__ import annotations

from collections.abc import Iterable


class StorageError(Exception):
    """The database cannot be used; the message is one clear sentence without personal data."""


class BusyError(StorageError):
    """Another process kept the database locked for longer than the busy timeout; try again."""


class FullDiskError(StorageError):
    """There is no room to write; whatever could not be written is tried again."""


class ReadOnlyError(StorageError):
    """The file may be read and not written."""


class ConflictError(StorageError):
    """Somebody else changed these conversations since they were loaded: load again and repeat the turns.

    ``ids`` are the ids of the batch among which it is.
    """

    def __init__(self, ids: Iterable[str]) -> None:
        self.ids = frozenset(ids)
        super().__init__(f"One of {len(self.ids)} conversation(s) was changed by somebody else meanwhile.")


class DuplicateError(StorageError):
    """A row with this unique key is there already."""
