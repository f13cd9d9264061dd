"""Reading an e-mail address out of an answer: typed, dictated ("name at host dot com") or nearly right.

Nothing is repaired behind the prospect's back: a slip in the domain is taken as typed only after the repair
was proposed; what is no address as typed (``gmail,com``) is only proposed.
"""

from __future__ import annotations

import re

from email_validator import EmailNotValidError, validate_email

from dialogs.slots import mail_domains, spelled
from dialogs.slots.asides import aside
from dialogs.slots.data import mail_domains as tables
from dialogs.slots.digits import ascii_digits
from dialogs.slots.plain import tidy
from dialogs.slots.reading import Accepted, Context, Email, NotRead, Reading, Unsure

LONGEST = 400
"""Characters searched for an address."""

_WIDE = str.maketrans({"＠": "@", "﹫": "@", "．": ".", "。": ".", "｡": ".", "，": ",", "＿": "_", "－": "-"})
_STOP = r"\s@<>()\[\]{};:\"«»“”„‘’/\\|،؛"
_CANDIDATE = re.compile(rf"[^{_STOP},]+@+[^{_STOP}]+")
_AROUND_DOT = re.compile(r"(?<=[A-Za-z0-9])(?:\s+\.\s*|\s*\.\s+)(?=[a-z]{2,})")
_GLUED = re.compile("[\u0600-\u06ff\u0e00-\u0e7f]+")
_LOOKALIKES = str.maketrans("аеорсухіјѕԁһкмвтнАЕОРСУХКМВТНІ", "aeopcyxijsdhkmbthAEOPCYXKMBTHI")
_KEYS = str.maketrans(
    "йцукенгшщзфывапролдячсмитьЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬюЮ",
    "qwertyuiopasdfghjklzxcvbnmQWERTYUIOPASDFGHJKLZXCVBNM..",
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z]")
_AFTER_DOMAIN = re.compile("[^\\w.,@\\-\u0300-\u036f\u0e31-\u0e4e]")
_UNFINISHED = re.compile(r"[\w.+-]{2,}@(?!\S)|(?<!\S)@(\S+\.\w{2,})")
_DOT_ATOM = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*")
"""A local part that any provider's address may have, so that nothing is left to validate."""
_REPEATED = re.compile(r"([.@])\1+")
_NO_AT = re.compile(r"[a-z0-9][a-z0-9._+-]*", re.IGNORECASE)
_SPELLED_LABELS = {word: label for label, words in tables.SPELLED_LABELS.items() for word in words.split()}
_ENDINGS = frozenset(tables.SHORT_ENDINGS.split())
_LEAD_INS = frozenset(tables.LEAD_INS.split())
_NOT_A_LOCAL_PART = frozenset(tables.NOT_A_LOCAL_PART.split())
_EDGE = ".,;:!?'\"*…_-)("


def read(text: str, context: Context) -> Reading:
    """Read the first e-mail address of ``text`` as ``Email``: domain in lower case, local part as typed.

    ``Unsure`` proposes a repair ("typo in domain", "typo in address", "no at sign", "lookalike letters", "spaces in
    address"), with ``as_typed`` when that is an address too. Flags: ``typo``, ``disposable``, ``suspicious``.
    """
    clean = ascii_digits(tidy(text[:LONGEST])).translate(_WIDE)
    if "@" in clean:
        clean = _AROUND_DOT.sub(".", clean)
        readings = [
            reading
            for local, domain in map(_split, _CANDIDATE.findall(clean))
            if (reading := _judge(local, domain))
        ]
        if readings:
            return min(readings, key=_worth)
    dictated = _dictated(clean) if spelled.has_spelled_at(clean) else None
    return dictated or _without_at(clean) or _none(text, clean, context)


def _worth(reading: Reading) -> int:
    """Order readings of several addresses: one taken, one proposed, none."""
    return (Accepted, Unsure, NotRead).index(type(reading))


def _none(text: str, clean: str, context: Context) -> NotRead:
    unfinished = _UNFINISHED.search(clean)
    if unfinished and (not unfinished.group(1) or mail_domains.is_provider(unfinished.group(1).lower())):
        return NotRead("incomplete address", detail=unfinished.group())
    return NotRead("no address", intent=aside(text, context.language))


def _split(candidate: str) -> tuple[str, str]:
    local, _, domain = candidate.partition("@")
    domain = _AFTER_DOMAIN.split(domain)[0]
    local, domain = local.lstrip(".,;:!?'\"*…-)("), domain.rstrip(_EDGE).lower()
    return _without_glued(local, domain)


def _without_glued(local: str, domain: str) -> tuple[str, str]:
    """Cut Thai and Arabic words written without a space before or after a Latin address."""
    if _LATIN.search(domain) and not domain.isascii():
        domain = _GLUED.split(domain)[0].rstrip(_EDGE)
    if _LATIN.search(local) and not local.isascii():
        local = _GLUED.split(local)[-1]
    return local, domain


def _judge(local: str, domain: str) -> Reading | None:
    """Return what to make of one address, or ``None`` when it is no address at all (a handle, an emoticon)."""
    address = _valid(local, domain)
    if address is None:
        return _nearly(local, domain)
    if not local.isascii() or not domain.isascii():
        other = _in_latin(local, domain)
        if other is not None:
            return other
    better = mail_domains.better_domain(domain)
    if better is None:
        return Accepted(Email(address), flags=mail_domains.flags_of(local, domain))
    flags = ("typo", *mail_domains.flags_of(local, better))
    return Unsure(Email(f"{local}@{better}"), "typo in domain", as_typed=Email(address), flags=flags)


def _valid(local: str, domain: str) -> str | None:
    """Return the normalised address, or ``None``; an ending of one letter or with digits is none."""
    ending = domain.rpartition(".")[2]
    if len(ending) < 2 or (ending.isascii() and not ending.isalpha()) or len(local) > 64:
        return None
    if domain.isascii() and mail_domains.is_provider(domain) and _DOT_ATOM.fullmatch(local):
        return f"{local}@{domain}"
    try:
        return validate_email(f"{local}@{domain}", check_deliverability=False).normalized
    except (EmailNotValidError, ValueError):
        return None


def _nearly(local: str, domain: str) -> Reading | None:
    """Propose what was probably meant by something that is no address."""
    if not local or not domain:
        return NotRead("incomplete address", detail=f"{local}@{domain}") if local or "." in domain else None
    mended_local = _REPEATED.sub(r"\1", local).strip(".")
    mended_domain = _REPEATED.sub(r"\1", domain.replace(",", ".")).strip(".@-")
    if "." not in mended_domain:
        meant = mail_domains.provider_without_dot(mended_domain)
        if meant is None:
            return NotRead("incomplete address", detail=f"{local}@{domain}")
        mended_domain = meant
    else:
        better = mail_domains.better_domain(mended_domain)
        mended_domain = better or mail_domains.provider_beginning(mended_domain) or mended_domain
    address = _valid(mended_local, mended_domain)
    if address is None or (mended_local, mended_domain) == (local, domain):
        return NotRead("invalid address", detail=f"{local}@{domain}")
    return Unsure(Email(address), "typo in address", flags=("typo",))


def _in_latin(local: str, domain: str) -> Reading | None:
    """Handle Cyrillic letters: lookalikes and a forgotten keyboard layout are proposed, true IDN is ``None``."""
    address = f"{local}@{domain}"
    if not _CYRILLIC.search(address):
        return NotRead("letters not latin", detail=address) if _is_spelled_provider(domain) else None
    better = mail_domains.with_a_true_ending(domain)
    if local.isascii() and better is not None and better.isascii():
        return Unsure(Email(f"{local}@{better}"), "typo in domain", flags=("typo",))
    if _is_spelled_provider(domain):
        return NotRead("letters not latin", detail=address)
    lookalike = address.translate(_LOOKALIKES)
    if lookalike.isascii() and all(part.isascii() or _LATIN.search(part) for part in (local, domain)):
        return Unsure(Email(lookalike), "lookalike letters", flags=("typo",))
    layout_local, _, layout_domain = address.translate(_KEYS).partition("@")
    if not domain.isascii() and mail_domains.is_provider(layout_domain) and layout_local.isascii():
        return Unsure(Email(f"{layout_local}@{layout_domain}"), "keyboard layout", flags=("typo",))
    if domain.isascii() and mail_domains.is_provider(domain):
        return NotRead("letters not latin", detail=address)
    return None


def _is_spelled_provider(domain: str) -> bool:
    """Tell whether a domain is a provider's, spelled in other letters: ``جيميل.كوم``."""
    return domain.rpartition(".")[2] in _SPELLED_LABELS and mail_domains.is_provider(_label(domain))


def _dictated(text: str) -> Reading | None:
    """Read an address with spelled signs; the word before a bare "at" must look like a local part."""
    tokens = spelled.mark(text).split()
    for place, token in enumerate(tokens):
        if token == spelled.AT and place:
            domain = _domain_after(tokens[place + 1 :])
            if domain:
                return _judge_dictated(tokens[:place], domain, spelled.is_only_a_preposition(text))
    return None


def _domain_after(tokens: list[str]) -> str | None:
    """Put a domain together from the tokens after an "at", or return ``None``."""
    parts: list[str] = []
    for token in tokens[:8]:
        expects_label = not parts or parts[-1] in ".-"
        if token in spelled.SIGNS and not expects_label:
            parts.append(spelled.SIGNS[token])
        elif expects_label and token not in spelled.SIGNS:
            parts.append(_label(token))
        elif _label(token) in _ENDINGS and "." not in "".join(parts):
            parts += [".", _label(token)]
        else:
            break
    domain = "".join(parts).strip(".-")
    ending = domain.rpartition(".")[2]
    if "." in domain and (ending in _ENDINGS or len(ending) == 2 or not ending.isascii() or ending.isalpha()):
        return domain
    return mail_domains.provider_without_dot(domain)


def _label(token: str) -> str:
    bare = token.strip(_EDGE).casefold()
    return ".".join(_SPELLED_LABELS.get(part, part) for part in bare.split("."))


def _judge_dictated(before: list[str], domain: str, preposition: bool) -> Reading | None:
    """Judge an address whose local part ends ``before``: one word, or words joined by spelled signs."""
    start = len(before) - 1
    while start >= 2 and before[start - 1] in spelled.SIGNS and before[start - 1] != spelled.AT:
        start -= 2
    local = "".join(spelled.SIGNS.get(token, token) for token in before[start:]).strip(".,;:!?'\"")
    if not local or local.casefold() in _NOT_A_LOCAL_PART:
        return None
    if not local.isascii():
        return NotRead("letters not latin", detail=f"{local}@{domain}")
    if not domain.isascii() and domain.rpartition(".")[2].isascii():
        return NotRead("letters not latin", detail=f"{local}@{domain}")
    stray = _stray(before[:start])
    reading = _judge("".join([*stray, local]), domain)
    if not isinstance(reading, Accepted) or (
        not stray and not (preposition and not mail_domains.is_provider(domain))
    ):
        return reading
    return Unsure(reading.value, "spaces in address" if stray else "spelled address", flags=reading.flags)


def _stray(before: list[str]) -> list[str]:
    """Return the Latin words right before a local part that may belong to it ("john smith at ...")."""
    stray: list[str] = []
    for token in reversed(before):
        if (
            token.casefold().strip(",.;:!") in _LEAD_INS
            or token[-1] in ",.;:!"
            or not _NO_AT.fullmatch(token)
        ):
            break
        stray.insert(0, token)
    return stray if len(stray) <= 3 else []


def _without_at(text: str) -> Reading | None:
    """Propose the address of a text that ends in a provider's domain but has no "at": ``anna.gmail.com``."""
    words = text.split()
    for place, word in enumerate(words):
        bare = word.strip(_EDGE).lower()
        provider = mail_domains.provider_ending(bare) if "." in bare else None
        if provider is None:
            continue
        local = bare if bare == provider else bare[: -len(provider)].rstrip(".,#\"'&*-2")
        if mail_domains.is_provider(bare) or not local:
            local = words[place - 1].strip(_EDGE).lower() if place else ""
        if _NO_AT.fullmatch(local) and local not in _LEAD_INS | _NOT_A_LOCAL_PART and len(local) > 1:
            return Unsure(Email(f"{local}@{provider}"), "no at sign", flags=("typo",))
        return NotRead("no at sign", detail=bare)
    return NotRead("no at sign", detail=text[:40]) if _is_spoken_provider(words) else None


def _is_spoken_provider(words: list[str]) -> bool:
    """Tell whether a text ends like "mail ru": a provider and its ending, nothing to join them to."""
    labels = [_label(word) for word in words[-2:]]
    return len(labels) == 2 and mail_domains.is_provider(".".join(labels))
