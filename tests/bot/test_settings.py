from pathlib import Path

import pytest

from bot import settings
from bot.cli import main
from bot.settings import SettingsError, load


def problems(home: Path, env_file: str | None = None, **environ: str) -> list[str]:
    """Return what is wrong with these settings, a sentence each."""
    if env_file is not None:
        (home / ".env").write_text(env_file, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load(environ, home)
    return list(caught.value.problems)


def test_nothing_set_gives_a_working_server_on_this_machine_only(tmp_path: Path) -> None:
    found = load({}, tmp_path)
    assert found.data_dir == tmp_path / "data"
    assert found.database_url == f"sqlite+aiosqlite:///{tmp_path}/data/warmline.db"
    assert (found.http_host, found.http_port, found.public_url) == (
        "127.0.0.1",
        8080,
        "http://localhost:8080",
    )
    assert found.log_level == "info"
    assert found.script.parts[-2:] == ("scripts", "language-school")


def test_the_data_folder_is_made_and_closed_to_other_people(tmp_path: Path) -> None:
    found = load({"DATA_DIR": "deep/er"}, tmp_path)
    assert found.data_dir == tmp_path / "deep" / "er"
    assert found.data_dir.stat().st_mode & 0o077 == 0


def test_a_default_follows_the_setting_it_names(tmp_path: Path) -> None:
    found = load({"DATA_DIR": str(tmp_path / "d"), "HTTP_PORT": "9000"}, tmp_path)
    assert found.public_url == "http://localhost:9000"
    assert found.database_url.endswith(f"{tmp_path}/d/warmline.db")


def test_the_environment_wins_over_the_file_and_an_empty_value_is_not_set(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        '# mine\nHTTP_PORT=9001\nHTTP_HOST="0.0.0.0"\nLOG_LEVEL=\n', encoding="utf-8"
    )
    found = load({"HTTP_PORT": "9002", "HTTP_HOST": ""}, tmp_path)
    assert (found.http_port, found.http_host, found.log_level) == (9002, "0.0.0.0", "info")


def test_a_relative_database_lies_in_the_home_whatever_the_current_folder(tmp_path: Path) -> None:
    found = load({"DATABASE_URL": "sqlite:///rows/a.db"}, tmp_path)
    assert found.database_url == f"sqlite+aiosqlite:///{tmp_path}/rows/a.db"


def test_settings_cannot_be_changed_once_read(tmp_path: Path) -> None:
    with pytest.raises(AttributeError):
        load({}, tmp_path).http_port = 1  # type: ignore[misc]


def test_everything_wrong_is_told_at_once_a_sentence_each(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told = problems(
        tmp_path,
        "HTTP_PROT=1\n",
        DATA_DIR=str(tmp_path / "file" / "data"),
        HTTP_PORT="99999",
        PUBLIC_URL="ftp://example.com",
        LOG_LEVEL="loud",
    )
    assert [sentence.split()[0] for sentence in told] == [
        "HTTP_PROT",
        "DATA_DIR",
        "HTTP_PORT",
        "PUBLIC_URL",
        "LOG_LEVEL",
    ]
    assert all("\n" not in sentence for sentence in told)


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("HTTP_PORT", "http", "a number from 1 to 65535"),
        ("HTTP_PORT", "0", "a number from 1 to 65535"),
        ("HTTP_PORT", "65536", "a number from 1 to 65535"),
        ("HTTP_PORT", "-1", "a number from 1 to 65535"),
        ("HTTP_PORT", "٨٠", "a number from 1 to 65535"),
        ("HTTP_HOST", "http://localhost", "a name or an address only"),
        ("HTTP_HOST", "localhost:80", "a name or an address only"),
        ("PUBLIC_URL", "example.com", "http:// or https://"),
        ("PUBLIC_URL", "https://", "http:// or https://"),
        ("PUBLIC_URL", "http://[", "http:// or https://"),
        ("LOG_LEVEL", "verbose", "debug, info, warning, error"),
        ("DATABASE_URL", "mysql://host/db", "only a SQLite file"),
        ("DATABASE_URL", "sqlite://", "only a SQLite file"),
        ("DATABASE_URL", "sqlite:///:memory:", "only a SQLite file"),
        ("DATABASE_URL", "sqlite:////proc/none/a.db", "this user may write to"),
        ("DATA_DIR", "/proc/none", "this user may write to"),
        ("SCRIPT", "nowhere", "the folder of a script"),
        ("SMTP_URL", "mail.example", "smtps://NAME:PASSWORD@mail.example"),
        ("MAIL_FROM", "the desk", "not a sender"),
        ("SESSION_IDLE_MINUTES", "0", "from 5 to 1440"),
        ("SESSION_HOURS", "many", "from 1 to 168"),
        ("REQUIRE_TOTP", "admin, boss", "manager, lead_admin, marketer, admin"),
    ],
)
def test_a_wrong_value_is_named_with_what_to_do(tmp_path: Path, name: str, value: str, advice: str) -> None:
    (sentence,) = problems(tmp_path, **{name: value})
    assert sentence.startswith(f"{name} is {value!r}: ")
    assert advice in sentence


def test_a_data_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    (sentence,) = problems(tmp_path)
    assert sentence.startswith("DATA_DIR is './data': nothing can be written there")


def test_a_database_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    (sentence,) = problems(tmp_path, DATABASE_URL=f"sqlite:///{tmp_path}")
    assert "that is a folder" in sentence


def test_postgresql_is_promised_for_later_and_its_password_is_not_shown(tmp_path: Path) -> None:
    (sentence,) = problems(tmp_path, DATABASE_URL="postgresql://anna:hunter2@db/warm?sslpassword=hunter3")
    assert "PostgreSQL comes later" in sentence
    assert "'postgresql://anna:***@db/warm?***'" in sentence
    assert "hunter" not in sentence


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("TELEGRAM_BOT_TOKNE=1:x", "did you mean TELEGRAM_BOT_TOKEN?"),
        ("DATABSE_URL=x", "did you mean DATABASE_URL?"),
        ("http_port=1", "did you mean HTTP_PORT?"),
        ("WARMLINE_HTTP_PORT=1", "did you mean HTTP_PORT?"),
        ("ZZZ=1", "the settings are DATA_DIR, DATABASE_URL"),
    ],
)
def test_a_name_in_the_file_that_is_no_setting_is_told_with_its_line_and_the_nearest(
    tmp_path: Path, line: str, advice: str
) -> None:
    (sentence,) = problems(tmp_path, f"# mine\n\nLOG_LEVEL=info\n\n{line}\n")
    assert sentence.startswith(f"{line.partition('=')[0]} in .env, line 5, is not a setting")
    assert advice in sentence
    assert "1:x" not in sentence


def test_every_wrong_name_is_told_at_once_with_the_wrong_values_and_the_slips_of_the_environment(
    tmp_path: Path,
) -> None:
    told = problems(
        tmp_path, "HTTP_PROT=1\nSMTPURL=x\nexport LOG_LVL=info\n", LOG_LEVEL="loud", DATADIR="/srv"
    )
    assert [sentence.split()[0] for sentence in told] == [
        "HTTP_PROT", "SMTPURL", "LOG_LVL", "LOG_LEVEL", "DATADIR",
    ]  # fmt: skip
    assert [f"line {number}" in told[number - 1] for number in (1, 2, 3)] == [True] * 3


def warnings(home: Path, *names: str) -> list[str]:
    """Return what is said about names in the environment when all else is well."""
    told: list[str] = []
    load(dict.fromkeys(names, "secret"), home, warn=told.append)
    assert not [line for line in told if "secret" in line]
    return told


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("TELEGRAM_BOT_TOKNE", "TELEGRAM_BOT_TOKEN"),
        ("TELEGRAM_TOKEN_BOT", ""),
        ("HUBSPOT_TOKN", "HUBSPOT_TOKEN"),
        ("HTTPPORT", "HTTP_PORT"),
        ("http_port", "HTTP_PORT"),
        ("WARMLINE_HTTP_PORT", "HTTP_PORT"),
        ("HUBSPOT_TOKEN_FILE", "HUBSPOT_TOKEN"),
        ("TELEGRAM_WEBHOOK_SECRT", "TELEGRAM_WEBHOOK_SECRET"),
    ],
)
def test_a_name_in_the_environment_is_told_when_it_is_close_to_a_setting_and_stops_nothing(
    tmp_path: Path, name: str, meant: str
) -> None:
    told = warnings(tmp_path, name)
    assert [f"did you mean {meant}?" in line for line in told] == [True] * bool(meant)
    assert all(line.startswith(f"{name} in the environment is not a setting") for line in told)


def test_our_prefix_before_something_else_is_told_with_the_settings_there_are(tmp_path: Path) -> None:
    (sentence,) = warnings(tmp_path, "WARMLINE_SERVICE_HOST")
    assert "the settings are DATA_DIR" in sentence


def test_what_other_programs_have_in_the_environment_is_none_of_our_business(tmp_path: Path) -> None:
    others = (
        "PATH", "HOME", "LANG", "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "NO_PROXY", "SCRIPT_NAME", "SCRIPT_FILENAME",
        "LOGNAME", "MAIL", "MAILTO", "XDG_DATA_DIRS", "XDG_SESSION_ID", "HOSTNAME", "PORT", "DATABASE", "PGDATA",
        "SESSION_MANAGER", "TELEGRAM_CHAT_ID", "PUBLIC_IP", "HTTP_ACCEPT", "HTTP_COOKIE", "SMTP_HOST",
    )  # fmt: skip
    assert warnings(tmp_path, *others) == []


def test_a_slip_in_the_environment_is_said_by_the_command_line_beside_its_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TELEGRAM_BOT_TOKNE", "1:secret")
    assert main(["migrate"]) == 0
    told = capsys.readouterr()
    assert told.err.startswith("TELEGRAM_BOT_TOKNE in the environment is not a setting and changes nothing;")
    assert "secret" not in told.err
    assert "database" in told.out


@pytest.mark.parametrize("line", ["HTTP_PORT", "'unclosed", "HTTP_HOST='unclosed"])
def test_a_line_of_the_file_that_cannot_be_read_is_told_by_number(tmp_path: Path, line: str) -> None:
    told = problems(tmp_path, f"LOG_LEVEL=info\n{line}\n")
    assert any(".env, line 2 is not NAME=value" in sentence for sentence in told)


def test_a_file_that_is_not_text_is_told(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe")
    (sentence,) = problems(tmp_path)
    assert "make it a readable UTF-8 text file" in sentence


def test_the_example_file_when_copied_and_uncommented_changes_nothing(tmp_path: Path) -> None:
    plain = load({}, tmp_path)
    lines = [line.removeprefix("# ") for line in settings.example().splitlines() if "=" in line]
    (tmp_path / ".env").write_text("\n".join(lines), encoding="utf-8")
    assert len(lines) == len(settings.SETTINGS)
    assert load({}, tmp_path) == plain
