"""What is known about mail domains: slips to ask about, disposable services, addresses nobody has."""

from __future__ import annotations

from functools import cache

from dialogs.slots.data import mail_domains as tables

_PROVIDERS = frozenset(tables.PROVIDERS.split())
_MANY_COUNTRIES = frozenset(tables.MANY_COUNTRIES.split())
_NOT_SLIPS = frozenset(tables.NOT_SLIPS.split())
_SLIPS = {slip: meant for meant, slips in tables.SLIPS.items() for slip in slips.split()}
_TLD_SLIPS = {slip: meant for meant, slips in tables.TLD_SLIPS.items() for slip in slips.split()}
_SUSPICIOUS_LOCALS = frozenset(tables.SUSPICIOUS_LOCALS.split())
_SUSPICIOUS_DOMAINS = frozenset(tables.SUSPICIOUS_DOMAINS.split())
_WITHOUT_DOT = {provider.replace(".", ""): provider for provider in sorted(_PROVIDERS, reverse=True)}
_COUNTRIES = frozenset(tables.COUNTRIES.split())
_LEAST_COMPARED = 5
"""First labels shorter than this (``mail``, ``bk``) are too close to too many real names to compare."""


def is_provider(domain: str) -> bool:
    """Tell whether ``domain`` (lower case) is a mail provider of the table or one of its country domains."""
    name, _, ending = domain.partition(".")
    return domain in _PROVIDERS or (name in _MANY_COUNTRIES and _is_country(ending))


def provider_without_dot(domain: str) -> str | None:
    """Return the provider typed without its dot or ending: ``gmailcom`` and ``gmail`` -> ``gmail.com``."""
    if domain in _WITHOUT_DOT:
        return _WITHOUT_DOT[domain]
    named = [
        provider for provider in ("gmail.com", *sorted(_PROVIDERS)) if provider.partition(".")[0] == domain
    ]
    if domain in _MANY_COUNTRIES:
        return f"{domain}.ru" if domain == "yandex" else f"{domain}.com"
    return named[0] if named else None


def provider_beginning(domain: str) -> str | None:
    """Return the provider whose ending was cut: ``yandex.r`` -> ``yandex.ru``."""
    return next((provider for provider in sorted(_PROVIDERS) if provider.startswith(domain)), None)


def provider_ending(text: str) -> str | None:
    """Return the provider that ``text`` ends with, the longest one: ``annagmail.com`` -> ``gmail.com``."""
    return max((provider for provider in _PROVIDERS if text.endswith(provider)), key=len, default=None)


@cache
def better_domain(domain: str) -> str | None:
    """Return the domain probably meant by ``domain`` (lower case), or ``None`` when it looks right.

    Compared by Damerau-Levenshtein distance over first labels, never across two real endings
    (``mail.ua`` is no slip of ``mail.ru``).
    """
    if is_provider(domain):
        return None
    if domain in _SLIPS:
        return _SLIPS[domain]
    rest, _, ending = domain.rpartition(".")
    mended = f"{rest}.{_TLD_SLIPS[ending]}" if ending in _TLD_SLIPS else domain
    if is_provider(mended):
        return mended
    found = (
        _SLIPS.get(mended)
        or _only_elsewhere(rest)
        or _nearest(mended)
        or _other_country(rest, ending)
        or mended
    )
    return None if found == domain else found


def with_a_true_ending(domain: str) -> str | None:
    """Return the domain with an ending that is none put right (``mail.ру`` -> ``mail.ru``), or ``None``."""
    rest, _, ending = domain.rpartition(".")
    return f"{rest}.{_TLD_SLIPS[ending]}" if ending in _TLD_SLIPS else None


def _only_elsewhere(rest: str) -> str | None:
    return f"{rest}.{tables.GLOBAL[rest]}" if rest in tables.GLOBAL else None


def _other_country(rest: str, ending: str) -> str | None:
    """Return the one provider whose ending is a letter away from one that no country has: ``mail.ry``."""
    if len(ending) != 2 or not ending.isascii() or ending in _COUNTRIES:
        return None
    meant = [
        p
        for p in _PROVIDERS
        if p.rpartition(".")[0] == rest and _one_letter_off(ending, p.rpartition(".")[2])
    ]
    return meant[0] if len(meant) == 1 else None


def _one_letter_off(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _nearest(domain: str) -> str | None:
    """Return the provider whose first label is one slip away (two in a long one), with a fitting ending."""
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 - loads slowly, and most domains are known

    name, _, ending = domain.partition(".")
    if len(name) < _LEAST_COMPARED - 1 or name in _NOT_SLIPS:
        return None
    allowed = 2 if len(name) >= 8 else 1
    best: tuple[int, str] | None = None
    for provider in _comparable():
        label, _, own_ending = provider.partition(".")
        if own_ending != ending and not _is_slip_of_ending(ending, own_ending):
            continue
        distance = DamerauLevenshtein.distance(name, label, score_cutoff=allowed)
        if distance <= allowed and (best is None or distance < best[0]):
            best = (distance, provider)
    return best[1] if best else None


@cache
def _comparable() -> tuple[str, ...]:
    first = ("gmail.com", "hotmail.com", "yahoo.com", "outlook.com")
    others = sorted(p for p in _PROVIDERS - set(first) if len(p.partition(".")[0]) >= _LEAST_COMPARED)
    return (*first, *others)


def _is_slip_of_ending(ending: str, meant: str) -> bool:
    """Tell whether ``ending`` is no more than a cut ``meant``: ``c``, ``co`` or ``cm`` for ``com``."""
    return meant == "com" and ending in {"c", "co", "cm", "om"}


def _is_country(ending: str) -> bool:
    parts = ending.split(".")
    return all(len(part) in (2, 3) for part in parts) and len(parts) <= 2 and len(parts[-1]) == 2


def flags_of(local: str, domain: str) -> tuple[str, ...]:
    """Return ``disposable`` for throw-away services and ``suspicious`` for addresses nobody has."""
    flags = ["disposable"] if is_disposable(domain) else []
    if (
        local.casefold() in _SUSPICIOUS_LOCALS
        or domain in _SUSPICIOUS_DOMAINS
        or len(set(local)) == 1 < len(local)
    ):
        flags.append("suspicious")
    return tuple(flags)


def is_disposable(domain: str) -> bool:
    """Tell whether ``domain`` or a domain above it is a known throw-away service."""
    labels = domain.split(".")
    parents = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return any(parent in _disposable() for parent in parents)


@cache
def _disposable() -> frozenset[str]:
    from disposable_email_domains import blocklist  # noqa: PLC0415 - ten thousand lines, read on first need

    return frozenset(blocklist) - _PROVIDERS
