"""Shows lines, files and changes in a topic, and keeps which message shows which line."""

from __future__ import annotations

from typing import Any

from bot.desk.telegram import steps
from bot.desk.telegram.api import Api, CallTrouble, Posted, Trouble, Upload
from bot.desk.telegram.reading import View
from bot.desk.telegram.steps import LONGEST_CAPTION, Amended
from bot.desk.telegram.store import Store
from bot.desk.telegram.tongue import tongue
from bot.desk.telegram.words import Words, units
from bot.services.clock import Clock
from dialogs.files import PREFIX
from storage import desk_topics
from storage.desk_people import Group
from storage.desk_topics import Kind, Relayed, Topic
from storage.engine import Database

NO_PREVIEW = {"is_disabled": True}
FIXED = frozenset({Trouble.DONE, Trouble.NO_MESSAGE, Trouble.REFUSED})
"""After these an edit of an older post is over: it is so already, or it can never be."""


class Speaking:
    """Posts into one group. Raises ``CallTrouble`` as it comes."""

    def __init__(
        self, api: Api, database: Database, clock: Clock, group: Group, store: Store | None = None
    ) -> None:
        self.group = group
        self._store = store
        self._api = api
        self._database = database
        self._clock = clock

    # --- lines ---

    async def mirror(self, step: steps.Mirror, view: View) -> None:
        """Post lines, or add them to the last post."""
        if step.onto is not None:
            await self._add_to(step.onto, step, view)
            return
        before = topic_of(view).seq
        for count, one in enumerate(step.posts):
            reply_to = step.reply_to if not count else None
            posted = await self.say(
                view,
                one.words,
                kind=Kind.LINE,
                seq=one.last,
                first=one.first,
                silent=step.silent,
                reply_to=reply_to,
            )
            alone = len(step.posts) == 1
            log = {"log_id": posted, "log_seq": before} if alone else {"log_id": None, "log_seq": one.last}
            await self.change(view, **log, **({} if _goes_on(step, one.last) else {"seq": one.last}))
        await self.change(view, seq=step.last)

    async def _add_to(self, message: int, step: steps.Mirror, view: View) -> None:
        words = step.posts[0].words
        params = {"message_id": message, "text": words.text, "entities": words.entities}
        try:
            await self.call("editMessageText", Posted, **params)
        except CallTrouble as trouble:
            if trouble.trouble is not Trouble.DONE:
                raise
        await self.kept(view, message, Kind.LINE, step.last, first=step.posts[0].first)
        await self.change(view, seq=step.last)

    async def amend(self, step: steps.Amend, view: View) -> None:
        """Bring a changed line up to date where it stands, and say so under it."""
        if step.post is not None:
            await self._put_right(step.post)
        await self.say(
            view,
            step.words,
            kind=Kind.LINE,
            seq=step.last,
            first=step.first,
            silent=True,
            reply_to=step.reply_to,
        )
        await self.change(view, seq=step.last, log_id=None, log_seq=step.last)

    async def _put_right(self, post: Amended) -> None:
        params: dict[str, Any] = {"message_id": post.message}
        if post.caption:
            method = "editMessageCaption"
            params |= {"caption": post.words.text, "caption_entities": post.words.entities}
        else:
            method = "editMessageText"
            params |= {"text": post.words.text, "entities": post.words.entities}
            params["link_preview_options"] = NO_PREVIEW
        try:
            await self.call(method, Posted, **params)
        except CallTrouble as trouble:
            if trouble.trouble not in FIXED:
                raise

    # --- files ---

    async def show(self, step: steps.Show, view: View) -> None:
        """Show what a prospect sent, whatever it is; what the messenger will not show is named instead."""
        fits = units(step.words.text) <= LONGEST_CAPTION
        posted = await self._shown(step, view, step.words if fits and step.file.captioned else None)
        if posted is None:
            say = tongue(view.lead.language)
            words = step.words + f" ({say.say('group.file_not_shown')})"
            await self.say(
                view, words, kind=Kind.LINE, seq=step.seq, silent=step.silent, reply_to=step.reply_to
            )
        else:
            await self.kept(view, posted.message_id, Kind.LINE, step.seq)
            if step.file.captioned and not fits:
                await self.say(view, step.words, silent=step.silent)
        await self.change(view, seq=step.seq, log_id=None, log_seq=step.seq)

    async def _shown(self, step: steps.Show, view: View, caption: Words | None) -> Posted | None:
        """Copy the prospect's message, or show its file by reference; ``None`` where the messenger will do neither."""
        file, params = step.file, self._into(view, step.silent, step.reply_to)
        if caption is not None:
            params |= {"caption": caption.text, "caption_entities": caption.entities}
        for method in filter(None, ("copyMessage" if file.message else "", file.method)):
            try:
                if method == "copyMessage":
                    source: dict[str, Any] = {"from_chat_id": file.chat, "message_id": file.message}
                else:
                    source = {file.field: await self._content(file.ref)}
                posted: Posted = await self.call(method, Posted, **params, **source)
            except CallTrouble as trouble:
                if trouble.trouble not in FIXED:
                    raise
            else:
                return posted
        return None

    async def _content(self, ref: str) -> str | Upload:
        """Give what stands for a file in a call: the messenger's own reference, or our bytes."""
        if not ref.startswith(PREFIX):
            return ref
        found = await self._store.read(ref.removeprefix(PREFIX)) if self._store else None
        if found is None:
            raise CallTrouble(Trouble.REFUSED, "the file is gone")
        return Upload(found.ref.name, found.content)

    async def show_album(self, step: steps.ShowAlbum, view: View) -> None:
        """Show an album as one; where the messenger will not, its files are named."""
        fitting = [units(part.words.text) <= LONGEST_CAPTION for part in step.parts]
        media = [
            {"type": part.kind, "media": part.ref}
            | ({"caption": part.words.text, "caption_entities": part.words.entities} if fits else {})
            for part, fits in zip(step.parts, fitting, strict=True)
        ]
        where = self._into(view, step.silent, step.reply_to)
        try:
            posted: list[Posted] = await self.call("sendMediaGroup", list[Posted], media=media, **where)
        except CallTrouble as trouble:
            if trouble.trouble is not Trouble.REFUSED:
                raise
            missing = tongue(view.lead.language).say("group.files_not_shown", count=len(step.parts))
            words = step.parts[0].words + f" ({missing})"
            await self.say(view, words, kind=Kind.LINE, seq=step.parts[-1].seq, first=step.parts[0].seq)
        else:
            for one, part in zip(posted, step.parts, strict=False):
                await self.kept(view, one.message_id, Kind.LINE, part.seq)
            for part, fits in zip(step.parts, fitting, strict=True):
                if not fits:
                    await self.say(view, part.words, silent=step.silent)
        last = step.parts[-1].seq
        await self.change(view, seq=last, log_id=None, log_seq=last)

    # --- to managers ---

    async def explain(self, step: steps.Explain, view: View) -> None:
        """Say something under a manager's message."""
        reply_to = step.message if step.message > 0 else None
        await self.say(view, step.words, reply_to=reply_to, markup=step.markup)
        async with self._database.write() as tx:
            if step.again:
                await desk_topics.told_to_wait(tx, self.group.chat_id, step.row)
            else:
                await desk_topics.receipt(tx, self.group.chat_id, step.row, step.receipt)

    async def summon(self, step: steps.Call, view: View) -> None:
        """Call managers into the topic, and where all see it."""
        await self.say(view, step.words, markup=step.markup)
        async with self._database.write() as tx:
            await desk_topics.receipt(tx, self.group.chat_id, step.row, "called")
        if step.general is not None:
            words = {"text": step.general.text, "entities": step.general.entities}
            posted: Posted = await self.call("sendMessage", Posted, **words, link_preview_options=NO_PREVIEW)
            await self.kept(view, posted.message_id, Kind.WORD, None)

    async def react(self, step: steps.React) -> None:
        """Put a reaction on a manager's message; one that was deleted needs none."""
        reaction = [{"type": "emoji", "emoji": step.emoji}]
        try:
            await self.call("setMessageReaction", bool, message_id=step.message, reaction=reaction)
        except CallTrouble as trouble:
            if trouble.trouble not in FIXED:
                raise
        async with self._database.write() as tx:
            await desk_topics.receipt(tx, self.group.chat_id, step.row, step.emoji)

    async def say(
        self,
        view: View,
        words: Words,
        *,
        kind: Kind = Kind.WORD,
        seq: int | None = None,
        first: int = 0,
        reply_to: int | None = None,
        markup: dict[str, Any] | None = None,
        silent: bool = False,
    ) -> int:
        """Post into the topic; a message that landed elsewhere is taken back, and the topic is gone."""
        params = self._into(view, silent, reply_to)
        params |= {"text": words.text, "entities": words.entities, "link_preview_options": NO_PREVIEW}
        if markup is not None:
            params["reply_markup"] = markup
        posted: Posted = await self.call("sendMessage", Posted, **params)
        if posted.message_thread_id != topic_of(view).thread_id:
            await self.call("deleteMessage", bool, message_id=posted.message_id)
            raise CallTrouble(Trouble.NO_TOPIC, "it landed outside the topic")
        await self.kept(view, posted.message_id, kind, seq, first=first)
        return posted.message_id

    def _into(self, view: View, silent: bool, reply_to: int | None) -> dict[str, Any]:
        params: dict[str, Any] = {"message_thread_id": topic_of(view).thread_id}
        if reply_to is not None:
            params["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
        return params | ({"disable_notification": True} if silent else {})

    # --- keeping ---

    async def kept(self, view: View, message: int, kind: Kind, seq: int | None, *, first: int = 0) -> None:
        """Keep what a message in the group is; ``first`` is the first line in a post of several."""
        text = str(first or seq) if kind is Kind.LINE else ""
        one = Relayed(
            self.group.chat_id, message, view.lead.conversation, kind, self._clock(), seq, text=text
        )
        async with self._database.write() as tx:
            await desk_topics.add(tx, one)

    async def change(self, view: View, **changed: Any) -> None:
        """Change the topic's row."""
        async with self._database.write() as tx:
            await desk_topics.change(tx, view.lead.conversation, **changed)

    async def call(self, method: str, answer: type[Any], **params: Any) -> Any:
        """Call a method on the group."""
        return await self._api(method, {"chat_id": self.group.chat_id, **params}, answer)


def _goes_on(step: steps.Mirror, seq: int) -> bool:
    """Whether more of the same line follows: it counts as shown only when all of it is."""
    return sum(1 for one in step.posts if one.last == seq) > 1


def topic_of(view: View) -> Topic:
    """Give the topic; all steps but making one have it."""
    assert view.topic is not None  # noqa: S101 - for mypy: steps other than Make have a topic
    return view.topic
