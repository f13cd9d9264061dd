"""The webhooks of a company, for admins: adding, changing, secrets, trying out.

A secret is shown once, when it is made. What is wrong is told all at once, and what was typed stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox.access import Session
from bot.desk.inbox.login.parts import Fields, Parts
from bot.desk.inbox.wording import Words, words
from bot.services import audit
from bot.services.outgoing import telling
from bot.services.outgoing.body import EVENTS
from bot.services.outgoing.guard import LONGEST, ForbiddenError
from bot.services.outgoing.post import Post
from bot.services.outgoing.webhook import new_secret
from bot.services.policy import Action
from storage import delivery
from storage.delivery import Webhook
from storage.engine import Transaction
from storage.ids import new_id

PAGE = "/inbox/webhooks"
MOST = 50
"""Endpoints a company may have."""
BY_HAND = "by hand"
WHYS = {
    "it answered 410 Gone": "delivery.why_gone",
    "it failed for five days": "delivery.why_failing",
    BY_HAND: "delivery.why_by_hand",
}
"""Why an endpoint is off, as the database has it, and the words for it."""
Problems = Sequence[tuple[str, str]]
"""Which field is wrong, and why, in words."""


class Hooks:
    """The pages under ``/inbox/webhooks``."""

    def __init__(self, parts: Parts, post: Post) -> None:
        self._parts = parts
        self._post = post

    def routes(self) -> list[BaseRoute]:
        """Give the routes."""
        inside, posted, action = self._parts.inside, self._parts.posted, Action.MANAGE_WEBHOOKS
        return [
            Route(PAGE, inside(self._list, action), methods=["GET"]),
            Route(PAGE, posted(self._add, action), methods=["POST"]),
            Route(f"{PAGE}/{{hook}}", inside(self._one, action), methods=["GET"]),
            Route(f"{PAGE}/{{hook}}/{{what}}", posted(self._change, action), methods=["POST"]),
        ]

    # --- pages ---

    async def _list(self, _request: Request, session: Session) -> Response:
        return await self._show_list(session, {"events": " ".join(EVENTS)})

    async def _show_list(self, session: Session, given: Fields, problems: Problems = ()) -> Response:
        async with self._parts.database.read() as tx:
            hooks = await delivery.webhooks(tx)
        values = {"hooks": hooks, "crms": sorted(self._post.crms), **_shown(given, problems)}
        return self._page("webhooks.html", session, 422 if problems else 200, **values)

    async def _one(self, request: Request, session: Session) -> Response:
        hook = await self._hook(request)
        if hook is None:
            return self._none(session)
        given = {"url": hook.url, "events": " ".join(hook.events)}
        return self._show(session, hook, given, saved="saved" in request.query_params)

    def _show(
        self, session: Session, hook: Webhook, given: Fields, problems: Problems = (), **more: Any
    ) -> Response:
        values = {"hook": hook, "tested": None, "saved": False, **_shown(given, problems), **more}
        return self._page("webhook.html", session, 422 if problems else 200, **values)

    def _page(self, template: str, session: Session, status: int = 200, **values: Any) -> Response:
        return self._parts.pages.page(
            template, status, session=session, events=EVENTS, whys=WHYS, now=self._parts.clock(), **values
        )

    def _none(self, session: Session) -> Response:
        return self._parts.say(session.language, "delivery.no_such_webhook", status=404)

    async def _hook(self, request: Request) -> Webhook | None:
        async with self._parts.database.read() as tx:
            found = await delivery.webhooks(tx)
        return next((one for one in found if one.id == request.path_params["hook"]), None)

    # --- forms ---

    async def _add(self, request: Request, session: Session, fields: Fields) -> Response:
        url, events = fields.get("url", "").strip(), _events(fields)
        problems = await self._problems(url, events, words(session.language))
        async with self._parts.database.read() as tx:
            if not problems and len(await delivery.webhooks(tx)) >= MOST:
                problems = [("url", words(session.language).plain("delivery.too_many", count=MOST))]
        if problems:
            return await self._show_list(session, fields, problems)
        now = self._parts.clock()
        made = Webhook(new_id(now), url, new_secret(), events, now)
        async with self._parts.database.write() as tx:
            await telling.add(tx, made, tuple(self._post.crms))
            await self._note(tx, request, session, "added", made.id)
        return self._page("webhook_secret.html", session, hook=made, changed=False)

    async def _problems(self, url: str, events: Sequence[str], said: Words) -> list[tuple[str, str]]:
        problems = []
        try:
            await self._post.judge(url)
        except ForbiddenError as error:
            problems.append(("url", said.plain(f"delivery.url_{error.why}", host=error.host)))
        if not events:
            problems.append(("events", said.plain("delivery.no_events")))
        return problems

    async def _change(self, request: Request, session: Session, fields: Fields) -> Response:
        hook, what = await self._hook(request), request.path_params["what"]
        if hook is None:
            return self._none(session)
        match what:
            case "test":
                return self._show(
                    session,
                    hook,
                    {"url": hook.url, "events": " ".join(hook.events)},
                    tested=await self._post.try_out(hook),
                )
            case "change":
                return await self._edit(request, session, hook, fields)
            case "secret":
                return await self._renew(request, session, hook)
            case "remove":
                async with self._parts.database.write() as tx:
                    await delivery.remove(tx, hook.id)
                    await self._note(tx, request, session, "removed", hook.id)
                return RedirectResponse(PAGE, 303)
        changed = _SWITCHES.get(what)
        return (
            self._none(session)
            if changed is None
            else await self._save(request, session, hook, what, changed)
        )

    async def _edit(self, request: Request, session: Session, hook: Webhook, fields: Fields) -> Response:
        url, events = fields.get("url", "").strip(), _events(fields)
        if problems := await self._problems(url, events, words(session.language)):
            return self._show(session, hook, fields, problems)
        return await self._save(request, session, hook, "changed", {"url": url, "events": events})

    async def _renew(self, request: Request, session: Session, hook: Webhook) -> Response:
        """Make a new secret; the old one signs beside it until it is ended."""
        secret = new_secret()
        async with self._parts.database.write() as tx:
            await delivery.change(tx, hook.id, secret=secret, secret_before=hook.secret)
            await self._note(tx, request, session, "new secret", hook.id)
        return self._page(
            "webhook_secret.html", session, hook=await self._hook(request) or hook, changed=True
        )

    async def _save(
        self, request: Request, session: Session, hook: Webhook, what: str, values: Mapping[str, Any]
    ) -> Response:
        async with self._parts.database.write() as tx:
            await delivery.change(tx, hook.id, **values)
            await self._note(tx, request, session, what, hook.id)
        return RedirectResponse(f"{PAGE}/{hook.id}?saved=yes", 303)

    async def _note(self, tx: Transaction, request: Request, session: Session, what: str, hook: str) -> None:
        client = self._parts.access.client(request)
        now, who = self._parts.clock(), session.manager.id
        await audit.write(tx, now, who, "webhook changed", client=client, result=what, id=hook)


_SWITCHES: Mapping[str, Mapping[str, Any]] = {
    "on": {"active": True, "why": "", "failing_since": None},
    "off": {"active": False, "why": BY_HAND},
    "end-secret": {"secret_before": ""},
}
"""Forms that set something and ask nothing."""


def _events(fields: Fields) -> tuple[str, ...]:
    chosen = fields.get("events", "").split()
    return tuple(event for event in EVENTS if event in chosen)


def _shown(given: Fields, problems: Problems) -> dict[str, Any]:
    return {
        "url": given.get("url", "")[:LONGEST],
        "chosen": given.get("events", "").split(),
        "problems": problems,
        "wrong": dict(reversed(problems)),
    }
