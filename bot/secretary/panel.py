"""One message with which a manager decides about one of their own chats: behind Manage Bot in that chat."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from bot.channels.telegram.updates import CallbackQuery, Message
from bot.secretary.accounts import Accounts
from bot.secretary.words import Words
from bot.services.desk import Desk
from bot.services.take_over import Manager
from dialogs.modes import Mode
from storage import conversations
from storage.engine import Database
from storage.records import Conversation
from storage.secretary import Chat, Connection, Kept

COMMAND = re.compile(r"/start bizChat(-?\d{1,20})\s*")
TAP = re.compile(r"biz:(let|take|keep):(-?\d{1,20})")

Params = dict[str, Any]


def chat_of(message: Message) -> int | None:
    """Give the chat that somebody asks about with ``/start bizChatCHAT``."""
    found = COMMAND.fullmatch(message.text or "")
    return int(found[1]) if found else None


def pressed(query: CallbackQuery) -> tuple[str, int] | None:
    """Give what a button of a panel says, and the chat it is about."""
    found = TAP.fullmatch(query.data)
    return (found[1], int(found[2])) if found else None


class Panel:
    """Shows how a chat stands and changes it. Whoever asks owns the account: a chat is looked up as theirs only."""

    def __init__(self, accounts: Accounts, database: Database, desk: Desk) -> None:
        self._accounts = accounts
        self._database = database
        self._desk = desk

    async def show(self, connection: Connection, manager: Manager, chat_id: int, words: Words) -> Params:
        """Give the text and the buttons for a chat, in the manager's ``words``."""
        chat = await self._accounts.chat(connection, chat_id)
        conversation = await self._conversation(connection, chat_id)
        key, offered = _shown(chat, conversation, manager)
        owner = conversation.state.owner if conversation else None
        text = words(key, owner=owner.name if owner else "")
        rows = [[{"text": words(do), "callback_data": f"biz:{do}:{chat_id}"}] for do in offered]
        return {"text": text, "reply_markup": {"inline_keyboard": rows}}

    async def press(
        self, connection: Connection, manager: Manager, do: str, chat_id: int, action: str
    ) -> str:
        """Do what a button says; where it could not be done, give who has the chat. ``action`` names the tap."""
        chat = await self._accounts.chat(connection, chat_id)
        conversation = await self._conversation(connection, chat_id)
        if do != "keep" and chat.kept is not Kept.NO:
            await self._accounts.put(msgspec.structs.replace(chat, kept=Kept.NO))
        owner = conversation.state.owner if conversation else None
        if conversation is None:
            refused = ""
        elif do == "let":
            refused = owner.name if owner and not await self._hand_back(conversation, manager, action) else ""
        else:
            done = await self._desk.claim(conversation.id, manager, action)
            refused = "" if done.done else done.owner
        if do == "keep" and not refused:
            await self._accounts.put(msgspec.structs.replace(chat, kept=Kept.OWN))
        return refused

    async def _hand_back(self, conversation: Conversation, manager: Manager, action: str) -> bool:
        return (await self._desk.hand_back(conversation.id, manager, action, {})).done

    async def _conversation(self, connection: Connection, chat_id: int) -> Conversation | None:
        async with self._database.read() as tx:
            return await conversations.find(tx, self._accounts.place(chat_id, connection.user_id))


def _shown(chat: Chat, conversation: Conversation | None, manager: Manager) -> tuple[str, tuple[str, ...]]:
    """Give the key of the words for how a chat stands, and what may be done about it."""
    owner = conversation.state.owner if conversation else None
    if chat.kept is Kept.OWN:
        return "own", ("let",)
    if chat.kept is Kept.FIRST and conversation is None:
        return "first", ("let", "keep")
    if conversation is not None and conversation.state.mode is Mode.MANAGER and owner is not None:
        if owner.manager == manager.id:
            return "yours", ("let", "keep")
        return "others", ()
    return "bot", ("take", "keep") if conversation is not None else ("keep",)
