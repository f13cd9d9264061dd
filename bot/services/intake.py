"""Where channels hand in what prospects did: arrivals become stored events."""

from __future__ import annotations

from bot.channels.contract import Arrival
from bot.services.receive import Receiver
from storage.records import Incoming


class Intake:
    """The ``Receive`` of one channel: returns once the arrivals are committed."""

    def __init__(self, channel: str, receiver: Receiver) -> None:
        self._channel = channel
        self._receiver = receiver

    async def __call__(self, *arrivals: Arrival) -> None:
        """Commit arrivals; those that came before are dropped silently."""
        await self._receiver.submit(*(self._incoming(one) for one in arrivals))

    def _incoming(self, one: Arrival) -> Incoming:
        return Incoming(
            channel=self._channel,
            account=one.account,
            external_id=one.external_id,
            address=one.address,
            event=one.event,
            conversation_id=None,
            at=one.at,
        )
