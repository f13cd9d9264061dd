"""Who is shown a waiting chat first."""

from __future__ import annotations

from dialogs.ids import Language, ManagerId
from dialogs.waiting.plan import Member, Routing
from dialogs.waiting.routing import Candidate, Wanted, order

EN, FI = Language("en"), Language("fi")
ALL = Routing()


def one(name: str, load: int = 0, *, here: bool = True, **more: object) -> Candidate:
    return Candidate(Member(ManagerId(name), **more), name, here, load)  # type: ignore[arg-type]


def first(*candidates: Candidate, routing: Routing = ALL, **wanted: object) -> list[str]:
    return [*order(candidates, Wanted(**({"team": "day", "language": EN} | wanted)), routing)]  # type: ignore[arg-type]


def test_the_least_busy_comes_first_measured_by_what_each_can_handle() -> None:
    assert first(one("anna", 3, capacity=4), one("ben", 4, capacity=10)) == ["ben", "anna"]


def test_whoever_is_full_or_not_here_is_shown_nothing() -> None:
    assert first(one("anna", 2, capacity=2), one("ben", here=False), one("lea")) == ["lea"]
    assert first(one("anna", 9), one("ben", here=False)) == []


def test_the_previous_manager_comes_before_everybody_while_there_is_room() -> None:
    anna, ben = one("anna", 7, capacity=8), one("ben")
    assert first(anna, ben, previous=ManagerId("anna")) == ["anna", "ben"]
    assert first(one("anna", 8, capacity=8), ben, previous=ManagerId("anna")) == ["ben"]


def test_a_language_somebody_speaks_goes_to_them_only() -> None:
    anna, ben = one("anna", languages=(EN,)), one("ben", languages=(EN, FI))
    assert first(anna, ben, language=FI) == ["ben"]
    assert first(anna, language=FI) == ["anna"]


def test_a_skill_the_chat_asks_for_counts_more_than_load() -> None:
    anna, ben = one("anna", 5, skills=("exam",)), one("ben", 0)
    assert first(anna, ben, skills=frozenset({"exam"})) == ["anna", "ben"]


def test_what_a_lead_admin_switched_off_does_not_count() -> None:
    anna, ben = one("anna", 5, skills=("exam",), languages=(EN,)), one("ben", 0, languages=(FI,))
    off = Routing(previous=False, language=False, skill=False)
    chosen = first(anna, ben, routing=off, skills=frozenset({"exam"}), previous=ManagerId("anna"))
    assert chosen == ["ben", "anna"]


def test_members_of_other_teams_are_left_out_and_those_of_none_serve_all() -> None:
    assert first(one("anna", teams=("night",)), one("ben"), one("lea", teams=("day",))) == ["ben", "lea"]
