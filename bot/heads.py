"""uvicorn's fast parser of HTTP, with the limit that its slow one has on what stands before a body."""

from __future__ import annotations

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LONGEST_HEAD = 64 * 1024


class SmallHeads(HttpToolsProtocol):
    """Hangs up on a request that brings more than ``LONGEST_HEAD`` bytes beside its body.

    httptools keeps a head of any length: one request could fill the memory. What is over is noticed with the next piece
    that arrives, so up to 256 KB may be kept before it.
    """

    _beside = 0

    def data_received(self, data: bytes) -> None:
        """Count what is no body."""
        self._beside += len(data)
        super().data_received(data)
        if self._beside > LONGEST_HEAD and not self.transport.is_closing():
            self.send_400_response("That is too long.")

    def on_message_begin(self) -> None:
        """Count anew."""
        self._beside = 0
        super().on_message_begin()

    def on_body(self, body: bytes) -> None:
        """Take the body out of the count; how long it may be is for those who read it."""
        self._beside -= len(body)
        super().on_body(body)
