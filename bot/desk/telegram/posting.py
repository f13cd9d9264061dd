"""Does one step in the group and keeps what came of it. Every method commits before it returns."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from bot.desk.telegram import steps
from bot.desk.telegram.api import CallTrouble, NewTopic, Posted, Trouble
from bot.desk.telegram.picture import fingerprint
from bot.desk.telegram.reading import TAIL, View
from bot.desk.telegram.speaking import NO_PREVIEW, Speaking, topic_of
from bot.desk.telegram.steps import Step
from bot.desk.telegram.tongue import tongue
from bot.desk.telegram.words import Words
from bot.services.clock import Clock
from storage import desk_topics
from storage.desk_topics import Kind, Topic


class Poster(Speaking):
    """Works in one group. Raises ``CallTrouble`` as it comes, once what it means was kept."""

    async def do(self, step: Step, view: View) -> None:
        """Do one step. A topic that turns out to be deleted is forgotten, so that it is made anew."""
        try:
            await self._do(step, view)
        except CallTrouble as trouble:
            if trouble.trouble is Trouble.NO_TOPIC:
                await self.lost(view)
            elif trouble.trouble is Trouble.NO_MESSAGE and isinstance(step, steps.EditCard | steps.Pin):
                await self.change(view, card_id=None, card="", is_pinned=False)
            elif trouble.trouble is Trouble.NO_MESSAGE and isinstance(step, steps.Mirror):
                await self.change(view, log_id=None, log_seq=topic_of(view).seq)
            elif trouble.trouble is Trouble.CLOSED_TOPIC:
                await self.change(view, is_open=False)
                raise
            else:
                raise

    async def _do(self, step: Step, view: View) -> None:
        match step:
            case steps.Make():
                await self._make(step, view)
            case steps.PostCard():
                await self._post_card(step, view)
            case steps.EditCard():
                await self._edit_card(step, view)
            case steps.Mirror():
                await self.mirror(step, view)
            case steps.Show():
                await self.show(step, view)
            case steps.ShowAlbum():
                await self.show_album(step, view)
            case steps.Amend():
                await self.amend(step, view)
            case steps.PostNote():
                await self.say(view, step.words, silent=True)
                await self.change(view, note_id=step.note)
            case _:
                await self._tell_managers(step, view)

    async def _tell_managers(self, step: Step, view: View) -> None:
        match step:
            case steps.React():
                await self.react(step)
            case steps.Explain():
                await self.explain(step, view)
            case steps.Call():
                await self.summon(step, view)
            case steps.Wake():
                if not step.early:
                    await self.say(view, Words(tongue(view.lead.language).say("group.awake")))
                await self.change(view, snoozed_until=None)
            case _:
                await self._keep_house(step, view)

    async def _keep_house(self, step: Step, view: View) -> None:
        match step:
            case steps.Passed():
                await self.change(view, seq=step.seq, note_id=step.note)
            case steps.Doze():
                await self.change(view, snoozed_until=view.lead.snoozed_until)
            case steps.Rename(title=title):
                await self._of_topic(view, "editForumTopic", name=title)
                await self.change(view, title=fingerprint(title))
            case steps.Reopen():
                await self._of_topic(view, "reopenForumTopic")
                await self.change(view, is_open=True)
            case steps.Close():
                await self._of_topic(view, "closeForumTopic")
                await self.change(view, is_open=False)
            case steps.Pin():
                await self._pin(view)
            case steps.Remove():
                await self._remove(view)

    # --- the topic ---

    async def _make(self, step: steps.Make, view: View) -> None:
        lead = view.lead
        last = lead.lines[-1].seq if lead.lines else 0
        start = max(0, last - TAIL)
        wanted = Topic(lead.conversation, self.group.chat_id, lead.started, seq=start, log_seq=start)
        async with self._database.write() as tx:
            placed = await desk_topics.place(tx, wanted)
        if placed.thread_id is not None:
            return
        made: NewTopic = await self.call("createForumTopic", NewTopic, name=step.title)
        async with self._database.write() as tx:
            mine = await desk_topics.created(
                tx, lead.conversation, made.message_thread_id, fingerprint(step.title)
            )
        if not mine:
            await self.call("deleteForumTopic", bool, message_thread_id=made.message_thread_id)

    async def lost(self, view: View) -> None:
        """Somebody deleted the topic: begin another one, with the end of the talk in it."""
        last = view.lead.lines[-1].seq if view.lead.lines else topic_of(view).seq
        start = max(0, min(topic_of(view).seq, last) - TAIL)
        async with self._database.write() as tx:
            await desk_topics.drop(tx, view.lead.conversation)
            wanted = Topic(view.lead.conversation, self.group.chat_id, view.lead.started, seq=start)
            kept = {"log_seq": start, "note_id": topic_of(view).note_id, "menu": ""}
            await desk_topics.place(tx, wanted)
            await desk_topics.change(
                tx, wanted.conversation_id, **kept, snoozed_until=topic_of(view).snoozed_until
            )

    async def _remove(self, view: View) -> None:
        topic = topic_of(view)
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
            await self.call(method, bool, message_thread_id=topic_of(view).thread_id, **params)
        except CallTrouble as trouble:
            if trouble.trouble is not Trouble.DONE:
                raise

    # --- the card ---

    async def _post_card(self, step: steps.PostCard, view: View) -> None:
        posted = await self.say(view, step.post.words, kind=Kind.CARD, markup=step.post.markup)
        await self.change(view, card_id=posted, card=step.post.mark, is_pinned=False)

    async def _edit_card(self, step: steps.EditCard, view: View) -> None:
        words = step.post.words
        try:
            await self.call(
                "editMessageText",
                Posted,
                message_id=topic_of(view).card_id,
                text=words.text,
                entities=words.entities,
                reply_markup=step.post.markup,
                link_preview_options=NO_PREVIEW,
            )
        except CallTrouble as trouble:
            if trouble.trouble is not Trouble.DONE:
                raise
        await self.change(view, card=step.post.mark)

    async def _pin(self, view: View) -> None:
        """Pin the card. Without the right to, the card stands first in its topic all the same."""
        params = {"message_id": topic_of(view).card_id, "disable_notification": True}
        try:
            await self.call("pinChatMessage", bool, **params)
        except CallTrouble as trouble:
            if trouble.trouble is not Trouble.SHUT_OUT:
                raise
        await self.change(view, is_pinned=True)

    async def up_to_date(self, view: View) -> None:
        """Keep that everything up to this version of the conversation is shown."""
        topic, lead = topic_of(view), view.lead
        if topic.version < lead.version and (not lead.lines or lead.lines[-1].seq <= topic.seq):
            await self.change(view, version=lead.version)


def window(clock: Clock) -> datetime:
    """Give since when posts count against the minute."""
    return clock() - timedelta(seconds=62)
