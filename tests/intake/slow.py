"""Work for a process of its own that waits, or that takes the processor. Imports nothing that is slow to import."""

from __future__ import annotations

import time


def waits(data: bytes) -> bytes:
    """The data, after a while in which the processor does nothing for it."""
    time.sleep(2.5)
    return data


def works(data: bytes) -> bytes:
    """Never comes back."""
    while True:
        data = data[::-1]
