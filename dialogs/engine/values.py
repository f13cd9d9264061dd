"""What the variables of a text stand for, written the way the prospect's language writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

import msgspec

from dialogs import hours, speech
from dialogs.ids import Language, OfferId, SlotName
from dialogs.known import CONTACTS
from dialogs.script import Offer, Script
from dialogs.slots.reading import Email, FreeText, Money, Period, PersonName, Phone, Social, Value, YesNo
from dialogs.state import Answer, State, Status


class Values(Mapping[str, str]):
    """Looks a variable up only when a text asks for it; an unknown one is empty."""

    def __init__(self, script: Script, state: State, now: datetime, extra: Mapping[str, str]) -> None:
        self._script = script
        self._state = state
        self._now = now
        self._extra = extra

    def __getitem__(self, name: str) -> str:
        if name in self._extra:
            return self._extra[name]
        if name in OF_COMPANY:
            return OF_COMPANY[name](self._script, self._state, self._now)
        offer, _, field = name.partition(".")
        if field:
            return self._of_offer(offer, field)
        if name == "name":
            return given_name(self._state)
        answer = self._state.answers.get(SlotName(name))
        return shown(self._script, self._state, SlotName(name), answer) if answer else ""

    def get(self, name: str, default: str = "") -> str:  # type: ignore[override]
        """Give the value or an empty text."""
        return self[name] or default

    def __iter__(self) -> Iterator[str]:
        return iter(self._extra)

    def __len__(self) -> int:
        return len(self._extra)

    def _of_offer(self, name: str, field: str) -> str:
        offer = self._script.offers.get(OfferId(name))
        if offer is None or field not in OF_OFFER:
            return ""
        issued = self._state.offers.get(offer.id)
        deadline = issued.deadline if issued else None
        return OF_OFFER[field](_Made(offer, deadline, self._script, self._state.language, self._now))


def given_name(state: State) -> str:
    """Give the name to call the prospect by: theirs, else the messenger's hint, else nothing."""
    answer = state.answers.get(SlotName("name"))
    if answer is not None and isinstance(answer.value, PersonName):
        return answer.value.given
    return state.name_hint


def shown(script: Script, state: State, slot: SlotName, answer: Answer) -> str:
    """Write an answer for people: the option's label, or the value in the local way, or their words."""
    if not answer.given:
        key = "shown.refused" if answer.status is Status.REFUSED else "shown.unknown"
        text = script.phrases[key]
        return (text.get(state.language) or text[script.languages[0]]).source
    if answer.option:
        label = option_label(script, state, slot, answer.option) or answer.words
        own = _told_in_own_words(script, state, slot, answer)
        return f"{label} ({own})" if own else label
    return written(answer.value, state.language) or answer.words


def _told_in_own_words(script: Script, state: State, slot: SlotName, answer: Answer) -> str:
    """Write the time or amount that was named, where an option covers it but was not chosen itself."""
    asks = script.asking.get(slot, ())
    option = next((one for ask in asks for one in ask.answers if one.id == answer.option), None)
    if option is None or option.means is None:
        return ""
    span, day = option.means, answer.at.astimezone(script.zone).date()
    ends = (None if d is None else day + timedelta(days=d) for d in (span.low, span.high))
    if answer.value in (Period(*ends), Money(span.low, span.high, script.currency)):
        return ""
    return written(answer.value, state.language)


def option_label(script: Script, state: State, slot: SlotName, option: str) -> str:
    """Give the label of a slot's option in the prospect's language; empty if the script has no such one."""
    for ask in script.asking.get(slot, ()):
        for answered in ask.answers:
            if answered.id == option:
                label = answered.label
                return (label.get(state.language) or label[script.languages[0]]).source
    return ""


def written(value: Value | None, language: Language) -> str:
    """Write a value the way ``language`` writes it; empty where their own words say it best."""
    match value:
        case Phone():
            return speech.left_to_right(speech.phone(value.e164), language)
        case Email():
            return value.address
        case PersonName():
            return value.full
        case Social():
            return f"{value.network}: {value.handle}"
        case Money():
            return speech.money_range(value, language)
        case Period():
            return speech.period(value, language)
        case FreeText():
            return value.text
        case YesNo():
            return ""
        case _:
            return ""


def best_contact(state: State) -> str:
    """Give the contact a manager would use first, as written to the prospect."""
    for slot in CONTACTS:
        answer = state.answers.get(slot)
        if answer is not None and answer.given:
            return written(answer.value, state.language) or answer.words
    return ""


def _desk_opens(script: Script, state: State, now: datetime) -> str:
    desk = script.desk(state.language)
    if hours.is_open(desk.hours, desk.zone, now):
        return script.phrases["desk.soon"][state.language].source
    opening = hours.next_opening(desk.hours, desk.zone, now)
    if opening is None:
        return script.phrases["desk.soon"][state.language].source
    return speech.opening(opening, desk.zone, state.language, now)


_Company = Callable[[Script, State, datetime], str]
OF_COMPANY: Mapping[str, _Company] = {
    "company": lambda script, _state, _now: script.company,
    "manager": lambda script, state, _now: (
        state.owner.name if state.owner else script.manager_in.get(state.language, script.manager)
    ),
    "privacy": lambda script, _state, _now: script.privacy,
    "reply_within": lambda script, state, _now: speech.within(script.reply_within, state.language),
    "desk_opens": _desk_opens,
    "contact": lambda _script, state, _now: best_contact(state),
}
"""Variables every text may use, beside slots and offers."""


class _Made(msgspec.Struct, frozen=True):
    """An offer as it stands for one prospect."""

    offer: Offer
    deadline: datetime | None
    script: Script
    language: Language
    now: datetime


def _deadline(made: _Made) -> str:
    if made.deadline is None:
        return ""
    return speech.deadline(made.deadline, made.script.zone, made.language, made.now)


def _price(made: _Made) -> str:
    price = made.offer.normally
    return "" if price is None else speech.money(price.amount, price.currency, made.language)


OF_OFFER: Mapping[str, Callable[[_Made], str]] = {
    "deadline": _deadline,
    "normally": _price,
    "title": lambda made: made.offer.title[made.language].source,
    "code": lambda made: made.offer.code,
    "by": lambda made: made.offer.by,
    "url": lambda made: made.offer.url,
    "minutes": lambda made: str(made.offer.minutes or ""),
    "discount": lambda made: f"{made.offer.discount:g}%" if made.offer.discount else "",
}
"""Variables of one offer, written ``{offer.field}``."""
