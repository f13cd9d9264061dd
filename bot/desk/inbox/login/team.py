"""The people on the team, for admins: inviting, roles, switching off, ending sessions, lost phones."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot import log
from bot.desk.inbox.access import Session
from bot.desk.inbox.login.parts import Fields, Parts
from bot.desk.inbox.wording import words
from bot.services import staff
from bot.services.mail import MailError
from bot.services.policy import Action, Role
from bot.services.presence import hash_of, new_token
from bot.services.staff import By, Member, StaffError
from dialogs.ids import ManagerId

HERE = "/inbox/staff"


class Team:
    """The pages under ``/inbox/staff``."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> list[BaseRoute]:
        """Give the routes."""
        inside, posted, action = self._parts.inside, self._parts.posted, Action.MANAGE_STAFF
        return [
            Route(HERE, inside(self._list, action), methods=["GET"]),
            Route(HERE, posted(self._invite, action), methods=["POST"]),
            Route(f"{HERE}/{{person}}", inside(self._person, action), methods=["GET"]),
            Route(f"{HERE}/{{person}}/{{what}}", posted(self._change, action), methods=["POST"]),
        ]

    # --- pages ---

    async def _list(self, _request: Request, session: Session) -> Response:
        return await self._show_list(session)

    async def _show_list(self, session: Session, problem: str = "", given: Fields | None = None) -> Response:
        return self._parts.pages.page(
            "staff.html",
            422 if problem else 200,
            session=session,
            members=await staff.members(self._parts.database),
            roles=list(Role),
            now=self._parts.clock(),
            can_mail=self._parts.mailer.is_ready,
            problem=words(session.language).plain(f"staff.no_{problem}") if problem else "",
            given=given or {},
        )

    async def _person(self, request: Request, session: Session) -> Response:
        return await self._show_person(request, session)

    async def _show_person(self, request: Request, session: Session, problem: str = "") -> Response:
        member = await self._member(request)
        if member is None:
            return self._parts.say(session.language, "staff.nobody", status=404)
        return self._parts.pages.page(
            "person.html",
            422 if problem else 200,
            session=session,
            member=member,
            roles=list(Role),
            now=self._parts.clock(),
            problem=words(session.language).plain(f"staff.no_{problem}") if problem else "",
        )

    async def _member(self, request: Request) -> Member | None:
        wanted = request.path_params["person"]
        found = await staff.members(self._parts.database)
        return next((one for one in found if one.manager.id == wanted), None)

    # --- forms ---

    async def _invite(self, request: Request, session: Session, fields: Fields) -> Response:
        parts, key = self._parts, new_token()
        email = fields.get("email", "").strip()[:320]
        try:
            name = staff.plain_name(fields.get("name", "")[:200])
            if await staff.anybody(parts.database, name):
                raise StaffError("there")
            await staff.add(
                parts.database,
                parts.clock,
                name,
                hash_of(key),
                roles=fields.get("roles", "").split() or [""],
                email=email,
                by=self._by(request, session),
            )
        except StaffError as error:
            return await self._show_list(session, error.why, fields)
        return await self._show_link(session, name, email, key)

    async def _show_link(self, session: Session, name: str, email: str, key: str) -> Response:
        """Show a link once, and mail it where that can be done."""
        parts = self._parts
        link = f"{parts.public_url}/inbox/enter?key={key}"
        sent = bool(email) and parts.mailer.is_ready and await self._mail(session, name, email, link)
        return parts.pages.page("invited.html", session=session, name=name, link=link, sent=sent, email=email)

    async def _mail(self, session: Session, name: str, email: str, link: str) -> bool:
        said = words(session.language)
        text = said.plain("access.invite_text", name=name, by=session.manager.name, link=link)
        try:
            await self._parts.mailer.send(email, said.plain("access.invite_subject"), text)
        except MailError as error:
            log.logger().warning("mail.failed", kind="invitation", reason=error.reason)
            return False
        return True

    async def _change(self, request: Request, session: Session, fields: Fields) -> Response:
        member = await self._member(request)
        if member is None:
            return self._parts.say(session.language, "staff.nobody", status=404)
        try:
            key = await self._do(request, session, member.manager.id, fields)
        except StaffError as error:
            return await self._show_person(request, session, error.why.replace(" ", "_"))
        if key is None:
            return RedirectResponse(f"{HERE}/{member.manager.id}", 303)
        name, email = member.manager.name, member.manager.email or ""
        return await self._show_link(session, name, email, key)

    async def _do(self, request: Request, session: Session, id_: ManagerId, fields: Fields) -> str | None:
        """Do what a form says; gives the key of a link where it makes one. Raises ``StaffError``."""
        database, clock, by = self._parts.database, self._parts.clock, self._by(request, session)
        match request.path_params["what"]:
            case "roles":
                await staff.set_roles(database, clock, id_, fields.get("roles", "").split(), by)
            case "off" | "on" as state:
                await staff.switch(database, clock, id_, by, on=state == "on")
            case "sessions":
                await staff.end_sessions(database, clock, id_, by)
            case "second-factor":
                await staff.reset_second_factor(database, clock, id_, by)
            case "link":
                return await staff.reset(database, clock, id_, by)
            case _:
                raise StaffError("nobody")
        return None

    def _by(self, request: Request, session: Session) -> By:
        return By(session.manager.id, self._parts.access.client(request))
