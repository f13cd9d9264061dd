"""What managers press in the group: the card's buttons, and those that decide about a held message."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

import msgspec

from bot.desk.inbox.wording import FALLBACK, languages
from bot.desk.telegram import held
from bot.desk.telegram.api import Api, CallTrouble
from bot.desk.telegram.buttons import REASONS, WAKE, Press, Verb, short, unpack
from bot.desk.telegram.hearing import Hearing, Seat
from bot.desk.telegram.reading import FROM_GROUP
from bot.desk.telegram.tongue import Tongue, tongue
from bot.desk.telegram.updates import Tap
from bot.services.clock import Clock
from bot.services.desk import Desk
from bot.services.policy import Action
from bot.services.take_over import Answer, Manager
from dialogs.events import Result
from storage import conversations, desk, desk_people, desk_topics
from storage.desk_people import Group, Update
from storage.desk_topics import Kind, Relayed, Topic
from storage.engine import Database

GUEST, STALE, ROLES = "group.guest", "group.stale", "group.roles"
"""Why a tap is refused, before anything is looked at."""
ASKS: Mapping[Verb, tuple[Action, bool]] = {
    Verb.TAKE: (Action.TAKE_OVER, True),
    Verb.TAKE_OVER: (Action.TAKE_FROM_ANOTHER, False),
    Verb.RETURN: (Action.HAND_BACK, True),
    Verb.WON: (Action.SET_OUTCOME, True),
    Verb.LOST: (Action.SET_OUTCOME, True),
    Verb.SPAM: (Action.SET_OUTCOME, True),
    Verb.UNDO: (Action.SET_OUTCOME, True),
    Verb.REAL: (Action.SET_OUTCOME, True),
    Verb.GIVE: (Action.REASSIGN, False),
    Verb.SNOOZE: (Action.SNOOZE, False),
    Verb.NOTE: (Action.NOTE, False),
    Verb.SEND: (Action.REPLY, True),
    Verb.STILL: (Action.REPLY, True),
}
"""What a button asks the policy, and whether the chat counts as the presser's own there: who has it is then for
the chat itself to say, with the owner's name."""
LONGEST_ANSWER = 190
SNOOZED = {
    "1h": timedelta(hours=1),
    "3h": timedelta(hours=3),
    "day": timedelta(days=1),
    "week": timedelta(days=7),
}
MENUS = frozenset({"", "lost", "give", "snooze"})


class Pressed(msgspec.Struct, frozen=True):
    """One tap, read: who pressed what, where."""

    press: Press
    manager: Manager
    topic: Topic
    action: str
    tap: Tap
    stored: Update


Do = Callable[[Pressed], Awaitable[str]]
Still = Callable[[str, Manager], Awaitable[None]]
"""Told that a manager still has a chat: the conversation and who."""


class Pressing:
    """Works through taps; every one is answered, and one that is refused says why."""

    still: Still | None = None
    language: str = FALLBACK
    """What the group speaks; the room sets it."""

    def __init__(self, api: Api, database: Database, desk_: Desk, hearing: Hearing, clock: Clock) -> None:
        self._api = api
        self._database = database
        self._desk = desk_
        self._hearing = hearing
        self._clock = clock
        self._verbs: Mapping[Verb, Do] = {
            Verb.TAKE: self._take,
            Verb.RETURN: self._return,
            Verb.WON: self._won,
            Verb.LOST: self._lost,
            Verb.SPAM: self._spam,
            Verb.UNDO: self._undo,
            Verb.REAL: self._real,
            Verb.MENU: self._menu,
            Verb.GIVE: self._give,
            Verb.SNOOZE: self._snooze,
            Verb.SEND: self._decide,
            Verb.TAKE_OVER: self._decide,
            Verb.NOTE: self._decide,
            Verb.DROP: self._decide,
            Verb.STILL: self._still,
        }

    @property
    def _say(self) -> Tongue:
        return tongue(self.language)

    async def chosen(self, tap: Tap, group: Group) -> str | None:
        """Give the language that a manager chose for the group; ``None`` for any other tap."""
        press = unpack(tap.data, group.secret)
        if press is None or press.verb is not Verb.LANGUAGE or press.argument not in languages():
            return None
        return press.argument if await self._hearing.seat(tap.sender.id) is not None else None

    async def read(self, tap: Tap, group: Group, stored: Update) -> Pressed | str:
        """Read a tap; a refusal comes back as the key of its words."""
        press = unpack(tap.data, group.secret)
        if press is None or tap.message is None or tap.message.chat.id != group.chat_id:
            return STALE
        seat = await self._hearing.seat(tap.sender.id)
        if seat is None:
            return GUEST
        async with self._database.read() as tx:
            topic = await desk_topics.topic_of(tx, press.conversation)
            found = await conversations.by_id(tx, press.conversation)
        if topic is None or found is None or topic.chat_id != group.chat_id:
            return STALE
        if topic.started != found.state.started:
            return STALE
        owner = found.state.owner
        if not _allowed(seat, press.verb, own=owner is None or owner.manager == seat.manager.id):
            return ROLES
        await self._hearing.looks(seat.manager.id, press.conversation)
        return Pressed(press, seat.manager, topic, f"{FROM_GROUP}tap:{tap.id}", tap, stored)

    async def do(self, pressed: Pressed) -> None:
        """Do what was pressed, and answer the tap."""
        await self.answer(pressed.tap.id, await self._verbs[pressed.press.verb](pressed))

    async def refuse(self, tap: str, key: str) -> None:
        """Answer a tap with why it does nothing."""
        await self.answer(tap, self._say.say(key))

    async def answer(self, tap: str, refusal: str = "") -> None:
        """Answer a tap; ``refusal`` is shown until it is read. A tap too old to be answered is left."""
        params: dict[str, object] = {"callback_query_id": tap}
        if refusal:
            params |= {"text": refusal[:LONGEST_ANSWER], "show_alert": True}
        try:
            await self._api("answerCallbackQuery", params, bool)
        except CallTrouble:
            return

    # --- the card ---

    async def _take(self, one: Pressed) -> str:
        answer = await self._desk.claim(one.topic.conversation_id, one.manager, one.action)
        if answer.done or answer.why != "owned":
            return await self._after(one, answer)
        since = await self._taken_since(one.topic.conversation_id)
        return self._taken(answer.owner, since) if since else self._sentence(answer)

    def _taken(self, owner: str, since: datetime) -> str:
        """Say who was faster, and by how much."""
        say, now = self._say, self._clock()
        seconds = max(0, int((now - since).total_seconds()))
        if seconds < 100:
            ago = say.say("group.seconds_ago", count=seconds)
        else:
            ago = say.say("card.ago", time=say.words.ago(since, now))
        return say.say("group.taken", owner=owner, ago=ago)

    async def _return(self, one: Pressed) -> str:
        return await self._after(
            one, await self._desk.hand_back(one.topic.conversation_id, one.manager, one.action, {})
        )

    async def _won(self, one: Pressed) -> str:
        return await self._end(one, Result.WON)

    async def _lost(self, one: Pressed) -> str:
        why = one.press.argument if one.press.argument in REASONS else "other"
        return await self._end(one, Result.LOST, self._say.say(f"button.lost_{why}"))

    async def _spam(self, one: Pressed) -> str:
        return await self._end(one, Result.PSEUDO)

    async def _undo(self, one: Pressed) -> str:
        return await self._end(one, None)

    async def _real(self, one: Pressed) -> str:
        """Say that this is a real person whatever the signals show, or take that back."""
        chat, real = one.topic.conversation_id, one.press.argument != "no"
        return await self._after(one, await self._desk.clear(chat, one.manager, one.action, real=real))

    async def _end(self, one: Pressed, result: Result | None, why: str = "") -> str:
        chat = one.topic.conversation_id
        return await self._after(
            one, await self._desk.set_outcome(chat, one.manager, one.action, result, why)
        )

    async def _give(self, one: Pressed) -> str:
        async with self._database.read() as tx:
            found = [Manager(id_, name) for id_, name in await desk_people.linked(tx)]
        whom = next((other for other in found if short(other.id) == one.press.argument), None)
        if whom is None:
            return self._say.say("group.not_there")
        chat = one.topic.conversation_id
        answer = await self._desk.reassign(chat, one.manager, whom, one.action, force=True)
        return await self._after(one, answer)

    async def _menu(self, one: Pressed) -> str:
        if one.press.argument not in MENUS:
            return self._say.say(STALE)
        await self._change(one.topic, menu=one.press.argument)
        return ""

    async def _snooze(self, one: Pressed) -> str:
        spell = SNOOZED.get(one.press.argument)
        if spell is None and one.press.argument != WAKE:
            return self._say.say(STALE)
        until = one.stored.at + spell if spell else None
        answer = await self._desk.snooze(one.topic.conversation_id, one.manager, until)
        return await self._after(one, answer)

    async def _still(self, one: Pressed) -> str:
        """A manager says that they still have the chat: whoever asked is told, and the question goes away."""
        if self.still is not None:
            await self.still(one.topic.conversation_id, one.manager)
        await self._unask(one)
        return ""

    async def _after(self, one: Pressed, answer: Answer) -> str:
        if answer.done:
            await self._change(one.topic, menu="")
        return self._sentence(answer)

    def _sentence(self, answer: Answer) -> str:
        """Say why something was not done, nothing where it was."""
        if answer.done:
            return ""
        key = f"refused.{answer.why.replace(' ', '_')}"
        owner = answer.owner or self._say.say("common.somebody_else")
        return self._say.say(key, owner=owner) if self._say.words.has(key) else answer.why

    # --- held messages ---

    async def _decide(self, one: Pressed) -> str:
        if one.press.verb is Verb.TAKE_OVER and not one.press.argument:
            chat = one.topic.conversation_id
            return self._sentence(await self._desk.claim(chat, one.manager, one.action, force=True))
        message = int(one.press.argument) if one.press.argument.isdigit() else 0
        async with self._database.read() as tx:
            row = await desk_topics.message(tx, one.topic.chat_id, message)
        if row is None or row.kind is not Kind.HELD or row.conversation_id != one.topic.conversation_id:
            await self._unask(one)
            return "" if row is not None and row.kind in (Kind.SAID, Kind.NOTE) else self._say.say(STALE)
        refusal = await self._decided(one, row)
        if not refusal:
            await self._unask(one)
        return refusal

    async def _decided(self, one: Pressed, row: Relayed) -> str:
        text = row.text.partition("\n")[2]
        if one.press.verb is Verb.DROP or not text:
            await self._settle(msgspec.structs.replace(row, text="", receipt="dropped"))
            return ""
        if one.press.verb is Verb.NOTE:
            return await self._as_note(one, row, text)
        if one.press.verb is Verb.TAKE_OVER:
            await self._desk.claim(one.topic.conversation_id, one.manager, one.action, force=True)
        beside = row.text.startswith("owned") and one.press.verb is Verb.SEND
        draft = held.unpacked(text)
        answer = await self._hearing.say(
            one.topic, row.message_id, one.manager, draft, one.stored, again=one.tap.id, beside=beside
        )
        return self._sentence(answer)

    async def _as_note(self, one: Pressed, row: Relayed, text: str) -> str:
        action, words = f"{FROM_GROUP}{row.chat_id}:{row.message_id}", held.unpacked(text).words
        bare = words.lstrip(" /\\|⁄.").strip() or words
        await self._desk.note(one.topic.conversation_id, one.manager, action, bare)
        await self._settle(msgspec.structs.replace(row, kind=Kind.NOTE, text="", receipt=None))
        return ""

    async def _settle(self, row: Relayed) -> None:
        async with self._database.write() as tx:
            await desk_topics.add(tx, row)

    async def _unask(self, one: Pressed) -> None:
        """Take the question away; where that cannot be done it stays, and its buttons do nothing more."""
        assert one.tap.message is not None  # noqa: S101 - for mypy: read() looked
        there = {"chat_id": one.topic.chat_id, "message_id": one.tap.message.message_id}
        try:
            await self._api("deleteMessage", there, bool)
        except CallTrouble:
            return

    # --- rows ---

    async def _change(self, topic: Topic, **changed: object) -> None:
        async with self._database.write() as tx:
            await desk_topics.change(tx, topic.conversation_id, **changed)

    async def _taken_since(self, conversation: str) -> datetime | None:
        async with self._database.read() as tx:
            found = await desk.card(tx, conversation)
        tenures = found.tenures if found else ()
        return tenures[-1].since if tenures else None


def _allowed(seat: Seat, verb: Verb, *, own: bool) -> bool:
    action, counts_as_own = ASKS.get(verb, (Action.SEE_CHAT, False))
    return seat.may(action, own=own or counts_as_own)
