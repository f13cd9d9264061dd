"""The settings of the desk, the overview, one's own place, and alarms: who may see them, and what a form keeps."""

from __future__ import annotations

import html
import re
from datetime import date

import httpx2
import pytest

from bot.bootstrap import House
from bot.desk.inbox import wording
from dialogs.ids import ManagerId
from dialogs.waiting.presence import Switch
from storage import managers, plans
from tests.bot.desk.conftest import Desk, Moved, Prospect, chats, manager

TEAM = {
    "revision": "0",
    "team.0.name": "Day",
    "team.0.zone": "Europe/Berlin",
    "team.0.day0": "09:00-12:00, 13:00-18:00",
    "team.0.day1": "09:00-12:00, 13:00-18:00",
    "rung.0.percent": "100",
    "rung.0.to": "team",
    "rung.0.by": "browser",
    "routing.propose": "0",
}


async def asks_for_a_person(prospect: Prospect) -> None:
    await prospect.says("can I talk to a human please?")


async def look(rooms: House) -> None:
    await rooms.waiting.lookout.look()


async def test_settings_are_a_lead_admins_and_nobody_elses(anna: Desk, ben: Desk) -> None:
    assert "Settings of the desk" in await anna.page("/inbox/settings")
    for path in ("/inbox/settings", "/inbox/overview", "/inbox/overview/live"):
        assert (await ben.client.get(path)).status_code == 403
    assert (await ben.posts("/inbox/settings", **TEAM)).status_code == 403


async def test_what_is_saved_holds_at_once_and_is_shown_again(anna: Desk, rooms: House) -> None:
    answer = await anna.posts("/inbox/settings", **TEAM, first="7")
    assert answer.status_code == 303
    plan = rooms.waiting.plan.newest.plan
    assert (plan.first, plan.teams[0].name) == (7, "Day")
    assert [desk.team for desk in rooms.scripts.desks] == ["day"]
    page = await anna.page(answer.headers["location"])
    assert "Saved." in page
    assert 'value="09:00-12:00, 13:00-18:00"' in page
    async with rooms.database.read() as tx:
        assert (await plans.newest(tx)).plan == plan


async def test_all_problems_are_told_at_once_and_nothing_typed_is_lost(anna: Desk, rooms: House) -> None:
    wrong = {"team.0.day0": "9 to 5", "team.0.zone": "Berlin", "first": "soon", "team.0.name": "<Night> & Co"}
    answer = await anna.posts("/inbox/settings", **(TEAM | wrong))
    assert answer.status_code == 422
    assert "3 things are not right" in answer.text
    for typed in ("9 to 5", "Berlin", "soon", "&lt;Night&gt; &amp; Co"):
        assert f'value="{typed}"' in answer.text
    for field in ("team.0.day0", "team.0.zone", "first"):
        assert f'href="#{field}"' in answer.text
        assert f'id="why-{field}"' in answer.text
    assert rooms.waiting.plan.newest.number == 0


def links(page: str) -> dict[str, str]:
    """Give the list of what is wrong: the field each line leads to -> its words."""
    found = re.findall(r'<li><a href="#([^"]+)">(.*?)</a></li>', page)
    return {field: html.unescape(re.sub("<[^>]+>", "", text)) for field, text in found}


WRONG = {
    "team.0.name": "<Night> & Co",
    "team.0.day0": "9 to 5",
    "team.0.day1": "12:00-09:00, noon",
    "team.0.zone": "Berlin",
    "first": "soon",
    "closed": "Christmas",
    "rung.0.percent": "many",
    "rung.1.percent": "50",
    "rung.1.to": "team",
    "routing.silent": "-1",
}
"""``rung.1`` has no way to tell anybody."""


async def test_each_problem_names_its_field_and_leads_there_and_the_field_is_marked_with_it(
    anna: Desk, rooms: House
) -> None:
    async with rooms.database.read() as tx:
        someone = next(one for one in await managers.everybody(tx) if one.name == "Anna")
    member = f"member.{someone.id}.capacity"
    page = (await anna.posts("/inbox/settings", **(TEAM | WRONG | {member: "0"}))).text
    found, said = links(page), html.unescape(re.sub("<[^>]+>", "", page))
    assert found["first"] == "First answer, minutes: A number from 1 to 10,000."
    assert found["team.0.day0"].startswith("<Night> & Co · Monday: 9 to 5 is not a stretch")
    assert found["team.0.zone"].startswith("<Night> & Co · Time zone: Berlin is not")
    assert found[member] == "Anna · Chats at once: A number from 1 to 100."
    assert "Alarm 1 · At % of the limit: A number from 0 to 1,000." in said
    assert found["rung.1.by"] == "Alarm 2: Tick at least one way to tell them."
    assert found["routing.silent"].startswith("Taken back when silent, minutes: ")
    assert found["closed"].startswith("Days off for everybody: Christmas is not a day")
    for field in found:
        (tag,) = re.findall(rf'<input[^>]* id="{re.escape(field)}"[^>]*>', page)
        assert 'aria-invalid="true"' in tag
        assert f'aria-describedby="why-{field}"' in tag
        assert f'id="why-{field}"' in page
    (beside,) = re.findall(r'id="why-team.0.day1">(.*?)<', page)
    assert "12:00-09:00 ends before it starts" in beside
    assert "noon is not a stretch" in beside
    assert page.count('aria-invalid="true"') == len(found) + 2  # the other two ways to tell somebody


@pytest.mark.parametrize("language", ["en", "es", "ru", "ar", "th", "fi"])
async def test_problems_name_their_fields_in_the_readers_language(
    anna: Desk, rooms: House, language: str
) -> None:
    said = wording.words(language)
    assert (await anna.posts("/inbox/language", language=language)).status_code == 303
    found = links((await anna.posts("/inbox/settings", **(TEAM | WRONG))).text)
    assert found["first"].startswith(f"{said.plain('settings.first')}: ")
    assert found["team.0.day0"].startswith(f"<Night> & Co · {said.weekday(date(2024, 1, 1))}: ")
    assert found["rung.1.by"].startswith(f"{said.plain('settings.rung', count=2)}: ")


async def test_two_lead_admins_do_not_overwrite_each_other_unseen(anna: Desk, rooms: House) -> None:
    assert (await anna.posts("/inbox/settings", **TEAM, first="7")).status_code == 303
    late = await anna.posts("/inbox/settings", **TEAM, first="9")
    assert late.status_code == 409
    assert "has saved other settings meanwhile" in late.text
    assert 'value="9"' in late.text
    assert rooms.waiting.plan.newest.plan.first == 7
    again = await anna.posts("/inbox/settings", **(TEAM | {"revision": "1"}), first="9")
    assert again.status_code == 303
    assert rooms.waiting.plan.newest.plan.first == 9


async def test_a_form_from_elsewhere_changes_nothing(anna: Desk, rooms: House) -> None:
    answer = await anna.client.post("/inbox/settings", data=TEAM, headers={"origin": "http://evil.example"})
    assert answer.status_code == 403
    assert rooms.waiting.plan.newest.number == 0


async def test_the_overview_shows_who_waits_and_whose_limit_is_broken(
    anna: Desk, maria: Prospect, rooms: House, clock: Moved
) -> None:
    await asks_for_a_person(maria)
    await look(rooms)
    page = await anna.page("/inbox/overview")
    assert "Maria" in page
    assert "Anna" in page
    clock.later(minutes=9)
    assert re.search(r"<b>1</b> limits about to break", await anna.page("/inbox/overview"))
    clock.later(minutes=5)
    page = await anna.page("/inbox/overview")
    assert re.search(r"<b>1</b> limits broken", page)
    assert "broken " in page


def working_time(page: str) -> list[str]:
    """Give what a page says of working time, as text."""
    found = re.findall(r'<span class="small worked">((?:[^<]|<span[^>]*>[^<]*</span>)*)</span>', page)
    return [html.unescape(re.sub("<[^>]+>", "", one)).strip() for one in found]


PLACES = ("/inbox", "/inbox/{chat}", "/inbox/overview")


async def test_a_wait_that_began_on_a_closed_sunday_says_its_working_time_wherever_it_is_shown(
    app: httpx2.ASGITransport, maria: Prospect, rooms: House, clock: Moved
) -> None:
    clock.later(days=5)  # Sunday noon in Berlin; the desk opens at nine on Monday
    await asks_for_a_person(maria)
    await look(rooms)
    clock.later(hours=20)
    anna = await manager(app, rooms, "Anna")
    (chat,) = chats(await anna.page("/inbox"))
    for place in PLACES:
        page = await anna.page(place.format(chat=chat))
        assert "20 h" in page
        assert set(working_time(page)) == {"under 1 min of working time"}, place
    clock.later(hours=1, minutes=7)
    for place in PLACES:
        page = await anna.page(place.format(chat=chat))
        assert set(working_time(page)) == {"7 min of working time"}, place
        assert 'data-from="2026-12-07T08:00:00+00:00" data-to="2026-12-07T19:00:00+00:00"' in page


async def test_a_wait_in_working_hours_says_one_time_only(
    anna: Desk, maria: Prospect, rooms: House, clock: Moved
) -> None:
    await asks_for_a_person(maria)
    await look(rooms)
    (chat,) = chats(await anna.page("/inbox"))
    clock.later(minutes=25)
    for place in PLACES:
        page = await anna.page(place.format(chat=chat))
        assert "25 min" in page
        assert working_time(page) == []


WORKED = {
    "es": "7 min de horario laboral",
    "ru": "7 мин рабочего времени",
    "ar": "7 د من وقت العمل",
    "th": "เวลาทำการ 7 นาที",
    "fi": "7 min työaikaa",
}


async def test_working_time_is_said_in_the_readers_language(
    app: httpx2.ASGITransport, maria: Prospect, rooms: House, clock: Moved
) -> None:
    clock.later(days=5)
    await asks_for_a_person(maria)
    await look(rooms)
    clock.later(hours=21, minutes=7)
    anna = await manager(app, rooms, "Anna")
    for language, words in WORKED.items():
        assert (await anna.posts("/inbox/language", language=language)).status_code == 303
        assert working_time(await anna.page("/inbox")) == [words]


async def test_the_days_show_the_median_and_the_broken_limits(
    anna: Desk, chat: str, maria: Prospect, rooms: House, clock: Moved
) -> None:
    await asks_for_a_person(maria)
    clock.later(minutes=25)
    await anna.posts(f"/inbox/{chat}/reply", "a" * 12, text="Hello Maria")
    await look(rooms)
    page = " ".join((await anna.page("/inbox/overview")).split())
    assert '<td>1</td><td>25 min</td><td class="bad">1 ' in page


@pytest.mark.parametrize("switch", list(Switch))
async def test_a_manager_says_whether_they_are_here_and_how_to_be_told(
    ben: Desk, rooms: House, switch: Switch
) -> None:
    answer = await ben.posts("/inbox/desk", switch=switch.value, sound="on")
    assert answer.status_code == 303
    async with rooms.database.read() as tx:
        (mine,) = (await plans.presences(tx)).values()
    assert (mine.switch, mine.browser, mine.mail, mine.sound) == (switch, False, False, True)
    assert "Saved." in await ben.page(answer.headers["location"])


async def test_alarms_stand_on_the_page_of_whom_they_are_for_until_somebody_answers(
    anna: Desk, chat: str, maria: Prospect, rooms: House, clock: Moved
) -> None:
    from bot.desk.inbox.access import Session
    from bot.desk.inbox.render import Pages
    from bot.desk.inbox.waiting import Alarms
    from bot.services.take_over import Manager
    from storage import managers

    async with rooms.database.read() as tx:
        (who,) = await managers.everybody(tx)
    session = Session(Manager(ManagerId(who.id), who.name), "token", roles=who.roles)
    alarms = Alarms(rooms.database, Pages(), rooms.waiting.attendance)
    await asks_for_a_person(maria)
    clock.later(minutes=10)
    await look(rooms)
    found = (await alarms(session, clock()))["alarms"]
    assert [part.id.partition("-")[0] for part in found] == ["my", "alarm"]
    assert f'href="/inbox/{chat}"' in found[1].html
    assert "Maria" in found[1].html
    assert "Gonzalez" not in found[1].html
    await anna.posts(f"/inbox/{chat}/reply", "b" * 12, text="Hello Maria")
    assert len((await alarms(session, clock()))["alarms"]) == 1


async def test_a_note_that_names_a_manager_stands_on_their_pages_until_they_open_the_chat(
    anna: Desk, ben: Desk, chat: str, rooms: House, clock: Moved
) -> None:
    from bot.desk.inbox.access import Session
    from bot.desk.inbox.render import Pages
    from bot.desk.inbox.waiting import Alarms
    from bot.services.take_over import Manager
    from storage import managers

    async with rooms.database.read() as tx:
        team = {one.name: one for one in await managers.everybody(tx)}
    session = {
        name: Session(Manager(ManagerId(one.id), name), "token", roles=one.roles)
        for name, one in team.items()
    }
    alarms = Alarms(rooms.database, Pages(), rooms.waiting.attendance)
    await anna.posts(f"/inbox/{chat}/note", text="@ben <b>she</b> pays well")
    here, named = (await alarms(session["Ben"], clock()))["alarms"]
    assert here.id == "my-desk"
    assert f'href="/inbox/{chat}"' in named.html
    assert 'data-text="Anna named you in a note"' in named.html
    assert "pays well" not in named.html
    assert len((await alarms(session["Anna"], clock()))["alarms"]) == 1
    await ben.page(f"/inbox/{chat}")
    assert len((await alarms(session["Ben"], clock()))["alarms"]) == 1
