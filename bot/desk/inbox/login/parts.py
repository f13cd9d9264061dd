"""What the pages of coming in share: their services, and guards that ask for a session, a right and a token."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk.inbox.access import Access, Session, form_token, preferred
from bot.desk.inbox.reads import Reads
from bot.desk.inbox.render import Pages
from bot.desk.inbox.wording import words
from bot.origins import Origins
from bot.services.account import Account
from bot.services.audit import Audit
from bot.services.clock import Clock
from bot.services.mail import Mailer
from bot.services.passwords import Hasher
from bot.services.policy import Action
from bot.services.presence import Limits, Presence, Stage
from bot.services.sign_in import Refused, SignIn
from storage.engine import Database

LINK = "./run manager add NAME"
SETUP = "/inbox/account/second-factor"
Fields = Mapping[str, str]
Plain = Callable[[Request], Awaitable[Response]]
Page = Callable[[Request, Session], Awaitable[Response]]
Form = Callable[[Request, Session, Fields], Awaitable[Response]]


class Parts(msgspec.Struct, frozen=True):
    """The services behind the pages."""

    database: Database
    clock: Clock
    access: Access
    pages: Pages
    sign_in: SignIn
    account: Account
    audit: Audit
    mailer: Mailer
    public_url: str

    def inside(self, page: Page, action: Action | None = None) -> Plain:
        """Guard a page: only for who is wholly in, and may do ``action``."""

        async def guarded(request: Request) -> Response:
            session = await self.access.session(request)
            if session is None:
                return await self.ask(request)
            if action is None or session.may(action):
                return await page(request, session)
            if request.url.path == "/inbox":  # the way in for everybody, also for those who see no leads
                return RedirectResponse("/inbox/account", 303)
            return self.not_yours(session)

        return guarded

    def posted(self, form: Form, action: Action | None = None) -> Plain:
        """Guard a form: as ``inside``, and it comes from our page with its session's token."""

        async def guarded(request: Request) -> Response:
            session = await self.access.session(request)
            if session is None:
                return await self.ask(request)
            fields = await fields_of(request)
            if not self.access.may_post(request, session, fields.get("token", "")):
                return self.stale(request, session)
            if action is not None and not session.may(action):
                return self.not_yours(session)
            return await form(request, session, fields)

        return guarded

    async def ask(self, request: Request, problem: str = "", status: int = 403, typed: str = "") -> Response:
        """Ask who it is, in place of the page that was wanted; or for what is still missing of coming in."""
        present = await self.access.present(request)
        stage = self.access.stage(present) if present and not problem else Stage.FULL
        if stage is Stage.SETUP:
            return RedirectResponse(SETUP, 303)
        if stage is Stage.SECOND:
            return await self.ask_code(request)
        onward = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        mine = ("/inbox/login", "/inbox/enter", "/inbox/live")
        wanted = onward if request.method == "GET" and safe_path(onward) else "/inbox"
        wanted = "/inbox" if request.url.path in mine else wanted
        return self.pages.page(
            "login.html",
            status,
            language=preferred(request),
            problem=problem,
            typed=typed,
            onward=wanted,
            code=LINK,
        )

    async def ask_code(self, request: Request, problem: str = "", status: int = 403) -> Response:
        """Ask for a code of the second factor."""
        token = form_token(self.access.token(request))
        values = {"language": preferred(request), "token": token, "problem": problem}
        return self.pages.page("second.html", status, **values)

    async def looked(self, request: Request, session: Session, chat: str) -> None:
        """Write into the audit that a lead was opened."""
        await self.audit.looked(session.id, session.manager.id, chat, self.access.client(request))

    def stale(self, request: Request, session: Session | None = None) -> Response:
        """Say that a form is too old, or not from our page."""
        language = session.language if session else preferred(request)
        return self.say(language, "access.too_old", "access.nothing_changed", status=403)

    def not_yours(self, session: Session) -> Response:
        """Say that somebody's roles do not allow this."""
        return self.say(session.language, "access.not_yours", "access.ask_an_admin", status=403)

    def say(self, language: str, title: str, *parts: str, status: int = 200, onward: str = "") -> Response:
        """Answer with a page of a few sentences from the catalog."""
        said = words(language)
        return self.pages.page(
            "plain.html",
            status,
            language=language,
            title=said.plain(title),
            parts=[said.plain(part) for part in parts],
            onward=onward,
        )


class Keys(msgspec.Struct):
    """What the house gives the door: how long sessions last, how passwords are kept, who sends mail."""

    limits: Limits
    hasher: Hasher
    mailer: Mailer


def build_parts(
    database: Database, clock: Clock, reads: Reads, pages: Pages, *, public_url: str, keys: Keys
) -> Parts:
    """Wire the services behind the pages."""
    presence = Presence(database, clock, keys.limits)
    https = public_url.startswith("https:")
    return Parts(
        database=database,
        clock=clock,
        access=Access(reads, Origins(public_url), presence, https=https),
        pages=pages,
        sign_in=SignIn(database, clock, keys.hasher, presence),
        account=Account(database, clock, keys.hasher, presence),
        audit=Audit(database, clock),
        mailer=keys.mailer,
        public_url=public_url,
    )


async def fields_of(request: Request) -> Fields:
    """Read a form's fields; files are left out. A field sent several times has its values joined by spaces."""
    found: dict[str, str] = {}
    async with request.form(max_files=0, max_fields=100) as form:
        for name, value in form.multi_items():
            if isinstance(value, str):
                found[name] = f"{found[name]} {value}" if name in found else value
    return found


def safe_path(path: str) -> bool:
    """Whether a path leads to a page of the inbox, and nowhere else."""
    inside = path == "/inbox" or path.startswith(("/inbox/", "/inbox?"))
    return inside and path.isascii() and path.isprintable() and "\\" not in path and len(path) < 500


def problem_key(refused: Refused) -> str:
    """Give the key of the sentence that says why."""
    return f"access.no_{refused.why.replace(' ', '_')}"


def problem_text(language: str, refused: Refused) -> str:
    """Say why somebody was refused, with the time to wait."""
    said = words(language)
    if refused.why != "wait":
        return said.plain(problem_key(refused))
    minutes = -(-refused.seconds // 60)
    if refused.seconds < 100:
        return said.plain("access.no_wait_seconds", count=refused.seconds)
    return said.plain("access.no_wait_minutes", count=minutes)
