"""A stand-in for HubSpot: contacts, deals, properties and associations, as its CRM's documentation describes them."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

TOKEN = "pat-eu1-test"
DEFAULTS = {
    "contacts": {"email", "phone", "firstname", "lastname", "lifecyclestage"},
    "deals": {"dealname", "description", "dealstage", "pipeline"},
}
STAGES = {"appointmentscheduled", "closedwon", "closedlost"}
METHODS = {"do_GET", "do_POST", "do_PATCH", "do_PUT", "do_DELETE"}
Answer = tuple[int, dict[str, Any]]


class HubSpot:
    """One account. ``refusals`` are what the next requests get instead: status, headers, body."""

    def __init__(self) -> None:
        self.objects: dict[str, dict[str, dict[str, str]]] = {"contacts": {}, "deals": {}}
        self.properties = {kind: set(names) for kind, names in DEFAULTS.items()}
        self.unique: set[tuple[str, str]] = set()
        self.associations: set[tuple[str, str]] = set()
        self.asked: list[str] = []
        self.refusals: list[tuple[int, dict[str, str], dict[str, Any]]] = []
        self.break_after: Callable[[str], bool] = lambda _: False
        """Which requests are done, but never answered: the connection is cut."""
        self.bad_emails: set[str] = set()
        self.erases = True
        """Whether the account has contacts erased for good."""
        self.erased: list[str] = []
        self.archived: dict[str, dict[str, str]] = {}
        """What can be brought back for 90 days, by id."""
        self._number = 500
        self._lock = threading.Lock()

    # --- what is asked ---

    def answer(self, method: str, path: str, query: dict[str, str], said: dict[str, Any]) -> Answer:
        parts = path.strip("/").split("/")
        match [method, *parts]:
            case ["POST", "crm", "v3", "properties", kind]:
                return self._property(kind, said)
            case ["POST", "crm", "v3", "objects", kind, "batch", "upsert"]:
                return self._upsert(kind, said)
            case ["GET", "crm", "v3", "objects", kind, id_]:
                found = self._find(kind, unquote(id_), query.get("idProperty", ""))
                return (200, self._shown(kind, found)) if found else _missing()
            case ["POST", "crm", "v3", "objects", "contacts", "gdpr-delete"]:
                return self._erase(said["objectId"])
            case ["DELETE", "crm", "v3", "objects", kind, id_]:
                if id_ in self.objects[kind]:
                    self.archived[id_] = self.objects[kind].pop(id_)
                return 204, {}
            case ["PATCH", "crm", "v3", "objects", kind, id_]:
                found = self._find(kind, unquote(id_), query.get("idProperty", ""))
                return self._change(kind, found, said["properties"]) if found else _missing()
            case [
                "PUT",
                "crm",
                "v4",
                "objects",
                "deals",
                deal,
                "associations",
                "default",
                "contacts",
                contact,
            ]:
                if deal not in self.objects["deals"] or contact not in self.objects["contacts"]:
                    return _missing()
                self.associations.add((deal, contact))
                return 200, {"status": "COMPLETE"}
        return 404, {"status": "error", "message": f"no such place: {method} {path}"}

    def _erase(self, id_: str) -> Answer:
        if not self.erases:
            return 403, {"status": "error", "message": "This account does not erase."}
        if id_ not in self.objects["contacts"]:
            return _missing()
        del self.objects["contacts"][id_]
        self.erased.append(id_)
        return 204, {}

    def _property(self, kind: str, said: dict[str, Any]) -> Answer:
        if said["name"] in self.properties[kind]:
            return 409, {
                "status": "error",
                "message": "A property named that already exists.",
                "category": "CONFLICT",
            }
        self.properties[kind].add(said["name"])
        if said.get("hasUniqueValue"):
            self.unique.add((kind, said["name"]))
        return 201, said

    def _upsert(self, kind: str, said: dict[str, Any]) -> Answer:
        (one,) = said["inputs"]
        key, id_ = one["idProperty"], one["id"]
        if (kind, key) not in self.unique:
            return 400, {"status": "error", "message": f"{key} is not a unique property"}
        found = self._find(kind, id_, key)
        if found:
            return self._batch(self._change(kind, found, one["properties"]))
        return self._batch(self._change(kind, "", {**one["properties"], key: id_}))

    def _batch(self, answer: Answer) -> Answer:
        status, body = answer
        return (status, {"status": "COMPLETE", "results": [body]}) if status < 300 else answer

    def _change(self, kind: str, id_: str, properties: dict[str, str]) -> Answer:
        if unknown := set(properties) - self.properties[kind]:
            return 400, {"status": "error", "message": f"Property values were not valid: {sorted(unknown)}"}
        if properties.get("email") in self.bad_emails:
            return 400, {"status": "error", "message": "Property values were not valid: INVALID_EMAIL"}
        if properties.get("dealstage", "closedwon") not in STAGES:
            return 400, {"status": "error", "message": f"{properties['dealstage']} is not a valid stage"}
        other = self._find(kind, properties.get("email", ""), "email")
        if other and other != id_:
            message = f"Contact already exists. Existing ID: {other}"
            return 409, {"status": "error", "message": message, "category": "CONFLICT"}
        if not id_:
            self._number += 1
            id_ = str(self._number)
        self.objects[kind].setdefault(id_, {}).update(properties)
        return 200, self._shown(kind, id_)

    def _find(self, kind: str, id_: str, by: str) -> str:
        if not by:
            return id_ if id_ in self.objects[kind] else ""
        found = [number for number, one in self.objects[kind].items() if id_ and one.get(by) == id_]
        return found[0] if found else ""

    def _shown(self, kind: str, id_: str) -> dict[str, Any]:
        return {"id": id_, "properties": dict(self.objects[kind][id_])}

    # --- for tests ---

    def add(self, **properties: str) -> str:
        """Put a contact there that is none of ours; give its id."""
        self._number += 1
        self.objects["contacts"][str(self._number)] = properties
        return str(self._number)

    @property
    def contacts(self) -> list[dict[str, str]]:
        return list(self.objects["contacts"].values())

    @property
    def deals(self) -> list[dict[str, str]]:
        return list(self.objects["deals"].values())

    def handle(
        self, method: str, target: str, said: dict[str, Any]
    ) -> tuple[int, dict[str, str], dict[str, Any]]:
        parts = urlsplit(target)
        with self._lock:
            self.asked.append(f"{method} {parts.path}")
            if self.refusals:
                return self.refusals.pop(0)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            status, body = self.answer(method, parts.path, query, said)
            return status, {}, body


def _missing() -> Answer:
    return 404, {"status": "error", "message": "resource not found", "category": "OBJECT_NOT_FOUND"}


@contextmanager
def serving(account: HubSpot) -> Iterator[str]:
    """Serve an account; gives the address of its API."""

    class Handler(BaseHTTPRequestHandler):
        def do(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            said = json.loads(self.rfile.read(length)) if length else {}
            if self.headers["authorization"] != f"Bearer {TOKEN}":
                wrong = {"status": "error", "message": "Authentication credentials not found"}
                self._answer(401, {}, wrong)
                return
            answer = account.handle(self.command, self.path, said)
            if account.break_after(f"{self.command} {re.sub('[?].*', '', self.path)}"):
                self.connection.close()
            else:
                self._answer(*answer)

        def __getattr__(self, name: str) -> Callable[[], None]:
            if name in METHODS:
                done: Callable[[], None] = self.do
                return done
            raise AttributeError(name)

        def _answer(self, status: int, headers: dict[str, str], body: dict[str, Any]) -> None:
            text = json.dumps(body).encode()
            self.send_response(status)
            for name, value in {**headers, "content-length": str(len(text))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=lambda: server.serve_forever(0.02), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
