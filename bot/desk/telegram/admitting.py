"""Managers' private chats with the bot: linking an account with a one-time code, and choosing the group."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import msgspec

from bot.desk.inbox.wording import NAMES
from bot.desk.telegram.api import Api, CallTrouble, Posted, Trouble
from bot.desk.telegram.tongue import Tongue, of_account, tongue
from bot.desk.telegram.updates import Chat, Message, User
from bot.services.clock import Clock
from dialogs.ids import ManagerId
from storage import desk_people
from storage.desk_people import Group
from storage.engine import Database

LASTS = timedelta(days=1)
"""So long a code is good."""
COMMAND = re.compile(r"/desk(?:@\w+)?(?:\s+(\S{1,64}))?\s*|/start desk_(\S{1,64})\s*")
REQUEST = 1
RIGHTS = (
    "can_manage_chat can_delete_messages can_manage_topics can_pin_messages can_invite_users "
    "can_manage_video_chats can_restrict_members can_promote_members can_change_info "
    "can_post_stories can_edit_stories can_delete_stories is_anonymous"
).split()
WANTED = frozenset("can_manage_chat can_delete_messages can_manage_topics can_pin_messages".split())


def new_code() -> tuple[str, str]:
    """Make a one-time code: what the manager sends, and the hash to keep."""
    code = secrets.token_urlsafe(12)
    return code, hash_of(code)


def hash_of(code: str) -> str:
    """Give the hash under which a code is kept. 96 random bits need no salt."""
    return hashlib.sha256(code.encode()).hexdigest()


async def issue(database: Database, clock: Clock, manager: ManagerId) -> str:
    """Give a manager a new code, good for a day and once; an earlier one ends."""
    code, kept = new_code()
    async with database.write() as tx:
        await desk_people.add_code(tx, kept, manager, clock() + LASTS)
    return code


class Admitting:
    """Answers managers in their private chats; gives the group when one was chosen."""

    def __init__(self, api: Api, database: Database, clock: Clock, *, fixed: bool) -> None:
        self._api = api
        self._database = database
        self._clock = clock
        self._fixed = fixed

    async def message(self, message: Message) -> Group | None:
        """Take a command or a chosen group; the group comes back as it is now, if there is one."""
        if message.sender is None:
            return None
        if message.chat_shared is not None:
            return await self._chosen(message.sender, message.chat_shared.chat_id)
        found = COMMAND.fullmatch(message.text)
        code = (found[1] or found[2]) if found else ""
        return await self._link(message.sender, code or "")

    async def _link(self, user: User, code: str) -> Group | None:
        """Link an account; the first one after a group was named in the settings gives it its language."""
        say = tongue(of_account(user.language_code))
        async with self._database.write() as tx:
            linked = await desk_people.use_code(tx, hash_of(code), user.id, self._clock()) if code else None
            linked = linked or await desk_people.by_account(tx, user.id)
            group = await desk_people.group(tx, self._api.account)
            if linked is not None and group is not None and not group.language:
                await desk_people.speak(tx, self._api.account, say.lang)
                group = msgspec.structs.replace(group, language=say.lang)
        if linked is None:
            await self._say(user.id, say.say("binding.bad_code" if code else "binding.no_code"))
            return None
        text = say.say("binding.linked", name=linked.name)
        if self._fixed or group is not None:
            await self._say(user.id, text)
        else:
            await self._say(user.id, f"{text} {say.say('binding.choose')}", _chooser(say))
        return group

    async def _chosen(self, user: User, chat_id: int) -> Group | None:
        async with self._database.read() as tx:
            manager = await desk_people.by_account(tx, user.id)
            bound = await desk_people.group(tx, self._api.account)
        if manager is None or self._fixed or bound is not None:
            return bound
        say = tongue(of_account(user.language_code))
        group = await bind(self._database, self._clock, self._api.account, chat_id, say.lang)
        shown = await self._look(chat_id)
        title = shown.title if shown else say.say("binding.the_group")
        text = say.say("binding.bound", title=title, language=NAMES[say.lang])
        missing = "" if shown is None or shown.is_forum else " " + say.say("binding.no_topics")
        await self._say(user.id, text + missing, {"remove_keyboard": True})
        return group

    async def _look(self, chat_id: int) -> Chat | None:
        try:
            found: Chat = await self._api("getChat", {"chat_id": chat_id}, Chat)
        except CallTrouble:
            return None
        return found

    async def _say(self, user: int, text: str, markup: dict[str, Any] | None = None) -> None:
        params: dict[str, Any] = {"chat_id": user, "text": text}
        try:
            await self._api("sendMessage", params | ({"reply_markup": markup} if markup else {}), Posted)
        except CallTrouble:
            return


async def bind(database: Database, clock: Clock, account: str, chat_id: int, language: str = "") -> Group:
    """Make a group the managers' group of a bot, with a new secret for its buttons; ``language``: none chosen yet."""
    group = Group(account, chat_id, secrets.token_urlsafe(24), clock(), language)
    async with database.write() as tx:
        await desk_people.bind(tx, group)
    return group


async def known_group(
    api: Api, database: Database, clock: Clock, chat: int | None, sleep: Callable[[float], Awaitable[None]]
) -> Group | None:
    """Give the group that is bound; a ``chat`` of the settings, if it is another one, is bound now."""
    async with database.read() as tx:
        found = await desk_people.group(tx, api.account)
    if chat is None or (found is not None and found.chat_id == chat):
        return found
    if found is not None and await _now_at(api, chat, sleep) == found.chat_id:
        return found
    return await bind(database, clock, api.account, chat)


async def _now_at(api: Api, chat: int, sleep: Callable[[float], Awaitable[None]]) -> int:
    """Give the number a group has now: one that became a supergroup may have its old one in the settings still."""
    while True:
        try:
            await api("sendChatAction", {"chat_id": chat, "action": "typing"}, bool)
        except CallTrouble as trouble:
            if trouble.trouble not in (Trouble.LATER, Trouble.SLOW_DOWN):
                return trouble.moved_to or chat
            await sleep(max(1.0, trouble.retry_after))
        else:
            return chat


def _chooser(say: Tongue) -> dict[str, Any]:
    rights = {name: name in WANTED for name in RIGHTS}
    request = {"request_id": REQUEST, "chat_is_channel": False, "chat_is_forum": True}
    asked = request | {"bot_administrator_rights": rights, "user_administrator_rights": rights}
    key = {"text": say.say("binding.choose_key"), "request_chat": asked}
    return {"keyboard": [[key]], "resize_keyboard": True, "one_time_keyboard": True}
