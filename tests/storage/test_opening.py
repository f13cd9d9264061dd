"""Opening a database: what is set, what is made, and what is refused in one sentence."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

import storage.migrate as migration
from storage.engine import Database, Transaction, open_database
from storage.errors import BusyError, ReadOnlyError, StorageError
from storage.migrate import MigrationReport, look_over, migrate
from storage.migrations import HEAD
from tests.storage.builders import begun, loaded, says


async def setting(tx: Transaction, name: str) -> object:
    return (await tx.execute(text(f"PRAGMA {name}"))).scalar()


NEXT = f"{int(HEAD) + 1:04}"


def rows_of(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(query).fetchall()


def modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


class Future:
    """A program one revision ahead: the same steps and one more."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder = folder / "future"
        self._monkeypatch = monkeypatch
        shutil.copytree(migration.FOLDER, self._folder, ignore=shutil.ignore_patterns("__pycache__"))
        self.step = self._folder / "versions" / "one_more.py"
        self.does("op.add_column('manager', sa.Column('phone', sa.String()))")

    def does(self, *lines: str) -> None:
        """Write what the step one ahead does."""
        head = [
            "import sqlalchemy as sa",
            "from alembic import op",
            f"revision, down_revision = '{NEXT}', '{HEAD}'",
            "branch_labels = depends_on = None",
            "def upgrade():",
        ]
        self.step.write_text("\n    ".join(["\n".join(head), *lines]) + "\n")

    def begins(self) -> None:
        self._monkeypatch.setattr(migration, "FOLDER", self._folder)
        self._monkeypatch.setattr(migration, "HEAD", NEXT)

    def ends(self) -> None:
        self._monkeypatch.undo()


@pytest.fixture
def future(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Future:
    return Future(tmp_path, monkeypatch)


async def test_every_commit_reaches_the_disk_and_erased_bytes_are_overwritten(database: Database) -> None:
    async with database.write() as tx:
        assert await setting(tx, "synchronous") == 2
        assert await setting(tx, "journal_mode") == "wal"
        assert await setting(tx, "foreign_keys") == 1
        assert await setting(tx, "secure_delete") == 1
        assert await setting(tx, "busy_timeout") == 10_000


async def test_reading_cannot_write(database: Database) -> None:
    async with database.read() as tx:
        assert await setting(tx, "query_only") == 1
        with pytest.raises(ReadOnlyError):
            await tx.execute(text("DELETE FROM inbox"))


async def test_only_the_owner_can_read_the_files(database: Database, tmp_path: Path) -> None:
    await begun(database)
    assert modes(tmp_path) == {"warmline.db": 0o600, "warmline.db-shm": 0o600, "warmline.db-wal": 0o600}


async def test_a_file_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "warmline.db"
    path.touch(mode=0o644)
    migrate(f"sqlite:///{path}")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_the_folder_is_made(tmp_path: Path) -> None:
    report = migrate(f"sqlite:///{tmp_path / 'a' / 'b' / 'warmline.db'}")
    assert report == MigrationReport(before=None, after=HEAD)


async def test_what_was_written_is_there_after_opening_again(url: str) -> None:
    first = await open_database(url)
    conversation = await begun(first)
    await first.close()
    again = await open_database(url)
    assert await loaded(again, conversation) == conversation
    await again.close()


def test_migrating_twice_does_nothing_the_second_time(url: str) -> None:
    migrate(url)
    assert migrate(url) == MigrationReport(before=HEAD, after=HEAD)


async def test_an_older_database_is_copied_and_then_migrated(
    url: str, tmp_path: Path, future: Future
) -> None:
    old = await open_database(url)
    conversation = await begun(old)
    await old.close()
    future.begins()
    report = migrate(url)
    backup = tmp_path / f"warmline.db.backup-{HEAD}"
    assert report == MigrationReport(before=HEAD, after=NEXT, backup=backup)
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert rows_of(backup, "SELECT id FROM conversation") == [(conversation.id,)]
    assert rows_of(backup, "SELECT version_num FROM alembic_version") == [(HEAD,)]
    assert rows_of(tmp_path / "warmline.db", "SELECT id FROM conversation") == [(conversation.id,)]
    assert rows_of(tmp_path / "warmline.db", "SELECT phone FROM manager") == []


async def test_a_backup_opens_with_the_program_that_wrote_it(
    url: str, tmp_path: Path, future: Future
) -> None:
    old = await open_database(url)
    conversation = await begun(old)
    await old.close()
    future.begins()
    migrate(url)
    future.ends()
    restored = await open_database(f"sqlite:///{tmp_path / f'warmline.db.backup-{HEAD}'}")
    assert await loaded(restored, conversation) == conversation
    await restored.close()


def test_a_step_that_fails_leaves_the_database_as_it_was(url: str, tmp_path: Path, future: Future) -> None:
    migrate(url)
    future.does("op.drop_table('note')", "raise RuntimeError('half way')")
    future.begins()
    with pytest.raises(RuntimeError):
        migrate(url)
    future.ends()
    assert migrate(url) == MigrationReport(before=HEAD, after=HEAD)


async def test_a_step_may_rebuild_a_table_that_others_refer_to(
    url: str, tmp_path: Path, future: Future
) -> None:
    old = await open_database(url)
    conversation = await begun(old, "anna", says())
    await old.close()
    future.does(
        "with op.batch_alter_table('conversation') as table:",
        "    table.alter_column('language', new_column_name='tongue')",
    )
    future.begins()
    migrate(url)
    path = tmp_path / "warmline.db"
    assert rows_of(path, "SELECT id, tongue FROM conversation") == [(conversation.id, "en")]
    assert rows_of(path, "SELECT conversation_id, seq FROM transcript") == [(conversation.id, 1)]
    assert rows_of(path, "PRAGMA foreign_key_check") == []


async def test_a_step_that_would_break_references_changes_nothing(url: str, future: Future) -> None:
    old = await open_database(url)
    conversation = await begun(old)
    await old.close()
    future.does("op.execute('DELETE FROM prospect')")
    future.begins()
    with pytest.raises(StorageError, match="break references"):
        migrate(url)
    future.ends()
    again = await open_database(url)
    assert await loaded(again, conversation) == conversation
    await again.close()


def test_a_newer_database_is_refused_and_left_alone(url: str, tmp_path: Path, future: Future) -> None:
    migrate(url)
    future.begins()
    migrate(url)
    future.ends()
    before = (tmp_path / "warmline.db").read_bytes()
    with pytest.raises(StorageError, match=rf"newer version of this program \(revision {NEXT}") as refused:
        migrate(url)
    assert str(refused.value).count(".") <= 3
    assert (tmp_path / "warmline.db").read_bytes() == before


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "warmline.db"
    path.write_text("Dear diary, " * 1000)
    with pytest.raises(StorageError, match="not a SQLite database"):
        migrate(f"sqlite:///{path}")
    assert path.read_text().startswith("Dear diary")


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE photos (id INTEGER)")
    with pytest.raises(StorageError, match="belongs to another program"):
        migrate(f"sqlite:///{path}")


async def test_a_damaged_file_is_refused(url: str, tmp_path: Path) -> None:
    database = await open_database(url)
    for number in range(50):
        await begun(database, f"prospect {number}")
    await database.close()
    path = tmp_path / "warmline.db"
    content = bytearray(path.read_bytes())
    content[4096 * 8 : 4096 * 60] = b"\xff" * len(content[4096 * 8 : 4096 * 60])
    path.write_bytes(content)
    with pytest.raises(StorageError, match="damaged"):
        await open_database(url)


async def test_a_cut_off_file_is_refused(url: str, tmp_path: Path) -> None:
    database = await open_database(url)
    await begun(database)
    await database.close()
    path = tmp_path / "warmline.db"
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(StorageError, match="damaged"):
        await open_database(url)


async def test_a_log_without_its_file_is_never_taken_for_a_new_database(url: str, tmp_path: Path) -> None:
    (tmp_path / "warmline.db-wal").write_bytes(b"rows that were committed")
    with pytest.raises(StorageError, match="restore the file"):
        await open_database(url)


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "warmline.db").mkdir()
    with pytest.raises(StorageError, match=r"warmline\.db cannot be used: Is a directory"):
        migrate(f"sqlite:///{tmp_path / 'warmline.db'}")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_unwritable_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StorageError, match="is not writable"):
        migrate(f"sqlite:///{tmp_path / 'warmline.db'}")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "not a database URL"),
        ("warmline.db", "not a database URL"),
        ("mysql://host/name", "this version stores in SQLite"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
    ],
)
def test_a_setting_that_names_no_sqlite_file_is_refused(url: str, reason: str) -> None:
    with pytest.raises(StorageError, match=reason):
        migrate(url)


def test_four_processes_starting_at_once_make_one_database(url: str, tmp_path: Path) -> None:
    code = "import sys; from storage.migrate import migrate; print(migrate(sys.argv[1]).before)"
    root = Path(migration.__file__).parent.parent
    started = [
        subprocess.Popen([sys.executable, "-c", code, url], cwd=root, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    answers = sorted(process.communicate(timeout=60)[0].strip() for process in started)
    assert answers == [HEAD, HEAD, HEAD, "None"]
    assert [process.returncode for process in started] == [0, 0, 0, 0]
    assert rows_of(tmp_path / "warmline.db", "SELECT version_num FROM alembic_version") == [(HEAD,)]


async def test_a_database_locked_by_another_program_is_said_to_be_busy(
    database: Database, tmp_path: Path
) -> None:
    async with database.write() as tx:
        await setting(tx, "busy_timeout = 1")
    with closing(sqlite3.connect(tmp_path / "warmline.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError, match="kept the database locked"):
            await begun(database)
        other.execute("ROLLBACK")
    await begun(database)


def test_a_look_finds_what_migrating_would_refuse_and_changes_nothing(tmp_path: Path) -> None:
    text = tmp_path / "diary.db"
    text.write_text("Dear diary, " * 1000)
    with pytest.raises(StorageError, match=r"diary\.db is not a SQLite database; move it away"):
        look_over(f"sqlite:///{text}")
    look_over(f"sqlite:///{tmp_path}/new.db")
    assert [file.name for file in tmp_path.iterdir()] == ["diary.db"]


def test_a_look_at_a_good_database_is_content(url: str) -> None:
    migrate(url)
    look_over(url)
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()
    with pytest.raises(StorageError, match="newer version"):
        look_over(url)
