"""Who is shown a waiting chat first: the previous manager, then by language, skill and load. Offered, never forced.

A proposal lapses and the next manager is shown the chat; when nobody is left it is the pool's. Anybody may take it
from the pool at any moment, whoever it is proposed to.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from dialogs.ids import Language, ManagerId
from dialogs.waiting.plan import Member, Routing


class Candidate(msgspec.Struct, frozen=True):
    """A manager who could take a chat: what is set for them, their name, whether here, how many chats they have."""

    member: Member
    name: str
    here: bool
    load: int

    @property
    def free(self) -> bool:
        """Whether another chat is within what they can do well."""
        return self.load < self.member.capacity


class Wanted(msgspec.Struct, frozen=True):
    """What a chat asks of its manager."""

    team: str
    language: Language
    skills: frozenset[str] = frozenset()
    previous: ManagerId | None = None


def in_team(member: Member, team: str) -> bool:
    """Whether a manager serves a team; without teams of their own they serve all."""
    return not member.teams or not team or team in member.teams


def order(candidates: Iterable[Candidate], wanted: Wanted, routing: Routing) -> list[ManagerId]:
    """Give who may be shown the chat, best first: here, in its team, with room for one more.

    Whoever does not speak the language is left out if anybody does who is here.
    """
    free = [c for c in candidates if c.here and c.free and in_team(c.member, wanted.team)]
    if routing.language:
        free = [c for c in free if speaks(c.member, wanted.language)] or free
    return [c.member.manager for c in sorted(free, key=lambda c: _rank(c, wanted, routing))]


def speaks(member: Member, language: Language) -> bool:
    """Whether a manager writes this language; without languages of their own they take any."""
    return not member.languages or language in member.languages


def _rank(one: Candidate, wanted: Wanted, routing: Routing) -> tuple[bool, int, float, str]:
    known = routing.previous and one.member.manager == wanted.previous
    skills = len(wanted.skills.intersection(one.member.skills)) if routing.skill else 0
    load = one.load / one.member.capacity if routing.load else 0.0
    return (not known, -skills, load, one.name)
