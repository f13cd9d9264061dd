"""Files in the web chat: up, down, to and from a manager, nobody else's, and gone when the prospect says so."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.web.tokens import new_token
from bot.services.files import MOST_FILES, FileRefused
from storage import files
from tests.bot.channels.web_house import ANNA, Caller, chat_at, site
from tests.dialogs.test_files import png

PNG = png(3, 2)


@pytest.fixture(autouse=True)
async def bounded() -> AsyncIterator[None]:
    async with asyncio.timeout(30):
        yield


async def test_a_picture_reaches_the_manager_and_comes_back_to_the_prospects_own_page(tmp_path: Path) -> None:
    async with site(tmp_path) as (rooms, at), Caller(at) as maria:
        await maria.opens()
        assert await maria.sends(PNG, "my desk.png", text="look") == {"t": "ack", "id": "f1"}
        await maria.until("look")
        line = next(line for line in maria.lines if line.get("files"))
        assert (line["voice"], line["id"]) == ("prospect", "f1")
        (file,) = line["files"]
        assert (file["name"], file["media"], file["size"]) == ("my desk.png", "image/png", len(PNG))
        chat = await chat_at(rooms, maria.address)
        opened = await rooms.files.attached(chat, line["seq"])
        assert opened is not None
        assert opened.content == PNG
        assert (await maria.gets(file["id"])).content == PNG


async def test_a_managers_file_reaches_the_prospect(tmp_path: Path) -> None:
    async with site(tmp_path) as (rooms, at), Caller(at) as maria:
        await maria.opens()
        chat = await chat_at(rooms, maria.address)
        ref = await rooms.files.keep(chat, "desk:a:0", "prices.pdf", b"%PDF-1.7 prices")
        await rooms.desk.reply(chat, ANNA, "a", "Our prices", files=(ref,))
        line = next(line for line in await maria.until("Our prices") if line.get("files"))
        answer = await maria.gets(line["files"][0]["id"])
        assert answer.content == b"%PDF-1.7 prices"
        assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''prices.pdf"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in answer.headers["content-security-policy"]


async def test_the_same_upload_sent_again_is_one_file_and_one_line(tmp_path: Path) -> None:
    async with site(tmp_path) as (rooms, at), Caller(at) as maria:
        await maria.opens()
        for _ in range(3):
            assert (await maria.sends(PNG, "a.png", text="once"))["t"] == "ack"
        await maria.until("once")
        chat = await chat_at(rooms, maria.address)
        async with rooms.database.read() as tx:
            assert await files.amount(tx, chat) == (1, len(PNG))
        assert sum(bool(line.get("files")) for line in maria.lines) == 1


async def test_another_prospect_gets_nothing_even_with_the_id(tmp_path: Path) -> None:
    async with site(tmp_path) as (_, at), Caller(at) as maria, Caller(at) as thief:
        await maria.opens()
        await thief.opens()
        await maria.sends(PNG, "a.png", text="mine")
        file = next(line["files"][0]["id"] for line in await maria.until("mine") if line.get("files"))
        assert (await thief.gets(file)).status_code == 404
        thief.token = new_token()
        assert (await thief.gets(file)).status_code == 404
        thief.token = None
        assert (await thief.gets(file)).status_code == 404
        assert (await thief.client.get(f"/chat/file/{file}")).status_code == 404
        assert (await maria.gets(file)).status_code == 200


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"MZ\x90\0 program", "photo.png", "kind"),
        (b"<html><script>alert(1)</script>", "a.txt", "kind"),
        (png(40_000, 40_000), "bomb.png", "pixels"),
        (b"", "a.txt", "empty"),
    ],
)
async def test_what_may_not_pass_is_refused_with_a_reason_and_leaves_nothing(
    tmp_path: Path, content: bytes, name: str, code: str
) -> None:
    async with site(tmp_path) as (rooms, at), Caller(at) as maria:
        await maria.opens()
        assert await maria.sends(content, name) == {"t": "error", "code": code, "id": "f1"}
        chat = await chat_at(rooms, maria.address)
        async with rooms.database.read() as tx:
            assert await files.amount(tx, chat) == (0, 0)


async def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    async with site(tmp_path, FILE_MEGABYTES="1") as (_, at), Caller(at) as maria:
        await maria.opens()
        assert await maria.sends(bytes(1024 * 1024 + 1), "a.png") == {"t": "status", "code": 413}
        assert (await maria.sends(PNG, "a.png", "f2"))["t"] == "ack"


async def test_a_stranger_without_a_chat_can_leave_no_file(tmp_path: Path) -> None:
    async with site(tmp_path) as (_, at), Caller(at, new_token()) as stranger:
        assert (await stranger.sends(PNG, "a.png"))["code"] == "later"
        stranger.token = None
        assert (await stranger.sends(PNG, "a.png"))["code"] == "bad"


async def test_many_files_at_once_are_slowed_and_a_chat_holds_only_so_many(tmp_path: Path) -> None:
    async with site(tmp_path) as (rooms, at), Caller(at) as maria:
        await maria.opens()
        answers = [await maria.sends(PNG, "a.png", f"f{number}") for number in range(12)]
        assert [answer["t"] for answer in answers[:10]] == ["ack"] * 10
        assert answers[-1]["code"] == "slow"
        assert answers[-1]["retry_in"] > 0
        chat = await chat_at(rooms, maria.address)
        for number in range(MOST_FILES - 10):
            await rooms.files.keep(chat, f"more:{number}", "a.txt", b"words")
        with pytest.raises(FileRefused) as refused:
            await rooms.files.keep(chat, "one more", "a.txt", b"words")
        assert refused.value.code == "many"


async def test_forgetting_erases_the_files_too(tmp_path: Path) -> None:
    async with site(tmp_path) as (_, at), Caller(at) as maria:
        await maria.opens()
        await maria.sends(PNG, "a.png", text="mine")
        file = next(line["files"][0]["id"] for line in await maria.until("mine") if line.get("files"))
        await maria.poll({"t": "say", "id": "s1", "text": "delete my data"})
        await maria.until("delete")
        before = len(maria.lines)
        await maria.poll({"t": "say", "id": "s2", "text": "yes"})
        while len(maria.lines) == before:
            await maria.poll(wait=True)
        while (await maria.gets(file)).status_code == 200:
            await maria.poll(wait=True)
        assert (await maria.gets(file)).status_code == 404


async def test_a_page_elsewhere_may_only_if_its_site_is_allowed(tmp_path: Path) -> None:
    allowed, foreign = "https://www.school.example", "https://evil.example"
    async with site(tmp_path, CHAT_ORIGINS=allowed) as (_, at):
        async with Caller(at, origin=allowed) as maria:
            await maria.opens()
            assert (await maria.sends(PNG, "a.png"))["t"] == "ack"
            asked = await maria.client.request("OPTIONS", "/chat/file")
            assert asked.headers["access-control-allow-origin"] == allowed
            assert asked.headers["access-control-allow-headers"] == "x-warmline"
        async with Caller(at, origin=foreign) as thief:
            for path in ("/chat/poll", "/chat/file"):
                answer = await thief.client.post(path, content=b"{}")
                assert answer.status_code == 403
                assert "access-control-allow-origin" not in answer.headers


async def test_who_sends_slowly_from_one_address_keeps_nobody_else_waiting(tmp_path: Path) -> None:
    async with site(tmp_path) as (_, at), Caller(at) as maria, Caller(at) as slow:
        await maria.opens()
        await slow.opens()
        slow.client.headers["x-forwarded-for"] = "203.0.113.9"
        host, _, port = at.rpartition(":")
        opened = []
        for number in range(6):
            head = slow.head(id=f"s{number}", name="a.png")["x-warmline"]
            reads, writes = await asyncio.open_connection(host, int(port))
            writes.write(
                f"POST /chat/file HTTP/1.1\r\nhost: {at}\r\norigin: http://{at}\r\nx-forwarded-for: 203.0.113.9\r\n"
                f"x-warmline: {head}\r\ncontent-length: 1000\r\n\r\nfew".encode()
            )
            opened.append((reads, writes))
        last = await asyncio.wait_for(opened[-1][0].readuntil(b"}]"), 10)
        assert b'"slow"' in last
        assert (await maria.sends(PNG, "a.png"))["t"] == "ack"
        for _, writes in opened:
            writes.transport.abort()
            with contextlib.suppress(ConnectionError):
                await writes.wait_closed()
