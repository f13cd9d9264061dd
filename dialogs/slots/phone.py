"""Reading a phone number out of an answer: E.164, with the region of the conversation as the default.

Numbers are found by phonenumbers with its ``VALID`` leniency, so that prices, dates and order numbers are not
taken. What is nearly a number is proposed (a missing ``+``) or refused with what was read, never repaired.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import phonenumbers
from phonenumbers import (
    NumberParseException,
    PhoneMetadata,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberMatcher,
    PhoneNumberType,
)

from dialogs.slots.asides import aside
from dialogs.slots.data import spoken as tables
from dialogs.slots.digits import ascii_digits
from dialogs.slots.plain import tidy
from dialogs.slots.reading import Accepted, Context, NotRead, Phone, Reading, Unsure
from dialogs.slots.spoken import with_digits

LONGEST = 300
"""Characters searched for a number."""

LEAST_DIGITS = 5
"""Fewer digits than this are an age, an hour or a price, and no attempt at a phone number."""

_PHONE_DIGITS = range(7, 16)

_MOBILE = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})
_LEAST_WITHOUT_PREFIX = 9
"""Shorter ones are as likely a number with a digit missing."""
_MONEY_SIGN = "$€£¥₽₴₸฿₹₺₪﷼"
_MONEY_WORD = (
    r"eur\b|euro|usd\b|dollar|руб|р\.|тыс|млн|евро|долл|baht|บาท|ريال|درهم|دينار|دولار|جنيه|يورو|peso|pesos|soles|"
    r"mil\b|thousand|million|k\b|к\b|euroa|tonnia|dólares|dolares|dolar"
)
_DATE = re.compile(
    r"(?<![\d./+-])(?:(?:[0-2]?\d|3[01])([./-])(?:0?\d|1[0-2])\1(?:19|20|25)\d\d|(?:19|20|25)\d\d([./-])(?:0?\d|1[0-2])\2(?:[0-2]?\d|3[01]))"
    r"(?![./-]?\d)"
)
_AMOUNT = r"\d{1,8}(?:[ .,]\d{3})*(?!\d)"
_MONEY_BEFORE = rf"[{_MONEY_SIGN}]\s*\d+(?:[ .,]\d{{3}})*(?!\d)"
_MONEY_AFTER = rf"(?<![\d+])(?<!\d[ .-]){_AMOUNT}\s*(?:[{_MONEY_SIGN}]|(?:{_MONEY_WORD}))"
_MONEY = re.compile(f"{_MONEY_BEFORE}|{_MONEY_AFTER}", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+")
_DOUBLE_ZERO = re.compile(r"(?<!\d)00(?=[ -]?[1-9])")
_PLUS_WORD = re.compile(r"(?<!\w)(?:plus|más|mas|плюс|plussa|زائد|บวก)\s*(?=\d)", re.IGNORECASE)
_ODD_SEPARATOR = re.compile(r"(?<=\d)\s*[_,;:·•|\\*~=–—]+\s*(?=\d)")
_ATTEMPT = re.compile(r"\+?\(?\d(?:[\d\s().\-/]*\d)?")
_LONE = re.compile(
    rf"(?:[^\d+＋(（\[［@{_MONEY_SIGN}]*[ :]|\d{{1,2}} (?=\+))?"
    r"(?P<number>\+?(?:\d{1,3} ?)?(?:\(\d{1,4}\)[ -]?)?\d+(?:[ .-]\d+)*)[ .,!]*"
)
"""One number in plain grouping and nothing else with digits in the text, with or without words before it."""
SHORT = "short number"
"""Why a valid number is asked about; the messenger's own word for it settles that."""
_NUMBER_WORD = re.compile(tables.NUMBER_WORDS.replace("\n", ""), re.IGNORECASE)
_NOT_DIGIT = re.compile(r"\D")


def read(text: str, context: Context) -> Reading:
    """Read the first plausible phone number of ``text`` as ``Phone``.

    ``Unsure`` ("country code") proposes a number that only works with a ``+`` or another prefix; ("short number") one
    that is valid as it is and yet shorter than its country's mobile numbers are. ``NotRead`` says
    "too short", "too long" or "impossible number" with the number read in ``detail``, or "no number".
    """
    clean = ascii_digits(tidy(text[:LONGEST]))
    region = context.region.upper()
    lone = _LONE.fullmatch(clean)
    taken = _alone(lone["number"], region) if lone else None
    if taken is not None:
        return taken
    if sum(map(str.isdigit, clean)) < LEAST_DIGITS:
        dictated = with_digits(clean)
        if dictated is None:
            return _no_number(text, clean, context)
        clean = dictated
    clean = _without_dates_and_money(clean)
    number = _found(clean, region) or _half_dictated(clean, region) or _without_prefix(clean, region)
    if number is not None:
        return _accepted(number, phonenumbers.number_type(number))
    return _nearly(clean, region, context.language) or _no_number(text, clean, context)


def _alone(digits: str, region: str) -> Accepted | Unsure | None:
    """Read the only number of a text: what the search in ``_found`` would find first, at half its price.

    ``None`` leaves it to the search: no valid number, or a national one without the prefix that may be needed.
    """
    written = _NOT_DIGIT.sub("", digits)
    if len(written) not in _PHONE_DIGITS or _DATE.search(digits):
        return None
    number = _parse(digits, region)
    if number is None:
        return None
    national = phonenumbers.national_significant_number(number)
    if digits[0] != "+" and len(written) <= len(national) and _writes_prefixes(number.country_code or 0):
        return None
    kind = phonenumbers.number_type(number)
    return None if kind == PhoneNumberType.UNKNOWN else _accepted(number, kind)


@cache
def _writes_prefixes(country_code: int) -> bool:
    """Tell whether numbers of a country may need the prefix for calls inside it: ``0`` in Germany."""
    region = phonenumbers.region_code_for_country_code(country_code)
    metadata = PhoneMetadata.metadata_for_region(region, None)
    return metadata is None or any(form.national_prefix_formatting_rule for form in metadata.number_format)


def _without_dates_and_money(text: str) -> str:
    return _ADDRESS.sub(" ", _MONEY.sub(" ; ", _DATE.sub(" ; ", text)))


def _found(text: str, region: str) -> PhoneNumber | None:
    """Return the first valid number in any of the ways ``text`` may be written."""
    for variant in _variants(text):
        for match in PhoneNumberMatcher(variant, region or None):
            return match.number
    return None


def _half_dictated(text: str, region: str) -> PhoneNumber | None:
    """Return the number of "плюс 7 девятьсот шестнадцать 1234567", part digits and part words."""
    dictated = with_digits(text)
    return _found(dictated, region) if dictated else None


def _without_prefix(text: str, region: str) -> PhoneNumber | None:
    """Return the mobile number that lacks only the ``0`` its country writes before it, if it is the one in the text.

    The search leaves it out, because in a long text any digits might be meant; the question asked for a number.
    """
    lone = _LONE.fullmatch(text)
    before = text[: lone.start("number")] if lone else ""
    named = not any(map(str.isalpha, before)) or _NUMBER_WORD.search(before)
    written = _NOT_DIGIT.sub("", lone["number"]) if lone and named else ""
    number = _parse(written, region) if len(written) >= _LEAST_WITHOUT_PREFIX and "+" not in text else None
    if number is None or phonenumbers.national_significant_number(number) != written:
        return None
    return number if phonenumbers.number_type(number) in _MOBILE else None


def _variants(text: str) -> Iterator[str]:
    """Give ``text``, the text with ``00`` or a spoken "plus" as ``+``, and a lone number without its grouping."""
    yield text
    signed = _signed(text)
    if signed != text:
        yield signed
    attempts = _attempts(text)
    if len(attempts) == 1:
        yield attempts[0]


def _signed(text: str) -> str:
    return _PLUS_WORD.sub("+", _DOUBLE_ZERO.sub("+", text))


def _attempts(text: str) -> list[str]:
    """Return the runs of digits long enough to be meant as phone numbers, compact, with their ``+``."""
    joined = _ODD_SEPARATOR.sub(" ", _signed(text))
    runs = (found.group() for found in _ATTEMPT.finditer(joined))
    compact = (("+" if run.startswith("+") else "") + _NOT_DIGIT.sub("", run) for run in runs)
    return [run for run in compact if len(run) >= LEAST_DIGITS]


def _parse(digits: str, region: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(digits, region or None)
    except NumberParseException:
        return None


def _accepted(number: PhoneNumber, kind: int) -> Accepted | Unsure:
    national = phonenumbers.national_significant_number(number)
    value = Phone(f"+{number.country_code}{national}")
    if kind == PhoneNumberType.MOBILE and len(national) <= _unusually_short(number.country_code or 0):
        return Unsure(value, SHORT, flags=("typo",))
    return Accepted(value, flags=_flags(number, kind))


@cache
def _unusually_short(country_code: int) -> int:
    """Give the length that mobile numbers of a country may have and next to none has; 0 where there is none.

    In countries of open numbering (Finland, Austria) a number stays valid with digits left out.
    """
    region = phonenumbers.region_code_for_country_code(country_code)
    metadata = PhoneMetadata.metadata_for_region(region, None)
    mobile = metadata.mobile if metadata is not None else None
    if mobile is None or not mobile.example_number:
        return 0
    usual, lengths = len(mobile.example_number), mobile.possible_length
    return usual - 2 if {usual - 2, usual - 1, usual} <= set(lengths) else 0


def _e164(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _flags(number: PhoneNumber, kind: int) -> tuple[str, ...]:
    """Name what is odd about a valid number: ``suspicious`` patterns, ``anonymous`` Telegram numbers, ``premium``."""
    flags = []
    if number.country_code == 888:
        flags.append("anonymous")
    if _is_patterned(str(number.national_number)):
        flags.append("suspicious")
    if kind == PhoneNumberType.PREMIUM_RATE:
        flags.append("premium")
    return tuple(flags)


_UP = "0123456789" * 3
_DOWN = _UP[::-1]


def _is_patterned(digits: str) -> bool:
    """Tell whether the last six digits are one digit, or they (or any seven) run up or down one by one."""
    if len(digits) < 6:
        return False
    tail = digits[-6:]
    if tail in _UP or tail in _DOWN or tail == tail[0] * 6:
        return True
    return any(run in _UP or run in _DOWN for run in (digits[at : at + 7] for at in range(len(digits) - 6)))


def _nearly(text: str, region: str, language: str) -> Reading | None:
    """Propose a repaired country code, or say what is wrong with the longest attempt at a number."""
    attempts = _attempts(text)
    if not attempts:
        return None
    attempt = max(attempts, key=len)
    proposal = _with_other_prefix(attempt, region) or _of_the_language(attempt, region, language)
    if proposal is not None:
        return Unsure(Phone(_e164(proposal)), "country code")
    return _refused(attempt, region)


def _of_the_language(attempt: str, region: str, language: str) -> PhoneNumber | None:
    """Return the mobile number that ``attempt`` is in just one country of its language: ``081-234-5678`` in Thai."""
    if attempt.startswith("+") or len(attempt) < _LEAST_WITHOUT_PREFIX:
        return None
    homes = (home for home in tables.HOMES.get(language, "").split() if home != region)
    numbers = [number for home in homes if (number := _as_written_at_home(attempt, home))]
    return numbers[0] if len(numbers) == 1 else None


def _as_written_at_home(attempt: str, home: str) -> PhoneNumber | None:
    number = _parse(attempt, home)
    if number is None or phonenumbers.number_type(number) not in _MOBILE:
        return None
    has_prefix = len(attempt) > len(phonenumbers.national_significant_number(number))
    return number if has_prefix or not _writes_prefixes(number.country_code or 0) else None


def _with_other_prefix(attempt: str, region: str) -> PhoneNumber | None:
    """Return the valid number behind a forgotten ``+``, one too many, a Russian ``8`` or a Mexican ``1``."""
    bare = attempt.lstrip("+")
    guesses = []
    if not attempt.startswith("+") and len(bare) >= 11:
        guesses.append("+" + bare)
    if attempt.startswith("+0"):
        guesses.append(bare)
    if len(bare) == 11 and bare.startswith("8"):
        guesses.append("+7" + bare[1:])
    if bare.startswith("521") and len(bare) == 13:
        # Mexico gave up the 1 before mobile numbers in 2019; people still write it.
        guesses.append("+52" + bare[3:])
    numbers = (_parse(guess, region) for guess in guesses)
    return next((number for number in numbers if number and phonenumbers.is_valid_number(number)), None)


def _refused(attempt: str, region: str) -> NotRead:
    if attempt.startswith("+888"):
        return NotRead("impossible number", detail=attempt, flags=("anonymous",))
    number = _parse(attempt, region)
    if number is None:
        why = "too short" if len(attempt) < 7 else "too long" if len(attempt) > 16 else "impossible number"
        return NotRead(why, detail=attempt)
    detail = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    flags = ("suspicious",) if _is_patterned(str(number.national_number)) else ()
    return NotRead(_what_is_wrong(number), detail=detail, flags=flags)


def _what_is_wrong(number: PhoneNumber) -> str:
    """Find out by adding and cutting digits whether a number is "too short", "too long" or "impossible number"."""
    national = phonenumbers.national_significant_number(number)
    if any(_is_valid(number, national + "2345"[:more]) for more in range(1, 5)):
        return "too short"
    if any(_is_valid(number, national[:-fewer]) for fewer in range(1, 6)):
        return "too long"
    reason = phonenumbers.is_possible_number_with_reason(number)
    if reason == phonenumbers.ValidationResult.TOO_SHORT:
        return "too short"
    return "too long" if reason == phonenumbers.ValidationResult.TOO_LONG else "impossible number"


def _is_valid(number: PhoneNumber, national: str) -> bool:
    digits = f"+{number.country_code}{national}"
    parsed = _parse(digits, "")
    return parsed is not None and phonenumbers.is_valid_number(parsed)


def _no_number(text: str, clean: str, context: Context) -> NotRead:
    """Refuse a text without a number; a short run of digits alone is a number that is too short."""
    if clean and not clean.strip("0123456789+-(). ") and any(map(str.isdigit, clean)):
        return NotRead("too short", detail=clean)
    return NotRead("no number", intent=aside(text, context.language))
