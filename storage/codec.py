"""Values to JSON text and back. Everything ever written can be read.

A field added with a default needs nothing here. Any other change of ``State`` raises ``dialogs.state.VERSION``
and adds a step to ``UPGRADES``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from dialogs.events import Event
from dialogs.lead import Lead
from dialogs.messages import Message
from dialogs.state import VERSION, State
from storage.records import Heard

Raw = dict[str, Any]
UPGRADES: Mapping[int, Callable[[Raw], Raw]] = {}
"""From each former version of ``State`` to the next, as plain JSON objects."""

_encode = msgspec.json.Encoder(order=None).encode
_event: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)
_state = msgspec.json.Decoder(State)
_message = msgspec.json.Decoder(Message)
_lead = msgspec.json.Decoder(Lead)
_heard = msgspec.json.Decoder(Heard)
_HEAD = f'{{"version":{VERSION},'


def encode(value: object) -> str:
    """Give any of our values as JSON text."""
    return _encode(value).decode()


def encode_state(state: State) -> str:
    """Give a state as JSON text that always begins with its version."""
    text = _encode(msgspec.structs.replace(state, version=VERSION) if state.version != VERSION else state)
    return _HEAD + text[1:].decode()


def decode_state(text: str) -> State:
    """Read a state of any version. Raises ``msgspec.ValidationError`` or ``ValueError`` for one not known."""
    if text.startswith(_HEAD):
        return _state.decode(text)
    return msgspec.convert(upgraded(msgspec.json.decode(text, type=Raw)), State)


def upgraded(raw: Raw) -> Raw:
    """Carry a state's JSON object step by step to the current version (without one, it is the first)."""
    version = raw.get("version", 1)
    if version > VERSION:
        raise ValueError(f"This state has version {version}; this program knows versions up to {VERSION}.")
    while version < VERSION:
        raw = UPGRADES[version](raw)
        version += 1
    return raw | {"version": VERSION}


def decode_event(text: str) -> Event:
    """Read an event."""
    return _event.decode(text)


def decode_message(text: str) -> Message:
    """Read a message."""
    return _message.decode(text)


def decode_lead(text: str) -> Lead:
    """Read a lead's card."""
    return _lead.decode(text)


def decode_heard(text: str) -> Heard:
    """Read a prospect's line."""
    return _heard.decode(text)
