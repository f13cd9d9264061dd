"""A visitor the site knows: only by its signature, the same chat in every browser, nothing left behind."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.web.identity import Identities, Identity, signed
from dialogs.engine.vouching import EMAIL
from storage import conversations
from storage.records import Address
from tests.bot.channels.web_client import Browser
from tests.bot.channels.web_house import Caller, site

SECRET = "a secret of the site and of this server, long enough"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SOON = int(NOW.timestamp()) + 3600


@pytest.fixture(autouse=True)
async def bounded() -> AsyncIterator[None]:
    async with asyncio.timeout(30):
        yield


def word(id_: str = "u-17", expires: int = SOON, secret: str = SECRET, **more: str) -> Identity:
    """Give what a site's server passes to its page."""
    bare = Identity(id_, expires, "", **more)
    return msgspec.structs.replace(bare, signature=signed(bare, secret.encode()))


def test_the_signature_is_the_one_the_documentation_shows() -> None:
    identity = word(name="Maria", email="maria@example.org")
    assert identity.signature == "b58d791c41af165755273a38b9e90b90397b0d195704a086e6ebbc700bc5fa25"


def test_a_good_signature_is_good_until_it_expires() -> None:
    known = Identities(SECRET)
    assert known.is_genuine(word(), NOW)
    assert not known.is_genuine(word(expires=int(NOW.timestamp())), NOW)
    assert not known.is_genuine(word(expires=SOON + 48 * 3600), NOW)


def test_without_a_secret_nobody_is_known() -> None:
    assert not Identities("").is_genuine(word(secret=""), NOW)


@given(st.sampled_from(["id", "name", "email", "expires", "signature"]), st.text(max_size=20))
def test_no_field_can_be_changed(field: str, text: str) -> None:
    known = Identities(SECRET)
    genuine = word(name="Maria", email="maria@example.org")
    value: Any = SOON - len(text) - 1 if field == "expires" else text
    if getattr(genuine, field) != value:
        assert not known.is_genuine(msgspec.structs.replace(genuine, **{field: value}), NOW)


def test_fields_cannot_be_shifted_into_each_other() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"id": "a\nb", "expires": SOON, "signature": "x"}, Identity)


def body(identity: Identity) -> dict[str, Any]:
    return {name: getattr(identity, name) for name in identity.__struct_fields__}


def today(**more: Any) -> dict[str, Any]:
    return body(word(expires=int(time.time()) + 600, **more))


async def test_two_browsers_of_one_signed_visitor_are_one_chat(tmp_path: Path) -> None:
    async with site(tmp_path, WEB_IDENTITY_SECRET=SECRET) as (_, at), Caller(at) as work, Caller(at) as home:
        work.identity, home.identity = today(), today()
        await work.poll({"t": "open", "id": "v1", "language": "en"})
        await work.until("What do you want English for?")
        await work.poll({"t": "say", "id": "m1", "text": "an exam"})
        await home.until("an exam")
        assert [line["seq"] for line in home.lines][:2] == [1, 2]


async def test_an_unsigned_claim_opens_nothing_and_merges_nothing(tmp_path: Path) -> None:
    async with (
        site(tmp_path, WEB_IDENTITY_SECRET=SECRET) as (_, at),
        Caller(at) as maria,
        Caller(at) as thief,
    ):
        maria.identity = today()
        await maria.poll({"t": "open", "id": "v1", "language": "en"})
        await maria.until("What do you want English for?")
        for wrong in ({"signature": "0" * 64}, {"id": "u-18"}, {"expires": int(time.time()) + 900}):
            thief.identity = {**today(), **wrong}
            assert await thief.poll() == [{"t": "error", "code": "unknown"}]
        assert thief.lines == []


async def test_who_signs_out_on_a_shared_computer_leaves_no_word_to_the_next_one(tmp_path: Path) -> None:
    async with site(tmp_path, WEB_IDENTITY_SECRET=SECRET) as (_, at), Caller(at) as browser:
        await browser.opens()
        token, before = browser.token, list(browser.lines)
        browser.identity, browser.cursor = today(), 0
        await browser.poll(
            {"t": "open", "id": "v1", "language": "en"}, {"t": "say", "id": "m1", "text": "my secret"}
        )
        await browser.until("my secret")
        browser.identity, browser.cursor, browser.lines = None, 0, []
        assert browser.token == token
        await browser.until("What do you want English for?")
        assert [line["seq"] for line in browser.lines] == [line["seq"] for line in before]
        assert "my secret" not in str(browser.lines)


async def test_a_signed_address_counts_as_proven_once_the_prospect_agrees(tmp_path: Path) -> None:
    async with site(tmp_path, WEB_IDENTITY_SECRET=SECRET) as (rooms, at), Caller(at) as maria:
        maria.identity = today(name="Maria Gonzalez", email="maria@gonzalez.example")
        await maria.poll({"t": "open", "id": "v1", "language": "en"})
        await maria.until("What do you want English for?")
        address = rooms.channels["web"].known_at(msgspec.convert(maria.identity, Identity))  # type: ignore[attr-defined]
        async with rooms.database.read() as tx:
            found = await conversations.find(tx, Address("web", "site", address))
        assert found is not None
        kept = {**found.state.answers, **found.state.held}[EMAIL]
        assert (kept.words, kept.proof) == ("maria@gonzalez.example", "own")
        assert EMAIL not in found.state.answers  # not before consent
        assert found.state.name_hint == "Maria Gonzalez"


async def test_a_socket_takes_the_sites_word_too_and_closes_on_a_bad_one(tmp_path: Path) -> None:
    async with site(tmp_path, WEB_IDENTITY_SECRET=SECRET) as (_, at):
        for identity, wanted in ((today(), "welcome"), ({**today(), "signature": "no"}, "error")):
            browser = Browser(at)
            browser.identity = identity
            async with browser:
                assert browser.welcome["t"] == wanted
