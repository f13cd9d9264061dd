"""One's own account: address, password, second factor, sessions."""

from __future__ import annotations

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox.access import Session
from bot.desk.inbox.login.notices import Notices
from bot.desk.inbox.login.parts import SETUP, Fields, Parts, fields_of, problem_text
from bot.services import second_factor
from bot.services.presence import Stage
from bot.services.sign_in import Refused
from storage.sessions import Present

HERE = "/inbox/account"


class Own:
    """The pages under ``/inbox/account``."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._notices = Notices(parts.mailer)

    def routes(self) -> list[BaseRoute]:
        """Give the routes."""
        forms = {
            "password": self._password,
            "email": self._email,
            "sessions": self._sessions,
            "codes": self._codes,
            "second-factor/off": self._off,
        }
        return [
            Route(HERE, self._parts.inside(self._page), methods=["GET"]),
            Route(SETUP, self._setup, methods=["GET"]),
            Route(SETUP, self._switch_on, methods=["POST"]),
            *(
                Route(f"{HERE}/{name}", self._parts.posted(form), methods=["POST"])
                for name, form in forms.items()
            ),
        ]

    async def _page(self, request: Request, session: Session) -> Response:
        done = request.query_params.get("done", "")
        return await self._show(session, done=done if done in ("password", "email") else "")

    async def _show(
        self,
        session: Session,
        *,
        about: str = "",
        refused: Refused | None = None,
        done: str = "",
    ) -> Response:
        """Show the account; ``about`` names the form that ``refused`` or ``done`` belongs to."""
        own = await self._parts.account.own(session.manager.id)
        return self._parts.pages.page(
            "account.html",
            422 if refused else 200,
            session=session,
            own=own,
            now=self._parts.clock(),
            needed=self._parts.sign_in.needs_totp(session.roles),
            about=about,
            problem=problem_text(session.language, refused) if refused else "",
            done=done,
        )

    async def _present(self, request: Request) -> Present:
        present = await self._parts.access.present(request)
        if present is None:
            raise LookupError("the session ended within its own request")
        return present

    async def _notify(self, session: Session, change: str, email: str | None = None) -> None:
        """Mail that something was changed, to the address of before where that was changed itself."""
        own = await self._parts.account.own(session.manager.id)
        self._notices.tell(email or own.manager.email, own.manager.name, session.language, change)

    # --- forms ---

    async def _password(self, request: Request, session: Session, fields: Fields) -> Response:
        access = self._parts.access
        came = await self._parts.account.change_password(
            await self._present(request),
            fields.get("old", "")[:1000],
            fields.get("new", "")[:1000],
            access.client(request),
            access.token(request),
        )
        if isinstance(came, Refused):
            return await self._show(session, about="password", refused=came)
        await self._notify(session, "password")
        return access.let_in(RedirectResponse(f"{HERE}?done=password", 303), came)

    async def _email(self, request: Request, session: Session, fields: Fields) -> Response:
        before = (await self._parts.account.own(session.manager.id)).manager.email
        refused = await self._parts.account.change_email(
            await self._present(request),
            fields.get("password", "")[:1000],
            fields.get("email", "").strip()[:320],
            self._parts.access.client(request),
        )
        if refused:
            return await self._show(session, about="email", refused=refused)
        await self._notify(session, "email", before)
        return RedirectResponse(f"{HERE}?done=email", 303)

    async def _sessions(self, request: Request, _session: Session, fields: Fields) -> Response:
        present, client = await self._present(request), self._parts.access.client(request)
        await self._parts.account.end_session(present, fields.get("session", "")[:40], client)
        return RedirectResponse(HERE, 303)

    async def _codes(self, request: Request, session: Session, fields: Fields) -> Response:
        present, client = await self._present(request), self._parts.access.client(request)
        came = await self._parts.account.renew_codes(present, fields.get("password", "")[:1000], client)
        if isinstance(came, Refused):
            return await self._show(session, about="codes", refused=came)
        return self._parts.pages.page("codes.html", session=session, codes=came)

    async def _off(self, request: Request, session: Session, fields: Fields) -> Response:
        present, client = await self._present(request), self._parts.access.client(request)
        refused = await self._parts.account.switch_off(present, fields.get("password", "")[:1000], client)
        if refused:
            return await self._show(session, about="off", refused=refused)
        await self._notify(session, "second_off")
        return RedirectResponse(HERE, 303)

    # --- setting up the second factor: also for those whose role lets them in only with one ---

    async def _setup(self, request: Request) -> Response:
        present = await self._parts.access.present(request)
        if present is None or self._parts.access.stage(present) is Stage.SECOND:
            return await self._parts.ask(request)
        return await self._show_setup(request, present)

    async def _show_setup(
        self, request: Request, present: Present, refused: Refused | None = None
    ) -> Response:
        parts = self._parts
        session = await parts.access.session_of(request, present)
        secret = await parts.account.offered_secret(session.manager.id)
        address = second_factor.address_of(secret, session.manager.name, "Warmline")
        return parts.pages.page(
            "second_factor.html",
            422 if refused else 200,
            session=session,
            picture=Markup(second_factor.picture(address)),  # noqa: S704 - drawn by us, holds no text
            secret=second_factor.spaced(secret),
            has_password=present.has_password,
            must=parts.access.stage(present) is Stage.SETUP,
            problem=problem_text(session.language, refused) if refused else "",
        )

    async def _switch_on(self, request: Request) -> Response:
        parts = self._parts
        present = await parts.access.present(request)
        if present is None or parts.access.stage(present) is Stage.SECOND:
            return await parts.ask(request)
        session, fields = await parts.access.session_of(request, present), await fields_of(request)
        if not parts.access.may_post(request, session, fields.get("token", "")):
            return parts.stale(request, session)
        came = await parts.account.switch_on(
            present,
            fields.get("password", "")[:1000],
            fields.get("code", "")[:20],
            parts.access.client(request),
            parts.access.token(request),
        )
        if isinstance(came, Refused):
            return await self._show_setup(request, present, came)
        await self._notify(session, "second_on")
        shown = parts.pages.page("codes.html", session=session, codes=came.codes)
        return parts.access.let_in(shown, came.ticket)
