"""Managers' private chats with the bot: linking an account with a one-time code, and choosing the group."""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import timedelta
from typing import Any

from bot.desk.telegram.api import Api, CallTrouble, Posted
from bot.desk.telegram.updates import Chat, Message
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
LINKED = "You are linked as {name}. Leads come to the managers' group; you may press and write there now."
CHOOSE = (
    " No group is chosen yet: tap the button and pick a group with topics. The bot becomes its administrator."
)
NO_CODE = (
    "This is for managers. The operator gets you a code with `manager telegram NAME`; send me /desk CODE."
)
BAD_CODE = "This code is not good any more. Ask for a new one: `manager telegram NAME`."
BOUND = "{title} is the managers' group now. Every lead gets a topic there."
NO_TOPICS = (
    " Topics are switched off in it: switch them on in the group's settings, and it goes on by itself."
)


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
        """Take a command or a chosen group; the group just bound comes back."""
        if message.sender is None:
            return None
        if message.chat_shared is not None:
            return await self._chosen(message.sender.id, message.chat_shared.chat_id)
        found = COMMAND.fullmatch(message.text)
        code = (found[1] or found[2]) if found else ""
        await self._link(message.sender.id, code or "")
        return None

    async def _link(self, user: int, code: str) -> None:
        async with self._database.write() as tx:
            linked = await desk_people.use_code(tx, hash_of(code), user, self._clock()) if code else None
            linked = linked or await desk_people.by_account(tx, user)
            bound = self._fixed or await desk_people.group(tx, self._api.account) is not None
        if linked is None:
            await self._say(user, BAD_CODE if code else NO_CODE)
            return
        text = LINKED.format(name=linked.name)
        await self._say(user, text if bound else text + CHOOSE, None if bound else _chooser())

    async def _chosen(self, user: int, chat_id: int) -> Group | None:
        async with self._database.read() as tx:
            manager = await desk_people.by_account(tx, user)
            bound = await desk_people.group(tx, self._api.account)
        if manager is None or self._fixed or bound is not None:
            return bound
        group = await bind(self._database, self._clock, self._api.account, chat_id)
        shown = await self._look(chat_id)
        title = shown.title if shown else "The group"
        missing = "" if shown is None or shown.is_forum else NO_TOPICS
        await self._say(user, BOUND.format(title=title) + missing, {"remove_keyboard": True})
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


async def bind(database: Database, clock: Clock, account: str, chat_id: int) -> Group:
    """Make a group the managers' group of a bot, with a new secret for its buttons."""
    group = Group(account, chat_id, secrets.token_urlsafe(24), clock())
    async with database.write() as tx:
        await desk_people.bind(tx, group)
    return group


def _chooser() -> dict[str, Any]:
    rights = {name: name in WANTED for name in RIGHTS}
    request = {"request_id": REQUEST, "chat_is_channel": False, "chat_is_forum": True}
    asked = request | {"bot_administrator_rights": rights, "user_administrator_rights": rights}
    key = {"text": "Choose the managers' group", "request_chat": asked}
    return {"keyboard": [[key]], "resize_keyboard": True, "one_time_keyboard": True}
