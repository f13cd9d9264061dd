"""Mail over a real SMTP conversation with a server of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, cast

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from bot.services.mail import Mailer, MailError, is_address, message_id, parse_server


class Post:
    """Keeps what is handed in; ``answer`` is what the server says to a message."""

    def __init__(self) -> None:
        self.taken: list[EmailMessage] = []
        self.answer = "250 OK"
        self.url = ""

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = cast("bytes", envelope.content)
        self.taken.append(message_from_bytes(content, EmailMessage, policy=policy.default))
        return self.answer


@pytest.fixture
def post() -> Iterator[Post]:
    post = Post()
    controller: Any = Controller(post, hostname="127.0.0.1", port=0)
    controller.port = free_port()
    controller.start()
    post.url = f"smtp://127.0.0.1:{controller.port}?tls=none"
    yield post
    controller.stop()


def free_port() -> int:
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


async def test_a_message_arrives_as_it_was_written(post: Post) -> None:
    mailer = Mailer(post.url, "Lingua Haus <desk@school.example>")
    await mailer.send("anna@school.example", "Grüße\r\nBcc: x@y.z", "Hello,\nсюда.\n", key="reset:7")
    (got,) = post.taken
    assert got["to"] == "anna@school.example"
    assert got["from"] == "Lingua Haus <desk@school.example>"
    assert got["subject"] == "Grüße Bcc: x@y.z"
    assert got["bcc"] is None
    assert got["message-id"] == "<reset-7@school.example>"
    assert got.get_content().replace("\r\n", "\n") == "Hello,\nсюда.\n"


async def test_the_same_key_gives_the_same_message_id(post: Post) -> None:
    mailer = Mailer(post.url, "desk@school.example")
    for _ in range(2):
        await mailer.send("anna@school.example", "Hello", "text", key="one")
    assert len({message["message-id"] for message in post.taken}) == 1
    assert message_id("one", "desk@school.example") == post.taken[0]["message-id"]


@pytest.mark.parametrize(("answer", "final"), [("451 later", False), ("550 never", True)])
async def test_a_refusal_says_whether_another_try_can_help(post: Post, answer: str, final: bool) -> None:
    post.answer = answer
    with pytest.raises(MailError) as caught:
        await Mailer(post.url, "desk@school.example").send("anna@school.example", "Hello", "text")
    assert (caught.value.is_final, caught.value.reason) == (final, f"answer-{answer[:3]}")


async def test_a_server_that_is_down_is_worth_another_try() -> None:
    with pytest.raises(MailError) as caught:
        await Mailer(f"smtp://127.0.0.1:{free_port()}?tls=none", "a@b.example").send("c@d.example", "s", "t")
    assert not caught.value.is_final


async def test_a_server_without_tls_is_not_talked_to_unless_the_operator_says_so(post: Post) -> None:
    with pytest.raises(MailError):
        await Mailer(post.url.removesuffix("?tls=none"), "a@b.example").send("c@d.example", "s", "t")
    assert post.taken == []


@pytest.mark.parametrize(
    "address", ["", "anna", "a@b, c@d", "a@b\nBcc: c@d", "a b@c.example", "<a@b.example>", "a@b@c"]
)
async def test_what_is_no_address_is_never_sent_to(post: Post, address: str) -> None:
    assert not is_address(address)
    with pytest.raises(MailError) as caught:
        await Mailer(post.url, "desk@school.example").send(address, "Hello", "text")
    assert caught.value.is_final
    assert post.taken == []


@pytest.mark.parametrize(("subject", "text"), [("half a letter \ud83d", "t"), ("s", "half a letter \ud83d")])
async def test_what_cannot_be_written_is_refused_for_good(post: Post, subject: str, text: str) -> None:
    with pytest.raises(MailError) as caught:
        await Mailer(post.url, "a@b.example").send("c@d.example", subject, text)
    assert caught.value.is_final
    assert post.taken == []


async def test_without_a_server_the_mailer_says_that_it_is_not_ready() -> None:
    mailer = Mailer("", "")
    assert not mailer.is_ready
    with pytest.raises(MailError):
        await mailer.send("a@b.example", "s", "t")


def test_the_address_of_a_server_tells_its_port_and_how_it_is_protected() -> None:
    assert (parse_server("smtps://a:p%40s@mail.example").port, parse_server("smtp://mail.example").port) == (
        465,
        587,
    )
    assert parse_server("smtps://a:p%40s@mail.example").password == "p@s"
    assert parse_server("smtp://mail.example").tls == "starttls"
    for wrong in ("mail.example", "http://mail.example", "smtp://", "smtp://a?tls=maybe"):
        with pytest.raises(ValueError, match=r"mail server|tls"):
            parse_server(wrong)
