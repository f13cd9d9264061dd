"""Amounts, times and names as marketers write them: "2 days", "25 EUR", "monday to friday", "from 3 months".

Every function takes the text of one value and gives the value, or raises ``NotPlainError`` with a remedy.
"""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from dialogs.ids import Language
from dialogs.script import Interest, Price, Span
from dialogs.slots.reading import Kind


class NotPlainError(ValueError):
    """A value that cannot be read: what is wrong and what to write instead."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(f"{wrong}; {remedy}")
        self.wrong, self.remedy = wrong, remedy


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
REQUESTS = ("order", "preliminary", "advice", "sign-up")
KINDS = {
    "choice": Kind.CHOICE,
    "text": Kind.TEXT,
    "name": Kind.NAME,
    "phone": Kind.PHONE,
    "email": Kind.EMAIL,
    "social": Kind.SOCIAL,
    "money": Kind.MONEY,
    "time": Kind.TIME,
    "yes or no": Kind.YESNO,
}
YES_NO = {"yes": True, "no": False, "true": True, "false": False}

_LENGTH = re.compile(r"(\d{1,4}) (minute|hour|day|week)s?")
_PRICE = re.compile(r"(\d{1,9}(?:\.\d{1,2})?) ([A-Z]{3})")
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,2})?) ?%")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)")
_HOURS = re.compile(r"(\d{1,2}:\d\d) ?[-–] ?(\d{1,2}:\d\d)")
_SPAN = re.compile(r"(?:(from|up to) (\d{1,9})|(\d{1,9}) to (\d{1,9}))(?: (day|week|month|year)s?)?")
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
_YEAR = timedelta(days=366)


def length(text: str) -> timedelta:
    """Read "10 minutes", "1 hour", "2 days", "1 week"."""
    match = _LENGTH.fullmatch(text)
    if match is None:
        raise NotPlainError(
            f"'{text}' is no length of time", "write it like 10 minutes, 1 hour, 2 days or 1 week"
        )
    value = timedelta(**{f"{match[2]}s": int(match[1])})
    if not timedelta(0) < value <= _YEAR:
        raise NotPlainError(f"'{text}' is too short or too long", "from 1 minute to a year")
    return value


def price(text: str) -> Price:
    """Read "25 EUR"."""
    match = _PRICE.fullmatch(text)
    if match is None:
        raise NotPlainError(f"'{text}' is no price", "write the amount and three letters, like 25 EUR")
    return Price(float(match[1]), match[2])


def percent(text: str) -> float:
    """Read "10%"."""
    match = _PERCENT.fullmatch(text)
    if match is None or not 0 < float(match[1]) <= 100:
        raise NotPlainError(f"'{text}' is no discount", "write it like 10%")
    return float(match[1])


def share(text: str) -> float:
    """Read "150%" as 1.5; from nothing to ten times."""
    match = _PERCENT.fullmatch(text)
    if match is None or float(match[1]) > 1000:
        raise NotPlainError(
            f"'{text}' is no weight", "write it like 50%; 100% is as shipped, 0% switches it off"
        )
    return float(match[1]) / 100


def minutes(text: str) -> int:
    """Read the length of a consultation, "30 minutes", as whole minutes."""
    return int(length(text).total_seconds() // 60)


def clock(text: str) -> time:
    """Read "20:00"."""
    match = _CLOCK.fullmatch(text)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise NotPlainError(f"'{text}' is no time of day", "write it like 09:00 or 20:30")
    return time(int(match[1]), int(match[2]))


def quiet(text: str) -> tuple[time, time]:
    """Read "20:00-09:00"."""
    match = _HOURS.fullmatch(text)
    if match is None:
        raise NotPlainError(f"'{text}' are no quiet hours", "write them like 20:00-09:00")
    return clock(match[1]), clock(match[2])


def spans(text: str) -> tuple[tuple[time, time], ...]:
    """Read "09:00-12:00, 13:00-18:00", "all day" or "closed"; midnight as an end is 24:00."""
    if text == "closed":
        return ()
    if text == "all day":
        return ((time(), time()),)
    found = tuple(_span(part.strip()) for part in text.split(","))
    for (_, end), (start, _) in pairwise(found):
        if start < end or end == time():
            raise NotPlainError(f"the hours in '{text}' overlap", "put them in order, one after the other")
    return found


def _span(text: str) -> tuple[time, time]:
    match = _HOURS.fullmatch(text)
    if match is None:
        raise NotPlainError(f"'{text}' are no hours", "write them like 09:00-12:00, 13:00-18:00")
    start, end = clock(match[1]), time() if match[2] == "24:00" else clock(match[2])
    if start >= end and match[2] != "24:00":
        raise NotPlainError(
            f"'{text}' ends before it starts", "hours past midnight go to the next day: 00:00-02:00"
        )
    return start, end


def weekdays(text: str) -> tuple[int, ...]:
    """Read "monday to friday", "saturday", "monday, wednesday and friday" or "every day"; 0 is Monday."""
    if text == "every day":
        return tuple(range(7))
    first, to, last = text.partition(" to ")
    if to:
        start, end = _weekday(first), _weekday(last)
        return tuple((start + step) % 7 for step in range((end - start) % 7 + 1))
    return tuple(_weekday(day) for day in re.split(r", | and ", text))


def _weekday(text: str) -> int:
    if text.strip().casefold() not in WEEKDAYS:
        raise NotPlainError(f"'{text.strip()}' is no day of the week", "write them like monday to friday")
    return WEEKDAYS.index(text.strip().casefold())


def day(text: str) -> date:
    """Read "2026-12-25"."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotPlainError(f"'{text}' is no date", "write it like 2026-12-25") from None


def means(text: str, kind: Kind) -> Span:
    """Read what an answer stands for: "up to 1 month", "1 to 3 months", "from 201", "200 to 300", "any time"."""
    if text in {"any", "any time", "any amount"}:
        return Span(None, None)
    match = _SPAN.fullmatch(text)
    needs_unit = kind is Kind.TIME
    if match is None or bool(match[5]) is not needs_unit:
        example = (
            "up to 1 month, 1 to 3 months or any time" if needs_unit else "up to 200, 200 to 300 or from 300"
        )
        raise NotPlainError(f"'{text}' is no range", f"write it like {example}")
    unit = _DAYS.get(match[5], 1)
    low, high = (
        (match[2], None) if match[1] == "from" else (None, match[2]) if match[1] else (match[3], match[4])
    )
    if low and high and int(low) > int(high):
        raise NotPlainError(f"'{text}' goes backwards", "put the smaller number first")
    return Span(float(low) * unit if low else None, float(high) * unit if high else None)


def yes_no(text: str) -> bool:
    """Read yes or no."""
    value = YES_NO.get(text.casefold())
    if value is None:
        raise NotPlainError(f"'{text}' is neither yes nor no", "write yes or no")
    return value


def whole(text: str) -> int:
    """Read a whole number; it may be negative."""
    if not re.fullmatch(r"-?[0-9]{1,6}", text):
        raise NotPlainError(f"'{text}' is no whole number", "write it in digits, like 25")
    return int(text)


def tries(text: str) -> int:
    """Read how often a question is put before the words are kept as they are: 1 to 5."""
    number = whole(text)
    if not 1 <= number <= 5:
        raise NotPlainError(f"{number} attempts", "1 to 5 are possible; 3 is usual")
    return number


def kind(text: str) -> Kind:
    """Read how an answer is understood."""
    if text not in KINDS:
        raise NotPlainError(f"'{text}' is no kind of answer", f"write one of {', '.join(KINDS)}")
    return KINDS[text]


def interest(text: str) -> Interest:
    """Read what an answer shows of a prospect's own interest."""
    if text not in {one.value for one in Interest}:
        raise NotPlainError(f"'{text}' shows no interest we know", f"write one of {', '.join(Interest)}")
    return Interest(text)


def request(text: str) -> str:
    """Read the kind of request a lead carries."""
    if text not in REQUESTS:
        raise NotPlainError(f"'{text}' is no kind of request", f"write one of {', '.join(REQUESTS)}")
    return text


def zone(text: str) -> ZoneInfo:
    """Read a time zone of the IANA list, like Europe/Berlin."""
    try:
        return ZoneInfo(text)
    except (ValueError, OSError, KeyError):
        raise NotPlainError(
            f"'{text}' is no time zone", "write it like Europe/Berlin or Asia/Bangkok"
        ) from None


def language(text: str) -> Language:
    """Read a language code of two lower-case letters."""
    if not re.fullmatch(r"[a-z]{2}", text):
        raise NotPlainError(f"'{text}' is no language code", "write two small letters, like en, es or ru")
    return Language(text)


def region(text: str) -> str:
    """Read a country code of two capital letters."""
    if not re.fullmatch(r"[A-Z]{2}", text):
        raise NotPlainError(f"'{text}' is no country code", "write two capital letters, like DE or US")
    return text


def currency(text: str) -> str:
    """Read a currency code of three capital letters."""
    if not re.fullmatch(r"[A-Z]{3}", text):
        raise NotPlainError(f"'{text}' is no currency code", "write three capital letters, like EUR or USD")
    return text


def address(text: str) -> str:
    """Read the address of a web page."""
    if not re.fullmatch(r"https?://[^\s/]+\S*", text):
        raise NotPlainError(f"'{text}' is no address of a page", "write it with https:// in front")
    return text


def script_id(text: str) -> str:
    """Read the short name of a script."""
    if not _ID.fullmatch(text):
        raise NotPlainError(
            f"'{text}' is no short name", "use small letters, digits and -, like language-school"
        )
    return text


def identifier(text: str) -> str:
    """Read the name of a step, a slot or an offer."""
    if not text.isidentifier() or text.startswith("_") or len(text) > 40:
        raise NotPlainError(f"'{text[:60]}' cannot be a name", "use letters, digits and _, like which_exam")
    return text


def words(text: str) -> str:
    """Read any text that is not empty."""
    if not text.strip():
        raise NotPlainError("nothing stands here", "write something or delete the line")
    return text.strip()
