"""Settings: the environment and a `.env` file in, one frozen `Settings` out.

This module is the only reader of the environment. A setting is one `Setting` in `SETTINGS` and one field of
`Settings`; `.env.example` is made from the list (`python -m bot.settings > .env.example`) and tested equal.

The home is the checkout, or the current folder when Warmline was installed as a package. The `.env` file lies
there, and relative paths start there. The environment wins over the file; an empty value counts as not set.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from email.utils import parseaddr
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from bot.errors import Failure
from bot.services.mail import is_address, parse_server
from bot.services.policy import Role
from bot.settings_delivery import DELIVERY, DeliverySettings, read_yes_or_no
from bot.settings_names import read_env_file, reason, slips_in_environment, unknown_in_file
from bot.settings_web import WEB

PACKAGES = Path(__file__).resolve().parent.parent
LOG_LEVELS = ("debug", "info", "warning", "error")
SQLITE = "sqlite+aiosqlite:///"
MASK = "***"


class SettingsError(Failure):
    """Everything that is wrong with the settings, one sentence each; ``good`` holds the values that are right."""

    def __init__(self, *problems: str, good: Mapping[str, Any] | None = None) -> None:
        super().__init__(*problems)
        self.good = good or {}


class Settings(DeliverySettings, frozen=True, kw_only=True):
    """What the operator chose, checked. Paths are absolute; `public_url` has no slash at its end."""

    data_dir: Path
    database_url: str
    http_host: str
    http_port: int
    public_url: str
    log_level: str
    script: Path
    chat_origins: tuple[str, ...]
    trusted_proxies: str
    file_megabytes: int
    web_identity_secret: str
    telegram_bot_token: str
    telegram_framework: str
    telegram_mode: str
    telegram_api_url: str
    telegram_webhook_url: str
    telegram_webhook_secret: str
    telegram_managers_chat: str
    smtp_url: str
    mail_from: str
    check_mail_domains: bool
    competitors: tuple[str, ...]
    session_idle_minutes: int
    session_hours: int
    require_totp: frozenset[str]


class Setting(NamedTuple):
    """One setting: its name in the environment, its default, what it is for, and how its text is read.

    `default` may name settings above it in braces. `read` takes the text and the home and returns the value,
    or raises ValueError with what is wrong and what to do. `mask` makes the text fit to be shown.
    """

    name: str
    default: str
    help: str
    read: Callable[[str, Path], Any]
    mask: Callable[[str], str] = str


def home_folder() -> Path:
    """Return the checkout this code runs from, or the current folder when it was installed as a package."""
    return PACKAGES if (PACKAGES / "pyproject.toml").is_file() else Path.cwd()


def load(
    environ: Mapping[str, str] | None = None,
    home: Path | None = None,
    *,
    warn: Callable[[str], object] = lambda line: sys.stderr.write(f"{line}\n"),
) -> Settings:
    """Read and check every setting; make the data folder if it is not there.

    `environ` and `home` default to the real ones. `warn` gets a sentence for each name in the environment that
    comes close to a setting. Raises SettingsError with all problems at once, these among them.
    """
    environ = os.environ if environ is None else environ
    home = home_folder() if home is None else home
    file = read_env_file(home / ".env")
    slips = list(slips_in_environment(environ, NAMES))
    problems = [*file.problems, *unknown_in_file(file, NAMES)]
    texts = {name: environ.get(name) or file.values.get(name) or "" for name in NAMES}
    values = _read_all(texts, home, problems)
    if problems:
        raise SettingsError(*problems, *slips, good=values)
    for slip in slips:
        warn(slip)
    return Settings(**{name.lower(): value for name, value in values.items()})


def example() -> str:
    """Return the text of `.env.example`: every setting with its help and its default, commented out."""
    shown: dict[str, str] = {}
    blocks = ["# Copy to .env and uncomment what you change; the environment wins over this file.\n"]
    for setting in SETTINGS:
        shown[setting.name] = setting.default.format(**shown)
        blocks.append(f"# {setting.help}\n# {setting.name}={shown[setting.name]}\n")
    return "\n".join(blocks)


def _read_all(texts: Mapping[str, str], home: Path, problems: list[str]) -> dict[str, Any]:
    """Read in order, so that a default can name settings above it; skip one that hangs on a bad one."""
    values: dict[str, Any] = {}
    for setting in SETTINGS:
        try:
            text = texts[setting.name] or setting.default.format(**values)
            values[setting.name] = setting.read(text, home)
        except KeyError:
            continue
        except ValueError as error:
            problems.append(f"{setting.name} is {setting.mask(text)!r}: {error}")
    return values


def _read_folder(text: str, home: Path) -> Path:
    """Return the folder, made and tried by writing to it (root may write where permissions say no)."""
    folder = Path(os.path.abspath(home / Path(text).expanduser()))  # noqa: PTH100 - keeps symbolic links as written
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError as error:
        raise ValueError(
            f"nothing can be written there ({reason(error)}); name a folder this user may write to."
        ) from None


def _read_database_url(text: str, home: Path) -> str:
    for prefix in (SQLITE, "sqlite:///"):
        path = text.removeprefix(prefix)
        if path != text and path and not path.startswith((":memory:", "file:", "?")):
            file = home / path
            _read_folder(str(file.parent), home)
            if file.is_dir():
                raise ValueError("that is a folder; name a file in it.")
            return f"{SQLITE}{file}"
    raise ValueError(
        f"only a SQLite file is supported, written {SQLITE}PATH (PostgreSQL comes later, as an extra)."
    )


def _read_host(text: str, _home: Path) -> str:
    if any(mark in text for mark in "/@[ ") or text.count(":") == 1:
        raise ValueError("not a host; give a name or an address only, such as 127.0.0.1 or 0.0.0.0.")
    return text


def _read_port(text: str, _home: Path) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= 65535:
        return int(text)
    raise ValueError("not a port; give a number from 1 to 65535, such as 8080.")


def _read_public_url(text: str, _home: Path) -> str:
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and parts.hostname and not (parts.query or parts.fragment)
    except ValueError:
        good = False
    if not good:
        raise ValueError("not an address people can open; start it with http:// or https:// and a host.")
    return text.rstrip("/")


def _read_log_level(text: str, _home: Path) -> str:
    if text.lower() not in LOG_LEVELS:
        raise ValueError(f"not a level; choose one of {', '.join(LOG_LEVELS)}.")
    return text.lower()


def _read_script(text: str, home: Path) -> Path:
    folder = (PACKAGES if text == SHIPPED_SCRIPT else home) / Path(text).expanduser()
    if text != SHIPPED_SCRIPT and not (folder / "script.yaml").is_file():
        raise ValueError("no script.yaml there; name the folder of a script.")
    return folder


def _read_telegram_token(text: str, _home: Path) -> str:
    number, _, secret = text.partition(":")
    if text and not (number.isascii() and number.isdigit() and secret and " " not in text):
        raise ValueError("not a token; copy it whole from @BotFather, it looks like 123456:ABC-DEF.")
    return text


def _one_of(*choices: str) -> Callable[[str, Path], str]:
    def read(text: str, _home: Path) -> str:
        if text.lower() not in choices:
            raise ValueError(f"not known; choose one of {', '.join(choices)}.")
        return text.lower()

    return read


def _read_telegram_secret(text: str, _home: Path) -> str:
    plain = text.replace("-", "").replace("_", "a")
    if text and not (len(text) <= 256 and plain.isascii() and plain.isalnum()):
        raise ValueError("not a secret Telegram takes; use up to 256 of A-Z, a-z, 0-9, _ and -.")
    return text


def _read_telegram_chat(text: str, _home: Path) -> str:
    number = text.removeprefix("-")
    if text and not (number.isascii() and number.isdigit()):
        raise ValueError("not a group's number; it looks like -1001234567890.")
    return text


def _read_smtp_url(text: str, _home: Path) -> str:
    if text:
        parse_server(text)
    return text


def _read_mail_from(text: str, _home: Path) -> str:
    if text and not is_address(parseaddr(text)[1]):
        raise ValueError("not a sender; write desk@school.example or School <desk@school.example>.")
    return text


def _read_list(text: str, _home: Path) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(",") if one.strip())


def _whole(least: int, most: int) -> Callable[[str, Path], int]:
    def read(text: str, _home: Path) -> int:
        if text.isascii() and text.isdigit() and least <= int(text[:9]) <= most:
            return int(text)
        raise ValueError(f"not a whole number from {least} to {most}.")

    return read


def _read_roles(text: str, _home: Path) -> frozenset[str]:
    named = frozenset(text.replace(",", " ").lower().split())
    if named - set(Role):
        raise ValueError(f"not roles; name some of {', '.join(Role)}, with commas between.")
    return named


def _mask_secret(text: str) -> str:
    return MASK if text else text


def _mask_password(text: str) -> str:
    """Return an address with the password before its last @, and all that follows a ?, hidden."""
    text, mark, _ = text.partition("?")
    head, at, tail = text.rpartition("@")
    tail += mark and f"?{MASK}"
    scheme, slashes, person = head.rpartition("//")
    return f"{scheme}{slashes}{person.partition(':')[0]}:{MASK}@{tail}" if ":" in person else head + at + tail


SHIPPED_SCRIPT = "dialogs/scripts/language-school"

SETTINGS = (
    Setting("DATA_DIR", "./data", "The folder of the database and its backups.", _read_folder),
    Setting(
        "DATABASE_URL",
        SQLITE + "{DATA_DIR}/warmline.db",
        "The database: a SQLite file.",
        _read_database_url,
        _mask_password,
    ),
    Setting("HTTP_HOST", "127.0.0.1", "The address to listen on; 0.0.0.0 is every one.", _read_host),
    Setting("HTTP_PORT", "8080", "The port to listen on.", _read_port),
    Setting(
        "PUBLIC_URL",
        "http://localhost:{HTTP_PORT}",
        "Where prospects and managers reach this server.",
        _read_public_url,
        _mask_password,
    ),
    Setting("LOG_LEVEL", "info", f"How much to log: {', '.join(LOG_LEVELS)}.", _read_log_level),
    Setting("SCRIPT", SHIPPED_SCRIPT, "The script published on the first start.", _read_script),
    *(Setting(*one) for one in WEB),
    Setting(
        "TELEGRAM_BOT_TOKEN",
        "",
        "The token of a Telegram bot, from @BotFather; without one there is no Telegram.",
        _read_telegram_token,
        _mask_secret,
    ),
    Setting(
        "TELEGRAM_FRAMEWORK",
        "aiogram",
        "The library that talks to Telegram: aiogram or ptb (python-telegram-bot, installed apart).",
        _one_of("aiogram", "ptb"),
    ),
    Setting(
        "TELEGRAM_MODE", "polling", "How updates come: polling or webhook.", _one_of("polling", "webhook")
    ),
    Setting(
        "TELEGRAM_API_URL",
        "https://api.telegram.org",
        "The Bot API server, such as a local one.",
        _read_public_url,
        _mask_password,
    ),
    Setting(
        "TELEGRAM_WEBHOOK_URL",
        "{PUBLIC_URL}/telegram",
        "Where Telegram posts to in webhook mode: https, and its path must reach this server.",
        _read_public_url,
        _mask_password,
    ),
    Setting(
        "TELEGRAM_WEBHOOK_SECRET",
        "",
        "Shown by Telegram with every post; webhook mode does not start without one.",
        _read_telegram_secret,
        _mask_secret,
    ),
    Setting(
        "TELEGRAM_MANAGERS_CHAT",
        "",
        "The number of the managers' group, such as -1001234567890.",
        _read_telegram_chat,
    ),
    Setting(
        "SMTP_URL",
        "",
        "The mail server, such as smtps://NAME:PASSWORD@mail.example; without one no mail is sent.",
        _read_smtp_url,
        _mask_password,
    ),
    Setting("MAIL_FROM", "", "Whom mail comes from, such as School <desk@school.example>.", _read_mail_from),
    Setting(
        "CHECK_MAIL_DOMAINS",
        "yes",
        "Whether addresses' domains are asked for their mail servers.",
        read_yes_or_no,
    ),
    Setting("COMPETITORS", "", "Domains and names of competitors, for all scripts, with commas.", _read_list),
    Setting(
        "SESSION_IDLE_MINUTES",
        "120",
        "Minutes without a click after which a manager is out.",
        _whole(5, 1440),
    ),
    Setting("SESSION_HOURS", "12", "Hours after which a manager signs in again in any case.", _whole(1, 168)),
    Setting(
        "REQUIRE_TOTP",
        "",
        "Roles that need a second factor: manager, lead_admin, marketer, admin, with commas between.",
        _read_roles,
    ),
    *(Setting(*one) for one in DELIVERY),
)
NAMES = tuple(setting.name for setting in SETTINGS)

if __name__ == "__main__":
    sys.stdout.write(example())
