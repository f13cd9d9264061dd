"""The stand-in messenger posts to whoever listens now, whatever became of those it posted to before."""

import asyncio

from tests.standin.http import Poster, Reply, Server


class Listener:
    """A webhook that takes posts and keeps their bodies."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.server = Server(self._take)

    def _take(self, path: str, kind: str, body: bytes) -> Reply:
        self.taken.append(body)
        return 200, b"{}"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}/hook"


async def posted(post: Poster, url: str, *bodies: bytes) -> list[int]:
    """Post all at once, so that each has a connection of its own; give their statuses."""
    return [status for status, _ in await asyncio.gather(*(post(url, body, {}) for body in bodies))]


async def test_after_a_kill_the_next_posts_reach_the_new_address_at_the_first_try() -> None:
    killed, alive, post = Listener(), Listener(), Poster()
    await killed.server.start()
    await posted(post, killed.url, b"1", b"2", b"3")
    await killed.server.stop()
    await alive.server.start()
    try:
        assert await posted(post, alive.url, b"4", b"5", b"6") == [200, 200, 200]
    finally:
        post.close()
        await alive.server.stop()
    assert sorted(alive.taken) == [b"4", b"5", b"6"]


async def test_a_new_address_is_not_told_through_a_connection_to_one_that_lives_on() -> None:
    former, newest, post = Listener(), Listener(), Poster()
    await former.server.start()
    await newest.server.start()
    try:
        await posted(post, former.url, b"1", b"2")
        await posted(post, newest.url, b"3", b"4")
    finally:
        post.close()
        await former.server.stop()
        await newest.server.stop()
    assert sorted(former.taken) == [b"1", b"2"]
    assert sorted(newest.taken) == [b"3", b"4"]


async def test_a_listener_that_comes_back_at_its_address_is_reached_at_the_first_try() -> None:
    listener, post = Listener(), Poster()
    await listener.server.start()
    await posted(post, listener.url, b"1", b"2")
    port = listener.server.port
    await listener.server.stop()
    await listener.server.start(port)
    try:
        assert await posted(post, listener.url, b"3", b"4") == [200, 200]
    finally:
        post.close()
        await listener.server.stop()
