"""One wait looked at: rungs, pauses, owners."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dialogs.events import Absence
from dialogs.script import Desk, Hours
from dialogs.waiting.plan import Plan, Routing, Serving
from dialogs.waiting.presence import Presence, Switch, gone_since, shown
from dialogs.waiting.watching import Pause, Watched, look, moment, running, worked

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
DESK = Desk(Hours(dict.fromkeys(range(5), ((time(9), time(12)), (time(13), time(17))))), ZoneInfo("UTC"))
SERVING = Serving("day", DESK, timedelta(minutes=20), timedelta(minutes=10))
PLAN = Plan()
WAIT = Watched(since=NINE, first=True)


def after(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def test_rungs_ring_at_their_share_of_the_limit() -> None:
    assert look(WAIT, PLAN, SERVING, NINE).ring == 0
    rung = replace(WAIT, rung=0)
    assert look(rung, PLAN, SERVING, after(14)).ring is None
    assert look(rung, PLAN, SERVING, after(14)).again == after(15)
    assert look(rung, PLAN, SERVING, after(15)).ring == 1


def test_the_limit_is_told_as_a_moment_after_the_lunch_break() -> None:
    late = replace(WAIT, since=NINE.replace(hour=11, minute=50))
    assert look(late, PLAN, SERVING, late.since).due == NINE.replace(hour=13, minute=10)


def test_while_it_is_put_off_nothing_rings_and_it_is_looked_at_when_that_ends() -> None:
    snoozed = replace(WAIT, rung=0, snoozed=(after(5), after(300)))
    verdict = look(snoozed, PLAN, SERVING, after(200))
    assert (verdict.ring, verdict.again, verdict.due) == (None, after(300), None)
    assert verdict.pauses == (Pause(after(5)),)


def test_a_pause_moves_what_comes_after_it() -> None:
    paused = (Pause(after(5), after(35)),)
    assert moment(WAIT, paused, SERVING, 100) == after(50)
    assert moment(WAIT, (Pause(after(25), after(35)),), SERVING, 100) == after(20)
    assert worked(replace(WAIT, pauses=paused), SERVING, after(50)) == timedelta(minutes=20)


SUNDAY = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_a_wait_that_began_on_a_closed_sunday_has_lasted_nothing_until_the_desk_opens() -> None:
    wait = Watched(since=SUNDAY, first=True)
    evening, clock = SUNDAY.replace(hour=20), running(wait, DESK, SUNDAY.replace(hour=20))
    assert clock.at(evening) == timedelta()
    assert clock.is_behind(evening)
    assert (clock.start, clock.end) == (NINE, NINE.replace(hour=12))
    assert clock.at(after(7)) == timedelta(minutes=7)


def test_the_clock_of_a_wait_is_one_value_as_long_as_the_desk_stays_as_it_is() -> None:
    assert running(WAIT, DESK, after(1)) == running(WAIT, DESK, after(170))
    lunch, afternoon = running(WAIT, DESK, after(190)), running(WAIT, DESK, after(300))
    assert lunch == afternoon != running(WAIT, DESK, after(1))
    assert lunch.at(after(190)) == timedelta(hours=3)
    assert not running(WAIT, DESK, after(100)).is_behind(after(100))


def test_the_clock_of_a_wait_stands_while_it_is_put_off() -> None:
    snoozed = replace(WAIT, snoozed=(after(5), after(60)))
    clock = running(snoozed, DESK, after(30))
    assert clock.at(after(30)) == clock.at(after(50)) == timedelta(minutes=5)
    over = replace(WAIT, pauses=(Pause(after(5), after(60)),))
    assert running(over, DESK, after(70)).at(after(70)) == timedelta(minutes=15)


@given(
    st.integers(0, 20_000), st.integers(0, 5_000), st.lists(st.integers(0, 6_000), max_size=4, unique=True)
)
def test_the_clock_of_a_wait_shows_what_is_measured_in_the_end(
    begins: int, lasts: int, ends: list[int]
) -> None:
    since = SUNDAY + timedelta(minutes=begins)
    now = since + timedelta(minutes=lasts)
    cuts = [since + timedelta(minutes=end) for end in sorted(ends) if end <= lasts]
    pauses = tuple(Pause(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False))
    wait = Watched(since=since, first=True, pauses=pauses)
    assert running(wait, DESK, now).at(now) == worked(wait, SERVING, now)


def test_a_desk_that_never_opens_works_nothing() -> None:
    never = Desk(Hours({}), ZoneInfo("UTC"))
    assert running(WAIT, never, after(500)).at(after(500)) == timedelta()


def test_a_held_lead_rings_nothing_and_is_not_looked_at_again_by_itself() -> None:
    verdict = look(replace(WAIT, held=True), PLAN, SERVING, after(500))
    assert (verdict.ring, verdict.ask, verdict.release, verdict.again) == (None, False, None, None)


def test_an_owner_who_claims_late_has_a_whole_limit_before_being_asked() -> None:
    late = replace(WAIT, rung=3, owned=after(60))
    assert not look(late, PLAN, SERVING, after(79)).ask
    assert look(late, PLAN, SERVING, after(80)).ask


def test_a_question_to_an_earlier_owner_does_not_count_against_the_new_one() -> None:
    taken = replace(WAIT, rung=3, asked=after(30), owned=after(40))
    assert look(taken, PLAN, SERVING, after(55)).release is None


def test_who_leaves_while_somebody_waits_loses_the_chat_after_the_set_minutes() -> None:
    gone = replace(WAIT, owned=after(1), gone=after(4))
    assert look(gone, PLAN, SERVING, after(6)).release is None
    assert look(gone, PLAN, SERVING, after(7)).release is Absence.AWAY


def test_nobody_loses_a_chat_at_night() -> None:
    evening = replace(WAIT, since=NINE.replace(hour=18), owned=NINE.replace(hour=18), gone=NINE)
    assert look(evening, PLAN, SERVING, NINE.replace(hour=23)).release is None
    assert look(evening, PLAN, SERVING, NINE.replace(day=24, minute=3)).release is Absence.AWAY


def test_relief_can_be_switched_off() -> None:
    off = Plan(routing=Routing(silent=0, gone=0))
    for one in (replace(WAIT, owned=NINE), replace(WAIT, owned=NINE, gone=NINE)):
        verdict = look(one, off, SERVING, after(300))
        assert (verdict.ask, verdict.release) == (False, None)


@given(st.integers(0, 600), st.lists(st.integers(1, 90), max_size=8))
def test_however_often_it_is_looked_at_each_rung_rings_once_and_in_order(
    start: int, steps: list[int]
) -> None:
    one, now = replace(WAIT, since=after(start)), after(start)
    rang: list[int] = []
    for step in [0, *steps]:
        now += timedelta(minutes=step)
        verdict = look(one, PLAN, SERVING, now)
        rang += [verdict.ring] if verdict.ring is not None else []
        one = replace(one, rung=verdict.rung, pauses=verdict.pauses)
        assert look(one, PLAN, SERVING, now).ring is None
        assert verdict.again is None or verdict.again > now
    assert rang == sorted(set(rang))


def test_online_needs_an_open_page_or_something_done_lately() -> None:
    page = Presence(here_until=after(1))
    assert shown(page, NINE) is Switch.ONLINE
    assert shown(page, after(2)) is Switch.OFFLINE
    assert shown(Presence(Switch.AWAY, after(1)), NINE) is Switch.AWAY


def test_who_is_reached_in_a_messenger_is_gone_only_by_their_own_switch() -> None:
    reachable = Presence(reachable=True)
    assert gone_since(reachable, NINE) is None
    assert gone_since(replace(reachable, switch=Switch.OFFLINE, here_until=NINE), after(9)) == NINE
    assert gone_since(Presence(here_until=NINE), after(9)) == NINE
