"""Leads as a table: the right cells, no formula whatever a prospect types, and never all in memory."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import tracemalloc
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import httpx2
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bootstrap import House
from bot.desk.inbox.delivery.exports import headings
from bot.services.outgoing.export import Exporter
from bot.services.outgoing.table import COLUMNS, csv_text, guarded
from storage.audit import Wanted, page
from storage.cards import listed
from storage.desk_list import Filters
from tests.bot.desk.conftest import Desk, Prospect, manager

BAD = '=HYPERLINK("https://bad.example","x")'
NOON = datetime.fromisoformat("2026-12-01T12:00:00")
Table = list[dict[str, object]]


def read_csv(content: bytes) -> list[dict[str, str]]:
    text = content.decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def read_xlsx(content: bytes) -> Table:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    rows = list(sheet.iter_rows())
    assert all(cell.data_type != "f" for row in rows for cell in row)
    assert all(cell.hyperlink is None for row in rows for cell in row)
    names = [cell.value for cell in rows[0]]
    return [dict(zip(names, (cell.value for cell in row), strict=True)) for row in rows[1:]]


async def fetched(desk: Desk, path: str) -> bytes:
    answer = await desk.client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment; filename=")
    assert answer.headers["cache-control"] == "no-store"
    return answer.content


async def test_a_row_says_what_is_known_in_columns_a_marketer_can_read(anna: Desk, chat: str) -> None:
    await anna.posts(f"/inbox/{chat}/claim")
    await anna.posts(f"/inbox/{chat}/outcome", result="lost", why=BAD)
    (row,) = read_csv(await fetched(anna, "/inbox/export.csv?view=closed"))
    assert row["Name"] == "Maria Gonzalez"
    assert row["E-mail"] == "maria@gonzalez.example"
    assert row["E-mail: proof"] in ("typed", "plausible")
    assert row["Class"] in ("qualified", "warm")
    assert int(row["Points"]) > 0
    assert row["Need: their words"] == "An exam"
    assert row["Budget"] == "refused"
    assert (row["First source: campaign"], row["First source: medium"]) == ("autumn", "cpc")
    assert row["Credited"] == "yes"
    assert row["Manager"] == "Anna"
    assert (row["Outcome"], row["Why"]) == ("lost", f"'{BAD}")
    assert row["First seen"] == "2026-12-01 12:00:00"
    assert row["Time zone"] == "Europe/Berlin"
    assert row["Link"].endswith(f"/inbox/{chat}")


async def test_the_workbook_has_the_same_cells_with_times_and_numbers_as_such(anna: Desk, chat: str) -> None:
    await anna.posts(f"/inbox/{chat}/claim")
    await anna.posts(f"/inbox/{chat}/outcome", result="lost", why=BAD)
    (row,) = read_xlsx(await fetched(anna, "/inbox/export.xlsx?view=closed"))
    assert row["Name"] == "Maria Gonzalez"
    assert row["Why"] == BAD
    assert row["First seen"] == NOON
    assert isinstance(row["Points"], int)
    assert row["Phone"] is None
    (other,) = read_csv(await fetched(anna, "/inbox/export.csv?view=closed"))
    assert list(row) == list(other) == headings("en")


async def test_the_export_is_narrowed_as_the_list_is(anna: Desk, chat: str, rooms: House) -> None:
    await Prospect(rooms, "sophie").becomes_a_lead("Sophie Martin")

    async def names(query: str) -> list[str]:
        return sorted(row["Name"] for row in read_csv(await fetched(anna, f"/inbox/export.csv{query}")))

    assert await names("") == ["Maria Gonzalez", "Sophie Martin"]
    await rooms.lookup.catch_up()
    assert await names("?q=sophie") == ["Sophie Martin"]
    assert await names("?channel=console") == []
    await anna.posts(f"/inbox/{chat}/claim")
    assert await names("?view=mine") == ["Maria Gonzalez"]
    assert read_xlsx(await fetched(anna, "/inbox/export.xlsx?channel=console")) == []


@pytest.mark.parametrize(
    ("role", "status"), [("manager", 403), ("marketer", 403), ("lead_admin", 200), ("admin", 200)]
)
async def test_who_may_not_export_finds_neither_file_nor_link(
    anna: Desk, chat: str, rooms: House, role: str, status: int
) -> None:
    other = await manager(anna.client._transport, rooms, "Other", role)
    for kind in ("csv", "xlsx"):
        assert (await other.client.get(f"/inbox/export.{kind}")).status_code == status
    if role != "marketer":
        assert ("/inbox/export.csv" in await other.page("/inbox?q=maria")) == (status == 200)
    async with rooms.database.read() as tx:
        found = await page(tx, Wanted(what="leads exported"), 10)
    assert [(one.detail["format"], one.detail["count"]) for one in found] == (
        [("xlsx", 1), ("csv", 1)] if status == 200 else []
    )


async def test_a_stranger_gets_no_file(app: httpx2.ASGITransport, chat: str) -> None:
    client = httpx2.AsyncClient(transport=app, base_url="http://desk.example")
    assert (await client.get("/inbox/export.csv")).status_code == 403


async def test_an_erased_prospect_is_in_no_export(anna: Desk, maria: Prospect, chat: str) -> None:
    await maria.says("forget me", "yes")
    for query in ("", "?view=closed"):
        assert read_csv(await fetched(anna, f"/inbox/export.csv{query}")) == []


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+49 151", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\uff1d1", "=cmd|' /C calc'!A0"],
)
def test_a_cell_that_could_be_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"
    (row,) = csv.reader(io.StringIO(csv_text([[text]]), newline=""))
    assert row == [f"'{text}"]


@given(st.lists(st.text(), min_size=1))
def test_no_text_begins_like_a_formula_and_all_of_it_is_there(texts: list[str]) -> None:
    (row,) = csv.reader(io.StringIO(csv_text([texts]), newline=""))
    assert len(row) == len(texts)
    for cell, text in zip(row, texts, strict=True):
        assert cell in (text, f"'{text}")
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_numbers_are_left_alone() -> None:
    assert csv_text([[-5, 1.5, None, NOON]]) == "-5,1.5,,2026-12-01 12:00:00\r\n"


async def test_a_workbook_takes_whatever_is_typed(tmp_path: Path) -> None:
    class Told(Exporter):
        async def rows(self, ids: Sequence[str]):  # type: ignore[no-untyped-def]
            yield [
                (
                    BAD,
                    "\x00\x01\ud800".encode("utf-8", "replace").decode(),
                    "x" * 50_000,
                    "https://a.example/" + "b" * 3_000,
                )
            ]

    exporter = Told(None, None, public_url="", headings="abcd")  # type: ignore[arg-type]
    with (tmp_path / "x.xlsx").open("w+b") as out:
        await exporter.xlsx(["1"], out)
    (row,) = read_xlsx((tmp_path / "x.xlsx").read_bytes())
    assert row["a"] == BAD
    assert len(str(row["c"])) == 32_000


async def test_a_long_export_is_read_a_batch_at_a_time(
    rooms: House, anna: Desk, chat: str, tmp_path: Path
) -> None:
    """The same lead over and over stands for many: memory must not grow with their number."""
    ids = await listed(rooms.database, Filters())
    exporter = Exporter(rooms.database, rooms.scripts, public_url="", headings=COLUMNS)

    async def peak(count: int) -> tuple[int, int]:
        tracemalloc.start()
        size = 0
        async for piece in exporter.csv(ids * count):
            size += len(piece)
        with (tmp_path / f"{count}.xlsx").open("w+b") as out:
            await exporter.xlsx(ids * count, out)
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found, size

    await peak(10)
    few, size_few = await peak(300)
    many, size_many = await peak(1_500)
    assert size_many > 4.5 * size_few
    assert many < 1.5 * few


def test_the_command_writes_files_that_only_their_owner_reads(tmp_path: Path) -> None:
    environ = {"DATA_DIR": f"{tmp_path}", "PATH": "/usr/bin:/bin"}
    root = Path(__file__).parents[3]

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "bot", "export", *words]
        return subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True, check=False)

    csv_file, book = tmp_path / "leads.csv", tmp_path / "leads.xlsx"
    done = run("--csv", f"{csv_file}", "--xlsx", f"{book}")
    assert (done.returncode, done.stdout.count("0 leads -> ")) == (0, 2)
    assert read_csv(csv_file.read_bytes()) == []
    assert read_xlsx(book.read_bytes()) == []
    assert {file.stat().st_mode & 0o777 for file in (csv_file, book)} == {0o600}
    again = run("--csv", f"{csv_file}")
    assert again.returncode == 2
    assert "name a new file" in again.stderr
    assert "--json" in run().stderr
