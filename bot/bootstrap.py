"""The composition root: the only file that knows every concrete class."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import msgspec
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from bot.channels.contract import Channel
from bot.channels.telegram import Telegram
from bot.channels.telegram.door import Door
from bot.channels.telegram.doors import open_door
from bot.channels.telegram.taking import Handlers, Others
from bot.channels.telegram.telling import to_stderr
from bot.channels.telegram.webhook import Hook
from bot.channels.web import Web
from bot.channels.web.channel import ACCOUNT
from bot.channels.web.limits import Limits as ChatLimits
from bot.database import opened
from bot.desk.inbox import Inbox, wording
from bot.desk.inbox.login import Keys
from bot.desk.telegram.room import GroupDesk
from bot.downloads import longest_body
from bot.errors import Failure
from bot.first_script import first_script, parse_once
from bot.invitations import manager_link
from bot.managers_group import DoorApi, WithGroup
from bot.outbound import outbound
from bot.secretary import Secretary
from bot.services import canned, staff
from bot.services import clock as clocks
from bot.services.clock import Clock
from bot.services.deliver import Deliverer
from bot.services.desk import CHANNEL as DESK
from bot.services.desk import Desk
from bot.services.domains import Domains
from bot.services.feed import Feed
from bot.services.files import MEGABYTE, Files
from bot.services.history import ChatHistory, spoken
from bot.services.intake import Intake
from bot.services.lookup import Lookup
from bot.services.mail import Mailer
from bot.services.outgoing.post import Post
from bot.services.passwords import Hasher
from bot.services.people import CHANNEL as PEOPLE
from bot.services.people import People
from bot.services.presence import Limits
from bot.services.proving import CHANNEL as PROVING
from bot.services.proving import Proving
from bot.services.quarantine import Events
from bot.services.receive import Receiver
from bot.services.remind import CHANNEL as TIMER
from bot.services.remind import Timers
from bot.services.scripts import Scripts
from bot.services.take_over import Manager
from bot.services.typing import Typing
from bot.services.upkeep import Upkeep
from bot.services.verdicts import Verdicts
from bot.services.waiting.outside import Outside
from bot.services.waiting.whole import Waiting
from bot.services.watch import CHANNEL as WATCH
from bot.services.watch import Watch
from bot.settings import Settings
from bot.telegram_shelf import Shelf
from bot.web import build_app
from storage import waits
from storage.engine import Database
from storage.records import Spoken


class House(msgspec.Struct):
    """Everything that works together in one process."""

    settings: Settings
    database: Database
    clock: Clock
    feed: Feed
    scripts: Scripts
    receiver: Receiver
    deliverer: Deliverer
    timers: Timers
    desk: Desk
    channels: dict[str, Channel]
    upkeep: Upkeep
    lookup: Lookup
    files: Files
    typing: Typing
    waiting: Waiting
    people: People
    post: Post
    jobs: list[Callable[[], Coroutine[Any, Any, None]]] = []
    """What else works as long as the house does."""

    def intake(self, channel: str) -> Intake:
        """Give the door through which a channel hands in what prospects did."""
        return Intake(channel, self.receiver)

    def add(self, channel: Channel) -> None:
        """Let a channel in; do so before the house starts to work."""
        self.channels[channel.name] = channel

    def history(self, channel: str, account: str) -> ChatHistory:
        """Give what a channel may show prospects of their own conversations."""
        return ChatHistory(self.database, channel, account, self.clock, self.feed, typing=self.typing)

    @property
    def inboxes(self) -> list[str]:
        """The channels whose stored events this process works through."""
        return [*self.channels, DESK, TIMER, WATCH, PROVING, PEOPLE]


@asynccontextmanager
async def house(settings: Settings, *, clock: Clock = clocks.utc) -> AsyncIterator[House]:
    """Build the house; add channels to ``channels`` before it starts to work.

    The script of the settings is published first, if no version of it is there yet.
    """
    async with opened(settings) as database:
        default = await first_script(database, settings, clock)
        rooms = build(settings, database, default, clock, {})
        await rooms.waiting.plan.load()
        yield rooms


def build(
    settings: Settings, database: Database, default: str, clock: Clock, channels: Mapping[str, Channel]
) -> House:
    """Wire everything over an open database; ``default`` is the script of conversations that name none."""
    feed = Feed()
    known = dict(channels)
    scripts = Scripts(parse_once, default, settings.competitors)
    deliverer = Deliverer(database, known, clock, feed)
    upkeep = Upkeep(database, clock)
    lookup = Lookup(database, clock, feed)
    receiver = Receiver(database, scripts, clock, feed, deliverer, erased=upkeep.ask, spoken=_echo(known))
    set_aside = Events(database, receiver.take_up)
    mailer = Mailer(settings.smtp_url, settings.mail_from, clock=clock)
    verdicts = Verdicts(database, scripts, clock)
    watch = Watch(database, receiver, clock, feed)
    proving = Proving(
        database,
        receiver,
        scripts,
        feed,
        clock,
        mailer=mailer,
        domains=Domains(clock) if settings.check_mail_domains else None,
    )
    waiting = Waiting(database, scripts, receiver, feed, Outside(mailer, written, settings.public_url, clock))
    people = People(database, receiver, clock, feed)
    desk = Desk(database, receiver, clock, feed, verdicts=verdicts, people=people)
    desk.when_acted = waiting.attendance.acted
    post = outbound(settings, database, clock, feed)
    loops = (set_aside, upkeep, watch, proving, lookup)
    return House(
        settings=settings,
        database=database,
        clock=clock,
        feed=feed,
        scripts=scripts,
        receiver=receiver,
        deliverer=deliverer,
        timers=Timers(database, receiver, clock),
        desk=desk,
        channels=known,
        upkeep=upkeep,
        lookup=lookup,
        files=Files(database, clock, settings.file_megabytes * MEGABYTE, known),
        typing=Typing(database, known, feed),
        waiting=waiting,
        people=people,
        post=post,
        jobs=[verdicts.learn, *(one.run for one in loops), *waiting.jobs, *post.jobs],
    )


def written(language: str, key: str, values: Mapping[str, object]) -> str:
    """Write one of the desk's texts where no page is: in mails and messengers."""
    return wording.words(language).chat(key, **values)


def _echo(channels: Mapping[str, Channel]) -> Callable[[Sequence[Spoken]], None]:
    """Let channels that keep pages open know what their prospects said, once it is committed."""

    def tell(said: Sequence[Spoken]) -> None:
        for one in said:
            hear = getattr(channels.get(one.conversation.channel), "heard", None)
            if hear is not None:
                hear(one.conversation.address, spoken(one))

    return tell


def web_app(rooms: House, hasher: Hasher | None = None) -> ASGIApp:
    """Let the web chat in, and give the pages and sockets of chat and inbox as one application."""
    url = rooms.settings.public_url
    chat = web_chat(rooms)
    rooms.add(chat)
    inbox = Inbox(
        rooms.database,
        rooms.scripts,
        rooms.desk,
        rooms.feed,
        files=rooms.files,
        typing=rooms.typing,
        public_url=url,
        clock=rooms.clock,
        keys=_keys(rooms, hasher),
        waiting=rooms.waiting,
        replies=_canned(rooms.settings),
        post=rooms.post,
    )
    routes = [*chat.routes(), *inbox.routes(), *telegram_routes(rooms)]
    return build_app(routes, longest=lambda path: longest_body(path, rooms.files.longest))


def web_chat(rooms: House, limits: ChatLimits | None = None) -> Web:
    """Give the web chat as the settings want it; ``limits`` are its own unless others are given."""
    chosen = rooms.settings
    return Web(
        rooms.history(Web.name, ACCOUNT),
        public_url=chosen.public_url,
        allowed=chosen.chat_origins,
        secret=chosen.web_identity_secret,
        files=rooms.files,
        limits=limits or ChatLimits(),
        now=rooms.clock,
    )


def telegram_routes(rooms: House) -> list[BaseRoute]:
    """Let Telegram in if there is a token; give its webhook's route in webhook mode.

    Raises:
        Failure: the token is none, the framework is not installed, or a webhook lacks its secret.
    """
    chosen = rooms.settings
    if not chosen.telegram_bot_token:
        return []
    hook = None
    if chosen.telegram_mode == "webhook":
        if not chosen.telegram_webhook_secret:
            raise Failure(
                "TELEGRAM_WEBHOOK_SECRET is not set; webhook mode needs one, or anybody could post updates. "
                "Set it to a long random text of A-Z, a-z, 0-9, _ and -."
            )
        hook = Hook(chosen.telegram_webhook_url, chosen.telegram_webhook_secret)
    door = open_door(chosen.telegram_framework, chosen.telegram_bot_token, chosen.telegram_api_url)
    return telegram_with_group(rooms, door, Handlers(door), hook=hook).routes()


def telegram_with_group(
    rooms: House, door: Door, handlers: Others, *, hook: Hook | None = None, mounted: bool = False
) -> Telegram:
    """Let a bot in together with the managers' desk in a group; ``handlers`` get what is left."""
    others = WithGroup(handlers)
    chat = telegram(rooms, door, others, hook=hook, mounted=mounted)
    others.desk = desk = group_desk(rooms, chat)
    ringer = rooms.waiting.ringer
    ringer.group, ringer.group_language = desk.alarm, lambda: desk.language
    rooms.jobs.append(others.desk.run)
    return chat


def telegram(
    rooms: House, door: Door, others: Others, *, hook: Hook | None = None, mounted: bool = False
) -> Telegram:
    """Let a bot in, with all that the house does for it; ``others`` and ``mounted`` as in ``Telegram``."""
    receive, shelf = rooms.intake(Telegram.name), Shelf(rooms.database, rooms.clock, door.account)
    secretary = Secretary(
        door, rooms.database, receive, rooms.desk, rooms.clock, words=written, tell=to_stderr
    )
    chat = Telegram(
        door,
        hook=hook,
        others=others,
        secretary=secretary,
        quarantine=shelf,
        keys=shelf,
        mounted=mounted,
        now=rooms.clock,
        live=None if mounted else to_stderr,
        files=rooms.files,
    )
    rooms.jobs += [secretary.run, lambda: shelf.run(chat)]
    rooms.add(chat)
    return chat


def group_desk(rooms: House, chat: Telegram) -> GroupDesk:
    """Give the managers' desk in the group of this bot."""
    number = rooms.settings.telegram_managers_chat
    desk = GroupDesk(
        DoorApi(chat.door, chat.pace),
        rooms.database,
        rooms.scripts,
        rooms.desk,
        feed=rooms.feed,
        clock=rooms.clock,
        chat=int(number) if number else None,
        canned=_canned(rooms.settings),
        tell=chat.teller.say,
        public_url=rooms.settings.public_url,
        store=rooms.files,
        fetch=chat.fetch,
    )

    async def still_theirs(conversation: str, _: Manager) -> None:
        async with rooms.database.write() as tx:
            await waits.still_theirs(tx, conversation, rooms.clock())

    desk.still = still_theirs
    return desk


def _canned(settings: Settings) -> canned.File:
    """Read the managers' canned replies, which lie beside the script as ``replies.json``, if they are there."""
    file = settings.script / "replies.json"
    try:
        return canned.read(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise Failure(f'{file} cannot be read as replies; write {{"name": "text"}} as JSON.') from error


def _keys(rooms: House, hasher: Hasher | None) -> Keys:
    """Give what the inbox's door needs: how long sessions last, how passwords are kept, who sends mail."""
    chosen = rooms.settings
    idle, longest = timedelta(minutes=chosen.session_idle_minutes), timedelta(hours=chosen.session_hours)
    return Keys(
        limits=Limits(idle, longest, chosen.require_totp),
        hasher=hasher or Hasher(),
        mailer=Mailer(chosen.smtp_url, chosen.mail_from, clock=rooms.clock),
    )


async def first_link(rooms: House) -> str | None:
    """At the very first start, make the script's manager and give their link; ``None`` ever after."""
    if not await staff.is_empty(rooms.database):
        return None
    async with rooms.database.read() as tx:
        _, script = await rooms.scripts.newest(tx, rooms.scripts.default)
    return await manager_link(rooms.database, rooms.settings, script.manager, rooms.clock)
