"""A company's endpoint over real HTTP, to which webhooks are posted."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Company:
    """Keeps what it is sent; ``answers`` are its next statuses (then 200), ``headers`` go with each."""

    def __init__(self, thanks: bytes) -> None:
        self.got: list[tuple[dict[str, str], str]] = []
        self.answers: list[int] = []
        self.headers: dict[str, str] = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                text = self.rfile.read(int(self.headers["content-length"])).decode()
                outer.got.append(({k.lower(): v for k, v in self.headers.items()}, text))
                self.send_response(outer.answers.pop(0) if outer.answers else 200)
                for name, value in outer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(thanks)

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook?from=warmline"

    @property
    def types(self) -> list[str]:
        """The types of the messages it got."""
        return [json.loads(text)["type"] for _, text in self.got]


@contextmanager
def company_at_work(thanks: bytes = b"thanks") -> Iterator[Company]:
    """Have a company answer, always with ``thanks`` as its body, inside the block."""
    made = Company(thanks)
    threading.Thread(target=lambda: made.server.serve_forever(0.02), daemon=True).start()
    yield made
    made.server.shutdown()
    made.server.server_close()
