"""Does one step in the group and keeps what came of it. Every method commits before it returns."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from bot.desk.telegram import plan
from bot.desk.telegram.api import Api, CallTrouble, NewTopic, Posted, Trouble
from bot.desk.telegram.picture import fingerprint
from bot.desk.telegram.reading import TAIL, View
from bot.desk.telegram.words import Words, units
from bot.services.clock import Clock
from storage import desk_topics
from storage.desk_people import Group
from storage.desk_topics import Kind, Relayed, Topic
from storage.engine import Database

LONGEST_CAPTION = 1000
"""Code units; the messenger takes 1024, and one less into a topic."""
NO_PREVIEW = {"is_disabled": True}


class Poster:
    """Works in one group. Raises ``CallTrouble`` as it comes, once what it means was kept."""

    def __init__(self, api: Api, database: Database, clock: Clock, group: Group) -> None:
        self.group = group
        self._api = api
        self._database = database
        self._clock = clock

    async def do(self, step: plan.Step, view: View) -> None:
        """Do one step. A topic that turns out to be deleted is forgotten, so that it is made anew."""
        try:
            await self._do(step, view)
        except CallTrouble as trouble:
            if trouble.trouble is Trouble.NO_TOPIC:
                await self.lost(view)
            elif trouble.trouble is Trouble.NO_MESSAGE and isinstance(step, plan.EditCard | plan.Pin):
                await self._change(view, card_id=None, card="", is_pinned=False)
            elif trouble.trouble is Trouble.NO_MESSAGE and isinstance(step, plan.Mirror):
                await self._change(view, log_id=None, log_seq=_topic(view).seq)
            else:
                raise

    async def _do(self, step: plan.Step, view: View) -> None:
        match step:
            case plan.Make():
                await self._make(step, view)
            case plan.PostCard():
                await self._post_card(step, view)
            case plan.EditCard():
                await self._edit_card(step, view)
            case plan.Mirror():
                await self._mirror(step, view)
            case plan.Show():
                await self._show(step, view)
            case plan.PostNote():
                await self._say(view, step.words, silent=True)
                await self._change(view, note_id=step.note)
            case plan.Explain():
                await self._explain(step, view)
            case plan.Wake():
                await self._say(view, Words("⏰ This lead was snoozed until now."))
                await self._change(view, snoozed_until=None)
            case _:
                await self._keep_house(step, view)

    async def _keep_house(self, step: plan.Step, view: View) -> None:
        match step:
            case plan.Passed():
                await self._change(view, seq=step.seq, note_id=step.note)
            case plan.React():
                await self._react(step.message, step.emoji)
            case plan.Rename(title=title):
                await self._of_topic(view, "editForumTopic", name=title)
                await self._change(view, title=fingerprint(title))
            case plan.Reopen():
                await self._of_topic(view, "reopenForumTopic")
                await self._change(view, is_open=True)
            case plan.Close():
                await self._of_topic(view, "closeForumTopic")
                await self._change(view, is_open=False)
            case plan.Pin():
                await self._pin(view)
            case plan.Remove():
                await self._remove(view)

    # --- the topic ---

    async def _make(self, step: plan.Make, view: View) -> None:
        lead = view.lead
        last = lead.lines[-1].seq if lead.lines else 0
        start = max(0, last - TAIL)
        wanted = Topic(lead.conversation, self.group.chat_id, lead.started, seq=start, log_seq=start)
        async with self._database.write() as tx:
            placed = await desk_topics.place(tx, wanted)
        if placed.thread_id is not None:
            return
        made: NewTopic = await self._call("createForumTopic", NewTopic, name=step.title)
        async with self._database.write() as tx:
            mine = await desk_topics.created(
                tx, lead.conversation, made.message_thread_id, fingerprint(step.title)
            )
        if not mine:
            await self._call("deleteForumTopic", bool, message_thread_id=made.message_thread_id)

    async def lost(self, view: View) -> None:
        """Somebody deleted the topic: begin another one, with the end of the talk in it."""
        last = view.lead.lines[-1].seq if view.lead.lines else _topic(view).seq
        start = max(0, min(_topic(view).seq, last) - TAIL)
        async with self._database.write() as tx:
            await desk_topics.drop(tx, view.lead.conversation)
            wanted = Topic(view.lead.conversation, self.group.chat_id, view.lead.started, seq=start)
            kept = {"log_seq": start, "note_id": _topic(view).note_id, "menu": ""}
            await desk_topics.place(tx, wanted)
            await desk_topics.change(
                tx, wanted.conversation_id, **kept, snoozed_until=_topic(view).snoozed_until
            )

    async def _remove(self, view: View) -> None:
        topic = _topic(view)
        if topic.thread_id is not None:
            try:
                await self._of_topic(view, "deleteForumTopic")
            except CallTrouble as trouble:
                if trouble.trouble is not Trouble.NO_TOPIC:
                    raise
        async with self._database.write() as tx:
            await desk_topics.drop(tx, topic.conversation_id)

    async def _of_topic(self, view: View, method: str, **params: Any) -> None:
        try:
            await self._call(method, bool, message_thread_id=_topic(view).thread_id, **params)
        except CallTrouble as trouble:
            if trouble.trouble is not Trouble.DONE:
                raise

    # --- the card ---

    async def _post_card(self, step: plan.PostCard, view: View) -> None:
        posted = await self._say(view, step.post.words, kind=Kind.CARD, markup=step.post.markup)
        await self._change(view, card_id=posted, card=step.post.mark, is_pinned=False)

    async def _edit_card(self, step: plan.EditCard, view: View) -> None:
        words = step.post.words
        try:
            await self._call(
                "editMessageText",
                Posted,
                message_id=_topic(view).card_id,
                text=words.text,
                entities=words.entities,
                reply_markup=step.post.markup,
                link_preview_options=NO_PREVIEW,
            )
        except CallTrouble as trouble:
            if trouble.trouble is not Trouble.DONE:
                raise
        await self._change(view, card=step.post.mark)

    async def _pin(self, view: View) -> None:
        """Pin the card. Without the right to, the card stands first in its topic all the same."""
        params = {"message_id": _topic(view).card_id, "disable_notification": True}
        try:
            await self._call("pinChatMessage", bool, **params)
        except CallTrouble as trouble:
            if trouble.trouble is not Trouble.SHUT_OUT:
                raise
        await self._change(view, is_pinned=True)

    # --- the talk ---

    async def _mirror(self, step: plan.Mirror, view: View) -> None:
        if step.onto is not None:
            words = step.posts[0][1]
            params = {"message_id": step.onto, "text": words.text, "entities": words.entities}
            try:
                await self._call("editMessageText", Posted, **params)
            except CallTrouble as trouble:
                if trouble.trouble is not Trouble.DONE:
                    raise
            await self._kept(view, step.onto, Kind.LINE, step.last)
            await self._change(view, seq=step.last)
            return
        before = _topic(view).seq
        for seq, words in step.posts:
            posted = await self._say(view, words, kind=Kind.LINE, seq=seq, silent=step.silent)
            one = len(step.posts) == 1
            log = {"log_id": posted, "log_seq": before} if one else {"log_id": None, "log_seq": seq}
            await self._change(view, **log, **({} if _goes_on(step, seq) else {"seq": seq}))
        await self._change(view, seq=step.last)

    async def _show(self, step: plan.Show, view: View) -> None:
        """Show a file by the messenger's own reference to it; what it will not show is named instead."""
        fits = units(step.words.text) <= LONGEST_CAPTION and step.method != "sendSticker"
        caption = {"caption": step.words.text, "caption_entities": step.words.entities} if fits else {}
        thread = _topic(view).thread_id
        file = {"message_thread_id": thread, step.field: step.ref, "disable_notification": step.silent}
        try:
            posted: Posted = await self._call(step.method, Posted, **file, **caption)
        except CallTrouble as trouble:
            if trouble.trouble is not Trouble.REFUSED:
                raise
            words = step.words + " (this file cannot be shown here)"
            await self._say(view, words, kind=Kind.LINE, seq=step.seq, silent=step.silent)
        else:
            await self._kept(view, posted.message_id, Kind.LINE, step.seq)
            if not fits:
                await self._say(view, step.words, silent=step.silent)
        await self._change(view, seq=step.seq, log_id=None, log_seq=step.seq)

    async def _explain(self, step: plan.Explain, view: View) -> None:
        reply_to = step.message if step.message > 0 else None
        await self._say(view, step.words, reply_to=reply_to, markup=step.markup, silent=reply_to is None)
        async with self._database.write() as tx:
            await desk_topics.receipt(tx, self.group.chat_id, step.message, step.receipt)

    async def _react(self, message: int, emoji: str) -> None:
        """Put a reaction on a manager's message; one that was deleted needs none."""
        reaction = [{"type": "emoji", "emoji": emoji}]
        try:
            await self._call("setMessageReaction", bool, message_id=message, reaction=reaction)
        except CallTrouble as trouble:
            if trouble.trouble not in (Trouble.NO_MESSAGE, Trouble.REFUSED, Trouble.DONE):
                raise
        async with self._database.write() as tx:
            await desk_topics.receipt(tx, self.group.chat_id, message, emoji)

    async def _say(
        self,
        view: View,
        words: Words,
        *,
        kind: Kind = Kind.WORD,
        seq: int | None = None,
        reply_to: int | None = None,
        markup: dict[str, Any] | None = None,
        silent: bool = False,
    ) -> int:
        """Post into the topic; a message that landed elsewhere is taken back, and the topic is gone."""
        thread = _topic(view).thread_id
        params: dict[str, Any] = {"message_thread_id": thread, "text": words.text}
        params |= {"entities": words.entities, "link_preview_options": NO_PREVIEW}
        if reply_to is not None:
            params["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
        if markup is not None:
            params["reply_markup"] = markup
        if silent:
            params["disable_notification"] = True
        posted: Posted = await self._call("sendMessage", Posted, **params)
        if posted.message_thread_id != thread:
            await self._call("deleteMessage", bool, message_id=posted.message_id)
            raise CallTrouble(Trouble.NO_TOPIC, "it landed outside the topic")
        await self._kept(view, posted.message_id, kind, seq)
        return posted.message_id

    # --- keeping ---

    async def _kept(self, view: View, message: int, kind: Kind, seq: int | None) -> None:
        one = Relayed(self.group.chat_id, message, view.lead.conversation, kind, self._clock(), seq)
        async with self._database.write() as tx:
            await desk_topics.add(tx, one)

    async def _change(self, view: View, **changed: Any) -> None:
        async with self._database.write() as tx:
            await desk_topics.change(tx, view.lead.conversation, **changed)

    async def up_to_date(self, view: View) -> None:
        """Keep that everything up to this version of the conversation is shown."""
        topic, lead = _topic(view), view.lead
        if topic.version < lead.version and (not lead.lines or lead.lines[-1].seq <= topic.seq):
            await self._change(view, version=lead.version)

    async def _call(self, method: str, answer: type[Any], **params: Any) -> Any:
        return await self._api(method, {"chat_id": self.group.chat_id, **params}, answer)


def window(clock: Clock) -> datetime:
    """Give since when posts count against the minute."""
    return clock() - timedelta(seconds=62)


def _goes_on(step: plan.Mirror, seq: int) -> bool:
    """Whether more of the same line follows: it counts as shown only when all of it is."""
    return sum(1 for one, _ in step.posts if one == seq) > 1


def _topic(view: View) -> Topic:
    assert view.topic is not None  # noqa: S101 - for mypy: steps other than Make have a topic
    return view.topic
