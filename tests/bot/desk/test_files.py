"""Files in the inbox: sent with a reply, shown to whoever may see the chat, fetched from a messenger on demand."""

from __future__ import annotations

import re

import httpx2
import pytest

from bot.app import settled
from bot.bootstrap import House
from bot.channels.contract import Arrival, Features, Line, Receipt, Receive
from dialogs.events import Attached, Media, Opened, Source
from storage import conversations, files, transcripts
from storage.records import Address
from tests.bot.desk.conftest import URL, Desk, Prospect, manager
from tests.dialogs.test_files import png

PNG = png(3, 2)
PDF = b"%PDF-1.7 prices"


async def chat_of(rooms: House, prospect: Prospect, channel: str = "web", account: str = "site") -> str:
    async with rooms.database.read() as tx:
        found = await conversations.find(tx, Address(channel, account, prospect.address))
    assert found is not None
    return found.id


async def replies(
    desk: Desk, chat: str, *sent: tuple[str, bytes], text: str = "", action: str = "actionone", **more: str
) -> httpx2.Response:
    form = {"token": desk.token, "action": action, "text": text, **more}
    parts = [("file", (name, content, "application/octet-stream")) for name, content in sent]
    answer = await desk.client.post(f"/inbox/{chat}/reply", data=form, files=parts, headers={"origin": URL})
    await settled(desk.rooms)
    return answer


@pytest.fixture
async def maria(rooms: House, anna: Desk) -> Prospect:
    prospect = Prospect(rooms, "a" * 64)
    await prospect.does(Opened(Source("web"), None))
    return prospect


async def test_a_reply_with_files_reaches_the_prospect_and_is_shown_in_the_chat(
    rooms: House, anna: Desk, maria: Prospect
) -> None:
    chat = await chat_of(rooms, maria)
    answer = await replies(anna, chat, ("plan.png", PNG), ("prices.pdf", PDF), text="Here you are")
    assert answer.status_code == 303
    line = (await rooms.history("web", "site").since(maria.address, 0))[-1]
    assert [file.name for file in line.message.files] == ["plan.png", "prices.pdf"]
    assert line.message.text == "Here you are"
    page = await anna.page(f"/inbox/{chat}")
    links = re.findall(rf"/inbox/{chat}/file/[\w-]+", page)
    assert len(set(links)) == 2
    assert 'alt="' in page
    got = await anna.client.get(links[0])
    assert got.content == PNG
    assert got.headers["x-content-type-options"] == "nosniff"


async def test_a_file_alone_is_a_reply_and_nothing_at_all_is_none(
    rooms: House, anna: Desk, maria: Prospect
) -> None:
    chat = await chat_of(rooms, maria)
    assert (await replies(anna, chat, ("a.txt", b"words"))).status_code == 303
    assert (await replies(anna, chat, action="actiontwo")).status_code == 409


async def test_the_same_form_sent_twice_sends_its_file_once(
    rooms: House, anna: Desk, maria: Prospect
) -> None:
    chat = await chat_of(rooms, maria)
    for _ in range(2):
        await replies(anna, chat, ("a.txt", b"words"), text="once")
    lines = await rooms.history("web", "site").since(maria.address, 0)
    assert sum(line.message.text == "once" for line in lines) == 1
    async with rooms.database.read() as tx:
        assert await files.amount(tx, chat) == (1, 5)


async def test_a_file_that_may_not_pass_is_refused_with_the_reason_and_nothing_is_sent(
    rooms: House, anna: Desk, maria: Prospect
) -> None:
    chat = await chat_of(rooms, maria)
    answer = await replies(anna, chat, ("a.txt", b"fine"), ("setup.exe", b"MZ\x90\0"), text="both")
    assert answer.status_code == 415
    assert "cannot be sent" in answer.text
    assert "both" not in await maria.sees()
    async with rooms.database.read() as tx:
        assert await files.amount(tx, chat) == (0, 0)


async def test_a_file_to_anothers_chat_waits_while_it_is_asked_and_then_goes(
    app: httpx2.AsyncBaseTransport, rooms: House, anna: Desk, maria: Prospect
) -> None:
    chat = await chat_of(rooms, maria)
    await anna.posts(f"/inbox/{chat}/claim", "c1")
    boris = await manager(app, rooms, "Boris")
    asked = await replies(boris, chat, ("plan.png", PNG), text="from Boris")
    assert asked.status_code == 409
    kept = re.search(r'name="kept" value="([^"]+)"', asked.text)
    assert kept
    assert "from Boris" not in await maria.sees()
    sent = await replies(boris, chat, text="from Boris", action="actiontwo", how="take", kept=kept[1])
    assert sent.status_code == 303
    line = (await rooms.history("web", "site").since(maria.address, 0))[-1]
    assert (line.message.text, [file.name for file in line.message.files]) == ("from Boris", ["plan.png"])


async def test_a_kept_file_of_another_chat_is_not_sent_along(
    rooms: House, anna: Desk, maria: Prospect
) -> None:
    other = Prospect(rooms, "b" * 64)
    await other.does(Opened(Source("web"), None))
    secret = await rooms.files.keep(await chat_of(rooms, other), "x", "secret.pdf", PDF)
    chat = await chat_of(rooms, maria)
    await replies(anna, chat, text="hello", kept=secret.id)
    line = (await rooms.history("web", "site").since(maria.address, 0))[-1]
    assert (line.message.text, line.message.files) == ("hello", ())
    assert (await anna.client.get(f"/inbox/{chat}/file/{secret.id}")).status_code == 404


async def test_without_a_session_or_the_right_to_see_chats_there_is_no_file(
    app: httpx2.AsyncBaseTransport, rooms: House, anna: Desk, maria: Prospect
) -> None:
    chat = await chat_of(rooms, maria)
    ref = await rooms.files.keep(chat, "x", "secret.pdf", PDF)
    async with httpx2.AsyncClient(transport=app, base_url=URL) as stranger:
        assert PDF not in (await stranger.get(f"/inbox/{chat}/file/{ref.id}")).content
    marketer = await manager(app, rooms, "Mo", "marketer")
    assert PDF not in (await marketer.client.get(f"/inbox/{chat}/file/{ref.id}")).content
    assert (await anna.client.get(f"/inbox/{chat}/file/{ref.id}")).content == PDF


class Messenger:
    """A messenger that keeps what was attached, and is asked for it once."""

    name = "messenger"
    features = Features(files=True)

    def __init__(self) -> None:
        self.kept = {"ref-1": PNG, "ref-2": b"x" * (11 * 1024 * 1024), "ref-3": b"MZ\x90\0"}
        self.asked: list[str] = []

    async def listen(self, receive: Receive) -> None:
        """Nobody writes by themselves."""

    async def send(self, address: str, line: Line) -> Receipt:
        return Receipt("1")

    async def fetch(self, ref: str, longest: int) -> bytes | None:
        self.asked.append(ref)
        content = self.kept[ref]
        return content if len(content) <= longest else None

    async def aclose(self) -> None:
        """Nothing is held."""


async def test_what_lies_at_a_messenger_is_fetched_once_and_only_if_it_may_pass(
    rooms: House, anna: Desk
) -> None:
    messenger = Messenger()
    rooms.add(messenger)
    prospect = Prospect(rooms, "77")
    for number, ref in enumerate(["", *messenger.kept]):
        event = Attached(Media.PHOTO, ref) if ref else Opened(Source("messenger"), None)
        await rooms.intake("messenger")(Arrival("", f"{number}", "77", event, rooms.clock()))
        await settled(rooms)
    chat = await chat_of(rooms, prospect, "messenger", "")
    async with rooms.database.read() as tx:
        seqs = [one.seq for one in await transcripts.since(tx, chat) if one.heard]
    good, large, bad = [await anna.client.get(f"/inbox/{chat}/attached/{seq}") for seq in seqs]
    assert (good.status_code, good.content, good.headers["content-type"]) == (200, PNG, "image/png")
    assert (large.status_code, bad.status_code) == (415, 415)
    assert (await anna.client.get(f"/inbox/{chat}/attached/{seqs[0]}")).content == PNG
    assert messenger.asked.count("ref-1") == 1
    assert (await anna.client.get(f"/inbox/{chat}/attached/999")).status_code == 404
