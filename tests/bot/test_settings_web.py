"""The settings of the web chat, and what its guide promises."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import subprocess
from pathlib import Path

import pytest
from playwright._impl._driver import compute_driver_executable

from bot import settings
from bot.channels.web.limits import Limits
from bot.channels.web.pages import CLIENT
from bot.settings import SettingsError

GUIDE = (Path(__file__).parent.parent.parent / "docs" / "web.md").read_text(encoding="utf-8")


def test_origins_are_read_as_a_list(tmp_path: Path) -> None:
    chosen = settings.load({"CHAT_ORIGINS": "https://www.a.example, http://b.example:8000/"}, tmp_path)
    assert chosen.chat_origins == ("https://www.a.example", "http://b.example:8000")
    assert settings.load({}, tmp_path).chat_origins == ()


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("CHAT_ORIGINS", "www.a.example", "not origins"),
        ("CHAT_ORIGINS", "https://a.example/shop", "not origins"),
        ("CHAT_ORIGINS", "*", "not origins"),
        ("TRUSTED_PROXIES", "proxy.local", "not addresses"),
        ("TRUSTED_PROXIES", "*", "not addresses"),
        ("FILE_MEGABYTES", "0", "1 to 20"),
        ("FILE_MEGABYTES", "21", "1 to 20"),
        ("WEB_IDENTITY_SECRET", "hunter2", "32 random characters"),
    ],
)
def test_what_is_wrong_is_told_with_what_to_do(tmp_path: Path, name: str, text: str, why: str) -> None:
    with pytest.raises(SettingsError, match=why) as error:
        settings.load({name: text}, tmp_path)
    assert "hunter2" not in str(error.value)


def test_the_guide_names_every_variable_of_the_looks_and_no_other() -> None:
    used = set(re.findall(r"--warmline-[a-z-]+", (CLIENT / "looks.js").read_text(encoding="utf-8")))
    assert set(re.findall(r"--warmline-[a-z-]+", GUIDE)) == used


def test_the_guide_tells_the_limits_as_they_are() -> None:
    limits = Limits()
    assert f"{limits.events_of_browser.burst:.0f} messages at once and one a second" in GUIDE
    assert f"{limits.sockets_of_browser} tabs" in GUIDE
    assert (
        f"{limits.events_of_host.burst:.0f} messages at once and {limits.events_of_host.per_second:.0f} a second"
        in GUIDE
    )
    assert f"{limits.sockets_of_host} open connections" in GUIDE
    assert f"{limits.browsers_of_host.burst:.0f} new browsers" in GUIDE


def snippet(language: str) -> str:
    """Give the guide's code in a language, without its indentation."""
    block = GUIDE.partition(f"{language}:\n\n")[2].split("\n\n\n")[0]
    lines = []
    for line in block.splitlines():
        if line and not line.startswith("    "):
            break
        lines.append(line[4:])
    return "\n".join(lines)


def test_the_guides_python_signs_as_the_server_reads() -> None:
    scope: dict[str, object] = {}
    exec(snippet("Python"), scope)  # noqa: S102 - our own guide

    class User:
        id, name, email = 17, "Maria", "maria@example.org"

    made = json.loads(scope["identity"](User, "s" * 32))  # type: ignore[operator]
    text = "\n".join(("17", "Maria", "maria@example.org", str(made["expires"])))
    assert made["signature"] == hmac.new(b"s" * 32, text.encode(), hashlib.sha256).hexdigest()


def test_the_guides_javascript_signs_the_same(node: str) -> None:
    script = snippet("JavaScript on the server") + (
        "\nDate.now = () => 1795348800000;\n"
        'console.log(identity({ id: 17, name: "Maria", email: "maria@example.org" }, "s".repeat(32)));'
    )
    done = subprocess.run([node, "-e", script], capture_output=True, text=True, check=True)
    text = "17\nMaria\nmaria@example.org\n1795352400"
    assert hmac.new(b"s" * 32, text.encode(), hashlib.sha256).hexdigest() in done.stdout


@pytest.fixture
def node() -> str:
    """Playwright brings a Node of its own."""
    return compute_driver_executable()[0]
