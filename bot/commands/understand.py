"""`understand`: one answer of a prospect a line in, what was read from it a line out, both as JSON.

In: ``{"id": "c1", "kind": "budget", "lang": "es", "text": "unos 10K$", "now": "2026-03-18", "region": "ES",
"options": null}``. Out: ``{"id": "c1", "ok": true, "value": {...}}`` or
``{"id": "c1", "ok": false, "error": "no amount"}``, with ``suggest`` (a proposal to confirm) and ``flags`` where there
are any. What was typed with a likely slip but is valid in itself is ``ok`` as typed, next to the proposal; a
proposal alone is not ``ok``.
"""

import json
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, BinaryIO

from dialogs.slots import read
from dialogs.slots.reading import (
    Accepted,
    Choice,
    Context,
    Email,
    FreeText,
    Kind,
    Money,
    NotRead,
    Option,
    Period,
    PersonName,
    Phone,
    Reading,
    Social,
    Value,
    YesNo,
)

KINDS = {kind.value: kind for kind in Kind} | {"budget": Kind.MONEY, "timescale": Kind.TIME}
"""What a line may name -> how its text is read."""

MOST_OPTIONS = 200
"""More options than this are no question to a person."""


class _Malformed(Exception):
    """A line that asks for nothing that can be done; the message is the answer's ``error``."""


def understand() -> None:
    """Answer the lines of standard input on standard output, in order, each flushed at once."""
    _serve(sys.stdin.buffer, sys.stdout.buffer)


def _serve(lines: BinaryIO, answers: BinaryIO) -> None:
    for line in lines:
        answers.write(answer(line.decode("utf-8", "replace")).encode("utf-8", "replace") + b"\n")
        answers.flush()


def answer(line: str) -> str:
    """Return the answer to one request line, as one line of JSON; never raises for any text."""
    try:
        return _answer(line)
    except _Malformed as problem:
        return _refusal(None, str(problem))


def _answer(line: str) -> str:
    request = _parsed(line)
    try:
        kind, text, context = _question(request)
        answered = _shown(read(kind, text, context), context)
    except _Malformed as problem:
        return _refusal(request.get("id"), str(problem))
    except Exception as fault:  # noqa: BLE001 - the promise is that nothing that comes in ends the command
        return _refusal(request.get("id"), f"internal error: {type(fault).__name__}")
    return _dumped({"id": request.get("id"), **answered})


def _parsed(line: str) -> dict[str, Any]:
    try:
        request = json.loads(line, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        raise _Malformed("not JSON") from None
    if not isinstance(request, dict):
        raise _Malformed("not an object")
    return request


def _refusal(name: object, error: str) -> str:
    return _dumped({"id": name, "ok": False, "error": error})


def _dumped(answered: dict[str, Any]) -> str:
    try:
        return json.dumps(answered, ensure_ascii=False, allow_nan=False)
    except (ValueError, RecursionError):
        return json.dumps({**answered, "id": None}, ensure_ascii=False)


def _question(request: Mapping[str, Any]) -> tuple[Kind, str, Context]:
    name, text = request.get("kind"), request.get("text")
    if not isinstance(name, str) or name not in KINDS:
        raise _Malformed("unknown kind")
    if not isinstance(text, str):
        raise _Malformed("no text")
    language, _, region = _word(request, "lang").replace("_", "-").partition("-")
    context = Context(
        language=language.lower() or "en",
        region=(_word(request, "region") or region).upper(),
        now=_now(request.get("now")),
        options=_options(request.get("options")),
        currency=_word(request, "currency").upper() or None,
    )
    return KINDS[name], text, context


def _word(request: Mapping[str, Any], key: str) -> str:
    value = request.get(key)
    return value.strip() if isinstance(value, str) else ""


def _now(value: object) -> datetime:
    """Read a date or a time in ISO 8601, as UTC when it names no zone; without one the clock is asked."""
    if value is None:
        return datetime.now(UTC)
    try:
        day = datetime.fromisoformat(str(value).strip())
    except ValueError:
        raise _Malformed("bad now") from None
    return day if day.tzinfo else day.replace(tzinfo=UTC)


def _options(value: object) -> tuple[Option, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > MOST_OPTIONS:
        raise _Malformed("bad options")
    return tuple(_option(place, item) for place, item in enumerate(value))


def _option(place: int, item: object) -> Option:
    """Read an option written as its label or as ``{"label": ..., "synonyms": [...]}``."""
    synonyms: object = []
    if isinstance(item, dict):
        synonyms, item = item.get("synonyms") or [], item.get("label")
    if not isinstance(item, str) or not isinstance(synonyms, list):
        raise _Malformed("bad options")
    return Option(id=str(place), label=item, synonyms=tuple(map(str, synonyms)))


def _shown(reading: Reading, context: Context) -> dict[str, Any]:
    """Return a reading as the fields of an answer."""
    answered: dict[str, Any]
    if isinstance(reading, Accepted):
        answered = {"ok": True, "value": _plain(reading.value, context)}
    elif isinstance(reading, NotRead):
        answered = {"ok": False, "error": reading.why}
    elif reading.as_typed is None:
        answered = {"ok": False, "error": reading.why, "suggest": _plain(reading.proposal, context)}
    else:
        taken, proposed = _plain(reading.as_typed, context), _plain(reading.proposal, context)
        answered = {"ok": True, "value": taken, "suggest": proposed}
    return answered | ({"flags": list(reading.flags)} if reading.flags else {})


def _plain(value: Value, context: Context) -> Any:
    """Return a value in the shape the outside knows: text, number, flag or a small object."""
    match value:
        case Phone(e164=text) | Email(address=text) | FreeText(text=text):
            return text
        case PersonName(full=full, given=given, family=family):
            return {"full": full, "given": given, "family": family or None}
        case Social(network=network, handle=handle):
            return {"network": network, "handle": handle}
        case Money(min=least, max=most, currency=currency):
            return {"min": _number(least), "max": _number(most), "currency": currency}
        case Period(start=start, end=end):
            return {"from": _day(start), "to": _day(end)}
        case Choice(option=chosen):
            return next((option.label for option in context.options if option.id == chosen), chosen)
        case YesNo(yes=yes):
            return yes


def _number(amount: float | None) -> float | int | None:
    return int(amount) if amount is not None and float(amount).is_integer() else amount


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
