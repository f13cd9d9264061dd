"""Faults by seed: what goes wrong with which call, and what may happen to updates on their way."""

import random
from collections.abc import Mapping
from enum import StrEnum

import msgspec


class Fault(StrEnum):
    SLOW_DOWN = "429"
    SERVER_ERROR = "500"
    HTML = "html"
    EMPTY = "empty"
    CUT_BEFORE = "cut before it took effect"
    CUT_AFTER = "cut after it took effect"


class Scripted(msgspec.Struct):
    """The next ``times`` calls of ``method`` (to ``chat``, if named) go wrong in this way."""

    fault: Fault
    method: str
    chat: int | None = None
    times: int = 1
    retry_after: int = 1


class Faults:
    """Says what goes wrong. ``rates`` gives each fault's share of the calls of ``methods``."""

    def __init__(
        self,
        seed: int = 0,
        rates: Mapping[Fault, float] | None = None,
        *,
        methods: frozenset[str] = frozenset({"sendMessage"}),
        duplicates: float = 0.0,
        swaps: float = 0.0,
        retry_after: int = 1,
    ) -> None:
        self.random = random.Random(seed)
        self.rates = dict(rates or {})
        self.methods = methods
        self.duplicates = duplicates
        self.swaps = swaps
        self.retry_after = retry_after
        self.scripted: list[Scripted] = []
        self.happened: list[Fault] = []

    def script(
        self, fault: Fault, method: str, chat: int | None = None, times: int = 1, retry_after: int = 1
    ) -> None:
        self.scripted.append(Scripted(fault, method, chat, times, retry_after))

    def of(self, method: str, chat: int | None) -> tuple[Fault, int] | None:
        """Give what goes wrong with this call, and for 429 the seconds to wait."""
        for plan in self.scripted:
            if plan.times and plan.method == method and plan.chat in (None, chat):
                plan.times -= 1
                self.happened.append(plan.fault)
                return plan.fault, plan.retry_after
        if method not in self.methods or not self.rates:
            return None
        drawn = self.random.random()
        for fault, rate in self.rates.items():
            if drawn < rate:
                self.happened.append(fault)
                return fault, self.retry_after
            drawn -= rate
        return None

    def repeats(self) -> bool:
        return self.duplicates > 0 and self.random.random() < self.duplicates

    def swaps_now(self) -> bool:
        return self.swaps > 0 and self.random.random() < self.swaps
